"""Words that news writes in lower case: what a line in capitals cannot say by itself."""

from functools import lru_cache

from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS
from newsreader.plain_words import plain_words

# "conditions", "boosted", "channelling": the forms of a listed word are as plain as it is.
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers")
_SHORTEST_STEM = 4


def is_common_word(word: str) -> bool:
    """Does news write ``word``, in whatever casing it is given, in lower case as a rule?

    A compound is common where all its parts are: "FRONT-RUNNER".
    """
    return all(_is_common(part) for part in word.lower().replace("’", "'").split("-") if part)


@lru_cache(maxsize=65_536)
def _is_common(plain: str) -> bool:
    plain = plain.removesuffix("'s")
    if plain in FUNCTION_WORDS or plain in plain_words():
        return True
    for ending in _ENDINGS:
        stem = plain.removesuffix(ending)
        if (
            stem != plain
            and len(stem) >= _SHORTEST_STEM
            and (stem in plain_words() or stem + "e" in plain_words() or stem[:-1] in plain_words())
        ):
            return True
    return False
