"""Why a pattern is no regular expression, in the window's language."""

from newsreader.app.translation import later, tr, tr_number

# What ``re`` of Python says begins with the one, and means the other.
_FAULTS = (
    ("missing ), unterminated subpattern", later("a bracket ( is not closed")),
    ("missing ), unterminated comment", later("a bracket ( is not closed")),
    ("unbalanced parenthesis", later("a bracket ) closes nothing")),
    ("unterminated character set", later("a bracket [ is not closed")),
    ("bad character range", later("a range in brackets [ ] ends before it begins")),
    ("nothing to repeat", later("there is nothing before the sign that repeats")),
    ("multiple repeat", later("two signs that repeat follow each other")),
    ("min repeat greater than max repeat", later("the least number of times is above the most")),
    ("bad escape (end of pattern)", later("nothing follows the last \\")),
    ("bad escape", later("\\ stands before a letter that it gives no meaning")),
    ("incomplete escape", later("digits are missing after \\")),
    ("undefined character name", later("no character has this name")),
    ("octal escape value", later("no character has this number")),
    ("invalid group reference", later("there is no group of this number")),
    ("bad group number", later("there is no group of this number")),
    ("unknown group name", later("there is no group of this name")),
    ("redefinition of group name", later("two groups have the same name")),
    ("bad character in group name", later("a group has no proper name")),
    ("missing group name", later("a group has no proper name")),
    ("missing >, unterminated name", later("a group has no proper name")),
    ("unknown extension", later("nothing is known that begins like this after (?")),
    ("unexpected end of pattern", later("something is missing at its end")),
    ("look-behind requires fixed-width", later("what is looked for backwards varies in length")),
    ("global flags not at the start", later("flags like (?i) belong to its beginning")),
    ("it is too large", later("it is too large")),
)


def fault_words(fault: str, place: int | None) -> str:
    """What is wrong with a pattern of which ``re`` says ``fault``, at the character ``place``
    (counted from 0) of it; None where it says no place."""
    known = (words for said, words in _FAULTS if fault.startswith(said))
    why = tr(next(known, later("it is no regular expression")))
    if place is None:
        return why
    return tr("{problem} (character {place})").format(problem=why, place=tr_number(place + 1))
