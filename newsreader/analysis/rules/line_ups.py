"""Line-ups: lists of players in reports of matches, which a model takes for towns and firms."""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.zones import Kind, Zone
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_CAPITAL = r"\b[A-Z][\w'’-]*+"
_PARTICLE = r"(?:\b(?:van|von|de|del|den|der|di|da|du|la|le|ter|ten|al|el|bin) )"
# Each name matches in one way, so that a long list is read once.
_NAME = rf"(?>(?:\b[A-Z]\. )?{_PARTICLE}{{0,2}}{_CAPITAL}(?: {_PARTICLE}{{0,2}}{_CAPITAL}){{0,2}})"
_ASIDE = r"(?> ?\([^()\n]{1,60}\))?"
_LISTED = re.compile(rf"{_NAME}(?!:| (?!and\b)[a-z]{{2}})")
_GAP = re.compile(rf"{_ASIDE}(?:[,;]|,? and) ")
_MAY_HOLD_LIST = re.compile(r"(?:[,;] [^,;\n]{2,45}){4}")
# "Booked: Holm, Voss." and "Goals: Holm 14, Voss 60.": what a score sheet lists of players.
_COLON = re.compile(r": (?=[A-Z])")
_SHEET = re.compile(
    r"\b(?:Goals?|Booked|Subs(?: [Nn]ot [Uu]sed)?|Not used|Replacements|Tries|Cons?|Pens?|Scorers?"
    r"|Sent off|Backs|Forwards)\Z"
)
_LONGEST_SHEET = 14
_SHEET_NAME = re.compile(
    rf"({_NAME})(?: \d{{1,3}}(?: (?:pen|og)|\+\d)?,?)*{_ASIDE}(?:[,;] \d[\d, ]*)?[,;.]? ?(?![a-z])"
)
_SHORTEST = 6
_LEAST_PEOPLE = 0.5


def listed_players(draft: Draft) -> Iterator[Span]:
    """The players of line-ups and score sheets, as people.

    A list of six names or more is a line-up where half of them are taken for people already.
    """
    for zone in draft.zones:
        if zone.kind is Kind.PROSE and _MAY_HOLD_LIST.search(draft.text, zone.start, zone.end):
            for names in _lists(draft, zone):
                if len(names) >= _SHORTEST and _is_of_people(draft, names):
                    yield from _unknown(draft, names)
        for colon in _COLON.finditer(draft.text, zone.start, zone.end):
            first = max(zone.start, colon.start() - _LONGEST_SHEET)
            if _SHEET.search(draft.text, first, colon.start()):
                yield from _unknown(draft, _on_sheet(draft, colon.end(), zone.end))


def _lists(draft: Draft, zone: Zone) -> Iterator[list[Span]]:
    """The runs of names with nothing but commas and brackets between them."""
    text, start = draft.text, zone.start
    while found := _LISTED.search(text, start, zone.end):
        names = [_player(found)]
        while (gap := _GAP.match(text, names[-1].end, zone.end)) and (
            following := _LISTED.match(text, gap.end(), zone.end)
        ):
            names.append(_player(following))
        yield names
        start = names[-1].end


def _player(match: re.Match[str], group: int = 0) -> Span:
    return Span(*match.span(group), Label.PERSON, (Evidence.RULE,))


def _on_sheet(draft: Draft, start: int, end: int) -> list[Span]:
    names = []
    while match := _SHEET_NAME.match(draft.text, start, end):
        names.append(_player(match, 1))
        start = match.end()
        if match[0].rstrip().endswith("."):
            break
    return names


def _is_of_people(draft: Draft, names: list[Span]) -> bool:
    people = sum(
        any(other.label is Label.PERSON for other in draft.over(span.start, span.end))
        for span in names
    )
    return people >= _LEAST_PEOPLE * len(names)


def _unknown(draft: Draft, names: list[Span]) -> Iterator[Span]:
    """Those of them that are nothing the world knows by that name."""
    for span in names:
        said = opinion(draft.name(span))
        if said is None or said[1] <= 1:
            yield span
