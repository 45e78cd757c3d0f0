"""The sample articles show what the application does: annotated as a person would."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).resolve().parent.parent / "seeds"

Annotated = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def articles() -> Annotated:
    """What ``newsreader annotate`` says of each sample, by file name and place in the file."""
    done = subprocess.run(
        [sys.executable, "-m", "newsreader", "annotate", SEEDS],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {
        "#".join(filter(None, (Path(line["path"]).name, line["locator"]))): line for line in lines
    }


def names(article: dict[str, Any], entity: str) -> set[str]:
    """The forms by which ``article`` names the entity of this name."""
    return {text(article, ent) for ent in article["ents"] if ent["entity"] == entity}


def text(article: dict[str, Any], part: dict[str, Any]) -> str:
    whole: str = article["text"]
    return whole[part["start"] : part["end"]]


def roles(article: dict[str, Any], role: str) -> list[str]:
    return [text(article, part) for part in article["roles"] if part["role"] == role]


def ids(articles: Annotated, *forms: str) -> set[str]:
    """The entities that any article names by one of these forms."""
    return {
        ent["entity_id"]
        for article in articles.values()
        for ent in article["ents"]
        if text(article, ent) in forms
    }


def within(article: dict[str, Any], role: str) -> set[str]:
    """What is named in the parts of ``article`` that have this role."""
    parts = [part for part in article["roles"] if part["role"] == role]
    return {
        ent["entity"]
        for ent in article["ents"]
        for part in parts
        if part["start"] <= ent["start"] and ent["end"] <= part["end"]
    }


#: The samples that hold several articles, as a news database and a table export them.
EXPORTS = {"harbour-clippings.txt": 3, "harbour-briefs.csv": 2}


def test_every_file_gives_its_articles(articles: Annotated) -> None:
    files = [name.partition("#")[0] for name in articles]

    assert set(files) == {path.name for path in SEEDS.iterdir()}
    assert {file: files.count(file) for file in files if files.count(file) > 1} == EXPORTS


def test_the_samples_show_formats() -> None:
    assert {path.suffix for path in SEEDS.iterdir()} == {
        *(".txt", ".md", ".html", ".docx", ".pdf", ".eml", ".csv"),
    }


def test_every_article_is_short_and_knows_its_title_and_day(articles: Annotated) -> None:
    for name, article in articles.items():
        fewest = 80 if "#" in name else 150
        assert fewest <= len(article["body"].split()) <= 480, name
        assert article["title"] in roles(article, "title")[0], name
        assert roles(article, "byline"), name


def test_the_days_span_months(articles: Annotated) -> None:
    days = sorted(date.fromisoformat(article["date"]) for article in articles.values())

    assert (days[-1] - days[0]).days > 180
    assert len(set(days)) == len(days)


@pytest.mark.parametrize(
    ("file", "entity", "forms"),
    [
        (
            "assad-flies-to-sochi.txt",
            "Bashar al-Assad",
            {"Assad", "Bashar Assad", "Bashar al-Assad"},
        ),
        ("assad-flies-to-sochi.txt", "Vladimir Putin", {"Putin", "Vladimir Putin"}),
        ("assad-flies-to-sochi.txt", "United Nations", {"United Nations", "UN"}),
        ("assad-flies-to-sochi.txt", "Moscow", {"MOSCOW", "Moscow"}),
        (
            "explainer-who-owns-the-northern-quays.html",
            "Elena Marchetti",
            {"Marchetti", "Elena Marchetti", "E. Marchetti"},
        ),
        ("ferry-line-denies-talks.html", "Jonas Brekke", {"Brekke"}),
        ("wire-dockers-end-strike.txt", "Elena Marchetti", {"MARCHETTI", "Elena Marchetti"}),
        (
            "chemical-weapons-watchdog-gains-power.html",
            "Organisation for the Prohibition of Chemical Weapons",
            {"Organisation for the Prohibition of Chemical Weapons", "OPCW"},
        ),
        (
            "kofi-annan-dies-at-80.md",
            "World Health Organization",
            {"World Health Organization", "WHO"},
        ),
        ("harbour-clippings.txt#document 00001", "Gunnar Hvidt", {"Gunnar Hvidt", "Hvidt"}),
        ("coast-wire-weekly-letter.eml", "Samuel Okafor", {"Samuel Okafor", "Okafor"}),
        ("wind-farm-divides-the-island-of-sel.pdf", "Brita Sandvik", {"Sandvik"}),
        ("battery-ferry-leaves-the-yard.docx", "Tomas Lindqvist", {"Tomas Lindqvist", "Lindqvist"}),
        ("world-cup-uruguay-win-group-a.txt", "Luis Suárez", {"Luis Suárez", "Suarez"}),
    ],
)
def test_one_thing_goes_by_several_names(
    articles: Annotated, file: str, entity: str, forms: set[str]
) -> None:
    assert forms <= names(articles[file], entity)


@pytest.mark.parametrize(
    "forms",
    [
        ("Bashar Assad", "Bashar al-Assad"),
        ("Northern Harbour Authority", "NHA"),
        ("Vladimir Putin", "Putin"),
        ("Angela Merkel", "Merkel"),
        ("Jonas Brekke", "Brekke"),
        ("UN", "United Nations"),
        ("Syria", "Syrian", "Syrians"),
    ],
)
def test_they_are_one_across_all_articles(articles: Annotated, forms: tuple[str, ...]) -> None:
    assert len(ids(articles, *forms)) == 1


def test_a_country_and_its_side_are_two(articles: Annotated) -> None:
    match = articles["world-cup-uruguay-win-group-a.txt"]
    country = ids({"assad-flies-to-sochi.txt": articles["assad-flies-to-sochi.txt"]}, "Russia")

    assert names(match, "Russia") == {"Russia", "Russian", "Russians"}
    assert names(match, "Russia (football)") == {"Russia"}
    assert country & ids({"": match}, "Russian")


def test_a_people_keeps_its_label_and_carries_its_country(articles: Annotated) -> None:
    article = articles["assad-flies-to-sochi.txt"]
    said = {(text(article, e), e["label"], e["entity"]) for e in article["ents"]}

    assert {("Syrian", "NORP", "Syria"), ("Syria", "GPE", "Syria")} <= said


@pytest.mark.parametrize("place", ["Damascus", "Aleppo", "Homs", "Sochi", "Geneva"])
def test_cities_are_places(articles: Annotated, place: str) -> None:
    said = {
        ent["label"]
        for article in articles.values()
        for ent in article["ents"]
        if text(article, ent) == place
    }

    assert said
    assert said <= {"GPE", "LOC", "FAC"}


def test_no_verb_of_a_headline_sticks_to_a_name(articles: Annotated) -> None:
    words = {
        word
        for article in articles.values()
        for ent in article["ents"]
        for word in text(article, ent).split()
    }

    assert not words & {"Flies", "Meets", "Enters", "Denies", "END", "AFTER"}


def test_people_are_found_in_captions(articles: Annotated) -> None:
    assert "Sofia Brandt" in within(articles["inquiry-clears-minister.html"], "caption")
    assert "Elena Marchetti" in within(articles["marchetti-meets-union-leaders.md"], "caption")
    assert "Vladimir Putin" in within(articles["assad-flies-to-sochi.txt"], "caption")


def test_nothing_is_marked_in_what_belongs_to_the_page(articles: Annotated) -> None:
    assert any(roles(article, "boilerplate") for article in articles.values())
    assert all(not within(article, "boilerplate") for article in articles.values())


def test_what_surrounds_an_article_on_its_page_is_not_its_body(articles: Annotated) -> None:
    for name, article in articles.items():
        for words in (
            "Log in",
            "Privacy policy",
            "All rights reserved",
            "Sign up for",
            "Subscribe",
        ):
            assert words not in article["body"], name


def test_the_same_people_are_one_in_every_format(articles: Annotated) -> None:
    marchetti = {name for name, article in articles.items() if names(article, "Elena Marchetti")}

    assert len(ids(articles, "Elena Marchetti")) == 1
    assert {Path(name.partition("#")[0]).suffix for name in marchetti} >= {
        *(".txt", ".md", ".html", ".docx", ".pdf", ".eml", ".csv"),
    }


def test_a_word_that_a_line_cut_is_whole(articles: Annotated) -> None:
    body = articles["wind-farm-divides-the-island-of-sel.pdf"]["body"]

    assert "long-suffering timber terminal" in body
    assert "state-of-the-art cable" in body


def test_the_rows_of_a_table_are_told_from_prose(articles: Annotated) -> None:
    article = articles["world-cup-uruguay-win-group-a.txt"]

    assert any(row.startswith("Saudi Arabia  ") for row in roles(article, "table"))
    sides = {"Uruguay", "Russia", "Saudi Arabia", "Egypt"}
    assert {f"{side} (football)" for side in sides} <= within(article, "table")


def test_an_article_in_another_language_is_known_for_it(articles: Annotated) -> None:
    languages = {name: article["lang"] for name, article in articles.items()}

    assert languages.pop("macron-a-saint-petersbourg.html") == "fr"
    assert set(languages.values()) == {"en"}


def test_a_text_is_the_files_own_characters(articles: Annotated) -> None:
    for name, article in articles.items():
        # What is cut out of an export has a text of its own.
        if name.endswith(".txt"):
            assert article["text"] == (SEEDS / name).read_text(encoding="utf-8")
