"""People by what stands around their names: titles, offices, ages."""

import re

from newsreader.analysis.draft import Draft
from newsreader.analysis.spans import Span
from newsreader.analysis.word_lists import TITLES, word_set

_ROLES = word_set(
    "spokesman spokeswoman spokesperson president minister premier chancellor chairman chairwoman",
    "director secretary senator governor mayor ambassador analyst economist trader broker coach",
    "manager captain striker midfielder defender goalkeeper keeper skipper batsman bowler pitcher",
    "quarterback champion player driver rider jockey golfer boxer swimmer sprinter runner singer",
    "actor actress author writer producer lawyer attorney judge prosecutor professor historian",
    "expert journalist reporter editor correspondent photographer officer general colonel leader",
    "chief head founder owner wife husband son daughter brother sister mother father teammate",
    "compatriot countryman rival seed veteran forward winger fullback hooker seamer spinner",
    "opener leftist dissident guerrilla activist detective sergeant lieutenant",
)
_AGE_OR_WHO = re.compile(r",? (?:aged )?\d{1,2},|, who\b| who\b|,? \(?aged \d| \(\d\d\)")


def follows_title(draft: Draft, span: Span) -> bool:
    """Does a title or a person's role stand right before ``span``?"""
    before = draft.word_before(span.start)
    if before is None:
        return False
    gap = draft.text[before.end : span.start]
    if gap not in {" ", ". ", "\n"}:
        return False
    return before.text in TITLES or (gap != ". " and before.text in _ROLES)


def reads_as_person(draft: Draft, span: Span) -> bool:
    """Does an age or "who" stand right after ``span``?"""
    return bool(_AGE_OR_WHO.match(draft.text, span.end))
