"""Star, tags, notes and details put right, from the window."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.views.dialogs.details_dialog import DetailsDialog
from newsreader.app.views.dialogs.note_dialog import NoteDialog
from newsreader.app.views.dialogs.notes_dialog import NotesDialog
from newsreader.app.views.dialogs.tags_dialog import TagsDialog
from newsreader.indexing.messages import ApplyDecisions, Changed, Idle
from newsreader.library import Library, LibraryWriter
from newsreader.library.records import ArticleRow, Detail, StoredArticle
from newsreader.model import LibraryChange
from tests.app.libraries import ByName, add_articles, article
from tests.app.test_main_window import Indexer, Start, library, news, settle, start

__all__ = ["library", "news", "start"]


@pytest.fixture
def opened(start: Start, library: Path, news: Path, qtbot: QtBot) -> tuple[MainWindow, Indexer]:
    add_articles(library, news, {f"{n}.txt": article(n) for n in range(3)})
    window, indexer = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, indexer


@pytest.fixture
def window(opened: tuple[MainWindow, Indexer]) -> MainWindow:
    window = opened[0]
    window.viewer.setFocus()
    return window


def shown(window: MainWindow) -> StoredArticle:
    assert window.reading.shown is not None
    return window.reading.shown


def row(window: MainWindow, article_id: str) -> ArticleRow:
    position = window.pane.model.position(article_id)
    assert position is not None
    window.pane.model.index(position).data()
    found = window.pane.model.row_of(article_id)
    assert found is not None
    return found


def select(window: MainWindow, words: str) -> None:
    text = window.viewer.text
    cursor = text.document().find(words)
    assert not cursor.isNull()
    text.setTextCursor(QTextCursor(cursor))


def test_a_letter_stars_the_article_and_takes_the_star(window: MainWindow, qtbot: QtBot) -> None:
    here = shown(window).article.id
    QTest.keyClick(window.viewer.text, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: shown(window).starred and row(window, here).starred)
    assert window.keeping.star.isChecked()
    window.pane.header.starred_action.trigger()
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 1)
    assert "starred" in window.pane.header.sort_button.text()
    QTest.keyClick(window.viewer.text, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not shown(window).starred)


def test_tags_are_given_found_and_taken(window: MainWindow, qtbot: QtBot) -> None:
    here = shown(window).article.id
    window.keeping.tag.trigger()
    qtbot.waitUntil(lambda: window.findChild(TagsDialog) is not None)
    dialog = window.findChild(TagsDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.line, "To check")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window).tags == ("To check",))
    QTest.keyClicks(dialog.line, "to CHECK")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.list.count() == 1
    window.pane.tags_wanted.emit()
    settle(window, qtbot)
    window.pane.set_tag("To check")
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 1)
    assert row(window, here).tags == ("To check",)
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: shown(window).tags == ())
    # A tag that no article has any more limits nothing.
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 3)


def test_a_note_is_written_seen_changed_removed_and_brought_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.keeping.write_note()
    assert "Select words" in window.strip.message.text()
    select(window, "ferry was late")
    QTest.keyClick(
        window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    dialog = window.findChild(NoteDialog)
    assert dialog is not None
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.edit, "Which ferry?")
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.viewer.text.selected_range() is None
    qtbot.waitUntil(lambda: len(shown(window).notes) == 1)
    note = shown(window).notes[0]
    assert shown(window).article.text[note.start : note.end] == "ferry was late"
    assert window.viewer.text.highlights.notes.ranges == [(note.start, note.end)]
    assert window.viewer.notes.at(note.start) == (note,)
    qtbot.waitUntil(lambda: row(window, shown(window).article.id).notes == 1)

    window.keeping.open_note(note)
    again = window.findChildren(NoteDialog)[-1]
    again.edit.setPlainText("That ferry.")
    again.save.click()
    qtbot.waitUntil(lambda: shown(window).notes[0].text == "That ferry.")
    window.keeping.remove_note(shown(window).notes[0])
    qtbot.waitUntil(lambda: not shown(window).notes)
    window.keeping.bring_back.trigger()
    qtbot.waitUntil(lambda: [n.text for n in shown(window).notes] == ["That ferry."])
    assert not window.keeping.bring_back.isEnabled()


def test_words_of_a_note_that_cannot_be_kept_are_shown_again(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    select(window, "ferry was late")
    window.keeping.write_note()
    dialog = window.findChild(NoteDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.edit, "Which ferry?")
    here = shown(window).article
    with LibraryWriter.open_for_writing(library, ByName()) as kept:
        (folder,) = kept.folders()
        kept.forget_files(folder.id, list(kept.file_records(folder.id)))
    dialog.accept()
    qtbot.waitUntil(lambda: any(d is not dialog for d in window.findChildren(NoteDialog)))
    again = window.findChildren(NoteDialog)[-1]
    assert again.edit.toPlainText() == "Which ferry?"
    assert again.save.isEnabled()
    assert "no longer in the library" in window.strip.message.text()
    # The file is back.
    add_articles(library, Path(folder.path), {"again.txt": here})
    again.accept()
    qtbot.waitUntil(lambda: not window.operations.busy)
    with Library.open(library) as kept:
        assert [note.text for note in kept.notes()] == ["Which ferry?"]


def test_from_the_list_of_notes_one_goes_to_the_passage(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    ids = [window.pane.model.id_at(n) for n in range(3)]
    other = next(found for found in ids if found and found != shown(window).article.id)
    with Library.open(library) as kept:
        kept.add_note(other, 12, 21, "far")
        kept.add_note(shown(window).article.id, 12, 21, "near")
    window.keeping.notes.trigger()
    dialog = window.findChild(NotesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    row_of_other = window.pane.model.row_of(other)
    assert row_of_other is not None
    assert row_of_other.title in dialog.list.item(1).text()
    dialog.filter.setText("FAR")
    dialog.list.setCurrentRow(1)
    dialog.go.click()
    qtbot.waitUntil(lambda: window.viewer.article_id == other)
    assert not dialog.isVisible()
    assert window.viewer.text.highlights.notes.ranges == [(12, 21)]


def test_notes_that_wait_are_told_and_pinned_elsewhere_or_removed(
    opened: tuple[MainWindow, Indexer], library: Path, qtbot: QtBot
) -> None:
    window, indexer = opened
    ids = [window.pane.model.id_at(n) for n in range(3)]
    other = next(found for found in ids if found and found != shown(window).article.id)
    with Library.open(library) as kept:
        kept.add_note(shown(window).article.id, 12, 21, "stays")
        first, second = (kept.add_note(other, 0, 4, text) for text in ("first", "second"))
    assert window.strip.waiting_notes.isHidden()
    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        (there,) = writer.folders()
        row = writer.article_rows([other])[0]
        change = writer.forget_files(there.id, [row.path.name])
    indexer.say(Changed(change))
    indexer.say(Idle(cancelled=False))
    qtbot.waitUntil(lambda: not window.strip.waiting_notes.isHidden())
    assert window.strip.waiting_notes.text() == "2 notes wait for their passages"

    window.strip.waiting_notes.click()
    dialog = window.findChild(NotesDialog)
    assert dialog is not None and dialog.only_waiting.isChecked()
    qtbot.waitUntil(lambda: dialog.list.count() == 3)
    visible = [n for n in range(3) if not dialog.list.item(n).isHidden()]
    assert [dialog.list.item(n).text().split("\n")[0] for n in visible] == ["second", "first"]
    dialog.repin.click()
    assert "Select words" in window.strip.message.text()
    select(window, "ferry")
    dialog.repin.click()
    qtbot.waitUntil(lambda: window.strip.waiting_notes.text() == "1 note waits for its passage")
    assert window.strip.message.text() == "The note is pinned to “ferry”."
    (note,) = [note for note in shown(window).notes if note.id == second.id]
    assert note.anchor.text == "ferry"
    qtbot.waitUntil(lambda: dialog.repin.isEnabled() and not window.operations.busy)
    dialog.remove.click()
    qtbot.waitUntil(window.strip.waiting_notes.isHidden)
    qtbot.waitUntil(lambda: dialog.notice.text.startswith("No note waits."))
    with Library.open(library) as kept:
        assert first.id not in [note.id for note in kept.notes()]
    dialog.only_waiting.setChecked(False)
    assert not dialog.repin.isEnabled()


def test_details_are_put_right_and_reset(
    opened: tuple[MainWindow, Indexer], library: Path, qtbot: QtBot
) -> None:
    window, indexer = opened
    before = shown(window).article

    def apply() -> None:
        qtbot.waitUntil(lambda: ApplyDecisions() in indexer.commands)
        indexer.commands.clear()
        with LibraryWriter.open_for_writing(library, ByName()) as writer:
            writer.apply_decisions()
        indexer.say(Changed(LibraryChange(frozenset([before.id]), listing=True)))

    window.keeping.details.trigger()
    (dialog,) = window.findChildren(DetailsDialog)
    assert not dialog.resets[Detail.TITLE].isEnabled()
    dialog.lines[Detail.TITLE].setText("  A better title ")
    dialog.accept()
    apply()
    qtbot.waitUntil(lambda: shown(window).article.title == "A better title")
    assert row(window, before.id).title == "A better title"
    qtbot.waitUntil(lambda: not window.findChildren(DetailsDialog))

    window.keeping.details.trigger()
    (dialog,) = window.findChildren(DetailsDialog)
    dialog.resets[Detail.TITLE].click()
    assert dialog.lines[Detail.TITLE].text() == before.title
    dialog.accept()
    apply()
    qtbot.waitUntil(lambda: shown(window).article == before)


def test_details_put_right_are_kept_though_the_window_closes(
    window: MainWindow, library: Path
) -> None:
    begun, turn = Event(), Event()

    def busy(_: Library) -> None:
        begun.set()
        while window.operations.busy:
            turn.wait(0.001)

    here = shown(window).article.id
    window.operations.run(busy, lambda _: None)
    assert begun.wait(5)
    window.keeping.details.trigger()
    (dialog,) = window.findChildren(DetailsDialog)
    dialog.lines[Detail.TITLE].setText("A better title")
    dialog.accept()
    window.close()
    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        writer.apply_decisions()
        (found,) = writer.article_rows([here])
    assert found.title == "A better title"


def test_a_date_that_is_none_is_refused_in_words(
    opened: tuple[MainWindow, Indexer], qtbot: QtBot
) -> None:
    window, indexer = opened
    window.keeping.details.trigger()
    (dialog,) = window.findChildren(DetailsDialog)
    dialog.lines[Detail.TITLE].setText("A better title")
    dialog.lines[Detail.DATE].setText("last week")
    dialog.accept()
    qtbot.waitUntil(lambda: "no day" in window.strip.message.text())
    # The title is kept, and shown.
    assert ApplyDecisions() in indexer.commands


def test_the_file_and_its_folder_are_opened_where_they_are_there(
    window: MainWindow, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", staticmethod(lambda url: asked.append(QUrl(url).toLocalFile()))
    )
    path = shown(window).paths[0]
    window.keeping.original.trigger()
    assert asked == []
    assert "not there" in window.strip.message.text()
    path.write_text("x")
    window.keeping.original.trigger()
    window.keeping.folder.trigger()
    assert asked == [str(path), str(news)]
