"""Whether a window can be shown here at all, told before Qt would abort the process.

Qt ends the process with ``abort()`` where it finds no screen or cannot load its platform plugin.
Both are asked here first, by the same means that Qt would use.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from newsreader.stand_ins import stand_ins

_WITHOUT = (
    "use --screenshot FILE.png for a picture of it, or the command line: "
    "newsreader index, annotate, entities, entity, search, export"
)
_PACKAGES = "on Debian: apt-get install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 (README)"


def problem_with_screen(environment: Mapping[str, str] | None = None) -> str | None:
    """One line that says why no window can be shown here and what to do instead, else None."""
    environment = os.environ if environment is None else environment
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    display = environment.get("DISPLAY")
    wayland = environment.get("WAYLAND_DISPLAY")
    if not display and not wayland:
        return f"There is no screen here to open a window on; {_WITHOUT}."
    if wayland and _wayland_answers(wayland, environment):
        return None
    if not display:
        return f"The Wayland screen {wayland} cannot be reached; {_WITHOUT}."
    return _problem_with_x(display)


def problem_with_qt() -> str | None:
    """One line that names the system library that Qt lacks and how to get it, else None."""
    try:
        import PySide6.QtWidgets  # noqa: F401

        # What adds keys to their modifiers may warn of that, in lines without their indentation.
        with stand_ins({"textwrap": ("dedent",)}):
            from PySide6.QtCore import Qt  # noqa: F401
    except ImportError as error:
        return f"The window's toolkit cannot be loaded: {error}; {_PACKAGES}."
    return None


def _problem_with_x(display: str) -> str | None:
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        _load_plugin()
    except OSError as error:
        return f"The window's toolkit cannot be loaded: {error}; {_PACKAGES}."
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(os.fsencode(display), None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if refused:
        return f"The screen {display} (DISPLAY) cannot be reached; {_WITHOUT}."
    return None


def _load_plugin() -> None:
    """Load Qt's X plugin as Qt will; raises OSError naming the library that is missing."""
    import ctypes

    import PySide6

    plugin = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    # A Qt from elsewhere (a distribution's, a frozen app's) keeps its plugins in other places.
    if plugin.exists():
        ctypes.CDLL(str(plugin))


def _wayland_answers(name: str, environment: Mapping[str, str]) -> bool:
    import socket

    path = Path(environment.get("XDG_RUNTIME_DIR", "")) / name
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(2)
            connection.connect(os.fspath(path))
    except OSError:
        return False
    return True
