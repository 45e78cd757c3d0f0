"""A web page as the parts of its article: subtitle, captions, paragraphs, and notices between."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from newsreader.model import Role
from newsreader.readers.blocks import Parts
from newsreader.readers.dates import is_date_line
from newsreader.readers.looks import look_of, looking
from newsreader.readers.roles.boilerplate import is_boilerplate
from newsreader.readers.web.html_blocks import PageBlock, key_of, letters_of
from newsreader.readers.web.html_choice import chances_of
from newsreader.readers.web.html_elements import Element
from newsreader.readers.web.html_features import PageFacts
from newsreader.readers.web.html_metadata import Metadata
from newsreader.readers.web.html_tree import INVISIBLE, parts_of

logger = logging.getLogger(__name__)

#: Trafilatura takes time that grows faster than the page: beyond this, plain paragraphs will do.
_MOST_ELEMENTS = 30_000

#: Most of a page's bytes, and what trafilatura would take away itself.
_UNREAD = (*sorted(INVISIBLE), "head", "nav", "aside", "footer", "menu", "dialog")

#: A block of this chance is the article's; of that one, it may stand on the page's notices.
_LIKELY, _DOUBTFUL = 0.55, 0.1
#: Beyond this a block is the article's even where its words alone would say it is a notice.
_CERTAIN = 0.8

#: A caption stands this close to the body: pictures at the head, and one after the last words.
_REACH_BEFORE, _REACH_AFTER = 25, 2
#: A deck and a repeated title stand among the first blocks that are taken for the body.
_HEAD_REACH = 4

#: More pictures between two blocks of an article are a gallery of others.
_MOST_PICTURES = 8

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")

#: Shorter ones are labels of the page, longer ones whole articles.
_FEWEST_WORDS = 3
_FEWEST_LETTERS_UNSPACED = 8
_LONGEST_CAPTION = 1000
#: A heading as long as this, above the first paragraph, says what the article says.
_SHORTEST_DECK = 60
_LONGEST_DECK = 600


def page_parts(root: Element, blocks: Sequence[PageBlock], metadata: Metadata) -> Parts:
    """The article on a page without its title and byline: captions, subtitle and body in order.

    ``blocks`` are those of ``root``, which is of no use any more afterwards.
    """
    votes = votes_of(root)
    if not votes:
        return _plain_parts(blocks, metadata)
    facts = facts_of(metadata, votes)
    page = _Page(blocks, chances_of(blocks, facts), facts)
    parts = page.parts(has_date=metadata.days.published is not None)
    return parts or _plain_parts(blocks, metadata)


def votes_of(root: Element) -> frozenset[str]:
    """The beginnings of the blocks that trafilatura takes; nothing when it finds none or fails.

    Takes away from ``root`` what nobody reads, so that there is less to copy.
    """
    import trafilatura
    from lxml import etree

    # It warns of every page without a body; what that means is decided here.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    if root.xpath("count(//*)") > _MOST_ELEMENTS:
        return frozenset()
    etree.strip_elements(root, *_UNREAD, with_tail=False)
    try:
        found = trafilatura.bare_extraction(
            root, fast=True, include_comments=False, with_metadata=False
        )
    except Exception as error:
        # Another's code on strangers' pages: anything can come of it, and the page is still there.
        logger.debug("trafilatura failed, plain paragraphs are taken: %r", error)
        return frozenset()
    body = getattr(found, "body", None)
    parts = [] if body is None else parts_of(body, hidden=())
    return frozenset(key_of(words) for _, words in parts)


def facts_of(metadata: Metadata, votes: frozenset[str]) -> PageFacts:
    """What the metadata and trafilatura's ``votes`` say of a page's blocks."""
    return PageFacts(
        title=letters_of(metadata.title or ""),
        summaries=frozenset(map(letters_of, metadata.descriptions)),
        stated=letters_of(metadata.body or ""),
        votes=votes,
    )


def _plain_parts(blocks: Sequence[PageBlock], metadata: Metadata) -> Parts:
    """Every visible block outside navigation and the like but the title."""
    title = key_of(metadata.title or "")
    shown = [b for b in blocks if not b.is_beside and b.role is not Role.CAPTION]
    near = [block for block in shown[:_HEAD_REACH] if block.key != title]
    return [
        (block.role if block.role is Role.TABLE else None, block.words)
        for block in near + shown[_HEAD_REACH:]
    ]


class _Page:
    """The blocks of a page and how likely each is the article's."""

    def __init__(
        self, blocks: Sequence[PageBlock], chances: Sequence[float], facts: PageFacts
    ) -> None:
        self._blocks = blocks
        self._chances = chances
        self._facts = facts
        self._keys = [block.key for block in blocks]
        self._summary_keys = facts.summary_keys
        self._title = facts.title[: len(key_of(facts.title))]

    def parts(self, *, has_date: bool) -> Parts:
        """What is the article's, in the page's order, each with its role where one is known."""
        body = self._body()
        if not body:
            return []
        first, last = body[0], body[-1]
        start = self._start(first)
        roles: dict[int, Role | None] = {}
        for index in range(start, min(last + 1 + _REACH_AFTER, len(self._blocks))):
            if self._is_caption(index):
                roles[index] = Role.CAPTION
        for index in range(first, len(self._blocks)):
            if index not in roles and self._is_notice(index, is_inside=index < last):
                roles[index] = Role.BOILERPLATE
        for index in body:
            roles[index] = self._role_in_body(index)
        deck = self._deck(start, body)
        if deck is not None:
            roles[deck] = Role.SUBTITLE
        if not has_date:
            roles.update((index, None) for index in range(start, first) if self._is_date(index))
        self._make_table_body(roles)
        once = self._once(roles)
        words = self._with_pictures([index for index, _ in once], start)
        return [(role, words[index]) for index, role in once]

    def _with_pictures(self, kept: Sequence[int], start: int) -> dict[int, str]:
        """The words of the blocks that are kept, with the pictures before each: those also that
        stand before what is not kept, such as buttons between a picture and the text."""
        found: dict[int, str] = {}
        before = start
        for index in kept:
            look = look_of(self._blocks[index].words)
            between = range(min(before, index), index + 1)
            pictures = [p for place in between for p in look_of(self._blocks[place].words).pictures]
            once = dict.fromkeys(pictures) if len(pictures) <= _MOST_PICTURES else look.pictures
            found[index] = looking(
                str(self._blocks[index].words), replace(look, pictures=tuple(once))
            )
            before = index + 1
        return found

    def _body(self) -> list[int]:
        """The blocks that are the article's text; the title among the first ones is not."""
        chosen = [
            index
            for index, block in enumerate(self._blocks)
            if self._chances[index] >= _LIKELY and block.role is not Role.CAPTION
        ]
        votes = self._facts.votes
        voted = [index for index, key in enumerate(self._keys) if key in votes]
        return self._without_title(chosen) or self._without_title(voted)

    def _without_title(self, body: list[int]) -> list[int]:
        head = [index for index in body[:_HEAD_REACH] if self._keys[index] != self._title]
        return head + body[_HEAD_REACH:]

    def _start(self, first: int) -> int:
        """The place after the title, or of what stands near the body's first words."""
        titles = [i + 1 for i in range(first) if self._title and self._keys[i] == self._title]
        return max([0, first - _REACH_BEFORE, *titles])

    def _is_caption(self, index: int) -> bool:
        block = self._blocks[index]
        is_one = block.role is Role.CAPTION and not self._blocks[index].is_beside
        return is_one and self._keys[index] != self._title and _is_worth(block.words)

    def _is_notice(self, index: int, *, is_inside: bool) -> bool:
        """Whether a block that is not the article's stands in it, or perhaps was meant for it."""
        if self._blocks[index].is_beside or self._keys[index] == self._title:
            return False
        return is_inside or self._chances[index] >= _DOUBTFUL

    def _role_in_body(self, index: int) -> Role | None:
        block = self._blocks[index]
        if block.role is Role.TABLE:
            return Role.TABLE
        if self._chances[index] >= _CERTAIN and is_boilerplate(block.words):
            return Role.BODY
        return None

    def _deck(self, start: int, body: list[int]) -> int | None:
        """The block that is the deck: marked so, or said again by the metadata, or a heading."""
        for index in range(start, body[0]):
            block = self._blocks[index]
            is_marked = block.role is Role.SUBTITLE or self._keys[index] in self._summary_keys
            if is_marked and block.role is not Role.CAPTION and self._is_deck_at(index, body):
                return index
        for index in body[:_HEAD_REACH]:
            block = self._blocks[index]
            if len(block.words) <= _LONGEST_DECK and self._opens_as_deck(index):
                return index
            if block.element.tag not in _HEADINGS and len(block.words) > _SHORTEST_DECK:
                return None
        return None

    def _opens_as_deck(self, index: int) -> bool:
        """Whether a first block of the body is the deck, and no first paragraph."""
        block = self._blocks[index]
        if block.element.tag in _HEADINGS:
            return self._keys[index] in self._summary_keys or len(block.words) >= _SHORTEST_DECK
        if block.role is Role.SUBTITLE:
            return True
        # A sentence that the metadata repeat may be a first paragraph as well.
        is_sentence = block.words.rstrip("\"”’'").endswith(_SENTENCE_ENDS)
        return not is_sentence and letters_of(block.words) in self._facts.summaries

    def _is_deck_at(self, index: int, body: Sequence[int]) -> bool:
        words = self._blocks[index].words
        taken = {self._keys[place] for place in body} | {self._title}
        return self._keys[index] not in taken and len(words) <= _LONGEST_DECK and _is_worth(words)

    def _is_date(self, index: int) -> bool:
        return not self._blocks[index].is_beside and is_date_line(self._blocks[index].words)

    def _make_table_body(self, roles: dict[int, Role | None]) -> None:
        """Where an article is more table than prose, the table is its body."""
        rows = [index for index, role in roles.items() if role is Role.TABLE]
        prose = [index for index, role in roles.items() if role in (None, Role.BODY)]
        if self._letters(rows) > self._letters(prose):
            roles.update((index, Role.BODY) for index in rows)

    def _letters(self, indexes: Sequence[int]) -> int:
        return sum(len(self._blocks[index].words) for index in indexes)

    def _once(self, roles: dict[int, Role | None]) -> list[tuple[int, Role | None]]:
        """The blocks in order; captions and notices only where nothing else has their words."""
        kept = {
            self._keys[index]
            for index, role in roles.items()
            if role not in (Role.CAPTION, Role.BOILERPLATE)
        }
        once: list[tuple[int, Role | None]] = []
        for index, role in sorted(roles.items()):
            if role in (Role.CAPTION, Role.BOILERPLATE):
                if self._keys[index] in kept:
                    continue
                kept.add(self._keys[index])
            once.append((index, role))
        return once


def _is_worth(words: str) -> bool:
    """Whether ``words`` of a caption or deck are the article's: not "Most popular", no essay."""
    # Some scripts set no blanks between words.
    is_long_enough = len(words.split()) >= _FEWEST_WORDS or (
        len(words) >= _FEWEST_LETTERS_UNSPACED and not words.isascii()
    )
    return is_long_enough and len(words) <= _LONGEST_CAPTION and not is_boilerplate(words)
