"""Paints what lies under an article's words: tints, lines, search hits, rules.

Only what shows is looked at, and nothing of it is stored in the document: toggling a type or
selecting an entity changes no format and lays nothing out again, however long the article is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlock,
    QTextDocument,
    QTextLayout,
    QTextLine,
)

from newsreader.app.looks.theme_marks import mark_style
from newsreader.app.theme import Theme, TypeStyle
from newsreader.app.translation import tr_number
from newsreader.app.views.article.article_blocks import Kind
from newsreader.app.views.article.article_document import (
    BARRED,
    MARGIN,
    PROSE,
    DocumentStyle,
    is_ruled,
    kind_of,
)
from newsreader.app.views.article.article_fonts import small_sans
from newsreader.app.views.article.both_ways import holds_right_to_left, stretches
from newsreader.app.views.article.highlights import Highlights
from newsreader.app.views.article.mention_index import MentionIndex, shown_type
from newsreader.app.views.article.offsets import OffsetMap
from newsreader.app.views.article.underline import draw_tint, draw_underline
from newsreader.library.records import StoredMention
from newsreader.model import EntityType
from newsreader.values import value

# The tint around a line of text, above and below its baseline, in font sizes.
_ABOVE, _BELOW = 1.0, 0.29
# How strongly the line of what is dimmed shows.
_DIM = 0.5
_LEAST_FOR_COUNTS = 145  # per cent of line height, below which a raised count meets other lines
_CAPTIONS = 40


@value
class _Shown:
    """A mention that is painted, and where: a rectangle a line."""

    mention: StoredMention
    style: TypeStyle
    rects: list[QRectF]
    dim: bool


class ArticlePainter:
    """Paints highlights of a document, and says where they are."""

    def __init__(self, document: QTextDocument, offsets: OffsetMap, style: DocumentStyle) -> None:
        self._document = document
        self._offsets = offsets
        self._style = style
        self._counted = MentionIndex()
        self._first_in_body: dict[str, int] = {}
        self._styles: dict[tuple[EntityType, bool], TypeStyle] = {}
        self._both_ways: dict[int, bool] = {}
        self._count_font = small_sans(style.body_size * 0.52)
        self._count_metrics = QFontMetricsF(self._count_font)

    @property
    def _theme(self) -> Theme:
        return self._style.theme

    def fragments(self, start: int, end: int) -> list[QRectF]:
        """The rectangles, one a line, that the offsets from ``start`` to ``end`` take up, in the
        document's coordinates."""
        first, last = self._offsets.position(start), self._offsets.end_position(end)
        block = self._document.findBlock(first)
        rects: list[QRectF] = []
        while block.isValid() and block.position() < last:
            rects += self._in_block(block, first, last)
            block = block.next()
        return rects

    def line_at(self, offset: int) -> QRectF | None:
        """The line that ``offset`` stands on, in the document's coordinates: also where it is a
        blank or a line's end, which take up no rectangle. None where the document is empty."""
        position = self._offsets.position(offset)
        block = self._document.findBlock(position)
        if not self._offsets or not block.isValid():
            return None
        self._document.documentLayout().blockBoundingRect(block)  # lays it out if it is not yet
        layout = block.layout()
        line = layout.lineForTextPosition(min(position - block.position(), block.length() - 1))
        if not line.isValid():
            return None
        return self._band(line, line.naturalTextRect().left(), 1, block)

    def paint(self, painter: QPainter, area: QRectF, highlights: Highlights) -> None:
        """Paint everything under the words in ``area`` of the document."""
        blocks = self._blocks_in(area)
        if not blocks:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_rules(painter, blocks)
        start = self._offsets.nearest_offset(_begin(blocks[0], area.top()))
        end = self._offsets.nearest_offset(_end(blocks[-1], area.bottom()))
        shown = [
            _Shown(mention, self._style_of(mention), rects, highlights.dims(mention))
            for mention in highlights.mentions.between(start, end)
            if highlights.shows(mention) and (rects := self.fragments(mention.start, mention.end))
        ]
        self._paint_notes(painter, highlights, start, end)
        self._paint_tints(painter, highlights, shown)
        self._paint_ranges(painter, highlights, start, end)
        self._paint_lines(painter, shown)
        for one in shown:
            if highlights.marks_new(one.mention):
                self._paint_new(painter, one)
            if highlights.options.counts and not one.dim:
                self._paint_count(painter, highlights, one)
            is_current = one.mention.start == highlights.current
            if is_current or one.mention.entity_id == highlights.selected:
                self._outline(painter, one.rects, one.style, is_current)

    def _style_of(self, mention: StoredMention) -> TypeStyle:
        kind, doubtful = shown_type(mention), mention.doubt is not None
        style = self._styles.get((kind, doubtful))
        if style is None:
            make = self._theme.doubtful_style_of if doubtful else self._theme.style_of
            style = self._styles[kind, doubtful] = make(kind)
        return style

    def _paint_tints(
        self, painter: QPainter, highlights: Highlights, shown: list["_Shown"]
    ) -> None:
        for one in shown:
            is_selected = one.mention.entity_id == highlights.selected
            wanted = highlights.options.tinted and not one.dim and one.mention.doubt is None
            if wanted or (is_selected and one.mention.doubt is None):
                for rect in one.rects:
                    draw_tint(painter, rect, one.style.background)

    def _paint_notes(self, painter: QPainter, highlights: Highlights, start: int, end: int) -> None:
        """A bar in the margin beside each line of a noted passage, and dots under its words, or
        the tint of a highlight, whose bar is drawn in the way of its colour."""
        size = self._style.body_size
        x = MARGIN - 1.2 * size
        for first, last in highlights.notes.between(start, end):
            colour = highlights.colours.get((first, last))
            look = mark_style(self._theme, colour) if colour else None
            for rect in self.fragments(first, last):
                bar = QRectF(x, rect.top(), 3, rect.height())
                if look is not None:
                    painter.fillRect(rect, look.tint)
                    painter.setPen(QPen(look.line, 3, look.pen, Qt.PenCapStyle.FlatCap))
                    painter.drawLine(QPointF(x + 1.5, bar.top()), QPointF(x + 1.5, bar.bottom()))
                    continue
                painter.setPen(QPen(self._theme.accent, 1, Qt.PenStyle.DotLine))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
                painter.fillRect(bar, self._theme.accent)

    def _paint_lines(self, painter: QPainter, shown: list["_Shown"]) -> None:
        width = self._line_width()
        for one in shown:
            painter.setOpacity(_DIM if one.dim else 1.0)
            for rect in one.rects:
                draw_underline(painter, rect, one.style, width)
        painter.setOpacity(1.0)

    def _paint_new(self, painter: QPainter, one: "_Shown") -> None:
        """A dot at the upper corner where the mention begins."""
        size = max(5.0, self._style.body_size * 0.32)
        painter.setPen(QPen(self._theme.paper, 1.2))
        painter.setBrush(one.style.line)
        first = one.rects[0]
        corner = first.topRight() if self._is_right_to_left(one.mention) else first.topLeft()
        painter.drawEllipse(QRectF(corner.x() - size / 2, corner.y() - size / 2, size, size))

    def _paint_count(self, painter: QPainter, highlights: Highlights, one: "_Shown") -> None:
        """In how many other articles the entity is, raised beside its first mention of the body,
        where the space between two words and between two lines leaves room for it."""
        others = one.mention.entity_articles - 1
        if others < 1 or self._style.typography.line_height < _LEAST_FOR_COUNTS:
            return
        if not self._is_first_in_body(highlights, one.mention):
            return
        size = self._style.body_size
        painter.setFont(self._count_font)
        painter.setPen(self._theme.dim)
        words = tr_number(others)
        last = one.rects[-1]
        x = last.right() + 0.06 * size
        if self._is_right_to_left(one.mention):
            x = last.left() - 0.06 * size - self._count_metrics.horizontalAdvance(words)
        # Above where the letters of the next word begin, be they as high as an l.
        painter.drawText(QPointF(x, last.top() + 0.12 * size), words)

    def _is_first_in_body(self, highlights: Highlights, mention: StoredMention) -> bool:
        if self._counted is not highlights.mentions:
            self._counted, self._first_in_body = highlights.mentions, {}
        first = self._first_in_body.get(mention.entity_id)
        if first is None:
            # It is looked for among the first few alone: a name in hundreds of captions and
            # headlines before the body may go without a count.
            of_it = highlights.mentions.of_entity(mention.entity_id)[:_CAPTIONS]
            starts = (other.start for other in of_it if self._is_in_body(other))
            first = self._first_in_body[mention.entity_id] = next(starts, -1)
        return first == mention.start

    def _is_in_body(self, mention: StoredMention) -> bool:
        return kind_of(self._block_of(mention).userState()) in PROSE

    def _is_right_to_left(self, mention: StoredMention) -> bool:
        return self._block_of(mention).textDirection() is Qt.LayoutDirection.RightToLeft

    def _block_of(self, mention: StoredMention) -> QTextBlock:
        return self._document.findBlock(self._offsets.position(mention.start))

    def _line_width(self) -> float:
        return max(1.5, self._style.body_size / 9)

    def _blocks_in(self, area: QRectF) -> list[QTextBlock]:
        layout = self._document.documentLayout()
        hit = layout.hitTest(
            QPointF(area.left(), max(0.0, area.top())), Qt.HitTestAccuracy.FuzzyHit
        )
        block = self._document.findBlock(max(0, hit))
        # A line above the block's words belongs to it: begin one block earlier.
        block = block.previous() if block.previous().isValid() else block
        blocks = []
        while block.isValid() and layout.blockBoundingRect(block).top() <= area.bottom():
            blocks.append(block)
            block = block.next()
        return blocks

    def _in_block(self, block: QTextBlock, first: int, last: int) -> Iterable[QRectF]:
        self._document.documentLayout().blockBoundingRect(block)  # lays it out if it is not yet
        layout = block.layout()
        left, right = (
            max(0, first - block.position()),
            min(block.length() - 1, last - block.position()),
        )
        line = layout.lineForTextPosition(left)
        both_ways = self._reads_both_ways(block)
        while line.isValid() and line.textStart() < right:
            if both_ways:
                for x0, x1 in stretches(line, left, right):
                    yield self._band(line, x0 - 1, x1 - x0 + 2, block)
            line_end = line.textStart() + line.textLength()
            one = _x(line.cursorToX(max(left, line.textStart())))
            # The edge after a line's last character is where its words end, not the next line.
            other = _x(line.cursorToX(min(right, line_end)))
            natural = line.naturalTextRect()
            x0 = max(min(one, other), natural.left())
            x1 = min(max(one, other), natural.right())
            if x1 > x0 and not both_ways:
                yield self._band(line, x0 - 1, x1 - x0 + 2, block)
            if line.lineNumber() + 1 >= layout.lineCount():
                break
            line = layout.lineAt(line.lineNumber() + 1)

    def _reads_both_ways(self, block: QTextBlock) -> bool:
        number = block.blockNumber()
        known = self._both_ways.get(number)
        if known is None:
            known = self._both_ways[number] = holds_right_to_left(block.text())
        return known

    def _band(self, line: QTextLine, left: float, width: float, block: QTextBlock) -> QRectF:
        """The part of a line of a block that starts at ``left``, as high as a tint."""
        size = self._style.size(kind_of(block.userState()))
        baseline = line.y() + line.ascent()
        band = QRectF(left, baseline - _ABOVE * size, width, (_ABOVE + _BELOW) * size)
        return band.translated(block.layout().position())

    def _paint_rules(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        body = self._style.body_size
        for block in blocks:
            state = block.userState()
            if kind_of(state) in BARRED:
                rect = block.layout().boundingRect().translated(block.layout().position())
                painter.fillRect(
                    QRectF(rect.left() - 0.9 * body, rect.top(), 3, rect.height()), self._theme.line
                )
            if kind_of(state) is Kind.TABLE and block.blockFormat().tabPositions():
                self._paint_row(painter, block)
            if is_ruled(state):
                rect = block.layout().boundingRect().translated(block.layout().position())
                y = rect.top() - 0.75 * body
                painter.fillRect(QRectF(rect.left(), y, rect.width(), 1), self._theme.line)

    def _paint_row(self, painter: QPainter, block: QTextBlock) -> None:
        """A hairline below a row of a table; one that is seen better below the first, which says
        what the columns hold."""
        rect = block.layout().boundingRect().translated(block.layout().position())
        below = rect.bottom() + block.blockFormat().bottomMargin() / 2
        width = self._document.textWidth() - 2 * MARGIN
        is_first = kind_of(block.previous().userState()) is not Kind.TABLE
        colour = self._theme.dim if is_first else self._theme.line
        painter.fillRect(QRectF(MARGIN, below, width, 1.5 if is_first else 1), colour)

    def _paint_ranges(
        self, painter: QPainter, highlights: Highlights, start: int, end: int
    ) -> None:
        painter.setBrush(self._theme.find)
        for index in (highlights.search, highlights.found):
            for span in index.between(start, end):
                is_current = span == highlights.found_current
                painter.setPen(QPen(self._theme.find_line, 2.2 if is_current else 0.8))
                for rect in self.fragments(*span):
                    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)

    def _outline(
        self, painter: QPainter, rects: list[QRectF], style: TypeStyle, current: bool
    ) -> None:
        width = self._line_width()
        thin = 0.75 * width  # of a space between words, most is left
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.line, thin * 1.4 if current else thin))
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(0, -1.5, 0, width + 1.5), 3.5, 3.5)


def _begin(block: QTextBlock, top: float) -> int:
    """Where in the document the last line of a laid out block begins that is wholly above ``top``,
    or else the block: what belongs to a line may reach a little beyond it."""
    layout = block.layout()
    top -= layout.position().y()
    above = bisect_left(range(layout.lineCount()), top, key=lambda n: _bottom(layout, n)) - 1
    return block.position() + (layout.lineAt(above).textStart() if above >= 0 else 0)


def _end(block: QTextBlock, bottom: float) -> int:
    """Where the first line ends that is wholly below ``bottom``, or else the block."""
    layout = block.layout()
    bottom -= layout.position().y()
    below = bisect_right(range(layout.lineCount()), bottom, key=lambda n: layout.lineAt(n).y())
    if below >= layout.lineCount():
        return block.position() + block.length() - 1
    line = layout.lineAt(below)
    return block.position() + line.textStart() + line.textLength()


def _bottom(layout: QTextLayout, number: int) -> float:
    line = layout.lineAt(number)
    return line.y() + line.height()


def _x(answer: object) -> float:
    """The x of ``QTextLine.cursorToX``, which some versions pair with the cursor."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
