"""The line below the text: which part of the article is read, and how far the reader is."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.theme import Theme
from newsreader.app.translation import tr, tr_number
from newsreader.app.views.article.article_contents import Heading, headings_of, part_at
from newsreader.app.views.article.article_plan import READING_SPEED
from newsreader.app.views.article.article_text import ArticleText
from newsreader.library.records import StoredArticle

_LINE = 2  # pixels of the line that grows
_INDENT = "    "  # of a part within a part
_BESIDE = 40  # pixels around the words of both sides


class ArticleFoot(QWidget):
    """At the left the part that is read, which opens the list of all; at the right how far in
    the article the last line on screen is, and how long the rest takes."""

    def __init__(self, text: ArticleText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = text
        self._theme = Theme.light()
        self._headings: Sequence[Heading] = ()
        self._characters = 0
        self._read = 0.0
        self._wanted = True
        self.parts = QToolButton()
        self.parts.setProperty("quiet", True)
        self.parts.setAccessibleName(tr("The parts of this article"))
        self.parts.setToolTip(tr("The parts of this article (C)"))
        self.parts.setWhatsThis(
            tr("The parts of this article by their headings. C opens the list.")
        )
        self.parts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.parts.setMinimumWidth(1)
        self.parts.clicked.connect(self.open_parts)
        self.progress = QLabel()
        self.progress.setProperty("quiet", True)
        self.progress.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setAccessibleName(tr("How far in this article"))
        for part in (self.parts, self.progress):
            set_font_factor(part, 0.9)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2 + _LINE, 14, 2)
        row.addWidget(self.parts)
        row.addStretch(1)
        row.addWidget(self.progress)
        text.mark_bar.valueChanged.connect(self._follow)
        text.mark_bar.rangeChanged.connect(self._follow)
        self.hide()

    @property
    def headings(self) -> Sequence[Heading]:
        """The sub-headings of the article shown."""
        return self._headings

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self.update()

    def set_wanted(self, wanted: bool) -> None:
        """Be there, or not at all."""
        self._wanted = wanted
        self.setVisible(wanted and self._characters > 0)
        self._follow()

    def show_article(self, stored: StoredArticle | None) -> None:
        """Tell of this article from now on."""
        self._headings = headings_of(stored.article) if stored else ()
        self._characters = len(stored.article.text) if stored else 0
        self.parts.setVisible(bool(self._headings))
        self.set_wanted(self._wanted)

    def open_parts(self) -> bool:
        """Let the reader choose a part; false where the article has none."""
        if not self._headings:
            return False
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("The parts of this article"))
        here = part_at(self._headings, self._place())
        group = QActionGroup(menu)
        for number, heading in enumerate(self._headings):
            words = heading.words.replace("&", "&&")
            action = menu.addAction(f"{_INDENT * min(3, heading.level)}{words}")
            action.setActionGroup(group)
            action.setCheckable(True)
            action.setChecked(number == here)
            action.triggered.connect(lambda _=False, to=heading.start: self._go(to))
            if number == (here or 0):
                menu.setActiveAction(action)
        corner = self.parts if self.isVisible() else self._text
        height = menu.sizeHint().height()
        place = QPoint(0, -height) if self.isVisible() else QPoint(8, corner.height() - height)
        menu.popup(corner.mapToGlobal(place))
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line along the top that grows as the reader gets on."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self._headings or self.progress.text():
            painter.fillRect(0, 0, self.width(), 1, self._theme.line)
        if self.progress.text():
            painter.fillRect(0, 0, round(self.width() * self._read), _LINE, self._theme.accent)

    def _go(self, start: int) -> None:
        self._text.go_to(start, at_top=True)
        self._text.setFocus()

    def _place(self) -> int:
        """An offset a little below the first line: a heading gone to stands on that."""
        return self._text.first_visible_offset() + 1

    def _follow(self) -> None:
        """Say where the reader is by now."""
        if not self.isVisible():
            return
        bar = self._text.mark_bar
        whole = bar.maximum() + bar.pageStep()
        self._read = min(1.0, (bar.value() + bar.pageStep()) / whole) if whole > 0 else 1.0
        percent = tr("{percent} % read").format(percent=tr_number(round(100 * self._read)))
        minutes = round((1 - self._read) * self._characters / READING_SPEED)
        left = tr("{minutes} min left").format(minutes=tr_number(minutes))
        words = f"{percent} · {left}" if minutes else percent
        # Of what is all on screen, there is nothing to tell.
        self.progress.setText(words if bar.maximum() > bar.minimum() else "")
        self._name_part()
        self.update()

    def _name_part(self) -> None:
        if not self._headings:
            return
        here = part_at(self._headings, self._place())
        words = tr("Parts of this article") if here is None else self._headings[here].words
        name = tr("The parts of this article")
        self.parts.setAccessibleName(name if here is None else f"{name}: {words}")
        room = self.width() - self.progress.sizeHint().width() - 2 * _BESIDE
        shown = self.parts.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.parts.setText(f"{shown} ▾".replace("&", "&&"))
