"""How well what a person typed fits a name: fuzzy matching, as switchers of editors do it."""

import unicodedata
from functools import cache

_START = 8.0
_WORD = 6.0
_NEXT = 4.0
_PLAIN = 1.0
_WHOLE = 30.0
_LEAST_SHARE = 0.4  # of the best score
_LONGEST = 200  # characters of a name that are looked at


def folded(text: str) -> str:
    """``text`` without case and accents, one character for each of its own."""
    return text.lower() if text.isascii() else "".join(map(_fold, text))


@cache
def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)[:1].casefold()
    return plain if len(plain) == 1 else character


def fit(typed: str, name: str) -> float | None:
    """How well ``name`` fits: None unless it holds the characters of each word of ``typed`` in
    their order. Characters that begin words and those that follow each other count for more, words
    in the order in which they were typed for more than others, and short names before long ones.
    """
    words = folded(typed).split()
    wanted = "".join(words)
    text = folded(name[:_LONGEST])
    if not wanted:
        return 0.0
    phrase = text.find(" ".join(words))
    if phrase >= 0:
        at_word = phrase == 0 or not text[phrase - 1].isalnum()
        score = _WHOLE + len(wanted) * _NEXT + (_WORD if at_word else 0) + (phrase == 0) * _START
        return score - len(text) / _LONGEST
    in_order = _scattered(wanted, text)
    if in_order is not None:
        return in_order
    apart = [found for word in words if (found := _scattered(word, text)) is not None]
    return sum(apart) / len(words) - _WORD if len(apart) == len(words) else None


def least_beside(best: float) -> float:
    """The least that a name must score to be shown beside one that scores ``best``: where some
    hold the words as they were typed, letters scattered over long names are noise."""
    return best * _LEAST_SHARE if best > 0 else float("-inf")


def _scattered(wanted: str, text: str) -> float | None:
    """The best of the ways in which the characters of ``wanted`` stand in ``text``, in order."""
    # best[i]: the score of the best way that ends with the wanted character at place i.
    best: dict[int, float] = {-1: 0.0}
    for number, character in enumerate(wanted):
        reached: dict[int, float] = {}
        before, most = iter(sorted(best.items())), float("-inf")
        following = next(before, None)
        for place, found in enumerate(text):
            while following is not None and following[0] < place:
                most = max(most, following[1])
                following = next(before, None)
            if found != character or most == float("-inf"):
                continue
            begins = place == 0 or not text[place - 1].isalnum()
            score = most + (_WORD if begins else _PLAIN) + (_START if place == number == 0 else 0)
            if number and place - 1 in best:
                score = max(score, best[place - 1] + _NEXT)
            reached[place] = score
        if not reached:
            return None
        best = reached
    return max(best.values()) - len(text) / _LONGEST
