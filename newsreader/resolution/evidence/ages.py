"""Ages that articles give, as years of birth: what tells two persons of one name apart."""

import re
from collections.abc import Iterable

from newsreader.model import Article, Mention

# "Amira Haddad, 34, said", "Amira Haddad, aged 34" and "34-year-old singer Amira Haddad".
_BEHIND = re.compile(r", (?:(?:aged )?(\d\d),(?! ?\d)|aged (\d\d)\b)")
_BEFORE = re.compile(r"\b(\d\d)-year-old(?: [A-Za-z-]+){0,2} \Z")
_REACH = 50
_YOUNGEST = 10
_BORN = "b"
_MOST_APART = 2
"""Years between estimates of one birth: birthdays, and articles that round."""


def birth_mark(article: Article, mentions: Iterable[Mention]) -> frozenset[str]:
    """The mark of the year of birth that the article gives the person so named, if it gives one
    age and has a date."""
    if article.date is None or not article.date[:4].isdigit():
        return frozenset()
    years = {
        int(article.date[:4]) - age
        for mention in mentions
        if (age := _age(article.text, mention)) is not None
    }
    return frozenset(f"{_BORN}{year}" for year in years) if len(years) == 1 else frozenset()


def _age(text: str, mention: Mention) -> int | None:
    behind = _BEHIND.match(text, mention.end)
    before = _BEFORE.search(text[max(0, mention.start - _REACH) : mention.start])
    said = [group for found in (behind, before) if found for group in found.groups() if group]
    age = int(said[0]) if said else 0
    return age if age >= _YOUNGEST else None


def birth_year(marks: Iterable[str]) -> int | None:
    """The year among the marks of a key."""
    years = [int(m[1:]) for m in marks if m.startswith(_BORN) and m[1:].isdigit()]
    return years[0] if years else None


def generations(years: Iterable[int]) -> list[range]:
    """The years of birth of each of the persons that these years can be of, from first to last:
    years of one are close to each other."""
    found: list[range] = []
    for year in sorted(set(years)):
        if found and year - found[-1].start <= _MOST_APART:
            found[-1] = range(found[-1].start, year + 1)
        else:
            found.append(range(year, year + 1))
    return found
