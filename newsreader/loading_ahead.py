"""The libraries of Qt, loaded on a thread of their own while Python loads its modules.

Two steps of a start need no Python: the system's loader maps Qt's libraries and binds them, and
fontconfig reads which fonts there are. Together that is a tenth of what the window takes to be on
screen. ``ctypes`` lets go of Python's lock while it calls a function, so both run beside the
imports, on another processor. (``ctypes.CDLL`` keeps the lock while it loads; ``dlopen``, called
as a function, does not.)

Nothing depends on it. Where a library is missing, or the system is another than Linux, the import
that needs it finds that out, and says so.
"""

import os
import sys
from importlib.util import find_spec
from threading import Thread

_WIDGETS = "QtWidgets.abi3.so"
"""The module that all others are loaded with."""
_FONTS = "libfontconfig.so.1"


def load_ahead() -> None:
    """Begin to load what the window will import."""
    if not sys.platform.startswith("linux"):
        return
    found = find_spec("PySide6")
    for folder in (found and found.submodule_search_locations) or ():
        Thread(target=_load, args=(f"{folder}/{_WIDGETS}",), daemon=True).start()


def _load(library: str) -> None:
    import ctypes

    program = ctypes.CDLL(None)
    program.dlopen.argtypes = ctypes.c_char_p, ctypes.c_int
    program.dlopen.restype = ctypes.c_void_p
    if not program.dlopen(os.fsencode(library), os.RTLD_NOW):
        return
    try:
        ctypes.CDLL(_FONTS).FcInit()
    except (OSError, AttributeError):
        # A Qt that finds its fonts in another way.
        return
