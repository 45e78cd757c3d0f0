"""DOCX, ODT and RTF as LibreOffice 7.4 and pandoc 2.17 write them: one story, one article."""

from pathlib import Path

import pytest

from newsreader.model import Article, Role
from newsreader.readers.registry import read_file
from tests.readers.conftest import roles_of

FILES = Path(__file__).parent / "files"
SUFFIXES = ("docx", "odt", "rtf")


def read_one(name: str) -> Article:
    (article,) = read_file(FILES / name)
    return article


def words_of(article: Article, role: Role) -> list[str]:
    return [words for found, words in roles_of(article) if found == role.value]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("program", ["libreoffice", "pandoc"])
def test_a_document_is_read_as_its_article(program: str, suffix: str) -> None:
    article = read_one(f"{program}.{suffix}")

    assert article.title == "Harbour Tunnel Opens After Nine Years"
    assert article.text.startswith(article.title)
    assert article.text.count(article.title) == 1
    assert article.byline == "Mira Castellan"
    assert (article.date, article.date_from) == ("2018-05-17", "date line in the text")
    assert article.language == "en"
    assert article.locator is None
    assert "PORT ELLERY (Reuters) -" in words_of(article, Role.DATELINE)
    assert words_of(article, Role.TABLE) == [
        "Year | Cost | Length",
        "2009 | 700m | 2.1 km",
        "2018 | 1,400m | 2.4 km",
    ]
    body = words_of(article, Role.BODY)
    assert body[0].startswith("The harbour tunnel between Port Ellery")
    assert "“It is deep, it is dry & it is ours,” he said, <smiling>." in body[1]
    assert "A costly crossing" in body
    assert "• Cyclists pay nothing." in body


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_captions_notes_and_running_heads_have_their_place(suffix: str) -> None:
    article = read_one(f"libreoffice.{suffix}")

    (caption,) = words_of(article, Role.CAPTION)
    assert caption.startswith("Photo: Judith Marchetti-Braun")
    assert words_of(article, Role.BODY)[-1] == (
        "The school had closed for a day once before, in 1953."
    )
    assert "kept her word.\n" in article.text
    assert words_of(article, Role.BOILERPLATE) == ["The Ellery Courier"]


def test_the_three_formats_of_one_story_say_the_same() -> None:
    texts = {read_one(f"libreoffice.{suffix}").text for suffix in SUFFIXES}

    assert len(texts) == 1


@pytest.mark.parametrize("name", ["story.doc", "story.txt", "story.html", "story"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_first_bytes_outweigh_a_wrong_suffix(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / name
    path.write_bytes((FILES / f"libreoffice.{suffix}").read_bytes())

    assert read_file(path)[0].title == "Harbour Tunnel Opens After Nine Years"


@pytest.mark.parametrize("suffix", [*SUFFIXES, "doc"])
def test_plain_text_under_a_documents_suffix_is_text(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"story.{suffix}"
    path.write_text("Harbour Opens\n\nThe minister said that the harbour was open.\n")

    assert read_file(path)[0].title == "Harbour Opens"
