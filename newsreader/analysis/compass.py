"""Parts of the world cut short: "S. Korean", "N. Ireland", "W. Germany"."""

import re

from newsreader.analysis.draft import Draft
from newsreader.analysis.known import opinion
from newsreader.analysis.labels import PLACE_LABELS
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_POINT = re.compile(r"(?<![\w.])([NSEW])\. ?\Z")
_POINTS = {"N": ("North", "Northern"), "S": ("South",), "E": ("East",), "W": ("West",)}
_OF_PLACES = PLACE_LABELS | {Label.NORP}


def join_points(draft: Draft) -> None:
    """Take the point of the compass into the name of a country or people that has one."""
    draft.put([whole for span in draft.spans if (whole := _with_point(draft, span)) is not None])


def _with_point(draft: Draft, span: Span) -> Span | None:
    if span.label not in _OF_PLACES:
        return None
    # A word more may have come with the name: "African Afrikaners".
    first = draft.words_in(span)[:1]
    point = _POINT.search(draft.text, max(0, span.start - 4), span.start)
    if point is None or not first:
        return None
    for direction in _POINTS[point[1]]:
        said = opinion(f"{direction} {first[0].text.title()}")
        if said is not None:
            start = draft.zones[draft.zone_number(span.start)].start
            return span._replace(
                start=max(start, point.start()), end=first[0].end, label=said[0]
            ).because(Evidence.GAZETTEER)
    return None
