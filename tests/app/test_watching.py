from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.looks.emphasis import Emphasis
from newsreader.indexing.messages import ApplyDecisions
from newsreader.library import Library, LibraryWriter
from tests.app.test_main_window import Start, library, news, start
from tests.library.making import SurnameResolver, add

__all__ = ["library", "news", "start"]


def test_an_entity_is_watched_with_one_key_and_shown_alone(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    with LibraryWriter.open_for_writing(library, SurnameResolver()) as writer:
        folder, _ = writer.add_folder(news)
        add(writer, folder, "a.txt", "Anna met Ben.")
        anna, ben = (writer.find_entities(name)[0].entity_id for name in ("Anna", "Ben"))
    window, indexer = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.watching.toggle()
    assert "Choose an entity" in window.strip.message.text()
    window.reading.open_entity(anna)
    qtbot.waitUntil(lambda: window.panel.entity.named is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.viewer.setFocus()
    QTest.keyClick(window, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: window.options.watched == {anna})
    assert window.viewer.text.highlights.watched == {anna}
    assert window.watching.watch.isChecked()
    assert window.panel.entity.buttons.watch.isChecked()
    assert any(isinstance(command, ApplyDecisions) for command in indexer.commands)
    window.reading.open_entity(ben)
    assert not window.watching.watch.isChecked()
    # What is not selected any more is not what is meant, though its page is still there.
    window.reading.back()
    window.reading.back()
    assert window.reading.place.entity_id is None
    QTest.keyClick(window, Qt.Key.Key_W)
    assert "Choose an entity" in window.strip.message.text()
    with Library.open(library) as other:
        assert other.watched() == {anna}
    window.close()

    later, _ = start()
    qtbot.waitUntil(lambda: later.options.watched == {anna})
    later.reading.open_entity(anna)
    qtbot.waitUntil(lambda: later.panel.entity.named is not None)
    assert later.watching.watch.isChecked()
    later.options.set_emphasis(Emphasis.WATCHED)
    later.panel.entity.buttons.watch.click()
    qtbot.waitUntil(lambda: later.options.watched == frozenset())
    qtbot.waitUntil(lambda: "none is watched" in later.strip.message.text())
    later.corrections.undo.trigger()
    qtbot.waitUntil(lambda: not later.operations.busy)
