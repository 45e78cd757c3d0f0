"""Entities in which a machine may have joined two, for a person to decide.

What speaks for two: forms of address of either gender, given names that exclude each other, ages
that no one person has, kinds of thing that exclude each other, company that never meets.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from newsreader import knowledge, names
from newsreader.ledger.articles import Atom, atom_of, piece_of
from newsreader.library.decision_records import Mixture, Part
from newsreader.library.decisions.answered import answers
from newsreader.library.decisions.ledger_rows import LedgerCopy
from newsreader.library.decisions.suggesting import Reading
from newsreader.library.machine.analyses import split_blocks
from newsreader.library.machine.given_names import may_be_one
from newsreader.library.machine.group_index import chains_of
from newsreader.library.machine.groups import listed
from newsreader.library.machine.standing import newest
from newsreader.library.records import EntityRow
from newsreader.model import EntityType
from newsreader.values import replace, value

_LOOKED_AT = 1000
"""So many entities, those with most mentions, are looked at."""

_BEARERS = 3000
"""The surnames of so many people are known."""

_LOOKED_INTO = 300
"""Of so many, articles are looked into: that takes longer."""

_MOST_ARTICLES = 40
"""So many of an entity's articles, the newest, are looked into."""

_ARTICLES_FOR_AGES = 12

_LEAST_OF_COMPANY = 2
"""Two articles on either side, or it says nothing that they name nobody in common."""

_TOO_COMMON = 0.05
"""Who is in more of the library's articles than this share is company for everyone."""

_YEARS = 2
"""Ages and dates of articles give years of birth that are so far apart for one person."""

_THINGS = frozenset((EntityType.EVENT, EntityType.WORK, EntityType.LAW, EntityType.PRODUCT))

# "Ann Lee, 43, said", "Ann Lee (43)", "Ann Lee, aged 43".
_AGE = re.compile(r"(?:,| \() ?(?:aged |age )?(\d{1,2})(?=[,.;)])")


@value
class _Group:
    """A group of chains of an entity."""

    id: int
    type: EntityType
    name: str
    key: str
    blocks: tuple[str, ...]
    mentions: int

    @property
    def atom(self) -> Atom:
        return atom_of(self.blocks, self.key)


@value
class _Suspect:
    """An entity with its row's number and its groups."""

    number: int
    row: EntityRow
    groups: tuple[_Group, ...]
    rank: int


_Division = tuple[Part, Part, str]
_Doubt = Callable[[sqlite3.Connection, _Suspect], _Division | None]


def mixtures(
    reading: Reading, ledger: LedgerCopy, limit: int
) -> Generator[None, None, list[Mixture]]:
    """Up to ``limit`` entities that may be two, those whose lesser part has most mentions first.
    Yields where others may use the library.

    What a person joined is not doubted; what they were unsure of comes last until more is known.
    """
    found: list[Mixture] = []
    with reading() as sql:
        answered = answers(sql, ledger.read(sql).in_force)
        company, suspects = _Company(sql), list(_suspects(sql))
    doubts: Sequence[_Doubt] = (_by_address, _by_given_name, _by_age, _by_kind, company.divide)
    for suspect in suspects:
        yield
        if suspect.row.entity_id in answered.together:
            continue
        with reading() as sql:
            division = next((d for doubt in doubts if (d := doubt(sql, suspect)) is not None), None)
        if division is not None:
            less, more = sorted(division[:2], key=lambda part: (part.mentions, part.label))
            pair = frozenset((suspect.row.entity_id,))
            unsure = answered.is_open(pair, suspect.row.mentions)
            found.append(Mixture(suspect.row, less, more, division[2], unsure))
    found.sort(key=lambda m: (m.unsure, -m.less.mentions, -m.entity.mentions, m.entity.entity_id))
    return found[:limit]


def _suspects(sql: sqlite3.Connection) -> Iterator[_Suspect]:
    """Entities of at least two articles that the world does not know already."""
    rows = sql.execute(
        "SELECT id, public_id, name, type, mentions, articles FROM entity WHERE named = 1"
        " ORDER BY named DESC, mentions DESC, name_key DESC, public_id DESC LIMIT ?",
        (_LOOKED_AT,),
    ).fetchall()
    groups: dict[int, list[_Group]] = defaultdict(list)
    for entity, number, kind, name, key, blocks, mentions in sql.execute(
        "SELECT g.entity_id, g.id, g.type, g.name, g.key, g.blocks, g.mentions FROM json_each(?) e"
        " CROSS JOIN name_group g ON g.entity_id = e.value",
        (listed(row[0] for row in rows),),
    ):
        made = _Group(number, EntityType(kind), name, key, split_blocks(blocks), mentions)
        groups[entity].append(made)
    for rank, (number, public_id, name, kind, mentions, articles) in enumerate(rows):
        own = groups[number]
        if articles > 1 and not any(knowledge.is_known(group.key) for group in own):
            row = EntityRow(public_id, name, EntityType(kind), mentions, articles)
            yield _Suspect(number, row, tuple(sorted(own, key=lambda g: (g.key, g.id))), rank)


def _by_given_name(sql: sqlite3.Connection, suspect: _Suspect) -> _Division | None:
    """Names of one entity whose given names exclude each other."""
    if suspect.row.type is not EntityType.PERSON or len({g.key for g in suspect.groups}) < 2:
        return None
    by_given: dict[str, list[_Group]] = defaultdict(list)
    for group in suspect.groups:
        name = names.person_of_key(group.key)
        if name.given and piece_of(group.blocks) is None:
            by_given[name.given[0]].append(group)
    best: tuple[int, list[_Group], list[_Group]] | None = None
    for one, other in combinations(sorted(by_given), 2):
        if not may_be_one(one, other):
            a, b = by_given[one], by_given[other]
            weight = min(sum(g.mentions for g in a), sum(g.mentions for g in b))
            if best is None or weight > best[0]:
                best = weight, a, b
    if best is None:
        return None
    one_part, other_part = _part_of(sql, best[1]), _part_of(sql, best[2])
    because = f"“{one_part.label}” and “{other_part.label}” have other given names"
    return one_part, other_part, because


def _part_of(sql: sqlite3.Connection, groups: Sequence[_Group]) -> Part:
    name = max(groups, key=lambda g: (g.mentions, g.name)).name
    articles = sql.execute(
        f"SELECT count(DISTINCT c.article_id) FROM json_each(?) g{chains_of('g.value')}",
        (listed(g.id for g in groups),),
    ).fetchone()[0]
    atoms = tuple(sorted({g.atom for g in groups}))
    return Part(name, sum(g.mentions for g in groups), articles, atoms)


def _by_address(sql: sqlite3.Connection, suspect: _Suspect) -> _Division | None:
    """Mr in some articles and Mrs in others."""
    if suspect.row.type is not EntityType.PERSON:
        return None
    forms = sql.execute(
        "SELECT DISTINCT f.text FROM name_group g"
        " CROSS JOIN group_form gf ON gf.group_id = g.id CROSS JOIN form f ON f.id = gf.form_id"
        " WHERE g.entity_id = ?",
        (suspect.number,),
    )
    genders = {row[0]: names.person_name(row[0]).gender for row in forms}
    if len({gender for gender in genders.values() if gender is not None}) < 2:
        return None
    said: dict[str, set[names.Gender]] = defaultdict(set)
    for article, text in _mentions(sql, suspect):
        gender = names.person_name(text.mention).gender
        if gender is not None:
            said[article].add(gender)
    sides = [sorted(a for a in said if said[a] == {gender}) for gender in names.Gender]
    if not all(sides):
        return None
    women, men = (_of_articles(sql, suspect, side) for side in sides)
    because = f"“{suspect.row.name}” is a woman in some articles and a man in others"
    return replace(women, label="a woman"), replace(men, label="a man"), because


@value
class _Words:
    """A mention, what follows it, and the year of its article (0 where undated)."""

    mention: str
    after: str
    year: int


def _mentions(
    sql: sqlite3.Connection, suspect: _Suspect, articles: int = _MOST_ARTICLES
) -> Iterator[tuple[str, _Words]]:
    """The entity's mentions in its newest articles, with their articles' ids."""
    rows = sql.execute(
        "SELECT a.id, a.public_id, a.recency, t.text"
        f" FROM {newest('?', '?')} here CROSS JOIN article a ON a.id = here.article_id"
        " CROSS JOIN article_text t ON t.article_id = a.id"
        " ORDER BY here.recency, here.shuffle, here.article_id",
        (suspect.number, articles),
    ).fetchall()
    for number, public_id, recency, text in rows:
        for start, end in sql.execute(
            "SELECT m.start, m.end FROM chain c"
            " CROSS JOIN name_group g ON g.id = c.group_id AND g.entity_id = ?"
            " CROSS JOIN mention m ON m.article_id = c.article_id AND m.chain = c.ordinal"
            " WHERE c.article_id = ? ORDER BY m.start",
            (suspect.number, number),
        ):
            yield public_id, _Words(text[start:end], text[end : end + 12], -recency // 10000)


def _by_age(sql: sqlite3.Connection, suspect: _Suspect) -> _Division | None:
    """Ages that give years of birth too far apart."""
    if suspect.row.type is not EntityType.PERSON or suspect.rank >= _LOOKED_INTO:
        return None
    born: dict[str, int] = {}
    for article, words in _mentions(sql, suspect, _ARTICLES_FOR_AGES):
        age = _AGE.match(words.after)
        if age is not None and words.year:
            born.setdefault(article, words.year - int(age[1]))
    years = sorted(set(born.values()))
    gap, cut = max(((b - a, b) for a, b in pairwise(years)), default=(0, 0))
    if gap <= _YEARS:
        return None
    older = sorted(article for article, year in born.items() if year < cut)
    younger = sorted(article for article, year in born.items() if year >= cut)
    parts = [
        replace(_of_articles(sql, suspect, side), label=f"born about {born[side[0]]}")
        for side in (older, younger)
    ]
    because = f"“{suspect.row.name}” has ages that no one person has"
    return parts[0], parts[1], because


def _by_kind(sql: sqlite3.Connection, suspect: _Suspect) -> _Division | None:
    """An event in some articles and a product in others."""
    kinds: Counter[EntityType] = Counter()
    for group in suspect.groups:
        if group.type in _THINGS:
            kinds[group.type] += group.mentions
    if len(kinds) < 2:
        return None
    (one, _), (other, _) = kinds.most_common(2)
    articles = [_articles_of(sql, suspect.groups, kind) for kind in (one, other)]
    sides = [sorted(a - b) for a, b in (articles, articles[::-1])]
    if min(map(len, sides)) < _LEAST_OF_COMPANY:
        return None
    parts = [
        replace(_of_articles(sql, suspect, side), label=f"{kind.lower()}")
        for side, kind in zip(sides, (one, other), strict=True)
    ]
    because = f"“{suspect.row.name}” is of other types in other articles"
    return parts[0], parts[1], because


def _articles_of(sql: sqlite3.Connection, groups: Iterable[_Group], kind: EntityType) -> set[str]:
    rows = sql.execute(
        f"SELECT DISTINCT a.public_id FROM json_each(?) g{chains_of('g.value')}"
        " CROSS JOIN article a ON a.id = c.article_id",
        (listed(g.id for g in groups if g.type is kind),),
    )
    return {row[0] for row in rows}


def _of_articles(sql: sqlite3.Connection, suspect: _Suspect, articles: Sequence[str]) -> Part:
    count = sql.execute(
        "SELECT coalesce(sum(ea.mentions), 0) FROM json_each(?) one"
        " CROSS JOIN article a ON a.public_id = one.value"
        " CROSS JOIN entity_article ea ON ea.article_id = a.id AND ea.entity_id = ?",
        (listed(articles), suspect.number),
    ).fetchone()[0]
    return Part(suspect.row.name, count, len(articles), articles=tuple(articles))


class _Company:
    """Whom entities are named with."""

    def __init__(self, sql: sqlite3.Connection) -> None:
        total = sql.execute("SELECT count(*) FROM article WHERE analysed").fetchone()[0]
        self._most = max(3, int(total * _TOO_COMMON))
        rows = sql.execute(
            "SELECT name FROM entity WHERE named = 1 AND type = ?"
            " ORDER BY named DESC, mentions DESC, name_key DESC, public_id DESC LIMIT ?",
            (EntityType.PERSON, _BEARERS),
        )
        people = (names.person_name(row[0]) for row in rows)
        self._surnames = {person.family for person in people if not person.lone}

    def _is_borne(self, name: str) -> bool:
        """Whether this is no more than a surname, that others of the library bear."""
        person = names.person_name(name)
        return person.lone and person.family in self._surnames

    def divide(self, sql: sqlite3.Connection, suspect: _Suspect) -> _Division | None:
        """Articles of an entity that fall into two sets with nobody in common."""
        of_a_kind = suspect.row.type in (EntityType.PERSON, EntityType.ORG)
        # Of a surname that others bear, one article is enough to tell of another of them.
        lone = suspect.row.type is EntityType.PERSON and self._is_borne(suspect.row.name)
        if not of_a_kind or (suspect.rank >= _LOOKED_INTO and not lone):
            return None
        least = 1 if lone else _LEAST_OF_COMPANY
        if not 2 * least <= suspect.row.articles <= _MOST_ARTICLES:
            return None
        company = self._by_article(sql, suspect)
        if len(company) < suspect.row.articles:
            # An article that names nobody else, or one not looked into, could be of either.
            return None
        sets = _connected(company)
        if len(sets) > 2 and lone:
            # One is parted from the rest at a time.
            few = min(sets, key=lambda articles: (len(articles), min(articles)))
            sets = [few, set(company) - few]
        if len(sets) != 2 or min(map(len, sets)) < least:
            return None
        parts = []
        for articles in sets:
            others = Counter(name for article in articles for name in company[article].values())
            with_whom = " and ".join(sorted(others, key=lambda name: (-others[name], name))[:2])
            part = _of_articles(sql, suspect, sorted(articles))
            parts.append(replace(part, label=f"named with {with_whom}"))
        return parts[0], parts[1], f"“{suspect.row.name}” keeps two kinds of company"

    def _by_article(self, sql: sqlite3.Connection, suspect: _Suspect) -> dict[str, dict[int, str]]:
        company: dict[str, dict[int, str]] = defaultdict(dict)
        for article, other, name in sql.execute(
            f"SELECT a.public_id, e.id, e.name FROM {newest('?1', '?2')} here"
            " CROSS JOIN article a ON a.id = here.article_id"
            " CROSS JOIN entity_article ea ON ea.article_id = here.article_id"
            " CROSS JOIN entity e ON e.id = ea.entity_id"
            " WHERE e.id <> ?1 AND e.named AND e.articles <= ?3",
            (suspect.number, _MOST_ARTICLES, self._most),
        ):
            company[article][other] = name
        return company


def _connected(company: Mapping[str, Mapping[int, str]]) -> list[set[str]]:
    """The articles, in sets that name nobody in common."""
    of_other: dict[int, set[str]] = defaultdict(set)
    for article, others in company.items():
        for other in others:
            of_other[other].add(article)
    sets: list[set[str]] = []
    left = set(company)
    while left:
        reached, waiting = set[str](), [min(left)]
        while waiting:
            article = waiting.pop()
            if article not in reached:
                reached.add(article)
                waiting += [a for other in company[article] for a in of_other[other]]
        sets.append(reached)
        left -= reached
    return sets
