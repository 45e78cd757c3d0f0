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
