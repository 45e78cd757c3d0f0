"""How one row of the article list is painted."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.app.looks.day import day_text
from newsreader.app.looks.text_scale import scaled
from newsreader.app.models.article_list import ListRole
from newsreader.app.theme import Theme
from newsreader.app.translation import tr, tr_count, tr_number
from newsreader.app.views.parts.clipped_text import Room, lay_out
from newsreader.library.records import ArticleRow, Snippet

Index = QModelIndex | QPersistentModelIndex

_SIDE = 14
_TOP = 9
_GAP = 3
_DOT = 7
_META_SCALE = 0.88
_LEAST_SOURCE = 30  # pixels
_BEFORE_HIT = 28  # characters
_WIDE = 620  # pixels: a title of usual length has room on one line


class ArticleRowDelegate(QStyledItemDelegate):
    """Title in up to two lines, in one where the list is wide, with a dot while unread; then
    source, date and entity count.

    All rows are equally high, so that a list of many thousands needs no measuring. While
    searching, the passage that was found takes the place of the title's second line and one more.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._searching = False
        self._wide = False

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme

    def set_searching(self, searching: bool) -> None:
        """Leave room for a passage under each title, or no longer."""
        self._searching = searching

    def set_width(self, width: int) -> bool:
        """Paint for a list of so many pixels; True where rows have another height now."""
        was, self._wide = self._wide, width >= scaled(_WIDE)
        return self._wide != was and not self._searching

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same for every row."""
        title = QFontMetrics(_bold(option.font)).lineSpacing()
        meta = QFontMetrics(_small(option.font)).lineSpacing()
        passage = 2 * meta + _GAP if self._searching else title * (self._title_lines - 1)
        return QSize(120, 2 * _TOP + title + passage + _GAP + meta + 1)

    @property
    def _title_lines(self) -> int:
        return 1 if self._searching or self._wide else 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row; a row that has not come yet as two quiet bars."""
        painter.save()
        rect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.window)
        painter.setPen(self._theme.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._theme.accent)
        inner = rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP - 1)
        row = index.data(ListRole.ROW)
        if isinstance(row, ArticleRow):
            self._paint_row(painter, option.font, inner, row, index.data(ListRole.SNIPPET))
        else:
            self._paint_placeholder(painter, inner)
        painter.restore()

    def _paint_placeholder(self, painter: QPainter, inner: QRect) -> None:
        for top, share in ((4, 0.8), (22, 0.45)):
            bar = QRect(inner.left(), inner.top() + top, int(inner.width() * share), 8)
            painter.fillRect(bar, self._theme.line)

    def _paint_row(
        self, painter: QPainter, font: QFont, inner: QRect, row: ArticleRow, snippet: object
    ) -> None:
        title_font = font if row.read else _bold(font)
        indent = 0 if row.read else _DOT + 6
        title = _lines_of(row.title, title_font, inner.width(), indent, self._title_lines)
        title_height = QFontMetrics(title_font).lineSpacing()
        meta_height = QFontMetrics(_small(font)).lineSpacing()
        content = title_height * len(title) + _GAP + meta_height
        if self._searching:
            content += 2 * meta_height + _GAP
        top = inner.top() + max(0, (inner.height() - content) // 2)

        painter.setPen(self._theme.ink)
        painter.setFont(title_font)
        ascent = QFontMetrics(title_font).ascent()
        for number, line in enumerate(title):
            left = inner.left() + (indent if number == 0 else 0)
            painter.drawText(left, top + ascent, line)
            if number == 0 and not row.read:
                self._paint_dot(painter, inner.left(), top + title_height / 2)
            top += title_height
        if self._searching:
            if isinstance(snippet, Snippet):
                place = QRect(inner.left(), top + _GAP, inner.width(), 2 * meta_height)
                self._paint_passage(painter, _small(font), place, snippet)
            top += 2 * meta_height + _GAP
        self._paint_meta(
            painter, _small(font), QRect(inner.left(), top + _GAP, inner.width(), meta_height), row
        )

    def _paint_dot(self, painter: QPainter, left: float, middle: float) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.accent)
        painter.drawEllipse(QRectF(left, middle - _DOT / 2, _DOT, _DOT))
        painter.restore()

    def _paint_meta(self, painter: QPainter, font: QFont, place: QRect, row: ArticleRow) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.dim)
        metrics = QFontMetrics(font)
        right = counts_of(row)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, right)
        room = place.width() - metrics.horizontalAdvance(right) - 8
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, meta_in(room, row, metrics))

    def _paint_passage(
        self, painter: QPainter, font: QFont, place: QRect, snippet: Snippet
    ) -> None:
        found = from_hit(snippet)
        text = found.text
        marks = [_mark(text, start, end, self._theme) for start, end in found.marks]
        layout = lay_out(text, font, marks, Room(place.width(), 2))
        painter.setPen(self._theme.dim)
        layout.draw(painter, QPointF(place.topLeft()))


def from_hit(snippet: Snippet) -> Snippet:
    """The passage from shortly before its first hit on, so that two lines show it."""
    first = snippet.marks[0][0] if snippet.marks else 0
    if first <= _BEFORE_HIT:
        return snippet
    blank = snippet.text.find(" ", first - _BEFORE_HIT, first)
    start = blank + 1 if blank >= 0 else first - _BEFORE_HIT
    marks = tuple((one - start + 1, other - start + 1) for one, other in snippet.marks)
    return Snippet(f"…{snippet.text[start:]}", marks)


def _mark(text: str, start: int, end: int, theme: Theme) -> QTextLayout.FormatRange:
    # Marks count code points, Qt counts UTF-16 units.
    found = QTextLayout.FormatRange()
    found.start = _units(text[:start])
    found.length = _units(text[start:end])
    looks = QTextCharFormat()
    looks.setForeground(QColor(theme.ink))
    looks.setBackground(QColor(theme.find))
    looks.setFontWeight(QFont.Weight.DemiBold)
    found.format = looks
    return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _lines_of(text: str, font: QFont, width: int, indent: int, limit: int) -> list[str]:
    """``text`` broken into at most ``limit`` lines, the last of them cut short."""
    metrics = QFontMetrics(font)
    rest = " ".join(text.split())
    lines: list[str] = []
    while rest:
        room = width - (0 if lines else indent)
        if len(lines) == limit - 1 or metrics.horizontalAdvance(rest) <= room:
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room))
            break
        words = rest.split(" ")
        taken = words[0]
        for word in words[1:]:
            if metrics.horizontalAdvance(f"{taken} {word}") > room:
                break
            taken = f"{taken} {word}"
        lines.append(metrics.elidedText(taken, Qt.TextElideMode.ElideRight, room))
        rest = rest[len(taken) + 1 :]
    return lines


def meta_in(room: int, row: ArticleRow, metrics: QFontMetrics) -> str:
    """Source, date, copies and tags in ``room`` pixels. A long source is cut short first."""
    copies = tr_count(row.copies, "1 copy", "{n} copies") if row.copies > 1 else ""
    tags = " ".join(f"#{tag}" for tag in row.tags)
    rest = " · ".join(part for part in (day_text(row.date), copies, tags) if part)
    tail = f" · {rest}" if row.source and rest else rest
    left = max(_LEAST_SOURCE, room - metrics.horizontalAdvance(tail))
    source = metrics.elidedText(row.source, Qt.TextElideMode.ElideRight, left)
    return metrics.elidedText(f"{source}{tail}", Qt.TextElideMode.ElideRight, room)


def counts_of(row: ArticleRow) -> str:
    """A star, a pencil with how many notes there are, and how many entities."""
    star = "★" if row.starred else ""
    notes = f"✎{tr_number(row.notes)}" if row.notes else ""
    return " · ".join(filter(None, (star, notes, entities_of(row.entity_count))))


def entities_of(count: int | None) -> str:
    """How many entities an article names; dots while that is not known yet."""
    if count is None:
        return "…"
    if count == 0:
        return tr("no names")
    return tr_count(count, "1 entity", "{n} entities")


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * _META_SCALE)
    else:
        small.setPixelSize(max(9, round(font.pixelSize() * _META_SCALE)))
    return small
