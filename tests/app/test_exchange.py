"""What a window writes to files, and takes in from them: articles, notes, decisions, tables."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from newsreader.app.actions.bringing import Bringing
from newsreader.app.actions.exporting import DECISIONS, Exporting
from newsreader.app.actions.keys import plain_words
from newsreader.app.main_window import MainWindow
from newsreader.export.tables import Table
from newsreader.library import Library
from newsreader.library.records import Detail
from tests.app.test_reading_options import settings, window

__all__ = ["settings", "window"]


def shown(window: MainWindow) -> str:
    article_id = window.viewer.article_id
    assert article_id is not None
    return article_id


def exporting(window: MainWindow) -> Exporting:
    (found,) = window.findChildren(Exporting)
    return found


def bringing(window: MainWindow) -> Bringing:
    (found,) = window.findChildren(Bringing)
    return found


def dialog_of(window: MainWindow) -> QFileDialog:
    (found,) = [d for d in window.findChildren(QFileDialog) if d.isVisible()]
    return found


def export(window: MainWindow, what: str, path: Path, qtbot: QtBot) -> str:
    with qtbot.waitSignal(exporting(window).ended, timeout=20_000) as ended:
        exporting(window).save(what, path)
    return str(ended.args[0])


def keep(window: MainWindow) -> None:
    with Library.open(window.library) as library:
        library.star([shown(window)], True)
        library.tag([shown(window)], "port", True)
        library.add_note(shown(window), 0, 5, "ask again")


def forget(window: MainWindow) -> None:
    with Library.open(window.library) as library:
        library.star([shown(window)], False)
        library.tag([shown(window)], "port", False)
        for note in library.notes():
            library.remove_note(note.id)


def told(window: MainWindow, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in window.strip.message.text(), timeout=10_000)


@pytest.mark.parametrize("what", [*map(str, Table), DECISIONS])
def test_every_table_is_written_and_said(
    window: MainWindow, what: str, tmp_path: Path, qtbot: QtBot
) -> None:
    keep(window)
    target = tmp_path / f"out-{what}.jsonl"
    assert "Saved as" in export(window, what, target, qtbot)
    told(window, "Saved as", qtbot)
    lines = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert bool(lines) == (what != DECISIONS)  # nothing was decided


def test_the_name_says_how_it_is_written(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    export(window, "articles", tmp_path / "a.csv", qtbot)
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["article_id"] == shown(window)


def test_neither_an_article_nor_a_library_is_written_over(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = window.viewer.article_path
    assert path is not None
    assert "is an article of this library" in export(window, "articles", path, qtbot)
    assert not path.exists()
    assert "is a library" in export(window, "notes", window.library, qtbot)
    assert "cannot be written" in export(window, "notes", tmp_path / "no" / "a.csv", qtbot)


def test_what_is_kept_comes_back_over_both_formats(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for suffix in ("csv", "jsonl"):
        keep(window)
        for what in ("articles", "notes"):
            export(window, what, tmp_path / f"{what}.{suffix}", qtbot)
        forget(window)
        bringing(window).take_in("articles", tmp_path / f"articles.{suffix}")
        told(window, "Articles taken in: 1. Known already: 0.", qtbot)
        bringing(window).take_in("notes", tmp_path / f"notes.{suffix}")
        told(window, "Notes taken in: 1. Known already: 0.", qtbot)
        with Library.open(window.library) as library:
            (row,) = library.article_rows([shown(window)])
            assert row.starred
            assert row.tags == ("port",)
            assert [note.text for note in library.notes()] == ["ask again"]
        # The window shows it without being asked.
        qtbot.waitUntil(window.keeping.star.isChecked)
        forget(window)
    assert bringing(window).box is None


def test_what_differs_waits_or_cannot_be_read_is_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    with Library.open(window.library) as library:
        library.correct_detail(shown(window), Detail.TITLE, "Mine")
    export(window, "articles", tmp_path / "a.jsonl", qtbot)
    row = json.loads((tmp_path / "a.jsonl").read_text("utf-8"))
    rows = [
        {**row, "title": "Theirs", "by_hand": ["title"]},
        {**row, "article_id": "elsewhere", "path": "/gone/b.txt", "starred": True},
        {"nonsense": 1},
    ]
    (tmp_path / "a.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in rows), "utf-8")
    bringing(window).take_in("articles", tmp_path / "a.jsonl")
    qtbot.waitUntil(lambda: bringing(window).box is not None)
    box = bringing(window).box
    assert box is not None
    assert "Articles taken in: 1. Known already: 1." in box.text()
    details = box.detailedText()
    assert "the title “Mine” stays; the file says “Theirs”" in details
    assert "/gone/b.txt: is not in this library" in details
    assert "Row 3" in details
    box.close()


def test_a_note_that_is_otherwise_here_and_one_that_waits(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    keep(window)
    export(window, "notes", tmp_path / "n.jsonl", qtbot)
    row = json.loads((tmp_path / "n.jsonl").read_text("utf-8"))
    lost = {"content_hash": "0", "passage": "never written", "article_id": None, "path": None}
    rows = [{**row, "text": "theirs"}, {**row, **lost, "note_id": "other"}]
    (tmp_path / "n.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in rows), "utf-8")
    bringing(window).take_in("notes", tmp_path / "n.jsonl")
    qtbot.waitUntil(lambda: bringing(window).box is not None)
    box = bringing(window).box
    assert box is not None
    assert "the note “ask again” stays; the file says “theirs”" in box.detailedText()
    assert "“never written”: the note waits" in box.detailedText()
    box.close()


def test_a_file_of_something_else_is_said_to_be_one(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    keep(window)
    export(window, "notes", tmp_path / "n.csv", qtbot)
    bringing(window).take_in("articles", tmp_path / "n.csv")
    told(window, "holds no articles that newsreader exported", qtbot)
    (tmp_path / "b.csv").write_bytes(b"\xff\xfe\x00\xd8")
    bringing(window).take_in("notes", tmp_path / "b.csv")
    told(window, "is no table that newsreader export wrote", qtbot)
    bringing(window).take_in("notes", tmp_path / "missing.csv")
    told(window, "missing.csv cannot be read", qtbot)


def test_decisions_are_offered_first(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with Library.open(window.library) as library:
        mention = library.article(shown(window)).mentions[0]  # type: ignore[union-attr]
        library.rename(mention.entity_id, "Someone")
    export(window, DECISIONS, tmp_path / "a.decisions.jsonl", qtbot)
    assert (tmp_path / "a.decisions.jsonl").stat().st_size
    bringing(window).take_in(DECISIONS, tmp_path / "a.decisions.jsonl")
    qtbot.waitUntil(lambda: window.corrections.taking_in.box is not None)
    box = window.corrections.taking_in.box
    assert box is not None
    assert "Decisions about names in it: 1." in box.informativeText()
    box.close()


def test_a_name_without_a_suffix_is_asked_about_as_it_will_be(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "mine.csv").write_text("precious")
    window.menus.exports["articles"].trigger()
    dialog = dialog_of(window)
    assert dialog.windowTitle() == "Export articles"
    dialog.setDirectory(str(tmp_path))
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText("mine")
    asked: list[str] = []

    def refuse() -> None:
        (box,) = dialog.findChildren(QMessageBox)
        asked.append(box.text())
        box.reject()

    qtbot.waitUntil(lambda: dialog.selectedFiles() == [str(tmp_path / "mine.csv")])
    QTimer.singleShot(0, refuse)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "mine.csv" in asked[0]
    assert (tmp_path / "mine.csv").read_text() == "precious"
    dialog.reject()


def test_chosen_files_are_written_and_read(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    keep(window)
    window.menus.export_notes.trigger()
    dialog = dialog_of(window)
    with qtbot.waitSignal(exporting(window).ended, timeout=20_000):
        dialog.setDirectory(str(tmp_path))
        dialog.selectNameFilter(dialog.nameFilters()[1])
        dialog.filterSelected.emit(dialog.nameFilters()[1])
        dialog.selectFile("n")
        dialog.accept()
    assert json.loads((tmp_path / "n.jsonl").read_text("utf-8"))["text"] == "ask again"
    forget(window)
    window.menus.import_notes.trigger()
    dialog = dialog_of(window)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "n.jsonl"))
    qtbot.waitUntil(lambda: dialog.selectedFiles() == [str(tmp_path / "n.jsonl")])
    dialog.accept()
    told(window, "Notes taken in: 1.", qtbot)


def test_all_are_in_the_file_menu_with_words_that_tell_them_apart(window: MainWindow) -> None:
    file = window.menuBar().actions()[0].menu()
    assert isinstance(file, QMenu)
    inside = [
        plain_words(action)
        for submenu in (each.menu() for each in file.actions())
        if isinstance(submenu, QMenu)
        for action in submenu.actions()
    ]
    assert [words for words in inside if words.startswith("Import")] == [
        "Import Articles",
        "Import Notes",
        "Import Decisions",
    ]
    assert len([words for words in inside if words.startswith("Export")]) == 5
