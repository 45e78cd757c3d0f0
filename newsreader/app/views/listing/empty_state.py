"""What a library without folders shows: where to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.translation import tr


class EmptyState(QWidget):
    """A few friendly words, and the two ways in."""

    open_requested = Signal()
    samples_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(tr("Read a folder of news"))
        title.setWordWrap(True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        set_font_factor(title, 1.9)
        words = QLabel(
            tr(
                "Choose a folder of articles: text, web pages, documents, mail or feeds.\n"
                "People, organisations and places are highlighted, and each one leads\n"
                "to every other article that mentions it."
            )
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setWordWrap(True)
        quiet = QLabel(
            tr(
                "Or drop a folder here. Your files stay as they are,"
                " and nothing leaves this computer."
            )
        )
        quiet.setProperty("quiet", True)
        quiet.setWordWrap(True)
        quiet.setAlignment(Qt.AlignmentFlag.AlignHCenter)

        self.open_button = QPushButton(tr("Open folder…"))
        self.open_button.setWhatsThis(
            tr(
                "Choose a folder of articles. It is read with all folders inside it, and nothing "
                "in it is changed."
            )
        )
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.open_requested)
        self.samples_button = QPushButton(tr("Try the sample articles"))
        self.samples_button.setWhatsThis(
            tr("Opens a few invented articles in a library of their own, to look around.")
        )
        self.samples_button.clicked.connect(self.samples_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.samples_button)
        buttons.addStretch()

        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        layout.addSpacing(6)
        layout.addWidget(quiet)
        layout.addStretch(3)
