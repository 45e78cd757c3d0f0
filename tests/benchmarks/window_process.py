"""What each process of the benchmarks of the window does; every function prints its figures."""

import gc
import resource
import statistics
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.silent_indexer import SilentIndexer

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow

BEAT_MS = 5
_LOOK_MS = 100
_PATIENCE_S = 60.0
_STALL_MS = 50.0


class _Beat(NamedTuple):
    """When something came, in seconds: by the clock, and as computing until then."""

    clock: float
    own: float


class _Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let every event pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def own_library(_started: str, folder: str) -> None:
    """Write the person's own library, as it is where they have read a few articles."""
    from newsreader.paths import default_library
    from tests.benchmarks import window_library

    window_library.write_start(default_library(), Path(folder))


def shown_articles(_started: str, temporary: str) -> None:
    """Open typical articles by a key, a long one, and the page of an entity that is everywhere."""
    from newsreader.app.main_window import MainWindow
    from newsreader.app.settings import Settings
    from newsreader.app.theme import Theme
    from newsreader.library.records import ArticleSort
    from tests.benchmarks import window_library

    folder = Path(temporary)
    path = folder / "show.newsreader"
    window_library.write_show(path, folder / "news")
    app = QApplication([])
    app.setStyle("Fusion")
    theme = Theme.light()
    app.setPalette(theme.palette())
    app.setStyleSheet(theme.stylesheet())
    window = MainWindow(path, Settings(folder / "show.ini"), theme, lambda _: SilentIndexer())
    window.show()
    window.pane.set_order(ArticleSort.TITLE, descending=False)
    window.start([])
    wait_until_painted(window)
    turn(lambda: window.reading.shown is not None and not window.operations.busy)
    _open_typical(window)
    _open_long(window, path)
    _open_famous(window, path)
    window.close()
    app.processEvents()


def _open_typical(window: "MainWindow") -> None:
    """The articles by title, of which the typical ones come first, by the key for the next."""
    viewport = _Painted(window.viewer.text.viewport())
    window.viewer.setFocus()
    times = []
    for row in range(1, 60):
        wanted = window.pane.model.id_at(row)

        def is_shown(wanted: str | None = wanted) -> bool:
            return window.viewer.article_id == wanted

        times.append(_time(window, _next_article(window), is_shown, viewport))
        rest(0.05)
    _print_times("typical article, from key to paint", times)


def _next_article(window: "MainWindow") -> Callable[[], None]:
    return lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_J)


def _open_long(window: "MainWindow", path: Path) -> None:
    from newsreader.library import Library
    from tests.benchmarks import window_library

    text = window.viewer.text
    viewport = _Painted(text.viewport())
    with Library.open(path) as library:
        long = library.search(window_library.LONG)[0].article_id
    home = window.reading.place.article_id
    assert home is not None
    opened: list[_Beat] = []
    toggled: list[_Beat] = []

    def is_shown() -> bool:
        return window.viewer.article_id == long

    for _ in range(5):
        opened.append(_time(window, lambda: window.reading.open_article(long), is_shown, viewport))
        turn(lambda: text.is_built)
        toggled += [
            _time(window, lambda: QTest.keyClick(text, Qt.Key.Key_1), lambda: True, viewport)
            for _ in range(2)
        ]
        window.reading.open_article(home)
        turn(lambda: window.viewer.article_id == home and not window.operations.busy)
    _print_times("1 MB with 10,000 mentions, readable", opened)
    _print_times("  its people hidden or shown", toggled)


def _open_famous(window: "MainWindow", path: Path) -> None:
    from newsreader.library import Library
    from tests.benchmarks import window_library

    with Library.open(path) as library:
        famous, other = (
            library.find_entities(name)[0].entity_id
            for name in (window_library.FAMOUS, window_library.NAMES[0])
        )
    page = window.panel.entity
    rows = _Painted(page.mentions.viewport())

    def is_listed() -> bool:
        return page.entity_id == famous and page.model.rowCount() > 0

    filled = []
    for _ in range(10):
        filled.append(_time(window, lambda: window.reading.open_entity(famous), is_listed, rows))
        window.reading.open_entity(other)
        turn(lambda: page.entity_id == other and not window.operations.busy)
    _print_times("entity of 5,000 mentions in 500 articles", filled)


def _time(
    window: "MainWindow", act: Callable[[], object], ready: Callable[[], bool], seen: _Painted
) -> _Beat:
    """What it takes from ``act`` to the end of the first paint of ``seen`` once ``ready``."""
    QApplication.processEvents()
    begun, painted = _now(), seen.count
    act()

    def done() -> bool:
        nonlocal painted
        if not ready():
            painted = seen.count
            return False
        return seen.count > painted

    turn(done)
    ended = _now()
    turn(lambda: not window.operations.busy)
    return _Beat(ended.clock - begun.clock, ended.own - begun.own)


def indexing(_started: str, temporary: str, words: str, folder: str, seconds: str) -> None:
    """Read ``folder`` into a new library while articles are opened and a pulse is counted."""
    from newsreader.app.settings import Settings
    from newsreader.app.start.desk import Desk
    from newsreader.app.start.garbage import GarbageRounds
    from newsreader.library.records import ArticleQuery, LibraryCounts

    gc.disable()
    app = QApplication([])
    app.setStyle("Fusion")
    name = words.replace(" ", "-")
    desk = Desk(app, Settings(Path(temporary) / f"{name}.ini"), "light")
    window = desk.open_library(Path(temporary) / f"{name}.newsreader", [Path(folder)])
    window.ready.connect(lambda: GarbageRounds(app))
    wait_until_painted(window)
    pulse: list[_Beat] = []
    beat = QTimer()
    beat.setInterval(BEAT_MS)
    beat.timeout.connect(lambda: pulse.append(_Beat(time.perf_counter(), time.thread_time())))
    beat.start()
    files = sum(path.is_file() for path in Path(folder).rglob("*"))
    finished: list[bool] = []

    def look(counts: LibraryCounts) -> None:
        read = counts.articles + counts.failed >= files
        finished.extend([True] if read and counts.analysed == counts.articles else [])

    window.shelf.counts_changed.connect(look)
    known: list[str] = []
    end = time.perf_counter() + float(seconds)
    asked, opened = 0.0, 0
    while time.perf_counter() < end and not finished:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if (now := time.perf_counter()) - asked > 0.5:
            asked = now
            if known:
                window.reading.open_article(known.pop())
                opened += 1
            else:
                window.operations.run(lambda x: x.article_ids(ArticleQuery()), known.extend)
    done = "to the end" if finished else f"the first {seconds} s"
    print(f"{words}, {done}: {window.pane.model.rowCount()} listed, {opened} opened meanwhile")
    print(f"  pulse of {BEAT_MS} ms       99 %  longest   over {_STALL_MS:.0f} ms")
    _print_gaps("by the clock", [beat.clock for beat in pulse])
    # What the GUI thread itself took of a gap: the rest is other processes, or other threads.
    _print_gaps("its own computing", [beat.own for beat in pulse])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  memory of the window, at most {peak:5.0f} MB")
    window.close()
    app.processEvents()


def _now() -> _Beat:
    return _Beat(time.perf_counter(), time.process_time())


def turn(done: Callable[[], bool]) -> None:
    """Let Qt work until ``done``, asleep where there is nothing to do, as the window is: a GUI
    thread that looks around without rest takes the interpreter from the one that reads."""
    end = time.perf_counter() + _PATIENCE_S
    wake = QTimer()
    wake.start(_LOOK_MS)
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            sys.exit("what was waited for did not come")


def rest(seconds: float) -> None:
    """Let Qt work for so long."""
    end = time.perf_counter() + seconds
    turn(lambda: time.perf_counter() > end)


def _print_times(words: str, times: list[_Beat]) -> None:
    for kind, column in (("clock", 0), ("computing", 1)):
        ordered = sorted(beat[column] * 1000 for beat in times)
        slow = ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
        middle = statistics.median(ordered)
        print(f"{words:42}{kind:10} median {middle:4.0f} ms  95 % {slow:4.0f} ms")
        words = ""


def _print_gaps(words: str, times: list[float]) -> None:
    gaps = sorted((later - earlier) * 1000 for earlier, later in pairwise(times))
    over = sum(gap > _STALL_MS for gap in gaps)
    high = gaps[len(gaps) * 99 // 100]
    print(f"  {words:18} {high:6.0f} ms {gaps[-1]:5.0f} ms  {over:4d}")


def wait_until_painted(window: QWidget) -> None:
    """Have the window on screen."""
    if not QTest.qWaitForWindowExposed(window, 30_000):
        sys.exit("the window did not come")
    window.repaint()
