"""Finding words in an article, a slice at a time: a long one must not hold up the window."""

from collections.abc import Iterator
from dataclasses import dataclass
from re import IGNORECASE, escape
from re import compile as compile_pattern

SLICE = 30_000  # characters: less than 10 ms, even where hits are dense
MOST_HITS = 50_000  # no one goes through more
_LONGEST_GAP = 1_000  # white space between two words that a slice's end may cut


@dataclass(frozen=True, slots=True)
class Hits:
    """What a slice brought. After ``is_last`` none follows; ``has_more`` says that there were too
    many to go on."""

    ranges: list[tuple[int, int]]
    is_last: bool
    has_more: bool = False


def find_in_slices(text: str, words: str) -> Iterator[Hits]:
    """Where ``words`` stand in ``text``, in any case, across line ends; code point offsets in
    rising order. At least one slice comes, and none is looked at before it is asked for."""
    parts = words.split()
    if not parts:
        yield Hits([], is_last=True)
        return
    pattern = compile_pattern(r"\s+".join(map(escape, parts)), IGNORECASE)
    reach = len(words) + _LONGEST_GAP * (len(parts) - 1)
    at = count = 0
    is_last = False
    while not is_last:
        stop = at + SLICE
        ranges: list[tuple[int, int]] = []
        for match in pattern.finditer(text, at, stop + reach):
            if match.start() >= stop or count + len(ranges) == MOST_HITS:
                break
            ranges.append(match.span())
        count += len(ranges)
        has_more = count == MOST_HITS
        is_last = has_more or stop >= len(text)
        at = max(stop, ranges[-1][1]) if ranges else stop
        yield Hits(ranges, is_last, has_more)
