"""Files that are made to harm: vast, nested without end, full of entities, oddly named."""

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest

from newsreader.errors import ReadError
from newsreader.readers.registry import FORMATS, is_candidate, read_contents, read_file
from tests.readers.fuzzing.targets import SUFFIXES, target_of
from tests.readers.fuzzing.watch import complaint

TEXT = "Harbour Opens\n\nThe harbour opened on Monday, said the minister.\n"
VAST = 300_000_000
DEEP = 100_000


def _read_or_refused(reader: str, data: bytes) -> str | None:
    """What the refusal says, None when articles were read."""
    try:
        assert complaint(target_of(reader).read(data)) is None
    except ReadError as error:
        assert "\n" not in str(error)
        return str(error)
    return None


def _repacked(reader: str, member: str, contents: bytes) -> bytes:
    """A document of this reader with other contents of one part."""
    _, original = next(seed for seed in target_of(reader).seeds if seed[0].startswith("small."))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(original)) as old, zipfile.ZipFile(out, "w") as new:
        assert member in old.namelist()
        for info in old.infolist():
            new.writestr(info, contents if info.filename == member else old.read(info))
    return out.getvalue()


@pytest.mark.parametrize("reader", SUFFIXES)
def test_a_vast_file_of_any_format_is_refused_unread(tmp_path: Path, reader: str) -> None:
    target = target_of(reader)
    path = tmp_path / f"vast{target.suffix}"
    with path.open("wb") as file:
        # Blanks, so that the beginning is text; the rest takes no room on the disk.
        file.write(target.seeds[0][1] + b" " * 70_000)
        file.truncate(VAST)
    with pytest.raises(ReadError, match=r"300\.0 MB is more than the \d+ MB that .* may have"):
        read_file(path)


@pytest.mark.parametrize("name", ["line.txt", "line.json"])
def test_200_megabytes_of_one_line_are_refused_unread(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        for _ in range(200):
            file.write(b"word " * 200_000)
    with pytest.raises(ReadError, match=r"200\.0 MB is more than"):
        read_file(path)


def test_every_format_has_a_limit() -> None:
    assert all(0 < format_.max_bytes < VAST for format_ in FORMATS)


@pytest.mark.parametrize("words", ["a", "word ", "A", "1", "-", "&amp;", "(", "http://a.example/"])
@pytest.mark.parametrize("reader", ["text", "markdown", "csv", "rtf", "eml"])
def test_a_long_line_is_read_or_refused(reader: str, words: str) -> None:
    heads = {"csv": b"title,text\na,", "rtf": b"{\\rtf1 ", "eml": b"From: a@b.example\n\n"}

    _read_or_refused(reader, heads.get(reader, b"") + words.encode() * (1_000_000 // len(words)))


NESTED: dict[str, tuple[str, bytes]] = {
    "html": ("", b"<html><body>" + b"<div>" * DEEP + b"words"),
    "html in html": ("", b"<html><body>" + b"<table><tr><td>" * DEEP + b"words"),
    "markdown": ("", b"<div>" * DEEP + b"words"),
    "markdown quotes": ("", b"> " * DEEP + b"words"),
    "text": ("", b"<div>" * DEEP + b"words"),
    "nitf": ("", b"<nitf><body><body.content>" + b"<p>" * DEEP + b"words"),
    "feeds": ("", b"<rss><channel><item><description>" + b"<b>" * DEEP + b"words"),
    "feeds escaped": (
        "",
        b"<rss><channel><item><title>a</title><description>"
        + b"&lt;div&gt;" * DEEP
        + b"words</description></item></channel></rss>",
    ),
    "newsml": ("", b"<newsItem><contentSet><inlineXML>" + b"<p>" * DEEP + b"words"),
    "newsml1": ("", b"<NewsML><NewsItem><NewsComponent>" + b"<NewsComponent>" * DEEP),
    "json": ("", b'{"title": "a", "text": ' + b"[" * DEEP),
    "json objects": ("", b'{"a":' * DEEP),
    "rtf": ("", b"{\\rtf1 " + b"{" * DEEP + b"words"),
    "docx": ("word/document.xml", b"<w:document xmlns:w='w'>" + b"<w:tbl>" * DEEP),
    "odt": ("content.xml", b"<o:body xmlns:o='o'>" + b"<o:section>" * DEEP),
    "epub": ("EPUB/text/ch001.xhtml", b"<html><body>" + b"<div>" * DEEP + b"words"),
    "epub contents": ("EPUB/nav.xhtml", b"<html><body><nav>" + b"<ol><li>" * DEEP),
    "eml": (
        "",
        b"From: a@b.example\nMIME-Version: 1.0\n"
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
            for n in range(10_000)
        ),
    ),
    "pdf": ("", b"%PDF-1.4\n1 0 obj\n" + b"[" * DEEP + b"\nendobj\ntrailer << /Root 1 0 R >>"),
    "warc": ("", b"WARC/1.0\r\nContent-Length: 0\r\n\r\n" * 20_000),
}


@pytest.mark.parametrize("case", NESTED)
def test_what_is_nested_without_end_is_read_or_refused(case: str) -> None:
    reader = case.partition(" ")[0]
    member, data = NESTED[case]

    _read_or_refused(reader, _repacked(reader, member, data) if member else data)


LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b"]>"
)
LAUGHING: dict[str, tuple[str, bytes]] = {
    "feeds": ("", b"<rss><channel><item><title>a</title><description>&m;</description></item>"
              b"</channel></rss>"),
    "nitf": ("", b"<nitf><body><body.content><p>&m;</p></body.content></body></nitf>"),
    "newsml": ("", b"<newsItem><contentSet><inlineData>&m;</inlineData></contentSet></newsItem>"),
    "newsml1": ("", b"<NewsML><NewsItem><DataContent>&m;</DataContent></NewsItem></NewsML>"),
    "html": ("", b"<html><body><p>Words of it: &m;</p></body></html>"),
    "docx": ("word/document.xml", b"<w:document xmlns:w='w'><w:p><w:r><w:t>a &m;</w:t></w:r></w:p>"
             b"</w:document>"),
    "odt": ("content.xml", b"<o:document-content xmlns:o='o'><o:body><o:text><o:p>a &m;</o:p>"
            b"</o:text></o:body></o:document-content>"),
    "epub": ("EPUB/text/ch001.xhtml", b"<html><body><p>a &m;</p></body></html>"),
}  # fmt: skip


@pytest.mark.parametrize("reader", LAUGHING)
def test_entities_that_make_entities_are_never_expanded(reader: str) -> None:
    member, data = LAUGHING[reader]
    data = LAUGHS + data
    packed = _repacked(reader, member, data) if member else data
    try:
        articles = target_of(reader).read(packed)
    except ReadError:
        return
    assert all("haha" not in article.text for article in articles)


@pytest.mark.parametrize("suffix", [".txt", ".html", ".json", ".txt.gz", ".eml"])
def test_a_name_that_is_not_utf8_is_no_obstacle(tmp_path: Path, suffix: str) -> None:
    contents = {
        ".json": b'{"title": "Harbour Opens", "text": "The harbour opened on Monday."}',
        ".html": b"<html><h1>Harbour Opens</h1><p>The harbour opened on Monday.</p></html>",
        ".eml": b"From: a@b.example\nSubject: Harbour Opens\n\nThe harbour opened on Monday.\n",
        ".txt.gz": gzip.compress(TEXT.encode()),
    }.get(suffix, TEXT.encode())
    name = os.fsdecode(b"caf\xe9 2018-05-14" + suffix.encode())
    (tmp_path / name).write_bytes(contents)

    assert is_candidate(name)
    assert read_file(tmp_path / name)[0].title == "Harbour Opens"


@pytest.mark.parametrize(
    "name", [b"caf\xe9.txt", b"\xff\xfe/\x80.txt", "日本/記事.txt".encode(), b"a\x07\x1b[2J.txt"]
)
def test_members_of_any_name_have_a_place_that_can_be_stored(tmp_path: Path, name: bytes) -> None:
    stand_in = b"n" * len(name)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(stand_in.decode(), TEXT)
        archive.writestr("other.txt", TEXT + "More.")
    path = tmp_path / "a.zip"
    path.write_bytes(out.getvalue().replace(stand_in, name))
    articles = read_contents(path).articles

    assert len(articles) == 2
    for article in articles:
        assert article.locator
        assert article.locator.isprintable()
        article.locator.encode("utf-8")
