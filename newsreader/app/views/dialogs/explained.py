"""What the buttons say of themselves that many dialogs have, when asked "What is this?"."""

from PySide6.QtWidgets import QDialogButtonBox

from newsreader.app.translation import later, tr

_WORDS = {
    QDialogButtonBox.StandardButton.Close: later("Closes this window; what was done stays done."),
    QDialogButtonBox.StandardButton.Cancel: later("Closes this window and changes nothing."),
    QDialogButtonBox.StandardButton.Save: later("Keeps what is written here, and closes."),
}


def explained(buttons: QDialogButtonBox) -> QDialogButtonBox:
    """These buttons, Close, Cancel and Save among them telling what they do."""
    for kind, words in _WORDS.items():
        button = buttons.button(kind)
        if button is not None:
            button.setWhatsThis(tr(words))
    return buttons
