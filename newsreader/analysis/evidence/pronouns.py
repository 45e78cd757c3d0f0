"""What the pronoun behind a name says of it: a company has "its" plans, a person "his".

A model takes a company it has never met for a person. News introduces people by their full name,
so a lone name that nobody bears asks for a second opinion.
"""

import re

from newsreader.analysis.draft import Draft
from newsreader.analysis.spans import Span
from newsreader.model import Label

_PRONOUN = re.compile(
    r"\b(?:(its|itself)|(he|she|his|her|him|hers|who|whose|himself|herself))\b|[.!?…][\"”’']?\s"
)
_FARTHEST = 120


def said_by_pronoun(draft: Draft, span: Span) -> Label | None:
    """ORG or PERSON by the first pronoun of the sentence before another name; None if none is."""
    last = span.end + _FARTHEST
    following = draft.names_over(span.end, last)
    stop = min(last, following[0].start) if following else last
    match = _PRONOUN.search(draft.text, span.end, stop)
    if match is None:
        return None
    return Label.ORG if match[1] else Label.PERSON if match[2] else None
