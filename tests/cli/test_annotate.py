import json
import os
from pathlib import Path
from typing import Any

import pytest

from newsreader.model import Label, Role
from tests.cli.conftest import ARTICLES, Answer, Command


@pytest.fixture(scope="module")
def answer(newsreader: Command, articles: Path) -> Answer:
    return newsreader("annotate", articles, "--workers", "1")


def lines(answer: Answer) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer.text.splitlines()]


def test_every_article_is_a_line_in_path_order(answer: Answer, articles: Path) -> None:
    assert answer.status == 0
    assert answer.err == ""
    assert [line["path"] for line in lines(answer)] == [
        f"{articles}/minister.txt",
        f"{articles}/sub/mayor.txt",
    ]


def test_a_line_has_the_fixed_fields(answer: Answer) -> None:
    for line, text in zip(lines(answer), ARTICLES.values(), strict=True):
        assert list(line) == [
            "schema", "path", "locator", "article_id", "title", "lang", "date", "date_from",
            "modified", "modified_from", "byline", "source", "url", "text", "roles", "body", "ents",
        ]  # fmt: skip
        assert (line["schema"], line["locator"], line["lang"]) == (1, None, "en")
        assert line["text"] == text
        assert line["roles"][0]["role"] == "title"
        assert {role["role"] for role in line["roles"]} <= set(Role)
        assert line["body"] == "\n\n".join(
            text[role["start"] : role["end"]] for role in line["roles"] if role["role"] == "body"
        )


def test_entities_are_sorted_and_shared_between_articles(answer: Answer) -> None:
    ids: dict[str, set[str]] = {}
    for line in lines(answer):
        end = 0
        for ent in line["ents"]:
            assert ent["start"] >= end
            end = ent["end"]
            assert ent["label"] in set(Label)
            assert ent["entity_id"]
            assert ent["from"]
            assert ent["doubt"] is None or ent["doubt"]
            ids.setdefault(line["text"][ent["start"] : ent["end"]], set()).add(ent["entity_id"])
    assert len(ids["Barbara Whitfield"]) == 1
    assert ids["Barbara Whitfield"] == ids["Whitfield"]
    assert len(ids["London"]) == 1


def test_only_reading(newsreader: Command, articles: Path) -> None:
    answer = newsreader("annotate", articles, "--no-entities", "--workers", "1")
    assert [line["ents"] for line in lines(answer)] == [[], []]
    assert lines(answer)[1]["body"].startswith("The mayor of London")


def test_paths_are_as_given(newsreader: Command, articles: Path, tmp_path: Path) -> None:
    here = os.path.relpath(articles)
    name = tmp_path / os.fsdecode(b"caf\xe9.txt")
    name.write_text("James Porter spoke.", encoding="utf-8")
    empty = tmp_path / "empty.txt"
    empty.touch()
    answer = newsreader("annotate", f"{here}/sub/", name, empty, "--no-entities")
    assert answer.status == 1
    assert f"newsreader: {empty}: is empty" in answer.err
    assert [line["path"] for line in lines(answer)] == sorted([f"{here}/sub/mayor.txt", str(name)])


def test_a_library_can_be_kept(newsreader: Command, articles: Path, tmp_path: Path) -> None:
    library = tmp_path / "kept.newsreader"
    first = newsreader("annotate", articles / "minister.txt", "--library", library)
    again = newsreader("annotate", articles / "minister.txt", "--library", library)
    assert first.out == again.out != b""
    assert b"Whitfield" in newsreader("entities", "--library", library).out


def test_an_empty_folder_gives_nothing_and_is_named(newsreader: Command, tmp_path: Path) -> None:
    answer = newsreader("annotate", tmp_path)
    assert (answer.status, answer.text) == (0, "")
    assert f"{tmp_path} holds no articles" in answer.err


def test_what_a_page_says_of_its_article_is_told(newsreader: Command, tmp_path: Path) -> None:
    head = (
        '<link rel="canonical" href="https://post.example/harbour">'
        '<meta property="article:published_time" content="2018-05-17T10:15:00+02:00">'
        '<meta property="article:modified_time" content="2018-05-19T10:15:00+02:00">'
        '<meta name="author" content="Jane Doe"><meta property="og:site_name" content="The Post">'
    )
    words = "<p>The harbour opened on Monday, and the mayor spoke to those who had come.</p>" * 3
    page = f"<html><head>{head}</head><body><h1>Harbour opens</h1>{words}</body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    line = lines(newsreader("annotate", tmp_path, "--no-entities", "--workers", "1"))[0]

    assert (line["date"], line["date_from"]) == ("2018-05-17", "article:published_time")
    assert (line["modified"], line["modified_from"]) == ("2018-05-19", "article:modified_time")
    assert (line["byline"], line["source"]) == ("Jane Doe", "The Post")
    assert line["url"] == "https://post.example/harbour"
