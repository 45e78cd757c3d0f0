"""Answers on stdout, words about them on stderr; UTF-8 whatever the locale says."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from newsreader.errors import NewsreaderError
from newsreader.export.formats import json_line
from newsreader.paths import DIRECTIONS, spelled_out

_OF_TEXT = "\t\n" + DIRECTIONS
"""What belongs to lines and to their languages; other controls would steer the terminal."""


class OutputError(NewsreaderError):
    """The answer cannot be written to stdout."""


def put(data: bytes) -> None:
    """Write bytes to stdout. Raises OutputError where that is closed, or its disk is full, and
    BrokenPipeError where nobody listens any more."""
    with _in_words():
        if sys.stdout is None:
            raise OutputError("The answer cannot be written: standard output is closed.")
        sys.stdout.buffer.write(data)


def put_out() -> None:
    """Let all that was written go out. Raises as ``put`` does."""
    if sys.stdout is not None:
        with _in_words():
            sys.stdout.flush()


def put_no_more() -> None:
    """Drop what could not be written: the interpreter would try it again at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"The answer cannot be written: {reason}.") from error


def put_json(value: Mapping[str, Any]) -> None:
    """Write a line of JSON to stdout."""
    put(json_line(value))


def put_line(text: str) -> None:
    """Write a line of plain text to stdout. File names come out as the system spells them, but
    for characters that would steer a terminal: these are spelled out."""
    put((spelled_out(text, _OF_TEXT) + "\n").encode("utf-8", "surrogateescape"))


def say(text: str) -> None:
    """Say something to the person, on stderr; what would steer a terminal is spelled out."""
    if sys.stderr is None:
        return
    line = f"newsreader: {spelled_out(text, _OF_TEXT)}\n"
    sys.stderr.buffer.write(line.encode("utf-8", "surrogateescape"))
    sys.stderr.flush()


class ProgressLine:
    """A line on stderr that is written over and over; nothing where stderr is no terminal."""

    def __init__(self) -> None:
        self._shown = 0
        self._on = sys.stderr is not None and sys.stderr.isatty()

    def show(self, text: str) -> None:
        """Put ``text`` in place of what stood there."""
        if self._on:
            sys.stderr.write("\r" + text.ljust(self._shown))
            sys.stderr.flush()
            self._shown = len(text)

    def clear(self) -> None:
        """Leave the line empty."""
        if self._shown:
            sys.stderr.write("\r" + " " * self._shown + "\r")
            sys.stderr.flush()
            self._shown = 0
