"""The help: pages of Markdown, the same that the README's reference is made of."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from newsreader.app.looks.text_scale import scaled
from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import spoken, tr
from newsreader.paths import resources_dir
from newsreader.values import value

_LINE_HEIGHT, _PROPORTIONAL = 125.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_BELOW = 7.0  # pixels below a paragraph, or a point of a list


@value
class HelpPage:
    """A page: its title, and all of it as Markdown."""

    title: str
    markdown: str


def help_pages() -> list[HelpPage]:
    """The pages in their order, in the window's language where they have been translated."""
    folder = resources_dir() / "help"
    own = folder / spoken()
    folder = own if own.is_dir() else folder
    return [_page(path) for path in sorted(folder.glob("*.md"))]


def _page(path: Path) -> HelpPage:
    text = path.read_text(encoding="utf-8")
    return HelpPage(text.partition("\n")[0].lstrip("# "), text)


class HelpWindow(QDialog):
    """The titles at the left, a page at the right. Stays open beside the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self._pages = help_pages()
        self.titles = QListWidget()
        self.titles.setAccessibleName(tr("Pages of the help"))
        self.titles.setWhatsThis(tr("The pages of the help."))
        self.titles.setObjectName("pages")
        self.titles.setFrameShape(QFrame.Shape.NoFrame)
        for page in self._pages:
            self.titles.addItem(QListWidgetItem(page.title))
        self.page = _Page()
        self.page.setAccessibleName(tr("Help"))
        self.page.setWhatsThis(tr("The page of the help. Tab goes from link to link."))
        row = QHBoxLayout(self)
        row.addWidget(self.titles)
        row.addWidget(self.page, 1)
        self.titles.currentRowChanged.connect(self._show)
        self.titles.setCurrentRow(0)
        self.titles.ensurePolished()
        self.titles.doItemsLayout()  # with the room that the style sheet gives to its rows
        # With large words a title is wider than the list is meant to be.
        widest = self.titles.sizeHintForColumn(0) + 2 * self.titles.frameWidth() + 2
        self.titles.setFixedWidth(max(scaled(210), widest))
        open_with_size(self, 860, 600)

    def show_page(self, title: str) -> None:
        """Turn to the page of this title."""
        found = self.titles.findItems(title, Qt.MatchFlag.MatchExactly)
        if found:
            self.titles.setCurrentItem(found[0])

    def _show(self, number: int) -> None:
        if 0 <= number < len(self._pages):
            self.page.setMarkdown(self._pages[number].markdown)
            self.page.space_out()


class _Page(QTextBrowser):
    """Loads nothing, from anywhere, but what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.document().setDocumentMargin(18)
        self.anchorClicked.connect(QDesktopServices.openUrl)

    def space_out(self) -> None:
        """Give lines and the points of lists the room that Markdown does not speak of."""
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format()
                table.setBorderBrush(self.palette().mid())
                table.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                table.setBorderCollapse(True)
                table.setBottomMargin(2 * _BELOW)
                frame.setFormat(table)
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            if cursor.currentTable() is None:
                looks = block.blockFormat()
                looks.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
                looks.setBottomMargin(max(looks.bottomMargin(), _BELOW))
                cursor.setBlockFormat(looks)
            block = block.next()
        cursor.setPosition(0)

    def loadResource(self, _kind: int, _name: QUrl | str, /) -> object:
        """No pictures, no style sheets."""
        return None
