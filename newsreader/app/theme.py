"""The colours and signs of the window: light, dark, sepia, and two of high contrast.

Body text and captions keep a contrast of 4.5:1 on everything that lies under them, of 7:1 in the
themes of high contrast (WCAG 2.1, success criteria 1.4.3 and 1.4.6). Colour is never alone: each
entity type has an underline of its own, so that the types stay apart without any colour.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints

from newsreader.app.high_contrast import CONTRAST_DARK_TINTS, CONTRAST_RULES, CONTRAST_TINTS
from newsreader.app.theme_tints import DARK_TINTS, LIGHT_TINTS, SEPIA_TINTS
from newsreader.app.translation import tr
from newsreader.model import EntityType
from newsreader.paths import resources_dir
from newsreader.values import replace, value

THEMES = ("light", "dark", "sepia", "contrast", "contrast-dark")
"""The names of the themes there are."""


class Underline(StrEnum):
    """How the line under a mention is drawn: the sign of its type that is not colour."""

    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"
    DOUBLE = "double"
    WAVY = "wavy"
    DASH_DOT = "dash-dot"
    TICKED = "ticked"
    DASH_DOT_DOT = "dash-dot-dot"
    LINE_AND_DOTS = "line over dots"
    LONG_DASH = "long dash"
    HAIRLINE = "hairline"
    SPARSE_DOTS = "sparse dots"
    OPEN_DOTS = "open dots"


@value
class TypeStyle:
    """How a theme shows an entity type: the word a journalist uses, tint, line and sign."""

    word: str
    background: QColor
    line: QColor
    underline: Underline


_SIGNS: Mapping[EntityType, Underline] = MappingProxyType(
    {
        EntityType.PERSON: Underline.SOLID,
        EntityType.ORG: Underline.DOTTED,
        EntityType.PLACE: Underline.DASHED,
        EntityType.GROUP: Underline.DOUBLE,
        EntityType.EVENT: Underline.WAVY,
        EntityType.WORK: Underline.DASH_DOT,
        EntityType.LAW: Underline.TICKED,
        EntityType.PRODUCT: Underline.DASH_DOT_DOT,
        EntityType.LANGUAGE: Underline.LINE_AND_DOTS,
        EntityType.MISC: Underline.LONG_DASH,
        EntityType.DATE: Underline.HAIRLINE,
        EntityType.NUMBER: Underline.SPARSE_DOTS,
    }
)


def type_word(entity_type: EntityType) -> str:
    """The word a journalist uses for this type."""
    return _WORDS[entity_type]()


# Asked for when they are shown: by then the window's language is known.
_WORDS: Mapping[EntityType, Callable[[], str]] = MappingProxyType(
    {
        EntityType.PERSON: lambda: tr("Person"),
        EntityType.ORG: lambda: tr("Organisation"),
        EntityType.PLACE: lambda: tr("Place"),
        EntityType.GROUP: lambda: tr("Group"),
        EntityType.EVENT: lambda: tr("Event"),
        EntityType.WORK: lambda: tr("Work"),
        EntityType.LAW: lambda: tr("Law"),
        EntityType.PRODUCT: lambda: tr("Product"),
        EntityType.LANGUAGE: lambda: tr("Language"),
        EntityType.MISC: lambda: tr("Other"),
        EntityType.DATE: lambda: tr("Date"),
        EntityType.NUMBER: lambda: tr("Number"),
    }
)


@value
class Theme:
    """One look of the whole window. Compare by ``name``; make with ``light()`` and its like, or
    by ``named``."""

    name: str
    paper: QColor
    pane: QColor
    window: QColor
    ink: QColor
    dim: QColor
    line: QColor
    handle: QColor
    selection: QColor
    accent: QColor
    find: QColor
    find_line: QColor
    tints: Mapping[EntityType, tuple[str, str]]

    @classmethod
    def light(cls) -> "Theme":
        """Dark ink on warm white."""
        return cls(
            name="light",
            paper=QColor("#fffefb"),
            pane=QColor("#fbfaf8"),
            window=QColor("#f6f5f2"),
            ink=QColor("#22201c"),
            dim=QColor("#67625a"),
            line=QColor("#e2ded6"),
            handle=QColor("#c9c5bc"),
            selection=QColor("#e3ebfa"),
            accent=QColor("#2a5fb0"),
            find=QColor("#ffee9c"),
            find_line=QColor("#9c7400"),
            tints=LIGHT_TINTS,
        )

    @classmethod
    def dark(cls) -> "Theme":
        """Light ink on slate."""
        return cls(
            name="dark",
            paper=QColor("#232529"),
            pane=QColor("#202226"),
            window=QColor("#1b1c1f"),
            ink=QColor("#e6e3dc"),
            dim=QColor("#aeaaa1"),
            line=QColor("#383b42"),
            handle=QColor("#5a5e67"),
            selection=QColor("#2b3a55"),
            accent=QColor("#8ab4f8"),
            find=QColor("#46401a"),
            find_line=QColor("#e0c04f"),
            tints=DARK_TINTS,
        )

    @classmethod
    def sepia(cls) -> "Theme":
        """Brown ink on cream: less glaring than white, for long reading."""
        return cls(
            name="sepia",
            paper=QColor("#f8efdc"),
            pane=QColor("#f3e9d3"),
            window=QColor("#eee3cb"),
            ink=QColor("#33281a"),
            dim=QColor("#5f5340"),
            line=QColor("#dccdae"),
            handle=QColor("#bfae8a"),
            selection=QColor("#e3dcc9"),
            accent=QColor("#24508f"),
            find=QColor("#fbe07c"),
            find_line=QColor("#875f00"),
            tints=SEPIA_TINTS,
        )

    @classmethod
    def contrast(cls) -> "Theme":
        """Black on white, and every edge is seen."""
        return cls(
            name="contrast",
            paper=QColor("#ffffff"),
            pane=QColor("#ffffff"),
            window=QColor("#ffffff"),
            ink=QColor("#000000"),
            dim=QColor("#2e2e2e"),
            line=QColor("#000000"),
            handle=QColor("#000000"),
            selection=QColor("#cfe2ff"),
            accent=QColor("#00379e"),
            find=QColor("#ffe96b"),
            find_line=QColor("#5c4300"),
            tints=CONTRAST_TINTS,
        )

    @classmethod
    def contrast_dark(cls) -> "Theme":
        """White on black, and every edge is seen."""
        return cls(
            name="contrast-dark",
            paper=QColor("#000000"),
            pane=QColor("#000000"),
            window=QColor("#000000"),
            ink=QColor("#ffffff"),
            dim=QColor("#dedede"),
            line=QColor("#ffffff"),
            handle=QColor("#ffffff"),
            selection=QColor("#003a80"),
            accent=QColor("#a6d4ff"),
            find=QColor("#3d3600"),
            find_line=QColor("#ffe14d"),
            tints=CONTRAST_DARK_TINTS,
        )

    @classmethod
    def of_system(cls, hints: QStyleHints) -> "Theme":
        """What the system asks for: light or dark, with more contrast or not."""
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return cls.contrast_dark() if dark else cls.contrast()
        return cls.dark() if dark else cls.light()

    @property
    def is_dark(self) -> bool:
        """Whether light words stand on a dark ground."""
        return self.ink.lightness() > self.paper.lightness()

    @property
    def has_high_contrast(self) -> bool:
        """Whether it is one of those made to be seen by those who see little."""
        return self.line == self.ink

    @classmethod
    def named(cls, name: str) -> "Theme":
        """The theme called ``name``, one of :data:`THEMES`; an unknown name gives the light one."""
        makers = {
            "dark": cls.dark,
            "sepia": cls.sepia,
            "contrast": cls.contrast,
            "contrast-dark": cls.contrast_dark,
        }
        return makers.get(name, cls.light)()

    def style_of(self, entity_type: EntityType) -> TypeStyle:
        """How mentions and chips of this type look."""
        background, line = self.tints[entity_type]
        word, underline = type_word(entity_type), _SIGNS[entity_type]
        return TypeStyle(word, QColor(background), QColor(line), underline)

    def doubtful_style_of(self, entity_type: EntityType) -> TypeStyle:
        """How mentions of this type look that may be wrong: no tint, and a line of no type's."""
        style = self.style_of(entity_type)
        return replace(style, background=QColor(self.paper), underline=Underline.OPEN_DOTS)

    def palette(self) -> QPalette:
        """The palette for the application, for what the style sheet does not reach."""
        role = QPalette.ColorRole
        palette = QPalette()
        for which, colour in (
            (role.Window, self.window),
            (role.WindowText, self.ink),
            (role.Base, self.paper),
            (role.AlternateBase, self.pane),
            (role.Text, self.ink),
            (role.PlaceholderText, self.dim),
            (role.Button, self.paper),
            (role.ButtonText, self.ink),
            (role.BrightText, self.ink),
            (role.ToolTipBase, self.paper),
            (role.ToolTipText, self.ink),
            (role.Highlight, self.selection),
            (role.HighlightedText, self.ink),
            (role.Link, self.accent),
            (role.LinkVisited, self.accent),
            (role.Light, self.paper),
            (role.Midlight, self.pane),
            (role.Mid, self.line),
            (role.Dark, self.line),
            (role.Shadow, self.line),
            (role.Accent, self.accent),
        ):
            palette.setColor(which, colour)
        disabled = QPalette.ColorGroup.Disabled
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(disabled, which, self.dim)
        return palette

    def stylesheet(self) -> str:
        """The style sheet (QSS) of the whole application."""
        sheet = _QSS + CONTRAST_RULES if self.has_high_contrast else _QSS
        for sign in ("chevron", "tick"):
            path = resources_dir() / "icons" / f"{sign}-{self.name}.svg"
            sheet = sheet.replace(f"@{sign}", path.as_posix())
        parts = ("paper", "pane", "window", "ink", "dim", "line", "handle", "selection", "accent")
        for part in parts:
            colour: QColor = getattr(self, part)
            sheet = sheet.replace(f"@{part}", colour.name())
        return sheet


_QSS = """
QMainWindow, QDialog { background: @window; color: @ink; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: @paper; color: @ink; border: 1px solid @line; padding: 4px 6px; }

QMenuBar { background: @pane; color: @ink; }
QMenuBar::item { padding: 4px 9px; background: transparent; }
QMenuBar::item:selected { background: @selection; border-radius: 4px; }
QMenu { background: @paper; color: @ink; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }

QToolBar { background: @pane; border: 0; border-bottom: 1px solid @line; padding: 6px 10px;
           spacing: 8px; }
QStatusBar { background: @pane; color: @dim; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QPushButton, QToolButton { background: @paper; color: @ink; border: 1px solid @line;
    border-radius: 6px; padding: 4px 10px; }
QPushButton:hover, QToolButton:hover { border-color: @dim; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
    background: @selection; border-color: @accent; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:checked:focus, QToolButton:checked:focus { text-decoration: underline; }
QPushButton:disabled, QToolButton:disabled { color: @dim; background: @pane; }
QPushButton:flat, QToolButton[quiet="true"] { background: transparent;
    border: 1px solid transparent; color: @dim; }
QPushButton:flat:hover, QToolButton[quiet="true"]:hover { color: @ink; border-color: @line; }
QToolButton[quiet="true"]:checked { color: @ink; background: @selection; border-color: @accent; }
QPushButton:flat:focus, QToolButton[quiet="true"]:focus { border-color: @accent; }
QPushButton[tab="true"] { padding: 4px 9px; }
QPushButton[tab="true"]:checked { color: @ink; background: @selection;
    border: 1px solid transparent; }
QPushButton[tab="true"]:checked:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }

QLineEdit { background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px;
    padding: 4px 8px; selection-background-color: @selection; selection-color: @ink; }
QLineEdit:focus { border-color: @accent; }
QComboBox { background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px;
    padding: 3px 8px; }
QComboBox:focus, QComboBox:hover { border-color: @dim; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: 0; width: 18px; }
QComboBox::down-arrow { width: 10px; height: 10px; margin-right: 8px; image: url("@chevron"); }
QComboBox QAbstractItemView { background: @paper; color: @ink; border: 1px solid @line;
    selection-background-color: @selection; selection-color: @ink; outline: 0; }

QListView, QTreeView, QTableView { background: @pane; color: @ink; outline: 0;
    border: 1px solid @pane;
    selection-background-color: @selection; selection-color: @ink; }
QListView:focus, QTreeView:focus, QTableView:focus, QTextEdit:focus, QPlainTextEdit:focus {
    border: 1px solid @accent; }
QComboBox QListView:focus { border: 1px solid @line; }
/* A pane as high as the window tells by a line at its side that the keys go to it. */
ArticleListView, MentionRows, EntityRows { border: 0; border-left: 2px solid @pane; }
ArticleListView:focus, MentionRows:focus, EntityRows:focus { border: 0;
    border-left: 2px solid @accent; }
QHeaderView::section { background: @pane; color: @dim; border: 0;
    border-bottom: 1px solid @line; padding: 4px 6px; }
QTextEdit, QPlainTextEdit { background: @paper; color: @ink; border: 1px solid @paper;
    selection-background-color: @selection; selection-color: @ink; }
QFrame#text_options, QFrame#peek_card { background: @paper; border: 1px solid @line;
    border-radius: 9px; }
ArticleText, ArticleText:focus { border: 0; }
QCheckBox { color: @ink; spacing: 7px; }
QCheckBox, QSlider, AliasLine, CompanyLine, TypeButton { border: 1px solid transparent;
    border-radius: 4px; }
QCheckBox:focus, QSlider:focus, AliasLine:focus, CompanyLine:focus { border-color: @accent; }
AliasLine, CompanyLine { padding: 2px 4px; }
QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QTabBar::tab { color: @dim; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @accent; }
QTabBar:focus { border: 1px solid @accent; border-radius: 4px; }
QCheckBox::indicator, QListView::indicator { border: 1px solid @dim; border-radius: 2px;
    background: @paper; width: 12px; height: 12px; }
QCheckBox::indicator:checked, QListView::indicator:checked { image: url("@tick"); }
QListWidget#pages::item { padding: 7px 14px; }
QDialog QListWidget::item { padding: 5px 6px; }
QDialog QTreeWidget::item { padding: 3px 2px; }
QScrollArea { border: 0; background: @pane; }

QProgressBar { background: @line; border: 0; border-radius: 3px; max-height: 6px;
    color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; margin: 3px 2px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLabel[quiet="true"] { color: @dim; }
QWidget[pane="true"] { background: @pane; }
QWidget[ruled="true"] { border-bottom: 1px solid @line; }
QWidget[paper="true"] { background: @paper; }
"""
