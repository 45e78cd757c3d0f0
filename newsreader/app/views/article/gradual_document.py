"""An article's document, that is there from its first screens on and grows while it is read."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from newsreader.app.views.article.article_document import MARGIN, DocumentBuilder, DocumentStyle
from newsreader.app.views.article.offsets import OffsetMap
from newsreader.library.records import StoredArticle
from newsreader.model import Texture

_FIRST_SCREENS = 12_000  # characters shown before anything else happens
_SLICE = 16_000  # characters added between two looks at the person's hands: some 8 ms
_FRAME_MS = 16  # until what there is at once has been painted


class GradualDocument(QObject):
    """Builds one document after the other for the ``parent`` that shows them.

    ``grown`` comes after each slice, ``built`` once, when all of the article is in the document.
    """

    grown = Signal()
    built = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._builder: DocumentBuilder | None = None
        self._document: QTextDocument | None = None
        self._left: QTextDocument | None = None
        self._offsets = OffsetMap()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._add_slice)

    @property
    def is_built(self) -> bool:
        """True when all of the article is in the document."""
        return self._builder is None or self._builder.finished

    @property
    def offsets(self) -> OffsetMap:
        """The map between the article's offsets and the document's positions."""
        return self._offsets

    @property
    def links(self) -> Sequence[tuple[int, str]]:
        """Where each link of the text built so far starts, and where it leads."""
        return self._builder.links if self._builder else ()

    @property
    def pictures(self) -> Sequence[tuple[int, Texture]]:
        """The document's position of each picture of the text built so far."""
        return self._builder.pictures if self._builder else ()

    def hides(self, offset: int) -> bool:
        """Whether what stands at this offset is left out, as no part of the article."""
        return bool(self._builder and self._builder.hides(offset))

    def begin(self, stored: StoredArticle | None, style: DocumentStyle) -> QTextDocument:
        """A document with the first screens of an article; the one before stays until
        ``go_on``."""
        self._timer.stop()
        document = QTextDocument(self.parent(), undoRedoEnabled=False)
        document.setDefaultFont(style.font)
        document.setDocumentMargin(MARGIN)
        self._builder = DocumentBuilder(document, stored, style) if stored else None
        if self._builder:
            self._builder.step(_FIRST_SCREENS)
        self._offsets = self._builder.offsets if self._builder else OffsetMap()
        self._left, self._document = self._document, document
        return document

    def go_on(self) -> None:
        """Add the rest, now that the document is shown in the place of the one before."""
        if self._left is not None:
            self._left.deleteLater()
            self._left = None
        if self.is_built:
            self.built.emit()
        else:
            self._timer.start(_FRAME_MS)

    def _add_slice(self) -> None:
        if self._builder is None or self._builder.finished:
            self._timer.stop()
            return
        self._timer.start(0)
        self._builder.step(_SLICE)
        self.grown.emit()
        if self._builder.finished:
            self._timer.stop()
            self.built.emit()
