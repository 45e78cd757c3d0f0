"""A window with a list, an article and a panel, as a program without anything of newsreader would
have it: what a window with these parts costs in Python, whoever writes it."""

import time
from collections.abc import Callable
from typing import Any

_ROWS = 50
_MENTIONS = 80


def window_with_parts(started: str) -> None:
    """Show a list of titles and one of names, each with a model and a delegate in Python, and
    between them a text with coloured and underlined names; print the seconds until all are
    painted."""
    from PySide6.QtCore import QAbstractListModel, QModelIndex, QSize, Qt
    from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
    from PySide6.QtWidgets import (
        QApplication,
        QLabel,
        QListView,
        QMainWindow,
        QSplitter,
        QStyle,
        QStyledItemDelegate,
        QTextBrowser,
    )

    painted = set()

    class Titles(QAbstractListModel):
        def rowCount(self, parent: Any = None) -> int:  # noqa: N802
            return 0 if parent is not None and parent.isValid() else _ROWS

        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            return f"Title {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None

    class Row(QStyledItemDelegate):
        def sizeHint(self, _option: Any, _index: Any) -> QSize:  # noqa: N802
            return QSize(200, 60)

        def paint(self, painter: Any, option: Any, index: QModelIndex) -> None:  # type: ignore[override]
            painted.add(self.parent())
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, QColor("#e3ebfa"))
            painter.setPen(QColor("#222222"))
            rect = option.rect.adjusted(8, 6, -8, -6)
            painter.drawText(rect, Qt.TextFlag.TextWordWrap, index.data())

    def list_of_titles() -> QListView:
        view = QListView()
        view.setModel(Titles(view))
        view.setItemDelegate(Row(view))
        return view

    app = QApplication([])
    window = QMainWindow()
    lists = [list_of_titles(), list_of_titles()]
    text = QTextBrowser()
    cursor = QTextCursor(text.document())
    name = QTextCharFormat()
    name.setBackground(QColor("#ffeecc"))
    name.setFontUnderline(True)
    cursor.beginEditBlock()
    for number in range(_MENTIONS):
        cursor.insertText("Tuva Lind", name)
        cursor.insertText(" waited for the ferry, and nobody came. ", QTextCharFormat())
        if number % 8 == 7:
            cursor.insertBlock()
    cursor.endEditBlock()
    parts = QSplitter()
    for part in (lists[0], text, lists[1]):
        parts.addWidget(part)
    parts.setSizes([350, 700, 350])
    window.setCentralWidget(parts)
    window.statusBar().addWidget(QLabel(f"{_ROWS} articles"))
    window.resize(1400, 880)
    window.show()
    _turn(app.processEvents, lambda: window.windowHandle().isExposed() and len(painted) == 2)
    window.repaint()
    print(time.time() - float(started), time.process_time())


def _turn(process: Callable[[], None], done: Callable[[], bool]) -> None:
    while not done():
        process()
