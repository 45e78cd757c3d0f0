"""A line told apart by its pattern, and said again in the window's language."""

import re
from functools import cache, cached_property

from PySide6.QtCore import QLocale, Qt

from newsreader.app.looks.day import day_text
from newsreader.app.relayed.decisions import DECISIONS
from newsreader.app.relayed.files import FILES
from newsreader.app.relayed.languages import LANGUAGES
from newsreader.app.relayed.libraries import LIBRARIES
from newsreader.app.relayed.reasons import REASONS
from newsreader.app.translation import tr, tr_number

PATTERNS = (*REASONS, *FILES, *LIBRARIES, *DECISIONS, *LANGUAGES)
_SLOT = re.compile(r"\{(\w+)\}")
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
# What a slot of these names holds is such a line itself, or a part of one.
_LINES = frozenset({"why", "problem", "kind", "other_kind", "what", "language"})
_DEEPEST = 3


class _Pattern:
    """Words with slots in braces. Hundreds are tried for one line, and few are its own: their
    regular expressions are made for these alone."""

    def __init__(self, source: str) -> None:
        self.source = source
        parts = _SLOT.split(source)
        self._texts, self._slots = parts[::2], parts[1::2]

    def values(self, line: str) -> dict[str, str] | None:
        """What the slots hold where ``line`` is of this pattern, else None."""
        texts = self._texts
        if not self._slots:
            return {} if line == self.source else None
        if not (line.startswith(texts[0]) and line.endswith(texts[-1])):
            return None
        found = self._shape.fullmatch(line) if all(text in line for text in texts) else None
        return found.groupdict() if found else None

    @cached_property
    def _shape(self) -> re.Pattern[str]:
        shape = re.escape(self._texts[0])
        for slot, text in zip(self._slots, self._texts[1:], strict=True):
            shape += f"(?P<{slot}>.+?){re.escape(text)}"
        return re.compile(shape, re.DOTALL)


def pattern_of(line: str) -> str | None:
    """The pattern that is this line's own, with most words first; None where there is none."""
    return next((p.source for p in _patterns(line[:1]) if p.values(line) is not None), None)


def said_again(line: str) -> str:
    """See :func:`newsreader.app.relayed.relayed`."""
    return _said(line, 0)


def _said(line: str, depth: int) -> str:
    for pattern in _patterns(line[:1]):
        values = pattern.values(line)
        if values is not None and (words := tr(pattern.source)) != pattern.source:
            return words.format(**{slot: _value(slot, values[slot], depth) for slot in values})
    if depth < _DEEPEST and "; " in line:
        # Reasons that hold together are told in one line.
        return "; ".join(_said(part, _DEEPEST) for part in line.split("; "))
    return line


def _value(slot: str, value: str, depth: int) -> str:
    if slot in _LINES and depth < _DEEPEST:
        return _said(value, depth + 1)
    if slot == "day":
        day = QLocale.c().toDate(value, "d MMMM yyyy")
        return day_text(day.toString(Qt.DateFormat.ISODate)) or value
    return tr_number(int(value.replace(",", ""))) if _THOUSANDS.fullmatch(value) else value


@cache
def _patterns(first: str) -> tuple[_Pattern, ...]:
    """Those of lines that may begin with this character, the ones with most words first: they say
    most exactly what a line is."""
    return tuple(p for p in _all_patterns() if p.source.startswith((first, "{")))


@cache
def _all_patterns() -> tuple[_Pattern, ...]:
    ordered = sorted(PATTERNS, key=lambda words: -len(_SLOT.sub("", words)))
    return tuple(map(_Pattern, ordered))
