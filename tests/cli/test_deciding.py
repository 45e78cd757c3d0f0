import json
import shutil
from pathlib import Path

import pytest

from newsreader.library import Library, LibraryWriter
from newsreader.resolution.resolver import NameResolver
from tests.cli.conftest import Command


@pytest.fixture
def decided(library: Path, tmp_path: Path) -> Path:
    """A library in which James Porter was merged into Barbara Whitfield."""
    copy = tmp_path / "mine.newsreader"
    with Library.open(library) as opened:
        assert opened.counts().articles
    shutil.copy(library, copy)
    with LibraryWriter.open_for_writing(copy, NameResolver()) as opened:
        (porter,) = opened.find_entities("James Porter")
        (whitfield,) = opened.find_entities("Barbara Whitfield")
        opened.merge(porter.entity_id, whitfield.entity_id)
    return copy


def test_a_decision_is_listed_explained_undone_and_redone(
    newsreader: Command, decided: Path
) -> None:
    redone = newsreader("decisions", "redo", "--library", decided)
    assert (redone.status, "no decision to make again" in redone.err) == (2, True)
    (line,) = newsreader("decisions", "list", "--json", "--library", decided).text.splitlines()
    row = json.loads(line)
    assert (row["op"], row["effect"]) == ("merge", "pending")
    undone = newsreader("decisions", "undo", "--library", decided)
    assert (undone.status, "taken back: Merged “James Porter”" in undone.err) == (0, True)
    again = newsreader("decisions", "redo", row["id"], "--library", decided)
    assert (again.status, "again: Merged" in again.err) == (0, True)
    assert "applied" in newsreader("decisions", "list", "--library", decided).text
    entity = newsreader("entity", "James Porter", "--explain", "--library", decided)
    assert "; you merged it on " in entity.text
    assert entity.text.startswith("Barbara Whitfield")


def test_the_ledger_moves_between_libraries(
    newsreader: Command, decided: Path, library: Path, tmp_path: Path
) -> None:
    file = tmp_path / "ledger.jsonl"
    assert newsreader("decisions", "export", file, "--library", decided).status == 0
    (line,) = file.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["v"] == 1
    copy = tmp_path / "theirs.newsreader"
    shutil.copy(library, copy)
    answer = newsreader("decisions", "import", file, "--library", copy)
    assert (answer.status, answer.err) == (0, "newsreader: 1 rows are new, 0 were known\n")
    assert newsreader("entity", "porter", "--library", copy).text.startswith("Barbara Whitfield")
    empty = newsreader("decisions", "import", file, "--library", tmp_path / "empty.newsreader")
    assert empty.status == 1
    assert "finds nothing here that it speaks of" in empty.err


def test_what_cannot_be_read_is_named(newsreader: Command, library: Path, tmp_path: Path) -> None:
    copy = tmp_path / "mine.newsreader"
    shutil.copy(library, copy)
    file = tmp_path / "ledger.jsonl"
    file.write_text("nonsense\n", encoding="utf-8")
    answer = newsreader("decisions", "import", file, "--library", copy)
    assert (answer.status, "line 1: is not JSON" in answer.err) == (2, True)
    missing = newsreader("decisions", "import", tmp_path / "no", "--library", copy)
    assert (missing.status, "cannot be read" in missing.err) == (2, True)


def test_another_newsreader_is_told_to_follow(newsreader: Command, decided: Path) -> None:
    with LibraryWriter.open_for_writing(decided, NameResolver()) as writer:
        answer = newsreader("decisions", "undo", "--library", decided)
        assert (answer.status, "being indexed by another" in answer.err) == (0, True)
        assert writer.apply_decisions().entities
