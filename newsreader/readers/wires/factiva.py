"""An article as Factiva saves it: with its two-letter field codes, or as it is displayed."""

import re
from collections.abc import Sequence

from newsreader.readers.blocks import Parts
from newsreader.readers.dates import find_day
from newsreader.readers.records import Record, text_parts
from newsreader.readers.wires.nexis import LANGUAGES

#: The field codes of Factiva. Those of the article itself come first.
_CODES = "HD BY WC PD ET SN SC ED PG LA CY LP TD CR CT CLM SE RF CO IN NS RE IPC IPD PUB AN ART VOL"
_CODE = re.compile(
    rf"[ \t]*(?P<code>{'|'.join(_CODES.split())})(?:(?:\t| [ \t]+)(?P<value>\S.*)|[ \t]*)"
)
_ARTICLE_CODES = frozenset({"HD", "BY", "PD", "SN", "LP", "TD", "LA"})
_MUST = frozenset({"HD", "SN", "PD"})
_TEXT_CODES = ("LP", "TD")

_WORD_COUNT = re.compile(r"\d{1,6} words", re.IGNORECASE)
_BY = re.compile(r"(?i:by)\s+(?=\S)")
_HOUR = re.compile(r"\d{1,2}:\d\d(?:\s?[AP]M)?(?: GMT)?", re.IGNORECASE)
#: No more lines than these say when and where an article was printed.
_MOST_FACTS = 12
_CODE_OF_SOURCE = re.compile(r"[A-Z0-9]{3,8}")
_COPYRIGHT = re.compile(r"(?:\(c\)|copyright|©).*", re.IGNORECASE)


def is_coded(lines: Sequence[str]) -> bool:
    """Whether a piece has the codes of headline, source and day, each at the head of a line."""
    found = {match["code"] for line in lines if (match := _CODE.fullmatch(line))}
    return found >= _MUST


def code_of(line: str) -> tuple[str, str] | None:
    """The code and the value of a line that begins with a code."""
    match = _CODE.fullmatch(line)
    return (match["code"], match["value"] or "") if match else None


def record_of_codes(lines: Sequence[str]) -> Record:
    """The article of a piece for which ``is_coded`` holds."""
    fields = _fields(lines)

    def line_of(code: str) -> str | None:
        return " ".join(" ".join(fields.get(code, [])).split()) or None

    parts: Parts = []
    for code in _TEXT_CODES:
        parts += text_parts("\n".join(fields.get(code, [])))
    notes = [f"{code} {line_of(code) or ''}" for code in fields if code not in _ARTICLE_CODES]
    byline = line_of("BY")
    return Record(
        parts=parts,
        title=line_of("HD"),
        byline=_BY.sub("", byline, count=1) if byline else None,
        source=line_of("SN"),
        language=LANGUAGES.get((line_of("LA") or "").lower()),
        date=find_day(line_of("PD") or ""),
        date_from="database field",
        notes=tuple(notes),
    )


def record_of_display(lines: Sequence[str], *, are_paragraphs: bool = False) -> Record:
    """The article of a piece without codes: headline, byline, "512 words", day, hour, source.

    In a text a blank line follows these; among the paragraphs of a document the copyright does,
    or the language.
    """
    written = [line.strip() for line in lines]
    counted = next((i for i, line in enumerate(written) if _WORD_COUNT.fullmatch(line)), None)
    if counted is None:
        return Record(parts=text_parts("\n".join(lines)))
    above = [line for line in written[:counted] if line]
    byline = above.pop() if len(above) > 1 and _BY.match(above[-1]) else None
    below = _end_of_facts(written, counted, are_paragraphs)
    facts = [line for line in written[counted:below] if line]
    day = next((day for line in facts if (day := find_day(line))), None)
    named = [
        line
        for line in facts[1:]
        if not find_day(line) and not _HOUR.fullmatch(line) and not _COPYRIGHT.match(line)
    ]
    body: Parts = text_parts("\n".join(lines[below:-1]))
    if are_paragraphs:
        body = [(None, line) for line in lines[below:-1]]
        # Above the first headline stands what was searched for.
        above = above[-1:]
    language = next(
        (LANGUAGES[word] for line in named if (word := line.lower()) in LANGUAGES), None
    )
    return Record(
        parts=body,
        title=" ".join(above) or None,
        byline=_BY.sub("", byline, count=1) if byline else None,
        source=named[0] if named else None,
        language=language,
        date=day,
        date_from="database field",
        notes=(*facts, written[-1]),
    )


def _end_of_facts(lines: Sequence[str], counted: int, are_paragraphs: bool) -> int:
    """The index after the lines that say when and where an article was printed."""
    below = counted + 1
    if not are_paragraphs:
        while below < len(lines) and lines[below]:
            below += 1
        return below
    end = below
    for index in range(below, min(below + _MOST_FACTS, len(lines) - 1)):
        line = lines[index]
        if _COPYRIGHT.match(line) or line.lower() in LANGUAGES or _CODE_OF_SOURCE.fullmatch(line):
            end = index + 1
    return end


def _fields(lines: Sequence[str]) -> dict[str, list[str]]:
    """The lines of each code. What stands above the first code belongs to no field."""
    fields: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in lines:
        match = _CODE.fullmatch(line)
        if match and match["code"] not in fields:
            current = fields.setdefault(match["code"], [])
            if match["value"]:
                current.append(match["value"])
        elif current is not None:
            current.append(line)
    return fields
