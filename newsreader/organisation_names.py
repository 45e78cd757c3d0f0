"""An organisation's name as structure: legal forms, spellings, acronyms.

Nothing here knows an article or a list of known names: every function is a reading of one string.
"""

import re
from functools import lru_cache

from newsreader.names import fold, without_article, without_possessive


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEGAL_FORMS = _words(
    """inc incorporated corp corporation co company cos companies ltd limited plc ag gmbh sa nv bv
    spa ab oy oyj asa aps kk llc llp lp sarl srl sas pte pty kg kgaa se bhd sdn cv a/s doo sro
    aktiengesellschaft jsc ojsc pjsc tbk ltda nyrt kft eood"""
)
_LEADING_LEGAL_FORMS = _words("nv pt oao zao ooo")
# Spellings of British and American English.
_SPELLINGS = re.compile(r"(?<=organ)is(?=ation)|(?<=def)ence\b|\blabour\b|\bcentre\b|\bprogramme\b")
# "Ministry of Defense" is the "Defense Ministry".
_MINISTRY_OF = re.compile(
    r"\A(ministry|department) (?:of|for) (?:the )?(\w+(?: affairs)?(?:(?: and)? \w+){0,3})\Z"
)
_UNIVERSITY_OF = re.compile(r"\Auniversity of (?!the )(.+)\Z")
# Each of these has two: the University of York is not York University.
_TWO_UNIVERSITIES = _words(
    "america columbia lincoln miami newcastle pacific victoria washington york"
) | {"st thomas"}
_CAMPUSES = (
    "berkeley|davis|irvine|merced|riverside|san diego|san francisco|santa barbara|santa cruz"
)
_CAMPUS = re.compile(rf"\A(?:uc|california university) (?:at )?({_CAMPUSES}|los angeles)\Z")
_AFFAIRS = re.compile(r"\b(foreign|interior|external|internal) affairs ministry\Z")
_AMERICAN = {
    "is": "iz",
    "ence": "ense",
    "labour": "labor",
    "centre": "center",
    "programme": "program",
}

_SMALL_WORDS = _words("of the and for in on to de la du des der di do und et y & a")


@lru_cache(maxsize=65536)
def organisation_key(text: str) -> str:
    """What names of one organisation share: no article, no legal form, one English spelling."""
    words = fold(without_article(without_possessive(text))).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
        if len(words) > 1 and words[-1] == "and":
            words.pop()
    if len(words) > 1 and words[0] in _LEADING_LEGAL_FORMS:
        del words[0]
    key = _SPELLINGS.sub(lambda m: _AMERICAN[m[0]], " ".join(words))
    if "uni" in key or key.startswith("uc"):
        key = _university_key(key)
    return _AFFAIRS.sub(r"\1 ministry", _MINISTRY_OF.sub(r"\2 \1", key))


def _university_key(key: str) -> str:
    """The University of Kerrin as Kerrin University, and UC Davis as one of California."""
    found = _UNIVERSITY_OF.match(key)
    if found is not None and found[1] not in _TWO_UNIVERSITIES:
        place = found[1].replace(" at ", " ")
        return f"{place} university"
    campus = _CAMPUS.match(key)
    return f"california {campus[1]} university" if campus is not None else key


_COMPANY_TAIL = LEGAL_FORMS | _words("group holding holdings")


def without_company_tail(text: str) -> str:
    """``text`` without legal form, "Group" and "Holdings" at its end: "Reuters Holdings PLC"."""
    words = text.split()
    while len(words) > 1 and fold(words[-1]) in _COMPANY_TAIL:
        words.pop()
        if len(words) > 1 and words[-1] in ("&", "and"):
            words.pop()
    return " ".join(words)


@lru_cache(maxsize=65536)
def initials(text: str) -> frozenset[str]:
    """The acronyms, in capitals, that the words of ``text`` could give.

    With and without small words ("of", "the", "and"), legal forms and the parts of hyphenated
    words: {"WHO", ...} for "World Health Organization". Empty for a single word.
    """
    found: set[str] = set()
    bare = without_article(text)
    for words in (fold(bare).split(), fold(bare.replace("-", "")).split()):
        core = list(words)
        while len(core) > 1 and core[-1] in LEGAL_FORMS:
            core.pop()
        for chosen in (words, core):
            for small in (frozenset[str](), frozenset(("the",)), _SMALL_WORDS):
                letters = "".join(w[0] for w in chosen if w not in small)
                if len(letters) > 1:
                    found.add(letters.upper())
    return frozenset(found)
