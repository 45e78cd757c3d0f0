"""How many people bear a name: of two articles on a John Smith each may have its own.

The shares of ``resources/names/common.tsv`` are rough, and of one country or another: they tell
common names from rare ones, no more.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from newsreader import names
from newsreader.gazetteer import read_table
from newsreader.names import PersonName
from newsreader.paths import resources_dir
from newsreader.resolution.evidence.spellings import formal_names, without_umlauts

_INITIAL = 50_000
"""Of a million given names, so many begin with one letter."""
_COMMON = 1.0
"""Of a million people, so many bear a full name that is common."""
_RARE_FAMILY, _COMMON_FAMILY, _VERY_COMMON_FAMILY = 200, 400, 1600


def is_common(name: PersonName) -> bool:
    """Whether many people bear the full name."""
    return bool(name.given) and _given(name.given[0]) * _family(name.family) >= _COMMON * 1e6


def is_common_family(family: str) -> bool:
    """Whether a surname is so common that it tells little by itself."""
    return _family(family) >= _COMMON_FAMILY


def is_very_common_family(family: str) -> bool:
    """Whether it is one of the few dozen most common of a country."""
    return _family(family) >= _VERY_COMMON_FAMILY


def is_rare_family(family: str) -> bool:
    """Whether few bear a surname, or nobody in the countries that are counted."""
    return _family(family) < _RARE_FAMILY


@lru_cache(maxsize=16384)
def _given(given: str) -> int:
    if len(given) == 1:
        return _INITIAL
    shares = _shares("given")
    return max(shares.get(without_umlauts(name), 0) for name in (given, *formal_names(given)))


def _family(family: str) -> int:
    return _shares("family").get(without_umlauts(family), 0)


@cache
def _shares(part: str) -> Mapping[str, int]:
    """Of a million people, how many bear each folded name at least."""
    found: dict[str, int] = {}
    for row in read_table(resources_dir() / "names" / "common.tsv"):
        if row["part"] == part:
            for name in row["names"].split("|"):
                key = without_umlauts(names.fold(name))
                found[key] = max(found.get(key, 0), int(row["per_million"]))
    return MappingProxyType(found)
