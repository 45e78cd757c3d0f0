"""EPUB as pandoc 2.17 (version 2 and 3) and LibreOffice 7.4 write it, and books built here."""

import io
import zipfile
from pathlib import Path

import pytest

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.registry import read_file
from tests.readers.conftest import roles_of

FILES = Path(__file__).parent / "files"

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)
WORDS = "The harbour opened on Monday, and the minister said that it was of use to the town. "


def make_book(pages: dict[str, str], toc: str, extra: dict[str, str] | None = None) -> bytes:
    """A book with these pages in this order, and the list of its contents."""
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(pages)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Review</dc:title>'
        "<dc:creator>Jane Doe</dc:creator><dc:date>2018-05-17</dc:date></metadata>"
        '<manifest><item id="nav" href="nav.xhtml" properties="nav" '
        f'media-type="application/xhtml+xml"/>{items}</manifest><spine>{spine}</spine></package>'
    )
    nav = (
        '<html xmlns:epub="http://www.idpf.org/2007/ops"><body>'
        f'<nav epub:type="toc"><ol>{toc}</ol></nav></body></html>'
    )
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": package,
        "OPS/nav.xhtml": nav,
        **{f"OPS/{name}": f"<html><body>{page}</body></html>" for name, page in pages.items()},
        **(extra or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, contents in members.items():
            archive.writestr(name, contents)
    return buffer.getvalue()


def read_book(tmp_path: Path, data: bytes) -> tuple[Article, ...]:
    path = tmp_path / "book.epub"
    path.write_bytes(data)
    return read_file(path)


@pytest.mark.parametrize("version", ["2", "3"])
def test_each_chapter_is_an_article(version: str) -> None:
    tunnel, ferry = read_file(FILES / f"pandoc{version}.epub")[-2:]

    assert tunnel.title == "Harbour Tunnel Opens"
    assert tunnel.locator == "EPUB/text/ch001.xhtml"
    assert tunnel.source == "The Ellery Review, May 2018"
    assert (tunnel.date, tunnel.date_from) == ("2018-05-17", "document properties")
    assert ("body", "It cost 1.4 billion crowns & twice the first estimate.") in roles_of(tunnel)
    assert ferry.title == "Ferry Makes Its Last Trip"
    assert ferry.byline == "Tobias Lindqvist"
    assert ("table", "2018 | 2,100") in roles_of(ferry)
    assert tunnel.id != ferry.id


def test_a_label_that_a_program_gave_is_no_title() -> None:
    first, second = read_file(FILES / "libreoffice.epub")

    assert first.title == "Harbour Tunnel Opens After Nine Years"
    assert second.title == "A costly crossing"


def test_pages_that_the_contents_do_not_name_go_on_with_a_chapter(tmp_path: Path) -> None:
    pages = {
        "cover.xhtml": "<p>Cover</p>",
        "one.xhtml": f"<h1>First</h1><p>{WORDS}</p>",
        "one_b.xhtml": "<p>It goes on here.</p>",
        "two.xhtml": f"<h1>Second</h1><p>{WORDS}</p>",
    }
    toc = '<li><a href="one.xhtml">First</a></li><li><a href="two.xhtml">Second</a></li>'
    articles = read_book(tmp_path, make_book(pages, toc))

    assert [article.title for article in articles] == ["First", "Second"]
    assert articles[0].text.endswith("It goes on here.")


def test_chapters_that_share_a_page_are_parted_at_their_anchors(tmp_path: Path) -> None:
    page = (
        f'<h2><a id="c1"></a>First</h2><p>{WORDS}</p>'
        f'<div><h2 id="c2">Second</h2><p>{WORDS}</p></div>'
    )
    toc = (
        '<li><a href="all.xhtml#c1">First</a></li><li><a href="all.xhtml#c2">Second</a>'
        '<ol><li><a href="all.xhtml#c2a">A part of it</a></li></ol></li>'
    )
    articles = read_book(tmp_path, make_book({"all.xhtml": page}, toc))

    assert [article.title for article in articles] == ["First", "Second"]
    assert [article.locator for article in articles] == ["OPS/all.xhtml#c1", "OPS/all.xhtml#c2"]
    assert all(article.text.count("harbour") == 1 for article in articles)


def test_a_book_without_contents_gives_its_pages(tmp_path: Path) -> None:
    pages = {f"{n}.xhtml": f"<h1>Chapter of note {n}</h1><p>{WORDS * 3}</p>" for n in range(3)}
    articles = read_book(tmp_path, make_book(pages, ""))

    assert [article.locator for article in articles] == [f"OPS/{n}.xhtml" for n in range(3)]


def test_a_locked_book_says_so(tmp_path: Path) -> None:
    encryption = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<CipherReference URI="OPS/one.xhtml"/></encryption>'
    )
    data = make_book({"one.xhtml": WORDS}, "", {"META-INF/encryption.xml": encryption})
    with pytest.raises(ReadError, match="locked by the shop"):
        read_book(tmp_path, data)


def test_no_entity_reaches_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    data = make_book({"one.xhtml": f"<h1>First</h1><p>{WORDS * 3}</p>"}, "")
    bomb = f'<!DOCTYPE package [<!ENTITY x SYSTEM "file://{secret}">]>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            contents = old.read(name).decode()
            if name.endswith(".opf"):
                contents = bomb + contents.replace("The Review", "The Review &x;")
            new.writestr(name, contents)
    for article in read_book(tmp_path, buffer.getvalue()):
        assert "secret" not in f"{article}"


@pytest.mark.parametrize("missing", ["META-INF/container.xml", "OPS/book.opf"])
def test_a_book_without_its_frame_says_so(tmp_path: Path, missing: str) -> None:
    buffer = io.BytesIO()
    data = make_book({"one.xhtml": WORDS}, "")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if name != missing:
                new.writestr(name, old.read(name))
    with pytest.raises(ReadError, match=f"is damaged: it has no {missing} inside"):
        read_book(tmp_path, buffer.getvalue())
