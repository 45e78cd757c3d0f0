import base64
import io
import os
import zipfile
from pathlib import Path

import pytest

from newsreader.errors import ReadError
from newsreader.model import TextureKind
from newsreader.readers.pictures import MOST_BYTES, picture_bytes
from newsreader.readers.registry import read_file


@pytest.fixture
def page(tmp_path: Path) -> Path:
    folder = tmp_path / "news" / "2018"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files" / "a b.png").write_bytes(b"picture")
    (tmp_path / "news" / "shared.png").write_bytes(b"shared")
    (tmp_path / "secret.png").write_bytes(b"secret")
    return folder / "page.html"


def test_a_picture_is_read_from_the_folder_that_was_opened(page: Path, tmp_path: Path) -> None:
    inside = tmp_path / "news"

    assert picture_bytes("file:page_files/a b.png", page, inside) == b"picture"
    assert picture_bytes("file:../shared.png", page, inside) == b"shared"


@pytest.mark.parametrize(
    "place",
    [
        "file:../../secret.png",
        "file:/etc/passwd",
        "file:link.png",
        "file:linked/secret.png",
        "file:nothing.png",
        "file:page_files",
        "file:pipe.png",
        "file:loop.png",
        "file:a\0b",
        "file:" + "x" * 5000,
        "http://a.example/a.png",
        "",
    ],
)
def test_nothing_else_is(page: Path, tmp_path: Path, place: str) -> None:
    folder = page.parent
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "linked").symlink_to(tmp_path)
    (folder / "loop.png").symlink_to(folder / "loop.png")
    os.mkfifo(folder / "pipe.png")

    with pytest.raises(ReadError):
        picture_bytes(place, page, tmp_path / "news")


def test_a_picture_of_a_size_beyond_reason_is_not_read(page: Path) -> None:
    with (page.parent / "huge.png").open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    with pytest.raises(ReadError, match="MB is more than"):
        picture_bytes("file:huge.png", page, page.parent)


def test_a_picture_of_a_book_is_read_from_the_book(tmp_path: Path) -> None:
    book = tmp_path / "a.epub"
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("images/1.png", b"picture")

    assert picture_bytes("zip:images/1.png", book, tmp_path) == b"picture"
    with pytest.raises(ReadError):
        picture_bytes("zip:images/2.png", book, tmp_path)


def test_a_picture_of_a_saved_page_is_a_part_of_it(tmp_path: Path) -> None:
    words = "The harbour opened on Monday, and the minister said that it was of use to the town. "
    saved = tmp_path / "a.mhtml"
    saved.write_text(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nSubject: Harbour\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
        "--b\nContent-Type: text/html\nContent-Location: https://a.example/\n\n"
        f'<h1>Harbour</h1><article><img src="https://a.example/1.png"><p>{words * 2}</p>'
        f'<img src="cid:2@a"><p>{words * 3}</p></article>\n'
        "--b\nContent-Type: image/png\nContent-Location: https://a.example/1.png\n"
        "Content-Transfer-Encoding: base64\n\nb25l\n"
        "--b\nContent-Type: image/png\nContent-ID: <2@a>\n"
        "Content-Transfer-Encoding: base64\n\ndHdv\n--b--\n"
    )

    (article,) = read_file(saved)

    places = [t.target for t in article.textures if t.kind is TextureKind.PICTURE]
    assert [picture_bytes(place or "", saved, tmp_path) for place in places] == [b"one", b"two"]


PIXELS = bytes(range(256)) * 4
SHOWN = f"data:image/png;base64,{base64.b64encode(PIXELS).decode()}"
WORDS = "The harbour opened on Monday, and the minister said that it was of use to the town. "


def page_with(source: str) -> str:
    return (
        f'<html><h1>Harbour</h1><article><p>{WORDS * 2}</p><img src="{source}"><p>{WORDS * 3}</p>'
        "</article></html>"
    )


def places_in(path: Path) -> list[str]:
    (article,) = read_file(path)
    return [t.target or "" for t in article.textures if t.kind is TextureKind.PICTURE]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_picture_within_a_page_is_read_from_it(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.html"
    folded = f"{SHOWN[:60]}\n  {SHOWN[60:]}".replace("==", "%3D%3D")
    path.write_text(page_with(folded), encoding)

    (place,) = places_in(path)
    assert len(place) < 100
    assert picture_bytes(place, path, tmp_path) == PIXELS
    with pytest.raises(ReadError, match="no picture there"):
        picture_bytes("data:0", path, tmp_path)


@pytest.mark.parametrize(
    "source",
    [
        "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        SHOWN.replace("png", "svg+xml"),
        SHOWN.replace("image/png", "text/html"),
        f"data:image/png,{'x' * 2000}",
    ],
)
def test_what_is_no_picture_has_no_place(tmp_path: Path, source: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page_with(source))

    assert places_in(path) == []


def test_a_damaged_picture_within_a_page_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page_with(SHOWN.removesuffix("==") + "A"))

    (place,) = places_in(path)
    with pytest.raises(ReadError, match="damaged"):
        picture_bytes(place, path, tmp_path)


def test_a_picture_within_the_page_of_a_message_is_read_from_it(tmp_path: Path) -> None:
    path = tmp_path / "a.mhtml"
    page = base64.encodebytes(page_with(SHOWN).encode()).decode()
    path.write_text(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nSubject: Harbour\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
        "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        f"{page}\n--b--\n"
    )

    (place,) = places_in(path)
    assert picture_bytes(place, path, tmp_path) == PIXELS


def test_pages_of_an_archive_show_the_pictures_of_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("news/1.html", page_with("1_files/quay.png"))
        archive.writestr("news/1_files/quay.png", b"quay")
        archive.writestr("2.html", page_with(SHOWN))
        archive.writestr("3.html", page_with("../secret.png"))
        archive.writestr("4.md", f"![A quay](news/1_files/quay.png)\n\n{WORDS}")

    places = [
        [t.target or "" for t in article.textures if t.kind is TextureKind.PICTURE]
        for article in read_file(path)
    ]
    found = [[picture_bytes(place, path, tmp_path) for place in one] for one in places]
    assert sorted(found) == [[], [PIXELS], [b"quay"], [b"quay"]]


def test_an_archive_in_an_archive_keeps_its_pictures_to_itself(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("1.html", page_with("quay.png"))
        archive.writestr("quay.png", b"quay")
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())

    assert places_in(path) == []
