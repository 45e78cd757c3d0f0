"""One person's name in several spellings and forms: transliterations and nicknames.

Names carried over from Cyrillic and Arabic script have as many spellings as there are habits of
writing them. Well-known families of spellings are in ``resources/names/spellings.tsv``; names
that bear the marks of such a script ("-enko", "kh") are compared by ``_sound``. All other names
are compared as written: "Philips" is not "Phillips".
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from types import MappingProxyType

from newsreader import names
from newsreader.gazetteer import read_table
from newsreader.names import PersonName
from newsreader.paths import resources_dir

_SHORTEST = 4
# Endings and letters of names from Cyrillic, Armenian, Georgian, Arabic and Persian script.
_CARRIED_OVER = re.compile(
    r"(?:[oe](?:v|ff|w)a?|enk[oa]|s[ck]?h?k(?:i|y|iy|yi|yy|ii|ij|yj|aya|aia|aja)|[ts]s?ky?"
    r"|ch(?:uk|yk)|tschuk|[oeiy](?:vich|vych|witsch|vitch|vic)|shvili|schwili|[aei]dze|adse"
    r"|iants?|yants?|ullah?|allah?|udd?in|edd?in|zad(?:eh?|a)|nejad|iyev|ayev|ajew|ijew)\Z"
    r"|kh|zh|dzh|dj|dsch|tsch|q(?!u)"
)
_RESPELLED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        # German: Juschtschenko, Medwedew.
        (r"schtsch", "shch"),
        (r"tsch", "ch"),
        (r"dsch", "j"),
        (r"(?<!s)sch", "sh"),
        (r"\Aj(?=[ua])", "y"),
        # French: Iouchtchenko, Khodjaev.
        (r"\Ai(?=[aou])", "y"),
        (r"ou", "u"),
        (r"chtch", "shch"),
        (r"tch", "ch"),
        (r"dzh|dj", "j"),
        (r"kh", "h"),
        (r"dh", "d"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"q|ck", "k"),
        (r"x", "ks"),
        (r"oo", "u"),
        (r"ee", "i"),
        (r"\Aye", "e"),
        (r"(?<=[bdfgklmnprstvz])ye", "e"),
        (r"iya|ia|ija", "ya"),
        (r"iu|ju", "yu"),
        (r"(?:iy|ij|yy|yj|yi|ii|y)\Z", "i"),
        (r"(?<=[aeo])[yj](?![aeiou])|(?<=[bdfgklmnprstvz])y(?![aeiou])", "i"),
        (r"(.)\1+", r"\1"),
        (r"of\Z", "ov"),
        (r"ef\Z", "ev"),
        (r"a[yij]ev(?=a?\Z)", "aev"),
        (r"(?:i[yj]|i|y)ev(?=a?\Z)", "ev"),
        (r"(?:y|i)ch\Z", "ich"),
    )
)


@lru_cache(maxsize=65536)
def common_family(family: str) -> str | None:
    """What all spellings of a folded family name share, unlike any name as written; None where
    it has one spelling only."""
    known = _families().get(family)
    if known is None and len(family) >= _SHORTEST and _CARRIED_OVER.search(family):
        known = _sound(family)
    return None if known is None else f"~{known}"


@lru_cache(maxsize=65536)
def common_spelling(name: PersonName) -> PersonName:
    """``name`` as all its spellings are compared: parts folded to one spelling of each."""
    family = common_family(name.family)
    if family is None:
        return replace(name, given=tuple(_given().get(g, g) for g in name.given))
    given = tuple(_given().get(g) or _sound(g) for g in name.given)
    return replace(name, given=given, family=family)


def are_forms(one: str, other: str) -> bool:
    """Whether one of two folded given names is a short form of the other: "bill", "william".

    Not two short forms of one name: of Mike and Mick each calls himself so.
    """
    return other in _formal_names().get(one, ()) or one in _formal_names().get(other, ())


@lru_cache(maxsize=65536)
def _sound(name: str) -> str:
    heard = name.replace(" ", "").replace("'", "")
    for pattern, letters in _RESPELLED:
        heard = pattern.sub(letters, heard)
    return heard


@cache
def _formal_names() -> Mapping[str, frozenset[str]]:
    """The formal names of each short form."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table(resources_dir() / "names" / "nicknames.tsv"):
        for form in row["short"].split("|"):
            found[names.fold(form)].add(names.fold(row["name"]))
    return MappingProxyType({form: frozenset(formal) for form, formal in found.items()})


@cache
def _given() -> Mapping[str, str]:
    return _spellings("given")


@cache
def _families() -> Mapping[str, str]:
    return _spellings("family")


def _spellings(part: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row in read_table(resources_dir() / "names" / "spellings.tsv"):
        if row["part"] in (part, "both"):
            common = names.fold(row["name"])
            for spelling in (row["name"], *row["spellings"].split("|")):
                found[names.fold(spelling).replace("'", "")] = common
                found[names.fold(spelling)] = common
    return MappingProxyType(found)
