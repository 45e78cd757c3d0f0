"""Nations as sides: in a report of a match, "England" that plays is not the country.

Decided mention by mention from the words around it; within one article a nation that is a side
once is one wherever nothing says that the place is meant.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from newsreader import names
from newsreader.gazetteer import Entry, Gazetteer, is_acronym
from newsreader.model import Article, Label, Mention, Role, Section
from newsreader.resolution.evidence.sports import GAMES_OF_ONE, Sport
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Reading

REASON = "the side, not the country"

_REACH = 80
_HOME_NATIONS = ("country:", "region:uk-")
# Sides under a name of their own, with nation and game (general knowledge).
_NICKNAMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "all black": ("country:NZ", "rugby"),
        "all blacks": ("country:NZ", "rugby"),
        "wallaby": ("country:AU", "rugby"),
        "wallabies": ("country:AU", "rugby"),
        "springbok": ("country:ZA", "rugby"),
        "springboks": ("country:ZA", "rugby"),
        "black caps": ("country:NZ", "cricket"),
        "proteas": ("country:ZA", "cricket"),
        "socceroos": ("country:AU", "football"),
        "azzurri": ("country:IT", "football"),
        "bafana bafana": ("country:ZA", "football"),
        "super eagles": ("country:NG", "football"),
        "indomitable lions": ("country:CM", "football"),
        "les bleus": ("country:FR", "football"),
    }
)
# Nations that are sides under a region's name.
_REGIONAL_SIDES = frozenset(("west indies",))

_VERB = (
    r"(?:beat|beats|beating|bt|win|wins|won|lose|loses|lost|draw|draws|drew|play|plays|played"
    r"|score|scores|scored|face|faces|faced|thrash|thrashed|edge|edged|crush|crushed|hammer"
    r"|hammered|trounced?|rout|routed|blank|blanked|defeat|defeated|defeats|dominate|dominated"
    r"|scrape|scraped|qualify|qualified|equalised?|equalized?|trail|trailed|led|lead"
    r"|bat|batted|bowl|bowled|declared?|kick|kicked|host|hosts|hosted|held|stun|stunned|upset"
    r"|clinch|clinched|launch|launched|reach|reached|chased?|need|needed|surprised|survived?"
    r"|eliminated|travel|travels|defend|retained?|name|named|meet|met|struggled?)"
)
_AUXILIARY = (
    r"(?:have|has|had|will|would|must|could|can|may|did|do|were|are|was|is|been|to|also|not"
    r"|never|twice|narrowly|easily|comfortably|finally|only|again|then|still|just|duly|once"
    r"|managed|hoping|aiming|looking|and|put)"
)
_NOUN = (
    r"(?:captains?|coach|managers?|strikers?|midfielders?|defenders?|goalkeepers?|keepers?|skipper"
    r"|wingers?|forwards?|batsm[ae]n|bowlers?|openers?|all-rounders?|fly-half|scrum-half|prop"
    r"|players?|internationals?|sides?|squads?|teams?|line-up|bench|dressing-room|discard|debut"
    r"|selectors?|fans|supporters|defence|defense|midfield|attack|innings|goals?|wickets?|tries"
    r"|goalscorer|win|victory|defeat|triumph|match|matches|game|games|qualifiers?|total|penalty"
    r"|half|equaliser|equalizer|batting|bowling|campaign|record|run|run-chase|tour|second|third"
    r"|fourth|fifth|sixth|opener|under-21s?|u-21|number|duo|hopes|chances?|scorers?|performance"
    r"|requirements|effort|tight-head|loose-head|flanker|lock|hooker|centre|full-back|number eight"
    r"|back-row|boss|star|stars)"
)
_AGAINST = (
    r"(?:against|v|vs|versus|beat|beats|beating|bt|beaten by|defeat|defeated|defeating|thrash"
    r"|thrashed|thrashing|edge|edged|crushed|hammered|trounced|routed|blanked|dominate|past"
    r"|overcame|outplayed|eliminated|held by|play|playing|played|face|faces|faced|facing|meet"
    r"|meets|host|hosts|draws? with|drew with|lost to|loses? to|losing to|defeat by|defeat to"
    r"|loss(?:es)? to|(?:wins?|victory|victories|triumph|success) over|between|captain(?:ed|ing)?"
    r"|ahead of|captain of|coach of|manager of|play(?:ed|ing)? for|goals? for|scor(?:ed|ing) for"
    r"|caps? for|put|scoring for|drew \d+-\d+ with|draw \d+-\d+ with"
    r"|beat \d+-\d+|draw by|(?:match|game|tie) with|(?:champions?|hosts|holders))"
)
_ADJECTIVE = (
    r"(?:the|a|hosts?|champions?|holders|neighbours|rivals|visiting|visitors|defending|world"
    r"|10-man|ten-man|old|minnows|newcomers|favourites|title-holders|european)"
)
_BEFORE = re.compile(rf"(?:\A|[\s(\"“-]){_AGAINST}\.?(?: \([^()]*\))?(?: {_ADJECTIVE})*[ ]\Z", re.I)
_AFTER_VERB = re.compile(rf"(?:,? {_AUXILIARY}){{0,3}},? {_VERB}\b", re.I)
_AFTER_NOUN = re.compile(rf"['’]s?(?: [\w-]+){{0,2}}? {_NOUN}\b", re.I)
_AFTER_OWN_NOUN = re.compile(rf" {_NOUN}\b", re.I)
_AFTER_WORD = re.compile(r" [a-z]")
# "Norway 2, Hungary 1" and a table's figures; "Norway 20 June" is a date.
_SCORE = re.compile(
    r",?(?: ?\([^()]*\))? \d{1,3}(?:[-–/]\d{1,3})?(?![\d.]|-\w)(?: ?[-,;.(]| *\Z"
    r"| (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\w)"
)
_SCORED = re.compile(r"\w \d{1,3}[-–]\d{1,3} \Z")
_VERSUS = re.compile(r" (?:v|vs|versus|against)\b\.?", re.I)
_LINE_UP = re.compile(r"(?: ?:| [-–])(?: |\Z)")
_FIXTURE = re.compile(r"(?:\S+ ){1,4}(?:at|v|vs) (?:\S+ ?){1,4}")
_POSSESSIVE = re.compile(r"['’]s?\s+")
# What a country has and a side has not.
_BODY = re.compile(
    r"(?:['’]s?(?: [\w-]+){0,2}?)? (?:fa|federation|association|board|government|league"
    r"|president|prime minister|minister|ministry|police|parliament|capital|public|hosting|right to"
    r"|borders?|economy|people|authorities|embassy)\b",
    re.I,
)
_WHERE = re.compile(
    r"(?:\A|[\s(\"“-])(in|at|de|near|from|to|into|of|across|around|through|outside|inside|via|off"
    r"|throughout|toward|towards|leave|left|leaving|visit|visited)(?: the)? \Z",
    re.I,
)
_IN_TOWN = re.compile(
    r"(?:\A|[\s(\"“-])(?:in|near|outside|around|across|city of|town of|born in)(?: the)? \Z"
    r"|\A\Z|, \Z|\(\Z",
    re.I,
)
_OF_TOWN = re.compile(
    r",|\)|['’]s? (?:airport|streets?|people|hospital|university|court|police|council)"
    r"| (?:airport|hospital|university|crown court|magistrates|police|council|street|road)",
    re.I,
)
_JOINED = re.compile(r"(?:,? (?:and|or|&)(?: the)?|,) ")


@dataclass(frozen=True, slots=True)
class Side:
    """A nation's side: its key across articles and the name to show."""

    key: str
    name: str
    reason: str = field(default=REASON, compare=False)


def sides_of(
    article: Article, readings: Sequence[Reading], gazetteer: Gazetteer, sport: Sport | None
) -> Mapping[int, Side]:
    """The mentions, by index, that name a nation's side and not the nation."""
    called = dict(_called(readings, gazetteer))
    return called | _playing(
        article, [r for r in readings if r.index not in called], gazetteer, sport
    )


def _called(readings: Sequence[Reading], gazetteer: Gazetteer) -> Iterator[tuple[int, Side]]:
    """Sides under names of their own, in whatever article."""
    for reading in readings:
        found = _NICKNAMES.get(names.fold(reading.text))
        if found is not None and reading.family is not Family.PERSON:
            nation, game = found
            entry = gazetteer.entry(nation)
            if entry is not None:
                yield reading.index, _side(nation, entry.name, game, f"the side of {entry.name}")


def _side(nation: str, name: str, game: str | None, reason: str = REASON) -> Side:
    suffix = f":{game}" if game else ""
    aside = f" ({game})" if game else ""
    return Side(f"side:{nation}{suffix}", f"{name}{aside}", reason)


def _playing(
    article: Article, readings: Sequence[Reading], gazetteer: Gazetteer, sport: Sport | None
) -> dict[int, Side]:
    if sport is None or sport.game in GAMES_OF_ONE:
        return {}
    nations = [
        (reading, entry)
        for reading in readings
        if (entry := _nation(reading, gazetteer)) is not None
    ]
    if not nations:
        return {}
    people = {r.mention.start for r in readings if r.mention.label is Label.PERSON}
    known = {reading.mention.end: entry for reading, entry in nations}
    towns = {
        r.mention.end for r in readings if r.family is Family.PLACE and r.mention.end not in known
    }
    free = [
        (reading, entry)
        for reading, entry in nations
        if not _is_place(article, reading.mention, people, towns)
    ]
    playing = {entry.id for reading, entry in free if plays(article, reading.mention)}
    for _ in range(3):
        more = {i for i in _listed_with(article, free, playing) if i not in playing}
        if not more:
            break
        playing |= more
    shown: dict[str, list[str]] = {}
    for reading, entry in free:
        shown.setdefault(entry.id, []).append(reading.text)
    return {
        reading.index: _side(entry.id, _name(entry, shown[entry.id]), sport.game)
        for reading, entry in free
        if entry.id in playing
    }


def _nation(reading: Reading, gazetteer: Gazetteer) -> Entry | None:
    """The nation that a mention names, by name and not by its people."""
    found = gazetteer.find_all(reading.text)
    if reading.family is Family.ORGANISATION and reading.entry is None:
        nations = [e for e in found if e.id.startswith(_HOME_NATIONS) and not e.ambiguous]
        return nations[0] if len(nations) == 1 else None
    if reading.family is not Family.PLACE:
        return None
    states = [e for e in found if e.id.startswith("country:")]
    # San Marino, town and country, fields a side as a country; which Georgia it is stays open.
    if states and len({e.country for e in found}) == 1:
        return states[0]
    entry = reading.entry
    if entry is None:
        return None
    if entry.id.startswith(_HOME_NATIONS):
        # A people's name leads to its country, and stays there.
        return entry if entry.id in {e.id for e in found} else None
    return entry if names.fold(reading.text) in _REGIONAL_SIDES else None


def _name(entry: Entry, texts: Sequence[str]) -> str:
    if entry.id.startswith(_HOME_NATIONS):
        return entry.name
    return min(texts, key=lambda t: (t.isupper(), t)).title()


def _before(article: Article, start: int) -> str:
    text = article.text[max(0, start - _REACH) : start].rpartition("\n\n")[2]
    return re.sub(r"\s+", " ", text)


def _after(article: Article, end: int) -> str:
    text = article.text[end : end + _REACH].partition("\n\n")[0]
    return re.sub(r"\s+", " ", text)


def _is_place(article: Article, mention: Mention, people: set[int], towns: set[int]) -> bool:
    """Do the words around it say that the country is meant, or where somebody is from?

    ``people`` are the offsets where persons' names begin, ``towns`` those where places' end.
    """
    before, after = _before(article, mention.start), _after(article, mention.end)
    possessive = _POSSESSIVE.match(article.text, mention.end)
    if (
        in_dateline(article, mention)
        or (before.endswith("(") and after.startswith(")"))
        or (_behind_town(mention, before, towns) and not _AFTER_VERB.match(after))
        or (possessive is not None and possessive.end() in people)
        or _BODY.match(after)
        or (is_acronym(mention.text) and _AFTER_WORD.match(after) and not _AFTER_VERB.match(after))
    ):
        return True
    if _with_noun_of_sport(article, mention, after) or _FIXTURE.fullmatch(_line(article, mention)):
        return False
    return bool(_WHERE.search(before)) and not _BEFORE.search(before)


def _behind_town(mention: Mention, before: str, towns: set[int]) -> bool:
    return before.endswith(", ") and not towns.isdisjoint((mention.start - 2, mention.start - 3))


_HEADS = frozenset((Role.DATELINE, Role.BYLINE))


def datelines(article: Article) -> list[Section]:
    """Where an article says from where and by whom it is."""
    return [section for section in article.sections if section.role in _HEADS]


def in_dateline(article: Article, mention: Mention) -> bool:
    """Whether the mention stands where an article says from where and by whom it is."""
    return any(s.start <= mention.start < s.end for s in datelines(article))


def _with_noun_of_sport(article: Article, mention: Mention, after: str) -> bool:
    """Is it "England captain" or "England's second innings"?"""
    if _POSSESSIVE.match(article.text, mention.end):
        return _AFTER_NOUN.match(after) is not None
    return _AFTER_OWN_NOUN.match(after) is not None


def plays(article: Article, mention: Mention) -> bool:
    """Do the words around it, or its place in a table, make it a side?"""
    before, after = _before(article, mention.start), _after(article, mention.end)
    line = _line(article, mention)
    return bool(
        _BEFORE.search(before)
        or _SCORED.search(before)
        or _AFTER_VERB.match(after)
        or _VERSUS.match(after)
        or _SCORE.match(after)
        or _with_noun_of_sport(article, mention, after)
        or line == mention.text
        or _FIXTURE.fullmatch(line)
        or (line.startswith(mention.text) and _LINE_UP.match(after))
    )


def names_town(article: Article, mention: Mention) -> bool:
    """Do the words around it say that the town is meant, or is it unsaid where it plays?"""
    before, after = _before(article, mention.start), _after(article, mention.end)
    return bool(in_dateline(article, mention) or _IN_TOWN.search(before) or _OF_TOWN.match(after))


def _line(article: Article, mention: Mention) -> str:
    start = article.text.rfind("\n", 0, mention.start) + 1
    end = article.text.find("\n", mention.end)
    return article.text[start : end if end >= 0 else None].strip()


def _listed_with(
    article: Article, free: Sequence[tuple[Reading, Entry]], playing: set[str]
) -> Iterator[str]:
    """Nations joined by "and" or a comma to one that plays."""
    for (one, first), (two, second) in pairwise(free):
        between = article.text[one.mention.end : two.mention.start]
        if _JOINED.fullmatch(re.sub(r"\s+", " ", between)):
            if first.id in playing:
                yield second.id
            if second.id in playing:
                yield first.id
