"""What speaks for and against a block of a page being the article's: numbers with names.

Two looks are taken. The first asks of each block alone. The second knows what the first one
thought of the blocks around: a short line between two paragraphs is a heading of the article, the
same line after the last paragraph is not. A feature that is zero is left out.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from newsreader.model import Role
from newsreader.readers.dates import is_date_line
from newsreader.readers.roles.boilerplate import is_boilerplate
from newsreader.readers.roles.bylines import is_by_someone
from newsreader.readers.web.html_blocks import KEY_LENGTH, PageBlock, letters_of
from newsreader.readers.web.html_elements import Element
from newsreader.readers.web.html_kinds import Kind

Features = dict[str, float]
_Sums = defaultdict[Element, float]

_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "td", "blockquote", "div"})
_HEADINGS = frozenset({"h2", "h3", "h4"})
_LENGTHS = tuple((length, f"longer than {length}") for length in (15, 40, 80, 160))
_DIGIT = re.compile(r"\d")
_KINDS = tuple(
    (int(kind), f"inner {kind.name}", f"near {kind.name}", f"outer {kind.name}") for kind in Kind
)
_HOLDERS = (
    (1, "in article"),
    (2, "in main"),
    (4, "in body class"),
    (8, "in body property"),
    (16, "beside"),
)

_CLOSERS = "\"”’')] "
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")
#: What a page says to its reader, in small letters.
_CALL = re.compile(
    r"\b(?:subscri|sign up|newsletter|follow|download|click|register|read more|read:|see also"
    r"|related|watch:|share|copyright|all rights|cookies|abonn)"
)
_ADDRESSED = re.compile(r"\b(?:your?|our|us|we)\b")
#: What says more than this says something else.
_LONGEST_NOTICE, _LONGEST_ADDRESS, _LONGEST_QUESTION = 420, 300, 100

#: A long block counts no more than this: one wall of text is not the whole article.
_MOST_LETTERS = 600
#: How far the second look goes to either side.
_AROUND = 5
_FAR = 30
_SHORT, _SHORT_LINE = 60, 80


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page besides its blocks, as ``letters_of`` gives it.

    ``summaries`` are descriptions in the metadata, ``stated`` the article's whole body where the
    metadata hold it, ``votes`` the keys of the blocks that another extractor takes.
    """

    title: str = ""
    summaries: Collection[str] = field(default_factory=frozenset)
    stated: str = ""
    votes: Collection[str] = field(default_factory=frozenset)

    @property
    def summary_keys(self) -> frozenset[str]:
        """The beginnings of the summaries, as blocks are known by them."""
        return frozenset(summary[:KEY_LENGTH] for summary in self.summaries)


@dataclass(slots=True)
class Seen:
    """A block as the first look saw it."""

    features: Features
    letters: int
    link_share: float
    is_sentence: bool
    is_prose: bool


def first_look(blocks: Sequence[PageBlock], facts: PageFacts) -> list[Seen]:
    """Each block by itself: its words, its tag, its place by the names around it."""
    keys = [block.key for block in blocks]
    counts = Counter(keys)
    summary_keys = facts.summary_keys
    place_of_title = _place_of_title(blocks, keys, facts.title)
    seen: list[Seen] = []
    for index, (block, key) in enumerate(zip(blocks, keys, strict=True)):
        one = _of_words(block)
        features = one.features
        features.update(_of_place(block.inner, block.near, block.outer, block.held))
        _of_page(block, key, facts, features)
        _set(features, "summary", key in summary_keys)
        _set(features, "repeated", counts[key] > 1)
        _set(features, "before title", place_of_title is not None and index < place_of_title)
        _set(features, "no title", place_of_title is None)
        features["position"] = index / len(blocks)
        seen.append(one)
    return seen


def _place_of_title(blocks: Sequence[PageBlock], keys: Sequence[str], title: str) -> int | None:
    key = title[:KEY_LENGTH]
    if key and key in keys:
        return keys.index(key)
    return next((i for i, block in enumerate(blocks) if block.element.tag == "h1"), None)


def _of_words(block: PageBlock) -> Seen:
    words = block.words
    count = len(words)
    link_share = min(1.0, block.linked / count)
    stem = words.rstrip(_CLOSERS)
    ends = stem.endswith(_SENTENCE_ENDS)
    is_prose = link_share < 0.4 and (count >= 100 or (count >= 40 and ends))
    tag = block.element.tag
    found: Features = {
        "length": math.log1p(count * (1 - link_share)) / 5,
        f"tag {tag}" if tag in _TAGS else "tag other": 1.0,
    }
    for length, name in _LENGTHS:
        if count > length:
            found[name] = 1.0
    if link_share:
        found["link share"] = link_share
        _set(found, "all link", link_share > 0.9)
    if ends:
        found["sentence"] = 1.0
        _set(found, "long sentence", count > 80)
    if is_prose:
        found["prose"] = 1.0
    if block.role is not None:
        found[f"role {block.role}"] = 1.0
    digits = len(_DIGIT.findall(words))
    if digits:
        found["digits"] = digits / count
    _set(found, "colon", stem.endswith(":"))
    _set(found, "long item", tag == "li" and count > 80)
    _set(found, "lower case", words[:1].islower())
    _set(found, "emphasised", block.emphasised > 0.8 * count)
    _set(found, "rights", "©" in words or "opyright" in words)
    _set(found, "address", "http" in words or "www." in words or "@" in words)
    if block.role is not Role.TABLE:
        _set(found, "bar", "|" in words or "»" in words or "›" in words)
    if count < _LONGEST_NOTICE:
        _of_short_words(words, found, has_digits=digits > 0)
    return Seen(found, count, link_share, ends, is_prose)


def _of_short_words(words: str, found: Features, *, has_digits: bool) -> None:
    """What only a short block can be: a notice, a date, a byline, a call to the reader."""
    count = len(words)
    small = words.lower()
    _set(found, "notice", is_boilerplate(words))
    _set(found, "date", has_digits and is_date_line(words))
    _set(found, "byline", is_by_someone(words))
    _set(found, "capitals", count > 8 and words.isupper())
    _set(found, "question", count < _LONGEST_QUESTION and words.endswith("?"))
    _set(found, "spoken to", count < _LONGEST_ADDRESS and bool(_ADDRESSED.search(small)))
    _set(found, "call", bool(_CALL.search(small)))


@lru_cache(maxsize=4096)
def _of_place(inner: int, near: int, outer: int, held: int) -> Features:
    """What a block's place says; the blocks of a page stand at few places."""
    found: Features = {}
    for bit, is_inner, is_near, is_outer in _KINDS:
        _set(found, is_inner, bool(inner & bit))
        _set(found, is_near, bool(near & bit))
        _set(found, is_outer, bool(outer & bit))
    for bit, name in _HOLDERS:
        _set(found, name, bool(held & bit))
    return found


def _of_page(block: PageBlock, key: str, facts: PageFacts, found: Features) -> None:
    title = facts.title
    if title:
        _set(found, "title", key == title[:KEY_LENGTH])
        _set(found, "like title", len(key) > 10 and (key in title or title in key))
    if facts.stated:
        is_stated = letters_of(block.words) in facts.stated
        found["stated" if is_stated else "not stated"] = 1.0
    _set(found, "vote", key in facts.votes)


def _set(found: Features, name: str, is_so: bool) -> None:
    if is_so:
        found[name] = 1.0


def second_look(
    blocks: Sequence[PageBlock], seen: Sequence[Seen], chances: Sequence[float]
) -> list[Features]:
    """Each block among its neighbours, as ``chances`` of the first look judge them."""
    weights = [min(one.letters, _MOST_LETTERS) for one in seen]
    masses = [chance * weight for chance, weight in zip(chances, weights, strict=True)]
    whole = sum(masses) + 1e-9
    groups = _Groups(blocks, weights, masses, whole)
    core = [chance > 0.5 and one.is_prose for chance, one in zip(chances, seen, strict=True)]
    before, after = _nearest(core)
    padded = [0.0, 0.0, *chances, 0.0, 0.0]
    links = [0.0, *(one.link_share for one in seen), 0.0]
    looks: list[Features] = []
    reached = 0.0
    for i, (block, one) in enumerate(zip(blocks, seen, strict=True)):
        chance = chances[i]
        look: Features = {"first look": math.log((chance + 1e-4) / (1 - chance + 1e-4)) / 3}
        groups.add(i, look)
        _of_neighbours(padded[i : i + 5], look)
        low = max(0, i - _AROUND)
        look["before"] = sum(masses[low:i]) / (sum(weights[low:i]) + 1)
        look["after"] = sum(masses[i + 1 : i + 1 + _AROUND]) / (
            sum(weights[i + 1 : i + 1 + _AROUND]) + 1
        )
        is_inside = _of_whole(reached / whole, (reached + masses[i]) / whole, look)
        reached += masses[i]
        is_between = _of_core(blocks, i, before[i], after[i], look)
        _set(look, "prose at the end", after[i] is None and one.letters > _SHORT_LINE)
        _set(look, "short between", is_between and one.letters < _SHORT)
        is_line = one.letters < _SHORT_LINE and not one.is_sentence
        _set(look, "line inside", is_line and is_inside)
        if block.element.tag in _HEADINGS:
            look["heading of next"] = padded[i + 3]
        around = (links[i] + links[i + 2]) / 2
        look["links around"] = around
        if one.link_share:
            look["links among links"] = one.link_share * around
            look["links inside"] = one.link_share * is_inside
            look["links between"] = one.link_share * is_between
        looks.append(look)
    return looks


class _Groups:
    """How much of what is likely the article shares a block's element, or one around that."""

    def __init__(
        self,
        blocks: Sequence[PageBlock],
        weights: Sequence[int],
        masses: Sequence[float],
        whole: float,
    ) -> None:
        self._whole = whole
        # By level (the element, its parent, the parent's parent), then by element.
        self._weights: list[_Sums] = [defaultdict(float) for _ in range(3)]
        self._masses: list[_Sums] = [defaultdict(float) for _ in range(3)]
        self._around: list[tuple[Element, Element, Element]] = []
        for block, weight, mass in zip(blocks, weights, masses, strict=True):
            parent = block.element.getparent()
            above = None if parent is None else parent.getparent()
            around = (block.element, parent, above)
            self._around.append(around)
            for level, element in enumerate(around):
                self._weights[level][element] += weight
                self._masses[level][element] += mass

    def add(self, index: int, look: Features) -> None:
        """Adds to ``look`` what the block at ``index`` shares its elements with."""
        masses, shares = [], []
        for level, element in enumerate(self._around[index]):
            mass = self._masses[level][element]
            masses.append(mass / self._whole)
            shares.append(mass / (self._weights[level][element] + 1))
        look["own share"], look["parent's share"], look["share above"] = shares
        _, of_parent, of_above = masses
        look["of parent"], look["of above"] = of_parent, of_above
        _set(look, "most in parent", of_parent > 0.5)
        _set(look, "most above", of_above > 0.5)
        _set(look, "little in parent", of_parent < 0.02)
        _set(look, "little above", of_above < 0.05)


def _of_whole(begun: float, ended: float, look: Features) -> bool:
    """How much of the likely article is past. Whether the block stands inside it."""
    is_head, is_foot = begun < 0.01, 1 - ended < 0.01
    _set(look, "at head", is_head)
    _set(look, "at foot", is_foot)
    _set(look, "near foot", 1 - ended < 0.05)
    _set(look, "inside", not is_head and not is_foot)
    return not is_head and not is_foot


def _of_core(
    blocks: Sequence[PageBlock], index: int, last: int | None, following: int | None, look: Features
) -> bool:
    """How near the last and next likely paragraphs are. Whether both share the block's parent."""
    back = _FAR if last is None else min(_FAR, index - last)
    ahead = _FAR if following is None else min(_FAR, following - index)
    look["back"], look["ahead"] = math.log1p(back), math.log1p(ahead)
    look["either way"] = math.log1p(min(back, ahead))
    _set(look, "nothing back", last is None)
    _set(look, "nothing ahead", following is None)
    parent = blocks[index].element.getparent()
    with_last = last is not None and blocks[last].element.getparent() is parent
    with_next = following is not None and blocks[following].element.getparent() is parent
    _set(look, "with last", with_last)
    _set(look, "with next", with_next)
    _set(look, "between", with_last and with_next)
    return with_last and with_next


def _of_neighbours(chances: Sequence[float], look: Features) -> None:
    """``chances`` are those of the two blocks before, of the block and of the two after."""
    two_back, back, _, ahead, two_ahead = chances
    look["last"], look["next"] = back, ahead
    look["last but one"], look["next but one"] = two_back, two_ahead
    look["both sides"] = min(back, ahead)
    look["both sides far"] = min(max(back, two_back), max(ahead, two_ahead))


def _nearest(core: Sequence[bool]) -> tuple[list[int | None], list[int | None]]:
    """For each place the nearest one before it, and after it, that is of the core."""
    before: list[int | None] = []
    last: int | None = None
    for index, is_core in enumerate(core):
        before.append(last)
        if is_core:
            last = index
    after: list[int | None] = []
    last = None
    for index in range(len(core) - 1, -1, -1):
        after.append(last)
        if core[index]:
            last = index
    after.reverse()
    return before, after
