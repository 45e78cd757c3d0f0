"""How soon a decision shows in the window, on a library of many mentions.

    python -m tests.benchmarks.correcting [--mentions N] [--decisions N]

The names are invented, a few very common and most rare. The window and the indexer are the real
ones; shown means that the entity's page and the article have the new answer. With decisions, so
many were made before.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.analysis.analyser import pipeline_signature
from newsreader.ledger.decisions import Scope
from newsreader.library import Effect, EntityQuery, Library, LibraryWriter
from newsreader.library.records import EntityRow, FileStamp
from newsreader.model import (
    Analysis,
    Article,
    EntityType,
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
from tests.benchmarks.long_ledger import fill
from tests.benchmarks.process_tree import computed
from tests.library.making import store_read
from tests.offscreen import PLATFORM

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
_EVERYWHERE_S = 600.0
"""So long at most until all articles follow a decision."""


def main() -> None:
    """Build a library, open the window on it, and decide."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=100_000)
    parser.add_argument("--decisions", type=int, default=0)
    arguments = parser.parse_args()
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    with tempfile.TemporaryDirectory() as temporary:
        library = Path(temporary) / "library.newsreader"
        build(library, Path(temporary) / "news", arguments.mentions // _IN_ARTICLE)
        if arguments.decisions:
            fill(library, arguments.decisions)
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
            store_read(writer, home.id, file.name, stamp, article.content_hash, [article])
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

    from newsreader.app.settings import Settings
    from newsreader.app.start.desk import Desk

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
        one, into = islice(filter(partial(_is_spelled_so, reading), reading.entity_rows(ids)), 2)
        _measure_hiding(one, into, window)
        _measure_saying(one, into, window)
    window.close()
    app.processEvents()


def _is_spelled_so(library: Library, entity: EntityRow) -> bool:
    """Whether each of its articles has the entity's name: no person gave it, or joined others."""
    detail = library.entity(entity.entity_id)
    return detail is not None and all(alias.text in entity.name for alias in detail.aliases)


class _Timed:
    """Seconds by the clock, and computed by the window and its indexer, of what was done."""

    def __init__(self) -> None:
        self.clock: list[float] = []
        self.computing: list[float] = []

    def run(self, act: Callable[[], None], *shown: Callable[[], bool]) -> None:
        computing, clock = computed(), time.perf_counter()
        act()
        for is_so in shown:
            _wait(is_so, _EVERYWHERE_S)
        self.clock.append(time.perf_counter() - clock)
        self.computing.append(computed() - computing)

    def __str__(self) -> str:
        clock, computing = (
            f"{statistics.median(times) * 1000:4.0f} ({max(times) * 1000:4.0f})"
            for times in (self.clock, self.computing)
        )
        return f"{clock} ms by the clock, {computing} ms of computing"


def _measure_one(words: str, one: EntityRow, into: EntityRow, window: "MainWindow") -> None:
    """Merge a pair, undo it, and again, with the page and an article of the second open."""
    from newsreader.app.views.panel.corrections import Named

    correcting = window.corrections.correcting
    merging, undoing = _Timed(), _Timed()
    _open_both(one, into, window)
    before = _marked(window, into)
    for _ in range(5):
        merging.run(
            lambda: correcting.merge(Named.of_row(one), Named.of_row(into)),
            lambda: _mentions(window) == one.mentions + into.mentions,
            lambda: _marked(window, into) != before,
        )
        _settle(window)
        undoing.run(
            correcting.undo,
            lambda: _mentions(window) == into.mentions,
            lambda: _marked(window, into) == before,
        )
        _settle(window)
    print(f"{words}: {one.mentions:,} into {into.mentions:,} mentions")
    print(f"    merge {merging}\n    undo  {undoing}")


def _measure_hiding(one: EntityRow, into: EntityRow, window: "MainWindow") -> None:
    """Hide a name everywhere that the article on screen has, and undo it while other articles
    still follow."""
    correcting = window.corrections.correcting
    hiding, undoing = _Timed(), _Timed()
    everywhere, back_everywhere = _Timed(), _Timed()
    _open_both(one, into, window)
    for _ in range(5):
        hiding.run(lambda: correcting.hide_name(one.name), lambda: not _spelled(window, one.name))
        undoing.run(correcting.undo, lambda: _spelled(window, one.name))
        _wait(lambda: _is_back(window, one), _EVERYWHERE_S)
        _settle(window)
    everywhere.run(
        lambda: correcting.hide_name(one.name),
        lambda: not _spelled(window, one.name),
        lambda: _is_applied(window),
    )
    back_everywhere.run(correcting.undo, lambda: _is_back(window, one))
    _settle(window)
    print(f"hide “{one.name}” everywhere, then in the article on screen")
    print(f"    hide  {hiding}\n    undo, others still following: {undoing}")
    print(f"    in all {one.articles:,} articles: hide {everywhere}")
    print(f"    {'':>23} undo {back_everywhere}")


def _measure_saying(one: EntityRow, into: EntityRow, window: "MainWindow") -> None:
    """Rename and retype the entity on the panel; mark words that all articles have."""
    from newsreader.app.views.panel.corrections import Named, Passage

    correcting, named = window.corrections.correcting, Named.of_row(one)
    renaming, retyping, marking, unmarking = _Timed(), _Timed(), _Timed(), _Timed()
    words = "named to"
    for _ in range(5):
        _open_both(into, one, window)
        renaming.run(
            lambda: correcting.rename(named, "Somebody Else"),
            lambda: _described(window) == ("Somebody Else", one.type),
        )
        _settle(window)
        retyping.run(
            lambda: correcting.retype(named, EntityType.ORG),
            lambda: _described(window) == ("Somebody Else", EntityType.ORG),
        )
        _settle(window)
        for _ in range(2):
            correcting.undo()
            _settle(window)
        shown = window.reading.shown
        assert shown is not None
        start = shown.article.text.index(words)
        passage = Passage(shown.article.id, start, start + len(words), words)
        mark = partial(correcting.mark, passage, EntityType.MISC, Scope.EVERYWHERE)
        marking.run(mark, lambda: _spelled(window, words))
        unmarking.run(correcting.undo, lambda: not _spelled(window, words))
        _wait(lambda: _is_gone(window, words), _EVERYWHERE_S)
        _settle(window)
    print(f"the most mentioned entity on the panel\n    rename {renaming}\n    retype {retyping}")
    print(f"mark “{words}” in all articles, then in the one on screen\n    mark {marking}")
    print(f"    undo, others still following: {unmarking}")


def _described(window: "MainWindow") -> tuple[str, EntityType] | None:
    detail = window.panel.entity.detail
    return (detail.entity.name, detail.entity.type) if detail else None


def _open_both(one: EntityRow, into: EntityRow, window: "MainWindow") -> None:
    """Open the page of the second, and an article of the first."""
    shared: list[str] = []
    window.operations.run(
        lambda library: [line.article_id for line in library.mention_lines(one.entity_id, limit=1)],
        shared.extend,
    )
    _wait(lambda: bool(shared))
    window.reading.open_article(shared[0])
    window.reading.open_entity(into.entity_id)
    _wait(lambda: _mentions(window) == into.mentions and _marked(window, into) is not None)


def _spelled(window: "MainWindow", name: str) -> bool:
    shown = window.reading.shown
    return shown is not None and any(mention.text == name for mention in shown.mentions)


def _is_applied(window: "MainWindow") -> bool:
    """Whether no decision is under way any more, in any article."""
    with Library.open(window.library) as library:
        return all(row.effect is not Effect.PENDING for row in library.decisions(2))


def _is_back(window: "MainWindow", entity: EntityRow) -> bool:
    with Library.open(window.library) as library:
        rows = library.entity_rows([entity.entity_id])
        return [row.mentions for row in rows] == [entity.mentions]


def _is_gone(window: "MainWindow", name: str) -> bool:
    with Library.open(window.library) as library:
        return not library.find_entities(name)


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
        # Or else waiting would be the most of what is computed.
        time.sleep(0.001)
        if time.perf_counter() > end:
            raise SystemExit("the window did not follow")


if __name__ == "__main__":
    main()
