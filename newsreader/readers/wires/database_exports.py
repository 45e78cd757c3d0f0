"""What news databases save: many articles in one file, cut apart and their fields read.

Nexis ("2 of 50 DOCUMENTS" above an article, or "End of Document" below it, with "LENGTH: 512
words", "Load-Date: May 14, 2018") and Factiva (an article above each "Document
LBA0000020180514ee5e0012x", with "HD", "WC", "PD" on lines of their own, or without these).

An article must never be cut: separators alone are not enough, the pieces must also show the
fields that only a database writes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsreader.model import Article, Role
from newsreader.readers.article import Facts, make_article
from newsreader.readers.blocks import Block
from newsreader.readers.formats import RawFile
from newsreader.readers.records import Record, numbered, read_one, read_records
from newsreader.readers.wires.factiva import code_of, is_coded, record_of_codes, record_of_display
from newsreader.readers.wires.nexis import field_of, record_of_nexis, signs_of

_COUNTED = re.compile(
    r"\s*(?:Document (?P<n>\d{1,5}) of (?P<of>\d{1,5})"
    r"|(?P<n2>\d{1,5}) of (?P<of2>\d{1,5}) DOCUMENTS?)\s*",
    re.IGNORECASE,
)
_END = re.compile(r"\s*End of Document\s*")
_FACTIVA_END = re.compile(r"\s*Document [A-Z][A-Z0-9]{2,12}(?:19|20)\d{6}[a-z0-9]{4,16}\s*")

#: A piece is surely a database's with so many signs of one: fields, a copyright, a word count.
_FEWEST_SIGNS = 2
#: A file of one article shows more, as nothing repeats.
_FEWEST_SIGNS_ALONE = 3
#: Both of these no one else writes, and no separator is needed.
_TELLING = frozenset({"length", "load-date"})

#: Words without which no text is an export.
_HINT = re.compile(
    r"\bof \d+ DOCUMENTS?\b|\bDocument \w|\bEnd of Document\b|\bLoad-Date:", re.IGNORECASE
)
#: One of them is in each of these. A search for words is many times quicker than a pattern.
_HINT_WORDS = ("document", "load-date")

#: What a field of Nexis, or a code of Factiva, is on its own line, in a text that is kept as it is.
_ROLES: dict[str, Role | None] = {
    "byline": Role.BYLINE,
    "headline": Role.TITLE,
    "title": Role.TITLE,
    "highlight": Role.SUBTITLE,
    "dateline": Role.DATELINE,
    "graphic": Role.CAPTION,
    "HD": Role.TITLE,
    "BY": Role.BYLINE,
    "PD": Role.DATELINE,
    "LP": None,
    "TD": None,
}


def is_likely(text: str) -> bool:
    """Whether it is worth to ask further: a text without any separator is one article."""
    # Each of the words holds this one, and to look for it alone is far quicker.
    folded = text.casefold()
    return any(word in folded for word in _HINT_WORDS) and _HINT.search(text) is not None


def read_export(file: RawFile, text: str) -> tuple[Article, ...]:
    """The articles of a file whose whole text is ``text``, if it is an export of several.

    Nothing where it is not: then it is to be read as one article. Each article's text is made
    here, title first; fields that are not the article stand at its foot as what they are.
    """
    if not is_likely(text):
        return ()
    # Only LF ends a line, as everywhere in readers.
    return _read(file, _pieces(text.split("\n")), are_paragraphs=False)


def read_paragraphs(file: RawFile, paragraphs: Sequence[str]) -> tuple[Article, ...]:
    """The articles of a document or page, whose text is made anyway: also of an export of one.

    Nothing where it is no export.
    """
    if not any(map(is_likely, paragraphs)):
        return ()
    pieces = _pieces(paragraphs) or _alone(paragraphs)
    return _read(file, pieces, are_paragraphs=True)


def read_alone(file: RawFile, text: str, blocks: Sequence[Block]) -> Article | None:
    """The article of a text that is an export of one: its own characters, the fields marked.

    None where it is no export. ``blocks`` are those of ``text``.
    """
    pieces = _alone(text.split("\n")) if is_likely(text) else []
    if not pieces:
        return None
    record = _record_of(pieces[0], are_paragraphs=False)
    facts = Facts(
        byline=_line(record.byline),
        source=_line(record.source),
        date=record.date,
        date_from=record.date_from if record.date else None,
        language=record.language,
    )
    article = make_article(file, text, _marked(text, blocks, record), facts)
    return replace(article, title=_line(record.title) or article.title)


def _read(
    file: RawFile, pieces: Sequence[Sequence[str]], *, are_paragraphs: bool
) -> tuple[Article, ...]:
    if not pieces:
        return ()
    records = (_record_of(piece, are_paragraphs=are_paragraphs) for piece in pieces)
    places = ((numbered("document", n), record) for n, record in enumerate(records, 1))
    return read_records(file, places, read_one)


def _pieces(lines: Sequence[str]) -> list[list[str]]:
    """The lines of each article; nothing unless the file is surely an export of several."""
    for cut in (_cut_by_count, _cut_by_end):
        pieces = cut(lines)
        if len(pieces) >= 2 and all(_is_from_database(piece) for piece in pieces):
            return pieces
    return []


def _alone(lines: Sequence[str]) -> list[list[str]]:
    """All lines as the one piece of an export of one article; nothing where it is none."""
    starts = sum(1 for line in lines if _COUNTED.fullmatch(line))
    ends = sum(1 for line in lines if _END.fullmatch(line) or _FACTIVA_END.fullmatch(line))
    if starts > 1 or ends > 1:
        return []
    piece = _cut_by_end(lines)[0] if ends else list(lines)
    piece = [line for line in piece if not _COUNTED.fullmatch(line)]
    if is_coded(piece):
        return [piece]
    signs = signs_of(piece)
    is_separated = starts + ends > 0
    is_sure = len(signs) >= _FEWEST_SIGNS_ALONE and (is_separated or signs >= _TELLING)
    return [piece] if is_sure or (ends and _is_factiva(piece) and "length" in signs) else []


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


def _is_from_database(piece: Sequence[str]) -> bool:
    if is_coded(piece):
        return True
    return len(signs_of(piece)) + _is_factiva(piece) >= _FEWEST_SIGNS


def _is_factiva(piece: Sequence[str]) -> bool:
    return any(_FACTIVA_END.fullmatch(line) for line in piece)


def _record_of(piece: Sequence[str], *, are_paragraphs: bool) -> Record:
    if is_coded(piece):
        return record_of_codes(piece)
    if piece and _FACTIVA_END.fullmatch(piece[-1]):
        return record_of_display(piece, are_paragraphs=are_paragraphs)
    return record_of_nexis(piece, are_paragraphs=are_paragraphs)


def _marked(text: str, blocks: Sequence[Block], record: Record) -> list[Block]:
    """``blocks`` with the roles that ``record`` gives them: what is none of its parts is notes.

    A field that is a fact is parted into its name and its value.
    """
    body = _letters("".join(words for role, words in record.parts if role is None))
    captions = {_letters(words) for role, words in record.parts if role is Role.CAPTION}
    title = _letters(record.title or "")
    marked: list[Block] = []
    reached = titled = 0
    for block in blocks:
        words = text[block.start : block.end]
        letters = _letters(words)
        named = _labelled(words)
        if letters and body.startswith(letters, reached):
            reached += len(letters)
            marked.append(block)
        elif named:
            name, value = named
            start = block.end - len(value)
            label = len(text[block.start : start].rstrip())
            marked.append(Block(block.start, block.start + label, block.gap, Role.BOILERPLATE))
            marked.append(Block(start, block.end, False, _ROLES[name]))
            if _ROLES[name] is None:
                reached += len(_letters(value))
            elif _ROLES[name] is Role.TITLE:
                titled += len(_letters(value))
        elif letters in captions:
            marked.append(replace(block, role=Role.CAPTION))
        elif not reached and letters and title.startswith(letters, titled):
            titled += len(letters)
            marked.append(replace(block, role=Role.TITLE))
        else:
            marked.append(replace(block, role=Role.BOILERPLATE))
    return marked


def _labelled(words: str) -> tuple[str, str] | None:
    """The name and value of a line that is a field and a fact, of Nexis or of Factiva."""
    if "\n" in words:
        return None
    named = field_of(words) or code_of(words)
    return named if named and named[0] in _ROLES and named[1].strip() else None


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words))


def _line(words: str | None) -> str | None:
    return " ".join((words or "").split()) or None
