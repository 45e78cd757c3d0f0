"""Qt's enumerations, each with its members made when someone asks for one of them.

With the first look at a class PySide6 has Python make all enumerations inside it: before the window
is seen some 300 with 4,500 members, of which a fifth is used, and that takes half as long as
a whole bare window. :func:`make_members_late` gives PySide6, and nobody else, kinds of enumeration
whose calls make the class alone. The first look into such a class (any attribute of it that is no
``__special__`` one) makes its members and turns it into the ordinary enumeration that it would have
been; nothing of this module is left in it then.

Two things must be kept in mind. ``Signal(Qt.Key)`` takes a class without members for a list of
types: a signal that carries one of Qt's enumerations is to be declared after a look into it. And
the short names of old programs (``Qt.AlignLeft``) are found in classes that have their members
alone; :func:`make_all_members` ends both.
"""

import enum
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import RLock
from types import ModuleType
from typing import Any

TRIED = ((3, 11), (3, 12), (3, 13))
"""The versions of Python whose enumerations are known to be made like this."""
_KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_Members = list[tuple[str, int]]

_awaited: dict[type, tuple[type[enum.Enum], _Members]] = {}
"""The kind and the members of each class that no one has looked into."""
_making = RLock()
_given = ModuleType("enum")
"""What PySide6 takes for that module."""


@contextmanager
def make_members_late() -> Iterator[None]:
    """What imports PySide6's base meanwhile gives it these kinds of enumeration, for good."""
    if sys.version_info[:2] not in TRIED:
        yield
        return
    # PySide6 keeps the module that it finds now and takes from it the kind of each enumeration
    # when that is made; the first time, while it is imported, it wants to see the ordinary ones.
    vars(_given).update(vars(enum))
    sys.modules["enum"] = _given
    try:
        yield
    finally:
        sys.modules["enum"] = enum
    for kind in _KINDS:
        setattr(_given, kind.__name__, type.__new__(_Kind, kind.__name__, (kind,), {}))


def make_all_members() -> None:
    """Leave no class without members, and have the next ones made with theirs."""
    for kind in _KINDS:
        setattr(_given, kind.__name__, kind)
    with _making:
        for cls in list(_awaited):
            _make_members(cls)


class _Kind(enum.EnumType):
    """The type of the kinds that PySide6 is given."""

    def __call__(cls, name: str, members: _Members, **_boundary: object) -> Any:  # type: ignore[override]
        kind = cls.__mro__[1]
        made = type.__new__(_WithoutMembers, name, (kind,), {})
        _awaited[made] = kind, members
        return made


class _WithoutMembers(enum.EnumType):
    """The type of a class whose members have not been made."""

    def __getattribute__(cls, name: str) -> Any:
        if not name.startswith("__"):
            with _making:
                if cls in _awaited:
                    _make_members(cls)
        return type.__getattribute__(cls, name)


def _make_members(cls: Any) -> None:
    """Do to the class what ``enum.EnumType`` does, less its care for what Qt has nowhere."""
    kind, members = _awaited.pop(cls)
    its_own = set(vars(cls))
    for name, what in _contents(kind).items():
        # PySide6 has given some of them operators of its own.
        if name not in its_own:
            type.__setattr__(cls, name, type(what)() if isinstance(what, dict | list) else what)
    is_flag = issubclass(cls, enum.Flag)
    new, takes_value, names = cls._new_member_, cls._use_args_, cls._member_names_
    by_name, by_value = cls._member_map_, cls._value2member_map_
    single = every = 0
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = new(cls, value) if takes_value else new(cls)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = cls
            member._sort_order_ = len(names)
            by_value[value] = member
            is_single = value > 0 and not value & (value - 1)
            if is_single or not is_flag:
                names.append(name)
            if is_single:
                single |= value
            every |= value
        by_name[name] = member
        type.__setattr__(cls, name, member)
    if is_flag:
        cls._flag_mask_, cls._singles_mask_ = every, single
        cls._all_bits_ = (1 << every.bit_length()) - 1
        if names != sorted(names, key=lambda name: by_name[name]._value_):
            cls._iter_member_ = cls._iter_member_by_def_
    # Last, as other threads may look into it from now on.
    type.__setattr__(cls, "__class__", enum.EnumType)


@cache
def _contents(kind: type[enum.Enum]) -> dict[str, Any]:
    """What an enumeration of that kind holds before it has members."""
    make: Any = kind
    return dict(vars(make("Empty", (), boundary=enum.KEEP)))
