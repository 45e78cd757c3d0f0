"""Spans in which several names were taken for one, cut into those names."""

import re
from collections.abc import Iterator

from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import opinion, remembered
from newsreader.analysis.evidence.word_lists import (
    EVENT_WORDS,
    HEADLINE_VERBS,
    JOINING_WORDS,
    NAME_PARTICLES,
    word_set,
)
from newsreader.analysis.model.labels import PLACE_LABELS
from newsreader.analysis.spans import Span
from newsreader.model import Label

# Slugs, scores and lists put a dash, colon or number between a name and what is no part of it.
_BREAK = re.compile(r"\s+[-–—]+\s+|\s*:\s+|\s*[|•;]\s*|--+")
_BETWEEN_SIDES = re.compile(r"\s+vs?\s+(?=[A-Z])|\s+or\s+(?=[A-Z])")
_SCORE = re.compile(r"\s+\d{1,3}\s+(?=[A-Z])|\s+at\s+(?=[A-Z])")
_AND = re.compile(r"\s+and\s+(?=[A-Z])")
_TO = re.compile(r"\s+to\s+(?=[A-Z])")
_COMMA = re.compile(r",\s+(?=[A-Z])")
_QUOTE = re.compile(r"[\"“”]\s+|\s+[\"“”]")
_LOWER_RUN = re.compile(r"(?:\s[a-z]{2,}){2,}\s(?=[A-Z])")
_LOWER_WORD = re.compile(r"\s([a-z]{2,})\s")
_CLOSED = re.compile(r"\)\s*")
_SPACE = re.compile(r"\s+")
# "Prisoner of War." Labour: the quoted sentence ends before the name.
_SENTENCE_END = re.compile(r"[.?!][\"”]\s+(?=[A-Z])")
# "Buffalo. Jonas Holm": a long word before the full stop is no abbreviation.
_NEXT_SENTENCE = re.compile(r"(?<=[a-z]{4})\.\s+(?=[A-Z][a-z]+\s[A-Z])")
_ABBREVIATED = re.compile(
    r"\b(?:Assn|Bros|Calif|Corp|Dept|Mass|Minn|Miss|Penn|Prof|Tenn|Univ|Wash)\Z"
)
_IN = re.compile(r"\s+in\s+(?:the\s+)?(?=[A-Z])")
_NEVER_SENTENCES = PLACE_LABELS | {Label.PERSON, Label.ORG}
# Words of a sentence that no name of a body or person holds: "the Treasury if Labour wins".
_NEVER_INSIDE = word_set(
    "after although because before but had has have if is than that was were when whether which",
    "while who will would",
)
_WHERE = frozenset({Label.ORG, Label.FAC, Label.EVENT})
# "Belgian", "Swiss"; "Dane" and "Roman" are given names, too.
_ADJECTIVE = re.compile(r"(?:[aeo]lian|[bcdgnrstv]ian|ish|ese|ench|utch|wiss)\Z")
_OWNER = re.compile(r"['’]s\s+(?=[A-Z])")
_FIRM = re.compile(r"\band\b|&|\b(?:Inc|Ltd|LLC|LLP|Corp|Co|PLC|plc|Plc|SA|AG|NV|Jr|Sr)\b")
_FIRM_WORDS = re.compile(
    r"&|\b(?:Inc|Ltd|LLC|LLP|Corp|Co|PLC|plc|Plc|SA|AG|NV|Foundation|Fund|Trust|Sons|Associates)\b"
)
# A photographer and whom the picture is from: "Ana Lopez/Coast Wire".
_CREDIT = re.compile(r"([A-Z][\w.’'-]*(?:\s[\w.’'-]+)+)\s*/\s*([A-Z][\w.’'& -]*)")
# "Gannett/GateHouse" are two; "AC/DC" and "HIV/AIDS" are not.
_SLASH = re.compile(r"(?<=[a-z]{3})/(?=[A-Z]\w*[a-z]{2})")
_CUT = PLACE_LABELS | {Label.PERSON, Label.ORG, Label.NORP, Label.LAW, Label.MISC}
_CERTAIN = 1.5


def cut_apart(text: str, span: Span) -> Iterator[Span]:
    """The names in ``span``, which keep its label where nothing better is known."""
    for start, end, label in _parts(text[span.start : span.end], span.label):
        yield span._replace(start=span.start + start, end=span.start + end, label=label)


@remembered
def _parts(inside: str, label: Label) -> tuple[tuple[int, int, Label], ...]:
    """Start, end and label of each name in ``inside``. Many come again and again."""
    if label is Label.PERSON and (credit := _CREDIT.fullmatch(inside)) is not None:
        return (0, credit.end(1), label), (credit.start(2), len(inside), Label.ORG)
    cuts = sorted((match.start(), match.end()) for match in _cuts(inside, label))
    parts: list[tuple[int, int, Label]] = []
    start = 0
    for cut_start, cut_end in [*cuts, (len(inside), len(inside))]:
        if cut_start > start:
            known = _label(inside[start:cut_start], label) if cuts else label
            parts.append((start, cut_start, known))
        start = max(start, cut_end)
    return tuple(parts)


def _label(name: str, label: Label) -> Label:
    said = opinion(name.strip())
    return said[0] if said is not None and said[1] >= _CERTAIN else label


def _cuts(inside: str, label: Label) -> Iterator[re.Match[str]]:
    yield from _BREAK.finditer(inside)
    yield from _SENTENCE_END.finditer(inside)
    if label in _NEVER_SENTENCES:
        yield from (
            match
            for match in _NEXT_SENTENCE.finditer(inside)
            if not _ABBREVIATED.search(inside, 0, match.start())
        )
    if label in _CUT and " " not in inside:
        yield from _SLASH.finditer(inside)
    if " " not in inside or label not in _CUT or opinion(inside) is not None:
        return
    yield from _BETWEEN_SIDES.finditer(inside, 1)
    if ")" in inside and "(" not in inside:
        yield from _CLOSED.finditer(inside, 1)
    if after_demonym := _after_demonym(inside, person=label is Label.PERSON):
        yield after_demonym
    yield from _lower_case(inside, body=label in _NEVER_SENTENCES)
    if label is not Label.PERSON or inside.count('"') == 1:
        yield from _QUOTE.finditer(inside, 1)
    if label not in {Label.ORG, Label.MISC, Label.LAW}:
        yield from _SCORE.finditer(inside, 1)
        yield from _AND.finditer(inside, 1)
    elif not _FIRM_WORDS.search(inside):
        # "Laurent Cabannes and Laurent Benezech" are two people, and "Lang and Lang" a firm.
        yield from (match for match in _AND.finditer(inside, 1) if _two_people(inside, match))
    if label is not Label.ORG or not _FIRM.search(inside):
        yield from _COMMA.finditer(inside, 1)
    yield from _between_places(inside)
    if label in _WHERE:
        # "Ludlow High School in Telford": a name and where it is.
        yield from (match for match in _IN.finditer(inside, 1) if _is_place(inside[match.end() :]))
    owner = _OWNER.search(inside, 1)
    if owner and _owns(inside, owner, label):
        yield owner


def _lower_case(inside: str, *, body: bool) -> Iterator[re.Match[str]]:
    for match in _LOWER_RUN.finditer(inside, 1):
        # "Federation of the Greens" is a name; "day for those living inside Bosnia" is none.
        if any(word not in JOINING_WORDS | NAME_PARTICLES for word in match[0].split()):
            yield match
    for match in _LOWER_WORD.finditer(inside, 1):
        if match[1] in HEADLINE_VERBS or (body and match[1] in _NEVER_INSIDE):
            yield match


def _between_places(inside: str) -> Iterator[re.Match[str]]:
    """The "to" of "Colchester to London", and of "Ann Holm to Real Madrid"."""
    for match in _TO.finditer(inside, 1):
        left, right = inside[: match.start()], inside[match.end() :]
        if (_is_place(left) and _is_place(right)) or (" " in left and _is_body(right)):
            yield match


def _is_place(name: str) -> bool:
    said = opinion(name)
    return said is not None and said[0] in PLACE_LABELS


def _is_body(name: str) -> bool:
    said = opinion(name)
    return said is not None and said[0] is Label.ORG and said[1] > _CERTAIN


def _two_people(inside: str, between: re.Match[str]) -> bool:
    halves = inside[: between.start()].split(), inside[between.end() :].split()
    if len(halves[1]) not in {2, 3} or halves[1][0] not in GIVEN_NAMES:
        return False
    # "Sabres and Linus Holm" are a club and a man.
    club = len(halves[0]) == 1 and halves[0][0].endswith("s")
    return club or (len(halves[0]) in {2, 3} and halves[0][0] in GIVEN_NAMES)


def _after_demonym(inside: str, *, person: bool) -> re.Match[str] | None:
    """The space of "Australian Rodney Holm", who is a person and no Australian Rodney."""
    space = _SPACE.search(inside)
    if space is None:
        return None
    following = inside[space.end() :].split()
    adjective = _ADJECTIVE.search(inside, 0, space.start()) and inside[: space.start()]
    if len(following) < 2 or not (
        following[0] in GIVEN_NAMES or (person and adjective and adjective not in GIVEN_NAMES)
    ):
        return None
    said = opinion(inside[: space.start()])
    return space if said is not None and said[0] is Label.NORP and said[1] >= _CERTAIN else None


def _owns(inside: str, owner: re.Match[str], label: Label) -> bool:
    """Is this "Germany's Rainer Schmidt", and not "King's College" or "America's Cup"?"""
    owned = inside[owner.end() :].split()
    if owned[-1] in EVENT_WORDS:
        return False
    said = opinion(inside[: owner.start()])
    if said is not None and said[0] in PLACE_LABELS and said[1] >= _CERTAIN:
        return True
    # "BBC Two's The Garden Hour"; "Lloyd's Register" is one name.
    if said is not None and said[0] is Label.ORG and said[1] > _CERTAIN:
        return opinion(inside[: owner.start()] + "'s") is None and owned[0] == "The"
    # "Elon Musk's SpaceX"; "Levi's" and "Shepherd's Bush" are names.
    return label is Label.PERSON and (len(owned) > 1 or " " in inside[: owner.start()])
