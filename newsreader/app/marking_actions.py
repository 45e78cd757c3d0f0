"""Highlighting passages in colours of the reader's own, and what else is done with a selection."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from newsreader.app.theme_marks import COLOURS, colour_word
from newsreader.app.translation import tr
from newsreader.app.views.article_selection import end_selection
from newsreader.app.views.mark_swatch import swatch
from newsreader.library.records import Note, NoteColour, StoredArticle
from newsreader.model import LibraryChange

if TYPE_CHECKING:
    from newsreader.app.keeping_actions import KeepingActions
    from newsreader.app.main_window import MainWindow
    from newsreader.library import Library


class MarkingActions(QObject):
    """Fills the menu of highlights. A highlight is a note with a colour, kept as notes are."""

    def __init__(self, window: MainWindow, keeping: KeepingActions) -> None:
        super().__init__(window)
        self._window = window
        self._keeping = keeping
        self._notes: tuple[Note, ...] = ()
        self.yellow, self.green, self.blue, self.pink = (
            self._action(colour_word(colour), partial(self.mark, colour), f"Ctrl+Alt+{number}")
            for number, colour in enumerate(COLOURS, 1)
        )
        self.remove = self._action(tr("&Remove Highlight"), self.unmark, "Ctrl+Alt+0")
        self.search = self._action(
            tr("Search for the Selecti&on"), self.search_selection, "Ctrl+Alt+F"
        )

        edit = window.menus.edit
        after = edit.actions().index(window.menus.search) + 1
        edit.insertAction(edit.actions()[after], self.search)

    @property
    def colours(self) -> list[tuple[NoteColour, QAction]]:
        """The colours that there are, and what marks in each."""
        actions = (self.yellow, self.green, self.blue, self.pink)
        return list(zip(COLOURS, actions, strict=True))

    def fill(self, menu: QMenu) -> QMenu:
        """Add the menu of colours to this one."""
        colours = menu.addMenu(tr("&Highlight in"))
        colours.aboutToShow.connect(self._paint)
        colours.addActions([action for _, action in self.colours])
        colours.addSeparator()
        colours.addAction(self.remove)
        return colours

    def _paint(self) -> None:
        """Show the colours as the theme has them."""
        theme = self._window.viewer.text.style_used.theme
        for colour, action in self.colours:
            action.setIcon(swatch(colour, theme))

    def show(self, stored: StoredArticle | None) -> None:
        """This article is on screen."""
        self._notes = stored.notes if stored else ()
        for _, action in self.colours:
            action.setEnabled(stored is not None)
        self.remove.setEnabled(any(note.colour for note in self._notes))

    def mark(self, colour: NoteColour) -> None:
        """Highlight the words that are selected; what is highlighted already takes the colour."""
        passage = self._window.viewer.chosen_passage()
        if passage is None:
            self._window.tell(tr("Select words in the article first, then highlight them."))
            return
        place = passage.start, passage.end
        same = next((n for n in self._notes if n.colour and (n.start, n.end) == place), None)

        def job(library: Library) -> LibraryChange:
            if same is not None:
                return library.change_note(same.id, same.text, colour)
            library.add_note(passage.article_id, *place, "", colour)
            return LibraryChange(frozenset([passage.article_id]))

        self._keeping.run(job)
        end_selection(self._window.viewer.text)

    def unmark(self) -> None:
        """Take the highlights away that the selection touches."""
        span = self._window.viewer.text.selected_range()
        touched = [
            note
            for note in self._notes
            if note.colour and span is not None and note.start < span[1] and span[0] < note.end
        ]
        if not touched:
            self._window.tell(tr("Select some of the highlighted words first."))
        for note in touched:
            self.unmark_note(note)

    def unmark_note(self, note: Note) -> None:
        """Take a highlight away; its words, if it has any, stay as a note."""
        if note.text:
            self._keeping.run(
                lambda library: library.change_note(note.id, note.text, NoteColour.NONE)
            )
        else:
            self._keeping.remove_note(note)

    def search_selection(self) -> None:
        """Search all articles for the words that are selected."""
        passage = self._window.viewer.chosen_passage()
        if passage is None:
            self._window.tell(tr("Select words in the article first, then search for them."))
            return
        search = self._window.search
        search.setText(f'"{passage.text.replace(chr(34), " ")}"')
        search.setFocus()

    def _action(self, words: str, does: Callable[[], object], keys: str) -> QAction:
        action = QAction(words, self._window)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False: does())
        return action
