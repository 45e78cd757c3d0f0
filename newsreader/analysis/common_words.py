"""Words that news writes in lower case: what a line in capitals cannot say by itself."""

from functools import cache, lru_cache

from newsreader.analysis.word_lists import FUNCTION_WORDS
from newsreader.paths import resources_dir

# "conditions", "boosted", "channelling": the forms of a listed word are as plain as it is.
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers")
_SHORTEST_STEM = 4


@cache
def _listed() -> frozenset[str]:
    text = (resources_dir() / "words" / "plain.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def is_common_word(word: str) -> bool:
    """Does news write ``word``, in whatever casing it is given, in lower case as a rule?

    A compound is common where all its parts are: "FRONT-RUNNER".
    """
    return all(_is_common(part) for part in word.lower().replace("’", "'").split("-") if part)


@lru_cache(maxsize=65_536)
def _is_common(plain: str) -> bool:
    plain = plain.removesuffix("'s")
    if plain in FUNCTION_WORDS or plain in _listed():
        return True
    for ending in _ENDINGS:
        stem = plain.removesuffix(ending)
        if (
            stem != plain
            and len(stem) >= _SHORTEST_STEM
            and (stem in _listed() or stem + "e" in _listed() or stem[:-1] in _listed())
        ):
            return True
    return False
