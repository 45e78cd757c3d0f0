"""Arabic names that begin with "servant of": "Abd al-Rahman", "Abdel Rahman", "Abdurrahman"."""

import re
from collections.abc import Sequence

# Particles are gone by now: of "Abd al-Rahman" come "abd" and "rahman".
_SERVANT = re.compile(r"abd(?:[aeiou]|ou)?[lnrst]?\Z")
# "abdurrahman", "abdelrahman", "abderrahmane", "abdul rahman" of one word with a hyphen.
_IN_ONE = re.compile(
    r"abd ?(?:(?:[aeiou]|ou)l[ -]?|(?:[aeiou]|ou)([drstnz])[ -]?(?=\1))(?!lah?\Z)(?=\w{3})"
)
_WHOLE = "abdul"
# A father's name is one: of "Sultan bin Abdul Aziz" the last word alone is nobody's.
_FATHERS = re.compile(
    r"(?<=\b(?:bin|ibn) )(Abd)(?:[- ][ae]l|[aeiou]l|oul)[- ](?=\w)", re.IGNORECASE
)


def join_fathers(text: str) -> str:
    """``text`` with "Abdul Aziz" in one word behind "bin": "Sultan bin AbdulAziz"."""
    return _FATHERS.sub(r"\1ul", text)


def join_servants(given: Sequence[str]) -> list[str]:
    """Folded given names with one spelling of "Abd al-" and "Abdul", as one part with what follows.

    Right before the family name it stays a part of its own: "Abdul Razzaq" and "Gamal Abdel
    Nasser" are called by the last word.
    """
    joined: list[str] = []
    for part in given:
        if joined and joined[-1] == _WHOLE:
            joined[-1] += part
        else:
            joined.append(_WHOLE if _SERVANT.match(part) else _IN_ONE.sub(_WHOLE, part))
    return joined
