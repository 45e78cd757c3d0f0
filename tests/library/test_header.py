"""What a library file's first bytes say."""

import gzip
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.library.file.header import is_older


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
def test_a_library_is_older_until_it_has_been_opened(version: int, tmp_path: Path) -> None:
    path = tmp_path / "library"
    written = Path(__file__).with_name(f"version_{version}.newsreader.gz")
    path.write_bytes(gzip.decompress(written.read_bytes()))
    assert is_older(path)
    Library.open(path).close()
    assert not is_older(path)


@pytest.mark.parametrize("content", [b"", b"Dear all, ...", bytes(100), b"SQLite format 3\0" * 9])
def test_what_is_no_library_is_not_older(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "letter").write_bytes(content)
    assert not is_older(tmp_path / "letter")


def test_what_is_not_there_is_not_older(tmp_path: Path) -> None:
    assert not is_older(tmp_path / "nothing")
    assert not is_older(tmp_path)
