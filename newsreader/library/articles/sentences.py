"""The sentence, and the line, around a stretch of text. Rules only: no model is loaded."""

import re
from collections.abc import Iterator

from newsreader.library.file.text_keys import spaced

# Compiled where they are used first, which re remembers: who loads this seldom needs them at once.
_PARAGRAPH = r"\n[ \t]*\n"
_END = r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”’）]*"
_ABBREVIATIONS = (
    r"mrs?|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|maj|adm|rev|hon|st|mt|[js]r"
    r"|inc|corp|co|ltd|bros|vs|etc|dept|est|approx|ave|blvd|e\.g|i\.e|u\.[skn]|[ap]\.m|d\.c"
)
_BEFORE_NUMBERS = r"nos?|vol|pp?|fig|art|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_LONGEST = 600


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of the sentence that holds ``text[start:end]``, without white space around it.

    A sentence ends at a full stop, question or exclamation mark before white space, unless the
    mark belongs to an abbreviation or an initial, or what follows begins in lower case; and at
    an empty line. Never longer than some 600 characters on either side.
    """
    low = max(0, start - _LONGEST)
    high = min(len(text), end + _LONGEST)
    for gap in re.compile(_PARAGRAPH).finditer(text, low, start):
        low = gap.end()
    gap_after = re.compile(_PARAGRAPH).search(text, end, high)
    if gap_after is not None:
        high = gap_after.start()
    for stop in _stops(text, low, high):
        if stop <= start:
            low = stop
        elif stop >= end:
            high = stop
            break
    while low < start and text[low].isspace():
        low += 1
    while high > end and text[high - 1].isspace():
        high -= 1
    return low, high


def _stops(text: str, low: int, high: int) -> Iterator[int]:
    for mark in re.compile(_END).finditer(text, low, high):
        following = text[mark.end() : high].lstrip()[:1]
        if following.islower():
            continue
        if mark[0] == "." and _is_abbreviation(text[low : mark.start()], following):
            continue
        yield mark.end()


def _is_abbreviation(before: str, following: str) -> bool:
    words = before.split()
    word = words[-1].lstrip("\"'“‘«([") if words else ""
    if following.isdigit() and re.fullmatch(_BEFORE_NUMBERS, word, re.IGNORECASE):
        return True
    if re.fullmatch(_ABBREVIATIONS, word, re.IGNORECASE):
        return True
    return len(word) == 1 and word.isupper()


def keyword_in_context(text: str, start: int, end: int, width: int = 60) -> tuple[str, str, str]:
    """What is left of ``text[start:end]``, that itself, and what is right of it: each on one
    line, the sides cut between words at about ``width`` characters."""
    # White space shrinks, so more is taken than is wanted.
    before = text[max(0, start - 4 * width) : start]
    after = text[end : end + 4 * width]
    left, right = _one_line(before), _one_line(after)
    if len(left) > width:
        cut = left.find(" ", max(0, len(left) - width - 2))
        # A script without spaces, or one endless word, is cut anywhere.
        left = left[cut + 1 :] if 0 <= cut < len(left) - 1 else left[-width:]
    if len(right) > width:
        cut = right.rfind(" ", 0, width + 1)
        right = right[:cut] if cut > 0 else right[:width]
    if start - 4 * width <= 0:
        left = left.lstrip()
    if end + 4 * width >= len(text):
        right = right.rstrip()
    return left, spaced(text[start:end]), right


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
