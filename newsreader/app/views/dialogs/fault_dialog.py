"""A dialog about an error that nobody foresaw."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.start.fault_report import FaultReport
from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.explained import explained
from newsreader.errors import NewsreaderError
from newsreader.export.files import write_file


class FaultDialog(QDialog):
    """Says that nothing is lost, and offers a report to copy or to save. Nothing is sent. What the
    error itself says is left out unless the person adds it, for it may quote an article."""

    def __init__(self, report: FaultReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something unexpected happened"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        words = QLabel(
            tr(
                "An error inside newsreader broke off what you just asked for. Your files and what "
                "you decided so far, are as they were; you can go on. The report below helps to "
                "find the error. It holds no text of your articles, and nothing is sent."
            )
        )
        words.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setWhatsThis(
            tr("What helps to find the error. It holds no text of your articles.")
        )
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("The report"))
        self.with_message = QCheckBox(
            tr("Add what the error says; it may quote an article or a file's name")
        )
        self.with_message.setWhatsThis(
            tr(
                "What the error says may quote an article; it is in the report only with this "
                "ticked."
            )
        )
        self.with_message.setEnabled(bool(report.message))
        self.with_message.toggled.connect(lambda _: self._show())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        explained(buttons)
        self.copy_button = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setWhatsThis(tr("Copies the report, to be pasted elsewhere."))
        self.save_button = buttons.addButton(tr("Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.setWhatsThis(tr("Saves the report as a file."))
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self.text, 1)
        column.addWidget(self.with_message)
        column.addWidget(buttons)
        open_with_size(self, 600, 440)
        self._show()

    def _show(self) -> None:
        message = f"\n\n{self._report.message}" if self.with_message.isChecked() else ""
        self.text.setPlainText(f"{self._report.text}{message}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the report"), str(Path.home() / "newsreader-report.txt")
        )
        if not name:
            return
        try:
            write_file(Path(name), [self.text.toPlainText().encode()])
        except NewsreaderError as error:
            self.text.appendPlainText(tr("It could not be saved: {why}").format(why=error))
