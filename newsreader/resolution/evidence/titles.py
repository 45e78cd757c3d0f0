"""Titles and offices in and before a person's name."""

import re

from newsreader import names
from newsreader.model import Mention

# How far back a title is looked for: "Deputy Prime Minister " and a little more.
_TITLE_REACH = 48
_TITLE_WORDS = 4
_LONGEST_RANK = 12
_LAST_WORD = re.compile(r"(\w+) \Z")
# "The Haddad sisters", "Mr and Mrs Haddad", "the Haddads" are no single person.
_SEVERAL_BEHIND = re.compile(
    r"['’]?[ -](?:(?:twin|young|elder|older|younger|two|three) )?(?:sisters|brothers|twins|siblings"
    r"|cousins|spouses|couple|famil(?:y|ies)|clan|dynasty|parents|children|household)\b"
)
_SEVERAL_BEFORE = re.compile(
    r"\b(?:Mr|Sir|Lord|Dr|President|Rev)\.? and (?:Mrs|Ms|Lady|Dr)\.? \Z"
    r"|\b(?:brothers|sisters|twins|couple|siblings) \Z"
)
_LONGEST_PAIR = 20
_TITLED = re.compile(r"\S+[ \u00a0]+")


def titles_before(text: str, mention: Mention) -> tuple[str, ...]:
    """Titles inside the mention and right before it in ``text``, folded."""
    own = names.person_name(mention.text).titles
    start = mention.start
    line = text[max(0, start - _TITLE_REACH) : start].rpartition("\n")[2]
    words = [m[0].strip() for m in _TITLED.finditer(line)][-_TITLE_WORDS:]
    for cut in range(len(words)):
        said = " ".join(words[cut:])
        if names.after_titles(f"{said} X") == len(said) + 1:
            return (*(names.fold(w) for w in words[cut:]), *own)
    return own


def ranks_of(text: str, mention: Mention) -> frozenset[str]:
    """The ranks in the mention and right before it: "sheikh" of Sheikh Tamim bin Hamad."""
    own = names.REGNAL.intersection(names.person_name(mention.text).titles)
    before = _LAST_WORD.search(text, max(0, mention.start - _LONGEST_RANK), mention.start)
    if before is not None and before[1].istitle():
        own |= names.REGNAL & {before[1].lower()}
    return own


def follows_rank(text: str, mention: Mention) -> bool:
    """Whether it is the name of "King Salman", who is not called by a surname."""
    return bool(ranks_of(text, mention))


def names_several(text: str, mention: Mention) -> bool:
    """Whether a surname alone stands for more than one of the family."""
    if _SEVERAL_BEHIND.match(text, mention.end):
        return True
    # A title may be part of the mention: "Mrs Haddad".
    titled = " " in mention.text
    bare = mention.start + names.after_titles(mention.text) if titled else mention.start
    return _SEVERAL_BEFORE.search(text, max(0, bare - _LONGEST_PAIR), bare) is not None
