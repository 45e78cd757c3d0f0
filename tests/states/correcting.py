"""What is seen while names are corrected: menus, a row that is dragged, what was done."""

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
    QListView,
    QMenu,
    QMessageBox,
    QToolButton,
    QWidget,
)

from newsreader.app.views.panel.entity_rows import MIME, EntityRows
from newsreader.library import Library
from newsreader.library.records import StoredMention
from tests.states.passages import select
from tests.states.reading import all_entities, article_open, entity_chosen
from tests.states.stage import Stage

Over = Sequence[QWidget]
_WORDS = "fourth week"


def menu_over_name(stage: Stage) -> Over:
    """The menu about a name in the text."""
    article_open(stage)
    text = stage.window.viewer.text
    place = text.rect_of(_mention(stage, "Jonas Brekke"))
    assert place is not None
    text.menu_asked.emit(text.mapToGlobal(place.center()))
    return _menus(stage)


def menu_over_words(stage: Stage) -> Over:
    """The menu about selected words."""
    article_open(stage)
    select(stage, _WORDS)
    text = stage.window.viewer.text
    text.menu_asked.emit(text.viewport().mapToGlobal(text.cursorRect().bottomRight()))
    return _menus(stage)


def menu_marking(stage: Stage) -> Over:
    """What selected words may be marked as."""
    article_open(stage)
    select(stage, _WORDS)
    stage.window.corrections.marks.trigger()
    return _menus(stage)


def menu_split(stage: Stage) -> Over:
    """Which part of an entity may be split off."""
    entity_chosen(stage)
    stage.window.panel.entity.buttons.split.click()
    stage.settle()
    return _menus(stage)


def menu_types(stage: Stage) -> Over:
    """What an entity may be instead."""
    entity_chosen(stage)
    stage.window.panel.entity.chip.clicked.emit()
    return _menus(stage)


def menu_over_entity(stage: Stage) -> Over:
    """The menu about a row of the panel."""
    all_entities(stage)
    _ask_for_menu(stage.window.panel.entities.list, 3)
    return _menus(stage)


def menu_over_article(stage: Stage) -> Over:
    """The menu about a row of the list."""
    stage.open_samples()
    _ask_for_menu(stage.window.pane.view, 2)
    return _menus(stage)


def menu_folders(stage: Stage) -> Over:
    """Which folder is listed."""
    stage.open_samples()
    return _opened(stage, stage.window.pane.header.folder_button)


def menu_sorting(stage: Stage) -> Over:
    """In which order, and which of them."""
    stage.open_samples()
    return _opened(stage, stage.window.pane.header.sort_button)


def dragged(stage: Stage) -> Over:
    """A row is held over the one that it would be merged into."""
    all_entities(stage)
    rows = stage.window.panel.entities.list
    assert isinstance(rows, EntityRows)
    data = QMimeData()
    data.setData(MIME, json.dumps(["gone", "Marchetti", "PERSON"]).encode())
    over = rows.visualRect(rows.model().index(1, 0)).center()
    held = QDragMoveEvent(
        over,
        Qt.DropAction.LinkAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    rows.dragMoveEvent(held)
    return ()


def rename(stage: Stage) -> Over:
    """A name is asked for."""
    entity_chosen(stage)
    stage.window.panel.entity.buttons.rename.click()
    stage.settle()
    return stage.window.findChildren(QInputDialog)[-1:]


def decided(stage: Stage) -> Over:
    """What was decided, told at the foot, to be taken back."""
    entity_chosen(stage)
    named = stage.window.panel.entity.named
    assert named is not None
    stage.window.corrections.correcting.rename(named, "Elena Marchetti of Vestvik")
    stage.settle()
    return ()


def known(stage: Stage) -> Over:
    """An entity that the world knows, with its card."""
    stage.open_samples()
    with Library.open(stage.library) as library:
        found = library.find_entities("Russia")[0].entity_id
    stage.window.reading.open_entity(found)
    stage.settle()
    return ()


def offered(stage: Stage) -> Over:
    """A colleague's decisions are asked about."""
    article_open(stage)
    _offer(stage, "nonsense\n" * 3)
    return stage.window.findChildren(QMessageBox)[-1:]


def reported(stage: Stage) -> Over:
    """What of a colleague's decisions could not be read."""
    article_open(stage)
    _offer(stage, "nonsense\n" * 3)
    box = stage.window.corrections.taking_in.box
    assert box is not None
    box.buttons()[0].click()
    stage.settle()
    return [box for box in stage.window.findChildren(QMessageBox) if box.isVisible()]


def _offer(stage: Stage, more: str) -> None:
    path = stage.folder / "colleague.decisions.jsonl"
    with Library.open(stage.library) as library:
        library.hide_name("Wold")
        lines = "".join(f"{line}\n" for line in library.exported_decisions())
        library.undo()
    path.write_text(lines + more, encoding="utf-8")
    stage.window.corrections.taking_in.offer(path)
    stage.wait(lambda: stage.window.corrections.taking_in.box is not None)
    stage.settle()


def _mention(stage: Stage, text: str) -> StoredMention:
    shown = stage.window.reading.shown
    assert shown is not None
    return next(mention for mention in shown.mentions if mention.text == text)


def _ask_for_menu(rows: QWidget, row: int) -> None:
    assert isinstance(rows, QListView)
    rows.setCurrentIndex(rows.model().index(row, 0))
    place = rows.visualRect(rows.currentIndex()).center()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, rows.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(rows.viewport(), asked)


def _opened(stage: Stage, button: QWidget) -> Over:
    assert isinstance(button, QToolButton)
    menu = button.menu()
    assert menu is not None
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    stage.settle()
    return (menu,)


def _menus(stage: Stage) -> Over:
    stage.settle()
    return [menu for menu in stage.window.findChildren(QMenu) if menu.isVisible()]


SCENES: Mapping[str, Callable[[Stage], Over]] = MappingProxyType(
    {
        "menu-over-name": menu_over_name,
        "menu-over-words": menu_over_words,
        "menu-marking": menu_marking,
        "menu-split": menu_split,
        "menu-types": menu_types,
        "menu-over-entity": menu_over_entity,
        "menu-over-article": menu_over_article,
        "menu-folders": menu_folders,
        "menu-sorting": menu_sorting,
        "dragged": dragged,
        "rename": rename,
        "decided": decided,
        "known": known,
        "import-offered": offered,
        "import-reported": reported,
    }
)
