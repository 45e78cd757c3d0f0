"""A real window on a real library with a real indexer, and a folder of small articles."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.indexing.indexer import Indexer
from newsreader.indexing.messages import AddFolder
from newsreader.indexing.service import IndexerProcess
from newsreader.paths import seeds_dir

STRIKE = """Harbour Strike Enters Third Week

Transport minister Elena Marchetti held talks in London on Friday, three weeks after the cranes
stopped.

"Both sides know what a fourth week costs," Marchetti told reporters.
"""
FERRY = """Ferry Line Denies Talks

A spokesman for the ferry line said on Monday that Elena Marchetti had not been told of the lease.

The line sails from London to Rotterdam.
"""
STORM = """Storm Closes the Sound

Ferries stayed in port for a second night, the harbour office in Rotterdam said on Tuesday.
"""

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (("strike", STRIKE), ("ferry", FERRY), ("storm", STORM)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def indexers() -> list[IndexerProcess]:
    """The indexer of each window that was opened."""
    return []


@pytest.fixture
def open_window(
    tmp_path: Path, indexers: list[IndexerProcess], qtbot: QtBot
) -> Iterator[OpenWindow]:
    """Opens the library of this test in a window; what is still open at the end is closed."""
    windows: list[MainWindow] = []

    def launch(library: Path) -> IndexerProcess:
        indexers.append(IndexerProcess(library))
        return indexers[-1]

    def open_one(*folders: Path) -> MainWindow:
        settings = Settings(tmp_path / "settings.ini")
        library = tmp_path / "library.newsreader"
        window = MainWindow(library, settings, Theme.light(), launch)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        # Keys of a test go to a widget, past the window that a person's first key comes to.
        window.complete()
        window.start(list(folders))
        return window

    yield open_one
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture(scope="session")
def read_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that the sample articles have been read into, to be copied."""
    path = tmp_path_factory.mktemp("samples") / "library.newsreader"
    indexer = Indexer(path, 1, lambda _: None)
    indexer.handle(AddFolder(seeds_dir()))
    indexer.run_until_idle()
    indexer.close()
    return path


@pytest.fixture
def samples(read_samples: Path, tmp_path: Path, open_window: OpenWindow) -> MainWindow:
    """The sample articles in a window of their own."""
    shutil.copy(read_samples, tmp_path / "library.newsreader")
    return open_window()
