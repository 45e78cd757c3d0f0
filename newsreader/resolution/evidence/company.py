"""In what news and beside whom an article names a person: evidence for whose a name is.

Of the company a person keeps the one named oftenest tells enough. More would make each article a
case of its own, and what is known of a name as long as the library.
"""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from newsreader import names
from newsreader.model import Article, Mention
from newsreader.resolution.evidence.callings import ANY_GAME, IN_SPORT, PERSONAS, PLAYS
from newsreader.resolution.evidence.subjects import AREAS, area_of, subject_of

_NEWS = "news of "
_WITH = "with "
_OFTEN = 3
LISTED = "listed"
_REACH = 3
_LIST_BEFORE = re.compile(r"[,;:(-]\s*\Z")
_LIST_BEHIND = re.compile(r"\s*(?:[,;.()]|\d|\Z)")
NEWS = frozenset(f"{_NEWS}{area}" for area in AREAS)
"""The marks of what an article is about."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody or something that an article names: by which key, and how often."""

    key: str
    times: int


def news_of(article: Article) -> frozenset[str]:
    """The mark of the subject of an article; one of sport may have another subject, too."""
    subject = subject_of(article.text)
    return frozenset() if subject is None else frozenset((f"{_NEWS}{area_of(subject)}",))


def company_of(key: str, around: Sequence[Companion]) -> frozenset[str]:
    """The mark of the one named oftenest beside the person of ``key``, namesakes aside, if that is
    often, and oftener than any other. None of somebody who is named in full but in passing."""
    name = names.person_of_key(key)
    if not name.lone and not any(c.key == key and c.times > 1 for c in around):
        return frozenset()
    often = [c for c in around if c.times >= _OFTEN and c.key.split()[-1] != name.family]
    most = max((c.times for c in often), default=0)
    first = [c.key for c in often if c.times == most]
    return frozenset((f"{_WITH}{first[0].replace('+', ' ')}",)) if len(first) == 1 else frozenset()


def is_listed(text: str, mentions: Iterable[Mention]) -> bool:
    """Whether all mentions stand in lists, as those who play in a match do."""
    return all(
        _LIST_BEFORE.search(text, max(0, m.start - _REACH), m.start)
        and _LIST_BEHIND.match(text, m.end)
        for m in mentions
    )


def companions_in(marks: Iterable[str]) -> frozenset[str]:
    """The marks of company among ``marks``."""
    return frozenset(mark for mark in marks if mark.startswith(_WITH))


def worlds_in(marks: Iterable[str]) -> frozenset[str]:
    """The parts of the news in which a person is met: public life, culture, and each game."""
    return frozenset(marks) & (NEWS | PERSONAS)


def shown_company(company: Iterable[str]) -> str:
    """Marks of company in words; of what the gazetteer knows the key says nothing to a person."""
    shown = sorted(mark.removeprefix(_WITH).title() for mark in company if ":" not in mark)
    return f"{_WITH}{' and '.join(shown)}" if shown else "in the same company"


def games_played(own: Set[str], marks: Set[str]) -> Set[str]:
    """The games among the marks of a key, unless its article has another subject, too, and tells
    nothing that the person does in them."""
    acts = any(mark == IN_SPORT or mark.startswith(PLAYS) for mark in marks)
    return frozenset() if marks & NEWS and not acts else own & PERSONAS


def may_meet(one: Set[str], other: Set[str]) -> bool:
    """Whether the marks of two persons tell of no different parts of the news alone."""
    first, second = worlds_in(one), worlds_in(other)
    if not first or not second or first & second:
        return True
    return bool(first & PERSONAS and second & PERSONAS and ANY_GAME in first | second)
