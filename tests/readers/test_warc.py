import gzip
import io
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsreader.errors import ReadError
from newsreader.readers.registry import is_candidate, read_contents, read_file
from newsreader.readers.web.http_body import page_of_body

PAGE = (
    "<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>The harbour opened "
    "on Monday, said the minister of the café.</p><p>Owners want the money, and soon.</p></article>"
    "</body></html>"
)


class Capture:
    """A capture that warcio writes."""

    def __init__(self, packed: bool = True) -> None:
        self._out = io.BytesIO()
        self._writer = WARCWriter(self._out, gzip=packed)
        self._write(self._writer.create_warcinfo_record("a.warc", {"software": "a test"}))

    def add(
        self,
        address: str,
        body: bytes,
        kind: str = "text/html; charset=utf-8",
        status: str = "200 OK",
        **headers: str,
    ) -> str:
        """Adds an answer; its record id."""
        named = [("Content-Type", kind), *((k.replace("_", "-"), v) for k, v in headers.items())]
        record = self._writer.create_warc_record(
            address,
            "response",
            payload=io.BytesIO(body),
            http_headers=StatusAndHeaders(status, named, protocol="HTTP/1.1"),
        )
        self._write(record)
        return str(record.rec_headers.get_header("WARC-Record-ID"))

    def _write(self, record: ArcWarcRecord) -> None:
        self._writer.write_record(record)
        # The copy from which warcio takes the digest.
        record.raw_stream.close()

    def bytes(self) -> bytes:
        return self._out.getvalue()


def page(title: str) -> bytes:
    return PAGE.format(title=title).encode()


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.txt"])
@pytest.mark.parametrize("packed", [True, False])
def test_the_pages_of_a_capture_are_articles(tmp_path: Path, name: str, packed: bool) -> None:
    capture = Capture(packed)
    first = capture.add("https://www.herald.example/harbour", page("Harbour Opens"))
    capture.add("https://www.herald.example/a.png", b"\x89PNG", kind="image/png")
    capture.add("https://www.herald.example/gone", page("Gone"), status="404 Not Found")
    second = capture.add(
        "https://www.herald.example/storm",
        PAGE.format(title="A Storm").encode("latin-1"),
        kind="text/html; charset=iso-8859-1",
    )
    path = tmp_path / name
    path.write_bytes(capture.bytes())
    one, two = read_file(path)

    assert (one.title, one.source) == ("Harbour Opens", "herald.example")
    assert one.locator == f"https://www.herald.example/harbour {first}"
    assert (two.title, two.locator) == ("A Storm", f"https://www.herald.example/storm {second}")
    assert "café" in one.body
    assert "café" in two.body


def test_a_page_that_cannot_be_read_does_not_lose_the_others(tmp_path: Path) -> None:
    capture = Capture()
    empty = capture.add("https://a.example/empty", b"<html></html>")
    capture.add("https://a.example/1", page("One"))
    odd = capture.add("https://a.example/odd", page("Odd"), Content_Encoding="zstd")
    capture.add("https://a.example/2", page("Two"))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(capture.bytes())
    contents = read_contents(path)

    assert [article.title for article in contents.articles] == ["One", "Two"]
    assert contents.problems == (
        f"https://a.example/empty {empty} is empty: the page holds no words",
        f"https://a.example/odd {odd} is packed with Zstandard, which is not read here; "
        "capture it without",
    )


def test_a_capture_that_ends_early_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    capture = Capture()
    for number in range(4):
        capture.add(f"https://a.example/{number}", page(f"Number {number}"))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(capture.bytes()[:-300])
    contents = read_contents(path)

    assert [a.title for a in contents.articles][:3] == ["Number 0", "Number 1", "Number 2"]
    assert "ends early: what follows is lost" in contents.problems


def test_a_capture_without_pages_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(Capture(packed=False).bytes())
    with pytest.raises(ReadError, match="holds no articles that newsreader knows"):
        read_file(path)


def _chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 7] for at in range(0, len(body), 7)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def test_bodies_are_taken_out_of_chunks_and_unpacked_within_the_limit() -> None:
    body = b"The harbour opened on Monday. " * 10
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "": body,
        "gzip": gzip.compress(body),
        "deflate": zlib.compress(body),
        "Deflate": raw.compress(body) + raw.flush(),
        "br": brotli.compress(body),
    }
    for coding, data in packed.items():
        assert page_of_body(data, "", coding, 1000) == body
        assert page_of_body(_chunked(data), "chunked", coding, 1000) == body
        assert page_of_body(data, "chunked", coding, 1000) == body
    for coding, pack in {"gzip": gzip.compress, "br": brotli.compress}.items():
        assert page_of_body(body, "", coding, 1000) == body
        assert len(page_of_body(pack(bytes(10_000_000)), "", coding, 1000)) == 1001
        assert body.startswith(page_of_body(pack(body)[:-4], "", coding, 1000)[:20])


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_a_page_that_swells_is_refused(
    tmp_path: Path, coding: str, pack: Callable[[bytes], bytes]
) -> None:
    capture = Capture()
    bomb = pack(b"<p>" + b"a " * 20_000_000)
    capture.add("https://a.example/bomb", bomb, Content_Encoding=coding)
    capture.add("https://a.example/1", page("One"))
    path = tmp_path / "a.warc"
    path.write_bytes(capture.bytes())
    contents = read_contents(path)

    assert [article.title for article in contents.articles] == ["One"]
    assert "is more than the 16 MB that a web page may have" in contents.problems[0]


def test_a_damaged_record_does_not_lose_those_after_it(tmp_path: Path) -> None:
    capture = Capture(packed=False)
    for number in range(3):
        capture.add(f"https://a.example/{number}", page(f"Number {number}"))
    data = capture.bytes()
    second = data.index(b"WARC/1", data.index(b"https://a.example/0"))
    damaged = {
        "length": data[:second]
        + data[second:].replace(b"Content-Length: ", b"Content-Length: 9", 1),
        "head": data[:second] + b"WARC/x" + data[second + 6 :],
    }
    for spoilt in damaged.values():
        path = tmp_path / "a.warc"
        path.write_bytes(spoilt)
        titles = [article.title for article in read_file(path)]
        assert titles[0] == "Number 0"
        assert titles[-1] == "Number 2"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("28b52ffd0458190000574152432f312e300d0a", id="frames"),
        pytest.param("5d2a4d18100000003728b52ffd", id="a dictionary, then frames"),
    ],
)
@pytest.mark.parametrize("name", ["a.warc.zst", "A.WARC.ZST", "a.warc"])
def test_a_capture_packed_with_zstandard_says_what_to_do(
    tmp_path: Path, name: str, head: str
) -> None:
    path = tmp_path / name
    path.write_bytes(bytes.fromhex(head))

    assert is_candidate(name)
    with pytest.raises(ReadError, match="a Zstandard archive; unpack it with unzstd"):
        read_file(path)
