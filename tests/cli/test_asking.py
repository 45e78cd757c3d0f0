import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.library import Library, LibraryWriter
from newsreader.resolution.resolver import NameResolver
from tests.cli.conftest import ROOT, Command


def test_entities_by_falling_count(newsreader: Command, library: Path) -> None:
    rows = [
        json.loads(line)
        for line in newsreader("entities", "--json", "--library", library).text.splitlines()
    ]
    assert [row["mentions"] for row in rows] == sorted((r["mentions"] for r in rows), reverse=True)
    assert rows[0]["name"] == "Barbara Whitfield"
    assert rows[0]["articles"] == 2
    assert "DATE" not in {row["type"] for row in rows}


def test_entities_of_a_type_or_of_a_label_s_type(newsreader: Command, library: Path) -> None:
    by_type = newsreader("entities", "--type", "place", "--library", library)
    by_label = newsreader("entities", "--type", "GPE", "--library", library)
    assert by_type.out == by_label.out
    assert "London" in by_type.text
    assert "Whitfield" not in by_type.text


def test_an_entity_with_its_lines(newsreader: Command, library: Path, articles: Path) -> None:
    answer = newsreader("entity", "whitfield", "--explain", "--json", "--library", library)
    entity = json.loads(answer.text)
    assert entity["name"] == "Barbara Whitfield"
    assert {alias["text"] for alias in entity["aliases"]} >= {"Barbara Whitfield", "Whitfield"}
    assert entity["because"]
    assert len(entity["lines"]) == entity["mentions"]
    for line in entity["lines"]:
        text = Path(line["path"]).read_text(encoding="utf-8")
        assert text[line["start"] : line["end"]] == line["match"]
    by_id = newsreader("entity", entity["entity_id"], "--library", library)
    assert by_id.status == 0
    assert "Barbara Whitfield" in by_id.text
    assert f"{articles}/sub/mayor.txt" in by_id.text


def test_an_entity_is_explained_alias_by_alias_and_mention_by_mention(
    newsreader: Command, library: Path
) -> None:
    answer = newsreader("entity", "whitfield", "--explain", "--json", "--library", library)
    entity = json.loads(answer.text)
    because = {alias["text"]: alias["because"] for alias in entity["aliases"]}
    assert because["Barbara Whitfield"] == ["same name"]
    assert because["Whitfield"][0].startswith("surname of Barbara Whitfield")
    assert all(line["because"] for line in entity["lines"])
    lines = newsreader("entity", "whitfield", "--explain", "--library", library).text.splitlines()
    assert [line for line in lines if line.startswith("why: ")] == [
        "why: " + "; ".join(entity["because"])
    ]
    assert any(line.startswith("Whitfield ") and ": surname of" in line for line in lines)
    mentions = [line for line in lines if "because: " in line]
    assert len(mentions) == entity["mentions"]


def test_what_a_person_did_is_part_of_the_explanation(
    newsreader: Command, library: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.newsreader"
    shutil.copy(library, own)
    with Library.open(own) as opened:
        (london,) = opened.find_entities("London")
        (whitfield,) = opened.find_entities("Barbara Whitfield")
        opened.merge(london.entity_id, whitfield.entity_id)
    LibraryWriter.open_for_writing(own, NameResolver()).close()
    answer = newsreader("entity", "whitfield", "--explain", "--json", "--library", own)
    entity = json.loads(answer.text)
    (alias,) = (alias for alias in entity["aliases"] if alias["text"] == "London")
    assert "you merged it on" in alias["because"][0]
    lines = [line for line in entity["lines"] if line["match"] == "London"]
    assert all("you merged it on" in line["because"] for line in lines)
    # A town that is said to be a person is not the town any more.
    assert entity["known"] is None


def test_what_is_known_of_a_place(newsreader: Command, library: Path) -> None:
    answer = newsreader("entity", "London", "--json", "--library", library)
    known = json.loads(answer.text)["known"]
    assert (known["id"], known["geonames"], known["country"]) == ("city:2643743", 2643743, "GB")
    assert (round(known["latitude"]), round(known["longitude"])) == (52, 0)
    words = newsreader("entity", "London", "--library", library).text
    assert "known: London, United Kingdom (GB), 51.51° N, 0.13° W, GeoNames 2643743" in words
    answer = newsreader("entity", "Barbara Whitfield", "--json", "--library", library)
    assert json.loads(answer.text)["known"] is None


def test_an_unknown_entity(newsreader: Command, library: Path) -> None:
    answer = newsreader("entity", "Nobody Whatever", "--library", library)
    assert (answer.status, answer.out) == (2, b"")
    assert "Nothing is called 'Nobody Whatever'" in answer.err


@pytest.fixture(scope="module")
def colonels(newsreader: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("colonels")
    (folder / "talks.txt").write_text(
        "Talks in Tripoli\n\nMuammar Qadhafi spoke in Tripoli on Monday.\n\n"
        "Mustafa Khalil met Muammar Qadhafi there. Kareem Khalil stayed at home.\n",
        encoding="utf-8",
    )
    path = folder.parent / "colonels.newsreader"
    assert newsreader("index", folder, "--library", path, "--workers", "1").status == 0
    return path


def test_an_entity_is_found_by_a_part_of_its_name(newsreader: Command, colonels: Path) -> None:
    answer = newsreader("entity", "MUAMMAR", "--json", "--library", colonels)
    assert json.loads(answer.text)["name"] == "Muammar Qadhafi"
    assert "Nothing is called just 'MUAMMAR'" in answer.err
    assert "PERSON         2       1  Muammar Qadhafi" in answer.err
    assert newsreader("entity", "Muam", "--library", colonels).status == 2


@pytest.mark.parametrize("name", ["Gaddafi", "Kadafi", "Moammar Gadhafi", "M. Kadhafi"])
def test_an_entity_is_found_under_another_spelling(
    newsreader: Command, colonels: Path, name: str
) -> None:
    answer = newsreader("entity", name, "--library", colonels)
    assert answer.status == 0
    assert answer.text.startswith("Muammar Qadhafi  (PERSON)")


def test_several_whose_names_hold_the_words_are_listed(newsreader: Command, colonels: Path) -> None:
    answer = newsreader("entity", "khalil", "--json", "--library", colonels)
    rows = [json.loads(line) for line in answer.text.splitlines()]
    assert [row["name"] for row in rows] == ["Kareem Khalil", "Mustafa Khalil"]
    assert all(
        set(row) == {"schema", "entity_id", "name", "type", "mentions", "articles"} for row in rows
    )
    words = newsreader("entity", "khalil", "--library", colonels)
    assert words.status == 0
    assert [line.split("  ")[-1] for line in words.text.splitlines()] == [r["name"] for r in rows]


def test_a_given_name_that_does_not_fit_finds_nobody(newsreader: Command, colonels: Path) -> None:
    assert newsreader("entity", "Saif Gaddafi", "--library", colonels).status == 2


def test_search(newsreader: Command, library: Path, articles: Path) -> None:
    (line,) = newsreader(
        "search", '"opened a bridge"', "--json", "--library", library
    ).text.splitlines()
    hit = json.loads(line)
    assert hit["path"] == f"{articles}/sub/mayor.txt"
    assert [hit["snippet"][start:end] for start, end in hit["marks"]]
    assert "Bridge opens" in newsreader("search", "bridge", "--library", library).text


def test_search_without_a_hit_or_a_word(newsreader: Command, library: Path) -> None:
    nothing = newsreader("search", "xylophone", "--library", library)
    assert (nothing.status, nothing.out) == (0, b"")
    assert "no article matches" in nothing.err
    assert newsreader("search", "!!!", "--library", library).status == 2


def test_export(newsreader: Command, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "mentions.csv"
    done = newsreader(
        "export", "mentions", "--format", "csv", "--output", target, "--library", library
    )
    assert (done.status, done.out) == (0, b"")
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    answer = newsreader("export", "mentions", "--format", "jsonl", "--library", library)
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert [row["text"] for row in rows] == [line["text"] for line in lines]
    entities = newsreader("export", "entities", "--format", "csv", "--library", library)
    assert "Barbara Whitfield" in {
        row["name"] for row in csv.DictReader(io.StringIO(entities.text, newline=""))
    }


def test_a_place_that_cannot_be_written(newsreader: Command, library: Path, tmp_path: Path) -> None:
    answer = newsreader(
        "export", "entities", "--format", "csv", "--output", tmp_path, "--library", library
    )
    assert answer.status == 2
    assert "cannot be written" in answer.err


def test_asking_makes_no_library(newsreader: Command, tmp_path: Path) -> None:
    path = tmp_path / "none.newsreader"
    answer = newsreader("entities", "--library", path)
    assert answer.status == 2
    assert "newsreader index FOLDER --library FILE makes one" in answer.err
    assert not path.exists()


def test_a_reader_that_has_enough_ends_it_quietly(library: Path) -> None:
    """As with ``| head``: the pipe is closed before anything is written."""
    receiving, sending = os.pipe()
    os.close(receiving)
    done = subprocess.run(
        [sys.executable, "-m", "newsreader", "entities", "--library", str(library)],
        env=dict(os.environ, PYTHONPATH=str(ROOT)),
        stdout=sending,
        stderr=subprocess.PIPE,
        check=False,
        timeout=120,
    )
    os.close(sending)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_emptied_library_says_that_it_was_filled_again(
    tmp_path: Path, newsreader: Command
) -> None:
    (tmp_path / "a.txt").write_text("Barbara Whitfield spoke in London.\n")
    library = tmp_path / "case.newsreader"
    newsreader("index", tmp_path / "a.txt", "--library", library)
    with Library.open(library) as opened:
        opened.hide_name("London")
    newsreader("index", tmp_path / "a.txt", "--library", library)
    library.unlink()

    said = newsreader("decisions", "list", "--library", library)
    again = newsreader("decisions", "list", "--library", library)

    assert said.text.splitlines()[0].endswith("Hid “London” everywhere")
    assert "case.newsreader was empty or gone. What you did in it was put back" in said.err
    assert again.err == ""
