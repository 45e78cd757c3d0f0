"""The fonts that an article is set in: of each kind the first that is installed here."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from newsreader.app.looks.typography import FontFamily

_SERIF = ("Noto Serif", "Liberation Serif", "DejaVu Serif", "Georgia")
_SANS = ("Inter", "Noto Sans", "Liberation Sans", "DejaVu Sans", "Helvetica")
_MONO = ("Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono", "Menlo")


def text_font(family: FontFamily) -> QFont:
    """The font of the body, in no size yet."""
    if family is FontFamily.SYSTEM:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    serif = family is FontFamily.SERIF
    font = QFont(_installed(_SERIF, "serif") if serif else sans())
    font.setStyleHint(QFont.StyleHint.Serif if serif else QFont.StyleHint.SansSerif)
    return font


def small_sans(pixels: float) -> QFont:
    """The font of small words beside the text."""
    font = QFont(sans())
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(max(6, round(pixels)))
    return font


def sans() -> list[str]:
    """The family without serifs, as Qt takes families."""
    return _installed(_SANS, "sans-serif")


def mono() -> list[str]:
    """The family whose characters are all of one width, as Qt takes families."""
    return _installed(_MONO, "monospace")


@cache
def _installed(families: tuple[str, ...], otherwise: str) -> list[str]:
    """The first of the families that is there. Given a list with one that is not, Qt asks the
    system what to take for it: for every size anew, and for as long as the article takes to be
    laid out."""
    return [next(filter(QFontDatabase.hasFamily, families), otherwise)]
