"""The keys of every action: as they come, and as the person wants them."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from newsreader.values import value


@value
class Binding:
    """An action with its keys. ``name`` is what settings call it, ``words`` what people do."""

    name: str
    words: str
    keys: tuple[QKeySequence, ...]
    changed: bool


class Keys(QObject):
    """The keys of named actions. ``changed`` says that some are others now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._own: dict[str, list[QKeySequence]] = {}

    def add(self, actions: Mapping[str, QAction]) -> None:
        """Take actions in, with the keys that they come with."""
        for name, action in actions.items():
            self._actions[name] = action
            self._own[name] = action.shortcuts()

    def restore(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Set the keys that a person chose; names that are unknown are passed over. An action
        that comes with one of them, as one of a later version may, goes without it."""
        known = chosen.keys() & self._actions.keys()
        taken = {QKeySequence(key) for name in known for key in chosen[name]}
        for name, action in self._actions.items():
            if name in chosen:
                action.setShortcuts([QKeySequence(key) for key in chosen[name]])
            elif taken & set(action.shortcuts()):
                action.setShortcuts([key for key in action.shortcuts() if key not in taken])
        self.changed.emit()

    def chosen(self) -> dict[str, list[str]]:
        """The keys that are not those that actions come with, as ``restore`` takes them."""
        return {
            binding.name: [_portable(key) for key in binding.keys]
            for binding in self
            if binding.changed
        }

    def __iter__(self) -> Iterator[Binding]:
        """Every action, in the order in which they were added."""
        for name, action in self._actions.items():
            keys = action.shortcuts()
            yield Binding(name, plain_words(action), tuple(keys), keys != self._own[name])

    def of(self, key: QKeySequence) -> str | None:
        """The name of the action that has this key."""
        for name, action in self._actions.items():
            if not key.isEmpty() and key in action.shortcuts():
                return name
        return None

    def words_of(self, name: str) -> str:
        """What people call an action."""
        return plain_words(self._actions[name])

    def bind(self, name: str, key: QKeySequence) -> None:
        """Give an action this key alone, or none if it is empty; who had it before has it no
        more."""
        before = self.of(key)
        if before is not None and before != name:
            others = self._actions[before].shortcuts()
            self._actions[before].setShortcuts([other for other in others if other != key])
        self._actions[name].setShortcuts([] if key.isEmpty() else [key])
        self.changed.emit()

    def reset(self, name: str) -> None:
        """Give an action the keys it came with; who has them now loses them."""
        for key in self._own[name]:
            holder = self.of(key)
            if holder is not None and holder != name:
                others = self._actions[holder].shortcuts()
                self._actions[holder].setShortcuts([other for other in others if other != key])
        self._actions[name].setShortcuts(self._own[name])
        self.changed.emit()

    def reset_all(self) -> None:
        """Give every action the keys it came with."""
        for name, action in self._actions.items():
            action.setShortcuts(self._own[name])
        self.changed.emit()


def plain_words(action: QAction) -> str:
    """What an action is called, without what only a menu needs."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("… ")


def named_actions(owner: object, prefix: str = "") -> dict[str, QAction]:
    """The actions that are attributes of ``owner``, called by the attributes' names."""
    found = vars(owner).items()
    return {f"{prefix}{name}": value for name, value in found if isinstance(value, QAction)}


def _portable(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)
