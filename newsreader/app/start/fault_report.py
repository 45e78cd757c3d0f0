"""What is told about an error that nobody foresaw: nothing of what the person reads."""

import platform
import traceback
from pathlib import Path
from types import TracebackType

import PySide6

import newsreader
from newsreader.values import value

_FRAMES = 40


@value
class FaultReport:
    """``text`` names versions, the kind of error and the lines of code it came through. The
    error's own ``message`` is kept apart: it may hold words of an article."""

    text: str
    message: str


def report_of(error: BaseException, trace: TracebackType | None) -> FaultReport:
    """The report of an error. Of files it tells the names of code alone, without folders."""
    frames = traceback.extract_tb(trace)[-_FRAMES:]
    lines = [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    text = "\n".join(
        (
            f"newsreader {newsreader.__version__}",
            f"Python {platform.python_version()}, PySide6 {PySide6.__version__}",
            f"{platform.system()} {platform.release()}",
            "",
            f"{type(error).__module__}.{type(error).__qualname__}",
            *lines,
        )
    )
    return FaultReport(text, str(error))


def _place(filename: str) -> str:
    parts = Path(filename).parts
    return "/".join(parts[parts.index("newsreader") :] if "newsreader" in parts else parts[-1:])
