"""Where the window is put together and started."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import TYPE_CHECKING, NamedTuple

from newsreader.app.start.screen import problem_with_qt, problem_with_screen
from newsreader.app.start.single_instance import Request, Seat, take_or_call
from newsreader.errors import LibraryError
from newsreader.loading_at_once import all_is_loaded
from newsreader.paths import (
    default_library,
    display_path,
    is_there,
    samples_library,
    seeds_dir,
    settings_file,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from newsreader.app.main_window import MainWindow
    from newsreader.app.settings import Settings
    from newsreader.app.start.desk import Desk


_TOKEN = "XDG_ACTIVATION_TOKEN"
"""Where a desktop leaves its leave to come to the front, for the program that it starts."""
_DESKTOP_PROGRAM = "newsreader-window"
_START_IS_OVER_MS = 10_000


class _Start(NamedTuple):
    """What the window starts with: a library, what to open in it, and a line to tell. With
    ``picture`` it is there for a picture alone."""

    library: Path
    paths: list[Path]
    told: str | None
    picture: Path | None
    theme: str | None


_PNG = b"\x89PNG\r\n\x1a\n"
"""How every such picture begins (https://www.w3.org/TR/png/, "PNG signature")."""


def main(arguments: SimpleNamespace, *, wait: Callable[["Desk"], int] | None = None) -> int:
    """Open the window and stay until it is closed; the exit status.

    ``arguments`` holds ``folders`` (list of str), ``library`` (str or None), ``screenshot`` (str
    or None), ``samples`` (bool) and may hold ``theme`` (str or None). Where a window has the
    library open already, that window comes to the front and opens what is named. Status 2 means
    that no window can be shown here, the library not opened, or no picture written; one line on
    stderr says why. ``wait`` takes the place of Qt's loop, for one who times the start.
    """
    picture = Path(arguments.screenshot) if arguments.screenshot else None
    names = [seeds_dir()] if arguments.samples else [Path(name) for name in arguments.folders]
    problem = problem_with_qt()
    if problem is None and (without_screen := problem_with_screen()) is not None:
        if picture is None:
            problem = without_screen
        else:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if picture is not None and not _may_become_a_picture(picture):
        problem = (
            f"The picture cannot be written to {display_path(picture)}: that is no picture's name,"
            " or no picture is there now; give a new .png file."
        )
    missing = next((_missing(path) for path in names if not is_there(path)), None)
    if problem is not None:
        return _refuse(missing or problem)
    if missing is not None:
        return _refuse(missing, on_screen=True)
    # Only now: Qt's libraries may be missing, and the words about that must come first.
    from newsreader.app.settings import Settings

    with _settings_file(keep=picture is None) as settings_path:
        settings = Settings(settings_path)
        paths = [path.absolute() for path in names]
        library, told = _library_for(arguments, paths, settings)
        start = _Start(library, paths, told, picture, getattr(arguments, "theme", None))
        seat: Seat | None = Seat()
        if picture is None:
            seat = take_or_call(library, Request(tuple(paths), os.environ.get(_TOKEN, "")))
        if seat is None:
            return 0
        if library != default_library() and (problem := _problem_with_library(library)) is not None:
            seat.leave()
            return _refuse(problem, on_screen=True)
        return _run(start, settings, seat, wait)


def _may_become_a_picture(path: Path) -> bool:
    """What is there already may be an article or a library. Qt empties a file before it finds
    that it cannot write a picture of such a name."""
    if path.suffix.lower() != ".png":
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_PNG)) in (_PNG, b"")
    except OSError:
        # New, or else saving says what is the matter.
        return True


def _library_for(
    arguments: SimpleNamespace, paths: list[Path], settings: "Settings"
) -> tuple[Path, str | None]:
    """The library to open, and what to tell the person about it."""
    if arguments.library:
        return Path(arguments.library).absolute(), None
    if arguments.samples:
        return samples_library(), None
    if not paths or _hold_decisions(paths):
        return last_library(settings)
    # Folders that are named go to the person's own library.
    return default_library(), None


def _hold_decisions(paths: list[Path]) -> bool:
    from newsreader.ledger.files import is_decisions_file

    return all(map(is_decisions_file, paths))


def _run(
    start: _Start, settings: "Settings", seat: Seat, wait: Callable[["Desk"], int] | None
) -> int:
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from newsreader.app.start.desk import Desk
    from newsreader.app.start.language import speak
    from newsreader.app.start.reception import Reception

    all_is_loaded()
    if start.picture is not None:
        qInstallMessageHandler(_pass_on)
    app = QApplication([sys.argv[0]])
    app.setApplicationName("newsreader")
    app.setApplicationDisplayName("newsreader")
    app.setDesktopFileName("newsreader")
    app.setStyle("Fusion")
    speak(app, settings.language)
    # Qt's loop would keep Ctrl+C in the terminal waiting. The indexer ends when the window
    # does. Once there is something to lose, the window is closed first.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    desk = Desk(app, settings, start.theme)
    report_to(desk)
    window = desk.open_library(start.library, start.paths)
    _when_started(window, partial(_collect_again, app))
    if start.told is not None:
        desk.tell(start.told)
    if start.picture is None:
        reception = Reception(desk)
        reception.take(seat)
        reception.called.connect(desk.answer)
        desk.use_reception(reception)
        app.lastWindowClosed.connect(reception.close)
        _when_started(window, reception.hear)
        if sys.platform != "win32":
            _when_started(window, partial(_hear_signals, app, desk))
        return app.exec() if wait is None else wait(desk)
    from newsreader.app.start.screenshot import Screenshot

    shot = Screenshot(window, start.picture, start.paths)
    shot.finished.connect(window.close)
    app.exec()
    return _refuse(shot.problem) if shot.problem else 0


def _when_started(window: "MainWindow", does: Callable[[], None]) -> None:
    """Have this done when the window is ready, or after a while, whatever keeps it from that."""
    from PySide6.QtCore import QTimer

    window.ready.connect(does)
    QTimer.singleShot(_START_IS_OVER_MS, does)


def _collect_again(app: "QApplication") -> None:
    """From now on garbage is looked for."""
    from newsreader.app.start.garbage import GarbageRounds

    if app.findChild(GarbageRounds) is None:
        GarbageRounds(app)


def _hear_signals(app: "QApplication", desk: "Desk") -> None:
    """From now on a signal that asks the program to end closes the windows, so that they come back
    as they were."""
    from newsreader.app.start.told_to_end import ToldToEnd

    if app.findChild(ToldToEnd) is None:
        told = ToldToEnd(app)
        told.heard.connect(desk.close_all)
        app.aboutToQuit.connect(told.close)


def last_library(settings: "Settings") -> tuple[Path, str | None]:
    """The last case that was open, or else the person's own library; and why it is not the last."""
    last = settings.last_library
    if last is None or last == default_library() or not is_there(last):
        return default_library(), None
    problem = _problem_with_library(last)
    return (last, None) if problem is None else (default_library(), problem)


def _problem_with_library(path: Path) -> str | None:
    """One line that says why this library cannot be opened, else None. One of an older newsreader
    is opened when the window is there, as to bring it up to date can take seconds."""
    from newsreader.library import Library
    from newsreader.library.file.header import is_older

    if is_older(path):
        return None
    try:
        Library.open(path).close()
    except LibraryError as error:
        return str(error)
    return None


@contextmanager
def _settings_file(*, keep: bool) -> Iterator[Path]:
    """The person's settings, or an empty file for a picture: it shows the window as it comes."""
    if keep:
        yield settings_file()
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        yield Path(folder) / "settings.ini"


def report_to(desk: "Desk") -> None:
    """From now on an unexpected error is logged and reported, and the window stays."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        import logging

        from newsreader.app.start.fault_report import report_of

        logging.getLogger("newsreader").error("unexpected", exc_info=(kind, error, trace))
        # Not called: the error may be of another thread.
        desk.faulted.emit(report_of(error, trace))

    sys.excepthook = report


def _pass_on(_kind: object, _context: object, message: str) -> None:
    """Qt's messages to stderr, less what its offscreen platform says of every window."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _refuse(problem: str, *, on_screen: bool = False) -> int:
    """Say on stderr what the problem is; ``on_screen`` also there, if it was started from there,
    where nobody reads stderr. The exit status."""
    print(f"newsreader: {problem}", file=sys.stderr)
    if on_screen and Path(sys.argv[0]).stem == _DESKTOP_PROGRAM:
        from PySide6.QtWidgets import QApplication, QMessageBox

        from newsreader.app.looks.plain_words import as_plain

        app = QApplication.instance() or QApplication([sys.argv[0]])
        app.setApplicationName("newsreader")
        QMessageBox.critical(None, "newsreader", as_plain(problem))
    return 2


def _missing(path: Path) -> str:
    return f"{display_path(path)} is not there; give a folder or a file that exists"
