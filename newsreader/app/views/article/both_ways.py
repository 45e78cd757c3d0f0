"""Where words stand on a line that is read from both sides.

A cursor between two directions has two places, and ``QTextLine.cursorToX`` names the one that is
not the edge of the word. The glyphs themselves stand where they stand.
"""

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextLine

_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
"""A letter of a script that is written from right to left (Unicode's blocks of such scripts)."""

_JOINED = 0.5  # of a line's height: runs of two fonts with a blank between them are one stretch


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of ``text`` is of such a script, as Qt asks it of a paragraph."""
    letter = next((character for character in text if character.isalpha()), "")
    return holds_right_to_left(letter)


def holds_right_to_left(text: str) -> bool:
    """Whether any letter of ``text`` is of such a script."""
    return not text.isascii() and re.search(_RIGHT_TO_LEFT, text) is not None


def stretches(line: QTextLine, first: int, last: int) -> Iterator[tuple[float, float]]:
    """The stretches, left and right edge, that the characters from ``first`` to ``last`` of a
    block take up on one of its lines: more than one where directions change among them."""
    start = max(first, line.textStart())
    count = min(last, line.textStart() + line.textLength()) - start
    if count <= 0:
        return
    rects = [run.boundingRect() for run in line.glyphRuns(start, count)]
    edges = sorted((rect.left(), rect.right()) for rect in rects if rect.width() > 0)
    gap = _JOINED * line.height()
    whole: tuple[float, float] | None = None
    for left, right in edges:
        if whole is not None and left - whole[1] <= gap:
            whole = (whole[0], max(whole[1], right))
            continue
        if whole is not None:
            yield whole
        whole = (left, right)
    if whole is not None:
        yield whole
