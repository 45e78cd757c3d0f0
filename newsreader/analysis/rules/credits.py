"""Who took a picture and whom it is from: "(AP Photo/Alan Diaz, File)", "Ana Lopez/Getty".

Such a line is no sentence, and a model hears names in "File" and "Pool".
"""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.word_lists import word_set
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}"
_SOURCE = r"[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}"
# The agency first, as those of America write it: "AP Photo/Alan Diaz, File".
_AGENCY_FIRST = re.compile(
    r"(?P<source>AP|Associated Press|AFP|Reuters|EPA) (?:Photo|photo|Video)"
    rf"(?:\s?/\s?(?P<name>{_NAME}))?"
    r"(?P<rest>,? (?:[Ff]ile|[Pp]ool)(?: [Pp]hoto)?)?"
)
# The photographer first: "Ana Lopez/Getty Images", at the end of a line or bracket.
_PHOTOGRAPHER_FIRST = re.compile(
    rf"(?P<name>{_NAME})\s?/\s?(?P<source>{_SOURCE})(?P<rest>)(?=\s*[)\]]|\s*$)", re.MULTILINE
)
_SHORTEST_NAME = 6
_LAST_WORDS = word_set("Images Pictures Photos Agency Library Archive Press Wire News Getty")


def read_credits(draft: Draft) -> None:
    """Take the photographer as a person and the source as an organisation, and nothing else."""
    if "/" not in draft.text and "Photo" not in draft.text:
        return
    found: list[Span] = []
    taken: list[tuple[int, int]] = []
    for match in _credits(draft):
        taken.append(match.span())
        if match["name"]:
            found.append(Span(*match.span("name"), Label.PERSON, (Evidence.RULE,)))
        found.append(Span(*match.span("source"), Label.ORG, (Evidence.RULE,)))
    if found:
        others = [
            span
            for span in draft.spans
            if not any(start <= span.start and span.end <= end for start, end in taken)
        ]
        draft.set_spans([*found, *others])


def _credits(draft: Draft) -> Iterator[re.Match[str]]:
    yield from _AGENCY_FIRST.finditer(draft.text)
    for match in _PHOTOGRAPHER_FIRST.finditer(draft.text):
        if len(match["name"]) < _SHORTEST_NAME:
            continue
        said = opinion(match["source"])
        known = said is not None and said[0] is Label.ORG
        if known or match["source"].title().split()[-1] in _LAST_WORDS:
            yield match
