"""A name as structure: titles, given and family names, particles; what places are compared by.

Nothing here knows an article or a list of known names: every function is a reading of one string.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from newsreader.arabic_names import join_fathers, join_servants
from newsreader.name_order import given_of_syllables, opens_with_family
from newsreader.values import value

_LETTERS = str.maketrans(
    {
        # Letters that Unicode does not decompose.
        **{"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"},
        **dict.fromkeys("‘’ʼ`´‛ʻʿʾ", "'"),
        **dict.fromkeys("-‐‑‒–—―−_\u00a0\u00ad", " "),
        **{".": "", "“": "", "”": "", '"': "", "&": " and ", ",": " "},
    }
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """``text`` without what spelling varies in: case, marks, hyphens, full stops, kinds of space.

    "al-Assad", "Al Assad" and "AL-ASSAD" fold to one string, as do "J.P. Morgan" and
    "JP Morgan", "Marks & Spencer" and "Marks and Spencer".
    """
    plain = text.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.translate(_LETTERS).split())


def without_article(text: str) -> str:
    """``text`` without a leading "the", unless nothing else is left."""
    rest = text[4:].lstrip()
    return rest if text[:4].lower() == "the " and rest else text


_POSSESSIVE = re.compile(r"(?<=\w)(?:['’ʼ][sS]|(?<=[sS])['’ʼ])\Z")


def without_possessive(text: str) -> str:
    """``text`` without a trailing "'s" or "s'"."""
    return _POSSESSIVE.sub("", text)


# -- persons --------------------------------------------------------------------------------


class Gender(StrEnum):
    """What a form of address says of the person addressed."""

    FEMALE = "female"
    MALE = "male"


_FEMALE = _words("mrs ms miss mme madame mlle frau lady dame senora sra signora baroness")
_MALE = _words("mr mister sir sirs herr m monsieur mssrs messrs lord lords senor signor baron")

# Words that stand before a name and are not part of it.
_TITLES = (
    _FEMALE
    | _MALE
    | _words(
        """dr doctor prof professor rev reverend fr father hon rt esq st-gen
        president presidents premier treasurer chancellor minister secretary senator sen
        congressman congresswoman congressmen representative rep governor gov mayor ambassador
        envoy commissioner councillor
        judge justice magistrate prosecutor attorney
        general gen lieutenant lt colonel col captain capt major maj sergeant sgt corporal cpl
        private pvt admiral adm commander cmdr commodore brigadier brig marshal marshall-general
        commandant constable inspector detective superintendent officer sheriff
        archbishop bishop cardinal ayatollah imam mullah rabbi monsignor msgr hojatoleslam
        chairman chairwoman chairperson ceo director manager chief coach captain-general
        spokesman spokeswoman spokesperson analyst economist lawyer singer actor actress author
        speaker comrade mp mep msp pm dj exchequer democrat administrator"""
    )
)
# Words that stand before a title: "Deputy Prime Minister", "Foreign Secretary".
_BEFORE_TITLES = _words(
    """vice deputy former ex acting prime first foreign defence defense interior finance health
    justice trade home education environment energy economy labour labor agriculture transport
    chief executive assistant senior junior rear state attorney solicitor major lieutenant
    brigadier field air fleet party national police district special us british russian french
    german chinese israeli iraqi syrian turkish"""
)
# "Secretary of State", "Chief of Staff", "Secretary General": what may follow a title.
_AFTER_TITLES = _words("general of state staff executive the exchequer")

# Titles that are part of how someone is named: "King Hussein" is not "Hussein" the surname.
REGNAL = _words(
    """king queen prince princess pope emperor empress tsar czar sultan emir shah sheikh shaikh
    saint duke duchess earl count countess"""
)

# "Prince Mohammed bin Salman", "Sheikh Tamim bin Hamad": with a father's name the rank can go.
_RANK = re.compile(
    r"(?:Crown\s+)?(?:Prince|Princess|King|Sultan|Emir|She?ikh|Shaikh)a?\s+(?=\S+\s+(?:\S+\s+)?"
    r"(?:bin|bint|ibn|al-\w+|Al)\b)"
)

_SUFFIXES = {
    **{"jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr"},
    **{numeral: numeral for numeral in ("ii", "iii", "iv", "vi", "vii", "viii", "xvi", "xxiii")},
}
_LETTERS_AFTER = _words("mp phd md qc kc obe cbe mbe esq mep msp dds")

PARTICLES = _words(
    """al el ul bin ibn bint van von vom der den het de del della delle di da do dos das du la le
    lo los las ter ten zu zur af av y st"""
)
# Particles that are given names where they open a name with a capital: Al Gore, Van Morrison.
_ALSO_GIVEN = frozenset(("al", "van", "la", "do", "st", "lo", "el"))

_ASIDE = re.compile(r"[\"“”][^\"“”]*[\"“”]|\([^)]*\)|(?<=\s)'[^']+'(?=\s)")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_INITIALS = re.compile(r"(?:[A-Z]\.-?)+[A-Z]?\Z")
# "JK" and "JRR", which nobody could speak as a word.
_UNDOTTED = re.compile(r"\w\w|[BCDFGHJKLMNPQRSTVWXZ]{3}")
_WORD = re.compile(r"\S+")


@value
class PersonName:
    """A person's name taken apart; every part is folded.

    ``given`` holds given and middle names and initials in order; a hyphenated name is one part.
    A single word is a family name; only a double-barrelled one keeps its hyphen. ``particles``
    ("al", "van der") are apart because spelling drops them.
    """

    given: tuple[str, ...]
    particles: tuple[str, ...]
    family: str
    suffix: str = ""
    titles: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Given names and family name without particles and titles: what equal names share."""
        return " ".join((*self.given, self.family, *filter(None, (self.suffix,))))

    @property
    def lone(self) -> bool:
        """Whether only one name is given."""
        return not self.given

    @property
    def gender(self) -> Gender | None:
        """What the titles say."""
        return gender_of(self.titles)


def gender_of(titles: Sequence[str]) -> Gender | None:
    """What these titles say of the person's gender."""
    if any(t in _FEMALE for t in titles):
        return Gender.FEMALE
    if any(t in _MALE for t in titles):
        return Gender.MALE
    return None


def after_titles(text: str) -> int:
    """Where the name begins in ``text``: the offset behind titles, ranks and offices.

    0 where there are none, or where nothing would be left: "Major" alone is a name.
    """
    # Of "Secretary-General" the first half says all.
    words = [(m.start(), fold(m[0].split("-")[0])) for m in _WORD.finditer(text)]
    name = at = 0
    while at < len(words) - 1:
        ahead = at
        while ahead < len(words) - 1 and words[ahead][1] in _BEFORE_TITLES:
            ahead += 1
        # A single capital "M." opens many names ("M. Butcher"); only "M" with a surname alone
        # after it could be the French title, and then nothing is lost by keeping it.
        nothing_left = ahead == len(words) - 1
        if nothing_left or words[ahead][1] not in _TITLES or words[ahead][1] == "m":
            if words[at][1] in _TITLES and words[at][1] != "m":
                ahead = at
            else:
                break
        at = ahead + 1
        while at < len(words) - 1 and words[at][1] in _AFTER_TITLES:
            at += 1
        name = at
    return words[name][0] if words and name else 0


def strip_titles(text: str) -> str:
    """``text`` without titles before the name; "Prince" stays where hardly a name would be left."""
    rest = text[after_titles(text) :]
    rank = _RANK.match(rest)
    return rest[rank.end() :] if rank is not None else rest


def without_nickname(text: str) -> str:
    """``text`` without quoted and bracketed words inside a name: 'William "Bill" Smith'."""
    rest = " ".join(_ASIDE.sub(" ", text).split())
    return rest if " " in rest else text


@lru_cache(maxsize=65536)
def person_name(text: str) -> PersonName:
    """Take a person's name apart. Never fails: what cannot be read is a family name."""
    text = join_fathers(without_possessive(text.strip()))
    start = len(text) - len(strip_titles(text))
    titles = tuple(fold(w) for w in text[:start].split())
    raw = _ASIDE.sub(" ", text[start:]).replace(",", " ").split() or [text]
    suffix = ""
    while len(raw) > 1 and ((last := fold(raw[-1])) in _SUFFIXES or last in _LETTERS_AFTER):
        suffix = _SUFFIXES.get(last, suffix)
        raw.pop()
    parts: list[str] = []
    particles: list[str] = []
    family_particles: list[str] = []
    for position, word in enumerate(raw):
        ends = position == len(raw) - 1
        for part in _parts(word, opens=position == 0, shouting=text.isupper()):
            if part in PARTICLES and not ends and not _opens_as_given(word, part, parts, raw):
                particles.append(part)
            else:
                stem, own = _without_particles(part)
                parts.append(stem)
                family_particles = [*particles, *own]
                particles = []
    if not parts:
        return PersonName((), (), fold(text) or text, suffix, titles)
    if not family_particles and opens_with_family(raw, parts):
        family, *others = parts
        # "Jong Il", "Jong-il" and "Jongil" are one given name.
        others = ["".join(others).replace(" ", "")]
    else:
        *others, family = parts
        if given_of_syllables(raw, parts):
            others = [others[0].replace(" ", "")]
        others = join_servants(others)
    given = tuple(part.replace("-", " ") for part in others)
    return PersonName(given, tuple(family_particles), family, suffix, titles)


CONTEXT = ","
"""Parts a key from what its article says of the person, "haddad,f": no name folds to a comma."""


@lru_cache(maxsize=65536)
def person_of_key(key: str) -> PersonName:
    """The name that a ``PersonName.key`` stands for, without what keys leave out."""
    key = key.partition(CONTEXT)[0] or key
    words = key.split()
    suffix = words.pop() if len(words) > 1 and words[-1] in _SUFFIXES.values() else ""
    return PersonName(tuple(words[:-1]), (), words[-1] if words else key, suffix)


def _parts(word: str, *, opens: bool, shouting: bool) -> list[str]:
    """The parts of one word: the letters of "J.K.", else the word itself folded."""
    if _INITIALS.match(word):
        return [c.casefold() for c in word if c.isalpha()]
    if opens and not shouting and word.isupper() and _UNDOTTED.fullmatch(word):
        return list(word.casefold())
    folded = fold(word)
    if not folded:
        return []
    return [folded.replace(" ", "-")] if _double_barrelled(word) else [folded]


def _double_barrelled(word: str) -> bool:
    """Whether a hyphen joins two surnames ("Smith-Jones") and not syllables ("Jong-il").

    The half after the hyphen has a capital; in words of capitals both halves must be long.
    """
    halves = _HYPHEN.split(word)
    if len(halves) != 2 or fold(halves[0]) in PARTICLES:
        return False
    if word.isupper():
        return all(len(half) > 3 for half in halves)
    return halves[1][:1].isupper()


def _opens_as_given(word: str, part: str, parts: list[str], raw: list[str]) -> bool:
    """Whether a particle that opens a name is a given name: "Al Gore", not "al Assad"."""
    return not parts and part in _ALSO_GIVEN and word[:1].isupper() and len(raw) == 2


def _without_particles(part: str) -> tuple[str, list[str]]:
    """A hyphenated part without its particles: "al assad" to "assad"."""
    words = part.split()
    cut = 0
    while cut < len(words) - 1 and words[cut] in PARTICLES:
        cut += 1
    return " ".join(words[cut:]), words[:cut]


# -- places ---------------------------------------------------------------------------------

_PLACE_WORDS = re.compile(r"\bsaint\b|\bmount\b|\bfort\b")
_SHORT_PLACE_WORDS = {"saint": "st", "mount": "mt", "fort": "ft"}
_PLACE_OF = re.compile(r"\A(?:city|town|province|state|county|village|republic) of (?=\w)")


@lru_cache(maxsize=65536)
def place_key(text: str) -> str:
    """What names of one place share: no article, "St." for "Saint", "York" for "City of York"."""
    folded = fold(without_article(without_possessive(text)))
    short = _PLACE_WORDS.sub(lambda m: _SHORT_PLACE_WORDS[m[0]], folded)
    return _PLACE_OF.sub("", short)
