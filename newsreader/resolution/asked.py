"""A name that somebody asks for, as the names of the library are compared."""

from newsreader import names
from newsreader.names import PersonName
from newsreader.resolution.chains import SPELLINGS
from newsreader.resolution.evidence.spellings import are_forms, common_family, common_spelling
from newsreader.resolution.families import Family


def blocks_of_person(text: str) -> tuple[str, ...]:
    """The blocks of all persons with the surname in ``text``, however it is spelled."""
    family = names.person_name(text).family
    common = common_family(family)
    own = (f"{Family.PERSON}:{family}",) if family else ()
    return own if common is None else (*own, f"{SPELLINGS}{common}")


def may_call(text: str, name: str) -> bool:
    """Whether ``text`` may call the person of this name: the given names, where it has any, are
    the same, initials or short forms of them."""
    asked, borne = (common_spelling(names.person_name(t)) for t in (text, name))
    return not asked.given or not borne.given or _alike(asked, borne)


def _alike(asked: PersonName, borne: PersonName) -> bool:
    one, other = asked.given[0], borne.given[0]
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return one == other or are_forms(one, other)
