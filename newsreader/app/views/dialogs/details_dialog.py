"""A dialog in which a title, a date and a source are put right."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.explained import explained
from newsreader.library.records import Detail, StoredArticle

_WIDTH = 560


class DetailsDialog(QDialog):
    """Title, date and source of an article, each with what its file says.

    ``corrected`` carries the article's id, and by Detail what the person says where that has
    changed: None for what the file says.
    """

    corrected = Signal(str, object)

    def __init__(self, stored: StoredArticle, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Correct Details"))
        self._article_id = stored.article.id
        article = stored.article
        shown = {
            Detail.TITLE: article.title,
            Detail.DATE: article.date,
            Detail.SOURCE: article.source,
        }
        self._shown = {detail: value or "" for detail, value in shown.items()}
        self._read = {**shown, **stored.as_read}
        self._corrected = frozenset(stored.as_read)
        self._own: set[Detail] = set()
        self.lines: dict[Detail, QLineEdit] = {}
        self.resets: dict[Detail, QToolButton] = {}
        form = QFormLayout()
        for detail, words in _words().items():
            form.addRow(words, self._row(detail, words))
        date_from = QLabel(self._where_from(stored))
        date_from.setTextFormat(Qt.TextFormat.PlainText)
        date_from.setProperty("quiet", True)
        date_from.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        explained(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(date_from)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        self.resize(_WIDTH, self.sizeHint().height())

    def accept(self) -> None:
        """Say what has changed."""
        said = self.said()
        super().accept()
        if said:
            self.corrected.emit(self._article_id, said)

    def said(self) -> Mapping[Detail, str | None]:
        """What the person says that is not what is shown already."""
        found: dict[Detail, str | None] = {}
        for detail, line in self.lines.items():
            text = line.text().strip()
            if detail in self._own:
                found[detail] = None
            elif text != self._shown[detail]:
                found[detail] = text
        return found

    def _row(self, detail: Detail, words: str) -> QWidget:
        line = QLineEdit(self._shown[detail])
        line.setWhatsThis(
            tr("Correct this by hand; it stays corrected when the file is read again.")
        )
        line.setAccessibleName(words)
        if detail is Detail.DATE:
            line.setPlaceholderText(tr("unknown; as 2018-05-17"))
        line.textEdited.connect(lambda _: self._own.discard(detail))
        reset = QToolButton()
        reset.setWhatsThis(tr("Goes back to what the file itself says."))
        reset.setText(tr("As the file has it"))
        reset.setToolTip(as_plain(self._read[detail] or tr("The file says nothing.")))
        reset.setEnabled(detail in self._corrected)
        reset.clicked.connect(lambda: self._reset(detail))
        self.lines[detail], self.resets[detail] = line, reset
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(line, 1)
        row.addWidget(reset)
        whole = QWidget()
        whole.setLayout(row)
        return whole

    def _reset(self, detail: Detail) -> None:
        self.lines[detail].setText(self._read[detail] or "")
        self._own.add(detail)

    def _where_from(self, stored: StoredArticle) -> str:
        article = stored.article
        if not article.date or not article.date_from:
            return ""
        return tr("The date is from: {source}.").format(source=article.date_from)


def _words() -> dict[Detail, str]:
    return {Detail.TITLE: tr("Title"), Detail.DATE: tr("Date"), Detail.SOURCE: tr("Source")}
