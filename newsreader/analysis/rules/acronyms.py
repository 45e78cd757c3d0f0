"""Names that an acronym in brackets spells: "the Private Finance Initiative (PFI)"."""

import re
from collections.abc import Iterator, Sequence

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.word_lists import JOINING_WORDS
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.model.labels import PLACE_LABELS
from newsreader.analysis.rules.organisations import says_organisation
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_IN_BRACKETS = re.compile(r"\s\(\s?[\"“'‘]?([A-Z][A-Za-z&]{1,7})[\"”'’]?\s?\)")
_LONGEST = 9
_SHORTEST = 2


def join_expansions(draft: Draft) -> None:
    """Make one name of the capital words before an acronym whose initials they are.

    Models cut such names at small words, or miss them where their first word is a common one.
    """
    draft.put(list(_expansions(draft)))


def _expansions(draft: Draft) -> Iterator[Span]:
    for match in _IN_BRACKETS.finditer(draft.text):
        acronym = match[1]
        stop = draft.word_range(match.start(), match.end()).start
        if sum(char.isupper() for char in acronym) < _SHORTEST or stop == 0:
            continue
        words = _spelling(draft, stop, acronym)
        if len(words) < _SHORTEST or words[-1].end != match.start():
            continue
        start, end = words[0].start, words[-1].end
        over = draft.names_over(start, end)
        if any(span.start <= start and end <= span.end for span in over):
            continue
        yield Span(start, end, _label(words, acronym, over), (Evidence.RULE,))


def _label(words: Sequence[Word], acronym: str, over: Sequence[Span]) -> Label:
    """An organisation if its words or the model say so: fairs and techniques have acronyms too.

    An ampersand is a firm's: "Holt and Lang (H&L)".
    """
    if "&" in acronym or says_organisation([word.text for word in words]):
        return Label.ORG
    labels = {span.label for span in over} - PLACE_LABELS - {Label.PERSON, Label.NORP}
    return labels.pop() if len(labels) == 1 else Label.MISC


def _spelling(draft: Draft, stop: int, acronym: str) -> Sequence[Word]:
    """The words before ``stop``, in order, whose capitals spell ``acronym``; none where none do.

    Small words may be spelled too ("TfL") or left out ("the Office of National Statistics").
    """
    letters = "".join(char for char in acronym if char.isalpha())
    first = _first_spelled(draft, stop, letters.lower(), stop)
    return draft.words[first:stop] if first is not None else ()


def _first_spelled(draft: Draft, index: int, letters: str, stop: int) -> int | None:
    """The index of the first of the words before ``index`` that spell ``letters``."""
    before = index - 1
    if before < 0 or stop - before > _LONGEST:
        return None
    if index != stop and not draft.adjacent(before, index):
        return None
    word = draft.words[before]
    if not word.capital:
        if word.text not in JOINING_WORDS:
            return None
        taken = [word.text[0], ""]
    else:
        # "Nano-Satellite" gives two letters, or one.
        taken = ["".join(part[:1] for part in word.text.split("-")).lower(), word.text[0].lower()]
    for some in dict.fromkeys(taken):
        if not letters.endswith(some):
            continue
        rest = letters.removesuffix(some)
        if word.capital and not rest:
            return before
        if rest and (first := _first_spelled(draft, before, rest, stop)) is not None:
            return first
    return None
