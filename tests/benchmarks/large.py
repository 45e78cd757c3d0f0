"""How long the window holds a person up, in a library of very many articles.

    python -m tests.benchmarks.large [--mentions 1000000] [--keep FILE]

Made-up articles (those of ``resolving``) are put into a library, which ``--keep`` stores for the
next time. Then a window without an indexer is used. For each act: how long until the window has
nothing under way, and the longest time that the GUI thread took no event, by the clock and as
what it computed itself.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.library import EntityQuery, Library, LibraryWriter
from newsreader.resolution.resolver import NameResolver
from tests.benchmarks.resolving import MENTIONS, Desk
from tests.benchmarks.silent_indexer import SilentIndexer
from tests.offscreen import PLATFORM

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow

_AT_ONCE = 50
_BEAT_MS = 2
_STEPS = 40
_PATIENCE_S = 60.0


def main() -> None:
    """Make a library, or take the one that is kept, and use the window."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "library.newsreader"
        if arguments.keep is not None and arguments.keep.exists():
            shutil.copy(arguments.keep, path)
        else:
            _fill(path, arguments.mentions)
            if arguments.keep is not None:
                shutil.copy(path, arguments.keep)
        _use(path, Path(temporary))


def _fill(path: Path, mentions: int) -> None:
    with LibraryWriter.open_for_writing(path, NameResolver()) as library:
        desk = Desk(library)
        for _ in range(0, mentions, _AT_ONCE * MENTIONS):
            desk.put(_AT_ONCE)


def _use(path: Path, temporary: Path) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from newsreader.app.main_window import MainWindow
    from newsreader.app.navigation import PanelState
    from newsreader.app.settings import Settings
    from newsreader.app.theme import Theme

    app = QApplication([])
    app.setStyle("Fusion")
    with Library.open(path) as library:
        counts = library.counts()
        famous = library.entity_ids(EntityQuery())[0]
        (row,) = library.entity_rows([famous])
    print(f"{counts.articles:,} articles, {counts.entities:,} entities; {row.mentions:,} of one")
    print(f"{'':<44} done after   longest beat, and computed in one")
    pulse: list[tuple[float, float]] = []
    beat = QTimer()
    beat.setInterval(_BEAT_MS)
    beat.timeout.connect(lambda: pulse.append((time.perf_counter(), time.thread_time())))
    beat.start()
    window = MainWindow(
        path, Settings(temporary / "i.ini"), Theme.light(), lambda _: SilentIndexer()
    )

    def act(words: str, do: Callable[[], object]) -> None:
        pulse[:] = [(time.perf_counter(), time.thread_time())]
        do()
        _rest(window)
        pulse.append((time.perf_counter(), time.thread_time()))
        clock, own = (max(b[n] - a[n] for a, b in pairwise(pulse)) * 1000 for n in (0, 1))
        whole = (pulse[-1][0] - pulse[0][0]) * 1000
        print(f"{words:<44} {whole:7.0f} ms   {clock:7.0f} ms {own:7.0f} ms", flush=True)

    def show() -> None:
        window.show()
        window.start([])

    act("the window, until the list is there", show)
    bar = window.pane.view.verticalScrollBar()

    def scroll() -> None:
        for step in range(_STEPS):
            bar.setValue(bar.maximum() * step // _STEPS)
            app.processEvents()

    act(f"the list scrolled to its end in {_STEPS} steps", scroll)
    act("an article", lambda: window.reading.open_article(_first(window)))
    act("the page of the most mentioned entity", lambda: window.reading.open_entity(famous))
    mentions = window.panel.entity.mentions.verticalScrollBar()
    act("its mentions scrolled to the end", lambda: mentions.setValue(mentions.maximum()))
    act("the list of all entities", lambda: window.reading.show_panel(PanelState.ENTITIES))
    for typed in ("a", "ba", "bank"):
        act(f"“{typed}” typed above it", partial(window.panel.entities.filter.setText, typed))
    for typed in ("r", "report", "report news people"):
        act(f"“{typed}” searched for", partial(window.search.searched.emit, typed))
    act("searched for nothing", lambda: window.search.searched.emit(""))
    act("the entity renamed", lambda: _rename(window, famous))
    window.close()
    app.processEvents()


def _first(window: "MainWindow") -> str:
    from newsreader.app.models.article_list import ListRole

    return str(window.pane.model.index(0).data(ListRole.ROW).article_id)


def _rename(window: "MainWindow", entity: str) -> None:
    from newsreader.app.views.panel.corrections import Named

    with Library.open(window.library) as library:
        (row,) = library.entity_rows([entity])
    window.corrections.correcting.rename(Named.of_row(row), "Somebody Else")


def _rest(window: "MainWindow") -> None:
    """Wait until nothing has been under way for a while: typing is waited for to end."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    end, quiet = time.perf_counter() + _PATIENCE_S, time.perf_counter()
    while time.perf_counter() - quiet < 0.4:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if window.operations.busy:
            quiet = time.perf_counter()
        if time.perf_counter() > end:
            raise SystemExit("the window does not come to rest")


if __name__ == "__main__":
    main()
