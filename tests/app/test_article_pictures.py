"""Pictures that were saved with an article, from a stranger's bytes to the page."""

import struct
import zlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from newsreader.app.looks.page_options import PageOptions
from newsreader.app.theme import Theme
from newsreader.app.views.article.picture_decoding import decoded
from newsreader.app.views.article_view import ArticleView
from newsreader.library.records import StoredArticle
from newsreader.model import Role, Texture, TextureKind
from tests.app.articles import stored

ROOM = QSize(600, 400)


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["PNG", "JPG", "BMP", "WEBP"])
def test_a_picture_takes_no_more_room_than_there_is(kind: str) -> None:
    image = decoded(picture(1200, 600, kind), ROOM)
    assert image is not None
    assert (image.width(), image.height()) == (600, 300)
    small = decoded(picture(300, 200, kind), ROOM)
    assert small is not None
    assert small.width() == 300


def claimed(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and is some bytes."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + head
        + struct.pack(">I", zlib.crc32(head))
        + struct.pack(">I", 0)
        + b"IEND"
        + struct.pack(">I", zlib.crc32(b"IEND"))
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words",
        picture(1200, 600)[:200],
        picture(20, 300),
        claimed(100_000, 100_000),
        claimed(2**31 - 1, 100),
        claimed(20_000, 1_999),
        b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="9"/></svg>',
        b"/* XPM */ static char *x[] = {",
    ],
    ids=["empty", "words", "cut", "icon", "bomb", "wide", "hollow", "svg", "xpm"],
)
def test_anything_else_is_no_picture(data: bytes) -> None:
    assert decoded(data, ROOM) is None


def pictured(text: int = 60) -> StoredArticle:
    parts = [(Role.TITLE, "Ships"), *[(Role.BODY, f"Ship {n} came in. " * 9) for n in range(text)]]
    whole = stored(parts, names={})
    starts = [section.start for section in whole.article.sections]
    textures = (
        Texture(TextureKind.PICTURE, starts[1], starts[1], "file:a.png", "A quay"),
        Texture(TextureKind.PICTURE, starts[-1], starts[-1], "file:b.png"),
    )
    return replace(whole, article=replace(whole.article, textures=textures))


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    qtbot.waitExposed(view)
    return view


def height(view: ArticleView) -> float:
    return view.text.document().documentLayout().documentSize().height()


def test_a_picture_comes_into_its_place(view: ArticleView) -> None:
    asked: list[tuple[int, int, str]] = []
    view.pictures.wanted.connect(
        lambda shown, number, place, _: asked.append((shown, number, place))
    )
    view.show_article(pictured(3))
    assert [place for _, _, place in asked] == ["file:a.png", "file:b.png"]
    before = height(view)
    image = decoded(picture(300, 200), ROOM)
    assert image is not None

    view.pictures.put(asked[0][0], 0, image)

    assert height(view) - before >= 200
    assert view.text.toPlainText().count("\ufffc") == 2
    view.text.select_all()
    assert "\ufffc" not in view.text.selected_text()


def test_what_is_read_stays_where_it_is_while_pictures_come(view: ArticleView) -> None:
    shown: list[int] = []
    view.pictures.wanted.connect(lambda article, *_: shown.append(article))
    whole = pictured()
    view.show_article(whole)
    place = whole.article.sections[30].start
    view.restore(place)
    image = decoded(picture(300, 300), ROOM)
    assert image is not None

    view.pictures.put(shown[0], 0, image)
    assert view.first_visible_offset() == place

    view.set_theme(Theme.dark())
    assert view.first_visible_offset() == place
    assert len(shown) == 3  # the one that is known is not asked for again


def test_a_picture_of_another_article_comes_too_late(view: ArticleView) -> None:
    shown: list[int] = []
    view.pictures.wanted.connect(lambda article, *_: shown.append(article))
    view.show_article(pictured(3))
    view.show_article(pictured(4))
    before = height(view)
    image = decoded(picture(300, 300), ROOM)
    assert image is not None

    view.pictures.put(shown[0], 0, image)

    assert height(view) == before


def test_pictures_can_be_left_out(view: ArticleView) -> None:
    asked: list[int] = []
    view.set_page(PageOptions(pictures=False))
    view.pictures.wanted.connect(lambda article, *_: asked.append(article))
    view.show_article(pictured(3))

    assert asked == []
    assert "\ufffc" not in view.text.toPlainText()
