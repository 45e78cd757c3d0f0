"""A web page as blocks: trafilatura finds the body, the page's order and captions are ours."""

import logging
from bisect import bisect_right
from collections import deque
from collections.abc import Sequence

from newsreader.model import Role
from newsreader.readers.blocks import Parts
from newsreader.readers.html_metadata import Metadata
from newsreader.readers.html_tree import INVISIBLE, SURROUNDINGS, Element, parts_of
from newsreader.readers.roles.boilerplate import is_boilerplate

logger = logging.getLogger(__name__)

#: Trafilatura takes time that grows faster than the page: beyond this, plain paragraphs will do.
_MOST_ELEMENTS = 30_000

#: A caption stands this close to the body: pictures at the head, and one after the last words.
_REACH_BEFORE, _REACH_AFTER = 25, 2

#: Where pages put the pictures of other articles.
_BESIDE = frozenset({"nav", "aside", "footer"})

_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")

#: Shorter ones are labels of the page, longer ones whole articles.
_FEWEST_WORDS = 3
_FEWEST_LETTERS_UNSPACED = 8
_LONGEST = 600
#: Enough of a paragraph to find it again on the page.
_KEY_LENGTH = 80
#: A title stands among the first blocks if the body has it as well.
_TITLE_REACH = 4


def page_parts(root: Element, metadata: Metadata) -> Parts:
    """The article on a page without its title and byline: captions, subtitle and body in order."""
    page = parts_of(root, INVISIBLE | _BESIDE)
    body = _body_of(root) or _plain_body(root)
    title = _key(metadata.title or "")
    body = [
        (role, words)
        for index, (role, words) in enumerate(body)
        if index >= _TITLE_REACH or _key(words) != title
    ]
    if body and _is_deck(body[0][1], metadata, page):
        body[0] = (Role.SUBTITLE, body[0][1])
    places = _places(body, page)
    known = [place for place in places if place is not None]
    if not known:
        return body
    start = _start_of_article(page[: known[0]], title)
    subtitle = _subtitle_of(metadata, page[start : known[0]], body)
    captions = _captions_of(page, range(start, known[-1] + 1 + _REACH_AFTER))
    captions.pop(title, None)
    parts = _with_captions(body, places, captions)
    return [(Role.SUBTITLE, subtitle), *parts] if subtitle else parts


def _body_of(root: Element) -> Parts:
    """The body that trafilatura finds; nothing when it finds none or fails."""
    import trafilatura

    # It warns of every page without a body; what that means is decided here.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return []
    try:
        found = trafilatura.bare_extraction(root, include_comments=False, with_metadata=False)
    except Exception as error:
        # Another's code on strangers' pages: anything can come of it, and the page is still there.
        logger.debug("trafilatura failed, plain paragraphs are taken: %r", error)
        return []
    body = getattr(found, "body", None)
    return [] if body is None else parts_of(body, hidden=())


def _plain_body(root: Element) -> Parts:
    """Every visible block outside navigation and the like."""
    return [
        (role if role is Role.TABLE else None, words)
        for role, words in parts_of(root, SURROUNDINGS)
        if role is not Role.CAPTION
    ]


def _start_of_article(before_body: Parts, title: str) -> int:
    """The index of the title on the page, or of what stands near the body's first words."""
    titles = [i for i, (_, words) in enumerate(before_body) if title and _key(words) == title]
    return max([0, len(before_body) - _REACH_BEFORE, *titles])


def _captions_of(page: Parts, within: range) -> dict[str, tuple[int, str]]:
    """The captions among these blocks of the page: by key, where they stand first and their words.

    Captions elsewhere belong to teasers of other articles.
    """
    captions: dict[str, tuple[int, str]] = {}
    for index in within:
        role, words = page[index] if index < len(page) else (None, "")
        if role is Role.CAPTION and _is_worth(words):
            captions.setdefault(_key(words), (index, words))
    return captions


def _with_captions(
    body: Parts, places: Sequence[int | None], captions: dict[str, tuple[int, str]]
) -> Parts:
    """``body`` with each caption once, where the page has it."""
    present = {_key(words) for _, words in body}
    waiting = deque(sorted(found for key, found in captions.items() if key not in present))
    parts: Parts = []
    for (role, words), place in zip(body, places, strict=True):
        while waiting and place is not None and waiting[0][0] < place:
            parts.append((Role.CAPTION, waiting.popleft()[1]))
        parts.append((Role.CAPTION if _key(words) in captions else role, words))
    return parts + [(Role.CAPTION, words) for _, words in waiting]


def _places(body: Parts, page: Parts) -> list[int | None]:
    """Where on the page each block of the body stands, never going back; None where unknown."""
    indexes: dict[str, list[int]] = {}
    for index, (_, words) in enumerate(page):
        indexes.setdefault(_key(words), []).append(index)
    places: list[int | None] = []
    reached = -1
    for _, words in body:
        found = indexes.get(_key(words), [])
        after = bisect_right(found, reached)
        place = found[after] if after < len(found) else None
        reached = reached if place is None else place
        places.append(place)
    return places


def _subtitle_of(metadata: Metadata, before_body: Parts, body: Parts) -> str | None:
    """The deck between title and body, or the summary in the metadata if it is shown there."""
    shown = {_key(words) for role, words in before_body if role is None}
    taken = {_key(words) for _, words in body} | {_key(metadata.title or "")}
    if body and body[0][0] is Role.SUBTITLE:
        return None
    for description in metadata.descriptions:
        key = _key(description)
        if key in shown and key not in taken:
            return description
    return next(
        (
            words
            for role, words in before_body
            if role is Role.SUBTITLE and _key(words) not in taken and _is_worth(words)
        ),
        None,
    )


def _is_deck(first: str, metadata: Metadata, page: Parts) -> bool:
    """Whether the body's first block is the page's deck.

    It is if the page marks it so, or if it is the summary and no sentence: else it may be both.
    """
    if any(role is Role.SUBTITLE and words == first for role, words in page):
        return True
    described = {" ".join(description.split()) for description in metadata.descriptions}
    return first in described and not first.rstrip("\"”’'").endswith(_SENTENCE_ENDS)


def _is_worth(words: str) -> bool:
    """Whether ``words`` of a caption or deck are the article's: not "Most popular", no essay."""
    # Some scripts set no blanks between words.
    is_long_enough = len(words.split()) >= _FEWEST_WORDS or (
        len(words) >= _FEWEST_LETTERS_UNSPACED and not words.isascii()
    )
    return is_long_enough and len(words) <= _LONGEST and not is_boilerplate(words)


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))[:_KEY_LENGTH]
