"""Closed lists of English words that several rules lean on."""


def word_set(*lines: str) -> frozenset[str]:
    """The words of ``lines``, written as a person writes a list of words."""
    return frozenset(word for line in lines for word in line.split())


WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)

NAME_PARTICLES = word_set(
    "al al- el bin ben ibn bint abu de del della dela di da do dos das du des la le les van von",
    "der den dem ter ten te zu zur y e i af av los las san ould ag op 't d' o' ap",
)
"""Words in lower case that a person's name holds or begins with."""

JOINING_WORDS = word_set(
    "of the and for in on at to de du des der und et e y del della di do da la le les von van",
    "a an against with from by per without under over upon into",
)
"""Words in lower case that stand between the words of a name, never at its end."""
