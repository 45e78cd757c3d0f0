"""From mention to mention: from that last gone to, or, where the reader has left it behind, from
the top line on screen."""

from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.article.mention_index import MentionIndex
from newsreader.library.records import StoredMention


def next_selected(text: ArticleText, step: int) -> StoredMention | None:
    """The next (1) or previous (-1) mention of the selected entity, round the end."""
    highlights = text.highlights
    if highlights.selected is None:
        return None
    return _beyond(text, MentionIndex(highlights.mentions.of_entity(highlights.selected)), step)


def next_shown(text: ArticleText, step: int) -> StoredMention | None:
    """The next or previous mention that is emphasised, round the end; none of the lines that are
    not shown."""
    return _beyond(text, text.highlights.mentions, step, hidden=False)


def _beyond(
    text: ArticleText, mentions: MentionIndex, step: int, *, hidden: bool = True
) -> StoredMention | None:
    here = text.highlights.current
    if here is None or not _is_on_screen(text, here):
        here = text.first_visible_offset() - (1 if step > 0 else 0)
    shown = filter(text.highlights.shows, mentions.beyond(here, step))
    return next((m for m in shown if hidden or not text.hides(m.start)), None)


def _is_on_screen(text: ArticleText, offset: int) -> bool:
    top = text.first_visible_offset()
    # While the text is still built up to a place that was gone to, that place is the screen.
    return top <= offset <= max(top, text.last_visible_offset())
