"""Tables: results, standings, prices, set as lines of names and numbers."""

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"[(\[]?[-+±£$€¥]?\d[\d,.:/'’–-]*(?:%|st|nd|rd|th|m|bn|pct)?[)\]*]?,?")
_COLUMNS = re.compile(r"\t+| {2,}|\s?\|\s?")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = re.compile(r"[^\W\d_][.!?][\"”’')]*$")

_LONGEST_ROW = 160
_NUMBER_SHARE = 0.2
#: More words in lower case than this make a sentence of it ("beat", "v", "halftime", "overs").
_MOST_LOWER_WORDS = 2
_MOST_TOKENS_OF_WEAK = 6
_LONGEST_HEADING = 60

#: What makes a run of rows a table: this many, and this share of them beyond doubt.
_FEWEST_ROWS = 3
_STRONG_SHARE = 0.34


def is_table(lines: Sequence[str]) -> bool:
    """Whether ``lines``, rows and the headings between them, are a table."""
    rows = [line for line in lines if is_row(line)]
    strong = sum(1 for row in rows if _is_strong(row))
    return len(rows) >= _FEWEST_ROWS and strong >= _STRONG_SHARE * len(rows)


def is_row(line: str) -> bool:
    """Whether ``line`` is cells in columns, or names with numbers and no sentence."""
    if len(line) > _LONGEST_ROW or _SENTENCE_END.search(line):
        return False
    tokens = line.split()
    if _is_strong(line) or _is_column_heads(tokens):
        return True
    has_number = any(_NUMBER.fullmatch(token) for token in tokens)
    return has_number and len(tokens) <= _MOST_TOKENS_OF_WEAK and not _lower_words(line)


def is_between_rows(line: str) -> bool:
    """Whether ``line`` may stand among rows without ending the table: a short heading."""
    return len(line) <= _LONGEST_HEADING and not _SENTENCE_END.search(line)


def _is_strong(line: str) -> bool:
    """Three cells set apart, or two numbers among few words in lower case."""
    cells = [cell for cell in _COLUMNS.split(line) if cell]
    tokens = line.split()
    numbers = sum(1 for token in tokens if _NUMBER.fullmatch(token))
    if len(cells) >= 3 and (numbers or all(len(cell) <= 30 for cell in cells)):
        return True
    is_dense = numbers >= 2 and numbers >= _NUMBER_SHARE * len(tokens)
    return is_dense and _lower_words(line) <= _MOST_LOWER_WORDS


def _lower_words(line: str) -> int:
    return sum(1 for word in _WORD.findall(line) if word[0].islower() and len(word) > 1)


def _is_column_heads(tokens: Sequence[str]) -> bool:
    """ "P W D L Pts": short tokens, most of them in capitals."""
    capitals = sum(1 for token in tokens if token.upper() == token)
    return len(tokens) >= 3 and max(map(len, tokens)) <= 4 and 2 * capitals > len(tokens)
