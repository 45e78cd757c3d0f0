"""Decisions in a person's words: types are called what the rest of the window calls them."""

from newsreader.app.relayed import relayed
from newsreader.app.theme import type_word
from newsreader.ledger.decisions import Decision, Op
from newsreader.ledger.words import words_of
from newsreader.model import EntityType

_LONGEST = 60


def words_for_people(decision: Decision) -> str:
    """What was done: ``Marked “Tern” as Organisation everywhere``."""
    words, kind = words_of(decision), decision.made.type
    if decision.op in (Op.MERGE, Op.DIFFERENT, Op.UNSURE):
        return relayed(_with_types(words))
    if kind is None:
        return relayed(words)
    if decision.op is Op.RETYPE:
        return relayed(words.replace(f"is of type {kind}", f"is of type {type_word(kind)}"))
    return relayed(words.replace(f"” as {kind}", f"” as {type_word(kind)}"))


def _with_types(words: str) -> str:
    """Two of one name are told apart by their types."""
    for kind in EntityType:
        words = words.replace(f"” ({kind})", f"” ({type_word(kind)})")
    return words


def short_words(words: str) -> str:
    """``words``, cut to what a line of a menu has room for."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
