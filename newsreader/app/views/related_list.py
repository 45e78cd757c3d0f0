"""Articles about the same entities as the one that is read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from newsreader.app.translation import tr
from newsreader.app.views.day import day_text
from newsreader.library.records import Related

_RELATED = Qt.ItemDataRole.UserRole


class RelatedList(QListWidget):
    """A few rows, as high as they need. ``article_chosen`` carries an article's id."""

    article_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Articles about the same"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def show_related(self, related: Sequence[Related]) -> None:
        """Show these."""
        self.clear()
        for one in related:
            item = QListWidgetItem(f"{one.title}\n{'  ·  '.join(one.shared)}")
            words = tr("{title}, {day}: also about {names}")
            names = ", ".join(one.shared)
            told = words.format(title=one.title, day=day_text(one.date), names=names)
            item.setToolTip(told)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            item.setData(_RELATED, one.article_id)
            self.addItem(item)
        self.setVisible(bool(related))
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(height + 2 * self.frameWidth() + 8)

    def _choose(self, item: QListWidgetItem) -> None:
        self.article_chosen.emit(item.data(_RELATED))
