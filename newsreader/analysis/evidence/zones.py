"""An article's sections as zones that are each read in their own way."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from newsreader.analysis.evidence.word_lists import MONTH
from newsreader.model import Article, Role, Section

_LINE = re.compile(r"[^\n]+")
_DATED_PLACE = re.compile(
    rf"[A-Z][\w .,'’/()-]{{1,60}}?,?\s+(?:\d{{4}}-\d\d-\d\d|\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})"
    r"(?:,? \d{4})?\.?\Z"
)
_DIGITS = re.compile(r"\d")


class Kind(Enum):
    """How a zone is read."""

    HEADLINE = "a headline: casing may say nothing"
    PROSE = "sentences"
    ROW = "one line of a table, list or score sheet"
    DATELINE = "place, agency and date"
    BYLINE = "authors and agency"


@dataclass(frozen=True, slots=True)
class Zone:
    """A range of the article's text and how it is read."""

    kind: Kind
    start: int
    end: int


_KIND_OF = {
    Role.TITLE: Kind.HEADLINE,
    Role.SUBTITLE: Kind.HEADLINE,
    Role.DATELINE: Kind.DATELINE,
    Role.BYLINE: Kind.BYLINE,
    Role.CAPTION: Kind.PROSE,
}


def zones_of(article: Article) -> tuple[Zone, ...]:
    """The zones of ``article`` in order; nothing in boilerplate."""
    return tuple(_zones(article.text, article.sections))


def _zones(text: str, sections: Iterable[Section]) -> Iterator[Zone]:
    for section in sections:
        start, end = section.start, section.end
        if section.role is Role.BOILERPLATE:
            continue
        if section.role in _KIND_OF:
            yield Zone(_KIND_OF[section.role], start, end)
        elif section.role is Role.TABLE or _is_list_of_lines(text[start:end]):
            for match in _LINE.finditer(text, start, end):
                if match[0].strip():
                    yield Zone(Kind.ROW, match.start(), match.end())
        elif "\n" not in text[start:end] and _DATED_PLACE.match(text[start:end]):
            yield Zone(Kind.DATELINE, start, end)
        else:
            yield Zone(Kind.PROSE, start, end)


def _is_list_of_lines(block: str) -> bool:
    """Is each line of a block a thing of its own, and not a wrapped sentence?

    A wrapped paragraph fills its lines: every one but the last is about as long as the longest,
    and most go on in lower case. Lists and tables begin each line anew.
    """
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    if len(lines) < 2:
        return False
    anew = sum(not line[0].islower() for line in lines[1:])
    if anew < 0.8 * (len(lines) - 1):
        return False
    longest = max(map(len, lines))
    short = sum(len(line) < 0.7 * longest or len(line) < 40 for line in lines[:-1])
    numbers = sum(bool(_DIGITS.search(line)) for line in lines)
    return short >= 0.6 * (len(lines) - 1) or (
        numbers >= 0.7 * len(lines) and anew == len(lines) - 1
    )
