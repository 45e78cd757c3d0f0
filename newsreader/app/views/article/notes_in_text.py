"""Notes beside the text: what the mouse over a noted passage is told."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.looks.theme_marks import colour_word
from newsreader.app.translation import tr
from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.article.mention_index import RangeIndex
from newsreader.library.records import Note

_LINE = 60  # characters


class NotesInText(QObject):
    """Marks the passages that notes are pinned to, and shows a note while the mouse rests there."""

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text)
        self._text = text
        self._notes: tuple[Note, ...] = ()
        self._is_listening = False

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Mark these notes' passages; those that were edited away have none."""
        self._notes = tuple(note for note in notes if note.end)
        if self._notes and not self._is_listening:
            # Not before there is a note: from then on every event passes through here.
            self._text.viewport().installEventFilter(self)
            self._is_listening = True
        spans = sorted((note.start, note.end) for note in self._notes)
        self._text.highlights.notes = RangeIndex(spans)
        marks = {(note.start, note.end): note.colour for note in self._notes if note.colour}
        self._text.highlights.colours = marks
        self._text.viewport().update()

    def at(self, offset: int) -> tuple[Note, ...]:
        """The notes pinned to a passage around this offset."""
        return tuple(note for note in self._notes if note.start <= offset < note.end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the notes under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            offset = self._text.offset_under(event.pos())
            notes = () if offset is None else self.at(offset)
            if notes:
                words = "\n\n".join(_wrapped(note) for note in notes)
                QToolTip.showText(event.globalPos(), as_plain(words))
                return True
            QToolTip.hideText()
        return super().eventFilter(watched, event)


def _wrapped(note: Note) -> str:
    if not note.text:
        return tr("Highlighted: {colour}").format(colour=colour_word(note.colour))
    from textwrap import fill

    return "\n".join(fill(paragraph, _LINE) for paragraph in note.text.splitlines())
