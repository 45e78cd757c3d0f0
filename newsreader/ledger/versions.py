"""Which of some new texts is another version of one that is gone.

Two texts are as alike as the share of runs of four words that they have in common: Dice's
coefficient of their shingles (A. Broder, "On the resemblance and containment of documents",
1997). From a half on they count as versions of each other, as git takes a file for renamed.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from zlib import crc32

from newsreader.values import value

ALIKE = 0.5
"""From this share of common shingles on, one text is a version of the other."""

_CLEARLY = 0.1
_RUN = 4
_FEWEST = 8
_CHARACTERS_AT_ONCE = 6_000_000
# In scripts that do not part words, each sign is one.
_WORD = r"[^\W\u2e80-\U0003ffff]+|[\u2e80-\U0003ffff]"


def versions(
    gone: Mapping[str, str],
    came: Mapping[str, str],
    wanted: Collection[str],
    at_once: int = _CHARACTERS_AT_ONCE,
) -> dict[str, str]:
    """For each of the gone texts (by key) that is ``wanted`` and has one: the key of its version
    among those that came. None where two that came are about equally like it, or where one that
    came is about as much like another of the gone. Of more characters than ``at_once`` some of the
    shingles tell, so that memory stays bounded."""
    step = 1 + sum(len(gone[key]) for key in wanted) // at_once
    chosen = _clearest(_likeness({key: gone[key] for key in wanted}, came, step))
    rivals = _likeness({new: came[new] for new, _ in chosen.values()}, gone, step)
    return _unrivalled(chosen, rivals)


@value
class Sketch:
    """What is kept of a text that is gone: of its shingles those whose number ``step`` divides."""

    step: int
    shingles: frozenset[int]


def sketch(text: str, most: int = 512) -> Sketch:
    """The sketch of a text, of about ``most`` shingles at most."""
    shingles = _shingles(text, 1)
    step = 1 + len(shingles) // most
    return Sketch(step, frozenset(number for number in shingles if not number % step))


def versions_of_sketches(
    gone: Mapping[str, Sketch], came: Iterable[tuple[str, str]]
) -> dict[str, str]:
    """As ``versions``, of texts of which only sketches are left. Those that came, with their ids,
    are looked at one by one: they may be very many."""
    holders: dict[int, list[str]] = {}
    for key, drawn in gone.items():
        for shingle in drawn.shingles:
            holders.setdefault(shingle, []).append(key)
    alike: dict[str, dict[str, float]] = {}
    rivals: dict[str, dict[str, float]] = {}
    for new, text in came:
        shingles = _shingles(text, 1)
        common = Counter(key for shingle in shingles for key in holders.get(shingle, ()))
        for key, count in common.items():
            step = gone[key].step
            if count * step >= _FEWEST:
                size = sum(not shingle % step for shingle in shingles)
                share = 2 * count / (size + len(gone[key].shingles))
                alike.setdefault(key, {})[new] = rivals.setdefault(new, {})[key] = share
    return _unrivalled(_clearest(alike), rivals)


def _clearest(alike: Mapping[str, Mapping[str, float]]) -> dict[str, tuple[str, float]]:
    """For each of the gone: which of those that came is clearly most like it, and how much."""
    chosen: dict[str, tuple[str, float]] = {}
    for key, liked in alike.items():
        (score, best), *others = sorted(((s, new) for new, s in liked.items()), reverse=True)
        if score >= ALIKE and all(_ahead(score, other) for other, _ in others):
            chosen[key] = best, score
    return chosen


def _unrivalled(
    chosen: Mapping[str, tuple[str, float]], rivals: Mapping[str, Mapping[str, float]]
) -> dict[str, str]:
    """Those of the chosen that are about as much like no other of the gone."""
    return {
        key: new
        for key, (new, score) in chosen.items()
        if all(other == key or _ahead(score, rival) for other, rival in rivals[new].items())
    }


def _ahead(best: float, other: float) -> bool:
    return best > other and best - other >= min(_CLEARLY, (1 - other) / 2)


def _likeness(
    few: Mapping[str, str], many: Mapping[str, str], step: int
) -> dict[str, dict[str, float]]:
    """How alike each of the few is to those of the many with which it has something in common,
    by every ``step``-th shingle."""
    sizes: dict[str, int] = {}
    holders: dict[int, list[str]] = {}
    for key, text in few.items():
        shingles = _shingles(text, step)
        sizes[key] = len(shingles)
        for shingle in shingles:
            holders.setdefault(shingle, []).append(key)
    alike: dict[str, dict[str, float]] = {}
    for other, text in many.items():
        shingles = _shingles(text, step)
        common = Counter(key for shingle in shingles for key in holders.get(shingle, ()))
        for key, count in common.items():
            if count * step >= _FEWEST:
                share = 2 * count / (len(shingles) + sizes[key])
                alike.setdefault(key, {})[other] = share
    return alike


def _shingles(text: str, step: int) -> set[int]:
    words = re.findall(_WORD, text.casefold())
    runs = (" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
    hashed = (crc32(run.encode("utf-8", "surrogatepass")) for run in runs)
    return {number for number in hashed if not number % step}
