import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from newsreader.indexing.watch import Rhythm, Watch
from newsreader.library import Folder
from tests.indexing.waiting import until

EAGER = Rhythm(settle=0.02, longest=0.5, poll=600.0, sweep=600.0)


class Noticed:
    def __init__(self, rhythm: Rhythm) -> None:
        self.folders: list[int] = []
        self.any = threading.Event()
        self.watch = Watch(self._notice, rhythm)

    def _notice(self, folder_id: int) -> None:
        self.folders.append(folder_id)
        self.any.set()

    def wait(self) -> None:
        assert self.any.wait(60), "nothing was noticed"
        self.any.clear()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "articles"
    (root / "sub").mkdir(parents=True)
    (root / "a.txt").write_text("x")
    return root


@pytest.fixture
def noticed() -> Iterator[Noticed]:
    noticed = Noticed(EAGER)
    yield noticed
    noticed.watch.close()


def test_new_changed_renamed_and_deleted_files_are_noticed(noticed: Noticed, root: Path) -> None:
    noticed.watch.follow(Folder(7, root))
    (root / "sub" / "b.txt").write_text("x")
    noticed.wait()
    (root / "a.txt").write_text("xx")
    noticed.wait()
    (root / "a.txt").rename(root / "c.txt")
    noticed.wait()
    (root / "c.txt").unlink()
    noticed.wait()
    (root / "sub").rename(root / "under")
    noticed.wait()
    assert set(noticed.folders) == {7}


def test_reading_and_other_files_are_not_noticed(noticed: Noticed, root: Path) -> None:
    noticed.watch.follow(Folder(1, root))
    (root / "a.txt").read_text()
    (root / "case.newsreader-wal").write_text("x")
    (root / ".hidden.txt").write_text("x")
    noticed.watch.follow(Folder(2, root / "sub"))
    (root / "sub" / "sign.txt").write_text("x")
    until(lambda: set(noticed.folders) == {1, 2})
    assert noticed.folders.count(1) == 1


def test_a_single_file_is_watched_through_replacement(noticed: Noticed, root: Path) -> None:
    noticed.watch.follow(Folder(1, root / "a.txt"))
    (root / "other.txt").write_text("x")
    (root / "part").write_text("new")
    (root / "part").replace(root / "a.txt")
    noticed.wait()
    (root / "a.txt").write_text("again")
    noticed.wait()


def test_a_forgotten_folder_is_not_noticed_while_its_twin_is(noticed: Noticed, root: Path) -> None:
    noticed.watch.follow(Folder(1, root / "a.txt"))
    (root / "b.txt").write_text("x")
    noticed.watch.follow(Folder(2, root / "b.txt"))
    noticed.watch.forget(1)
    noticed.watch.forget(99)
    noticed.folders.clear()
    noticed.any.clear()
    (root / "a.txt").write_text("xx")
    (root / "b.txt").write_text("xx")
    noticed.wait()
    assert set(noticed.folders) == {2}


def test_without_events_folders_are_looked_at_by_time(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(BaseObserver, "schedule", refuse)
    noticed = Noticed(Rhythm(poll=0.01))
    noticed.watch.follow(Folder(1, root))
    noticed.wait()
    noticed.wait()
    noticed.watch.close()


def test_every_folder_is_swept_now_and_then(root: Path) -> None:
    noticed = Noticed(Rhythm(poll=0.01, sweep=0.05))
    noticed.watch.follow(Folder(1, root))
    noticed.wait()
    noticed.wait()
    noticed.watch.close()


def test_a_folder_that_leaves_and_comes_back_is_noticed_both_times(root: Path) -> None:
    noticed = Noticed(Rhythm(settle=0.02, poll=0.02, sweep=600.0))
    noticed.watch.follow(Folder(1, root))
    away = root.with_name("away")
    root.rename(away)
    noticed.wait()
    root.mkdir()
    noticed.wait()
    until(lambda: noticed_after(noticed, root / "new.txt"))
    noticed.watch.close()


def noticed_after(noticed: Noticed, path: Path) -> bool:
    """Whether writing a file is noticed: the listening may begin a moment later."""
    noticed.any.clear()
    path.write_text("x")
    return noticed.any.wait(0.5)


def test_a_folder_that_is_not_there_yet_is_noticed_when_it_comes(tmp_path: Path) -> None:
    noticed = Noticed(Rhythm(settle=0.02, poll=0.02, sweep=600.0))
    noticed.watch.follow(Folder(1, tmp_path / "later"))
    noticed.wait()
    (tmp_path / "later").mkdir()
    until(lambda: noticed_after(noticed, tmp_path / "later" / "new.txt"))
    noticed.watch.close()


def test_a_folder_left_just_as_it_is_looked_at_is_no_error(root: Path) -> None:
    """Or else the thread that looks there logs one: which the tests take for a failure."""
    observer = Observer()
    observer.start()
    watch = observer.schedule(FileSystemEventHandler(), str(root), recursive=True)
    (looking,) = observer.emitters
    observer.unschedule(watch)
    looking.queue_events(0.0)
    observer.stop()
    observer.join()
