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

from newsreader.app.looks.high_contrast import CONTRAST_DARK_TINTS, CONTRAST_RULES, CONTRAST_TINTS
from newsreader.app.looks.theme_rules import RULES
from newsreader.app.looks.theme_tints import DARK_TINTS, LIGHT_TINTS, SEPIA_TINTS
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
    SLASHES = "slashes"
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
        EntityType.MONEY: Underline.SLASHES,
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
        EntityType.MONEY: lambda: tr("Money"),
        EntityType.NUMBER: lambda: tr("Number"),
    }
)


@value
class Theme:
    """One look of the whole window. Compare by ``name``; make with ``light()`` and its like, or
    by ``named``. ``off`` is for the words of what cannot be used now."""

    name: str
    paper: QColor
    pane: QColor
    window: QColor
    ink: QColor
    dim: QColor
    off: QColor
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
            off=QColor("#67625a"),
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
            off=QColor("#aeaaa1"),
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
            off=QColor("#5f5340"),
            line=QColor("#dccdae"),
            handle=QColor("#bfae8a"),
            selection=QColor("#d6dadb"),
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
            off=QColor("#6a6a6a"),
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
            off=QColor("#8c8c8c"),
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
            palette.setColor(disabled, which, self.off)
        return palette

    def stylesheet(self) -> str:
        """The style sheet (QSS) of the whole application."""
        sheet = RULES + CONTRAST_RULES if self.has_high_contrast else RULES
        for sign in ("chevron", "tick"):
            path = resources_dir() / "icons" / f"{sign}-{self.name}.svg"
            sheet = sheet.replace(f"@{sign}", path.as_posix())
        parts = (
            "paper",
            "pane",
            "window",
            "ink",
            "dim",
            "off",
            "line",
            "handle",
            "selection",
            "accent",
        )
        for part in parts:
            colour: QColor = getattr(self, part)
            sheet = sheet.replace(f"@{part}", colour.name())
        return sheet
