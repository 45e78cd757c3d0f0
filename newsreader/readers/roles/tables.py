"""Tables: results, standings, prices, set as lines of names and numbers."""

import re

_NUMBER = re.compile(r"[(\[]?[-+±£$€¥]?\d[\d,.:/'’–-]*(?:%|st|nd|rd|th|m|bn|pct)?[)\]*]?,?")
_COLUMNS = re.compile(r"\t+| {2,}|\s?\|\s?")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*$")

_LONGEST_ROW = 160
_NUMBER_SHARE = 0.2
#: More words in lower case than this make a sentence of it ("beat", "v", "halftime", "overs").
_MOST_LOWER_WORDS = 2
_LONGEST_HEADING = 60

#: Fewer rows than this are no table.
FEWEST_ROWS = 3


def is_row(line: str) -> bool:
    """Whether ``line`` is cells in columns, or names with numbers and no sentence."""
    if len(line) > _LONGEST_ROW:
        return False
    cells = [cell for cell in _COLUMNS.split(line) if cell]
    tokens = line.split()
    numbers = sum(1 for token in tokens if _NUMBER.fullmatch(token))
    if len(cells) >= 3 and (numbers or all(len(cell) <= 30 for cell in cells)):
        return True
    if _is_column_heads(tokens):
        return True
    lower = sum(1 for word in _WORD.findall(line) if word[0].islower() and len(word) > 1)
    if lower > _MOST_LOWER_WORDS or numbers < _NUMBER_SHARE * len(tokens) or not numbers:
        return False
    return numbers >= 2 or len(tokens) <= 6


def is_between_rows(line: str) -> bool:
    """Whether ``line`` may stand among rows without ending the table: a short heading."""
    return len(line) <= _LONGEST_HEADING and not _SENTENCE_END.search(line)


def _is_column_heads(tokens: list[str]) -> bool:
    return len(tokens) >= 3 and all(len(token) <= 4 and token.upper() == token for token in tokens)
