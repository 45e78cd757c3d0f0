"""An article as a PDF document, with its highlights as they are on screen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from newsreader.app.looks.page_options import PageOptions
from newsreader.app.looks.typography import Typography
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.article.article_document import (
    MARGIN,
    DocumentBuilder,
    DocumentStyle,
)
from newsreader.app.views.article.article_fonts import small_sans
from newsreader.app.views.article.article_painter import ArticlePainter
from newsreader.app.views.article.article_pictures import PlacedPicture, put_picture
from newsreader.app.views.article.article_plan import headline_of
from newsreader.app.views.article.highlights import Highlights
from newsreader.app.views.article.mention_index import RangeIndex
from newsreader.library.records import StoredArticle

_DPI = 96  # pixels an inch: what the text is laid out in
_RESOLUTION = 1200
_EDGE_MM = 12.0  # of paper around what is printed
_SIZE = 85  # per cent of the size on screen: some 11 points
_SLICE = 100_000
_HIGHEST_PICTURE = 0.5  # of a page


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    """What is put on paper: an article, what is emphasised in it, and how it is set.
    ``pictures`` are those that were found, by their places."""

    stored: StoredArticle
    highlights: Highlights
    typography: Typography
    page: PageOptions
    pictures: Mapping[str, QImage]


def pdf_of(article: PrintedArticle) -> bytes:
    """The bytes of the document: on A4, in the colours of the light theme. May be called on any
    thread; takes some seconds for a very long article."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_EDGE_MM, _EDGE_MM, _EDGE_MM, _EDGE_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    title = headline_of(article.stored)
    writer.setTitle(title)
    writer.setCreator("newsreader")
    scale = _RESOLUTION / _DPI
    page = QSizeF(writer.width() / scale, writer.height() / scale)
    style = DocumentStyle(Theme.light(), _SIZE, article.typography, article.page)
    document, builder = _laid_out(article, style, page)
    highlights = replace(
        article.highlights, selected=None, current=None, found=RangeIndex(), search=RangeIndex()
    )
    sheet = ArticlePainter(document, builder.offsets, style)
    painter = QPainter(writer)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        painter.save()
        painter.scale(scale, scale)
        _draw_foot(painter, page, style, f"{title} · {number + 1} / {pages}")
        painter.translate(0, -number * page.height())
        area = QRectF(0, number * page.height(), page.width(), page.height())
        painter.setClipRect(area)
        sheet.paint(painter, area, highlights)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = area
        context.palette.setColor(QPalette.ColorRole.Text, style.theme.ink)
        document.documentLayout().draw(painter, context)
        painter.restore()
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _laid_out(
    article: PrintedArticle, style: DocumentStyle, page: QSizeF
) -> tuple[QTextDocument, DocumentBuilder]:
    """All of the article on pages of this size, with its pictures."""
    document = QTextDocument(undoRedoEnabled=False)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(style.font)
    document.setDocumentMargin(MARGIN)
    document.setPageSize(page)
    builder = DocumentBuilder(document, article.stored, style)
    while not builder.finished:
        builder.step(_SLICE)
    room = QSize(round(page.width()) - 2 * MARGIN, round(page.height() * _HIGHEST_PICTURE))
    for number, (position, texture) in enumerate(builder.pictures):
        image = article.pictures.get(texture.target or "")
        if image is not None:
            size = image.size()
            if size.width() > room.width() or size.height() > room.height():
                size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
            words = texture.words or tr("A picture of the article")
            picture = PlacedPicture(number, position, image, QSizeF(size), words)
            put_picture(document, style, picture)
    return document, builder


def _draw_foot(painter: QPainter, page: QSizeF, style: DocumentStyle, words: str) -> None:
    """The title and the page's number, small, at the foot of a page."""
    font = small_sans(style.body_size * 0.62)
    painter.setFont(font)
    painter.setPen(style.theme.dim)
    room = QRectF(MARGIN, page.height() - MARGIN * 0.7, page.width() - 2 * MARGIN, MARGIN * 0.7)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
