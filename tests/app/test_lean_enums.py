"""Qt's enumerations are the same whether their members were made at once or when asked for."""

import subprocess
import sys

_TELL = """
import copy
import enum
import sys
import warnings
from PySide6 import QtCore, QtGui, QtWidgets


def named(what):
    if isinstance(what, enum.Enum):
        return type(what).__name__, what.name, what.value
    if isinstance(what, dict):
        return [(named(key), named(value)) for key, value in what.items()]
    if isinstance(what, list):
        return [named(part) for part in what]
    return what if isinstance(what, int | str) else getattr(what, "__name__", type(what))


def told(work):
    try:
        return named(work())
    except Exception as error:
        return repr(error)


def tell(kind, number):
    # Whichever way one looks into it first, it is whole afterwards.
    first = (len, list, dir, lambda kind: kind.__members__, lambda kind: kind(0), reversed)
    told(lambda: first[number % len(first)](kind))
    assert type(kind) is enum.EnumType
    print(repr(kind), kind.__qualname__, kind.__module__, kind.__mro__[1:])
    print([(name, named(vars(kind)[name])) for name in sorted(vars(kind)) if name != "_missing_"])
    members = list(kind.__members__.values())
    for one in members:
        print(named(one), repr(one), str(one), f"{one}", sorted(vars(one)), type(one))
    print([told(lambda: work(kind)) for work in (list, dir, lambda kind: list(reversed(kind)))])
    for one in members[:4]:
        print(told(lambda: kind(one.value)), named(kind[one.name]), named(copy.deepcopy(one)))
        for other in members[:4] if isinstance(one, enum.Flag) else ():
            print(one | other, one & other, one ^ other, ~one, told(lambda: list(one | other)))
    print([told(lambda: kind(value)) for value in (123456, -7, 3)])
    print({one: one.name for one in kind} == {kind[one.name]: one.name for one in kind})
    print(told(lambda: kind["no such"]), told(lambda: kind.no_such), told(lambda: 3 in kind))
    print(told(lambda: type("Sub", (kind,), {})), told(lambda: setattr(kind, members[0].name, 1)))


def walk(holder):
    for name in sorted(vars(holder)) if isinstance(holder, type) else dir(holder):
        what = getattr(holder, name, None)
        if isinstance(what, type) and what.__module__.startswith("PySide6.") and what not in seen:
            seen.append(what)
            if isinstance(what, enum.EnumMeta):
                tell(what, len(seen))
            else:
                walk(what)


warnings.simplefilter("ignore")
seen = []
for module in (QtCore, QtGui, QtWidgets):
    walk(module)
"""

_COUNT = """
import newsreader.app.start.lean_enums as lean
import newsreader.app
import PySide6
import sys
from PySide6.QtCore import Qt
from newsreader.app.start.lean_qt import TRIED

expected = PySide6.__version__ in TRIED and sys.version_info[:2] in lean.TRIED
before = len(lean._awaited)
assert (before > 50) is expected, before
assert Qt.Key.Key_A.name == "Key_A"
assert len(lean._awaited) == (before - 1 if expected else before)
"""

_ALL = """
import newsreader.app
from PySide6.QtCore import Qt
from newsreader.app.start.lean_enums import make_all_members

make_all_members()
from PySide6.QtWidgets import QListWidgetItem
print(Qt.AlignLeft, QListWidgetItem.UserType)
"""


def test_every_enumeration_is_what_it_would_have_been() -> None:
    plain = _said(_TELL)
    assert plain.count("<flag ") > 50
    assert _said(f"import newsreader.app\n{_TELL}") == plain


def test_members_are_made_for_who_looks_into_an_enumeration() -> None:
    _said(_COUNT)


def test_short_names_are_found_once_all_members_are_made() -> None:
    assert _said(_ALL) == _said(_ALL.replace("import newsreader.app\n", "import PySide6.QtCore\n"))


def _said(program: str) -> str:
    words = [sys.executable, "-c", program]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout
