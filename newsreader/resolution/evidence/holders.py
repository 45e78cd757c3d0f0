"""Who "President Haddad" is: the holder of a high office whom the world knows by that name.

The article's date decides between two of one name: one who is in office then, else one who was
before and is still called so. The terms are general knowledge, of ``resources/names/holders.tsv``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from newsreader import names
from newsreader.gazetteer import read_table
from newsreader.names import PersonName
from newsreader.paths import resources_dir
from newsreader.resolution.evidence.address import OFFICES
from newsreader.resolution.evidence.commonness import is_common_family
from newsreader.resolution.evidence.spellings import (
    are_forms,
    common_family,
    common_spelling,
    without_umlauts,
)

_IS = "is "


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who held an office, by the key of the full name."""

    office: str
    key: str

    @property
    def mark(self) -> str:
        """The mark of a surname alone that is the holder's."""
        return f"{_IS}{self.office} {self.key}"


@dataclass(frozen=True, slots=True)
class _Term:
    key: str
    first: int
    last: int | None

    def holds(self, year: int) -> bool:
        return self.first <= year and (self.last is None or year <= self.last)


def holder_of(marks: Iterable[str], family: str, date: str | None) -> Holder | None:
    """The only one of a folded surname who held, by the ISO ``date`` of an article, an office that
    ``marks`` tell of. Without a date the only one who ever did; of a surname that many bear only
    who is in office."""
    year = int(date[:4]) if date is not None and date[:4].isdigit() else None
    for office in sorted(OFFICES.intersection(marks)):
        terms = _terms().get((office, _alike(family)), ())
        if year is not None:
            now = [term for term in terms if term.holds(year)]
            before = [term for term in terms if term.first <= year]
            terms = now or ([] if is_common_family(family) else before)
        elif is_common_family(family):
            continue
        if len(found := {term.key for term in terms}) == 1:
            return Holder(office, found.pop())
    return None


def holder_in(marks: Iterable[str]) -> Holder | None:
    """The holder that one of the marks of a surname alone names."""
    found = sorted(mark.removeprefix(_IS) for mark in marks if mark.startswith(_IS))
    if not found:
        return None
    office, _, key = found[0].partition(" ")
    return Holder(office, key)


def bearers_of_office(holder: Holder, known: Mapping[str, Iterable[PersonName]]) -> list[str]:
    """The keys of those of ``known``, each with all names it is given, who can be the holder;
    where one is named just so, that one."""
    held = common_spelling(names.person_of_key(holder.key))
    fitting: dict[str, list[PersonName]] = {}
    for key, called in known.items():
        spelled = [common_spelling(name) for name in called]
        if spelled and all(_agree(held, name) for name in spelled):
            fitting[key] = spelled
    exact = [key for key, called in fitting.items() if any(n.given == held.given for n in called)]
    return exact or sorted(fitting)


def _agree(held: PersonName, name: PersonName) -> bool:
    if name.lone or held.family != name.family:
        return False
    one, other = held.given[0], name.given[0]
    initial = 1 in (len(one), len(other)) and one[0] == other[0]
    middles = zip(held.given[1:], name.given[1:], strict=False)
    return (one == other or initial or are_forms(one, other)) and all(
        a.startswith(b) or b.startswith(a) for a, b in middles
    )


@cache
def _terms() -> Mapping[tuple[str, str], Sequence[_Term]]:
    """The terms by office and surname, in one spelling of it."""
    found: dict[tuple[str, str], list[_Term]] = defaultdict(list)
    for row in read_table(resources_dir() / "names" / "holders.tsv"):
        person = names.person_name(row["name"])
        last = None if row["until"] == "now" else int(row["until"])
        term = _Term(person.key, int(row["from"]), last)
        found[row["office"], _alike(person.family)].append(term)
    return dict(found)


def _alike(family: str) -> str:
    return common_family(family) or without_umlauts(family)
