"""spaCy without its command line.

``import spacy`` loads the whole of it (typer, rich, requests, jinja2 and 400 modules in all) for
one function that prints versions. A worker needs none of that: without it, it starts a quarter
sooner, a third where there is no byte code, and is 20 MB smaller.
"""

import sys
from types import ModuleType

_COMMAND_LINE = "spacy.cli"


def import_spacy() -> None:
    """Import spaCy, if that has not been done, with a stand-in for its command line.

    The stand-in goes again: whoever imports ``spacy.cli`` later gets the real one.
    """
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in (_COMMAND_LINE, f"{_COMMAND_LINE}.info")}
    stand_ins[_COMMAND_LINE].__path__ = []
    stand_ins[f"{_COMMAND_LINE}.info"].__dict__["info"] = _info
    sys.modules.update(stand_ins)
    try:
        import spacy  # noqa: F401
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)


def _info(*_: object, **__: object) -> None:
    raise NotImplementedError("spaCy was loaded without its command line")
