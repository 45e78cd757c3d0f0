"""Mentions of one name that an article's labels take for different things, brought together.

A recogniser decides sentence by sentence: "Datron Corp" is an organisation and, two lines on,
"Datron" a person. Names of different families never share a chain, so they are read again here
before chains are made. What the gazetteer knows is left alone.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from newsreader import names
from newsreader.gazetteer import Gazetteer, is_acronym
from newsreader.model import Article, EntityType
from newsreader.organisation_names import without_company_tail
from newsreader.resolution.evidence.callings import callings_of
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Reading, read_as
from newsreader.resolution.within.organisations import KINDS, behind_initials

# A place and a club or company of one name are often both meant in one article.
_NAMELESS = frozenset((Family.DATE, Family.MONEY, Family.NUMBER))
_CONFUSED = frozenset((Family.PERSON, Family.ORGANISATION, Family.THING))
_SHORTEST_NAME = 3
# In headline and caption.
_BEFORE_INTRODUCTION = 2

_INITIALED = re.compile(r"(?:[A-Z]{2} |(?:[A-Z]\. ?){1,3})[A-Z][^\W\d_]*[a-z][\w'’-]*")
# In a list of brands or shops; but "a friend of John Smith's, too" and "Smith's, not mine".
_OWNS_NOTHING = re.compile(r"['’]s(?:, (?=[A-Z])| and (?=[A-Z]))")
_OF_SOMEBODY = re.compile(r"\b(?:of|than|like|from) (?:\w+ )?\Z")
_REACH = 20

_ByName = Mapping[str, Sequence[Reading]]


def agree(article: Article, readings: Sequence[Reading], gazetteer: Gazetteer) -> list[Reading]:
    """``readings``, those of one name in one family where the article tells which.

    A company's full name with its legal form speaks for the bare name, whatever its labels; a
    person's full name speaks for the surname that bears another label; else most mentions decide.
    """
    found: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.entry is None and reading.family not in _NAMELESS:
            found[names.fold(reading.text)].append(reading)
    wanted = dict(_as_most(found))
    wanted.update(_as_persons(found, readings))
    wanted.update(_as_authors(article, found))
    wanted.update(_as_brands(article, found))
    wanted.update(_as_companies(found, readings))
    return [
        read_as(reading, wanted[reading.index], gazetteer) if reading.index in wanted else reading
        for reading in readings
    ]


def _as_most(found: _ByName) -> Iterator[tuple[int, EntityType]]:
    for same in found.values():
        confused = [r for r in same if r.family in _CONFUSED]
        ranked = Counter(r.family for r in confused).most_common(2)
        if len(ranked) < 2 or ranked[0][1] == ranked[1][1]:
            continue
        most = ranked[0][0]
        (kind, _), *_ = Counter(r.type for r in confused if r.family is most).most_common(1)
        yield from ((r.index, kind) for r in confused if r.family is not most)


def _as_persons(found: _ByName, readings: Sequence[Reading]) -> Iterator[tuple[int, EntityType]]:
    """Surnames of persons named in full, unless an organisation's name holds the same word.

    A person is introduced: what is named more than twice before is something else.
    """
    introduced: dict[str, int] = {}
    for r in readings:
        if r.family is Family.PERSON and not (person := names.person_name(r.text)).lone:
            introduced.setdefault(person.family, r.mention.start)
    held = {
        word
        for r in readings
        if r.family in (Family.ORGANISATION, Family.PLACE)
        for word in names.fold(r.text).split()
        if word != names.fold(r.text)
    }
    for name in (introduced.keys() - held - KINDS) & found.keys():
        before = sum(r.mention.start < introduced[name] for r in found[name])
        if len(name) >= _SHORTEST_NAME and before <= _BEFORE_INTRODUCTION:
            yield from ((r.index, EntityType.PERSON) for r in found[name] if not is_acronym(r.text))


def _as_authors(article: Article, found: _ByName) -> Iterator[tuple[int, EntityType]]:
    """Initials and a surname that an article gives a calling, or calls by the surname later:
    "author JK Rowling", who is no company like JP Morgan."""
    for same in found.values():
        name = names.person_name(same[0].text)
        if not _INITIALED.fullmatch(same[0].text) or any(
            r.family is not Family.ORGANISATION for r in same
        ):
            continue
        alone = found.get(name.family, ())
        called = callings_of(article, (r.mention for r in same))
        if called or any(r.family is Family.PERSON for r in alone):
            yield from ((r.index, EntityType.PERSON) for r in same)


def _as_brands(article: Article, found: _ByName) -> Iterator[tuple[int, EntityType]]:
    """Names that own nothing wherever they stand as owners: "Foster's, John Smith's, Strongbow"."""
    for same in found.values():
        if all(r.family is Family.PERSON and _owns_nothing(article, r) for r in same):
            yield from ((r.index, EntityType.ORG) for r in same)


def _owns_nothing(article: Article, reading: Reading) -> bool:
    mention = reading.mention
    end = mention.start + len(names.without_possessive(mention.text))
    before = article.text[max(0, mention.start - _REACH) : mention.start]
    return bool(_OWNS_NOTHING.match(article.text, end)) and not _OF_SOMEBODY.search(before)


def _as_companies(found: _ByName, readings: Sequence[Reading]) -> Iterator[tuple[int, EntityType]]:
    """Bare names, and first words that are nobody's surname, of companies with a legal form."""
    named = {
        part
        for r in readings
        if r.family is Family.PERSON and not (person := names.person_name(r.text)).lone
        for part in (*person.given, person.family)
    }
    companies = {
        core
        for r in readings
        if r.family is Family.ORGANISATION and (core := without_company_tail(r.text)) != r.text
    }
    cores = {names.fold(core) for core in companies}
    # "Morgan" of "J.P. Morgan and Co", where no person is called Morgan.
    founders = (rest for core in companies for rest in behind_initials(core))
    cores |= {names.fold(rest) for rest in founders} - named
    openings = Counter(core.split()[0] for core in cores if " " in core)
    # Of texts that lost their apostrophes, too: "Texacos reserves".
    for core in (cores | {f"{core}s" for core in cores}) & found.keys():
        yield from ((r.index, EntityType.ORG) for r in found[core])
    for word in (openings.keys() & found.keys()) - named - cores:
        if openings[word] == 1:
            for r in found[word]:
                if r.family is Family.PERSON and not names.person_name(r.mention.text).titles:
                    yield r.index, EntityType.ORG
