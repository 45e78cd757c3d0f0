"""The libraries of Qt, loaded on a thread of their own while Python loads its modules.

Two steps of a start need no Python: the system's loader maps Qt's libraries and binds them, and
fontconfig reads which fonts there are. Together that is a tenth of what the window takes to be on
screen. ``ctypes`` lets go of Python's lock while it calls a function, so both run beside the
imports, on another processor. (``ctypes.CDLL`` keeps the lock while it loads; ``dlopen``, called
as a function, does not.)

The loader does one thing at a time: a module of Python that is a library of its own would wait
for Qt's, and keep Python waiting. Those that the window needs are loaded first, therefore.

Nothing depends on all this. Where a library is missing, or the system is another than Linux, the
import that needs it finds that out, and says so.
"""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from threading import Thread

_FIRST = [
    "ctypes",
    "_blake2",
    "_bisect",
    "_datetime",
    "_json",
    "_sqlite3",
    "fcntl",
    "math",
    "unicodedata",
]
"""Modules that are libraries, or load some, and that the window needs in any case. Of those that
are written in Python around a library, the library alone: the rest can be run meanwhile."""
_WIDGETS = "QtWidgets.abi3.so"
"""The module that all others are loaded with."""
_ICONS = "Qt/plugins/imageformats/libqsvg.so"
_X_SCREEN = "Qt/plugins/platforms/libqxcb.so"
_FONTS = "libfontconfig.so.1"


def load_ahead() -> None:
    """Begin to load what the window will import."""
    if not sys.platform.startswith("linux"):
        return
    for name in _FIRST:
        import_module(name)
    plugins = [_ICONS]
    if os.environ.get("DISPLAY") and not os.environ.get("QT_QPA_PLATFORM"):
        plugins.append(_X_SCREEN)
    found = find_spec("PySide6")
    for folder in (found and found.submodule_search_locations) or ():
        Thread(target=_load, args=(folder, plugins), daemon=True).start()


def _load(folder: str, plugins: Iterable[str]) -> None:
    import ctypes

    program = ctypes.CDLL(None)
    program.dlopen.argtypes = ctypes.c_char_p, ctypes.c_int
    program.dlopen.restype = ctypes.c_void_p
    program.dlopen(os.fsencode(f"{folder}/{_WIDGETS}"), os.RTLD_NOW)
    # The import of Qt has waited for this one, and needs the loader now: first what does not.
    with suppress(OSError, AttributeError):  # a Qt that finds its fonts in another way
        ctypes.CDLL(_FONTS).FcInit()
    for plugin in plugins:
        program.dlopen(os.fsencode(f"{folder}/{plugin}"), os.RTLD_NOW)
