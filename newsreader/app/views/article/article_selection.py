"""What is selected of an article's text."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsreader.app.views.article.offsets import OffsetMap

_PICTURE = "\ufffc"


def words_of(cursor: QTextCursor) -> str:
    """The words selected, paragraphs parted by blank lines."""
    text = cursor.selectedText().replace(_PICTURE, "")
    return text.replace("\u2029", "\n\n").replace("\u2028", "\n").strip()


def range_of(cursor: QTextCursor, offsets: OffsetMap) -> tuple[int, int] | None:
    """The offsets of the words selected; None without any."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    start = offsets.nearest_offset(first)
    # The last position may be one that shows none of the article's own text.
    ends = (offsets.offset(position) for position in range(last - 1, first - 1, -1))
    end = next((offset + 1 for offset in ends if offset is not None), start)
    return (start, end) if start < end else None


def end_selection(text: QTextEdit) -> None:
    """Take the selection back; the caret stays at its end."""
    cursor = text.textCursor()
    cursor.clearSelection()
    text.setTextCursor(cursor)


def begin_at(text: QTextEdit, position: int) -> None:
    """Put the caret here, unless words are selected already."""
    cursor = text.textCursor()
    if not cursor.hasSelection():
        cursor.setPosition(position)
        text.setTextCursor(cursor)
