"""Answers on stdout, words about them on stderr; UTF-8 whatever the locale says."""

import sys
from collections.abc import Mapping
from typing import Any

from newsreader.export.formats import json_line


def put(data: bytes) -> None:
    """Write bytes to stdout."""
    sys.stdout.buffer.write(data)


def put_json(value: Mapping[str, Any]) -> None:
    """Write a line of JSON to stdout."""
    put(json_line(value))


def put_line(text: str) -> None:
    """Write a line of plain text to stdout. File names come out as the system spells them."""
    put((text + "\n").encode("utf-8", "surrogateescape"))


def say(text: str) -> None:
    """Say something to the person, on stderr."""
    line = f"newsreader: {text}\n"
    sys.stderr.buffer.write(line.encode("utf-8", "surrogateescape"))
    sys.stderr.flush()


class ProgressLine:
    """A line on stderr that is written over and over; nothing where stderr is no terminal."""

    def __init__(self) -> None:
        self._shown = 0
        self._on = sys.stderr.isatty()

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
