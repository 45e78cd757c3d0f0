"""The pictures of the article shown: asked for when their places are there, put in when decoded."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSize, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextCursor, QTextDocument, QTextImageFormat

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.translation import tr
from newsreader.app.views.article.article_document import MARGIN, DocumentStyle
from newsreader.app.views.article.article_text import ArticleText
from newsreader.values import value

_MOST_OF_HEIGHT = 0.75  # of what is seen of the paper, so that words are seen beside a picture
_LEAST_HEIGHT = 240  # pixels


@value
class PlacedPicture:
    """A picture with its number in a document, the position of what stands there so far, its size
    in pixels of the document, and what is said of it."""

    number: int
    position: int
    image: QImage
    size: QSizeF
    words: str


class ArticlePictures(QObject):
    """``wanted`` carries which article's text asks (a number), the picture's number in it, where
    it is, and the most pixels it may have. ``put`` shows what was found."""

    wanted = Signal(int, int, str, QSize)

    def __init__(self, text: ArticleText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._shown = self._asked = 0
        self._known: dict[str, QImage] = {}
        text.document_changed.connect(self._begin)
        text.built.connect(self._ask)

    @property
    def found(self) -> Mapping[str, QImage]:
        """The pictures of the article that are at hand, by their places."""
        return dict(self._known)

    def forget(self) -> None:
        """Another article comes. The pictures of one that is only set anew are still at hand, so
        that the reader's line stays where it is."""
        self._known.clear()

    def _begin(self) -> None:
        self._shown += 1
        self._asked = 0
        self._ask()

    def _ask(self) -> None:
        pictures = self._text.pictures
        room = self._room()
        while self._asked < len(pictures):
            number = self._asked
            self._asked += 1
            place = pictures[number][1].target or ""
            if place in self._known:
                self._put_in(number, self._known[place])
            else:
                self.wanted.emit(self._shown, number, place, room)

    def _room(self) -> QSize:
        ratio = self._text.devicePixelRatio()
        width = max(1, self._text.lineWrapColumnOrWidth() - 2 * MARGIN)
        height = max(_LEAST_HEIGHT, self._text.viewport().height() * _MOST_OF_HEIGHT)
        return QSize(round(width * ratio), round(height * ratio))

    def put(self, shown: int, number: int, image: QImage) -> None:
        """Show a picture in its place; the line that is read stays where it is. Nothing, if
        another text is shown by now."""
        if shown != self._shown or number >= len(self._text.pictures):
            return
        self._known[self._text.pictures[number][1].target or ""] = image
        # What is put in above the line that is on top must not move it.
        top = self._text.first_visible_offset()
        self._put_in(number, image)
        if top:
            self._text.go_to(top, at_top=True)

    def _put_in(self, number: int, image: QImage) -> None:
        position, texture = self._text.pictures[number]
        size, room = image.size(), self._room()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        shown = QSizeF(size) / self._text.devicePixelRatio()
        words = texture.words or tr("A picture of the article")
        picture = PlacedPicture(number, position, image, shown, words)
        put_picture(self._text.document(), self._text.style_used, picture)


def put_picture(document: QTextDocument, style: DocumentStyle, picture: PlacedPicture) -> None:
    """Put a picture in its place in a document."""
    name = f"picture-{picture.number}"
    resource = QTextDocument.ResourceType.ImageResource.value
    document.addResource(resource, QUrl(name), picture.image)
    shape = QTextImageFormat()
    shape.setName(name)
    shape.setWidth(picture.size.width())
    shape.setHeight(picture.size.height())
    shape.setToolTip(as_plain(picture.words))
    cursor = QTextCursor(document)
    cursor.setPosition(picture.position)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    cursor.beginEditBlock()
    cursor.setCharFormat(shape)
    cursor.setBlockFormat(style.picture())
    cursor.endEditBlock()
