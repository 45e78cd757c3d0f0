"""From words that were selected in part to whole words."""

import unicodedata

_LONGEST = 60  # characters of a word; what is longer is no word
_SOFT_HYPHEN = "\u00ad"
_UNPARTED = (
    "CJK", "HIRAGANA", "KATAKANA", "BOPOMOFO", "YI", "HANGUL",
    "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "JAVANESE", "BALINESE",
)  # fmt: skip
"""Scripts that have no blanks between words, or, as Korean, hang particles on names without one, by
how Unicode's names of their characters begin. There only the reader knows where a name ends."""


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """``text[start:end]`` and what is missing of its first and last word; no letter loses a mark
    that is written over or under it. What is selected of a word without blanks stays as it is."""
    first, last = start, end
    while first > 0 and _belong_together(text[first - 1], text[first : first + 1]):
        first -= 1
    while last < len(text) and _belong_together(text[last - 1 : last], text[last]):
        last += 1
    long = max(start - first, last - end) > _LONGEST
    return (start, end) if long or start >= end else (first, last)


def _belong_together(before: str, after: str) -> bool:
    return _is_mark(after) or (_is_parted_letter(before) and _is_parted_letter(after))


def _is_mark(character: str) -> bool:
    return character != "" and unicodedata.category(character).startswith("M")


def _is_parted_letter(character: str) -> bool:
    """Whether it belongs to a word of a script that parts words by blanks."""
    if character == _SOFT_HYPHEN:
        return True
    if not (character.isalnum() or _is_mark(character)):
        return False
    return character.isascii() or not unicodedata.name(character, "").startswith(_UNPARTED)
