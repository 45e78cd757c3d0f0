"""Where the reader was, kept from one start to the next."""

import json
from collections.abc import Mapping
from typing import Any

from newsreader.app.navigation import PanelState, Place
from newsreader.values import value

_PLACES = 50


@value
class Session:
    """The places someone went to, and which of them was on screen."""

    places: tuple[Place, ...] = ()
    at: int = 0

    @property
    def current(self) -> Place:
        """The place that was on screen."""
        return self.places[self.at] if self.places else Place()

    def encoded(self) -> str:
        """As text; of very many places the latest."""
        return json.dumps(session_values(self))


def decoded(text: str) -> Session:
    """The session that was encoded so; an empty one for a text that makes no sense."""
    try:
        values = json.loads(text)
        return session_of(values)
    except (ValueError, TypeError, KeyError, RecursionError):
        return Session()


def session_values(session: Session) -> dict[str, Any]:
    """A session as JSON has it; of very many places the latest."""
    first = max(0, len(session.places) - _PLACES)
    encoded = [
        [place.article_id, place.offset, place.entity_id, str(place.panel)]
        for place in session.places[first:]
    ]
    return {"places": encoded, "at": max(0, session.at - first)}


def session_of(values: Mapping[str, Any]) -> Session:
    """The session with these values. Raises ValueError, TypeError or KeyError for others."""
    places = tuple(_place(*place) for place in values["places"])
    at = int(values["at"])
    return Session(places, min(max(0, at), len(places) - 1)) if places else Session()


def _place(article: object, offset: object, entity: object, panel: str) -> Place:
    return Place(
        article if isinstance(article, str) else None,
        offset if isinstance(offset, int) and offset >= 0 else None,
        entity if isinstance(entity, str) else None,
        PanelState(panel),
    )
