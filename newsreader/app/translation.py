"""The window's words, and its numbers, in the person's language."""

from PySide6.QtCore import QCoreApplication, QLocale

CONTEXT = "newsreader"
"""The one context of all the window's words, in the translators' files."""


def tr(words: str) -> str:
    """These words in the window's language; as they are where no translation is installed.

    ``words`` is a literal, so that the script that collects them finds it; what varies is put
    in afterwards, with ``format``.
    """
    return QCoreApplication.translate(CONTEXT, words)


def spoken() -> str:
    """The code (ISO 639-1) of the language that the window speaks."""
    # Translators put their language's code here.
    return tr("en")


def tr_count(count: int, one: str, many: str) -> str:
    """The words for so many things, their number put in where ``many`` says ``{n}``.

    ``one`` and ``many`` are literals, the two forms of English. A translation has as many forms
    as its language needs, all kept under ``many``.
    """
    words = QCoreApplication.translate(CONTEXT, many, None, count)
    if words == many and count == 1:
        words = one
    return words.replace("{n}", tr_number(count))


def tr_number(value: int) -> str:
    """A whole number as the person's language writes it, its thousands apart."""
    locale = QLocale()
    # The locale of programs has no mark between thousands.
    return f"{value:,}" if locale.name() == "C" else locale.toString(value)


def later(words: str) -> str:
    """These words as they are, for a table made before the language is known: :func:`tr` gives
    them in it when they are shown."""
    return words


def mentions_in_articles(mentions: int, articles: int) -> str:
    """How often something is named and in how much: ``12 mentions in 3 articles``."""
    often = tr_count(mentions, "1 mention", "{n} mentions")
    return f"{often} {tr_count(articles, 'in 1 article', 'in {n} articles')}"
