"""What of an article is shown as which block, before any of it is in a document.

A pure walk over the article's sections. All text is kept: what stands outside every section is
shown too, quietly. Blocks come one by one, so that a long article can be shown bit by bit.
"""

from collections.abc import Iterator
from re import compile as compile_pattern

from newsreader.app.looks.day import day_text
from newsreader.app.looks.page_options import PageOptions
from newsreader.app.translation import tr, tr_count, tr_number
from newsreader.app.views.article.article_blocks import Block, Kind, Piece
from newsreader.app.views.article.article_pieces import dressed
from newsreader.app.views.article.article_textures import TextureIndex
from newsreader.app.views.article.both_ways import runs_right_to_left
from newsreader.library.records import Detail, StoredArticle
from newsreader.model import Article, Role
from newsreader.values import replace, value

# Above this many characters one paragraph's layout is felt; it is shown as several blocks.
LONG_BLOCK = 20_000
_CUT = 10_000
READING_SPEED = 1_400
"""Characters a minute: some 230 words."""


@value
class _Span:
    start: int
    end: int
    role: Role | None


_KIND_OF_ROLE = {
    Role.TITLE: Kind.HEADLINE,
    Role.SUBTITLE: Kind.SUBTITLE,
    Role.BYLINE: Kind.META,
    Role.DATELINE: Kind.BODY,
    Role.CAPTION: Kind.CAPTION,
    Role.BODY: Kind.BODY,
    Role.TABLE: Kind.TABLE,
    Role.BOILERPLATE: Kind.BOILERPLATE,
}
# What a reader came for: without any of it, all there is is shown.
_INSIDE = frozenset((Role.BODY, Role.TABLE, Role.CAPTION))
_ALL = PageOptions(outside=True)
# Roles that can share a line: a dateline and the body after it, words between sections.
_INLINE = {Role.BYLINE, Role.DATELINE, Role.BODY, None}
_BLANK_LINE = compile_pattern(r"\n[ \t\r]*\n\s*")
# Characters that would end a block, stand for an object or cannot be held, one for one.
_SAFE = {ord(c): " " for c in "\x0b\x0c\r\x1c\x1d\x1e\x1f\x85"}
_SAFE |= {ord(c): "\u2028" for c in "\u2029"}
_SAFE |= {ord(c): "\ufffd" for c in "\x00\ufdd0\ufdd1\ufffc"}
_LINES = compile_pattern("[\n\u2028]")
_CELL_END = " | "  # what readers put between the cells of a row
_CELL_GAP = 3
_WIDEST_CELL = 34  # characters
_MOST_ROWS = 500
_HEADINGS = (Kind.HEADING, Kind.SUBHEADING)
_CONTENT = frozenset((Kind.BODY, Kind.LIST, Kind.QUOTE, Kind.TABLE, *_HEADINGS))
OUTSIDE = "newsreader:outside"
"""The address of the link that shows, or hides, what is not the article. No reader gives such."""
# What readers put before a list's items, and what people type there. Not a dash: in much of
# Europe it opens what someone says.
_MARKER = compile_pattern(r"(?:[•‣◦▪●*·]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTED = compile_pattern(r">[ \t>]*\S")
_HIGH_LEVEL = 2  # of headings: the article's own parts, where its title is the first level
_ISOLATED = "\u2068{}\u2069"  # first strong isolate, and its end (UAX 9)
_SURROGATE = compile_pattern("[\ud800-\udfff]")


def plan(stored: StoredArticle, page: PageOptions = _ALL) -> Iterator[Block]:
    """The blocks of an article from top to bottom, made as they are asked for."""
    article = stored.article
    # Of itself the line has the direction of newsreader's own words in it.
    from_right = runs_right_to_left(article.text)
    meta = Block(Kind.META, (Piece(_meta_line(stored, from_right)),), right_to_left=from_right)
    meta_due = bool(meta.pieces[0].text)
    if not any(section.role is Role.TITLE for section in article.sections):
        yield Block(Kind.HEADLINE, (Piece(_safe(headline_of(stored))),))
        yield from _other_title(stored, in_text=False)
        if meta_due:
            yield meta
            meta_due = False
    textures = TextureIndex(article.textures)
    hides = hides_outside(article, page)
    seen_content = after_headline = False
    title_due = True
    last = None
    outside = 0
    for found in _in_columns(_blocks(article, textures)):
        block = found
        outside += block.kind is Kind.BOILERPLATE
        if hides and block.kind is Kind.BOILERPLATE:
            continue
        if after_headline and title_due and block.kind not in (Kind.HEADLINE, Kind.SUBTITLE):
            yield from _other_title(stored, in_text=True)
            title_due = False
        if after_headline and meta_due and block.kind not in (Kind.HEADLINE, Kind.SUBTITLE):
            if block.kind is Kind.META and _is_byline(article, block):
                block = _joined(found, meta)
            else:
                yield meta
            meta_due = False
        if block.kind is Kind.HEADLINE:
            block = _as_title(block, article.title)
        if page.pictures:
            yield from _pictures(found, textures)
        ruled = block.kind is Kind.BOILERPLATE and last is not Kind.BOILERPLATE and seen_content
        yield from (dressed(part, textures) for part in _cut(replace(block, ruled=ruled)))
        last = block.kind
        seen_content = seen_content or block.kind in _CONTENT
        after_headline = after_headline or block.kind is Kind.HEADLINE
    if meta_due:
        yield meta
    if outside and _has_inside(article):
        yield _foot(outside, hides=hides)


def _as_title(block: Block, title: str | None) -> Block:
    """The headline as the list of articles has it: a text saved from the web may write the pound
    sign as ``&#163;``."""
    words = "".join(piece.text for piece in block.pieces)
    if title is None or "&" not in words:
        return block
    from newsreader.readers.references import resolved, stretches

    if resolved(words) != title:
        return block
    pieces = (
        replace(
            piece,
            text=_safe(shown).replace("\n", " "),
            start=None if piece.start is None else piece.start + at,
        )
        for piece in block.pieces
        for at, shown in stretches(piece.text)
        if shown
    )
    return replace(block, pieces=tuple(pieces))


def _pictures(block: Block, textures: TextureIndex) -> Iterator[Block]:
    """What stands before the block, in blocks of its own."""
    if block.start is not None:
        for picture in textures.pictures(block.start):
            yield Block(Kind.PICTURE, (), picture=picture)


def hides_outside(article: Article, page: PageOptions) -> bool:
    """Whether what is not the article is left out: not where there is nothing else."""
    return not page.outside and _has_inside(article)


def _has_inside(article: Article) -> bool:
    return any(section.role in _INSIDE for section in article.sections)


def _foot(count: int, *, hides: bool) -> Block:
    """The line that says what is not shown, and shows it."""
    if hides:
        says = tr_count(
            count,
            "1 line outside the article is hidden.",
            "{n} lines outside the article are hidden.",
        )
    else:
        says = tr_count(
            count,
            "1 line outside the article is shown.",
            "{n} lines outside the article are shown.",
        )
    does = tr("Show") if hides else tr("Hide")
    return Block(Kind.META, (Piece(says + " "), Piece(does, address=OUTSIDE)), ruled=hides)


def _other_title(stored: StoredArticle, *, in_text: bool) -> Iterator[Block]:
    """Below a headline that someone has put right: the title that it does not tell. A headline
    ``in_text`` is the file's own, and stays; else it is the one that was put right."""
    if Detail.TITLE not in stored.as_read:
        return
    ours, theirs = stored.article.title or "", stored.as_read[Detail.TITLE] or ""
    title = ours if in_text else theirs
    if title and ours != theirs:
        words = tr("Your title: {title}") if in_text else tr("Title in the file: {title}")
        yield Block(Kind.META, (Piece(_safe(words.format(title=title)).replace("\n", " ")),))


def _is_byline(article: Article, block: Block) -> bool:
    start = block.pieces[0].start
    return any(s.role is Role.BYLINE and s.start == start for s in article.sections)


def _joined(byline: Block, meta: Block) -> Block:
    """The byline of the text and what else is known, on one line where the byline is one."""
    has_lines = any("\u2028" in piece.text for piece in byline.pieces)
    words = ("\u2028" if has_lines else " · ") + meta.pieces[0].text
    return replace(byline, pieces=(*byline.pieces, Piece(words)))


def headline_of(stored: StoredArticle) -> str:
    """The article's title, or the name of its file where it has none."""
    if stored.article.title:
        return stored.article.title
    return stored.paths[0].stem if stored.paths else tr("Untitled")


def _meta_line(stored: StoredArticle, from_right: bool) -> str:
    article = stored.article
    has_byline = any(section.role is Role.BYLINE for section in article.sections)
    byline = "" if has_byline else (article.byline or "")
    if byline and not byline.casefold().startswith("by "):
        byline = tr("By {name}").format(name=byline)
    # A number stays on the line of what it counts.
    numbers = [
        said.replace(" ", "\u00a0")
        for said in (day_text(article.date), _reading_time(article.text))
    ]
    parts = (byline, article.source or "", *numbers)
    shown = [_safe(part).replace("\n", " ") for part in parts if part]
    # Each part in its own direction, or else "1 min" is read as "min 1".
    return " · ".join(map(_ISOLATED.format, shown) if from_right else shown)


def _reading_time(text: str) -> str:
    minutes = max(1, round(len(text) / READING_SPEED))
    if minutes < 100:
        return tr("{minutes} min").format(minutes=minutes)
    return tr("{hours} h").format(hours=tr_number(round(minutes / 60)))


def _blocks(article: Article, textures: TextureIndex) -> Iterator[Block]:
    """Spans that share a line, joined."""
    text = article.text
    line: list[_Span] = []
    for span in _spans(article):
        if span is None or (line and not _share_line(line[-1], span)):
            if line and (block := _block(text, line, textures)):
                yield block
            line = []
        if span is not None:
            line.append(span)
    if line and (block := _block(text, line, textures)):
        yield block


def _in_columns(blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks, with the cells of a table's rows one below the other."""
    rows: list[Block] = []
    for block in blocks:
        if rows and (block.kind is not Kind.TABLE or len(rows) == _MOST_ROWS):
            yield from _aligned(rows)
            rows = []
        if block.kind is Kind.TABLE:
            rows.append(block)
        else:
            yield block
    yield from _aligned(rows)


def _aligned(rows: list[Block]) -> Iterator[Block]:
    """The rows of one table. What parts their cells is shown as a tabulator, one for one."""
    lines = [line for row in rows for piece in row.pieces for line in _LINES.split(piece.text)]
    cells = [line.split(_CELL_END) for line in lines]
    if not any(len(row) > 1 for row in cells):
        yield from rows
        return
    columns: list[int] = []
    for number in range(max(map(len, cells)) - 1):
        width = max(len(row[number].strip()) for row in cells if len(row) > number + 1)
        columns.append((columns[-1] if columns else 0) + min(_WIDEST_CELL, width) + _CELL_GAP)
    for row in rows:
        pieces = [
            replace(piece, text=piece.text.replace(_CELL_END, " \t ")) for piece in row.pieces
        ]
        yield replace(row, pieces=tuple(pieces), columns=tuple(columns))


def _share_line(one: _Span, other: _Span) -> bool:
    return one.role in _INLINE and other.role in _INLINE


def _spans(article: Article) -> Iterator[_Span | None]:
    """Sections and the text between them; None where a line ends."""
    at = 0
    for section in article.sections:
        if section.start > at:
            yield from _between(article.text, at, section.start)
        yield _Span(section.start, section.end, section.role)
        if section.end > section.start and article.text[section.end - 1] == "\n":
            yield None
        at = section.end
    if at < len(article.text):
        yield from _between(article.text, at, len(article.text))


def _between(text: str, start: int, end: int) -> Iterator[_Span | None]:
    """Text outside every section: what is on the line before it, paragraphs, and what is on the
    line after it."""
    first = text.find("\n", start, end)
    if first < 0:
        yield _Span(start, end, None)
        return
    last = text.rfind("\n", start, end)
    at = start
    if start > 0 and text[start - 1] != "\n":
        if not text[start:first].isspace() and first > start:
            yield _Span(start, first, None)
        at = first
    yield None
    while at < last:
        blank = _BLANK_LINE.search(text, at, last)
        stop = blank.start() if blank else last
        if stop > at and not text[at:stop].isspace():
            yield _Span(at, stop, None)
        yield None
        at = blank.end() if blank else last
    if not text[last + 1 : end].isspace() and end > last + 1:
        yield _Span(last + 1, end, None)


def _block(text: str, line: list[_Span], textures: TextureIndex) -> Block | None:
    """The block of the spans of a line, without the white space around it."""
    roles = [span.role for span in line if text[span.start : span.end].strip()]
    if not roles:
        return None
    kind = Kind.QUIET
    if Role.BODY in roles:
        kind = Kind.BODY
    elif named := [role for role in roles if role is not None]:
        kind = Kind.META if named == [Role.DATELINE] else _KIND_OF_ROLE[named[0]]
    start, end = line[0].start, line[-1].end
    whole = text[start:end]
    first = start + len(whole) - len(whole.lstrip())
    if kind is Kind.BODY and (level := textures.level(first)):
        kind = Kind.HEADING if level <= _HIGH_LEVEL else Kind.SUBHEADING
    elif kind is Kind.BODY and textures.is_row(first):
        kind = Kind.TABLE
    elif kind in (Kind.BODY, Kind.QUIET) and _MARKER.match(text, first, end):
        kind = Kind.LIST
    elif kind is Kind.BODY and (textures.is_quote(first) or _QUOTED.match(text, first, end)):
        kind = Kind.QUOTE
    last = start + len(whole.rstrip())
    pieces = []
    for span in line:
        left, right = max(span.start, first), min(span.end, last)
        if left < right:
            shown = _lines(_safe(text[left:right]), kind)
            pieces.append(Piece(shown, left, span.role is Role.DATELINE and kind is Kind.BODY))
    return Block(kind, tuple(pieces))


def marker_of(block: Block) -> str:
    """What stands before the words of a list's item; empty where nothing does."""
    if block.number:
        return block.number
    found = _MARKER.match(block.pieces[0].text) if block.pieces else None
    return found.group() if found else ""


def _safe(text: str) -> str:
    """``text`` with nothing that a document would take for structure, character for character."""
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATE.sub("\ufffd", text.translate(_SAFE))


def _lines(text: str, kind: Kind) -> str:
    """Lines of a table and of verse stay; those wrapped at a width flow again."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    wrapped = kind is not Kind.TABLE and sum(map(len, lines[:-1])) >= 45 * (len(lines) - 1)
    return text.replace("\n", " " if wrapped else "\u2028")


def _cut(block: Block) -> Iterator[Block]:
    """A block that is too long for one, in several."""
    if sum(len(piece.text) for piece in block.pieces) <= LONG_BLOCK:
        yield block
        return
    continued = False
    for piece in block.pieces:
        at = 0
        while at < len(piece.text):
            stop = min(len(piece.text), at + _CUT)
            if stop < len(piece.text):
                space = piece.text.rfind(" ", at, stop)
                stop = space + 1 if space > at else stop
            start = None if piece.start is None else piece.start + at
            part = replace(piece, text=piece.text[at:stop], start=start)
            ruled = block.ruled and not continued
            yield replace(block, pieces=(part,), continued=continued, ruled=ruled)
            continued = True
            at = stop
