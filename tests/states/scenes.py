"""The states, by name. Each brings the window into it and says which dialogs lie over it."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from tests.states import arranged, correcting, dialogs, libraries, passages, reading, shapes
from tests.states.stage import Stage

Scene = Callable[[Stage], Sequence[QWidget]]

SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        **libraries.SCENES,
        **reading.SCENES,
        **shapes.SCENES,
        **arranged.SCENES,
        **passages.SCENES,
        **correcting.SCENES,
        **dialogs.SCENES,
    }
)
BARE = frozenset((*libraries.BARE, *reading.BARE, *passages.BARE, *shapes.BARE))
"""The states that begin without the sample articles in the library."""
