"""Stand-ins for modules that others import at the start, and need later if ever."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from types import ModuleType


@contextmanager
def stand_ins(functions: Mapping[str, Sequence[str]]) -> Iterator[None]:
    """Who imports one of these modules meanwhile gets a module with these functions alone. The
    first call of one loads the real module, and so does every import after this."""
    given = {
        name: _stand_in(name, names) for name, names in functions.items() if name not in sys.modules
    }
    sys.modules.update(given)
    try:
        yield
    finally:
        for name in given:
            del sys.modules[name]


def _stand_in(module: str, functions: Sequence[str]) -> ModuleType:
    made = ModuleType(module)
    for name in functions:
        setattr(made, name, partial(_call, module, name))
    return made


def _call(module: str, function: str, *arguments: object, **named: object) -> object:
    return getattr(import_module(module), function)(*arguments, **named)
