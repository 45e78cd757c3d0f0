"""How soon a decision shows in the window, on a library of many mentions.

    python -m tests.benchmarks.correcting [--mentions N]

The names are invented, a few very common and most rare. The window and the indexer are the real
ones; shown means that the entity's page and the article have the new answer.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.analysis.analyser import pipeline_signature
from newsreader.library import EntityQuery, Library, LibraryWriter
from newsreader.library.records import EntityRow, FileStamp
from newsreader.model import (
    Analysis,
    Article,
    Evidence,
    Label,
    Mention,
    Role,
    Section,
    content_hash,
)
from newsreader.readers.registry import READERS_VERSION
from newsreader.resolution import RESOLUTION_VERSION
from newsreader.resolution.resolver import NameResolver

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow

_SYLLABLES = [
    *("bel", "dor", "kan", "lim", "mor", "nar", "pel", "rin", "sol", "tav"),
    *("ul", "ves", "wen", "yar", "zol", "hal", "bre", "cas", "dun", "fal"),
]
_PARAGRAPHS = 6
_IN_ARTICLE = _PARAGRAPHS * 4
_BATCH = 100
_SEED = 7


def main() -> None:
    """Build a library, open the window on it, and decide."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=100_000)
    arguments = parser.parse_args()
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        library = Path(temporary) / "library.newsreader"
        build(library, Path(temporary) / "news", arguments.mentions // _IN_ARTICLE)
        _measure(library, Path(temporary))


def build(path: Path, folder: Path, articles: int) -> None:
    """A library of so many articles, analysed, with the files they were read from."""
    folder.mkdir()
    chosen = random.Random(_SEED)
    kinds = _names(chosen)
    resolver = NameResolver()
    signature = pipeline_signature("en")
    with LibraryWriter.open_for_writing(path, resolver) as writer:
        home, _ = writer.add_folder(folder)
        batch: list[Analysis] = []
        for number in range(articles):
            article, mentions = _article(number, kinds, chosen)
            file = folder / f"{number}.txt"
            file.write_text(article.text, encoding="utf-8")
            stamp = FileStamp(file.stat().st_size, file.stat().st_mtime_ns)
            writer.store_read(home.id, file.name, stamp, article.content_hash, [article])
            chains = resolver.chain(article, mentions)
            batch.append(Analysis(article.id, mentions, chains, signature))
            if len(batch) == _BATCH or number == articles - 1:
                writer.store_analyses(batch)
                batch = []
        # Nothing is to be read or resolved again meanwhile.
        writer.set_meta("resolution", RESOLUTION_VERSION)
        writer.set_meta(f"readers of folder {home.id}", READERS_VERSION)
        counts = writer.counts()
    print(f"{articles * _IN_ARTICLE:,} mentions, {counts.entities:,} entities")


def _names(chosen: random.Random) -> list[tuple[list[str], Label]]:
    def word() -> str:
        return "".join(chosen.sample(_SYLLABLES, 2)).capitalize()

    return [
        ([f"{word()} {word()}" for _ in range(9000)], Label.PERSON),
        ([f"{word()}ville" for _ in range(3000)], Label.GPE),
        ([f"{word()} Council" for _ in range(3000)], Label.ORG),
    ]


def _article(
    number: int, kinds: list[tuple[list[str], Label]], chosen: random.Random
) -> tuple[Article, tuple[Mention, ...]]:
    title = f"Story {number}"
    text = f"{title}\n\n"
    found: list[tuple[int, str, Label]] = []
    for _ in range(_PARAGRAPHS):
        for names, label in kinds:
            name = names[int(len(names) ** chosen.random()) - 1]
            found.append((len(text), name, label))
            text += f"{name} was named to the press. "
        family = found[-3][1].split()[-1]
        found.append((len(text), family, Label.PERSON))
        text += f"{family} left.\n\n"
    article = Article(
        content_hash=content_hash(text.encode()),
        text=text,
        sections=(
            Section(Role.TITLE, 0, len(title)),
            Section(Role.BODY, len(title) + 2, len(text)),
        ),
        title=title,
        date=f"2018-{1 + number % 12:02}-{1 + number % 28:02}",
        language="en",
    )
    model = (Evidence.MODEL,)
    return article, tuple(Mention(s, s + len(n), n, label, model) for s, n, label in found)


def _measure(library: Path, temporary: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from newsreader.app.desk import Desk
    from newsreader.app.settings import Settings

    app = QApplication([])
    app.setStyle("Fusion")
    desk = Desk(app, Settings(temporary / "settings.ini"), "light")
    window = desk.open_library(library, [])
    idle: list[bool] = []
    window.importing.idle.connect(idle.append)
    _wait(lambda: bool(idle) and not window.operations.busy, 300)
    with Library.open(library) as reading:
        ids = reading.entity_ids(EntityQuery())
        ranks = {"most mentioned": 0, "100th": 100, "1,000th": 1000}
        for words, rank in ranks.items():
            one, into = reading.entity_rows(ids[rank : rank + 2])
            _measure_one(words, one, into, window)
    window.close()
    app.processEvents()


def _measure_one(words: str, one: EntityRow, into: EntityRow, window: "MainWindow") -> None:
    """Merge a pair, undo it, and again, with the page and an article of the second open."""
    from newsreader.app.views.corrections import Named

    correcting = window.corrections.correcting
    merging: list[float] = []
    undoing: list[float] = []
    shared: list[str] = []
    window.operations.run(
        lambda library: [line.article_id for line in library.mention_lines(one.entity_id, limit=1)],
        shared.extend,
    )
    _wait(lambda: bool(shared))
    window.reading.open_article(shared[0])
    window.reading.open_entity(into.entity_id)
    _wait(lambda: _mentions(window) == into.mentions and _marked(window, into) is not None)
    before = _marked(window, into)
    for _ in range(5):
        started = time.perf_counter()
        correcting.merge(Named.of_row(one), Named.of_row(into))
        _wait(lambda: _mentions(window) == one.mentions + into.mentions)
        _wait(lambda: _marked(window, into) != before)
        merging.append(time.perf_counter() - started)
        _settle(window)
        started = time.perf_counter()
        correcting.undo()
        _wait(lambda: _mentions(window) == into.mentions)
        _wait(lambda: _marked(window, into) == before)
        undoing.append(time.perf_counter() - started)
        _settle(window)
    print(
        f"{words:>15}: {one.mentions:,} into {into.mentions:,} mentions:"
        f" merge {statistics.median(merging) * 1000:.0f} ms (slowest {max(merging) * 1000:.0f}),"
        f" undo {statistics.median(undoing) * 1000:.0f} ms (slowest {max(undoing) * 1000:.0f})"
    )


def _mentions(window: "MainWindow") -> int | None:
    detail = window.panel.entity.detail
    return detail.entity.mentions if detail else None


def _marked(window: "MainWindow", entity: EntityRow) -> int | None:
    """How often the entity stands in the article on screen."""
    shown = window.reading.shown
    if shown is None or shown.article.id != window.reading.place.article_id:
        return None
    return sum(mention.entity_id == entity.entity_id for mention in shown.mentions)


def _settle(window: "MainWindow") -> None:
    """Wait as a person would before the next decision."""
    until = time.perf_counter() + 0.6
    _wait(lambda: time.perf_counter() > until and not window.operations.busy)


def _wait(is_so: Callable[[], bool], seconds: float = 60.0) -> None:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + seconds
    while not is_so():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
        if time.perf_counter() > end:
            raise SystemExit("the window did not follow")


if __name__ == "__main__":
    main()
