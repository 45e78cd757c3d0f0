"""The reading order of a PDF page, and paragraphs from lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from newsreader.readers.documents.pdf_lines import HYPHENS, Line, same_row

#: Columns hold lines of prose: so many on each side, so long, so wide, and few that cross.
_FEWEST_LINES = 3
_FEWEST_CHARACTERS = 15
_NARROWEST = 0.1
_MOST_CROSSING = 0.35
_MOST_COLUMNS_DEEP = 5
#: A broadsheet's page has half as many.
_MOST_LINES = 2_500
#: Lines that begin within so many points of each other begin a column together.
_ALIGNED = 4.0

#: A paragraph begins after so much more than the usual distance of lines, at so much indent.
_DISTANCE = 1.3
_INDENT = 0.8
_OTHER_SIZE = 0.1
_WIDEST_BLANK = 4

#: Running heads and feet stand in these parts of the page's height.
_MARGIN = 0.13

_SENTENCE_END = re.compile(r"[.!?…:][\"”’')\]]*$")
_ITEM = re.compile(r"[•·▪‣◦–-]\s|\d{1,3}[.)]\s")
_NUMBERS = re.compile(r"\d+|\b[ivxl]+\b")


@dataclass
class Paragraph:
    """Lines that belong together, or the cells of a table's row."""

    lines: list[Line]
    cells: bool = False
    #: The first page's paragraphs can be the title.
    page: int = 0
    #: Whether it can go on in the next column: its last line is as long as lines get.
    is_open: bool = False
    text: str = field(default="")

    @property
    def size(self) -> float:
        """The height of its type."""
        return median(line.size for line in self.lines)


def reading_order(lines: Sequence[Line], width: float, depth: int = 0) -> list[list[Line]]:
    """The lines of a page in columns: groups, each from top to bottom.

    A line across both columns parts what is above it from what is below.
    """
    ordered = sorted(lines, key=lambda line: (line.top, line.left))
    may_part = depth < _MOST_COLUMNS_DEEP and len(ordered) <= _MOST_LINES
    gutter = _gutter(ordered, width) if may_part else None
    if gutter is None:
        return [ordered] if ordered else []
    groups: list[list[Line]] = []
    pending: list[Line] = []
    across: list[Line] = []

    def flush() -> None:
        for side in (
            [line for line in pending if line.right <= gutter + _ALIGNED],
            [line for line in pending if line.right > gutter + _ALIGNED],
        ):
            groups.extend(reading_order(side, width, depth + 1))
        pending.clear()

    for line in ordered:
        if line.left < gutter - _ALIGNED < gutter + _ALIGNED < line.right:
            flush()
            across.append(line)
        else:
            if across:
                groups.append(list(across))
                across.clear()
            pending.append(line)
    flush()
    return [*groups, across] if across else groups


def _gutter(lines: Sequence[Line], width: float) -> float | None:
    """Where a column begins that stands beside another; None where there is but one."""
    starts = Counter(round(line.left / _ALIGNED) for line in lines)
    best: tuple[int, int, float] | None = None
    for start, count in starts.items():
        if count < _FEWEST_LINES:
            continue
        at = (start - 0.5) * _ALIGNED
        left = [line for line in lines if line.right <= at + _ALIGNED]
        right = [line for line in lines if line.left >= at - _ALIGNED]
        crossing = len(lines) - len(left) - len(right)
        if not (_is_column(left, width) and _is_column(right, width)):
            continue
        if crossing > _MOST_CROSSING * len(lines) or not _are_beside(left, right):
            continue
        candidate = (-crossing, min(len(left), len(right)), at)
        best = max(best, candidate) if best else candidate
    return best[2] if best else None


def _is_column(lines: Sequence[Line], width: float) -> bool:
    return (
        len(lines) >= _FEWEST_LINES
        and median(len(line.text) for line in lines) >= _FEWEST_CHARACTERS
        and median(line.width for line in lines) >= _NARROWEST * width
    )


def _are_beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    shared = min(left[-1].bottom, right[-1].bottom) - max(left[0].top, right[0].top)
    shorter = min(left[-1].bottom - left[0].top, right[-1].bottom - right[0].top)
    return shared > 0.4 * shorter


def paragraphs_of(group: Sequence[Line], page: int) -> list[Paragraph]:
    """The paragraphs of one column, in order."""
    rows = _rows(group)
    singles = [row[0] for row in rows if len(row) == 1]
    if not singles:
        return [Paragraph(row, True, page) for row in rows]
    rights = sorted(line.right for line in singles)
    right = rights[int(0.9 * len(rights))] if len(rights) >= 10 else rights[-1]
    left = min(line.left for line in singles)
    found: list[Paragraph] = []
    previous: Line | None = None
    distance = _usual_distance(singles)
    for row in rows:
        line = row[0]
        if len(row) > 1:
            found.append(Paragraph(row, True, page))
            previous = None
        elif previous and not _begins(previous, line, distance, left, right):
            found[-1].lines.append(line)
            previous = line
        else:
            found.append(Paragraph([line], page=page))
            previous = line
    if found and previous:
        found[-1].is_open = len(singles) >= _FEWEST_LINES and previous.right > right - previous.size
    return found


def _rows(group: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(group, key=lambda line: (line.top, line.left)):
        if rows and same_row(rows[-1][-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.left)
    # One such row alone is a line with a wide gap in it.
    for before, row, after in zip([[], *rows], rows, [*rows[1:], []], strict=False):
        if len(row) > 1 and len(before) < 2 and len(after) < 2:
            row[:] = [_one_line(row)]
    return rows


def _one_line(row: Sequence[Line]) -> Line:
    text = row[0].text
    for left, right in pairwise(row):
        # Justified lines of narrow columns have wide blanks too.
        glue = "\t" if right.left - left.right > _WIDEST_BLANK * left.size else " "
        text += glue + right.text
    return Line(text, row[0].left, row[-1].right, row[0].top, row[0].bottom, row[0].size)


def _usual_distance(lines: Sequence[Line]) -> float:
    distances = [
        below.top - above.top
        for above, below in pairwise(lines)
        if below.top > above.top and abs(below.size - above.size) <= _OTHER_SIZE * above.size
    ]
    usual = median(distances) if distances else 1.4 * lines[0].size
    # Where most paragraphs are one line, the distance is theirs.
    return min(usual, 1.8 * median(line.size for line in lines))


def _begins(above: Line, line: Line, distance: float, left: float, right: float) -> bool:
    """Whether ``line`` begins a paragraph below ``above``."""
    if abs(line.size - above.size) > _OTHER_SIZE * above.size or _ITEM.match(line.text):
        return True
    if line.top - above.top > _DISTANCE * distance:
        return True
    if above.text[-1:] in HYPHENS:
        return False
    if line.left > left + _INDENT * line.size and above.left <= left + _INDENT * line.size / 2:
        return True
    # The line above was ended by hand, if the first word of this one had room on it.
    first = len(line.text.split(maxsplit=1)[0]) if line.text.split() else 0
    needed = line.width * (first + 1) / max(1, len(line.text))
    slack = 0.5 if _SENTENCE_END.search(above.text) else 2.5
    return above.right + needed < right - slack * above.size


def join_columns(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those made whole that a column's or page's end had parted."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        if joined and _goes_on(joined[-1], paragraph):
            joined[-1].lines.extend(paragraph.lines)
            joined[-1].is_open = paragraph.is_open
        else:
            joined.append(paragraph)
    return joined


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    if above.cells or below.cells or not above.is_open:
        return False
    if abs(above.size - below.size) > _OTHER_SIZE * above.size:
        return False
    last, first = above.lines[-1].text, below.lines[0].text
    if last[-1:] in HYPHENS or first[:1].islower():
        return True
    return not _SENTENCE_END.search(last) and not _ITEM.match(first)


def running_keys(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> set[tuple[str, int]]:
    """What stands in the margins of several pages, numbers apart."""
    counts: Counter[tuple[str, int]] = Counter()
    for lines, height in zip(pages, heights, strict=True):
        counts.update({running_key(line) for line in lines if in_margin(line, height)})
    fewest = max(2, min(3, len(pages) // 2))
    return {key for key, count in counts.items() if count >= fewest and key[0].strip("# ")}


def running_key(line: Line) -> tuple[str, int]:
    """A line's words without what differs from page to page, and how large they are set.

    The title of page one is often the running head of the others.
    """
    return _NUMBERS.sub("#", " ".join(line.text.lower().split())), round(line.size / 3)


def in_margin(line: Line, height: float) -> bool:
    """Whether a line stands where running heads and feet do."""
    return line.bottom < _MARGIN * height or line.top > (1 - _MARGIN) * height
