"""A person's preferences, followed while an indexer is at work."""

from pathlib import Path

import pytest

from newsreader import preferences
from newsreader.indexing.choices import Choices, Overrides
from newsreader.indexing.messages import AddFolder, ApplyPreferences, PassedOver, Resume
from newsreader.library import ArticleQuery
from newsreader.preferences import Preferences
from tests.indexing.conftest import Desk

TEXT = "Talks resume\n\nThe talks with the Grey Harbour Watch went on in London on Monday."


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Preferences of these tests' own."""
    folder = tmp_path / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    return folder


def names(path: Path, text: str) -> Path:
    path.write_text("name,type\n" + text)
    return path


def entities(desk: Desk) -> dict[str, str]:
    assert desk.indexer is not None
    library = desk.indexer.library
    return {
        m.text: m.entity_type
        for article_id in library.article_ids(ArticleQuery())
        if (article := library.article(article_id)) is not None
        for m in article.mentions
    }


def test_a_change_of_lists_is_noticed_and_nothing_else_is(tmp_path: Path) -> None:
    choices = Choices()
    assert not choices.look_again()
    path = names(tmp_path / "n.csv", "Vell,ORG\n")
    preferences.save(Preferences(name_lists=(path,)))
    assert choices.look_again()
    assert choices.gazetteer().find("Vell") is not None
    assert not choices.look_again()
    names(path, "Vell,ORG\nStrom,PERSON\n")
    assert choices.look_again()
    assert choices.gazetteer().find("Strom") is not None
    path.unlink()
    assert choices.look_again()
    assert "n.csv" in choices.problems[0]


def test_overrides_come_before_what_is_preferred(tmp_path: Path) -> None:
    mine, yours = tmp_path / "mine.csv", tmp_path / "yours.csv"
    preferences.save(Preferences({"en": "one", "fr": "two"}, (names(mine, "Vell,ORG\n"),)))
    setup = Choices(Overrides({"en": "other"}, (names(yours, "Strom,ORG\n"),))).setup
    assert dict(setup.pipelines) == {"en": "other", "fr": "two"}
    assert setup.name_lists == (yours, mine)


def test_damaged_preferences_are_told_and_passed_over(own_config: Path) -> None:
    file = own_config / "newsreader" / "preferences.json"
    file.parent.mkdir(parents=True)
    file.write_text("{")
    choices = Choices()
    assert choices.setup == Choices(Overrides()).setup
    assert "damaged" in choices.problems[0]


def test_articles_are_analysed_again_when_a_list_changes(desk: Desk, tmp_path: Path) -> None:
    desk.write("a.txt", TEXT)
    desk.do(AddFolder(desk.folder))
    path = names(tmp_path / "n.csv", "Grey Harbour Watch,EVENT\n")
    preferences.save(Preferences(name_lists=(path,)))
    desk.do(ApplyPreferences())
    assert entities(desk)["Grey Harbour Watch"] == "EVENT"
    names(path, "Grey Harbour Watch,ORG\n")
    desk.do(ApplyPreferences())
    assert entities(desk)["Grey Harbour Watch"] == "ORG"
    preferences.save(Preferences(name_lists=(tmp_path / "gone.csv",)))
    events = desk.do(ApplyPreferences())
    assert any(isinstance(event, PassedOver) and "gone.csv" in event.message for event in events)
    desk.open()
    desk.do(Resume())
    assert "Grey Harbour Watch" in entities(desk) or "Harbour Watch" in entities(desk)
