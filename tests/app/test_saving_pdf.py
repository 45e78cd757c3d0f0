"""The article on screen as a PDF document."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from pytestqt.qtbot import QtBot

from newsreader.app.actions.saving_pdf import SavingPdf
from newsreader.app.looks.page_options import PageOptions
from newsreader.app.looks.typography import Typography
from newsreader.app.main_window import MainWindow
from newsreader.app.views.article.article_pdf import PrintedArticle, pdf_of
from newsreader.app.views.article.highlights import Highlights
from newsreader.app.views.article.mention_index import MentionIndex, RangeIndex
from newsreader.library.records import NoteColour
from newsreader.model import Role, Texture, TextureKind
from tests.app.articles import stored
from tests.app.test_reading_options import settings, window

__all__ = ["settings", "window"]


def printed(highlights: Highlights | None = None, paragraphs: int = 1) -> bytes:
    story = [
        (Role.TITLE, "Late ferry"),
        *[(Role.BODY, "The ferry was late again. " * 20)] * paragraphs,
    ]
    article = stored(story)
    picture = Texture(TextureKind.PICTURE, 12, 12, "file:a.png", "A quay")
    article = replace(article, article=replace(article.article, textures=(picture,)))
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    return pdf_of(
        PrintedArticle(
            article, highlights or Highlights(), Typography(), PageOptions(), {"file:a.png": image}
        )
    )


def words_in(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def colours_in(data: bytes) -> set[tuple[int, int, int]]:
    bitmap = pypdfium2.PdfDocument(data)[0].render(scale=1).to_numpy()
    pixels = bitmap.reshape(-1, bitmap.shape[2])
    # Its bytes are blue, green and red.
    return {(int(pixel[2]), int(pixel[1]), int(pixel[0])) for pixel in pixels}


def test_all_words_are_on_the_pages_with_their_numbers(qapp: object) -> None:
    pages = words_in(printed(paragraphs=30))
    assert len(pages) > 1
    assert "Late ferry" in pages[0]
    assert f" · 2 / {len(pages)}" in pages[1]
    assert " ".join(" ".join(pages).split()).count("was late again") >= 590


def test_highlights_and_pictures_are_there(qapp: object) -> None:
    plain = colours_in(printed())
    span = (12, 60)
    marked = colours_in(
        printed(Highlights(notes=RangeIndex([span]), colours={span: NoteColour.YELLOW}))
    )
    yellow = (0xFF, 0xF0, 0xA8)
    assert yellow in marked
    assert yellow not in plain
    assert any(
        max(abs(a - b) for a, b in zip(c, (0x12, 0x34, 0x56), strict=True)) < 9 for c in plain
    )


def test_the_article_on_screen_is_saved_and_said(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (saving,) = window.findChildren(SavingPdf)
    target = tmp_path / "story.pdf"
    with qtbot.waitSignal(saving.ended, timeout=20_000) as ended:
        saving.save(target)
    assert "Saved as" in ended.args[0]
    assert target.read_bytes().startswith(b"%PDF")
    assert isinstance(window.viewer.text.highlights.mentions, MentionIndex)


def test_what_is_to_be_printed_goes_to_the_program_for_it_and_is_gone_with_the_window(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    known = True

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return known

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(take))
    window.menus.print.trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].read_bytes().startswith(b"%PDF")
    assert "Print it from the program" in window.strip.message.text()
    known = False
    window.menus.print.trigger()
    qtbot.waitUntil(lambda: "No program for PDF" in window.strip.message.text(), timeout=20_000)
    window.close()
    assert not opened[0].parent.exists()


def test_an_article_or_a_library_is_never_written_over(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (saving,) = window.findChildren(SavingPdf)
    path = window.viewer.article_path
    assert path is not None
    saving.save(path)
    qtbot.waitUntil(lambda: "is an article of this library" in window.strip.message.text())
    before = window.library.read_bytes()[:16]
    with qtbot.waitSignal(saving.ended, timeout=20_000) as ended:
        saving.save(window.library)
    assert "is a library" in ended.args[0]
    assert window.library.read_bytes()[:16] == before
    with qtbot.waitSignal(saving.ended, timeout=20_000) as ended:
        saving.save(tmp_path / "nowhere" / "a.pdf")
    assert "cannot be written" in ended.args[0]


def test_without_an_article_there_is_nothing_to_save(window: MainWindow) -> None:
    assert window.menus.save_pdf.isEnabled()
    window.reading.article_shown.emit(None)
    assert not window.menus.save_pdf.isEnabled()


@pytest.mark.parametrize("count", [1])
def test_an_empty_article_is_a_page(count: int, qapp: object) -> None:
    assert len(words_in(printed(paragraphs=0))) == count
