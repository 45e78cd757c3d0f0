import base64
import zlib
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.errors import ReadError
from newsreader.readers.documents.pdf_filters import filtered
from tests.readers.conftest import Reader
from tests.readers.test_pdf import at, make_pdf

CLEAR, END, FIRST = 256, 257, 258
#: Before a code needs more than twelve bits.
LAST = 4093


def in_bits(codes: Iterable[int]) -> bytes:
    """Codes of LZW with lengths as ISO 32000-1, 7.4.4.2 says, with the early change."""
    pieces: list[str] = []
    length, following, is_first = 9, FIRST, True
    for code in codes:
        pieces.append(f"{code:0{length}b}")
        if code == CLEAR:
            length, following, is_first = 9, FIRST, True
            continue
        following += not is_first
        is_first = False
        if following + 1 >= 1 << length and length < 12:
            length += 1
    digits = "".join(pieces)
    digits += "0" * (-len(digits) % 8)
    return int(digits or "0", 2).to_bytes(len(digits) // 8, "big")


def lzw(data: bytes) -> bytes:
    """``data`` packed with LZW."""
    return in_bits(_codes(data))


def _codes(data: bytes) -> Iterator[int]:
    table: dict[bytes, int] = {}
    word = b""
    yield CLEAR
    for value in data:
        longer = word + bytes([value])
        if len(longer) == 1 or longer in table:
            word = longer
            continue
        yield table.get(word, word[0])
        table[longer] = FIRST + len(table)
        if table[longer] == LAST:
            yield CLEAR
            table.clear()
        word = bytes([value])
    if word:
        yield table.get(word, word[0])
    yield END


def lzw_bomb(rounds: int) -> bytes:
    """7.4 MB of one letter for each of the rounds, in 6 kB."""
    return in_bits([*[CLEAR, ord("q"), *range(FIRST, LAST + 1)] * rounds, END])


def runs(data: bytes) -> bytes:
    """``data`` with every byte as a run of 128 of it."""
    return b"".join(bytes([129, value]) for value in data) + b"\x80"


def base85(data: bytes) -> bytes:
    return base64.a85encode(data) + b"~>"


def as_hex(data: bytes) -> bytes:
    return data.hex().encode() + b">"


def packed_pdf(packed: bytes, filters: list[str]) -> bytes:
    """A page whose content is to go through these filters."""
    names = " ".join(f"/{name}" for name in filters).encode()
    stream = b"<< /Length %d /Filter [%s] >>\nstream\n%s" % (len(packed), names, packed)
    return make_pdf(["X"]).replace(b"<< /Length 1 >>\nstream\nX", stream)


@given(st.binary(max_size=3000))
def test_lzw_gives_back_what_was_packed(data: bytes) -> None:
    packed = lzw(data)
    pieces = [packed[at : at + 7] for at in range(0, len(packed), 7)]

    assert b"".join(filtered("lzw", pieces)) == data


def test_lzw_grows_its_codes_as_pdfium_does(read: Reader) -> None:
    words = [f"Line number {n} of the harbour report is {n * 7919} words." for n in range(40)]
    content = "".join(at(40, 580 - 12 * n, line, 9) for n, line in enumerate(words)).encode()
    article = read("a.pdf", packed_pdf(lzw(content), ["LZWDecode"]))

    assert all(word in article.text for word in ("number 0", "number 39", str(39 * 7919)))
    assert b"".join(filtered("lzw", [lzw(content)])) == content


@pytest.mark.parametrize(
    ("bomb", "filters", "packers"),
    [
        (lzw_bomb(3), ["LZWDecode"], []),
        (lzw_bomb(3), ["ASCII85Decode", "LZWDecode"], [base85]),
        (lzw_bomb(3), ["FlateDecode", "LZWDecode"], [zlib.compress]),
        (zlib.compress(b"q" * 20_000_000), ["LZWDecode", "FlateDecode"], [lzw]),
        (zlib.compress(b"q" * 20_000_000), ["ASCIIHexDecode", "FlateDecode"], [as_hex]),
        (runs(b"q" * 200_000), ["FlateDecode", "RunLengthDecode"], [zlib.compress]),
    ],
    ids=lambda value: " ".join(value) if value and isinstance(value[0], str) else "",
)
def test_a_stream_that_swells_is_refused_unread(
    read: Reader, bomb: bytes, filters: list[str], packers: list[Callable[[bytes], bytes]]
) -> None:
    for pack in packers:
        bomb = pack(bomb)
    with pytest.raises(ReadError, match="swells"):
        read("a.pdf", packed_pdf(bomb, filters))


def test_many_streams_that_swell_a_little_are_refused(read: Reader) -> None:
    packed = zlib.compress(b"q " * 7_000_000)
    stream = b"<< /Length %d /Filter /Fl >>\nstream\n%s" % (len(packed), packed)
    data = make_pdf(["X"] * 8).replace(b"<< /Length 1 >>\nstream\nX", stream)
    with pytest.raises(ReadError, match="swells"):
        read("a.pdf", data)


def test_a_mark_of_the_end_inside_a_stream_hides_no_bomb(read: Reader) -> None:
    # A block of zlib that is stored as it is holds the mark; what swells follows it.
    stored = b"\x78\x01\x00\x09\x00\xf6\xffendstream"
    bomb = zlib.compress(b"q" * 30_000_000)
    data = stored + bomb[2:]
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s" % (len(data), data)
    with pytest.raises(ReadError, match="swells"):
        read("a.pdf", make_pdf(["X"]).replace(b"<< /Length 1 >>\nstream\nX", stream))


def test_damage_ends_a_filter_early() -> None:
    for name in ("flate", "lzw", "runs", "base85", "hex"):
        for damage in (b"", b"\xff" * 50, b"\x00", b"~>", b"zz!"):
            assert len(b"".join(filtered(name, [damage]))) < 10_000
