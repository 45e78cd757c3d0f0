"""Notices that something changed in a folder, by the system's events or, failing those, by time."""

import logging
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from newsreader.library import Folder
from newsreader.readers.registry import is_candidate

_OF_FILES = {"created", "deleted", "modified", "moved", "closed", "attrib"}
_OF_FOLDERS = {"created", "deleted", "moved", "attrib"}


def _is_amiss(record: logging.LogRecord) -> bool:
    """Not what watchdog 7 calls an error: that a folder is left just as its thread looks there."""
    return "when the thread is inactive" not in record.getMessage()


logging.getLogger("watchdog.observers.inotify").addFilter(_is_amiss)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When folders are looked at, in seconds.

    ``settle`` after the last of a burst of events, but at most ``longest`` after the first;
    ``poll`` where events cannot be had, and to see whether the folder itself was replaced;
    ``sweep`` in any case, since network drives tell nothing.
    """

    settle: float = 0.5
    longest: float = 5.0
    poll: float = 15.0
    sweep: float = 300.0


class Watch:
    """Calls ``notice`` with the id of a folder in which something may have changed.

    ``notice`` is called on the watch's own thread. Reading files is not noticed.
    """

    def __init__(self, notice: Callable[[int], None], rhythm: Rhythm | None = None) -> None:
        self._notice = notice
        self._rhythm = rhythm or Rhythm()
        self._changed = threading.Condition()
        self._followed: dict[int, _Followed] = {}
        self._closed = False
        self._observer: BaseObserver = Observer()
        self._observer.start()
        self._thread = threading.Thread(target=self._keep_time, name="watch", daemon=True)
        self._thread.start()

    def follow(self, folder: Folder) -> None:
        """Watch this folder, or single file. One that is watched already is watched anew."""
        self.forget(folder.id)
        now = time.monotonic()
        followed = _Followed(folder, self._touched, now, now)
        followed.listen(self._observer)
        with self._changed:
            self._followed[folder.id] = followed
            self._changed.notify()

    def forget(self, folder_id: int) -> None:
        """Watch this folder no more."""
        with self._changed:
            followed = self._followed.pop(folder_id, None)
            others = [other.watch for other in self._followed.values()]
        if followed is not None:
            followed.hush(self._observer, others)

    def close(self) -> None:
        """Watch nothing any more, and end the threads."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()
        self._observer.stop()
        self._observer.join()

    def _touched(self, folder_id: int) -> None:
        """Called by the observer's thread."""
        with self._changed:
            followed = self._followed.get(folder_id)
            if followed is not None:
                followed.touch(time.monotonic())
                self._changed.notify()

    def _keep_time(self) -> None:
        while True:
            with self._changed:
                if self._closed:
                    return
                now = time.monotonic()
                due = [f for f in self._followed.values() if f.due(self._rhythm) <= now]
                if not due:
                    times = [f.due(self._rhythm) for f in self._followed.values()]
                    self._changed.wait(min(times) - now if times else None)
                    continue
                wanted = [f.folder for f in due if f.take_turn(now, self._rhythm)]
            for folder in wanted:
                self._notice(folder.id)
            for followed in due:
                self._look_at_root(followed)

    def _look_at_root(self, followed: "_Followed") -> None:
        """Listen anew where the folder was replaced by another of its name, or came back."""
        if _identity(followed.root) != followed.identity:
            with self._changed:
                current = self._followed.get(followed.folder.id) is followed
                others = [f.watch for f in self._followed.values() if f is not followed]
            if current:
                followed.hush(self._observer, others)
                followed.listen(self._observer)
                self._notice(followed.folder.id)


class _Followed(FileSystemEventHandler):
    """One folder's state: when it was last looked at, and whether events reach us."""

    def __init__(
        self, folder: Folder, touched: Callable[[int], None], looked: float, polled: float
    ) -> None:
        self.folder = folder
        self.watch: ObservedWatch | None = None
        self.identity: tuple[int, int] | None = None
        self._touched = touched
        self._looked = looked
        self._polled = polled
        self._first: float | None = None
        self._last = 0.0

    @property
    def root(self) -> Path:
        """What is listened to: a single file by way of its folder, as it may be replaced."""
        return self.folder.path.parent if self.folder.path.is_file() else self.folder.path

    def listen(self, observer: BaseObserver) -> None:
        """Ask for events; without them the folder is looked at every now and then."""
        root = self.root
        self.identity = _identity(root)
        self.watch = None
        try:
            self.watch = observer.schedule(
                self, os.fspath(root), recursive=root == self.folder.path
            )
        except OSError:
            return  # not there, or the system has no more watches to give

    def hush(self, observer: BaseObserver, others: list[ObservedWatch | None]) -> None:
        """Ask for events no more. A watch that another folder shares is kept."""
        watch, self.watch = self.watch, None
        if watch is None:
            return
        try:
            observer.remove_handler_for_watch(self, watch)
            if watch not in others:
                observer.unschedule(watch)
        except KeyError:
            return  # it ended by itself when its folder was deleted

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Something happened below the root."""
        kinds = _OF_FOLDERS if event.is_directory else _OF_FILES
        if event.event_type not in kinds:
            return
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if event.is_directory or any(self._concerns(path) for path in paths):
            self._touched(self.folder.id)

    def _concerns(self, path: str) -> bool:
        if path == os.fspath(self.folder.path):
            return True
        return self.root == self.folder.path and is_candidate(os.path.basename(path))  # noqa: PTH119

    def touch(self, now: float) -> None:
        """An event came in."""
        self._last = now
        self._first = now if self._first is None else self._first

    def due(self, rhythm: Rhythm) -> float:
        """When to have a look."""
        times = [self._looked + rhythm.sweep, self._polled + rhythm.poll]
        if self._first is not None:
            times.append(min(self._last + rhythm.settle, self._first + rhythm.longest))
        return min(times)

    def take_turn(self, now: float, rhythm: Rhythm) -> bool:
        """It is due: whether the folder's content has to be looked at, or only its root."""
        settled = self._first is not None and now >= min(
            self._last + rhythm.settle, self._first + rhythm.longest
        )
        self._polled = now
        if settled or self.watch is None or now >= self._looked + rhythm.sweep:
            self._looked = now
            self._first = None
            return True
        return False


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
