"""The times in which articles name a person: whom those of other times can hardly mean.

Twenty years each: shorter ones would make more articles a case of their own.
"""

import re
from collections.abc import Iterable, Sequence, Set

from newsreader.model import Article

_YEARS = 20
_ERA = re.compile(r"\d{4} to \d{4}")
_APART = 2 * _YEARS
"""Between the beginnings of times that are surely twenty years from each other."""


def era_of(article: Article) -> frozenset[str]:
    """The mark of the time of an article, if it has a date: "1980 to 1999"."""
    if article.date is None or not article.date[:4].isdigit():
        return frozenset()
    begins = int(article.date[:4]) // _YEARS * _YEARS
    return frozenset((f"{begins:04} to {begins + _YEARS - 1:04}",))


def eras_in(marks: Iterable[str]) -> frozenset[str]:
    """The marks of times among ``marks``."""
    return frozenset(mark for mark in marks if mark[:1].isdigit() and _ERA.fullmatch(mark))


def are_far(one: Set[str], other: Set[str]) -> bool:
    """Whether all times among the marks of one are twenty years and more from all of the other;
    not where either has none."""
    first, second = ([_begins(era) for era in eras_in(marks)] for marks in (one, other))
    pairs = [abs(a - b) for a in first for b in second]
    return bool(pairs) and min(pairs) >= _APART


def times_apart(eras: Iterable[str]) -> list[Sequence[str]]:
    """Times in groups that are far from each other, the first first."""
    groups: list[list[str]] = []
    for era in sorted(set(eras), key=_begins):
        if groups and _begins(era) - _begins(groups[-1][-1]) < _APART:
            groups[-1].append(era)
        else:
            groups.append([era])
    return [tuple(group) for group in groups]


def _begins(era: str) -> int:
    return int(era[:4])
