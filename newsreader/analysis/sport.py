"""Sport: sides in results, tables and fixtures; players in score sheets.

In a report of a match a city's name is its club. Nations stay places, in sport as elsewhere: a
reader who follows "England" wants one entity, and the line between the country and its side is
one that the reports themselves do not draw.
"""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.known import is_country, is_place
from newsreader.analysis.labels import NAMED_LABELS, PLACE_LABELS
from newsreader.analysis.organisations import says_organisation
from newsreader.analysis.spans import Span
from newsreader.analysis.word_lists import FUNCTION_WORDS, MONTHS_AND_DAYS, word_set
from newsreader.analysis.zones import Kind
from newsreader.model import Evidence, Label

_WORDS_OF_SPORT = word_set(
    "soccer football cricket baseball basketball tennis rugby golf hockey athletics cycling",
    "boxing league cup championship tournament match matches innings wicket wickets striker",
    "midfielder goalkeeper halftime playoff playoffs season coach game games goals scored scorers",
    "defeated quarterback touchdown homer inning batted bowling division standings semifinal",
    "semifinals final qualifier qualifiers referee champions medal seeded singles round points",
)
_ENOUGH_WORDS = 3
_ENOUGH_ROWS = 5

_CAPITAL = r"[A-Z][\w'’&-]*\.?"
_NAME = rf"{_CAPITAL}(?: (?:(?:of|de|del|la) )?{_CAPITAL}){{0,3}}"
_ASIDE = r"(?: ?\([^()\n]*\))?"
_RESULT = re.compile(rf"({_NAME}){_ASIDE} \d{{1,3}}{_ASIDE},? +({_NAME}){_ASIDE} \d{{1,3}}\b")
_SCORE_BETWEEN = re.compile(rf"({_NAME}) \d{{1,3}} ?[-–:] ?\d{{1,3}} ({_NAME})")
_TABLE_ROW = re.compile(
    rf"(?:\d+[.)]? +)?({_NAME})(?: \([A-Z]{{1,3}}\))?(?:[ \t|]+(?:-?\.?\d[\d./:-]*|-)){{3,}}"
)
_FIXTURE = re.compile(rf"(?:.*\d )?({_NAME}) (?:v|vs|V|VS|at|AT)\.? ({_NAME}){_ASIDE}\.?\Z")
_AGAINST = re.compile(rf"(?:.*\d )?v ({_NAME})")
_BEAT = re.compile(
    rf"({_NAME}) (?:beat|bt|BEAT|beats|drew with|lost to|thrashed|edged|hammered|crushed"
    rf"|DRAW WITH|LOSE TO) ({_NAME})"
)
_INNINGS = re.compile(
    rf"({_NAME}) (?:\d{{1,3}}(?:-\d{{1,2}})?(?: and \d|,? *\()|\d{{1,3}} points\b)"
)
_POINTS = re.compile(rf"points, ({_NAME}) \d{{1,2}}\b")
_FIGURES = re.compile(rf"({_NAME}) (?:\d+(?:\.\d)?-\d+-\d+-\d+)")
_NATIONALITY = re.compile(rf"({_NAME}) ?\(({_CAPITAL}(?: {_CAPITAL})*)\)")
_MINUTE = re.compile(rf"({_NAME}) \(\d{{1,3}}(?:st|nd|rd|th)?\b")
_DISMISSAL = re.compile(rf"({_NAME}) (?:(?:c|lbw|st|run out|not out|b)\b)|\b[cb] ({_NAME})")
_INITIALS = re.compile(r"\b(?:[A-Z]\. ?){1,3}(?:van |de |du )?[A-Z][a-z][\w'’-]+")

_BEFORE_SIDE = word_set(
    "against beat beats v vs versus defeated defeating thrashed edged hosts face",
)
_AFTER_SIDE = word_set(
    "beat beats won lost drew captain coach manager striker defender midfielder goalkeeper winger",
    "forward players skipper batsmen pitcher quarterback fans supporters are were have need side",
    "scored",
)
_BEFORE_PLACE = word_set("in at near from around outside to into")
_SHEET_WORDS = word_set(
    "Total Extras Result Results Scorers Scorer Attendance Halftime Bowling Fall Played Standings",
    "Score Scores Group Division Round Final Semifinal Women Men Women's Men's Innings Overs",
    "Tabulated Leading Add Season First Second Third Did W L PCT GB D P",
)


def read_sport(draft: Draft) -> None:
    """Label sides as organisations and players as people in articles about sport."""
    if not _is_sport(draft):
        return
    players = list(_players(draft))
    sides = [span for span in _sides(draft) if not _is_player(draft, span)]
    draft.put([*players, *_without_better(draft, sides)])
    names = {draft.name(span) for span in sides}
    draft.set_spans(_as_side(draft, span, names) for span in draft.spans)


def _is_sport(draft: Draft) -> bool:
    words = {word.text.lower() for word in draft.words}
    rows = sum(zone.kind is Kind.ROW for zone in draft.zones)
    return len(words & _WORDS_OF_SPORT) >= (_ENOUGH_WORDS if rows < _ENOUGH_ROWS else 1)


def _sides(draft: Draft) -> Iterator[Span]:
    for zone in draft.zones:
        if zone.kind in {Kind.DATELINE, Kind.BYLINE}:
            continue
        whole_line = [_TABLE_ROW, _FIXTURE, _AGAINST] if zone.kind is Kind.ROW else []
        for pattern in whole_line:
            match = pattern.match(draft.text, zone.start, zone.end)
            if match:
                yield from _groups(draft, match, Label.ORG)
        for pattern in (_RESULT, _SCORE_BETWEEN, _BEAT, _INNINGS, _POINTS):
            for match in pattern.finditer(draft.text, zone.start, zone.end):
                yield from _groups(draft, match, Label.ORG)


def _players(draft: Draft) -> Iterator[Span]:
    for zone in draft.zones:
        if zone.kind in {Kind.DATELINE, Kind.BYLINE}:
            continue
        patterns = [_FIGURES, _MINUTE, *([_DISMISSAL] if zone.kind is Kind.ROW else [])]
        for pattern in patterns:
            for match in pattern.finditer(draft.text, zone.start, zone.end):
                for span in _groups(draft, match, Label.PERSON):
                    if not is_place(draft.name(span)):
                        yield span
        for match in _NATIONALITY.finditer(draft.text, zone.start, zone.end):
            if is_country(match[2]) and " " in match[1] and not is_place(match[1]):
                yield from _groups(draft, match, Label.PERSON, only=1)
        for match in _INITIALS.finditer(draft.text, zone.start, zone.end):
            if not is_country(match[0].split()[0]) and not draft.casing.is_common(
                match[0].split()[-1]
            ):
                yield Span(match.start(), match.end(), Label.PERSON, (Evidence.RULE,))


def _groups(draft: Draft, match: re.Match[str], label: Label, only: int = 0) -> Iterator[Span]:
    for group in [only] if only else range(1, (match.re.groups or 0) + 1):
        if match[group] is None:
            continue
        span = Span(match.start(group), match.end(group), label, (Evidence.RULE,))
        words = draft.words_in(span)
        while words and _no_name(draft, words[0].text):
            words = words[1:]
        while words and _no_name(draft, words[-1].text):
            words = words[:-1]
        if not words or all(len(word.text) == 1 for word in words):
            continue
        if not any(word.text in _SHEET_WORDS for word in words):
            yield span._replace(start=words[0].start, end=words[-1].end)


def _no_name(draft: Draft, word: str) -> bool:
    plain = word.lower()
    return plain in FUNCTION_WORDS or plain in MONTHS_AND_DAYS or draft.casing.is_common(word)


def _is_player(draft: Draft, span: Span) -> bool:
    """Is what stands like a side a person, as in tennis and golf?"""
    name = draft.name(span)
    if says_organisation(name.split()) or is_place(name):
        return False
    return any(
        other.label is Label.PERSON
        and other.start <= span.start
        and span.end <= other.end
        and " " in draft.name(other)
        for other in draft.names_over(span.start, span.end)
    )


def _without_better(draft: Draft, sides: list[Span]) -> Iterator[Span]:
    """Sides, but nations as places, and none that would cut a longer name short."""
    for span in sides:
        longer = [
            other
            for other in draft.names_over(span.start, span.end)
            if other.start <= span.start and other.end > span.end
        ]
        if longer and not draft.text[span.end : longer[0].end].strip(" -0123456789,"):
            longer = []
        if not longer:
            yield span._replace(label=Label.GPE) if is_country(draft.name(span)) else span


def _as_side(draft: Draft, span: Span, names: set[str]) -> Span:
    if span.label not in NAMED_LABELS or draft.kind_at(span.start) is Kind.DATELINE:
        return span
    name = draft.name(span)
    if is_country(name):
        return span
    place = span.label in PLACE_LABELS or (span.label is not Label.ORG and is_place(name))
    before = draft.word_before(span.start)
    if before is not None and before.text.lower() in _BEFORE_PLACE:
        return span
    if name in names and (place or " " not in name) and span.label is not Label.ORG:
        return span._replace(label=Label.ORG).because(Evidence.RULE)
    if place and _plays(draft, span):
        return span._replace(label=Label.ORG).because(Evidence.RULE)
    return span


def _plays(draft: Draft, span: Span) -> bool:
    """Does the sentence treat the place as a side?"""
    before = draft.word_before(span.start)
    if before is not None and before.text in _BEFORE_SIDE:
        return True
    after = re.compile(r"(?:['’]s?)? +(\w+)").match(draft.text, span.end)
    return after is not None and after[1] in _AFTER_SIDE
