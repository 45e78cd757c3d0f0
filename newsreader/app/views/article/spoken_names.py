"""The names of an article's text as a list, for those who hear the text instead of seeing it.

Qt would let a text say of each stretch what it is (``QAccessibleTextInterface::attributes``), but
PySide6 leaves that function, which is pure virtual, out of what Python can implement (its
``typesystem_gui_common.xml`` removes it: it answers through pointers), and what Qt's own interface
of a text edit tells are fonts and colours. So the names stand beside the text, in its order, each
with its type: a list that is one pixel large, that no key and no mouse goes to, and that a screen
reader finds next to the article. Choosing a line there brings its place in the text into view.
"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFrame, QListView, QWidget

from newsreader.app.translation import tr
from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.article.mention_index import MentionIndex
from newsreader.app.views.parts.announcing import words_of
from newsreader.library.records import StoredMention
from newsreader.model import Texture

_END = 1 << 60
_Index = QModelIndex | QPersistentModelIndex


class SpokenNames(QListView):
    """Lists the emphasised names of a text, and the pictures with what is said of them."""

    def __init__(self, text: ArticleText, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._lines = _Lines(self)
        self._told: tuple[object, ...] = ()
        self.setModel(self._lines)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Names in the text, in its order"))
        self.setWhatsThis(tr("For screen readers: choosing a name brings it into view."))
        self.setFixedSize(1, 1)
        self.selectionModel().selectionChanged.connect(self._go)

    def refresh(self) -> None:
        """List what the text shows by now."""
        highlights = self._text.highlights
        told = (
            highlights.mentions, self._text.document(), highlights.visible_types, highlights.off,
            highlights.selected, highlights.options, self._text.is_built,
        )  # fmt: skip
        if told == self._told:
            return
        self._told = told
        self._lines.show_lines(
            highlights.mentions,
            [
                *(
                    mention
                    for mention in highlights.mentions.between(0, _END)
                    if highlights.shows(mention) and not self._text.hides(mention.start)
                ),
                *(texture for _, texture in self._text.pictures),
            ],
        )

    def _go(self) -> None:
        for index in self.selectedIndexes():
            start = self._lines.start(index.row())
            self._text.highlights.current = start
            self._text.go_to(start, at_top=False)
            self._text.viewport().update()


class _Lines(QAbstractListModel):
    """A line for each name and picture, by where it stands."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._mentions = MentionIndex()
        self._lines: list[StoredMention | Texture] = []

    def show_lines(self, mentions: MentionIndex, lines: Sequence[StoredMention | Texture]) -> None:
        """Hold these lines from now on."""
        self.beginResetModel()
        self._mentions = mentions
        # A picture stands before the words at its place.
        self._lines = sorted(lines, key=lambda line: (line.start, isinstance(line, StoredMention)))
        self.endResetModel()

    def start(self, row: int) -> int:
        """Where the thing of this line stands in the article."""
        return self._lines[row].start

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What is said of a line."""
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in said or not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Texture):
            return tr("Picture: {words}").format(words=line.words or tr("nothing is said of it"))
        return words_of(line, self._mentions.count_here(line.entity_id))
