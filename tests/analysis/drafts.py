"""Drafts from text with spans marked by hand: "[Tony Blair|PERSON] spoke"."""

import re

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.zones import zones_of
from newsreader.analysis.spans import Span
from newsreader.model import Label, Role
from tests.analysis.articles import article

_MARK = re.compile(r"\[([^|\]]+)\|([A-Z_]+)\]")


def draft(marked: str, *, roles: dict[int, Role] | None = None, title: bool = False) -> Draft:
    """A draft of ``marked`` without its marks, which are its spans."""
    plain, spans, at = "", [], 0
    for match in _MARK.finditer(marked):
        plain += marked[at : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[1]), Label(match[2])))
        plain += match[1]
        at = match.end()
    plain += marked[at:]
    made = Draft(plain, zones_of(article(plain, roles=roles, title=title)))
    made.set_spans(spans)
    return made


def found(made: Draft) -> list[tuple[str, str]]:
    """The text and label of each span."""
    return [(made.text[span.start : span.end], span.label.value) for span in made.spans]
