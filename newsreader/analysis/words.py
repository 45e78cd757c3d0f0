"""The words of a text as rules see them: offsets, casing, and whether a sentence opens there."""

import re
from collections.abc import Iterator
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
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Bros|Jr|Sr|Messrs|Mme|Mlle)"
    r"|(?:\b\w\.)+\w)\.\s+\Z"
)
# "iPod" and "eBay", not "kWh" and "sRGB".
_CAPITAL_WITHIN = re.compile(r"[a-z][A-Z][a-z]{2}|i[A-Z]")


class Word(NamedTuple):
    """A word at ``start:end`` (code points of the article); ``opens`` a sentence or quotation."""

    text: str
    start: int
    end: int
    opens: bool

    @property
    def capital(self) -> bool:
        """Does it begin with a capital letter, or as "iPod" and "al-Assad" do?"""
        return (
            self.text[0].isupper()
            or (self.text[1:2].isupper() and bool(_CAPITAL_WITHIN.match(self.text)))
            or (self.text.startswith(("al-", "el-")) and len(self.text) > 4)
        )

    @property
    def all_capitals(self) -> bool:
        """Is it two or more letters, all capital?"""
        return len(self.text) > 1 and self.text.isupper()


def words_of(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of ``text[start:end]``, in order; the first one opens a sentence."""
    after = start
    for match in _WORD.finditer(text, start, end):
        gap = text[max(start, after - 8) : match.start()]
        opens = after == start or (
            bool(_SENTENCE_END.search(gap)) and not _NO_SENTENCE_END.search(gap)
        )
        yield Word(match[0], match.start(), match.end(), opens)
        after = match.end()
