"""Headlines: the line above an article, told from a first paragraph."""

import re

from newsreader.readers.roles.bylines import is_by_someone
from newsreader.readers.roles.datelines import dateline_length

#: A headline of a broadsheet with its kicker stays below this; a first paragraph seldom does.
_LONGEST = 200
_MOST_WORDS = 32
#: Where only the shape speaks (it ends like a sentence), be stricter.
_LONGEST_SENTENCE = 120

_CLOSERS = "\"”’')»]"
_SENTENCE_END = re.compile(r"[.;:,]$")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){1,4}$|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|No|St|Dr)\.$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)$")


def is_headline(block: str, has_longer_after: bool, has_header_after: bool) -> bool:
    """Whether ``block``, the first of an article, is its title.

    ``has_longer_after`` says that a longer block follows; ``has_header_after`` that a byline,
    date or dateline comes right after it, which nothing but a title stands above.
    """
    if len(block) > _LONGEST or len(block.split()) > _MOST_WORDS:
        return False
    if not any(map(str.isalpha, block)) or is_by_someone(block):
        return False
    if is_slug(block):
        return True
    if dateline_length(block, is_first=False):
        return False
    if has_header_after:
        return len(block) <= _LONGEST_SENTENCE or not _is_sentence(block)
    return has_longer_after and not _is_sentence(block)


def is_slug(block: str) -> bool:
    """Whether ``block`` is set in capitals, as agencies do: "CRICKET - ENGLAND BEAT INDIA."."""
    letters = [character for character in block if character.isalpha()]
    capitals = sum(1 for letter in letters if letter.isupper())
    return len(block.split()) >= 2 and len(letters) >= 8 and capitals >= 0.9 * len(letters)


def _is_sentence(block: str) -> bool:
    """Ends as a sentence does. Questions, exclamations and dots also end headlines."""
    stem = block.rstrip(_CLOSERS + " ")
    if stem.endswith(("?", "!")) or _ELLIPSIS.search(stem):
        return len(block) > _LONGEST_SENTENCE
    return bool(_SENTENCE_END.search(stem)) and not _ABBREVIATION.search(stem)
