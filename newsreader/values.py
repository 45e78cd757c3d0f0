"""Values and records that cost next to nothing to define.

:func:`value` is ``dataclasses.dataclass(frozen=True, slots=True)`` for modules that are loaded
before the window is seen, and :func:`record` the same for what changes. ``dataclass`` writes six
functions for every class as text and compiles them when the class is defined, which for a hundred
classes is half of a bare window's start. Here the constructor alone is compiled, and not before the
ninth value is made; from then on a value is as fast as a dataclass's. ``dataclasses.replace``,
``fields`` and ``asdict`` take it for one, and :func:`replace` is the first of these for who does
not want to load ``dataclasses``. Elsewhere dataclasses serve as well.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast, dataclass_transform

__all__ = ["anew", "record", "replace", "value"]

T = TypeVar("T")


class _Anew:
    """A default that is made for each value."""

    def __init__(self, factory: Callable[[], object]) -> None:
        self.factory = factory


def anew(*, factory: Callable[[], Any]) -> Any:
    """The default of a field whose value is made by ``factory`` for each that is not given one."""
    return _Anew(factory)


@dataclass_transform(frozen_default=True, field_specifiers=(anew,))
def value(cls: type[T]) -> type[T]:
    """``cls`` with a slot for each annotated name, made, compared, hashed and shown by these.

    A name with a default follows those without. A default is shared by all values, so it must be
    immutable, or else is ``anew(factory=list)``, say. ``__post_init__`` is called where there is
    one. A value may hold others, but not be a subclass of another.
    """
    return _with_fields(cls, frozen=True)


@dataclass_transform(field_specifiers=(anew,))
def record(cls: type[T]) -> type[T]:
    """The same, but that its fields can be set anew, and that it has no hash therefore."""
    return _with_fields(cls, frozen=False)


def _with_fields(cls: type[T], *, frozen: bool) -> type[T]:
    names = tuple(cls.__annotations__)
    contents = {name: what for name, what in vars(cls).items() if name not in _OWN}
    defaults = {name: contents.pop(name) for name in names if name in contents}
    values_of = _values_of(names)
    few = _FEW

    def init_first(self: Any, *given: Any, **named: Any) -> None:
        nonlocal few
        few -= 1
        if few < 0 or not _take(self, names, defaults, given, named):
            # Any thread may be first: what they make is the same.
            made.__init__ = init = _compiled_init(made, names, defaults)
            init(self, *given, **named)

    def equal(self: Any, other: object) -> object:
        if type(other) is not made:
            return NotImplemented
        return values_of(self) == values_of(other)

    contents |= {
        "__slots__": names,
        "__dataclass_fields__": _FieldsLater(),
        "__match_args__": names,
        "__init__": init_first,
        # Pickled and copied as what the constructor takes.
        "__reduce__": lambda self: (made, tuple(getattr(self, name) for name in names)),
    }
    contents.setdefault("__eq__", equal)
    if frozen:
        contents |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
    contents.setdefault("__hash__", (lambda self: hash(values_of(self))) if frozen else None)
    contents.setdefault("__repr__", _shown)
    kind: Any = type(cls)
    made: Any = kind(cls.__name__, cls.__bases__, contents)
    made.__qualname__ = cls.__qualname__
    return cast(type[T], made)


class _FieldsLater:
    """What the functions of ``dataclasses`` look for, made when one of them does."""

    def __get__(self, _value: object, owner: type[Any]) -> dict[str, Any]:
        from dataclasses import make_dataclass

        annotated = [(name, owner.__annotations__[name]) for name in owner.__slots__]
        made = make_dataclass(owner.__name__, annotated)
        fields: dict[str, Any] = vars(made)["__dataclass_fields__"]
        type.__setattr__(owner, "__dataclass_fields__", fields)
        return fields


_FEW = 8
"""As many values are made without a compiled constructor: for many a class there are no more."""

_OWN = frozenset(("__dict__", "__weakref__"))
"""What a class without slots holds for its instances."""


def _values_of(names: tuple[str, ...]) -> Callable[[Any], object]:
    return attrgetter(*names) if names else lambda _value: ()


def _take(
    self: Any,
    names: tuple[str, ...],
    defaults: dict[str, Any],
    given: tuple[Any, ...],
    named: dict[str, Any],
) -> bool:
    """Do what the constructor does; or nothing, and False, where that would complain."""
    first = dict(zip(names, given, strict=False))
    made = {name: what.factory() for name, what in defaults.items() if type(what) is _Anew}
    values = defaults | made | first | named
    if len(given) > len(names) or values.keys() != set(names) or not first.keys().isdisjoint(named):
        return False
    for name in names:
        object.__setattr__(self, name, values[name])
    if hasattr(self, "__post_init__"):
        self.__post_init__()
    return True


def _compiled_init(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """The constructor as one would write it by hand."""
    taken = ", ".join(f"{name}=_defaults[{name!r}]" if name in defaults else name for name in names)
    factories = {name: what.factory for name, what in defaults.items() if type(what) is _Anew}
    lines = [
        f"    if {name} is _defaults[{name!r}]: {name} = _factories[{name!r}]()\n"
        for name in factories
    ]
    lines += [f"    _set(self, {name!r}, {name})\n" for name in names]
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()\n")
    within = {
        "_set": object.__setattr__,
        "_defaults": defaults,
        "_factories": factories,
        "__name__": cls.__module__,
    }
    exec(f"def __init__(self, {taken}):\n{''.join(lines) or '    pass'}", within)
    init: Any = within["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {name: cls.__annotations__[name] for name in names} | {"return": None}
    return init


def _refuse_to_set(self: object, name: str, _to: object) -> NoReturn:
    raise AttributeError(f"cannot set {name!r}: a {type(self).__name__} is never changed")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise AttributeError(f"cannot delete {name!r}: a {type(self).__name__} is never changed")


def _shown(self: Any) -> str:
    names = type(self).__slots__
    return f"{type(self).__qualname__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"


if TYPE_CHECKING:
    # With the type of every field checked, as mypy does for this function alone.
    from dataclasses import replace
else:

    def replace(value: T, **changes: object) -> T:
        """A copy of ``value``, which :func:`value` has made, with these fields changed."""
        for name in type(value).__slots__:
            if name not in changes:
                changes[name] = getattr(value, name)
        return type(value)(**changes)
