"""What a person prefers of recognition: pipelines, own lists of names. One small JSON file, read
by the command line and the window."""

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import MappingProxyType
from typing import Any

from newsreader.errors import PreferencesError
from newsreader.paths import display_path, preferences_file


@dataclass(frozen=True, slots=True)
class Preferences:
    """``pipelines`` names the installed package that serves a language (ISO 639-1);
    ``name_lists`` are files of own names; ``references`` is whether
    pronouns and titles ("the president") are read as mentions. ``others`` is what a newer
    newsreader wrote: kept as it is.
    """

    pipelines: Mapping[str, str] = field(default_factory=dict)
    name_lists: tuple[Path, ...] = ()
    references: bool = False
    others: Mapping[str, Any] = field(default_factory=dict)

    def with_pipeline(self, language: str, name: str | None) -> "Preferences":
        """With this pipeline for ``language``; None for whichever suits best."""
        pipelines = {key: value for key, value in self.pipelines.items() if key != language}
        if name is not None:
            pipelines[language] = name
        return replace(self, pipelines=MappingProxyType(dict(sorted(pipelines.items()))))

    def with_name_list(self, path: Path) -> "Preferences":
        """With this list, last; once where it is there already."""
        lists = (*(one for one in self.name_lists if one != path), path)
        return replace(self, name_lists=lists)

    def without_name_list(self, path: Path) -> "Preferences":
        """Without this list."""
        return replace(self, name_lists=tuple(one for one in self.name_lists if one != path))

    def with_references(self, on: bool) -> "Preferences":
        """With pronouns and titles read as mentions, or not."""
        return replace(self, references=on)


def load(file: Path | None = None) -> tuple[Preferences, str | None]:
    """The preferences in ``file`` (the person's own by default), and what is wrong with it.

    A file that is missing gives what everyone starts with. So does one that is damaged or cannot
    be read, and then the second value is a line for the person; a single value that makes no sense
    is passed over.
    """
    path = preferences_file() if file is None else file
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Preferences(), None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Preferences(), f"{display_path(path)} cannot be read ({reason}) and is passed over."
    except UnicodeDecodeError as error:
        return Preferences(), _damaged(path, error)
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Preferences(), _damaged(path, error)
    if not isinstance(values, dict):
        return Preferences(), _damaged(path, "it holds no object")
    return _preferences(values), None


def save(preferences: Preferences, file: Path | None = None) -> None:
    """Write ``file`` whole or not at all. Raises PreferencesError where that cannot be done."""
    path = preferences_file() if file is None else file
    values = {
        **preferences.others,
        "pipelines": dict(preferences.pipelines),
        "name_lists": [os.fspath(one) for one in preferences.name_lists],
        "references": preferences.references,
    }
    text = json.dumps(values, indent=1) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if load(path)[1] is not None and path.is_file():
            # Somebody may still want to mend it.
            path.replace(path.with_suffix(".damaged"))
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as written:
            written.write(text)
        try:
            Path(written.name).replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                Path(written.name).unlink()
            raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise PreferencesError(f"{display_path(path)} cannot be written ({reason}).") from error


def _preferences(values: dict[str, Any]) -> Preferences:
    known = {"pipelines", "name_lists", "references"}
    pipelines = values.get("pipelines")
    lists = values.get("name_lists")
    return Preferences(
        MappingProxyType(
            {
                language: name
                for language, name in sorted(pipelines.items())
                if isinstance(name, str) and name
            }
            if isinstance(pipelines, dict)
            else {}
        ),
        tuple(dict.fromkeys(Path(one) for one in lists if isinstance(one, str) and one))
        if isinstance(lists, list)
        else (),
        values.get("references") is True,
        MappingProxyType({key: value for key, value in values.items() if key not in known}),
    )


def _damaged(path: Path, reason: object) -> str:
    return f"{display_path(path)} is damaged and passed over ({reason}); set your preferences anew."
