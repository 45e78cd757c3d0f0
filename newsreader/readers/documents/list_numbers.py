"""What stands before the items of ordered lists: numbers, letters and Roman numerals."""

from dataclasses import dataclass
from typing import Any

#: Beyond this no list is counted: a page that says otherwise is damaged.
_HIGHEST = 99_999
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HIGHEST_ROMAN = 3_999


@dataclass
class Numbering:
    """An ordered list under way. ``style`` is as HTML's ``ol`` has it: 1, a, A, i or I."""

    style: str = "1"
    following: int = 1

    def next(self, value: str | None = None) -> str:
        """The number of the next item, with the point after it; ``value`` is what the item says
        of itself."""
        number = _whole(value, self.following)
        self.following = number + 1
        return f"{written(number, self.style)}."


def numbering_of(ordered: Any) -> Numbering:
    """The numbering of an ``ol`` element, by its attributes ``start`` and ``type``."""
    return Numbering(ordered.get("type") or "1", _whole(ordered.get("start"), 1))


def written(number: int, style: str) -> str:
    """A number in the style of a list; in figures where the style cannot write it."""
    if style in ("a", "A") and number > 0:
        letters = ""
        while number > 0:
            number, place = divmod(number - 1, 26)
            letters = chr(ord("a") + place) + letters
        return letters.upper() if style == "A" else letters
    if style in ("i", "I") and 0 < number <= _HIGHEST_ROMAN:
        letters = ""
        for value, sign in _ROMAN:
            letters += sign * (number // value)
            number %= value
        return letters.upper() if style == "I" else letters
    return str(number)


def _whole(words: str | None, otherwise: int) -> int:
    """The number that an attribute says, where it is one and bearable."""
    digits = (words or "").strip()
    plain = digits.removeprefix("-")
    if not (plain.isascii() and plain.isdecimal()) or len(plain) > len(str(_HIGHEST)):
        return otherwise
    return int(digits)
