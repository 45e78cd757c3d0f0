"""The strip at the foot: progress, what went wrong, the sealed sign and the zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.relayed import relayed
from newsreader.app.translation import later, tr, tr_count, tr_number
from newsreader.app.views.parts.clipped_text import ClippedLabel
from newsreader.app.views.parts.time_left import time_left_in_words
from newsreader.library.records import LibraryCounts
from newsreader.values import replace

if TYPE_CHECKING:
    from newsreader.indexing.messages import Progress

_LINE_STAYS_MS = 8000
_PAD = 3  # pixels above and below
_SIDE = 14  # pixels at the left and right
_LINK_EDGE = 14  # pixels of a link's button before its words
ESTIMATE_STAYS_MS = 10_000
_HELD = later("Another program has the library locked; what you did is written when that is done.")


class Padlock(QWidget):
    """A small closed padlock in the colour of quiet text, drawn, for few fonts have one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the text beside it."""
        side = self.fontMetrics().ascent() + 2
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw body and shackle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        colour = QColor(self.palette().placeholderText().color())
        painter.setPen(QPen(colour, side / 9))
        painter.drawArc(QRectF(side * 0.3, side * 0.1, side * 0.4, side * 0.6), 0, 180 * 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(side * 0.18, side * 0.42, side * 0.64, side * 0.5), 1.5, 1.5)
        painter.end()


class StatusStrip(QWidget):
    """Says how far the reading is and lets it be stopped and taken up again."""

    cancel_requested = Signal()
    resume_requested = Signal()
    failures_requested = Signal()
    folders_requested = Signal()
    waiting_requested = Signal()
    waiting_notes_requested = Signal()
    undo_requested = Signal(str)  # the id of the decision that the line is about
    line_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._progress: Progress | None = None
        self._stopped = ""
        self._counts: LibraryCounts | None = None
        self._line = ""
        self._decision = ""
        self._held = False

        # A long line is cut short rather than making the window wider.
        self.message = ClippedLabel()
        _quiet(self.message)
        self.bar = QProgressBar()
        self.bar.setFixedWidth(160)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of reading"))
        self.action = _link(
            tr("Stops the reading of files, or goes on with it. What has been read stays.")
        )
        self.action.clicked.connect(self._act)
        self.undo = _link(tr("Takes back the decision that this line tells of."))
        self.undo.setText(tr("Undo"))
        self.undo.setToolTip(tr("Take this decision back"))
        self.undo.clicked.connect(lambda: self.undo_requested.emit(self._decision))
        self.failures = _link(tr("Lists the files that could not be read, and why."))
        self.failures.clicked.connect(self.failures_requested)
        self.missing = _link(tr("Shows the folders, to say where those are now that are missing."))
        self.missing.clicked.connect(self.folders_requested)
        self.show_missing(0)
        self.waiting = _link(tr("Lists the decisions whose article is not here now."))
        self.waiting.clicked.connect(self.waiting_requested)
        self.show_waiting(0)
        self.waiting_notes = _link(tr("Lists the notes whose passage is not here now."))
        self.waiting_notes.clicked.connect(self.waiting_notes_requested)
        self.show_waiting_notes(0)
        sealed = _quiet(QLabel(tr("sealed: no network")))
        sealed.setToolTip(tr("Everything is read and analysed on this computer. Nothing is sent."))
        self.zoom = _quiet(QLabel("100 %"))
        self.zoom.setToolTip(tr("Size of the article's text"))

        self._lay_out(sealed)
        self._line_ends = QTimer(self)
        self._line_ends.setSingleShot(True)
        self._line_ends.setInterval(_LINE_STAYS_MS)
        self._line_ends.timeout.connect(lambda: self._set_line(""))
        self._estimate_ends = QTimer(self)
        self._estimate_ends.setSingleShot(True)
        self._estimate_ends.setInterval(ESTIMATE_STAYS_MS)
        self._estimate_ends.timeout.connect(self._drop_estimate)
        self._show()

    def _lay_out(self, sealed: QLabel) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(_SIDE, _PAD, _SIDE, _PAD)
        layout.setSpacing(14)
        layout.addWidget(self.message)
        layout.addWidget(self.undo)
        layout.addWidget(self.bar)
        layout.addWidget(self.action)
        layout.addWidget(self.failures)
        layout.addWidget(self.missing)
        layout.addWidget(self.waiting)
        layout.addWidget(self.waiting_notes)
        layout.addStretch(1)
        sign = QHBoxLayout()
        sign.setSpacing(4)
        sign.addWidget(Padlock())
        sign.addWidget(sealed)
        layout.addLayout(sign)
        layout.addWidget(self.zoom)

    def show_progress(self, progress: Progress) -> None:
        """Reading goes on."""
        self._progress, self._stopped = progress, ""
        self._estimate_ends.start()
        self._show()

    def show_idle(self, *, cancelled: bool) -> None:
        """Nothing is being read: all is done, or the person stopped it."""
        unfinished = self._progress is not None and self._progress.done < self._progress.total
        if cancelled and unfinished and self._progress is not None:
            done, total = self._progress.done, self._progress.total
            self._stopped = tr("Stopped at {done} of {total}").format(
                done=tr_number(done), total=tr_number(total)
            )
        elif cancelled:
            self._stopped = tr("Stopped")
        else:
            self._stopped = ""
        self._progress = None
        self._show()

    def show_stopped(self, reason: str) -> None:
        """Reading ended by itself; Resume starts it again."""
        self._progress, self._stopped = None, relayed(reason)
        self._show()

    def show_counts(self, counts: LibraryCounts) -> None:
        """How much the library holds, shown while nothing is being read."""
        self._counts = counts
        self._show()

    def show_missing(self, folders: int) -> None:
        """How many folders are not where they were."""
        self.missing.setVisible(folders > 0)
        self.missing.setText(
            tr_count(folders, "1 folder is not there", "{n} folders are not there")
        )

    def show_waiting(self, decisions: int) -> None:
        """How many decisions wait for an article."""
        self.waiting.setVisible(decisions > 0)
        self.waiting.setText(
            tr_count(
                decisions,
                "1 decision waits for its article",
                "{n} decisions wait for their articles",
            )
        )

    def show_waiting_notes(self, notes: int) -> None:
        """How many notes wait for their passage."""
        self.waiting_notes.setVisible(notes > 0)
        self.waiting_notes.setText(
            tr_count(notes, "1 note waits for its passage", "{n} notes wait for their passages")
        )

    def show_line(self, line: str, decision_id: str = "") -> None:
        """A line for the person, for a few seconds, in front of everything else. With the id of
        a decision, it can be taken back meanwhile."""
        self._decision = decision_id
        self._set_line(relayed(line))
        self._line_ends.start()

    def show_held(self, held: bool) -> None:
        """Whether what the person did waits for a library that another program has locked."""
        self._held = held
        self._show()

    @property
    def line(self) -> str:
        """The line that is told just now; empty for none."""
        return self._line

    def show_zoom(self, percent: int) -> None:
        """The size of the article's text."""
        self.zoom.setText(f"{percent} %")

    def sizeHint(self) -> QSize:
        """As high as when it has something to press: nothing moves when that comes or goes."""
        return self._with_room(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """No less high than that."""
        return self._with_room(super().minimumSizeHint())

    def _with_room(self, hint: QSize) -> QSize:
        height = 2 * _PAD
        for widget in (self.action, self.bar):
            widget.ensurePolished()
            height = max(height, widget.sizeHint().height() + 2 * _PAD)
        return QSize(hint.width(), max(hint.height(), height))

    def _drop_estimate(self) -> None:
        # Nothing has been done for so long that what was left then says nothing now.
        if self._progress is not None:
            self._progress = replace(self._progress, seconds_left=None)
            self._show()

    def _set_line(self, line: str) -> None:
        self._line = line
        self._show()
        self.line_changed.emit()

    def _show(self) -> None:
        reading = self._progress is not None
        text = self._line or (tr(_HELD) if self._held else self._words())
        self.message.setText(text)
        self.message.setToolTip(as_plain(text))
        self.message.setVisible(bool(text))
        # Words that stand first stand in line with those above, be they a label's or a button's.
        left = _SIDE if text else _SIDE - _LINK_EDGE
        self._row.setContentsMargins(left, _PAD, _SIDE, _PAD)
        self.undo.setVisible(bool(self._line and self._decision))
        self.bar.setVisible(reading)
        if self._progress is not None:
            self.bar.setMaximum(max(1, self._progress.total))
            self.bar.setValue(self._progress.done)
        self.action.setVisible(reading or bool(self._stopped))
        self.action.setText(tr("Cancel") if reading else tr("Resume"))
        failed = self._counts.failed if self._counts else 0
        self.failures.setVisible(failed > 0)
        self.failures.setText(
            tr_count(failed, "1 file could not be read", "{n} files could not be read")
        )

    def _words(self) -> str:
        if self._progress is not None:
            left = time_left_in_words(self._progress.seconds_left)
            words = tr("Reading {done} of {total}").format(
                done=tr_number(self._progress.done), total=tr_number(self._progress.total)
            )
            return f"{words} · {left}" if left else words
        if self._stopped:
            return self._stopped
        if self._counts is None or not self._counts.articles:
            return ""
        articles = tr_count(self._counts.articles, "1 article", "{n} articles")
        entities = tr_count(self._counts.entities, "1 entity", "{n} entities")
        return f"{articles} · {entities}"

    def _act(self) -> None:
        if self._progress is not None:
            self.cancel_requested.emit()
        else:
            self.resume_requested.emit()


def _quiet(label: QLabel) -> QLabel:
    label.setProperty("quiet", True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _link(says: str) -> QToolButton:
    button = QToolButton()
    button.setWhatsThis(says)
    button.setProperty("quiet", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
