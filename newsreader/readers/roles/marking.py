"""Walks the blocks of an article from the head to the foot and gives each its role."""

from collections.abc import Sequence

from newsreader.model import Role, Section
from newsreader.readers.blocks import Block
from newsreader.readers.dates import find_day, is_date_line
from newsreader.readers.roles import bylines, captions, datelines, tables, titles
from newsreader.readers.roles.boilerplate import is_boilerplate

#: How many blocks from the title on can belong to an article's head.
_HEAD_BLOCKS = 8
#: A dateline opens one of the first paragraphs, if any.
_DATELINE_PARAGRAPHS = 3
_FOOT_BLOCKS = 5
#: So many paragraphs that begin with a name in capitals and a colon are a transcript.
_FEWEST_TURNS = 3
#: A title stands before the second block, or below a date and a notice.
_TITLE_REACH = 3
_LONGEST_SUBTITLE = 300
_LONG_PARAGRAPH = 400


def mark_roles(text: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The sections of an article whose text holds ``blocks``, sorted and without overlaps.

    Roles that a block brings with it stay. A dateline at the head of a paragraph becomes a
    section of its own before the paragraph's.
    """
    marking = _Marking(text, blocks)
    marking.find_title()
    marking.find_captions_and_boilerplate()
    marking.find_head()
    marking.find_sign_offs()
    marking.find_tables()
    return marking.sections()


class _Marking:
    """The roles given so far, by block; None where no rule has spoken: body in the end."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.words = [text[block.start : block.end] for block in blocks]
        self.roles: list[Role | None] = [block.role for block in blocks]

    def find_title(self) -> None:
        if Role.TITLE in self.roles:
            return
        for index in range(min(_TITLE_REACH, len(self.blocks))):
            words = self.words[index]
            if self.roles[index] is not None or is_date_line(words) or is_boilerplate(words):
                continue
            if bylines.is_by_someone(words):
                continue
            if self._is_title(index):
                self.roles[index] = Role.TITLE
            return

    def _is_title(self, index: int) -> bool:
        after = self.words[index + 1 : index + 1 + _HEAD_BLOCKS]
        has_longer = any(len(words) > len(self.words[index]) for words in after)
        has_header = bool(after) and (
            self._is_header_line(index + 1)
            or (bylines.is_bare_name(after[0]) and self._is_full_header(index + 2))
        )
        return bool(after) and titles.is_headline(self.words[index], has_longer, has_header)

    def _is_header_line(self, index: int) -> bool:
        """Whether the block at ``index`` stands only above a report: byline, date, dateline."""
        if index >= len(self.blocks):
            return False
        role, words = self.roles[index], self.words[index]
        if role is not None:
            return role in (Role.BYLINE, Role.DATELINE)
        return (
            is_date_line(words)
            or datelines.is_dateline_line(words)
            or bylines.is_byline(words)
            or self._is_split_dateline(index)
        )

    def _is_split_dateline(self, index: int) -> bool:
        """Whether the block is a dateline's place and the next its day."""
        following = self.words[index + 1 : index + 2]
        return datelines.is_capital_place(self.words[index]) and any(map(is_date_line, following))

    def _is_full_header(self, index: int) -> bool:
        """A header line that is no bare day: fixtures and diaries have those in their text."""
        return self._is_header_line(index) and not (
            is_date_line(self.words[index]) and find_day(self.words[index]) is None
        )

    def find_captions_and_boilerplate(self) -> None:
        for index, words in enumerate(self.words):
            if self.roles[index] is not None:
                continue
            if is_boilerplate(words):
                self.roles[index] = Role.BOILERPLATE
            elif captions.is_caption(words):
                self.roles[index] = Role.CAPTION
                if captions.is_credit(words):
                    self._mark_caption_above(index)

    def _mark_caption_above(self, index: int) -> None:
        above = index - 1
        if above < 0 or self.roles[above] is not None or self._is_header_line(above):
            return
        is_adjacent = not self.blocks[index].gap
        if captions.is_caption_above_credit(self.words[above], is_adjacent):
            self.roles[above] = Role.CAPTION

    def find_head(self) -> None:
        start = self.roles.index(Role.TITLE) if Role.TITLE in self.roles else -1
        for index in [*range(start), *range(start + 1, start + 1 + _HEAD_BLOCKS)]:
            if index >= len(self.blocks) or (index > start and self._is_body_begun(start, index)):
                return
            if self.roles[index] is None:
                self.roles[index] = self._head_role(index, start)

    def _is_body_begun(self, start: int, index: int) -> bool:
        """Whether two blocks after the title were found to be nothing of a head, or a long one."""
        plain = [n for n in range(start + 1, index) if self.roles[n] is None]
        return len(plain) >= 2 or any(len(self.words[n]) > _LONG_PARAGRAPH for n in plain)

    def _head_role(self, index: int, title: int) -> Role | None:
        words = self.words[index]
        if (
            is_date_line(words)
            or datelines.is_dateline_line(words)
            or self._is_split_dateline(index)
        ):
            return Role.DATELINE
        if bylines.is_by_someone(words) or (index > title >= 0 and bylines.is_byline(words)):
            return Role.BYLINE
        if title < 0 or index < title or not self._is_full_header(index + 1):
            return None
        if bylines.is_bare_name(words):
            return Role.BYLINE
        is_deck = index == title + 1 and len(words) <= _LONGEST_SUBTITLE
        return Role.SUBTITLE if is_deck else None

    def find_tables(self) -> None:
        """Runs of rows become tables; short headings between rows belong to them."""
        index = 0
        while index < len(self.blocks):
            end = self._end_of_run(index)
            if tables.is_table(self.words[index:end]):
                self.roles[index:end] = [Role.TABLE] * (end - index)
            index = max(end, index + 1)

    def _end_of_run(self, start: int) -> int:
        """The index after the last row of a run that begins with a row at ``start``."""
        end = start
        index = start
        while index < len(self.blocks) and self.roles[index] is None:
            if tables.is_row(self.words[index]):
                end = index + 1
            elif index == start or index > end or not tables.is_between_rows(self.words[index]):
                break
            index += 1
        return end

    def find_sign_offs(self) -> None:
        for index in range(max(0, len(self.blocks) - _FOOT_BLOCKS), len(self.blocks)):
            if self.roles[index] is None and bylines.is_sign_off(self.words[index]):
                self.roles[index] = Role.BYLINE

    def sections(self) -> tuple[Section, ...]:
        sections: list[Section] = []
        # "KABUL: " opens one report; names before colons throughout are a conversation.
        turns = sum(1 for words in self.words if datelines.is_speaker(words))
        paragraphs = 0 if turns < _FEWEST_TURNS else 1
        for block, words, role in zip(self.blocks, self.words, self.roles, strict=True):
            start = block.start
            if role is None and paragraphs < _DATELINE_PARAGRAPHS:
                length = datelines.dateline_length(words, is_first=paragraphs == 0)
                paragraphs += 1
                if length:
                    paragraphs = _DATELINE_PARAGRAPHS
                    sections.append(Section(Role.DATELINE, start, start + length))
                    rest = words[length:]
                    start += length + len(rest) - len(rest.lstrip())
            sections.append(Section(role or Role.BODY, start, block.end))
        return tuple(sections)
