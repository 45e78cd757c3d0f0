from pathlib import Path

import pytest

from newsreader.indexing import jobs
from newsreader.indexing.jobs import FileRead, FileUnread, analyse_article, read_article_file
from newsreader.model import content_hash


def test_a_file_is_read_with_its_stamp_and_hash(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Barbara Whitfield spoke.")
    read = read_article_file(path)
    assert isinstance(read, FileRead)
    status = path.stat()
    assert (read.size, read.mtime_ns) == (status.st_size, status.st_mtime_ns)
    assert read.content_hash == content_hash(path.read_bytes())
    assert read.articles[0].text == "Barbara Whitfield spoke."


def test_bytes_that_are_to_blame_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    unread = read_article_file(path)
    assert isinstance(unread, FileUnread)
    assert unread.content_hash == content_hash(b"")
    assert unread.size == 0


def test_a_file_that_is_not_there_is_no_one_s_bytes(tmp_path: Path) -> None:
    unread = read_article_file(tmp_path / "a.txt")
    assert unread == FileUnread("vanished while the folder was being read")


def test_a_file_too_large_to_hash_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_HASHED_BYTES", 10)
    path = tmp_path / "a.txt"
    path.write_bytes(bytes(20))
    unread = read_article_file(path)
    assert isinstance(unread, FileUnread)
    assert (unread.content_hash, unread.size, unread.mtime_ns) == (None, -1, -1)


def test_an_analysis_has_every_mention_in_one_chain(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Barbara Whitfield spoke in London on Monday. Whitfield left.")
    read = read_article_file(path)
    assert isinstance(read, FileRead)
    analysis = analyse_article(read.articles[0])
    assert analysis.article_id == read.articles[0].id
    members = [member.mention for chain in analysis.chains for member in chain.members]
    assert sorted(members) == list(range(len(analysis.mentions)))
    assert len(analysis.mentions) >= 3
