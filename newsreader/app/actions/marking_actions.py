"""Highlighting passages in colours of the reader's own, and what else is done with a selection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from newsreader.app.actions.window_actions import WindowActions
from newsreader.app.looks.theme_marks import COLOURS, colour_word
from newsreader.app.translation import tr
from newsreader.app.views.article.article_selection import end_selection
from newsreader.app.views.panel.correction_menu import short
from newsreader.app.views.parts.mark_swatch import swatch
from newsreader.library.records import Note, NoteColour, StoredArticle
from newsreader.model import Article, LibraryChange

if TYPE_CHECKING:
    from newsreader.app.actions.keeping_actions import KeepingActions
    from newsreader.app.main_window import MainWindow
    from newsreader.library import Library


_PLACE = 60  # characters, or a little more, by which a place is known


class MarkingActions(QObject):
    """Fills the menu of highlights. A highlight is a note with a colour, kept as notes are."""

    def __init__(self, window: MainWindow, keeping: KeepingActions) -> None:
        super().__init__(window)
        self._window = window
        self._action: WindowActions = WindowActions(window)
        self._keeping = keeping
        self._notes: tuple[Note, ...] = ()
        self._article: Article | None = None
        # What is being kept, and not among the notes yet: the key may be held down.
        self._under_way: set[tuple[int, int]] = set()
        self.yellow, self.green, self.blue, self.pink = (
            self._action(colour_word(colour), partial(self.mark, colour), f"Ctrl+Alt+{number}")
            for number, colour in enumerate(COLOURS, 1)
        )
        self.remove = self._action(tr("&Remove Highlight"), self.unmark, "Ctrl+Alt+0")
        self.keep_place = self._action(tr("Keep This &Place"), self.mark_place, "M")
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
        menu.addAction(self.keep_place)
        return colours

    def _paint(self) -> None:
        """Show the colours as the theme has them."""
        theme = self._window.viewer.text.style_used.theme
        for colour, action in self.colours:
            action.setIcon(swatch(colour, theme))

    def show(self, stored: StoredArticle | None) -> None:
        """This article is on screen."""
        article = stored.article if stored else None
        if article is None or self._article is None or article.id != self._article.id:
            self._under_way.clear()
        self._notes = stored.notes if stored else ()
        self._article = article
        self._under_way.difference_update((note.start, note.end) for note in self._notes)
        for action in (self.keep_place, *(action for _, action in self.colours)):
            action.setEnabled(stored is not None)
        self.remove.setEnabled(any(note.colour for note in self._notes))

    def mark(self, colour: NoteColour) -> None:
        """Highlight the words that are selected; what is highlighted already takes the colour."""
        passage = self._window.viewer.chosen_passage()
        if passage is None:
            self._window.tell(tr("Select words in the article first, then highlight them."))
            return
        self._mark(passage.article_id, (passage.start, passage.end), colour)
        end_selection(self._window.viewer.text)

    def _mark(self, article_id: str, place: tuple[int, int], colour: NoteColour) -> None:
        if place in self._under_way:
            return
        same = self._mark_at(place)

        def job(library: Library) -> LibraryChange:
            if same is not None:
                return library.change_note(same.id, same.text, colour)
            library.add_note(article_id, *place, "", colour)
            return LibraryChange(frozenset([article_id]))

        if same is None:
            self._under_way.add(place)
        self._keeping.run(job, instead=lambda: self._under_way.discard(place))

    def _mark_at(self, place: tuple[int, int]) -> Note | None:
        return next((n for n in self._notes if n.colour and (n.start, n.end) == place), None)

    def mark_place(self) -> None:
        """Highlight the first words on screen, or those selected, to come back to them from the
        list of notes; done again, it takes the highlight away."""
        text, article = self._window.viewer.text, self._article
        if article is None:
            return
        if (passage := self._window.viewer.chosen_passage()) is not None:
            place = passage.start, passage.end
        elif (found := _words_from(article.text, text.first_visible_offset())) is not None:
            place = found
        else:
            return
        end_selection(text)
        if (same := self._mark_at(place)) is not None:
            self.unmark_note(same)
            return
        self._mark(article.id, place, NoteColour.YELLOW)
        words = short(" ".join(article.text[slice(*place)].split()))
        told = tr("“{words}” is highlighted; Article, All Notes leads back here.")
        self._window.tell(told.format(words=words))

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


def _words_from(text: str, offset: int) -> tuple[int, int] | None:
    """The first words of a line of the text from here on, whole ones; None where none follow."""
    while offset < len(text) and text[offset].isspace():
        offset += 1
    end = min(len(text), offset + _PLACE)
    while end < len(text) and not text[end].isspace():
        end += 1
    line_end = text.find("\n", offset)
    end = end if line_end < 0 else min(end, line_end)
    end = offset + len(text[offset:end].rstrip())
    return (offset, end) if offset < end else None
