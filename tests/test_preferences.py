"""What a person prefers, in one small file."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.errors import PreferencesError
from newsreader.preferences import Preferences, load, save


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "new" / "preferences.json"
    made = (
        Preferences(references=True)
        .with_pipeline("fr", "fr_core_news_md")
        .with_name_list(Path("/lists/harbour.csv"))
        .with_name_list(Path("/lists/ships.csv"))
        .with_name_list(Path("/lists/harbour.csv"))
    )
    save(made, file)
    assert load(file) == (made, None)
    assert made.name_lists == (Path("/lists/ships.csv"), Path("/lists/harbour.csv"))
    less = made.with_pipeline("fr", None).without_name_list(Path("/lists/ships.csv"))
    save(less, file)
    assert load(file)[0] == less
    assert not less.pipelines
    assert list(tmp_path.joinpath("new").iterdir()) == [file]


def test_no_file_is_what_everyone_starts_with(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == (Preferences(), None)


def test_what_a_newer_newsreader_wrote_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "p.json"
    file.write_text('{"pipelines": {"en": "x"}, "to come": {"a": [1]}, "name_lists": 3}')
    found, damage = load(file)
    assert damage is None
    assert found.pipelines == {"en": "x"}
    assert found.name_lists == ()
    save(found.with_pipeline("en", None), file)
    assert json.loads(file.read_text())["to come"] == {"a": [1]}


def test_a_file_that_cannot_be_read_is_told_and_passed_over(tmp_path: Path) -> None:
    preferences, problem = load(tmp_path)
    assert preferences == Preferences()
    assert problem is not None
    assert "is a directory" in problem
    assert "damaged" not in problem


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "\x00", "[" * 100_000])
def test_a_damaged_file_is_told_and_passed_over(tmp_path: Path, text: str) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(text)
    found, damage = load(file)
    assert found == Preferences()
    assert damage is not None
    assert str(file) in damage
    save(found.with_pipeline("en", "x"), file)
    assert load(file)[1] is None
    assert file.with_suffix(".damaged").read_text() == text


@given(st.recursive(st.none() | st.booleans() | st.text() | st.integers(),
       lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(
           ["pipelines", "name_lists", "references", "other"]), inner)))  # fmt: skip
def test_any_json_is_read(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    file = tmp_path_factory.mktemp("any") / "p.json"
    file.write_text(json.dumps(value))
    found, _ = load(file)
    save(found, file)
    assert load(file) == (found, None)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PreferencesError, match="cannot be written"):
        save(Preferences(), tmp_path / "file" / "preferences.json")
