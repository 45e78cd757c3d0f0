"""Sport: sides in results, tables and fixtures; players in score sheets.

In a report of a match a city's name is its club. Nations keep the label of a place, in sport as
elsewhere; which of their mentions name the side is resolution's to decide, by identity.
"""

import re
from collections.abc import Container, Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import is_country, is_place, opinion
from newsreader.analysis.evidence.word_lists import (
    FUNCTION_WORDS,
    HEADLINE_VERBS,
    MONTHS_AND_DAYS,
    NAME_PARTICLES,
    word_set,
)
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.evidence.zones import Kind, Zone
from newsreader.analysis.model.labels import NAMED_LABELS
from newsreader.analysis.rules.line_ups import listed_players
from newsreader.analysis.rules.organisations import says_organisation
from newsreader.analysis.rules.sides import acts_as_side, as_side, is_club, take_plural_sides
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_WORDS_OF_SPORT = word_set(
    "soccer football cricket baseball basketball tennis rugby golf hockey athletics cycling",
    "boxing league cup championship tournament match matches innings wicket wickets striker",
    "midfielder goalkeeper halftime playoff playoffs season coach game games goals scored scorers",
    "defeated quarterback touchdown homer inning batted bowling division standings semifinal",
    "semifinals semi-final semi-finals final qualifier qualifiers referee champions medal seeded",
    "seeding singles round points squash badminton volleyball handball snooker darts swimming",
    "penalty substitute kick-off try tries scrum fly-half premiership fixture fixtures goalless",
)
_ENOUGH_WORDS = 3
_ENOUGH_ROWS = 5
_LONGEST_LIST = 4
_LONGEST_DRAW = 70

_CAPITAL = r"[A-Z][\w'’&-]*\.?"
_PARTICLE = r"(?:(?:van|von|de|del|den|der|di|da|du|la|le|ter|ten|al|el|bin) )"
_PERSON = rf"{_CAPITAL}(?: {_PARTICLE}{{0,2}}{_CAPITAL}){{0,3}}"
_NAME = rf"{_CAPITAL}(?: (?:(?:of|de|del|la) )?{_CAPITAL}){{0,3}}"
_ASIDE = r"(?: ?\([^()\n]*\))?"
_RESULT = re.compile(rf"({_NAME}){_ASIDE} \d{{1,3}}{_ASIDE},? +({_NAME}){_ASIDE} \d{{1,3}}\b")
_SCORE_BETWEEN = re.compile(rf"({_NAME}) \d{{1,3}} ?[-–:] ?\d{{1,3}} ({_NAME})")
_TABLE_ROW = re.compile(
    rf"(?:\d+[.)]? +)?({_NAME})(?: \([A-Z]{{1,3}}\))?(?:[ \t|]+(?:-?\.?\d[\d./:-]*|-)){{3,}}"
)
_FIXTURE = re.compile(rf"(?:.*\d )?({_NAME}) (?:v|vs|V|VS|at|AT)\.? ({_NAME}){_ASIDE}\.?\Z")
# A draw before its replays: "Derby v Watford or Fulham", "Reading or Swansea v Leicester".
_DRAWN = re.compile(rf"({_NAME})(?: or ({_NAME}))? v ({_NAME})(?: or ({_NAME}))?{_ASIDE}\.?\Z")
_AGAINST = re.compile(rf"(?:\A|(?<=[\d\n] ))v ({_NAME})|\b({_NAME}) (?:v|vs) ({_NAME})")
_BEAT = re.compile(
    rf"({_NAME}) (?:beat|bt|BEAT|beats|drew with|lost to|thrashed|edged|hammered|crushed"
    rf"|DRAW WITH|LOSE TO) ({_NAME})"
)
_SCORE = re.compile(r" \d{1,3} | vs? ")
_INNINGS = re.compile(
    rf"({_NAME}) (?:\d{{1,3}}(?:-\d{{1,2}})?(?: and \d|,? *\()|\d{{1,3}} points\b)"
)
_POINTS = re.compile(rf"points, ({_NAME}) \d{{1,2}}\b")
_FIGURES = re.compile(rf"({_NAME}) (?:\d+(?:\.\d)?-\d+-\d+-\d+)")
_NATIONALITY = re.compile(
    rf"({_PERSON})\s?\(((?:[A-Z]\.){{2,}}|{_CAPITAL}(?:\s{_CAPITAL})*)\)"
    rf"(?:,? ({_CAPITAL}(?: {_CAPITAL})*) (?:\d|same time))?"
)
_MINUTE = re.compile(
    rf"({_PERSON}) \(\d{{1,3}}(?:st|nd|rd|th)?\b|({_PERSON}),? \d{{1,3}}(?:st|nd|rd|th)(?=[,;)])"
)
# "15 - Christian Cullen, 14 - Jeff Wilson;" and "J Robinson (capt); M Cueto,": line-ups.
_SHIRT = re.compile(rf"(?<![\w.-])\d{{1,2}} ?- ?({_PERSON})(?=,|;|\.?\Z|\.?\n| \()")
_INITIAL_AND_NAME = re.compile(r"(?<=[;:,(] )[A-Z]{1,2} [A-Z][\w'’-]+(?=[;,.)]|\Z| \()")
_ROUNDS = re.compile(rf"({_PERSON}){_ASIDE}(?: [67]\d){{2,4}}\b")
_DISMISSAL = re.compile(rf"({_NAME}) (?:(?:c|lbw|st|run out|not out|b)\b)|\b[cb] ({_NAME})")
_INITIALS = re.compile(r"\b(?:[A-Z]\. ?){1,3}(?:van |de |du )?[A-Z][a-z][\w'’-]+")

_DIGIT = re.compile(r"\d")
_SHEET_WORDS = word_set(
    "Total Extras Result Results Scorers Scorer Attendance Halftime Bowling Fall Played Standings",
    "Score Scores Group Division Round Final Semifinal Women Men Women's Men's Innings Overs",
    "Tabulated Leading Add Season First Second Third Did W L PCT GB D P",
)


def read_sport(draft: Draft) -> None:
    """Label sides as organisations and players as people in articles about sport."""
    if not _is_sport(draft):
        take_plural_sides(draft)
        return
    listed = list(listed_players(draft))
    players = [*listed, *_players(draft)]
    opponents = [span for span in _sides(draft) if not _is_demonym(draft, span)]
    bearers = _surnames(draft) | set(map(draft.name, listed))
    sides = [span for span in opponents if not _is_player(draft, span, bearers)]
    players.extend(
        span._replace(label=Label.PERSON) for span in opponents if _reads_as_player(draft, span)
    )
    draft.put([*players, *_without_better(draft, sides)])
    names = {draft.name(span) for span in sides}
    for _ in range(_LONGEST_LIST):
        more = {draft.name(span) for span in draft.named() if acts_as_side(draft, span, names)}
        if more <= names:
            break
        names |= more
    _take_clubs(draft)
    surnames = {draft.name(span).split()[-1] for span in players} - names
    draft.spans = [_as_player(draft, as_side(draft, span, names), surnames) for span in draft.spans]


def _take_clubs(draft: Draft) -> None:
    """In sport "Chelsea" is no woman, and "Saints" inside a sentence are a club.

    Unless a person of the article is called so.
    """
    people = {
        word
        for span in draft.named()
        if span.label is Label.PERSON and " " in draft.name(span)
        for word in draft.name(span).split()
    }
    draft.spans = [
        span._replace(label=Label.ORG).because(Evidence.GAZETTEER)
        if span.label is Label.PERSON and (name := draft.name(span)) not in people and is_club(name)
        else span
        for span in draft.spans
    ]
    draft.fill(
        Span(word.start, word.end, Label.ORG, (Evidence.GAZETTEER,))
        for word in map(draft.words.__getitem__, draft.capitals)
        if not word.opens
        and word.text not in people
        and draft.style_at(word.start) is Style.SENTENCE
        and is_club(word.text)
        and not draft.is_part_of_longer(Span(word.start, word.end, Label.ORG))
    )


def _is_sport(draft: Draft) -> bool:
    capitals = (draft.texts[index].lower() for index in draft.capitals)
    words = _WORDS_OF_SPORT.intersection(draft.texts) | _WORDS_OF_SPORT.intersection(capitals)
    rows = sum(zone.kind is Kind.ROW for zone in draft.zones)
    return len(words) >= (_ENOUGH_WORDS if rows < _ENOUGH_ROWS else 1)


def _sides(draft: Draft) -> Iterator[Span]:
    for zone in draft.zones:
        if zone.kind in {Kind.DATELINE, Kind.BYLINE}:
            continue
        whole_line = [_TABLE_ROW, _FIXTURE, _DRAWN] if zone.kind is Kind.ROW else []
        if zone.kind is Kind.PROSE and zone.end - zone.start < _LONGEST_DRAW:
            whole_line = [_DRAWN]
        for pattern in whole_line:
            match = pattern.match(draft.text, zone.start, zone.end)
            if match:
                yield from _groups(draft, match, Label.ORG)
        scored = (_RESULT, _SCORE_BETWEEN, _BEAT, _INNINGS, _POINTS, _AGAINST)
        for pattern in scored if _has_digit(draft, zone) else (_BEAT, _AGAINST):
            for match in pattern.finditer(draft.text, zone.start, zone.end):
                yield from _groups(draft, match, Label.ORG)


def _players(draft: Draft) -> Iterator[Span]:
    for zone in draft.zones:
        if zone.kind in {Kind.DATELINE, Kind.BYLINE}:
            continue
        patterns = [
            *([_FIGURES, _MINUTE, _SHIRT, _ROUNDS] if _has_digit(draft, zone) else []),
            *([_DISMISSAL] if zone.kind is Kind.ROW else []),
        ]
        for pattern in patterns:
            for match in pattern.finditer(draft.text, zone.start, zone.end):
                for span in _groups(draft, match, Label.PERSON):
                    if not is_place(draft.name(span)) and not _has_article(draft, span):
                        yield span
        for match in _NATIONALITY.finditer(draft.text, zone.start, zone.end):
            if is_country(match[2]) and " " in match[1] and not is_place(match[1]):
                yield from _groups(draft, match, Label.PERSON, only=1)
        for match in _INITIAL_AND_NAME.finditer(draft.text, zone.start, zone.end):
            yield Span(match.start(), match.end(), Label.PERSON, (Evidence.RULE,))
        for match in _INITIALS.finditer(draft.text, zone.start, zone.end):
            if not is_country(match[0].split()[0]) and not draft.casing.is_common(
                match[0].split()[-1]
            ):
                yield Span(match.start(), match.end(), Label.PERSON, (Evidence.RULE,))


def _has_article(draft: Draft, span: Span) -> bool:
    """ "The Huskies (6-5)" have won six games, and are no player."""
    return draft.text.endswith(("The ", "the "), 0, span.start)


def _has_digit(draft: Draft, zone: Zone) -> bool:
    """Quicker than to try each pattern that needs one at every capital word."""
    return _DIGIT.search(draft.text, zone.start, zone.end) is not None


def _groups(draft: Draft, match: re.Match[str], label: Label, only: int = 0) -> Iterator[Span]:
    groups = match.re.groups
    for group in [only] if only else range(1, groups + 1):
        if match[group] is None:
            continue
        span = Span(match.start(group), match.end(group), label, (Evidence.RULE,))
        # In "WALES BEAT ITALY IN ROME" the names are those next to the verb.
        words = _run_of_names(draft, draft.words_in(span), last=group == 1 and groups > 1)
        if not words or all(len(word.text) == 1 for word in words):
            continue
        if not any(word.text in _SHEET_WORDS for word in words):
            yield span._replace(start=words[0].start, end=words[-1].end)


def _run_of_names(draft: Draft, words: list[Word], *, last: bool) -> list[Word]:
    """The first or last of ``words`` that stand together and could be a name."""
    ordered = words[::-1] if last else words
    run: list[Word] = []
    for word in ordered:
        if not _no_name(draft, word.text):
            run.append(word)
        elif run and not (word.text.islower() and word.text in NAME_PARTICLES | {"of"}):
            break
        elif run:
            run.append(word)
    while run and _no_name(draft, run[-1].text):
        run.pop()
    return run[::-1] if last else run


def _no_name(draft: Draft, word: str) -> bool:
    if word in GIVEN_NAMES:
        return False
    plain = word.lower()
    return (
        plain in FUNCTION_WORDS
        or plain in MONTHS_AND_DAYS
        or (word.isupper() and plain in HEADLINE_VERBS)
        or draft.casing.is_common(word)
    )


def _is_demonym(draft: Draft, span: Span) -> bool:
    """In "the Russian beat Ann Holm" the Russian is no side."""
    said = opinion(draft.name(span))
    return said is not None and said[0] is Label.NORP


def _reads_as_player(draft: Draft, span: Span) -> bool:
    """Does the name begin with a given name, and hold two or three words?"""
    words = draft.name(span).split()
    return words[0] in GIVEN_NAMES and len(words) in {2, 3} and not says_organisation(words)


def _surnames(draft: Draft) -> frozenset[str]:
    """The last words of the full names of people."""
    return frozenset(
        draft.name(span).split()[-1]
        for span in draft.named()
        if span.label is Label.PERSON and " " in draft.name(span)
    )


def _is_player(draft: Draft, span: Span, bearers: Container[str]) -> bool:
    """Is what stands like a side a person, as in tennis and golf, or who scores: "Holm 35"?

    ``bearers`` are the surnames of people named in full.
    """
    name = draft.name(span)
    if says_organisation(name.split()) or is_place(name):
        return False
    if name in bearers and not is_club(name):
        return True
    return _reads_as_player(draft, span) or any(
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
            if (other.start <= span.start and other.end > span.end)
            or (other.start < span.start and other.end == span.end and _is_known(draft, other))
        ]
        if any(other.end == span.end for other in longer):
            # "ALL BLACKS" is a side; "BLACKS" is none.
            continue
        if longer and not draft.text[span.end : longer[0].end].strip(" -0123456789,"):
            longer = []
        # "Newport 29 Caerphilly 10" is no name, whatever the model says.
        if longer and _SCORE.search(draft.name(longer[0])):
            longer = []
        if not longer:
            yield span._replace(label=Label.GPE) if is_country(draft.name(span)) else span


def _is_known(draft: Draft, span: Span) -> bool:
    """Is this a name of several words that the gazetteer knows?"""
    said = opinion(draft.name(span))
    return said is not None and said[1] > 1 and " " in draft.name(span)


def _as_player(draft: Draft, span: Span, surnames: Container[str]) -> Span:
    """A lone surname is the player's whose full name a line-up or score sheet gives."""
    if span.label not in NAMED_LABELS or span.label is Label.PERSON:
        return span
    name = draft.name(span)
    said = opinion(name)
    if name not in surnames or (said is not None and said[1] > 1):
        return span
    return span._replace(label=Label.PERSON).because(Evidence.RULE)
