"""Bytes to text: byte-order mark, then UTF-8, then what the file declares, then a guess."""

import codecs
import re

from newsreader.errors import ReadError
from newsreader.readers.signatures import utf16_without_bom

#: Longer marks first: UTF-32's begins with UTF-16's.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: Codecs of Python that are no encodings of text files, or a way to smuggle characters (UTF-7).
_REFUSED = frozenset(
    {"utf-7", "idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs"}
)

#: ISO-2022-JP is pure ASCII bytes: only its escape to JIS X 0208 tells it from ASCII.
_ISO_2022_JP = (b"\x1b$B", b"\x1b$@")

#: UTF-8 with a few spoilt bytes stays UTF-8: this many good letters outweigh a bad one.
_GOOD_PER_BAD = 4

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

_REPLACEMENT = "�"

#: What Latin-script files are in, when they are not in UTF-8.
_LATIN = ("windows-1252", "windows-1250", "windows-1254", "windows-1257", "iso-8859-2")

_HIGH_RUN = re.compile(rb"[\x80-\xff]+")

_ASCII_LETTERS = re.compile(rb"[A-Za-z]")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data`` with newlines as LF, encodable as UTF-8 and without NUL.

    ``declared`` is the encoding that the file itself names. What cannot be decoded becomes
    U+FFFD. Raises ReadError when the bytes are no text in any encoding.
    """
    return storable(_decode(data, declared))


def in_utf8(data: bytes, declared: str | None) -> bytes:
    """``data`` in UTF-8 with a byte-order mark, which outweighs what a page in it declares."""
    return codecs.BOM_UTF8 + decode(data, declared).encode("utf-8")


def storable(text: str) -> str:
    """``text`` with newlines as LF, encodable as UTF-8 and without NUL."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # To ask first takes a tenth of the time that the pattern takes.
    if "\0" in text or not _is_encodable(text):
        return _UNSTORABLE.sub(_REPLACEMENT, text)
    return text


def _is_encodable(text: str) -> bool:
    try:
        return text.isascii() or bool(text.encode("utf-8"))
    except UnicodeEncodeError:
        return False


def _decode(data: bytes, declared: str | None) -> str:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    text = _decode_unicode(data)
    if text is not None:
        return text
    for name in (_usable(declared), _guess(data)):
        text = _strictly(data, name) if name else None
        if text is not None:
            return text
    return data.decode("cp1252", "replace")


def _decode_unicode(data: bytes) -> str | None:
    """The text where it says by its form what it is in: ISO 2022, UTF-16 or UTF-8."""
    if any(escape in data for escape in _ISO_2022_JP):
        text = _strictly(data, "iso2022_jp_2")
        if text is not None:
            return text
    # ASCII in UTF-16 is valid UTF-8 with NULs, so this question comes first.
    utf16 = utf16_without_bom(data)
    if utf16:
        return data.decode(utf16, "replace")
    text = _strictly(data, "utf-8")
    if text is not None:
        return text
    if _is_damaged_utf8(data):
        return data.decode("utf-8", "replace")
    return None


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeError:
        return None


def _usable(declared: str | None) -> str | None:
    """The codec for a declared name, None where there is none that decodes text."""
    if not declared:
        return None
    try:
        found = codecs.lookup(declared.strip())
    except (LookupError, ValueError):
        return None
    # The WHATWG Encoding Standard reads ISO-8859-1 and ASCII as windows-1252, as browsers do.
    if found.name in {"iso8859-1", "ascii"}:
        return "cp1252"
    is_text = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and found.name not in _REFUSED else None


def _is_damaged_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    bad = text.count(_REPLACEMENT)
    good = sum(1 for character in text if character > "\x7f") - bad
    return good >= _GOOD_PER_BAD * bad


def _guess(data: bytes) -> str | None:
    import chardet
    from chardet import EncodingEra

    # Left free, the guess for a short English text with a few accents is often Cyrillic.
    answer = chardet.detect(
        data,
        encoding_era=EncodingEra.MODERN_WEB | EncodingEra.LEGACY_ISO,
        include_encodings=_LATIN if _is_latin_script(data) else None,
    )
    if answer["encoding"] is None:
        raise ReadError("is not text: no encoding fits its bytes; save it as UTF-8")
    return _usable(answer["encoding"])


def _is_latin_script(data: bytes) -> bool:
    """Accents and curly quotes stand singly among ASCII letters; other scripts make whole words."""
    sample = data[: 256 * 1024]
    runs = _HIGH_RUN.findall(sample)
    single = sum(1 for run in runs if len(run) == 1)
    return 2 * single > len(runs) and len(_ASCII_LETTERS.findall(sample)) > len(runs)
