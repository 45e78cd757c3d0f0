"""Blocks: the stretches of a text that stand apart, as ranges over it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsreader.errors import ReadError
from newsreader.model import Role, Texture
from newsreader.readers.looks import textures_of, tidied

#: More lines or blocks than this are a table of data, no article, and would take minutes.
MOST_LINES = 200_000

#: Blocks before they are joined to a text: the role that the format gives, and the words, which
#: may say how they look (``looks.Words``).
Parts = list[tuple[Role | None, str]]

_LINE = re.compile(r"[^\n]+")

#: When a file counts as wrapped: lines that follow each other, columns, share of full lines.
_FEWEST_JOINS = 3
_NARROWEST, _WIDEST = 40, 132
_FULL_SHARE = 0.7
#: People break lines a word early; programs do not.
_SLACK = 6


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a headline or a line: a range of the text without white space at its ends.

    ``gap`` is true when a blank line stands before it. ``role`` is what the format says it is
    (a heading of Markdown, a caption of a page), None where only the words can tell. ``textures``
    are how the format says that it looks.
    """

    start: int
    end: int
    gap: bool = True
    role: Role | None = None
    textures: tuple[Texture, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    gap: bool


def find_blocks(text: str) -> list[Block]:
    """The blocks of plain text, in order.

    A line is a block, unless the file was wrapped by hand or by a mail program: then the lines
    of a paragraph are one block. Raises ReadError for more lines than an article may have.
    """
    demand_few_lines(text)
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    blocks: list[Block] = []
    previous: _Line | None = None
    for line in lines:
        if width and previous and _continues(text, previous, line, width):
            blocks[-1] = Block(blocks[-1].start, line.end, blocks[-1].gap)
        else:
            blocks.append(Block(line.start, line.end, line.gap))
        previous = line
    return blocks


def join_blocks(parts: Parts) -> tuple[str, list[Block]]:
    """A text made of ``parts`` joined by blank lines, and its blocks. Empty parts are left out.

    Rows of a table that follow each other are joined by single newlines. Raises ReadError for
    more lines than an article may have.
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    offset = 0
    for role, content in parts:
        text = content.strip()
        if not text:
            continue
        gap = not (role is Role.TABLE and blocks and blocks[-1].role is Role.TABLE)
        if blocks:
            glue = "\n\n" if gap else "\n"
            pieces.append(glue)
            offset += len(glue)
        textures = tuple(textures_of(tidied(content, text), offset))
        blocks.append(Block(offset, offset + len(text), gap, role, textures))
        pieces.append(text)
        offset += len(text)
    text = "".join(pieces)
    demand_few_lines(text)
    return text, blocks


def demand_few_lines(text: str) -> None:
    """Raises ReadError when ``text`` has more lines than any article."""
    count = text.count("\n")
    if count > MOST_LINES:
        raise ReadError(
            f"{count:,} lines are more than the {MOST_LINES:,} that an article may have; "
            "split the file"
        )


def _lines(text: str) -> Iterator[_Line]:
    """The lines that hold anything. Only LF ends a line: offsets must not depend on others."""
    gap = True
    end_of_last = 0
    for match in _LINE.finditer(text):
        content = match.group().strip()
        gap = gap or text.count("\n", end_of_last, match.start()) > 1
        end_of_last = match.end()
        if not content:
            gap = True
            continue
        indent = len(match.group()) - len(match.group().lstrip())
        start = match.start() + indent
        yield _Line(start, start + len(content), indent, gap)
        gap = False


def _wrap_width(text: str, lines: Sequence[_Line]) -> int | None:
    """The column at which the file's lines were wrapped, None where they were not.

    A wrapped line is one that the next line's first word would have made too long. That most
    lines with a line below them are so full does not happen by chance.
    """
    joins = [(upper, lower) for upper, lower in pairwise(lines) if not lower.gap]
    if len(joins) < _FEWEST_JOINS:
        return None
    lengths = sorted(upper.indent + upper.end - upper.start for upper, _ in joins)
    width = lengths[int(len(lengths) * 0.9)]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(text, upper, lower, width) for upper, lower in joins)
    return width if full >= _FULL_SHARE * len(joins) else None


def _is_full(text: str, upper: _Line, lower: _Line, width: int) -> bool:
    space = text.find(" ", lower.start, lower.end)
    first_word = (space if space >= 0 else lower.end) - lower.start
    return upper.indent + (upper.end - upper.start) + 1 + first_word > width - _SLACK


def _continues(text: str, upper: _Line, lower: _Line, width: int) -> bool:
    """Whether ``lower`` goes on with the paragraph of ``upper`` in a wrapped file."""
    if lower.gap or lower.indent > upper.indent + 1:
        return False
    return _is_full(text, upper, lower, width)
