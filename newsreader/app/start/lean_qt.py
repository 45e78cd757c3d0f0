"""PySide6 loaded without the third of it that only explains calls with wrong arguments.

When shiboken6, the base of PySide6, is imported, it compiles 3,600 lines of Python that it carries
as text: they know every function's signature, write stubs, and put in place of ``import`` one that
reads the source of all that is imported afterwards, in search of ``from __feature__ import``. A
program pays for that at every start, and for half a dozen large modules that only those lines use,
but needs it when a call has gone wrong: for the words of the TypeError.

:func:`load_leanly` answers the request to compile the first of these texts with a few functions
that let all of it in when the first of them is called; from then on everything is as it always is,
but that there is no ``__feature__``. With this goes what ``lean_enums`` does to Qt's enumerations.
Nothing is done where PySide6 is loaded already, or is none of the versions that this has been tried
with.
"""

import builtins
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from importlib.util import find_spec
from types import CodeType, ModuleType, SimpleNamespace
from typing import Any

from newsreader.app.start.lean_enums import make_all_members, make_members_late
from newsreader.stand_ins import stand_ins

TRIED = frozenset(("6.11.3",))
"""The versions of PySide6 that are known to bear this."""
_FIRST_TEXT = "signature_bootstrap"
_MAPPING = "shibokensupport.signature.mapping"
"""The one module among them that PySide6's own code looks into: it calls ``update_mapping`` there
and then looks up the names of classes."""
_FOR_EXPLAINING = dict.fromkeys(("base64", "tempfile", "textwrap", "traceback", "zipfile"), ())
"""Modules that shiboken6 imports for their sake alone, and by name, without a look into them."""

_put_off: list[Callable[[], CodeType]] = []
"""What compiles the first text, once that has been put off."""


def load_leanly() -> None:
    """Import the base of PySide6 without what explains wrong calls, until that is needed."""
    if "shiboken6" not in sys.modules and _is_tried():
        with stand_ins(_FOR_EXPLAINING), _first_text_put_off(), make_members_late():
            import shiboken6  # noqa: F401 (imported for what its first import does)


def _is_tried() -> bool:
    """Whether the PySide6 that would be imported is one of those."""
    found = find_spec("shiboken6")
    # Both the loader of files and that of a frozen program have byte code; the second has no file.
    get_code = getattr(found.loader, "get_code", None) if found else None
    return get_code is not None and not TRIED.isdisjoint(get_code("shiboken6").co_consts)


@contextmanager
def _first_text_put_off() -> Iterator[None]:
    plainly = builtins.compile

    def compile_(source: Any, filename: Any, *others: Any, **named: Any) -> Any:
        if filename != f"{_FIRST_TEXT}.py":
            return plainly(source, filename, *others, **named)
        _put_off.append(partial(plainly, source, filename, *others, **named))
        # Compiled already: the first text that Python compiles has it load what it knows of
        # syntax trees, which takes a millisecond.
        return _put_in_stand_in.__code__

    builtins.compile = compile_
    try:
        yield
    finally:
        builtins.compile = plainly


def _put_in_stand_in() -> None:
    """What PySide6 runs in place of the first text."""
    global bootstrap  # noqa: PLW0603 (of the module that it is run in, not of this one)
    from newsreader.app.start.lean_qt import stand_in as bootstrap


def stand_in() -> SimpleNamespace:
    """What PySide6 asks for explanations: functions of ``shibokensupport.signature.loader``, which
    is loaded for the first that is called, and nothing of what it does to ``import``."""
    sys.modules[_MAPPING] = _mapping
    asked = ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext")
    told = ("finish_import", "feature_import", "feature_imported", "post_init")
    return SimpleNamespace(
        **{name: partial(_ask, name) for name in asked}, **dict.fromkeys(told, _do_nothing)
    )


def _ask(name: str, *arguments: object) -> object:
    return getattr(_loader(), name)(*arguments)


def _do_nothing(*_arguments: object) -> None:
    pass


def _update_mapping() -> object:
    mapping = _loader().mapping
    answer = mapping.update_mapping()
    vars(_mapping).update(vars(mapping) | {"update_mapping": _update_mapping})
    return answer


# Kept here, as PySide6 holds on to it without saying so.
_mapping = ModuleType(_MAPPING)
vars(_mapping)["update_mapping"] = _update_mapping


@cache
def _loader() -> Any:
    # It names some of them by the short names of old programs.
    make_all_members()
    first = sys.modules[_FIRST_TEXT]
    exec(_put_off.pop()(), vars(first))
    return vars(first)["bootstrap"]()
