"""Given names: whether a name is one, and whether it is a woman's or a man's."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from newsreader import names
from newsreader.gazetteer import read_table
from newsreader.names import Gender
from newsreader.paths import resources_dir

_OPEN = "open"


def gender_of_given(given: str) -> Gender | None:
    """The gender of nearly all who bear a folded given name; None of "kim", "robin", "w"."""
    return _genders().get(given)


def gender_of_name(given: Sequence[str]) -> Gender | None:
    """The same of all folded given names in order: "jean marie" is a man, "jean" may be either."""
    return _genders().get(" ".join(given[:2])) or _genders().get(" ".join(given[:1]))


def is_given(name: str) -> bool:
    """Whether a folded name is known as a given name, whatever else it is: "craig", "grace"."""
    return name in _genders() or name in _of_either()


@cache
def _genders() -> Mapping[str, Gender]:
    return MappingProxyType({name: Gender(said) for name, said in _listed() if said != _OPEN})


@cache
def _of_either() -> frozenset[str]:
    return frozenset(name for name, said in _listed() if said == _OPEN)


def _listed() -> Iterator[tuple[str, str]]:
    for row in read_table(resources_dir() / "names" / "given.tsv"):
        for name in row["names"].split("|"):
            yield names.fold(name), row["gender"]
