"""Where data, cache, settings and resources live."""

import contextlib
import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_APP = "newsreader"

LIBRARY_SUFFIX = ".newsreader"
"""How the name of a library file ends, unless a person names one otherwise."""


def data_dir() -> Path:
    """The person's own data: libraries. Created when missing, where that can be done."""
    return _made(platformdirs.user_data_dir(_APP, appauthor=False))


def config_dir() -> Path:
    """The person's settings. Created when missing, where that can be done."""
    return _made(platformdirs.user_config_dir(_APP, appauthor=False))


def _made(name: str) -> Path:
    folder = Path(name)
    # Whoever opens or writes a file there says what is the matter.
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def default_library() -> Path:
    """The library used when none is named."""
    return data_dir() / f"library{LIBRARY_SUFFIX}"


def samples_library() -> Path:
    """The library that ``--samples`` opens, apart from the person's own."""
    return data_dir() / f"samples{LIBRARY_SUFFIX}"


def settings_file() -> Path:
    """Window, reading and recent-folder settings."""
    return config_dir() / "settings.ini"


def preferences_file() -> Path:
    """What steers recognition: pipelines and lists of names."""
    return config_dir() / "preferences.json"


def resources_dir() -> Path:
    """Icons and the gazetteer: inside an installed package, beside it in a checkout."""
    return _shipped("resources")


def seeds_dir() -> Path:
    """The sample articles."""
    return _shipped("seeds")


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def is_there(path: Path) -> bool:
    """Whether a file or folder is at ``path``, as far as this person may look."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def display_path(path: Path) -> str:
    """``path`` as a person writes it, with ``~`` for the home folder and no lone surrogates."""
    text = os.fspath(path)
    home = str(Path.home())
    if text == home or text.startswith(home + os.sep):
        text = "~" + text[len(home) :]
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
