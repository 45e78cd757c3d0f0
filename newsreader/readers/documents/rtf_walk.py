"""The words of RTF: control words, groups and encodings (Rich Text Format specification 1.9.1).

Our own: striprtf 0.0.35 (BSD) raises other things than its errors on damaged files, takes
quadratic time on hostile ones, writes the addresses of links into the text and loses footnotes,
styles and properties.
"""

import re
from dataclasses import dataclass, field, replace

from newsreader.errors import ReadError
from newsreader.readers.documents.document_parts import DocumentBuilder, tidy
from newsreader.readers.documents.rtf_words import (
    BREAKS,
    CHARACTERS,
    CHARSETS,
    DESTINATIONS,
    KEYWORD_CODECS,
    PARAGRAPH_ENDS,
    PROPERTIES,
    SYMBOLS,
    TIME,
    TIMES,
    Into,
    codec_of_page,
)

#: A control word and its number; a byte in hexadecimal; a control symbol; a brace; plain bytes.
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\\]"
    rb"|([^\\{}\r\n]+)",
    re.DOTALL,
)
_DEEPEST = 1_000
#: Beyond this a document takes minutes. A long article has a hundredth.
_MOST_WORDS = 1_500_000
_STYLE_NAME = re.compile(r"[^;]+")


@dataclass(frozen=True, slots=True)
class _Group:
    """What a closing brace restores."""

    into: Into = Into.BODY
    codec: str = "cp1252"
    unicode_skip: int = 1
    hidden: bool = False
    bold: bool = False
    italic: bool = False
    property: str = ""


@dataclass(frozen=True, slots=True)
class _Style:
    """What ``\\pard`` resets."""

    name: str | None = None
    level: int | None = None
    in_table: bool = False


@dataclass
class RtfWalk:
    """Reads a document once, from its first byte to its last, into builders.

    ``properties`` holds title and author, ``created`` the day as ISO 8601 where it is given.
    """

    data: bytes
    body: DocumentBuilder = field(default_factory=DocumentBuilder)
    notes: DocumentBuilder = field(default_factory=DocumentBuilder)
    repeated: DocumentBuilder = field(default_factory=DocumentBuilder)
    properties: dict[str, str] = field(default_factory=dict)
    _time_of: str = ""
    _time: dict[str, int] = field(default_factory=dict)
    _group: _Group = field(default_factory=_Group)
    _stack: list[tuple[_Group, _Style]] = field(default_factory=list)
    _style: _Style = field(default_factory=_Style)
    _marker: str = ""
    _default_codec: str = "cp1252"
    _fonts: dict[int, str] = field(default_factory=dict)
    _font: int = 0
    _styles: dict[int, str] = field(default_factory=dict)
    _style_number: int = 0
    _style_name: str = ""
    _bytes: bytearray = field(default_factory=bytearray)
    _high: int = 0
    _skip: int = 0
    _starred: bool = False
    _in_row: bool = False
    _in_cell: bool = False
    _open: set[int] = field(default_factory=set)

    def run(self) -> None:
        """Reads it all. Raises ReadError for more control words or depth than documents have."""
        if self.data.count(b"\\") > _MOST_WORDS:
            raise ReadError("has far more marks than an article; save it as DOCX or text")
        position = 0
        while match := _TOKEN.match(self.data, position):
            position = match.end()
            word, number, code, symbol, brace, plain = match.groups()
            if code is not None:
                self._take_byte(int(code, 16))
            elif plain is not None:
                self._take_plain(plain)
            elif word is not None:
                name = word.decode("ascii")
                if name == "bin":
                    # Raw bytes of a picture follow, braces and all.
                    position += max(0, int(number or 0))
                else:
                    self._take_word(name, None if number is None else int(number))
            elif symbol is not None:
                self._take_symbol(symbol)
            elif brace is not None:
                self._take_brace(brace == b"{")
            if brace == b"}" and not self._stack:
                break
        self._flush()
        self._end_row()
        self._end_paragraph(self.notes)
        self._end_paragraph(self.repeated)

    @property
    def created(self) -> str | None:
        """The day the document says it was made on."""
        if not {"yr", "mo", "dy"} <= self._time.keys():
            return None
        return f"{self._time['yr']:04}-{self._time['mo']:02}-{self._time['dy']:02}"

    def _take_brace(self, opens: bool) -> None:
        self._flush()
        self._skip = 0
        self._starred = False
        if opens:
            if len(self._stack) >= _DEEPEST:
                raise ReadError("is nested too deeply to be read")
            self._stack.append((self._group, self._style))
            return
        if not self._stack:
            return
        left = self._group
        self._group, self._style = self._stack.pop()
        if left.into is Into.NOTE and self._group.into is not Into.NOTE:
            self._end_paragraph(self.notes)
        elif left.into is Into.REPEATED and self._group.into is not Into.REPEATED:
            self._end_paragraph(self.repeated)

    def _take_symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._starred = True
        elif symbol in (b"\n", b"\r"):
            self._take_word("par", None)
        elif symbol in SYMBOLS:
            self._skip_or_add(SYMBOLS[symbol])

    def _take_byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(byte)

    def _take_plain(self, plain: bytes) -> None:
        dropped = min(self._skip, len(plain))
        self._skip -= dropped
        self._bytes += plain[dropped:]

    def _skip_or_add(self, words: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        self._add(words)

    def _take_word(self, name: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if name == "u":
            self._take_unicode(number or 0)
            return
        self._flush()
        self._skip = 0
        if name in DESTINATIONS:
            self._group = replace(self._group, into=DESTINATIONS[name])
        elif starred:
            self._group = replace(self._group, into=Into.NOWHERE)
        elif name in PROPERTIES and self._group.into is Into.NOWHERE:
            self._group = replace(self._group, into=Into.PROPERTY, property=name)
        elif name in CHARACTERS:
            self._add(CHARACTERS[name])
        elif not self._take_setting(name, number):
            self._take_layout(name, number)

    def _take_setting(self, name: str, number: int | None) -> bool:
        """Whether ``name`` says how text is written: encodings, fonts, what is hidden."""
        value = number or 0
        if name in KEYWORD_CODECS:
            self._set_default(KEYWORD_CODECS[name])
        elif name == "ansicpg":
            self._set_default(codec_of_page(value))
        elif name == "uc":
            self._group = replace(self._group, unicode_skip=min(max(value, 0), 16))
        elif name == "f":
            self._font = value
            if self._group.into is not Into.FONTS:
                codec = self._fonts.get(value, self._default_codec)
                self._group = replace(self._group, codec=codec)
        elif name == "fcharset" and self._group.into is Into.FONTS:
            # 0 is "the document's own", as every writer means it.
            known = CHARSETS.get(value) if value else None
            self._fonts[self._font] = known or self._default_codec
        elif name in ("v", "deleted"):
            self._group = replace(self._group, hidden=number != 0)
        elif name in ("b", "i"):
            on = number != 0
            bold, italic = (on, self._group.italic) if name == "b" else (self._group.bold, on)
            self._group = replace(self._group, bold=bold, italic=italic)
        elif name == "plain":
            plain = replace(self._group, hidden=False, bold=False, italic=False)
            self._group = replace(plain, codec=self._default_codec)
        elif name in TIMES:
            self._time_of = name
        elif name in TIME and self._time_of == "creatim":
            self._time[name] = value
        else:
            return False
        return True

    def _take_layout(self, name: str, number: int | None) -> None:
        into = self._group.into
        if name == "s" and into is Into.STYLES:
            self._style_number = number or 0
        elif name == "s":
            self._style = replace(self._style, name=self._styles.get(number or 0))
        elif name == "pard":
            self._style = _Style()
        elif name == "intbl":
            self._style = replace(self._style, in_table=True)
        elif name == "outlinelevel" and into is Into.BODY and number is not None and number < 9:
            self._style = replace(self._style, level=number + 1)
        elif name in PARAGRAPH_ENDS and into in (Into.BODY, Into.NOTE, Into.REPEATED):
            self._end_paragraph(self._builder())
        elif name in BREAKS and into is Into.BODY:
            self._builder().break_line()
        elif name in ("cell", "nestcell") and into is Into.BODY:
            self._end_cell()
        elif name in ("row", "nestrow") and into is Into.BODY:
            self._end_row()

    def _end_cell(self) -> None:
        self._begin_cell()
        self._end_paragraph(self.body)
        self._in_cell = False

    def _begin_cell(self) -> None:
        if not self._in_row:
            self.body.begin_row()
        if not self._in_cell:
            self.body.begin_cell()
        self._in_row = self._in_cell = True

    def _end_row(self) -> None:
        self._end_paragraph(self.body)
        if self._in_row:
            self.body.end_row()
        self._in_row = self._in_cell = False

    def _take_unicode(self, number: int) -> None:
        """``\\uN``: a UTF-16 unit as a signed number, then what older readers show instead."""
        self._flush_bytes()
        unit = number & 0xFFFF
        if 0xD800 <= unit < 0xDC00:
            self._high = unit
        elif 0xDC00 <= unit < 0xE000 and self._high:
            self._add(chr(0x10000 + ((self._high - 0xD800) << 10) + unit - 0xDC00))
            self._high = 0
        else:
            self._high = 0
            self._add(chr(unit))
        self._skip = self._group.unicode_skip

    def _flush(self) -> None:
        self._high = 0
        self._flush_bytes()

    def _flush_bytes(self) -> None:
        if self._bytes:
            words = self._bytes.decode(self._group.codec, "replace")
            self._bytes.clear()
            self._add(words)

    def _add(self, words: str) -> None:
        self._flush_bytes()
        into = self._group.into
        if into is Into.PROPERTY:
            name = self._group.property
            self.properties[name] = self.properties.get(name, "") + words
        elif into is Into.STYLES:
            self._add_style_name(words)
        elif into is Into.BULLET:
            number = tidy(words)
            if number:
                self._marker = f"{number} " if number[0].isalnum() else "• "
        elif into in (Into.BODY, Into.NOTE, Into.REPEATED) and not self._group.hidden:
            builder = self._builder()
            self._begin_paragraph(builder)
            builder.emphasise(bold=self._group.bold, italic=self._group.italic)
            builder.add(words)

    def _add_style_name(self, words: str) -> None:
        """``{\\s1 \\b heading 1;}``: the name may come in pieces, a semicolon ends it."""
        self._style_name += words
        if ";" in words:
            match = _STYLE_NAME.search(self._style_name)
            self._styles.setdefault(self._style_number, match[0].strip() if match else "")
            self._style_name = ""
            self._style_number = 0

    def _builder(self) -> DocumentBuilder:
        into = self._group.into
        if into is Into.NOTE:
            return self.notes
        return self.repeated if into is Into.REPEATED else self.body

    def _begin_paragraph(self, builder: DocumentBuilder) -> None:
        if id(builder) in self._open:
            return
        if builder is self.body and self._style.in_table:
            self._begin_cell()
        elif builder is self.body:
            self._end_row()
        style = self._style if builder is self.body else _Style()
        builder.begin_paragraph(style.name, style.level, self._marker)
        self._open.add(id(builder))
        self._marker = ""

    def _end_paragraph(self, builder: DocumentBuilder) -> None:
        if id(builder) in self._open:
            builder.end_paragraph()
            self._open.discard(id(builder))

    def _set_default(self, codec: str) -> None:
        """The document's encoding, which stands at its beginning and nowhere else."""
        if len(self._stack) > 1:
            return
        self._default_codec = codec
        self._group = replace(self._group, codec=codec)
        self._stack[:] = [(replace(group, codec=codec), style) for group, style in self._stack]
