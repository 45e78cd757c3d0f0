"""Laws by their last word: "the Hong Kong Human Rights and Democracy Act"."""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS, LAW_WORDS, word_set
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_JOINING = word_set("and of for at to on in from against the")
# "the Best Dance Act prize" and "Best Urban Act" are for artists.
_PRIZE = re.compile(r" (?:prize|award|category|nominees?|trophy|of the [Yy]ear)\b")
_LONGEST = 10
# "Sister Act", "Buffalo Bill": one word before says too little, unless the model heard a law.
_ENOUGH_WORDS = 3


def join_laws(draft: Draft) -> None:
    """Make one name of the words that an "Act" or "Bill" ends.

    Models cut long titles at "and" and "of", and take the halves for organisations.
    """
    draft.put(list(_laws(draft)))


def _laws(draft: Draft) -> Iterator[Span]:
    for index in [at for at, text in enumerate(draft.texts) if text in LAW_WORDS]:
        word = draft.words[index]
        if draft.style_at(word.start) is not Style.SENTENCE:
            continue
        if _PRIZE.match(draft.text, word.end):
            continue
        first = _first(draft, index)
        words = draft.words[first : index + 1]
        over = draft.names_over(words[0].start, word.end)
        if over and over[-1].end > word.end:
            continue
        heard = len(words) > 1 and any(span.label is Label.LAW for span in over)
        capitals = sum(word.capital for word in words)
        if words[0].text == "Best" or words[0].text in GIVEN_NAMES:
            continue
        if capitals >= _ENOUGH_WORDS or heard:
            yield Span(words[0].start, word.end, Label.LAW, (Evidence.RULE,))


def _first(draft: Draft, last: int) -> int:
    """The index of the first word of the law's name that ends at ``last``."""
    first = at = last
    while last - at < _LONGEST and draft.adjacent(at - 1, at):
        at -= 1
        word = draft.words[at]
        if word.text in _JOINING:
            continue
        if not word.capital or word.text.lower() in FUNCTION_WORDS:
            break
        first = at
        if word.opens:
            break
    return first
