"""How articles call a person, kept with the chain: evidence for whose a lone surname is.

"Mrs Haddad" is a woman, "Senator Haddad" a senator: where a folder knows two Haddads, such a chain
goes to the one whom other articles call so. The key of a surname alone ends in its marks, and that
of a full name in the year of birth, because two chains with one key are never parted; a full name
bears its other marks, and the names of others of that surname in its article, as blocks of their
own, because they part nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from newsreader import names
from newsreader.model import MARK
from newsreader.names import CONTEXT, Gender

_BESIDE = f"{MARK}beside "
# Names are folded without commas, and what sets a key apart follows a comma at once.
_AND = ", "
MARK_OF_GENDER = {Gender.FEMALE: "f", Gender.MALE: "m"}
GENDERS = frozenset(MARK_OF_GENDER.values())
ROYAL = "royal"
"""Of a name alone behind a rank: King Salman's is no surname."""
SEVERAL, GIVEN = "several", "given name"
NO_SURNAME = frozenset((SEVERAL, GIVEN))
"""Of a name alone that is a family's ("the Haddad sisters"), or of one called by the given name."""
NO_PERSON = "known otherwise"
"""Of a name alone that is well known as something else: "Labour"."""
PEER = "peer"
SPORT, OTHER_NEWS = "in sport", "in other news"
FIELDS = frozenset((SPORT, OTHER_NEWS))
# Offices that few of one surname hold, with their short forms; "Mr" says less, "analyst" nothing.
_OFFICE_OF: Mapping[str, str] = MappingProxyType(
    {
        "president": "president",
        "premier": "premier",
        "chancellor": "chancellor",
        "mayor": "mayor",
        "ambassador": "ambassador",
        "coach": "coach",
        **dict.fromkeys(("senator", "sen"), "senator"),
        **dict.fromkeys(("governor", "gov"), "governor"),
        **dict.fromkeys(("congressman", "congresswoman", "representative", "rep"), "congressman"),
        **dict.fromkeys(("judge", "justice", "magistrate"), "judge"),
        **dict.fromkeys(("bishop", "archbishop"), "bishop"),
        **dict.fromkeys(("lord", "lords", "baron", "baroness"), PEER),
    }
)
OFFICES = frozenset(_OFFICE_OF.values())


def marks_of(titles: Iterable[str]) -> frozenset[str]:
    """What these folded titles say of a person: gender, office."""
    said = list(titles)
    found = {office for title in said if (office := _OFFICE_OF.get(title)) is not None}
    gender = names.gender_of(said)
    if gender is not None:
        found.add(MARK_OF_GENDER[gender])
    # "Prime Minister" is two words.
    if "prime" in said and "minister" in said:
        found.add("premier")
    return frozenset(found)


def key_with(key: str, marks: Iterable[str]) -> str:
    """The key of a surname alone, called so in its article."""
    said = "+".join(sorted(marks))
    return f"{key}{CONTEXT}{said}" if said else key


def marks_of_key(key: str) -> frozenset[str]:
    """The marks that a key ends in."""
    return frozenset(filter(None, key.partition(CONTEXT)[2].split("+")))


def blocks_with(
    family: str, marks: Iterable[str], met: Sequence[str], beside: Iterable[str]
) -> tuple[str, ...]:
    """Blocks that hold what a full name is called, where and when it is met, and the keys of
    namesakes in its article.

    They begin with the surname, so that they are shared within it alone. What has to be told of
    each name is one block: where it is ``met``.
    """
    return (
        *(f"{MARK}{family} {mark}" for mark in sorted([*marks, _AND.join(met)])),
        *(f"{_BESIDE}{key}" for key in sorted(beside)),
    )


def marks_of_blocks(blocks: Iterable[str], family: str) -> frozenset[str]:
    """The marks among ``blocks``."""
    lead = f"{MARK}{family} "
    held = (b.removeprefix(lead) for b in blocks if b.startswith(lead))
    return frozenset(mark for marks in held for mark in marks.split(_AND))


def beside_in_blocks(blocks: Iterable[str]) -> frozenset[str]:
    """The keys of namesakes among ``blocks``."""
    return frozenset(b.removeprefix(_BESIDE) for b in blocks if b.startswith(_BESIDE))
