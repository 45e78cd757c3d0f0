"""The words that news writes in lower case: what they make up is hardly a name."""

from functools import cache

from newsreader.paths import resources_dir


@cache
def plain_words() -> frozenset[str]:
    """The words of ``resources/words/plain.txt``, which its README tells of."""
    text = (resources_dir() / "words" / "plain.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
