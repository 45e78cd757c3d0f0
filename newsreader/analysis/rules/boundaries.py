"""Names with clean boundaries: cut where several were taken for one, then narrowed to the name.

Pure functions over characters, usable on the output of any recogniser. They only ever narrow a
span or cut it in two, but for a closing full stop that belongs to an abbreviation.
"""

import re
from collections.abc import Container, Iterable, Iterator

from newsreader.analysis.evidence.known import opinion, remembered
from newsreader.analysis.evidence.word_lists import NO_NAMES, word_set
from newsreader.analysis.model.labels import NAMED_LABELS, PLACE_LABELS
from newsreader.analysis.rules.cuts import cut_apart
from newsreader.analysis.rules.edges import edges_of
from newsreader.analysis.rules.offices import is_office_word, without_offices
from newsreader.analysis.rules.organisations import says_organisation
from newsreader.analysis.spans import Span, without_overlaps
from newsreader.model import Label

_KNOWN = 4.0
_HALF_KNOWN = 1.5
_ONE_WORD = re.compile(r"[A-Z][a-z]{2,}")
_ADDRESSED = re.compile(r"(?:Mr|Mrs|Ms)\.? [A-Z]")
_ACRONYM_IN_BRACKETS = re.compile(r"\s*[(\[]\s*([A-Z][A-Z\d.&-]{1,10}s?)\s*(?:[)\]]\s*|\Z)")
# "Guard Services of Wayne, N.J.": a seat, not a part of the name as in "Bank of Boston".
_SEAT = re.compile(r"(\S+\s.*?(\S+)) of ([A-Z]\w+(?: [A-Z]\w+)?)")
_STATE_FOLLOWS = re.compile(
    r",\s+(?:(?:[NS]\.[CDHJMY]|R\.I|W\.Va|D\.C|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass"
    r"|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.|Ohio|Iowa|Texas)"
)
_NAMED_BY_SEAT = word_set(
    "Bank Church City College County Court Diocese District House Institute League Library Museum",
    "Port School Society State Town University Village",
)
# "of Atlantic City, N.J. American Midland said": the next sentence begins behind the state.
_STATE_BEFORE_SENTENCE = re.compile(
    r"(?:N\.[CDHJMY]\.|S\.[CD]\.|D\.C\.|R\.I\.|W\.Va\.)\s+(?=[A-Z][a-z])"
)
_BEAT = re.compile(r"(\S.*) (\S+)")
_OF_BEAT = re.compile(
    r" (?:adviser|advisor|analyst|branch|bureau|chief|correspondent|desk|director|editor|expert"
    r"|head|office|official|programme|program|specialist|team)s?\b"
)
_CLAUSE = re.compile(r" [-–—]+ (?=[A-Z][a-z]+(?: [A-Z]\w+)?\Z)")
_COMMA_BEFORE = re.compile(r",\s\Z")


def clean(
    text: str, spans: Iterable[Span], known: Container[tuple[int, int, Label]] = ()
) -> list[Span]:
    """``spans`` of ``text`` with clean edges: sorted, not overlapping, none empty.

    Those in ``known`` (start, end, label) came from here before, and are taken as they are.

    Of spans that overlap, the earlier in the sequence stays. Named spans without a letter, or
    without a capital in a script that has them, are dropped: they name nothing.
    """
    return without_overlaps(_cleaned(text, spans, known))


def _cleaned(
    text: str, spans: Iterable[Span], known: Container[tuple[int, int, Label]]
) -> Iterator[Span]:
    for span in spans:
        if span[:3] in known or _is_clean(text, span):
            yield span
            continue
        for piece in _pieces(text, span):
            narrowed = narrow(text, piece)
            if narrowed is not None:
                yield narrowed


def _is_clean(text: str, span: Span) -> bool:
    """Is this plainly one name: a single word such as "Vestvik"? Half of all spans are."""
    return (
        span.label in NAMED_LABELS
        and _ONE_WORD.fullmatch(text, span.start, span.end) is not None
        and not text.startswith(".", span.end)
        and not is_office_word(text[span.start : span.end])
        and text[span.start : span.end] not in NO_NAMES
    )


def narrow(text: str, span: Span) -> Span | None:
    """``span`` without what stands at its edges and is not part of the name; None if all goes."""
    start, end, label = span[:3]
    # Only for a full stop does a step look further than the one character before the span.
    if "." in text[start : end + 1] or not text[start : start + 1].isalnum():
        edges = edges_of(text, start, end, label)
    else:
        first = max(0, start - 1)
        cut = _cut_off(text[first:start], text[start:end], label)
        edges = (start + cut[0], end - cut[1]) if cut is not None else None
    if edges is None:
        return None
    return span if edges == (start, end) else span._replace(start=edges[0], end=edges[1])


@remembered
def _cut_off(before: str, name: str, label: Label) -> tuple[int, int] | None:
    """How much of ``name`` goes at its start and end; names come again and again."""
    start, end = len(before), len(before) + len(name)
    edges = edges_of(before + name, start, end, label)
    return (edges[0] - start, end - edges[1]) if edges is not None else None


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """``span`` cut where several names were taken for one."""
    if span.label not in NAMED_LABELS:
        yield _before_dash(text, span)
        return
    # "Premier" of "Premier League" is no title.
    said = opinion(text[span.start : span.end])
    if said is not None and said[1] >= _KNOWN:
        yield span._replace(label=said[0]) if span.label is Label.PERSON else span
        return
    # Whatever the model says, "Ms Ash" is a person.
    if _ADDRESSED.match(text, span.start, span.end):
        span = span._replace(label=Label.PERSON)
    for part in cut_apart(text, span):
        for piece in _around_acronym(text, part):
            for seated in _before_seat(text, piece):
                for body in _before_beat(text, seated):
                    yield from without_offices(text, body)


def _before_dash(text: str, span: Span) -> Span:
    """A date or number without what another clause begins with: "three weeks - Holm"."""
    dash = _CLAUSE.search(text, span.start + 1, span.end)
    return span._replace(end=dash.start()) if dash is not None else span


def _before_seat(text: str, span: Span) -> Iterator[Span]:
    """An organisation and the town where it sits; a state and what the next sentence names."""
    state = _STATE_BEFORE_SENTENCE.match(text, span.start, span.end)
    if state is not None and _COMMA_BEFORE.search(text, max(0, span.start - 2), span.start):
        yield span._replace(end=span.start + len(state[0].rstrip()), label=Label.GPE)
        span = span._replace(start=state.end())
    seat = _SEAT.fullmatch(text, span.start, span.end)
    if seat is None or seat[2] in _NAMED_BY_SEAT or not _STATE_FOLLOWS.match(text, span.end):
        yield span
        return
    yield span._replace(end=seat.end(1), label=Label.ORG)
    yield span._replace(start=seat.start(3), label=Label.GPE)


def _before_beat(text: str, span: Span) -> Iterator[Span]:
    """An organisation, and what its expert is an expert of: "Security Council Ukraine expert"."""
    beat = _BEAT.fullmatch(text, span.start, span.end) if span.label is Label.ORG else None
    if beat is None or not _OF_BEAT.match(text, span.end) or opinion(beat[0]) is not None:
        yield span
        return
    body, place = opinion(beat[1]), opinion(beat[2])
    is_body = says_organisation(beat[1].split()) or (body is not None and body[0] is Label.ORG)
    if is_body and place is not None and place[0] in PLACE_LABELS and place[1] > _HALF_KNOWN:
        yield span._replace(end=beat.end(1))
        yield span._replace(start=beat.start(2), label=place[0])
    else:
        yield span


def _around_acronym(text: str, span: Span) -> Iterator[Span]:
    inside = text[span.start : span.end]
    has_bracket = "(" in inside or "[" in inside
    match = _ACRONYM_IN_BRACKETS.search(inside, 1) if has_bracket else None
    if match is None or (match.end() < len(inside) and match[0].rstrip()[-1] not in ")]"):
        yield span
        return
    yield span._replace(end=span.start + match.start())
    yield span._replace(start=span.start + match.start(1), end=span.start + match.end(1))
    if match.end() < len(inside):
        yield span._replace(start=span.start + match.end())
