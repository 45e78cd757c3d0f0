"""Finding in an article without holding up the window, however long it is.

Words are looked for a slice at a time on the GUI thread. A pattern may take for ever (think of
``(a+)+$``), and Python cannot stop a match it has begun: patterns are looked for in a process of
their own, which is ended when its time is up (``pattern_process``).
"""

from collections.abc import Iterator
from re import IGNORECASE, escape
from re import compile as compile_pattern

from newsreader.values import value

SLICE = 30_000  # characters: less than 10 ms, even where hits are dense
MOST_HITS = 50_000  # no one goes through more
_LONGEST_GAP = 1_000  # white space between two words that a slice's end may cut


@value
class Needle:
    """What to find: ``words``, or a regular expression as Python's ``re`` writes it."""

    words: str
    case: bool = False
    whole_words: bool = False
    is_pattern: bool = False


@value
class Hits:
    """What a slice brought. After ``is_last`` none follows; ``has_more`` says that there were too
    many to go on."""

    ranges: list[tuple[int, int]]
    is_last: bool
    has_more: bool = False


def find_in_slices(text: str, needle: Needle) -> Iterator[Hits]:
    """Where the needle's words stand in ``text``, across line ends; code point offsets in rising
    order. At least one slice comes, and none is looked at before it is asked for."""
    parts = needle.words.split()
    if not parts:
        yield Hits([], is_last=True)
        return
    words = r"\s+".join(map(escape, parts))
    if needle.whole_words:
        words = rf"(?<!\w){words}(?!\w)"
    pattern = compile_pattern(words, 0 if needle.case else IGNORECASE)
    reach = len(needle.words) + _LONGEST_GAP * (len(parts) - 1)
    at = count = 0
    is_last = False
    while not is_last:
        stop = at + SLICE
        ranges: list[tuple[int, int]] = []
        # One character more, so that a word's end is not taken for one where the slice ends.
        for match in pattern.finditer(text, at, stop + reach + 1):
            if match.start() >= stop or count + len(ranges) == MOST_HITS:
                break
            ranges.append(match.span())
        count += len(ranges)
        has_more = count == MOST_HITS
        is_last = has_more or stop >= len(text)
        at = max(stop, ranges[-1][1]) if ranges else stop
        yield Hits(ranges, is_last, has_more)
