"""Where in an article the selected entity and the hits are, for the marks beside its text."""

from collections.abc import Sequence

from PySide6.QtGui import QColor

from newsreader.app.theme import Theme
from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.article.mention_index import shown_type

_MANY_BLOCKS = 500
_MANY_PLACES = 600  # of more, a scroll bar cannot show each


def place_marks(text: ArticleText, theme: Theme) -> list[tuple[float, QColor]]:
    """The places, between 0 and 1, and their colours: hits of find, or else of the search, and
    the mentions of the selected entity. None before all of the text is there."""
    if not text.is_built:
        return []
    highlights = text.highlights
    hits = highlights.found.ranges or highlights.search.ranges
    marks = [(place, theme.accent) for place in _places(text, [start for start, _ in hits])]
    mentions = highlights.mentions.of_entity(highlights.selected) if highlights.selected else ()
    if mentions:
        line = theme.style_of(shown_type(mentions[0])).line
        marks += [(place, line) for place in _places(text, [m.start for m in mentions])]
    return marks


def _places(text: ArticleText, offsets: Sequence[int]) -> list[float]:
    """How far down the document these offsets stand, no two too close to be told apart. In a
    long text the share of its characters says it well enough."""
    document = text.document()
    layout = document.documentLayout()
    characters = max(1, document.characterCount())
    is_long = document.blockCount() > _MANY_BLOCKS
    # Asked of a long one, its height would lay all of it out.
    height = 1.0 if is_long else max(1.0, layout.documentSize().height())
    places = set()
    for offset in offsets[:: len(offsets) // _MANY_PLACES + 1]:
        if text.hides(offset):
            continue
        position = text.offsets.position(offset)
        if is_long:
            place = position / characters
        else:
            place = layout.blockBoundingRect(document.findBlock(position)).top() / height
        places.add(round(min(1.0, place), 3))
    return sorted(places)
