"""Where the window is put together and started."""

import argparse
import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING

from newsreader.app.screen import problem_with_qt, problem_with_screen
from newsreader.errors import LibraryError
from newsreader.library import Library
from newsreader.paths import (
    default_library,
    display_path,
    is_there,
    samples_library,
    seeds_dir,
    settings_file,
)

if TYPE_CHECKING:
    from newsreader.app.desk import Desk
    from newsreader.app.settings import Settings


def main(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; the exit status.

    ``arguments`` holds ``folders`` (list of str), ``library`` (str or None), ``screenshot`` (str
    or None), ``samples`` (bool) and may hold ``theme`` (str or None). Status 2 means that no
    window can be shown here, the library not opened, or no picture written; one line on stderr
    says why.
    """
    picture = Path(arguments.screenshot) if arguments.screenshot else None
    folders = [seeds_dir()] if arguments.samples else [Path(name) for name in arguments.folders]
    problem = next((_missing(path) for path in folders if not is_there(path)), None)
    problem = problem or problem_with_qt()
    if problem is None and (without_screen := problem_with_screen()) is not None:
        if picture is None:
            problem = without_screen
        else:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
    library = Path(arguments.library).absolute() if arguments.library else None
    if library is None and arguments.samples:
        library = samples_library()
    if problem is None and library is not None:
        problem = _problem_with_library(library)
    if problem is not None:
        print(f"newsreader: {problem}", file=sys.stderr)
        return 2
    theme = getattr(arguments, "theme", None)
    return _run(library, [path.absolute() for path in folders], picture, theme)


def _run(library: Path | None, folders: list[Path], picture: Path | None, theme: str | None) -> int:
    # Only now: Qt's libraries may be missing, and the words about that must come first.
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from newsreader.app.desk import Desk
    from newsreader.app.screenshot import Screenshot
    from newsreader.app.settings import Settings

    if picture is not None:
        qInstallMessageHandler(_pass_on)
    app = QApplication([sys.argv[0]])
    app.setApplicationName("newsreader")
    app.setApplicationDisplayName("newsreader")
    app.setDesktopFileName("newsreader")
    app.setStyle("Fusion")
    # Qt's loop would keep Ctrl+C in the terminal waiting. The indexer ends when the window does.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with _settings_file(keep=picture is None) as settings_path:
        settings = Settings(settings_path)
        desk = Desk(app, settings, theme)
        _report_to(desk)
        told = None
        if library is None:
            # Folders that are named go to the person's own library.
            library, told = (default_library(), None) if folders else last_library(settings)
        window = desk.open_library(library, folders)
        if told is not None:
            desk.tell(told)
        if picture is None:
            return app.exec()
        shot = Screenshot(window, picture, folders)
        shot.finished.connect(window.close)
        app.exec()
        if shot.problem:
            print(f"newsreader: {shot.problem}", file=sys.stderr)
        return 2 if shot.problem else 0


def last_library(settings: "Settings") -> tuple[Path, str | None]:
    """The last case that was open, or else the person's own library; and why it is not the last."""
    last = settings.last_library
    if last is None or last == default_library() or not is_there(last):
        return default_library(), None
    problem = _problem_with_library(last)
    return (last, None) if problem is None else (default_library(), problem)


def _problem_with_library(path: Path) -> str | None:
    """One line that says why this library cannot be opened, else None."""
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
    with TemporaryDirectory() as folder:
        yield Path(folder) / "settings.ini"


def _report_to(desk: "Desk") -> None:
    """From now on an unexpected error is logged and told, and the window stays."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        logging.getLogger("newsreader").error("unexpected", exc_info=(kind, error, trace))
        desk.tell("Something unexpected happened inside newsreader; the terminal says more.")

    sys.excepthook = report


def _pass_on(_kind: object, _context: object, message: str) -> None:
    """Qt's messages to stderr, less what its offscreen platform says of every window."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _missing(path: Path) -> str:
    return f"{display_path(path)} is not there; give a folder or a file that exists"
