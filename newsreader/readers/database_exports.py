"""What news databases save: many articles in one file, cut apart and their fields read.

Nexis ("2 of 50 DOCUMENTS" above an article, or "End of Document" below it, with "LENGTH: 512
words", "Load-Date: May 14, 2018") and Factiva (an article above each "Document
LBA0000020180514ee5e0012x", with "HD", "WC", "PD" on lines of their own, or without these).

An article must never be cut: separators alone are not enough, the pieces must also show the
fields that only a database writes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from newsreader.model import Article
from newsreader.readers.dates import DAY_PATTERN, WEEKDAY_PATTERN, find_day, is_date_line
from newsreader.readers.factiva import is_coded, record_of_codes, record_of_display
from newsreader.readers.formats import RawFile
from newsreader.readers.records import (
    Record,
    numbered,
    read_one,
    read_records,
    text_parts,
)

_COUNTED = re.compile(
    r"[ \t]*(?:Document (?P<n>\d{1,5}) of (?P<of>\d{1,5})"
    r"|(?P<n2>\d{1,5}) of (?P<of2>\d{1,5}) DOCUMENTS?)[ \t]*",
    re.IGNORECASE,
)
_END = re.compile(r"[ \t]*End of Document[ \t]*")
_FACTIVA_END = re.compile(r"[ \t]*Document [A-Z][A-Z0-9]{2,12}(?:19|20)\d{6}[a-z0-9]{4,16}[ \t]*")

_FIELD = re.compile(
    r"[ \t]*(?P<name>[A-Z][A-Za-z-]{2,20}(?: [A-Z][A-Za-z-]{2,15})?):[ \t]*(?P<value>.*)"
)
#: The fields of Nexis, as its help names them. Those of the head stand above the text.
_HEAD_NAMES = "byline section length dateline headline highlight body title source publication date"
_FOOT_NAMES = (
    "graphic language subject organization company person country state city geographic load-date "
    "publication-type document-type journal-code classification correction correction-date notes "
    "industry ticker series type pub-type acc-no update distribution url"
)
_HEAD_FIELDS, _FOOT_FIELDS = frozenset(_HEAD_NAMES.split()), frozenset(_FOOT_NAMES.split())
_COPYRIGHT = re.compile(r"[ \t]*(?:Copyright|\(c\)|©)[ \t]+(?:\(c\) |© )?(?:19|20)\d\d\b.*", re.I)
_RIGHTS = re.compile(r"[ \t]*All Rights Reserved\.?[ \t]*", re.IGNORECASE)
_WORD_COUNT = re.compile(r"[ \t]*(?:LENGTH:[ \t]*)?\d{1,6} words[ \t]*", re.IGNORECASE)
_BODY_LINE = re.compile(r"[ \t]*Body:?[ \t]*", re.IGNORECASE)

#: In newer exports the captions and the subjects stand below a word of their own.
_FOOT_LINE = re.compile(r"[ \t]*(?:Graphic|Classification)[ \t]*")
_DAY_LINE = re.compile(rf"(?:{WEEKDAY_PATTERN},?\s)?{DAY_PATTERN}")

#: A line that the next one goes on from, in exports that wrap their lines.
_WRAPPED = 60

_HEAD_REACH = 40
#: A piece is surely a database's with so many signs of one: fields, a copyright, a word count.
_FEWEST_SIGNS = 2


#: Words without which no text is cut.
_HINT = re.compile(r"\bof \d+ DOCUMENTS?\b|\bDocument \w|\bEnd of Document\b", re.IGNORECASE)


def is_likely(text: str) -> bool:
    """Whether it is worth to ask ``read_export``: a text without any separator is one article."""
    return _HINT.search(text) is not None


def read_export(file: RawFile, text: str) -> tuple[Article, ...]:
    """The articles of a file whose whole text is ``text``, if it is an export of several.

    Nothing where it is not: then it is to be read as one article. Each article's text is made
    here, title first; fields that are not the article stand at its foot as what they are.
    """
    pieces = _pieces(text)
    if len(pieces) < 2:
        return ()
    places = ((numbered("document", n), _record_of(p)) for n, p in enumerate(pieces, 1))
    return read_records(file, places, read_one)


def _pieces(text: str) -> list[list[str]]:
    """The lines of each article; nothing unless the file is surely an export of several."""
    if not is_likely(text):
        return []
    # Only LF ends a line, as everywhere in readers.
    lines = text.split("\n")
    for cut in (_cut_by_count, _cut_by_end):
        pieces = cut(lines)
        if len(pieces) >= 2 and all(_signs(piece) >= _FEWEST_SIGNS for piece in pieces):
            return pieces
    return []


def _cut_by_count(lines: Sequence[str]) -> list[list[str]]:
    """The pieces below lines that count up, "1 of 50 DOCUMENTS", and agree in the total."""
    starts: list[int] = []
    last = total = 0
    for index, line in enumerate(lines):
        match = _COUNTED.fullmatch(line)
        if match is None:
            continue
        number, of = int(match["n"] or match["n2"]), int(match["of"] or match["of2"])
        if starts and (number != last + 1 or of != total):
            return []
        starts.append(index)
        last, total = number, of
    if len(starts) < 2 or last > total:
        return []
    ends = [*starts[1:], len(lines)]
    return [_without_end(lines[a + 1 : b]) for a, b in zip(starts, ends, strict=True)]


def _without_end(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if not _END.fullmatch(line)]


def _cut_by_end(lines: Sequence[str]) -> list[list[str]]:
    """The pieces above lines that end an article. What follows the last is the export's foot."""
    pieces: list[list[str]] = []
    start = 0
    for index, line in enumerate(lines):
        is_factiva = _FACTIVA_END.fullmatch(line) is not None
        if is_factiva or _END.fullmatch(line):
            pieces.append([*lines[start:index], *([line] if is_factiva else [])])
            start = index + 1
    return pieces


def _signs(piece: Sequence[str]) -> int:
    """How many different things stand in a piece that only a database writes."""
    if is_coded(piece):
        return _FEWEST_SIGNS
    signs: set[str] = set()
    for line in piece:
        match = _FIELD.fullmatch(line)
        if match and match["name"].lower() in _HEAD_FIELDS | _FOOT_FIELDS:
            signs.add(match["name"].lower())
        elif _COPYRIGHT.fullmatch(line):
            signs.add("copyright")
        elif _WORD_COUNT.fullmatch(line):
            signs.add("length")
        elif _FACTIVA_END.fullmatch(line):
            signs.add("document")
    return len(signs)


def _record_of(piece: Sequence[str]) -> Record:
    if is_coded(piece):
        return record_of_codes(piece)
    if piece and _FACTIVA_END.fullmatch(piece[-1]):
        return record_of_display(piece)
    return _Nexis(piece).record()


@dataclass
class _Nexis:
    """One article of Nexis on its way from lines to a record."""

    lines: Sequence[str]
    fields: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    def record(self) -> Record:
        self._part()
        title, source, day = self._head()
        byline = re.sub(r"(?i)^by\s+", "", self.fields.get("byline", "")) or None
        return Record(
            parts=text_parts(_unwrapped(self.body)),
            title=self.fields.get("headline") or self.fields.get("title") or title,
            subtitle=self.fields.get("highlight"),
            byline=byline,
            dateline=self.fields.get("dateline"),
            source=self.fields.get("source") or self.fields.get("publication") or source,
            date=day or find_day(self.fields.get("date", "")) or self._load_day(),
            date_from="database field" if day or self.fields.get("date") else "load date",
            notes=tuple(self.notes),
        )

    def _part(self) -> None:
        """Sends each line above the text, to the fields or the text."""
        first, last = self._bounds()
        name = ""
        for index, line in enumerate(self.lines):
            match = _FIELD.fullmatch(line)
            known = match["name"].lower() if match else ""
            in_body = first <= index < last
            if _COPYRIGHT.fullmatch(line) or _RIGHTS.fullmatch(line):
                self.notes.append(line.strip())
                name = ""
            elif match and not in_body and known in _HEAD_FIELDS | _FOOT_FIELDS:
                self._take(known, line, match["value"])
                name = known
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
            elif index < first:
                self.above.append(line.strip())
            else:
                self.notes.append(line.strip())

    def _bounds(self) -> tuple[int, int]:
        """The lines between which the text stands: after the head's fields, before the foot's."""
        first = last = len(self.lines)
        for index, line in enumerate(self.lines):
            match = _FIELD.fullmatch(line)
            name = match["name"].lower() if match else ""
            if _BODY_LINE.fullmatch(line):
                first = index + 1
                break
            if name in _HEAD_FIELDS and index < _HEAD_REACH:
                first = self._end_of_field(index)
        for index in range(len(self.lines) - 1, first - 1, -1):
            match = _FIELD.fullmatch(self.lines[index])
            is_foot = match is not None and match["name"].lower() in _FOOT_FIELDS
            if is_foot or _FOOT_LINE.fullmatch(self.lines[index]):
                last = index
        return first, max(first, last)

    def _end_of_field(self, index: int) -> int:
        """The index after a field that can go on in the lines below."""
        index += 1
        while index < len(self.lines) and self.lines[index].strip():
            if _FIELD.fullmatch(self.lines[index]):
                return index
            index += 1
        return index

    def _take(self, name: str, line: str, value: str) -> None:
        if name in {"byline", "headline", "title", "highlight", "dateline", "source", "date"}:
            self.fields[name] = f"{self.fields.get(name, '')} {value}".strip()
            return
        if name == "load-date":
            self.fields[name] = value
        self.notes.append(line.strip())

    def _head(self) -> tuple[str | None, str | None, str | None]:
        """Title, source and day, by where the day's line stands.

        Older exports have source, day and headline, each between blank lines; newer ones
        headline, source and day one below the other.
        """
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

    def _load_day(self) -> str | None:
        return find_day(self.fields.get("load-date", ""))


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
