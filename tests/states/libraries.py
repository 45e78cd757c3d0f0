"""What the window shows of a library and its folders: nothing yet, at work, at fault."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from newsreader.indexing.messages import Idle, Progress, Refused
from newsreader.library.file.schema import LATEST
from tests.app.libraries import add_articles, article
from tests.states.stage import Stage

Over = Sequence[QWidget]


def welcome(stage: Stage) -> Over:
    """No folder yet."""
    stage.open()
    return ()


def looking(stage: Stage) -> Over:
    """A first folder has been chosen, and nothing of it has come."""
    folder = stage.folder / "news"
    folder.mkdir()
    stage.open(folder, idle=False)
    return ()


def at_work(stage: Stage) -> Over:
    """Many files are being read."""
    stage.open_samples()
    stage.indexer.say(Progress(1402, 2225, 40.0))
    stage.wait(stage.window.strip.bar.isVisible)
    return ()


def cancelled(stage: Stage) -> Over:
    """The person has stopped the reading."""
    at_work(stage)
    stage.indexer.say(Idle(cancelled=True))
    stage.wait(lambda: not stage.window.strip.bar.isVisible())
    return ()


def died(stage: Stage) -> Over:
    """The indexer is gone."""
    stage.open_samples()
    stage.indexer.close()
    stage.wait(stage.window.strip.action.isVisible)
    return ()


def disk_full(stage: Stage) -> Over:
    """The library cannot grow."""
    stage.open_samples()
    library = stage.library.name
    words = f"The library {library} cannot grow: the disk is full; make room, then try again."
    stage.indexer.say(Refused(words))
    stage.indexer.close()
    stage.wait(stage.window.strip.action.isVisible)
    return ()


def indexed_elsewhere(stage: Stage) -> Over:
    """Another newsreader has the library."""
    stage.open_samples()
    words = (
        f"The library {stage.library.name} is being indexed by another newsreader;"
        " close it there, or wait until it is done."
    )
    stage.indexer.say(Refused(words))
    stage.indexer.close()
    stage.wait(stage.window.strip.action.isVisible)
    return ()


def folder_empty(stage: Stage) -> Over:
    """A folder in which there is nothing to read."""
    folder = stage.folder / "news"
    folder.mkdir()
    stage.read(folder)
    stage.open()
    return ()


def folder_unreadable(stage: Stage) -> Over:
    """A folder of files that are no articles."""
    folder = stage.folder / "scans"
    folder.mkdir()
    (folder / "page 1.html").write_bytes(b"")
    (folder / "page 2.pdf").write_bytes(b"%PDF-1.4\nnothing")
    stage.read(folder)
    stage.open()
    return ()


def folder_gone(stage: Stage) -> Over:
    """The folder has been moved away before anything of it was read."""
    folder = stage.folder / "news"
    folder.mkdir()
    stage.read(folder)
    folder.rmdir()
    stage.open()
    return ()


def folder_gone_since(stage: Stage) -> Over:
    """The folder has been moved away; its articles are still in the library."""
    folder = stage.folder / "news"
    folder.mkdir()
    add_articles(stage.library, folder, {f"{n}.txt": article(n) for n in range(4)})
    folder.rmdir()
    stage.open()
    return ()


def damaged(stage: Stage) -> Over:
    """The library's file is no library any more."""
    stage.library.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    stage.open()
    return ()


def newer(stage: Stage) -> Over:
    """The library is of a newsreader that is still to come."""
    add_articles(stage.library, stage.folder, {})
    sql = sqlite3.connect(stage.library)
    sql.execute(f"PRAGMA user_version = {LATEST + 1}")
    sql.close()
    stage.open()
    return ()


SCENES: Mapping[str, Callable[[Stage], Over]] = MappingProxyType(
    {
        "welcome": welcome,
        "looking": looking,
        "at-work": at_work,
        "cancelled": cancelled,
        "died": died,
        "disk-full": disk_full,
        "indexed-elsewhere": indexed_elsewhere,
        "folder-empty": folder_empty,
        "folder-unreadable": folder_unreadable,
        "folder-gone": folder_gone,
        "folder-gone-since": folder_gone_since,
        "library-damaged": damaged,
        "library-newer": newer,
    }
)
BARE = (
    "welcome", "looking", "folder-empty", "folder-unreadable", "folder-gone",
    "folder-gone-since", "library-damaged", "library-newer",
)  # fmt: skip
