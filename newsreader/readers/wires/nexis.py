"""An article as Nexis saves it: source, day and headline, named fields, the text, more fields.

Classic exports have source, day and headline apart and name their fields in capitals; newer ones
(Nexis Uni, Lexis) have headline, source and day one below the other and put "Body" above the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from newsreader.model import Role
from newsreader.readers.blocks import Parts
from newsreader.readers.dates import DAY_PATTERN, WEEKDAY_PATTERN, find_day, is_date_line
from newsreader.readers.records import Record, text_parts

_FIELD = re.compile(r"\s*(?P<name>[A-Z][A-Za-z-]{2,20}(?: [A-Z][A-Za-z-]{2,15})?):\s*(?P<value>.*)")
#: The fields of Nexis, as its help names them. Those of the head stand above the text.
_HEAD_NAMES = "byline section length dateline headline highlight body title source publication date"
_FOOT_NAMES = (
    "graphic language subject organization company person country state city geographic load-date "
    "publication-type document-type journal-code classification correction correction-date notes "
    "industry ticker series type pub-type acc-no update distribution url"
)
_HEAD_FIELDS, _FOOT_FIELDS = frozenset(_HEAD_NAMES.split()), frozenset(_FOOT_NAMES.split())
#: What is a fact of the article; the other fields are notes.
_FACTS = frozenset({"byline", "headline", "title", "highlight", "dateline", "source", "date"})

_COPYRIGHT = re.compile(r"\s*(?:Copyright|\(c\)|©)\s+(?:\(c\) |© )?(?:19|20)\d\d\b.*", re.I)
_RIGHTS = re.compile(r"\s*All Rights Reserved\.?\s*", re.IGNORECASE)
_WORD_COUNT = re.compile(r"\s*(?:LENGTH:\s*)?\d{1,6} words\s*", re.IGNORECASE)
_BODY_LINE = re.compile(r"\s*Body:?\s*", re.IGNORECASE)
#: In newer exports the captions and the subjects stand below a word of their own.
_FOOT_LINE = re.compile(r"\s*(?:Graphic|Classification)\s*")
_GRAPHIC = "graphic"
_DAY_LINE = re.compile(rf"(?:{WEEKDAY_PATTERN},?\s)?{DAY_PATTERN}")
_BY = re.compile(r"(?i)^by\s+")

LANGUAGES = {
    **{"english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it"},
    **{"dutch": "nl", "portuguese": "pt", "polish": "pl", "swedish": "sv", "danish": "da"},
    **{"norwegian": "no", "finnish": "fi", "russian": "ru", "turkish": "tr", "arabic": "ar"},
}

#: A line that the next one goes on from, in exports that wrap their lines.
_WRAPPED = 60
_HEAD_REACH = 40
#: What goes on longer is no headline, whatever it stands under.
_LONGEST_FACT = 1_000


def field_of(line: str) -> tuple[str, str] | None:
    """The name, in lower case, and the value of a line that is a field of Nexis."""
    match = _FIELD.fullmatch(line)
    if match and match["name"].lower() in _HEAD_FIELDS | _FOOT_FIELDS:
        return match["name"].lower(), match["value"]
    return None


def signs_of(lines: Sequence[str]) -> set[str]:
    """The different things in a piece that only a database writes."""
    signs: set[str] = set()
    for line in lines:
        named = field_of(line)
        if named:
            signs.add(named[0])
        elif _COPYRIGHT.fullmatch(line):
            signs.add("copyright")
        elif _WORD_COUNT.fullmatch(line):
            signs.add("length")
    return signs


def record_of_nexis(lines: Sequence[str], *, are_paragraphs: bool) -> Record:
    """The article in ``lines``.

    Lines of a text may be wrapped, and blank lines part the groups of its head. Those of a
    document (``are_paragraphs``) are whole, with no blank ones between.
    """
    return _Nexis(lines, are_paragraphs).record()


@dataclass
class _Nexis:
    """One article on its way from lines to a record."""

    lines: Sequence[str]
    are_paragraphs: bool
    fields: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    def record(self) -> Record:
        self._part()
        head = self._head_of_paragraphs() if self.are_paragraphs else self._head()
        title, source, day = head
        byline = _BY.sub("", self.fields.get("byline", "")) or None
        day = day or find_day(self.fields.get("date", ""))
        loaded = find_day(self.fields.get("load-date", ""))
        return Record(
            parts=self._parts(),
            title=self.fields.get("headline") or self.fields.get("title") or title,
            subtitle=self.fields.get("highlight"),
            byline=byline,
            dateline=self.fields.get("dateline"),
            source=self.fields.get("source") or self.fields.get("publication") or source,
            language=LANGUAGES.get(self.fields.get("language", "").strip(" .").lower()),
            date=day or loaded,
            date_from="database field" if day else "load date",
            notes=tuple(self.notes),
        )

    def _parts(self) -> Parts:
        captions: Parts = [(Role.CAPTION, line) for line in self.captions]
        if self.are_paragraphs:
            return [*((None, line) for line in self.body), *captions]
        return text_parts(_unwrapped(self.body)) + captions

    def _part(self) -> None:
        """Sends each line above the text, to the fields or the text."""
        first, last = self._bounds()
        name = below = ""
        for index, line in enumerate(self.lines):
            named = field_of(line)
            in_body = first <= index < last
            if _COPYRIGHT.fullmatch(line) or _RIGHTS.fullmatch(line):
                self.notes.append(line.strip())
                name = ""
            elif named and not in_body:
                below = ""
                self._take(named[0], line, named[1])
                name = "" if self.are_paragraphs else named[0]
            elif in_body:
                if not _BODY_LINE.fullmatch(line):
                    self.body.append(line)
            elif not line.strip():
                name = ""
                self.above.append("")
            elif _BODY_LINE.fullmatch(line):
                name = ""
            elif name:
                self._take(name, line, line)
            elif _FOOT_LINE.fullmatch(line):
                below = line.strip().lower()
            elif below == _GRAPHIC:
                self.captions.append(line.strip())
            elif index < first:
                self.above.append(line.strip())
            else:
                self.notes.append(line.strip())

    def _bounds(self) -> tuple[int, int]:
        """The lines between which the text stands: after the head's fields, before the foot's."""
        first = last = len(self.lines)
        reach = 0
        for index, line in enumerate(self.lines):
            named = field_of(line)
            if _BODY_LINE.fullmatch(line):
                first = index + 1
                break
            # The list of all articles stands above the first: the head begins with its fields.
            if named and named[0] in _HEAD_FIELDS and (not reach or index < reach):
                reach = reach or index + _HEAD_REACH
                first = self._end_of_field(index)
        for index in range(len(self.lines) - 1, first - 1, -1):
            named = field_of(self.lines[index])
            is_foot = named is not None and named[0] in _FOOT_FIELDS
            if is_foot or _FOOT_LINE.fullmatch(self.lines[index]):
                last = index
        return first, max(first, last)

    def _end_of_field(self, index: int) -> int:
        """The index after a field that can go on in the lines below."""
        index += 1
        while not self.are_paragraphs and index < len(self.lines) and self.lines[index].strip():
            if _FIELD.fullmatch(self.lines[index]):
                return index
            index += 1
        return index

    def _take(self, name: str, line: str, value: str) -> None:
        if name in _FACTS and len(self.fields.get(name, "")) < _LONGEST_FACT:
            self.fields[name] = f"{self.fields.get(name, '')} {value}".strip()
            return
        if name == _GRAPHIC:
            self.captions.append(value.strip())
            return
        if name in {"load-date", "language"}:
            self.fields[name] = value
        self.notes.append(line.strip())

    def _head(self) -> tuple[str | None, str | None, str | None]:
        """Title, source and day of a text, by where the day's line stands."""
        groups = [g for blank, g in _groups(self.above) if not blank]
        for group in reversed(groups):
            if len(group) > 2 and _is_day_line(group[-1]):
                return " ".join(group[:-2]), group[-2], find_day(group[-1])
        dated = next((i for i, g in enumerate(groups) if _is_day_line(g[0])), None)
        if dated is None:
            return (" ".join(groups[-1]) if groups else None), None, None
        title = groups[-1] if dated + 1 < len(groups) else groups[dated][1:]
        source = groups[dated - 1][-1] if dated else None
        return " ".join(title) or None, source, find_day(groups[dated][0])

    def _head_of_paragraphs(self) -> tuple[str | None, str | None, str | None]:
        """The same of a document, whose paragraphs say nothing of groups."""
        above = [line for line in self.above if line]
        days = [index for index, line in enumerate(above) if _is_day_line(line)]
        if not days:
            return (above[-1] if above else None), None, None
        dated = days[-1]
        source = above[dated - 1] if dated else None
        title = above[-1] if dated + 1 < len(above) else (above[dated - 2] if dated > 1 else None)
        return title, source, find_day(above[dated])


def _is_day_line(line: str) -> bool:
    return bool(find_day(line)) and (is_date_line(line) or _DAY_LINE.match(line) is not None)


def _groups(lines: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Runs of lines that are blank or not, and whether they are."""
    for blank, group in groupby(lines, key=lambda line: not line.strip()):
        yield blank, list(group)


def _unwrapped(lines: Sequence[str]) -> str:
    """The paragraphs of ``lines``, each on one line. Short lines stay for themselves."""
    paragraphs: list[str] = []
    is_open = False
    for line in lines:
        if is_open and line.strip():
            paragraphs[-1] += " " + line.strip()
        else:
            paragraphs.append(line.strip())
        is_open = len(line) >= _WRAPPED
    return "\n".join(paragraphs)
