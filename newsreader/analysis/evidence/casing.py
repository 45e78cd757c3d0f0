"""How an article writes its words: the evidence for what a capital letter means elsewhere."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum

from newsreader.analysis.evidence.common_words import is_common_word
from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS, HEADLINE_VERBS
from newsreader.analysis.evidence.words import Word


class Style(Enum):
    """How the words of a line are cased."""

    SENTENCE = "only names have capitals"
    TITLE = "Every Word Has One"
    CAPITALS = "ALL LETTERS ARE CAPITALS"


def style_of(words: Sequence[Word]) -> Style:
    """The style of a line, told by the words that a sentence would leave in lower case."""
    letters = [word for word in words if word.text[0].isalpha()]
    shouted = [word for word in letters if word.text.isupper()]
    if len(letters) > 1 and len(shouted) == len(letters):
        return Style.CAPITALS
    if len(shouted) >= 3 and sum(len(word.text) for word in shouted) > 0.8 * sum(
        len(word.text) for word in letters
    ):
        return Style.CAPITALS
    telling = [w for w in letters[1:] if len(w.text) > 3 or w.text.lower() not in FUNCTION_WORDS]
    capital = sum(word.capital for word in telling)
    if len(telling) >= 2 and capital >= 0.8 * len(telling):
        return Style.TITLE
    return Style.SENTENCE


class Casing:
    """The forms in which an article's running text writes each word, inside its sentences."""

    def __init__(self, prose: Iterable[Word]) -> None:
        self._forms: dict[str, dict[str, int]] = {}
        self._opening: dict[str, str] = {}
        inside: list[str] = []
        for word in prose:
            if word.opens:
                self._opening.setdefault(word.text.casefold(), word.text)
            else:
                inside.append(word.text)
        for text, times in Counter(inside).items():
            self._forms.setdefault(text.casefold(), {})[text] = times

    def is_common(self, word: str) -> bool:
        """Does running text write it in lower case more often than not?"""
        forms = self._forms.get(word.casefold())
        if forms is None:
            return False
        lower = sum(count for form, count in forms.items() if form.islower())
        return 2 * lower > sum(forms.values())

    def ever_lower(self, word: str) -> bool:
        """Does running text write it in lower case anywhere?"""
        return any(form.islower() for form in self._forms.get(word.casefold(), ()))

    def is_name(self, word: str) -> bool:
        """Does running text write it with a capital inside sentences more often than not?"""
        forms = self._forms.get(word.casefold())
        return forms is not None and not self.is_common(word)

    def is_written_as_name(self, word: str) -> bool:
        """Does running text hold it with a capital and small letters inside a sentence?"""
        return any(
            not (form.islower() or form.isupper()) for form in self._forms.get(word.casefold(), ())
        )

    def known(self, word: str) -> bool:
        """Does running text hold it at all?"""
        key = word.casefold()
        return key in self._forms or key in self._opening

    def times(self, word: str) -> int:
        """How often running text holds this very form inside its sentences."""
        forms = self._forms.get(word.casefold())
        return forms.get(word, 0) if forms else 0

    def usual(self, word: str) -> str | None:
        """The form running text uses most; None for a word it does not hold."""
        key = word.casefold()
        forms = self._forms.get(key)
        return max(forms, key=forms.__getitem__) if forms else self._opening.get(key)


def recased(text: str, words: Sequence[Word], style: Style, casing: Casing) -> str:
    """``text`` of a headline as a sentence would write it; as long as it was.

    ``words`` have offsets into ``text``.
    """
    if style is Style.SENTENCE:
        return text
    out = list(text)
    for number, word in enumerate(words):
        form = _form(word, number == 0, style, casing)
        if len(form) == word.end - word.start:
            out[word.start : word.end] = form
    return "".join(out)


def _form(word: Word, first: bool, style: Style, casing: Casing) -> str:
    plain = word.text.lower()
    if plain in FUNCTION_WORDS or (plain in HEADLINE_VERBS and not casing.is_name(word.text)):
        return plain.capitalize() if first else plain
    usual = casing.usual(word.text)
    if style is Style.TITLE:
        return plain if casing.is_common(word.text) and not first else word.text
    if usual is not None:
        return usual
    if "." in word.text or len(word.text) < 3:
        return word.text
    if is_common_word(plain):
        return plain.capitalize() if first else plain
    return word.text.capitalize() if "-" not in word.text else word.text.title()
