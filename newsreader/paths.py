"""Where data, cache, settings and resources live."""

import contextlib
import os
import re
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_APP = "newsreader"

DIRECTIONS = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What breaks a line, or turns the direction of what follows it (Unicode's UAX 9)."""

# The surrogates are bytes that a terminal which knows no UTF-8 would take for C1 controls.
_STEERING = f"[\x00-\x1f\x7f-\x9f\udc80-\udc9f{DIRECTIONS}]"

LIBRARY_SUFFIX = ".newsreader"
"""How the name of a library file ends, unless a person names one otherwise."""


def data_dir() -> Path:
    """The person's own data: libraries. Created when missing, where that can be done."""
    return _made(_persons_own("user_data_dir", "XDG_DATA_HOME", ".local/share"))


def config_dir() -> Path:
    """The person's settings. Created when missing, where that can be done."""
    return _made(_persons_own("user_config_dir", "XDG_CONFIG_HOME", ".config"))


def _persons_own(kind: str, variable: str, usual: str) -> Path:
    """The folder of this program among a person's own, as platformdirs has it.

    On Linux it is what the XDG Base Directory Specification says (0.8, "Environment variables"),
    and not worth the twentieth of a window's start that loading platformdirs takes.
    """
    if sys.platform == "linux":
        named, home = os.environ.get(variable, ""), os.environ.get("HOME", "")
        if Path(named).is_absolute():
            return Path(named) / _APP
        if Path(home).is_absolute():
            return Path(home) / usual / _APP
    import platformdirs

    return Path(getattr(platformdirs, kind)(_APP, appauthor=False))


def _made(folder: Path) -> Path:
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


def spelled_out(text: str, keep: str = "") -> str:
    """``text`` of a stranger (a file's name, say), safe to be shown: characters that would steer a
    terminal, break the line or turn its direction come as escapes, but for those of ``keep``."""
    if text.isprintable():
        return text
    return re.sub(
        _STEERING, lambda found: found[0] if found[0] in keep else _escape(found[0]), text
    )


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code & 0xFF:02x}" if code < 0x100 or code >= 0xDC00 else f"\\u{code:04x}"


def display_path(path: Path) -> str:
    """``path`` as a person writes it, with ``~`` for the home folder, no lone surrogates, and
    ``spelled_out``."""
    text = os.fspath(path)
    home = str(Path.home())
    if text == home or text.startswith(home + os.sep):
        text = "~" + text[len(home) :]
    return spelled_out(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
