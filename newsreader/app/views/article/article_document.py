"""An article as a ``QTextDocument``: typography by role, built slice by slice."""

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from newsreader.app.looks.page_options import PageOptions
from newsreader.app.looks.typography import Typography
from newsreader.app.theme import Theme
from newsreader.app.views.article.article_blocks import Block, Kind, Piece
from newsreader.app.views.article.article_fonts import mono, sans, text_font
from newsreader.app.views.article.article_plan import hides_outside, marker_of, plan
from newsreader.app.views.article.mention_index import RangeIndex
from newsreader.app.views.article.offsets import OffsetMap
from newsreader.library.records import StoredArticle
from newsreader.model import Role, Texture

BASE_SIZE = 17  # pixels, at 100 %
MARGIN = 30  # pixels around the text inside the paper, at any zoom
_USUAL = Typography()
_USUAL_PAGE = PageOptions()
_SAMPLE = "The harbour strike entered its third week on Friday, and both sides met"
# Of Qt's steps of size, those for roles: 1.5, 1.2, 1, 0.8 and 0.7 times the body.
_STEP = {
    Kind.HEADLINE: 2,
    Kind.SUBTITLE: 1,
    Kind.BODY: 0,
    Kind.LIST: 0,
    Kind.QUOTE: 0,
    Kind.TABLE: -1,
    Kind.CAPTION: -1,
    Kind.QUIET: -1,
    Kind.META: -2,
    Kind.BOILERPLATE: -2,
    Kind.HEADING: 1,
    Kind.SUBHEADING: 0,
    Kind.PICTURE: 0,
}
_FACTOR = {2: 1.5, 1: 1.2, 0: 1.0, -1: 0.8, -2: 0.7}
_LINE_HEIGHT = {
    Kind.HEADLINE: 1.26,
    Kind.SUBTITLE: 1.35,
    Kind.TABLE: 1.4,
    Kind.META: 1.4,
    Kind.HEADING: 1.3,
    Kind.SUBHEADING: 1.35,
}
# Space above and below, in body sizes.
_SPACE = {
    Kind.HEADLINE: (0.0, 0.35),
    Kind.SUBTITLE: (0.0, 0.4),
    Kind.META: (0.1, 1.1),
    Kind.CAPTION: (0.2, 1.0),
    Kind.LIST: (0.0, 0.45),
    Kind.TABLE: (0.0, 0.35),
    Kind.BOILERPLATE: (0.3, 0.45),
    Kind.HEADING: (0.75, 0.5),
    Kind.SUBHEADING: (0.5, 0.4),
    Kind.PICTURE: (0.4, 0.7),
}
_HEADING_LEVELS = {Kind.HEADLINE: 1, Kind.HEADING: 2, Kind.SUBHEADING: 3}
_BODY_SPACE = (0.0, 0.95)
# What stands closer together than paragraphs do, and apart from what follows.
_TIGHT = frozenset((Kind.LIST, Kind.TABLE))
_AWAITED = "awaited"  # the name of what stands where a picture is to come
_RULE_SPACE = 1.3  # above a ruled block
_BAR_SPACE = 0.9  # left of a caption or a quote, where its bar stands
_WIDEST_HANG = 0.75  # of the column: so much of it may be left of a table's last column
_LIST_SPACE = 1.5  # left of the words of a list's item; its marker hangs in it
PROSE = frozenset((Kind.BODY, Kind.LIST, Kind.QUOTE))
"""The kinds that are what the article says, which a reader's line height is for."""
BARRED = frozenset((Kind.CAPTION, Kind.QUOTE))
"""The kinds that have a bar at their left."""


class DocumentStyle:
    """Fonts and formats for a theme, a zoom (100 is one body size of 17 pixels) and typography.

    ``measure`` is the column's width in pixels; ``page`` says what is shown beside the text. Only
    what an article needs is measured: few have every kind of block, and each has a font of its own.
    """

    def __init__(
        self,
        theme: Theme,
        zoom: int,
        typography: Typography = _USUAL,
        page: PageOptions = _USUAL_PAGE,
    ) -> None:
        self.theme = theme
        self.typography = typography
        self.page = page
        self.body_size = BASE_SIZE * zoom / 100
        self.font = text_font(typography.family)
        self.font.setPixelSize(round(self.body_size))
        metrics = QFontMetricsF(self.font)
        self.measure = metrics.horizontalAdvance(_SAMPLE) * typography.measure / len(_SAMPLE)
        self._characters: dict[Kind, QTextCharFormat] = {}
        self._heights: dict[Kind, float] = {}

    def size(self, kind: Kind) -> float:
        """The font size of a kind of block, in pixels."""
        return self.body_size * _FACTOR[_STEP[kind]]

    def characters(self, kind: Kind) -> QTextCharFormat:
        """How the characters of such a block look."""
        if kind not in self._characters:
            self._characters[kind] = self._character_format(kind)
        return self._characters[kind]

    @cached_property
    def dateline(self) -> QTextCharFormat:
        """How the characters of a dateline look."""
        shape = QTextCharFormat(self.characters(Kind.BODY))
        shape.setForeground(self.theme.dim)
        return shape

    def block(self, block: Block) -> QTextBlockFormat:
        """The spacing of this block."""
        above, below = _SPACE.get(block.kind, _BODY_SPACE)
        if block.ruled:
            above += _RULE_SPACE
        shape = QTextBlockFormat()
        shape.setTopMargin(0 if block.continued else above * self.body_size)
        shape.setBottomMargin(below * self.body_size)
        if block.kind in BARRED:
            shape.setLeftMargin(_BAR_SPACE * self.body_size)
        if block.kind is Kind.LIST and not block.continued:
            hang = min(_LIST_SPACE * self.body_size, self._width_of(marker_of(block)))
            shape.setLeftMargin(_LIST_SPACE * self.body_size)
            shape.setTextIndent(-hang)
        if block.columns:
            # Each cell but the first begins with the blank that stands before its words.
            width = QFontMetricsF(self._font_of(Kind.TABLE)).horizontalAdvance("0")
            tab = QTextOption.TabType.LeftTab
            shape.setTabPositions(
                [QTextOption.Tab((column - 1) * width, tab) for column in block.columns]
            )
            # What a line has no room for goes on below the last column, not below the first.
            hang = min(block.columns[-1] * width, _WIDEST_HANG * self.measure)
            shape.setLeftMargin(hang)
            shape.setTextIndent(-hang)
        if self.typography.justified and block.kind in PROSE:
            shape.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if block.right_to_left:
            shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        shape.setHeadingLevel(_HEADING_LEVELS.get(block.kind, 0))
        shape.setLineHeight(
            self._line_height(block.kind), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        return shape

    def picture(self) -> QTextBlockFormat:
        """The spacing of a picture that has come: a line as high as it is."""
        shape = self.block(Block(Kind.PICTURE, ()))
        shape.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        return shape

    def awaited_picture(self) -> QTextBlockFormat:
        """The spacing of one that has not, or never will: next to nothing."""
        shape = QTextBlockFormat()
        shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return shape

    def link(self, kind: Kind, address: str) -> QTextCharFormat:
        """How a link in such a block looks."""
        shape = QTextCharFormat(self.characters(kind))
        shape.setForeground(self.theme.accent)
        shape.setFontUnderline(True)
        shape.setAnchor(True)
        shape.setAnchorHref(address)
        return shape

    def emphasised(self, shape: QTextCharFormat, piece: Piece) -> QTextCharFormat:
        """``shape`` as words look in it that stand out. What is italic by its kind turns upright
        for them."""
        shape = QTextCharFormat(shape)
        if piece.bold:
            shape.setFontWeight(QFont.Weight.Bold)
        if piece.italic:
            shape.setFontItalic(not shape.fontItalic())
        return shape

    def _width_of(self, words: str) -> float:
        return QFontMetricsF(self.font).horizontalAdvance(words)

    def _character_format(self, kind: Kind) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setProperty(QTextFormat.Property.FontSizeAdjustment, _STEP[kind])
        is_plain = kind in PROSE or kind in _HEADING_LEVELS or kind is Kind.TABLE
        shape.setForeground(self.theme.ink if is_plain else self.theme.dim)
        if kind in _HEADING_LEVELS:
            shape.setFontWeight(QFont.Weight.Bold)
        if kind in BARRED:
            shape.setFontItalic(True)
        if kind in (Kind.META, Kind.BOILERPLATE):
            shape.setFontFamilies(sans())
        if kind is Kind.TABLE:
            shape.setFontFamilies(mono())
            shape.setFontFixedPitch(True)
        return shape

    def _font_of(self, kind: Kind) -> QFont:
        font = self.characters(kind).font().resolve(self.font)
        font.setPixelSize(max(1, round(self.size(kind))))
        return font

    def _line_height(self, kind: Kind) -> float:
        """Per cent of the font's own line spacing that give the line height wanted."""
        if kind not in self._heights:
            usual = self.typography.line_height / 100
            wanted = _LINE_HEIGHT.get(kind, usual) * self.size(kind)
            height = QFontMetricsF(self._font_of(kind)).height()
            self._heights[kind] = max(100.0, 100 * wanted / height)
        return self._heights[kind]


class DocumentBuilder:
    """Fills a document with an article in slices, and keeps the map of offsets meanwhile, where
    each link starts and leads, and at which position of the document each picture stands."""

    def __init__(
        self, document: QTextDocument, stored: StoredArticle, style: DocumentStyle
    ) -> None:
        self.offsets = OffsetMap()
        self.links: list[tuple[int, str]] = []
        self.pictures: list[tuple[int, Texture]] = []
        self.finished = False
        self._document = document
        self._style = style
        self._blocks: Iterator[Block] = plan(stored, style.page)
        self._hidden = RangeIndex(
            (section.start, section.end)
            for section in stored.article.sections
            if section.role is Role.BOILERPLATE and hides_outside(stored.article, style.page)
        )
        self._empty = True
        self._last: Kind | None = None

    def hides(self, offset: int) -> bool:
        """Whether what stands at this offset is left out, as no part of the article."""
        return any(self._hidden.between(offset, offset + 1))

    def step(self, characters: int) -> None:
        """Add blocks until at least ``characters`` have been added, and lay them out."""
        added = 0
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        try:
            while added < characters:
                block = next(self._blocks, None)
                if block is None:
                    self.finished = True
                    break
                added += self._add(cursor, block)
        finally:
            cursor.endEditBlock()
        # Laid out with its slice, so that no later look at the end has to lay out all of it.
        self._document.documentLayout().blockBoundingRect(self._document.lastBlock())

    def _add(self, cursor: QTextCursor, block: Block) -> int:
        shape, characters = self._style.block(block), self._style.characters(block.kind)
        if block.picture is not None:
            shape = self._style.awaited_picture()
        if self._last in _TIGHT and block.kind is not self._last:
            shape.setTopMargin(max(shape.topMargin(), _BODY_SPACE[1] * self._style.body_size))
        self._last = block.kind
        if self._empty:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(characters)
            self._empty = False
        else:
            cursor.insertBlock(shape, characters)
        cursor.block().setUserState(block.kind + (RULED if block.ruled else 0))
        added = 0
        if block.picture is not None:
            # Where it is to stand; its room is made when it has come.
            self.pictures.append((cursor.position(), block.picture))
            cursor.insertImage(_nothing(), _AWAITED)
            return 1
        if block.number:
            cursor.insertText(block.number, characters)
        for piece in block.pieces:
            if piece.start is not None:
                self.offsets.add(piece.start, piece.text, cursor.position())
                if piece.address is not None:
                    self.links.append((piece.start, piece.address))
            cursor.insertText(piece.text, self._format(block.kind, piece))
            added += len(piece.text)
        return added

    def _format(self, kind: Kind, piece: Piece) -> QTextCharFormat:
        if piece.address is not None:
            shape = self._style.link(kind, piece.address)
        else:
            shape = self._style.dateline if piece.is_dateline else self._style.characters(kind)
        return self._style.emphasised(shape, piece) if piece.bold or piece.italic else shape


def _nothing() -> QImage:
    """A pixel of nothing, where a picture is to come."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


RULED = 0x100


def kind_of(state: int) -> Kind:
    """The kind of block that a block's user state names."""
    return Kind(state & 0xFF) if state >= 0 else Kind.BODY


def is_ruled(state: int) -> bool:
    """True where a block's user state asks for a line above it."""
    return state >= 0 and bool(state & RULED)
