"""The window's words in the person's language."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "newsreader"
"""The one context of all the window's words, in the translators' files."""


def tr(words: str) -> str:
    """These words in the window's language; as they are where no translation is installed.

    ``words`` is a literal, so that the script that collects them finds it; what varies is put
    in afterwards, with ``format``.
    """
    return QCoreApplication.translate(CONTEXT, words)
