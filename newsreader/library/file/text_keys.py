"""Texts as they are stored, sorted and compared."""

import re
import unicodedata
from datetime import date

_DASHES = str.maketrans("‐‑‒–—―−ʼ’‘`´", "-------'''''")


def storable(text: str) -> str:
    """``text`` with each lone surrogate, which UTF-8 cannot hold, replaced by '?': offsets stay."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def folded(text: str) -> str:
    """``text`` without case, accents and runs of white space, dashes and apostrophes made one:
    equal results are the same name to a person who types it."""
    plain = unicodedata.normalize("NFKD", storable(text).casefold()).translate(_DASHES)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def natural_key(text: str) -> str:
    """A key whose code-point order is the order people expect: accents, case and leading marks
    do not count, and 'page 9' comes before 'page 10'."""
    plain = folded(text)
    plain = re.sub(r"^[\W_]+", "", plain) or plain
    return re.sub(r"[0-9]+", _padded, plain)


def _padded(digits: re.Match[str]) -> str:
    number = digits[0].lstrip("0") or "0"
    # The length leads, so that numbers of any size compare by value.
    return f"{len(number):03d}{number}"


def recency(day: str | None) -> int:
    """Sorts days newest first and what is undated (0) last: minus the day's eight digits."""
    if day is None:
        return 0
    try:
        parsed = date.fromisoformat(day)
    except ValueError:
        return 0
    return -(parsed.year * 10000 + parsed.month * 100 + parsed.day)


def spaced(text: str) -> str:
    """``text`` on one line: each run of white space is one space."""
    return " ".join(text.split())
