"""Which files hold decisions, and their lines."""

from pathlib import Path

import pytest

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Decision, NewDecision, Op, Scope
from newsreader.ledger.files import is_decisions_file, read_lines
from newsreader.ledger.lines import line_of

LINE = line_of(
    Decision("one", "2026-01-02T03:04:05Z", NewDecision(Op.HIDE, scope=Scope.NAME, name="O\u2028s"))
)


def test_a_decisions_file_is_known_by_its_name_or_its_first_line(tmp_path: Path) -> None:
    for name, text, is_one in (
        ("a.decisions.jsonl", "", True),
        ("B.DECISIONS.JSONL", "", True),
        ("a.jsonl", f"\ufeff{LINE}\n", True),
        ("b.jsonl", '{"title": "News", "text": "News."}\n', False),
        ("c.jsonl", "", False),
        ("a.txt", LINE, False),
    ):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert is_decisions_file(path) is is_one, name
    (tmp_path / "d.jsonl").write_bytes(b"\xff\xfe\x00")
    assert not is_decisions_file(tmp_path / "d.jsonl")
    (tmp_path / "folder.decisions.jsonl").mkdir()
    assert not is_decisions_file(tmp_path / "folder.decisions.jsonl")
    assert not is_decisions_file(tmp_path / "gone.decisions.jsonl")


def test_lines_are_those_of_the_file_alone(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"\ufeff{LINE}\n{LINE}\n", encoding="utf-8")
    assert read_lines(tmp_path / "a.jsonl") == [LINE, LINE, ""]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"gone\.jsonl cannot be read \(no such file"):
        read_lines(tmp_path / "gone.jsonl")
    (tmp_path / "a.jsonl").write_bytes(b"\xff")
    with pytest.raises(LedgerError, match="is not a ledger"):
        read_lines(tmp_path / "a.jsonl")
