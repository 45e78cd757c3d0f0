"""A library on disk, open for writing, with one folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Folder, LibraryWriter
from tests.library.making import new_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.newsreader"


@pytest.fixture
def library(path: Path) -> Iterator[LibraryWriter]:
    with new_library(path) as opened:
        yield opened


@pytest.fixture
def folder(library: LibraryWriter, tmp_path: Path) -> Folder:
    return library.add_folder(tmp_path / "news")[0]
