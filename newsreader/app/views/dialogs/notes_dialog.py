"""All notes, wherever they are pinned."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.actions.matching import folded
from newsreader.app.looks.day import day_text
from newsreader.app.looks.theme_marks import colour_word
from newsreader.app.start.first_size import open_with_size
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.explained import explained
from newsreader.app.views.dialogs.note_delegate import NOTE_ROLE, WHERE_ROLE, NoteDelegate
from newsreader.app.views.parts.notice import Notice, Way
from newsreader.app.views.parts.pressed_by_enter import press_by_enter
from newsreader.library.records import Note


class NotesDialog(QDialog):
    """The notes, those changed last first; Enter or a double click goes to one's passage.

    ``chosen`` carries the Note to go to, ``removed`` the Note that is to go, ``repinned`` the one
    that waits for its passage and is to stand where words are selected.
    """

    chosen = Signal(object)
    removed = Signal(object)
    repinned = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Notes"))
        self._lines: list[_Line] = []
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter notes"))
        self.filter.setAccessibleName(tr("Filter notes"))
        self.filter.setWhatsThis(tr("Leaves only the notes that hold these words."))
        self.filter.setClearButtonEnabled(True)
        self.only_waiting = QCheckBox(tr("Only those that wait for their passage"))
        self.only_waiting.setWhatsThis(
            tr("Leaves only notes whose passage was edited away, or whose article is not here.")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Notes"))
        self.list.setWhatsThis(tr("Your notes, each with its passage. Enter goes there."))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self._rows = NoteDelegate(theme, self.list)
        self.list.setItemDelegate(self._rows)
        # Notes are of one line or of ten: each is laid out to know where the next begins.
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.notice = Notice.over(self.list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        explained(buttons)
        self.go = buttons.addButton(tr("Go there"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setWhatsThis(tr("Opens the article at the passage of the note."))
        self.repin = buttons.addButton(
            tr("Pin to Selection"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.repin.setWhatsThis(
            tr("Pins the note that waits to the words that are selected in the article.")
        )
        self.remove = buttons.addButton(tr("Remove"), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove.setWhatsThis(tr("Removes the note that is chosen."))
        self.go.clicked.connect(self._go)
        self.repin.clicked.connect(self._repin)
        self.remove.clicked.connect(self._remove)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            press_by_enter(button)
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addWidget(self.only_waiting)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.filter.textChanged.connect(lambda _: self._filter())
        self.only_waiting.toggled.connect(lambda _: self._filter())
        self.list.itemActivated.connect(lambda _: self._go())
        self.list.currentItemChanged.connect(lambda *_: self._look())
        open_with_size(self, 560, 480)
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the filter, Down goes to the list, and Enter to the note that is chosen there."""
        if self.filter.hasFocus() and event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.filter.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._rows.theme = theme
        self.list.viewport().update()

    def show_notes(self, notes: Sequence[Note], titles: Mapping[str, str]) -> None:
        """List these; ``titles`` are those of their articles, by id."""
        chosen, row = self._note(), self.list.currentRow()
        self.list.clear()
        self._lines = [_Line(note, titles) for note in notes]
        for line in self._lines:
            self.list.addItem(line)
        ids = [note.id for note in notes]
        if chosen is not None and chosen.id in ids:
            row = ids.index(chosen.id)
        self.list.setCurrentRow(min(max(row, 0), len(notes) - 1))
        self._filter()
        self._look()

    def _note(self) -> Note | None:
        item = self.list.currentItem()
        return item.note if isinstance(item, _Line) and not item.isHidden() else None

    def _filter(self) -> None:
        words = folded(self.filter.text()).split()
        shown = []
        for row, line in enumerate(self._lines):
            lacks = not all(word in line.sought for word in words)
            settled = self.only_waiting.isChecked() and line.note.end > 0
            line.setHidden(lacks or settled)
            if not (lacks or settled):
                shown.append(row)
        if shown and self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0])
        self.notice.setVisible(not shown)
        if self.list.count():
            clear = Way(tr("List all"), tr("Lists all notes again."), self._list_all)
            self.notice.say(
                tr("No note holds these words.") if words else tr("No note waits."), "", clear
            )
        else:
            self.notice.say(
                tr("There are no notes yet."),
                tr("Select words in an article and press Ctrl+Alt+N to pin a note to them."),
            )

        self._look()

    def _list_all(self) -> None:
        self.filter.clear()
        self.only_waiting.setChecked(False)

    def _look(self) -> None:
        note = self._note()
        self.repin.setEnabled(note is not None and not note.end)
        self.go.setEnabled(note is not None and note.article_id is not None)
        self.remove.setEnabled(note is not None)

    def _go(self) -> None:
        note = self._note()
        if note is not None and note.article_id is not None:
            if note.end:
                self.accept()
            # Else the list stays, for its button that pins the note to another passage.
            self.chosen.emit(note)

    def _repin(self) -> None:
        note = self._note()
        if note is not None and not note.end:
            self.repinned.emit(note)

    def _remove(self) -> None:
        note = self._note()
        if note is not None:
            self.removed.emit(note)


class _Line(QListWidgetItem):
    """A note with its passage and its article."""

    def __init__(self, note: Note, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.note = note
        self._titles = titles

    def data(self, role: int) -> Any:
        """The words, made when they are first looked at."""
        if role == NOTE_ROLE:
            return self.note
        if role == WHERE_ROLE:
            colour, where = colour_word(self.note.colour), _where(self.note, self._titles)
            return f"{colour} · {where}" if colour else where
        return self._words if role == Qt.ItemDataRole.DisplayRole else super().data(role)

    @cached_property
    def sought(self) -> str:
        """In which the words of the filter are looked for."""
        return folded(self._words)

    @cached_property
    def _words(self) -> str:
        note = self.note
        marked = tr("Highlighted: {colour}").format(colour=colour_word(note.colour))
        said = note.text if not note.colour else " · ".join(filter(None, (note.text, marked)))
        return f"{said}\n“{_short(note.anchor.text)}”\n{_where(note, self._titles)}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[:80]}…" if len(text) > 80 else text


def _where(note: Note, titles: Mapping[str, str]) -> str:
    day = day_text(note.changed[:10])
    if note.article_id is None:
        return tr("{day}, its article is not in this library").format(day=day)
    if note.end == 0:
        return tr("{day}, its passage was edited away").format(day=day)
    title = titles.get(note.article_id)
    return f"{title} · {day}" if title else day
