"""The card on an entity's page, and the reasons behind its names."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsreader import knowledge
from newsreader.app.theme import Theme
from newsreader.app.views.panel.alias_line import AliasLine
from newsreader.app.views.panel.knowledge_card import KnowledgeCard
from newsreader.library.records import Alias


def test_a_card_says_what_is_known_and_can_be_copied(qtbot: QtBot) -> None:
    shown = KnowledgeCard()
    qtbot.addWidget(shown)
    shown.set_theme(Theme.dark())
    assert shown.isHidden()
    shown.show_card(knowledge.card("country:SY"), "Syria")
    assert not shown.isHidden()
    words = shown.words.text()
    for part in ("SY, SYR", "capital Damascus", "Syrian", "GeoNames\u00a0163843", "Q858"):
        assert part in words
    assert Theme.dark().dim.name() in words
    assert shown.words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    shown.show_card(knowledge.card("city:170654"), "Dimashq")
    assert "Damascus · Syria (SY)" in shown.words.text()
    assert "33.51° N, 36.29° E" in shown.words.text()
    shown.show_card(None, "Bashar al-Assad")
    assert shown.isHidden()


def test_a_form_that_is_pointed_at_tells_why_it_is_there(qtbot: QtBot) -> None:
    line = AliasLine()
    qtbot.addWidget(line)
    plain = line.toolTip()
    line.show_aliases((Alias("Assad", 3, ("surname of Bashar Assad", "you merged it on 3 May")),))
    line.linkHovered.emit("0")
    assert line.toolTip().splitlines() == [
        "Why: surname of Bashar Assad",
        "Why: you merged it on 3 May",
        plain,
    ]
    line.linkHovered.emit("")
    assert line.toolTip() == plain


def test_the_menu_key_asks_about_the_form_that_tab_came_to(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    before, line = QPushButton("before"), AliasLine()
    column = QVBoxLayout(around)
    column.addWidget(before)
    column.addWidget(line)
    line.show_aliases((Alias("Ada Quill", 4), Alias("Quill", 2), Alias("QUILL", 1)))
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    asked: list[str] = []
    line.alias_asked.connect(lambda text, _: asked.append(text))
    line.linkHovered.emit("0")
    before.setFocus()
    for _ in range(4):
        QTest.keyClick(around.focusWidget(), Qt.Key.Key_Tab)
        by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
        QApplication.sendEvent(line, by_key)
    assert asked == ["Ada Quill", "Quill", "QUILL"]
