"""A page as Chromium 156 saves it, complete and as a single file, and prints it.

It brought pictures, a style sheet, a script that had written a line, and an advertisement in a
frame of its own.
"""

import shutil
from pathlib import Path

import pytest

from newsreader.indexing.scan import scan_folder
from newsreader.model import Article, Role, TextureKind
from newsreader.readers.pictures import picture_bytes
from newsreader.readers.registry import read_file
from tests.readers.conftest import roles_of

SAVED = Path(__file__).parent / "files" / "chromium"
SUFFIXES = ("html", "mhtml", "pdf")

PARAGRAPHS = [
    "The ferry to the island of Lunsay sailed again on Tuesday morning, nine weeks after a ramp "
    "at the quay of Port Ellery broke under a lorry and cut the island's 640 people off from the "
    "road to the capital.",
    "“We had people standing on the quay at six, in the rain, with flowers,” said Harriet "
    "Oyelaran, who has been master of the Saint Brannoc for eleven years. “Nobody has ever "
    "brought me flowers for being late.”",
    "A ramp from 1974",
    "The ramp was built in 1974 and was to be replaced in 2019. The transport ministry put the "
    "work off twice, first for want of steel and then for want of money, according to papers that "
    "the county council published last month.",
    "Its successor cost 3.1 million and carries lorries of up to 40 tonnes. Tobias Renwick, the "
    "county's engineer, said it had been tested for four days with sand bags before the first car "
    "was let on.",
    "Lunsay's only shop ran out of flour in the second week and of batteries in the fourth. A "
    "fishing boat brought the post on Mondays and Thursdays, and the school's head teacher, Ilse "
    "Fernholm, slept in the classroom because her own house stands on the other shore.",
    "The council will decide in April whether those who lost trade are paid for it. Some 90 of "
    "them have asked for 410,000 in all.",
]


def saved(suffix: str) -> Article:
    (article,) = read_file(SAVED / f"Island Ferry.{suffix}")
    return article


def words_of(article: Article, role: Role) -> list[str]:
    return [words for found, words in roles_of(article) if found == role.value]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_article_is_what_the_page_tells(suffix: str) -> None:
    article = saved(suffix)

    assert article.title == "Island Ferry Sails Again After Nine Weeks"
    assert article.byline == "Mira Castellan"
    assert article.date == "2024-03-12"
    assert words_of(article, Role.SUBTITLE) == [
        "The crossing to Lunsay was shut by a broken ramp in January"
    ]
    assert "Buy one umbrella" not in article.text


@pytest.mark.parametrize("suffix", ["html", "mhtml"])
def test_a_saved_page_is_its_text_captions_and_facts(suffix: str) -> None:
    article = saved(suffix)

    assert words_of(article, Role.BODY) == PARAGRAPHS
    assert words_of(article, Role.CAPTION) == [
        "The ferry Saint Brannoc leaves Port Ellery on Tuesday. Photo: Judith Marchetti"
    ]
    assert words_of(article, Role.DATELINE) == ["PORT ELLERY –"]
    assert article.source == "The Ellery Courier"
    assert article.date_from == "article:published_time"
    assert article.url == "https://www.courier.example/news/ferry.html"


@pytest.mark.parametrize("suffix", ["html", "mhtml"])
def test_the_pictures_that_came_with_the_page_are_shown(suffix: str) -> None:
    pictures = [t for t in saved(suffix).textures if t.kind is TextureKind.PICTURE]

    assert [picture.words for picture in pictures] == ["A ferry on the open water", "The new ramp"]
    for picture, name in zip(pictures, ("crossing.png", "quay.png"), strict=True):
        shown = picture_bytes(picture.target or "", SAVED / f"Island Ferry.{suffix}", SAVED)
        assert shown == (SAVED / "Island Ferry_files" / name).read_bytes()


def test_the_frames_beside_a_complete_page_are_no_articles(tmp_path: Path) -> None:
    shutil.copytree(SAVED, tmp_path / "news")
    assert (tmp_path / "news" / "Island Ferry_files" / "box.html").exists()

    found = scan_folder(tmp_path / "news", {}).new

    assert [file.relative for file in found] == [f"Island Ferry.{s}" for s in SUFFIXES]


def test_the_links_above_the_title_of_a_printed_page_are_no_byline() -> None:
    article = saved("pdf")

    assert words_of(article, Role.BYLINE) == ["By Mira Castellan"]
    assert article.date_from == "date line in the text"
    assert set(words_of(article, Role.BOILERPLATE)) >= {
        "Home News Sport Opinion Weather",
        "Home News",
        "http://www.courier.example/ferry.html",
    }
    assert set(PARAGRAPHS[1:]) <= set(words_of(article, Role.BODY))
