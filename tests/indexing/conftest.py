from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from newsreader.indexing.indexer import Indexer
from newsreader.indexing.messages import Command, Event


@dataclass
class Desk:
    """An indexer at work on a folder, and everything it has said."""

    folder: Path
    library_path: Path
    events: list[Event] = field(default_factory=list)
    indexer: Indexer | None = None

    def open(self, *, analyse: bool = True) -> Indexer:
        self.close()
        self.indexer = Indexer(self.library_path, 1, self.events.append, analyse=analyse)
        return self.indexer

    def do(self, *commands: Command) -> list[Event]:
        """Give commands, work until idle; what was said meanwhile."""
        before = len(self.events)
        indexer = self.indexer or self.open()
        for command in commands:
            indexer.handle(command)
        indexer.run_until_idle()
        return self.events[before:]

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def close(self) -> None:
        if self.indexer is not None:
            self.indexer.close()
            self.indexer = None


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "articles"
    folder.mkdir()
    desk = Desk(folder, tmp_path / "library.newsreader")
    yield desk
    desk.close()
