"""What the words of a name say of its type: "Ludlow Airport", "City of Ludlow", "JK Holm"."""

import re
from collections.abc import Container, Iterator, Sequence

from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import is_place, opinion, remembered
from newsreader.analysis.evidence.word_lists import (
    EVENT_WORDS,
    FACILITY_WORDS,
    LANDSCAPE_WORDS,
    LAW_WORDS,
    NAME_PARTICLES,
    WORK_WORDS,
    word_set,
)
from newsreader.analysis.rules.organisations import says_organisation
from newsreader.model import Label

_SAY_ORGANISATION = 3.0
_LAST_IS_EVENT = 3.0
_LAST_IS_WORK = 3.0
_LAST_IS_LAW = 3.0
_LAST_IS_FACILITY = 1.5
_LAST_IS_LANDSCAPE = 2.0
_GIVEN_NAME_FIRST = 1.5
_INITIALS_FIRST = 1.5
_SURELY_PERSON = 3.0
_SURELY_PLACE = 4.0
_TITLE_BEFORE = 2.0
_NO_PERSON = -3.0
_LIKE_PRODUCT = 0.3

_OF_PLACE = word_set("Borough City County District Municipality Province Town Village")
# "UC Davis", "SUNY Albany": the parts of universities of several places.
_CAMPUSES = word_set("CSU CUNY LSU SUNY UC UMass UNC UT")
_YOUNGER = word_set("Jr Jr. Sr Sr.")
_ROYAL = word_set("Emperor Empress King Pope Prince Princess Queen Sultan")
_FIRST_INITIALS = re.compile(r"[A-Z]{2}|(?:[A-Z]\.){1,3}")
_SURNAME = re.compile(r"[A-Z][a-z]*(?:['’-]?[A-Z])?[a-z]{2,}")
# Two capitals before a name that are no one's initials: clubs, countries, what firms are.
_NO_INITIALS = word_set(
    "AC AD AG AI AK AM AP AS AZ BA BC BK BP BT BV CD CF CS DC DJ DR EA EC EU EV FA FC FH FK FM GE",
    "GM GP HC HP HQ IF IK IT JP KB KR KV LA LG LP MC MG MI MP MS MV MX NK NV NY OB OS PC PR PS QC",
    "RC RV SA SC SK SL SS SV TV UD UK UN US UV VV VW",
)
_NUMBERED = re.compile(r"(?!U\d)[\w.-]*\d[\w.-]*")
_OF_LAWS = word_set(
    "Act Amendment Article Chapter Law Part Proposition Resolution Rule Section Title"
)
# "Geneva Motor Show"; other shows are programmes.
_FAIRS = word_set("Air Auto Boat Book Electronics Fashion Flower Horse Motor Trade")

Vote = tuple[Label, float]


def said_by_words(name: str, titled: Container[str]) -> Iterator[Vote]:
    """The votes of the words of ``name``, which has several; ``titled`` follow a title."""
    votes, ends_open = _said(name)
    yield from votes
    if ends_open and name.rpartition(" ")[2] in titled:
        yield Label.PERSON, _TITLE_BEFORE


@remembered
def _said(name: str) -> tuple[tuple[Vote, ...], bool]:
    """The votes, and whether the last word says nothing, as that of a person's name."""
    words = name.split()
    of_thing = _vote_for_place(words) or _vote_for_organisation(words) or _vote_for_thing(words)
    if of_thing is not None:
        return (of_thing,), False
    return (*_form_of_person(words), *_numbered(words)), True


def _vote_for_place(words: Sequence[str]) -> Vote | None:
    """ "City of Ludlow" is Ludlow."""
    if words[0] in _OF_PLACE and words[1] == "of" and is_place(" ".join(words[2:])):
        return Label.GPE, _SURELY_PLACE
    return None


def _vote_for_organisation(words: Sequence[str]) -> Vote | None:
    if says_organisation(words) or (words[0] in _CAMPUSES and len(words) == 2):
        return Label.ORG, _SAY_ORGANISATION
    return None


def _vote_for_thing(words: Sequence[str]) -> Vote | None:
    last = words[-1]
    if (last in EVENT_WORDS and not _is_chris_day(words)) or (
        last == "Show" and words[-2] in _FAIRS
    ):
        return Label.EVENT, _LAST_IS_EVENT
    if last in WORK_WORDS:
        return Label.WORK_OF_ART, _LAST_IS_WORK
    if last in LAW_WORDS and words[0] not in GIVEN_NAMES:
        return Label.LAW, _LAST_IS_LAW
    if last in FACILITY_WORDS:
        # A hotel or theatre also acts, so the model's word counts for more here.
        return Label.FAC, _LAST_IS_FACILITY
    if last in LANDSCAPE_WORDS:
        return Label.LOC, _LAST_IS_LANDSCAPE
    return None


def _is_chris_day(words: Sequence[str]) -> bool:
    """Is this a given name and the surname Day?"""
    return len(words) == 2 and words[1] == "Day" and words[0] in GIVEN_NAMES


def _form_of_person(words: Sequence[str]) -> Iterator[Vote]:
    capitals = [word for word in words if word not in NAME_PARTICLES]
    royal = words[0] in _ROYAL and len(words) < 4 and words[1] in GIVEN_NAMES
    if royal or (words[-1] in _YOUNGER and "&" not in words):
        yield Label.PERSON, _SURELY_PERSON
    elif words[0] in GIVEN_NAMES and all(word[0].isupper() for word in capitals):
        # "Luiz Inacio Lula da Silva", but not "Anna Karenina Goes to War".
        if len(capitals) < 4 or (len(capitals) < 5 and len(capitals) < len(words)):
            yield Label.PERSON, _GIVEN_NAME_FIRST
    elif _opens_with_initials(words):
        yield Label.PERSON, _INITIALS_FIRST


def _opens_with_initials(words: Sequence[str]) -> bool:
    """Is this "JK Holm" or "J.K. Holm", and not "UK Coal"?"""
    first, *rest = words
    return (
        len(rest) == 1
        and _FIRST_INITIALS.fullmatch(first) is not None
        and first not in _NO_INITIALS
        and _SURNAME.fullmatch(rest[0]) is not None
        and opinion(first) is None
        and opinion(rest[0]) is None
    )


def _numbered(words: Sequence[str]) -> Iterator[Vote]:
    """Nobody's name holds a number, and few laws' do; models and versions of things have one."""
    if not _NUMBERED.fullmatch(words[-1]):
        return
    yield Label.PERSON, _NO_PERSON
    if _OF_LAWS.isdisjoint(words):
        yield Label.LAW, _NO_PERSON
    yield Label.PRODUCT, _LIKE_PRODUCT
