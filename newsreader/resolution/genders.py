"""Whether a given name is a woman's or a man's."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from newsreader import names
from newsreader.gazetteer import read_table
from newsreader.names import Gender
from newsreader.paths import resources_dir


def gender_of_given(given: str) -> Gender | None:
    """The gender of nearly all who bear a folded given name; None of "kim", "robin", "w"."""
    return _genders().get(given)


def gender_of_name(given: Sequence[str]) -> Gender | None:
    """The same of all folded given names in order: "jean marie" is a man, "jean" may be either."""
    return _genders().get(" ".join(given[:2])) or _genders().get(" ".join(given[:1]))


@cache
def _genders() -> Mapping[str, Gender]:
    return MappingProxyType(
        {
            names.fold(name): Gender(row["gender"])
            for row in read_table(resources_dir() / "names" / "given.tsv")
            if row["gender"] != "open"
            for name in row["names"].split("|")
        }
    )
