"""The words of a text as rules see them: offsets, casing, and whether a sentence opens there."""

import re
from functools import lru_cache
from typing import NamedTuple

# A hyphen joins "Nagorno-Karabakh" and "al-Assad" but not "Syrian-backed"; a full stop joins
# "U.S." and "T.O'Gorman"; an apostrophe joins "O'Neill" but not a possessive s.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:(?:['’](?![sS]\b)|\.(?=[^\W\d_]['’]?[^\W\d_])|[&]|-(?=[^\W\d_]*[A-ZÀ-ÞŁŚŠŽ]|\d))[^\W_]+)*"
)
_SENTENCE_END = re.compile(r"[.!?…:]['\"”’)\]]*\s+[\"'“‘(\[«–—-]*\s*\Z|[\"“‘«]\s*\Z|[\n•]\s*\Z")
_NO_SENTENCE_END = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|Hon|St|Mt|Ft|No|vs|v"
    r"|Wm|Chas|Geo|Jas|Thos|Robt|Edw|Alex|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Bros|Jr|Sr|Messrs|Mme|Mlle)"
    r"|(?:\b\w\.)+\w)\.\s+\Z"
)
# "iPod" and "eBay", not "kWh" and "sRGB".
_CAPITAL_WITHIN = re.compile(r"[a-z][A-Z][a-z]{2}|i[A-Z]")


class Word(NamedTuple):
    """A word at ``start:end`` (code points of the article); ``opens`` a sentence or quotation.

    ``capital`` words begin with a capital letter, or as "iPod" and "al-Assad" do.
    """

    text: str
    start: int
    end: int
    opens: bool
    capital: bool

    @property
    def all_capitals(self) -> bool:
        """Is it two or more letters, all capital?"""
        return len(self.text) > 1 and self.text.isupper()


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]``, in order; the first one opens a sentence."""
    found: list[Word] = []
    after = start
    for match in _WORD.finditer(text, start, end):
        at, until = match.span()
        # Nothing but a space between two words of one sentence, nearly always.
        if after != start and at == after + 1 and text[after] == " ":
            opens = False
        else:
            gap = text[max(start, after - 8) : at]
            opens = after == start or (
                bool(_SENTENCE_END.search(gap)) and not _NO_SENTENCE_END.search(gap)
            )
        word, capital = _with_casing(match[0])
        # Each word of each article comes by here; this takes half as long as Word(...).
        found.append(_new(Word, (word, at, until, opens, capital)))
        after = until
    return found


_new = tuple.__new__


@lru_cache(maxsize=32_768)
def _with_casing(word: str) -> tuple[str, bool]:
    """``word``, one string for all its places, and whether it counts as a capital word."""
    if word[0].isupper():
        return word, True
    return word, not word.islower() and (
        bool(_CAPITAL_WITHIN.match(word)) or (word.startswith(("al-", "el-")) and len(word) > 4)
    )
