import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.errors import NewsreaderError
from newsreader.export.files import write_file


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_file(path, [b"one\n", b"two\n"])
    path.chmod(0o640)
    write_file(path, [b"three\n"])
    assert path.read_bytes() == b"three\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_what_stood_there_stays_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise NewsreaderError("the library is gone")

    with pytest.raises(NewsreaderError, match="the library is gone"):
        write_file(path, pieces())
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_the_target_of_a_link_is_written(tmp_path: Path) -> None:
    target = tmp_path / "target.csv"
    target.write_text("old")
    link = tmp_path / "link.csv"
    link.symlink_to(target)
    write_file(link, [b"new"])
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, [b"one", b"two"])
    reader.join()
    assert heard == [b"onetwo"]
    assert pipe.is_fifo()


@pytest.mark.parametrize("place", ["no/such/folder/out.csv", "folder"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(NewsreaderError, match=r"cannot be written: .*; choose another place"):
        write_file(tmp_path / place, [b"x"])


@pytest.mark.parametrize("end", ["-wal", "-shm", ".lock"])
def test_what_belongs_to_a_library_is_never_replaced(tmp_path: Path, end: str) -> None:
    path = tmp_path / "library.newsreader"
    sql = sqlite3.connect(path)
    sql.execute("CREATE TABLE decision (line TEXT)")
    sql.close()
    beside = tmp_path / f"library.newsreader{end}"
    beside.write_bytes(b"x")
    with pytest.raises(NewsreaderError, match="is a library, and would be lost"):
        write_file(beside, [b"id,name"])
    assert beside.read_bytes() == b"x"


def test_a_library_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "library.newsreader"
    sql = sqlite3.connect(path)
    sql.execute("CREATE TABLE decision (line TEXT)")
    sql.close()
    before = path.read_bytes()
    with pytest.raises(NewsreaderError, match="is a library, and would be lost"):
        write_file(path, [b"id,name"])
    assert path.read_bytes() == before
