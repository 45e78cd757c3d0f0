"""The legend: chips, counts, toggling."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.theme import Theme
from newsreader.app.views.parts.legend import Legend
from newsreader.model import NAMED_TYPES, EntityType

COUNTS = {EntityType.PERSON: 6, EntityType.PLACE: 1_234, EntityType.DATE: 4}


@pytest.fixture
def legend(qtbot: QtBot) -> Legend:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(900, 40)
    legend.show()
    legend.set_counts(COUNTS)
    return legend


def test_dates_and_numbers_start_off(legend: Legend) -> None:
    assert legend.visible_types() == NAMED_TYPES


def test_only_types_of_the_article_have_a_chip(legend: Legend) -> None:
    shown = [kind for kind in EntityType if legend.chip(kind).isVisible()]
    assert shown == list(COUNTS)
    assert legend.chip(EntityType.PLACE).accessibleName() == "Place, 1,234, shown"
    assert legend.chip(EntityType.DATE).accessibleName() == "Date, 4, not shown"


def test_a_click_toggles_a_type(legend: Legend, qtbot: QtBot) -> None:
    with qtbot.waitSignal(legend.visible_types_changed) as signal:
        QTest.mouseClick(legend.chip(EntityType.DATE), Qt.MouseButton.LeftButton)
    assert signal.args == [NAMED_TYPES | {EntityType.DATE}]
    with qtbot.waitSignal(legend.visible_types_changed) as signal:
        QTest.keyClick(legend.chip(EntityType.PERSON), Qt.Key.Key_Space)
    assert EntityType.PERSON not in signal.args[0]


def test_setting_types_says_so_once(legend: Legend, qtbot: QtBot) -> None:
    only = frozenset({EntityType.PERSON})
    with qtbot.waitSignal(legend.visible_types_changed):
        legend.set_visible_types(only)
    assert legend.visible_types() == only
    with qtbot.assertNotEmitted(legend.visible_types_changed):
        legend.set_visible_types(only)


def test_what_has_no_room_is_in_a_menu(legend: Legend, qtbot: QtBot) -> None:
    legend.set_counts(dict.fromkeys(EntityType, 10))
    legend.resize(300, 40)
    shown = [kind for kind in EntityType if legend.chip(kind).isVisible()]
    assert 0 < len(shown) < len(EntityType)
    assert all(legend.chip(kind).geometry().right() < 300 for kind in shown)
    menu = legend.more_menu
    menu.aboutToShow.emit()
    assert len(menu.actions()) == len(EntityType) - len(shown)
    with qtbot.waitSignal(legend.visible_types_changed) as signal:
        menu.actions()[-1].trigger()
    assert EntityType.NUMBER in signal.args[0]
    legend.resize(2_000, 40)
    assert all(legend.chip(kind).isVisible() for kind in EntityType)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_is_painted_in_both_themes(legend: Legend, name: str) -> None:
    theme = Theme.named(name)
    legend.set_theme(theme)
    chip = legend.chip(EntityType.PERSON)
    picture = chip.grab().toImage()
    tint = theme.style_of(EntityType.PERSON).background
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert tint.name() in colours
