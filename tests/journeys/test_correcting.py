"""Merge two entities of the samples, split one, undo: it is still so after a restart."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.views.dialogs.entity_picker import EntityPicker
from newsreader.app.views.panel.entity_rows import named_at
from newsreader.paths import seeds_dir
from tests.journeys.conftest import OpenWindow
from tests.journeys.deciding import (
    APPLIED_MS,
    QUIET,
    choose,
    counts,
    open_entity,
    page,
    undo,
    wait_for_undo,
)
from tests.journeys.steps import wait_until_read

pytestmark = QUIET

SAMPLES = 23


def test_merge_split_undo_restart(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(seeds_dir())
    wait_until_read(window, SAMPLES, qtbot)
    before = counts(window)
    okafor, solheim = before["Samuel Okafor"], before["Ingrid Solheim"]
    two_more = before["Mikkel Aas"] + before["Erik Dahl"]

    merge_in_dialog(window, "Mikkel Aas", "erik", qtbot)
    wait_for_undo(window, "Merged “Mikkel Aas” into “Erik Dahl”", qtbot)
    merge_in_dialog(window, "Samuel Okafor", "ingrid", qtbot)
    qtbot.waitUntil(lambda: page(window).entity.mentions == okafor + solheim, timeout=APPLIED_MS)
    assert page(window).entity.name == "Ingrid Solheim"
    assert window.reading.place.entity_id == page(window).entity.entity_id
    assert window.viewer.selected_entity == page(window).entity.entity_id
    assert window.strip.message.text() == "Merged “Samuel Okafor” into “Ingrid Solheim”"
    assert window.strip.undo.isVisible()

    whole = page(window).entity.mentions
    split_alias(window, "Okafor", qtbot)
    qtbot.waitUntil(lambda: page(window).entity.mentions < whole, timeout=APPLIED_MS)
    # What is on screen follows a decision first, the other articles after it.
    qtbot.waitUntil(
        lambda: "Okafor" not in [alias.text for alias in page(window).aliases], timeout=APPLIED_MS
    )
    rest = page(window).entity.mentions
    wait_for_undo(window, "Split “Okafor” off “Ingrid Solheim”", qtbot)

    undo(window, qtbot)
    qtbot.waitUntil(lambda: page(window).entity.mentions == whole, timeout=APPLIED_MS)
    wait_for_undo(window, "Merged “Samuel Okafor” into “Ingrid Solheim”", qtbot)
    window.close()

    window = open_window()
    wait_until_read(window, SAMPLES, qtbot)
    assert counts(window)["Ingrid Solheim"] == whole
    assert "Samuel Okafor" not in counts(window)
    assert counts(window)["Erik Dahl"] == two_more
    wait_for_undo(window, "Merged “Samuel Okafor” into “Ingrid Solheim”", qtbot)
    window.corrections.redo.trigger()
    qtbot.waitUntil(lambda: counts(window).get("Ingrid Solheim") == rest, timeout=APPLIED_MS)
    undo(window, qtbot)
    wait_for_undo(window, "Merged “Samuel Okafor” into “Ingrid Solheim”", qtbot)
    undo(window, qtbot)
    wait_for_undo(window, "Merged “Mikkel Aas” into “Erik Dahl”", qtbot)
    undo(window, qtbot)
    qtbot.waitUntil(lambda: counts(window) == before, timeout=APPLIED_MS)
    qtbot.waitUntil(lambda: not window.corrections.undo.isEnabled())


def merge_in_dialog(window: MainWindow, name: str, typed: str, qtbot: QtBot) -> None:
    """Merge by the button on the entity's page, and what is typed into the dialog."""
    open_entity(window, name, qtbot)
    window.panel.entity.buttons.merge.click()
    picker = window.findChild(EntityPicker)
    assert picker is not None
    QTest.keyClicks(picker.line, typed)
    qtbot.waitUntil(lambda: first_name(picker).casefold().startswith(typed))
    QTest.keyClick(picker.line, Qt.Key.Key_Return)


def first_name(picker: EntityPicker) -> str:
    named = named_at(picker.list.currentIndex())
    return named.name if named is not None else ""


def split_alias(window: MainWindow, text: str, qtbot: QtBot) -> None:
    aliases = [alias.text for alias in page(window).aliases]
    window.panel.entity.aliases.linkActivated.emit(str(aliases.index(text)))
    choose(f"Split “{text}” off", qtbot)
