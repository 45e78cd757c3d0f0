"""Back and forward: the places a person has been to."""

from collections.abc import Sequence
from enum import StrEnum

from newsreader.values import replace, value

_LIMIT = 500
_LANDMARK = 60  # characters by which a place in an edited text is known again


class PanelState(StrEnum):
    """What the entity panel shows."""

    ARTICLE = "article"
    ENTITY = "entity"
    ENTITIES = "entities"


@value
class Place:
    """What is on screen: an article, the text offset at its top, the entity and the panel.

    ``offset`` is None where the article has not been scrolled from its beginning.
    """

    article_id: str | None = None
    offset: int | None = None
    entity_id: str | None = None
    panel: PanelState = PanelState.ARTICLE

    def is_same_view(self, other: "Place") -> bool:
        """Whether the two differ at most in how far the article is scrolled."""
        return replace(self, offset=None) == replace(other, offset=None)


class History:
    """Places in the order they were visited, and which of them is current."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def current(self) -> Place | None:
        """The place that is on screen."""
        return self._places[self._at] if self._places else None

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place, in the order they were visited."""
        return tuple(self._places)

    @property
    def position(self) -> int:
        """Which of the places is current; -1 where there is none."""
        return self._at

    def restore(self, places: Sequence[Place], position: int) -> None:
        """Have been to these places, and be at one of them."""
        self._places = list(places)
        self._at = position if places else -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before the current one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a place was left by going back."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Make ``place`` current; what had been left by going back is forgotten."""
        if place == self.current:
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        del self._places[:-_LIMIT]
        self._at = len(self._places) - 1

    def amend(self, place: Place) -> None:
        """Put ``place`` where the current one was: it was left scrolled, or is named anew."""
        if self._places:
            self._places[self._at] = place

    def follow(self, article_id: str, heir_id: str) -> None:
        """Lead every place in an article that was edited to what it has become."""
        self._places = [
            replace(place, article_id=heir_id) if place.article_id == article_id else place
            for place in self._places
        ]

    def back(self) -> Place | None:
        """Step back and say where to, None at the beginning."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Place | None:
        """Step forward and say where to, None at the end."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> Place:
        self._at += by
        return self._places[self._at]


def find_again(offset: int, before: str, after: str) -> int:
    """Where the place at ``offset`` of ``before`` is in ``after``, the same text once edited.

    Known by the words that follow it, the nearest ones where they stand there more than once; the
    same offset where they are gone.
    """
    landmark = before[offset : offset + _LANDMARK]
    if not landmark.strip():
        return min(offset, len(after))
    earlier = after.rfind(landmark, 0, offset + len(landmark))
    later = after.find(landmark, offset)
    found = [place for place in (earlier, later) if place >= 0]
    return min(found or [min(offset, len(after))], key=lambda place: abs(place - offset))
