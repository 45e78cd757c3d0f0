"""Given names that one person may bear at once: spellings and short forms of one name."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from newsreader import names
from newsreader.gazetteer import read_table
from newsreader.paths import resources_dir


def may_be_one(one: str, other: str) -> bool:
    """Whether a person may bear both folded given names: "w", "william" and "bill"."""
    if one.startswith(other) or other.startswith(one):
        return True
    rows = _rows()
    return not rows.get(one, frozenset()).isdisjoint(rows.get(other, ()))


@cache
def _rows() -> Mapping[str, frozenset[str]]:
    """The rows of the shipped tables that a name is in, by folded name."""
    found: dict[str, set[str]] = defaultdict(set)
    for table, column in (("nicknames", "short"), ("spellings", "spellings")):
        for row in read_table(resources_dir() / "names" / f"{table}.tsv"):
            for form in (row["name"], *row[column].split("|")):
                found[names.fold(form)].add(f"{table}: {row['name']}")
    return {form: frozenset(rows) for form, rows in found.items()}
