"""Names that end inside a word: "Sci" of "Sci-Med", "San Diego Union" of "Union-Tribune".

Models cut at hyphens, since most join two names ("Syrian-Turkish") or a name and a word.
"""

import re

from newsreader.analysis.draft import Draft
from newsreader.analysis.known import opinion
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_REST = re.compile(r"-[A-Z]\w*(?:-[A-Z]\w*)*(?![\w-])")
_SUB_SAHARAN = re.compile(r"[Ss]ub-\Z")
_WHOLE = frozenset({Label.ORG, Label.PRODUCT, Label.MISC, Label.FAC, Label.WORK_OF_ART})


def complete_words(draft: Draft) -> None:
    """Take in the rest of a hyphenated word that a name ends in, unless the rest is a name."""
    draft.put([whole for span in draft.named() if (whole := _whole(draft, span)) is not None])


def _whole(draft: Draft, span: Span) -> Span | None:
    text = draft.text
    if text.startswith("Saharan", span.start) and (
        sub := _SUB_SAHARAN.search(text, max(0, span.start - 4), span.start)
    ):
        return span._replace(start=sub.start(), label=Label.LOC).because(Evidence.RULE)
    if span.label not in _WHOLE:
        return None
    rest = _REST.match(text, span.end)
    if rest is None or opinion(rest[0][1:]) is not None or opinion(draft.name(span)) is not None:
        return None
    if draft.names_over(rest.start() + 1, rest.end()):
        return None
    return span._replace(end=rest.end()).because(Evidence.RULE)
