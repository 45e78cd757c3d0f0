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
# "ue", "oe", "ae" and "aa" where they can stand for one letter: "Mueller", "Soerensen", "Aase". Not
# of "Bauer", "Marquez", "Michael", "Joe", "Nikolaev".
_WRITTEN_OUT = re.compile(
    r"(?<![aeiouq])(?:([ou])e|(a)[ae])"
    r"(?=[bcdghjkmpqrstx]|[vw](?!a?\Z)|(?<=oe)w|f(?!fa?\Z)|n(?!z|k[oa]\Z)|z\w|l[bcdfghklmnpqrtvwx]"
    r"|(?<=ae)u[bcdfghklmnprstz])"
)
# Endings and letters of names from Cyrillic, Armenian, Georgian, Arabic and Persian script.
_CARRIED_OVER = re.compile(
    r"(?:[oe](?:v|ff|w)a?|enk[oa]|s[ck]?h?k(?:i|y|iy|yi|yy|ii|ij|yj|aya|aia|aja)|[ts]s?ky?"
    r"|ch(?:uk|yk|ak)|tschuk|[oeiy](?:vich|vych|witsch|vitch|vic)|shvili|schwili|chvili|[aei]dze|adse"
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
        (r"chvili\Z", "shvili"),
        (r"(?<=k)a[ij]a\Z", "aya"),
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
        (r"(?:y|i)ch\Z|(?<=v)ic\Z", "ich"),
    )
)


@lru_cache(maxsize=65536)
def common_family(family: str) -> str | None:
    """What all spellings of a folded family name share, unlike any name as written; None where
    it has one spelling only."""
    known = _families().get(family)
    plain = without_umlauts(family)
    if known is None and len(plain) >= _SHORTEST and _CARRIED_OVER.search(plain):
        heard = _sound(plain)
        known = _families_heard().get(heard, heard)
    return None if known is None else f"~{known}"


@lru_cache(maxsize=65536)
def without_umlauts(name: str) -> str:
    """A folded name with "ue" and the like as its umlaut folds: "muller" of "mueller".

    What "Müller", "Muller" and "Mueller", "Sørensen" and "Soerensen", "Åse" and "Aase" share.
    """
    return _WRITTEN_OUT.sub(r"\1\2", name) if len(name) >= _SHORTEST else name


@lru_cache(maxsize=65536)
def common_spelling(name: PersonName) -> PersonName:
    """``name`` as all its spellings are compared: parts folded to one spelling of each."""
    family = common_family(name.family)
    if family is None:
        given = tuple(_given().get(g) or without_umlauts(g) for g in name.given)
        return replace(name, given=given, family=without_umlauts(name.family))
    given = tuple(_given().get(g) or _given_heard(g) for g in name.given)
    return replace(name, given=given, family=family)


@lru_cache(maxsize=65536)
def _given_heard(given: str) -> str:
    heard = _sound(given)
    return _given_by_sound().get(heard, heard)


def is_respelled_given(given: str) -> bool:
    """Whether a folded name is a given name of which several spellings are known."""
    return given in _given()


def are_forms(one: str, other: str) -> bool:
    """Whether one of two folded given names is a short form of the other: "bill", "william".

    Not two short forms of one name: of Mike and Mick each calls himself so.
    """
    return other in formal_names(one) or one in formal_names(other)


def formal_names(given: str) -> frozenset[str]:
    """The folded given names of which a folded one is a short form: "michael" of "mike"."""
    return _formal_names().get(given, frozenset())


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


@cache
def _given_by_sound() -> Mapping[str, str]:
    return _by_sound(_given())


@cache
def _families_heard() -> Mapping[str, str]:
    return _by_sound(_families())


def _by_sound(spellings: Mapping[str, str]) -> Mapping[str, str]:
    """Whose known spelling alone sounds so."""
    found: dict[str, set[str]] = defaultdict(set)
    for spelling, common in spellings.items():
        found[_sound(spelling)].add(common)
    return MappingProxyType({heard: min(all_) for heard, all_ in found.items() if len(all_) == 1})


def _spellings(part: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row in read_table(resources_dir() / "names" / "spellings.tsv"):
        if row["part"] in (part, "both"):
            common = names.fold(row["name"])
            for spelling in (row["name"], *row["spellings"].split("|")):
                found[names.fold(spelling).replace("'", "")] = common
                found[names.fold(spelling)] = common
    return MappingProxyType(found)
