"""What a person keeps about articles: star, tags, notes, details put right; and their files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from newsreader.app.actions.marking_actions import MarkingActions
from newsreader.app.actions.window_actions import WindowActions
from newsreader.app.looks.plain_words import as_plain
from newsreader.app.translation import tr
from newsreader.app.views.article.article_selection import end_selection
from newsreader.app.views.panel.correction_menu import short
from newsreader.app.views.panel.corrections import Passage
from newsreader.library.records import (
    ArticleRow,
    Detail,
    Note,
    StoredArticle,
    TagCount,
)
from newsreader.model import LibraryChange
from newsreader.paths import display_path, is_there

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.dialogs.notes_dialog import NotesDialog
    from newsreader.library import Library


class KeepingActions(QObject):
    """Fills the Article menu. Acts on the rows selected in the list where it has the focus, else
    on the article on screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._action: WindowActions = WindowActions(window)
        self._operations = window.operations
        self._shown: StoredArticle | None = None
        self._removed: Note | None = None
        self._notes_dialog: NotesDialog | None = None
        self.marking = MarkingActions(window, self)
        self._fill_menu(window.menus.article)
        window.reading.article_shown.connect(self._show)
        window.viewer.menu_filling.connect(self._fill_viewer_menu)
        window.viewer.place_menu_filling.connect(self._fill_place_menu)
        window.pane.menu_filling.connect(self._fill_list_menu)
        window.pane.tags_wanted.connect(self._load_tags)
        window.importing.idle.connect(lambda _: self._count_waiting())
        window.strip.waiting_notes_requested.connect(self.open_waiting_notes)
        self._show(window.reading.shown)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        self.star = self._action(tr("S&tar"), self.toggle_star, "S")
        self.star.setCheckable(True)
        self.tag = self._action(tr("Ta&gs…"), self.open_tags, "T")
        self.note = self._action(tr("&Note on Selection…"), self.write_note, "Ctrl+Alt+N")
        self.notes = self._action(tr("All Not&es…"), self.open_notes, "Ctrl+Shift+N")
        self.bring_back = self._action(tr("&Bring Back the Removed Note"), self._bring_back)
        self.details = self._action(tr("&Correct Details…"), self.open_details, "Ctrl+E")
        self.original = self._action(tr("Open Origina&l"), self.open_original, "Ctrl+Shift+O")
        self.folder = self._action(tr("Sho&w in Folder"), self.show_in_folder, "Ctrl+Alt+O")
        menu.addActions([self.star, self.tag, self.details])
        menu.addSeparator()
        self.marking.fill(menu)
        menu.addActions([self.note, self.notes, self.bring_back])
        menu.addSeparator()
        menu.addActions([self.original, self.folder])
        self.bring_back.setEnabled(False)

    def toggle_star(self) -> None:
        """Star the articles, or take their stars where all have one."""
        ids = self._chosen()

        def toggle(library: Library) -> LibraryChange:
            rows = library.article_rows(ids)
            return library.star(ids, not all(row.starred for row in rows))

        self.run(toggle)

    def open_tags(self) -> None:
        """Let the person tag the articles."""
        ids = self._chosen()
        if not ids:
            return

        def ask(library: Library) -> tuple[list[TagCount], list[ArticleRow]]:
            return library.tags(), library.article_rows(ids)

        def show(answer: tuple[list[TagCount], list[ArticleRow]]) -> None:
            from newsreader.app.views.dialogs.tags_dialog import TagsDialog

            tags, rows = answer
            on_all = frozenset.intersection(*(frozenset(r.tags) for r in rows)) if rows else ()
            dialog = TagsDialog(tags, on_all, len(rows), self._window)
            dialog.tagged.connect(lambda tag, on: self.run(lambda lib: lib.tag(ids, tag, on)))
            dialog.open()

        self._operations.run(ask, show, token=(self, "tags"))

    def write_note(self) -> None:
        """Pin a note to the words that are selected."""
        passage = self._window.viewer.chosen_passage()
        if passage is None:
            self._window.tell(tr("Select words in the article first, then pin a note to them."))
        else:
            self._write(passage)

    def _write(self, passage: Passage, draft: str = "") -> None:
        from newsreader.app.views.dialogs.note_dialog import NoteDialog

        dialog = NoteDialog(passage.text, "", self._window, draft)
        place = passage.article_id, passage.start, passage.end
        dialog.written.connect(lambda _: end_selection(self._window.viewer.text))
        dialog.written.connect(
            lambda text: self.run(
                lambda library: _pinned(library.add_note(*place, text)),
                instead=lambda: self._write(passage, text),
            )
        )
        dialog.open()

    def open_note(self, note: Note, draft: str = "") -> None:
        """Let the person change a note."""
        from newsreader.app.views.dialogs.note_dialog import NoteDialog

        dialog = NoteDialog(note.anchor.text, note.text, self._window, draft)
        dialog.written.connect(
            lambda text: self.run(
                lambda library: library.change_note(note.id, text),
                instead=lambda: self.open_note(note, text),
            )
        )
        dialog.removed.connect(lambda: self.remove_note(note))
        dialog.open()

    def remove_note(self, note: Note) -> None:
        """Take a note away; it can be brought back until the next one goes."""
        self._removed = note
        self.bring_back.setEnabled(True)
        self.run(lambda library: library.remove_note(note.id))
        words = tr("The note was removed; Article, Bring Back the Removed Note undoes that.")
        self._window.tell(words)

    def _bring_back(self) -> None:
        note, self._removed = self._removed, None
        self.bring_back.setEnabled(False)
        if note is not None:
            self.run(lambda library: library.restore_note(note))

    def open_notes(self) -> None:
        """List all notes."""
        from newsreader.app.views.dialogs.notes_dialog import NotesDialog

        if self._notes_dialog is None:
            self._notes_dialog = NotesDialog(self._window.theme, self._window)
            self._window.theme_changed.connect(self._notes_dialog.set_theme)
            self._notes_dialog.chosen.connect(self._go_to_note)
            self._notes_dialog.removed.connect(self.remove_note)
            self._notes_dialog.repinned.connect(self._repin)
        self._notes_dialog.show()
        self._notes_dialog.activateWindow()
        self._load_notes()

    def open_waiting_notes(self) -> None:
        """List the notes whose passage is not here now."""
        self.open_notes()
        if self._notes_dialog is not None:
            self._notes_dialog.only_waiting.setChecked(True)

    def _repin(self, note: Note) -> None:
        passage = self._window.viewer.chosen_passage()
        if passage is None:
            self._window.tell(tr("Select words in the article first, then pin the note to them."))
            return
        place = passage.article_id, passage.start, passage.end
        self.run(lambda library: library.repin_note(note.id, *place))
        self._window.tell(tr("The note is pinned to “{words}”.").format(words=short(passage.text)))

    def open_details(self) -> None:
        """Let the person put title, date and source right."""
        from newsreader.app.views.dialogs.details_dialog import DetailsDialog

        if self._shown is not None:
            dialog = DetailsDialog(self._shown, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.corrected.connect(self._correct)
            dialog.open()

    def _correct(self, article_id: str, said: Mapping[Detail, str | None]) -> None:
        def correct(library: Library) -> None:
            for detail, value in said.items():
                library.correct_detail(article_id, detail, value)

        def refuse(problem: str) -> None:
            self._window.tell(problem)
            # What was said before it is kept.
            self._window.importing.apply_decisions()

        self._operations.run(
            correct,
            lambda _: self._window.importing.apply_decisions(),
            failed=refuse,
            urgent=True,
            lasting=True,
        )

    def open_original(self) -> None:
        """Open the article's file with the program the system has for it."""
        if (path := self._file()) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def show_in_folder(self) -> None:
        """Open the folder that the article's file is in."""
        if (path := self._file()) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _file(self) -> Path | None:
        paths = self._paths()
        found = next((path for path in paths if is_there(path)), None)
        if found is None and paths:
            gone = display_path(paths[0])
            self._window.tell(tr("{path} is not there any more.").format(path=gone))
        return found

    def _paths(self) -> tuple[Path, ...]:
        chosen = self._chosen()
        if self._shown is not None and chosen[:1] == [self._shown.article.id]:
            return self._shown.paths
        row = self._window.pane.model.row_of(chosen[0]) if chosen else None
        return (row.path,) if row is not None else ()

    def _chosen(self) -> list[str]:
        view = self._window.pane.view
        ids = view.selected_articles() if view.hasFocus() else []
        if not ids and self._shown is not None:
            ids = [self._shown.article.id]
        return ids

    def _show(self, stored: StoredArticle | None) -> None:
        self._shown = stored
        self.marking.show(stored)
        self.star.setChecked(stored is not None and stored.starred)
        for action in (self.star, self.tag, self.note, self.details, self.original, self.folder):
            action.setEnabled(stored is not None)
        where = stored.article.locator if stored is not None else None
        self.original.setToolTip(as_plain(where or ""))

    def _fill_viewer_menu(self, menu: QMenu, subject: object) -> None:
        if isinstance(subject, Passage):
            menu.addSeparator()
            menu.addAction(tr("Note on Selection…"), partial(self._write, subject))
            self.marking.fill(menu)

    def _fill_place_menu(self, menu: QMenu, offset: int) -> None:
        notes = self._window.viewer.notes.at(offset)
        for note in notes:
            menu.addAction(tr("Edit Note…"), partial(self.open_note, note))
            if note.colour:
                unmark = partial(self.marking.unmark_note, note)
                menu.addAction(tr("Remove Highlight"), unmark)
        if notes:
            menu.addSeparator()

    def _fill_list_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        menu.addActions([self.star, self.tag, self.details])
        menu.addSeparator()
        menu.addActions([self.original, self.folder])

    def _load_tags(self) -> None:
        self._operations.run(
            lambda library: library.tags(), self._window.pane.set_tags, token=(self, "all tags")
        )

    def _load_notes(self) -> None:
        def find(library: Library) -> tuple[list[Note], dict[str, str]]:
            notes = library.notes()
            ids = dict.fromkeys(note.article_id for note in notes if note.article_id is not None)
            return notes, {row.article_id: row.title for row in library.article_rows(list(ids))}

        self._operations.run(find, self._take_notes, token=(self, "notes"))

    def _count_waiting(self) -> None:
        self._operations.run(
            lambda library: len(library.waiting_notes()),
            self._window.strip.show_waiting_notes,
            token=(self, "waiting"),
        )

    def _take_notes(self, found: tuple[list[Note], Mapping[str, str]]) -> None:
        if self._notes_dialog is not None:
            self._notes_dialog.show_notes(*found)

    def _go_to_note(self, note: Note) -> None:
        if note.article_id is not None:
            self._window.reading.open_mention(note.article_id, note.start)

    def run(
        self, job: Callable[[Library], LibraryChange], instead: Callable[[], None] | None = None
    ) -> None:
        """Have it done. Where that cannot be, say why and do ``instead``: what a person has
        written is shown to them again, to be kept later or elsewhere."""

        def refuse(problem: str) -> None:
            self._window.tell(problem)
            if instead is not None:
                instead()

        self._operations.run(job, self.take_change, failed=refuse, urgent=True, lasting=True)

    def take_change(self, change: LibraryChange) -> None:
        """Show everywhere what was kept otherwise."""
        self._window.reading.changed.emit(change)
        self._load_tags()
        self._count_waiting()
        if self._notes_dialog is not None and self._notes_dialog.isVisible():
            self._load_notes()


def _pinned(note: Note) -> LibraryChange:
    return LibraryChange(frozenset([note.article_id] if note.article_id else []))
