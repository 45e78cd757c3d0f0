"""How one window stands: its place and size, its panes, its folder and where the reader is in it.

One window's standing is kept in the settings part by part; of a library that had several, those
beside it are kept together, as text.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from newsreader.app.arrangement import Arrangement
from newsreader.app.start.session import Session, session_of, session_values
from newsreader.values import value

_MOST = 20  # windows: no one has as many open, and a file that was tampered with shall open none


@value
class Standing:
    """How a window stands. ``geometry`` and ``sizes``, the latter by arrangement, are as Qt writes
    them, and empty where the window never showed; ``folder`` limits its list."""

    session: Session = Session()
    geometry: bytes = b""
    arrangement: Arrangement = Arrangement.COLUMNS
    list_shown: bool = True
    panel_shown: bool = True
    sizes: Mapping[str, bytes] = MappingProxyType({})
    folder: Path | None = None


def standings_as_text(standings: Sequence[Standing]) -> str:
    """Several as text, for the settings."""
    return json.dumps([_values(standing) for standing in standings[:_MOST]])


def standings_of_text(text: str) -> tuple[Standing, ...]:
    """Those that were written so; none for a text that makes no sense."""
    try:
        return tuple(_standing(values) for values in json.loads(text)[:_MOST])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ()


def _values(standing: Standing) -> dict[str, Any]:
    from base64 import b64encode

    return {
        "session": session_values(standing.session),
        "geometry": b64encode(standing.geometry).decode("ascii"),
        "arrangement": str(standing.arrangement),
        "list": standing.list_shown,
        "panel": standing.panel_shown,
        "sizes": {name: b64encode(size).decode("ascii") for name, size in standing.sizes.items()},
        "folder": str(standing.folder) if standing.folder else None,
    }


def _standing(values: Mapping[str, Any]) -> Standing:
    from base64 import b64decode

    return Standing(
        session_of(values["session"]),
        b64decode(values["geometry"]),
        Arrangement(values["arrangement"]),
        bool(values["list"]),
        bool(values["panel"]),
        MappingProxyType({str(k): b64decode(size) for k, size in values["sizes"].items()}),
        Path(values["folder"]) if values["folder"] else None,
    )
