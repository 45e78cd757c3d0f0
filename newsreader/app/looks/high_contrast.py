"""What the themes of high contrast have of their own.

The tints are those of the light and the dark theme, nearer to white and to black, with the lines
darkened or lightened until words and lines have a contrast of 7:1 on them.
"""

from collections.abc import Mapping
from types import MappingProxyType

from newsreader.model import EntityType

CONTRAST_TINTS: Mapping[EntityType, tuple[str, str]] = MappingProxyType(
    {
        EntityType.PERSON: ("#fdefdd", "#7b4100"),
        EntityType.ORG: ("#e6f2fa", "#18547b"),
        EntityType.PLACE: ("#e6f5ed", "#115c40"),
        EntityType.GROUP: ("#faedf5", "#8b2c5f"),
        EntityType.EVENT: ("#faf6d5", "#5e5300"),
        EntityType.WORK: ("#efedfa", "#4d4396"),
        EntityType.LAW: ("#f6eee7", "#714528"),
        EntityType.PRODUCT: ("#e6f5f6", "#095a61"),
        EntityType.LANGUAGE: ("#fcecee", "#8d2e3f"),
        EntityType.MISC: ("#f0f2f5", "#49525e"),
        EntityType.DATE: ("#f4f3ef", "#54514b"),
        EntityType.MONEY: ("#f2f7e4", "#3d5a0f"),
        EntityType.NUMBER: ("#f4f3ea", "#565234"),
    }
)

CONTRAST_DARK_TINTS: Mapping[EntityType, tuple[str, str]] = MappingProxyType(
    {
        EntityType.PERSON: ("#30210e", "#f0a95b"),
        EntityType.ORG: ("#0f2635", "#7cc0ee"),
        EntityType.PLACE: ("#0d281e", "#6fd0a6"),
        EntityType.GROUP: ("#2d1928", "#e19bcd"),
        EntityType.EVENT: ("#2a260a", "#d8c94c"),
        EntityType.WORK: ("#211e37", "#b0a5f2"),
        EntityType.LAW: ("#2c1f15", "#d9a47c"),
        EntityType.PRODUCT: ("#0b282b", "#5fcfd8"),
        EntityType.LANGUAGE: ("#30191d", "#f0949f"),
        EntityType.MISC: ("#20242a", "#a9b6c6"),
        EntityType.DATE: ("#1f2024", "#aeaba3"),
        EntityType.MONEY: ("#202a0f", "#b3dc63"),
        EntityType.NUMBER: ("#22221b", "#b5b187"),
    }
)

# Where every edge is a line, what has the focus has a thicker one.
CONTRAST_RULES = """
QPushButton:focus, QToolButton:focus, QToolButton[quiet="true"]:focus, QLineEdit:focus,
QComboBox:focus, QCheckBox:focus, QSlider:focus, QListView:focus, QTreeView:focus,
QTableView:focus, QTextEdit:focus, QPlainTextEdit:focus, QPushButton[tab="true"]:checked:focus,
AliasLine:focus, CompanyLine:focus { border: 3px solid @accent; }
/* The room for it is kept, or else a chosen row covers it. */
QListView, QTreeView, QTableView, QTextEdit, QPlainTextEdit { border: 3px solid @paper; }
QPushButton:disabled, QToolButton:disabled { border-style: dashed; }
FindBar QToolButton:disabled { color: @off; border: 1px dashed @line; }
QMenu::item:disabled { font-style: italic; }
/* The line beside the text tells of the focus; a frame would narrow the column. */
ArticleText, ArticleText:focus { border: 0; }
QProgressBar { background: @paper; border: 1px solid @line; max-height: 8px; }
QSlider::groove:horizontal { background: @paper; border: 1px solid @line; }
QPushButton[tab="true"]:checked, QMenu::item:selected, QMenuBar::item:selected {
    border: 2px solid @ink; }
QMenu::item:selected { padding: 3px 24px 3px 20px; }
QMenuBar::item:selected { padding: 2px 7px; }
"""
