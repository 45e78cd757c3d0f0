"""Strangers' words where Qt takes for HTML what looks like it: tool tips and message boxes."""

from PySide6.QtGui import Qt


def as_plain(words: str) -> str:
    """``words`` to be given to such a widget, which then shows them as they are: a file may be
    called ``<b>x</b>.txt``, and an address in a title must not be fetched as a picture.

    A label has ``setTextFormat`` and needs no such thing.
    """
    return Qt.convertFromPlainText(words) if Qt.mightBeRichText(words) else words
