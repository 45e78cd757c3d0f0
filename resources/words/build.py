"""Count which words news writes in lower case, and write ``plain.txt``.

    python resources/words/build.py ARTICLES

ARTICLES is a folder of Wikinews articles as text (``resources/models/recipe/wikinews.py`` makes
it; CC BY 2.5). A word is plain that stands inside sentences at least twice in lower case, and in
lower case at least three times in four.
"""

import sys
from collections import Counter
from pathlib import Path

from newsreader.analysis.evidence.words import words_of

TIMES = 2
SHARE = 0.75
SHORTEST = 3


def plain_words(articles: Path) -> list[str]:
    """The plain words of the articles in this folder, sorted."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for path in sorted(articles.glob("*.txt")):
        body = path.read_text(encoding="utf-8").partition("\n\n")[2]
        for word in words_of(body, 0, len(body)):
            if word.text.isalpha() and not word.opens:
                (lower if word.text.islower() else capital)[word.text.lower()] += 1
    return sorted(
        word
        for word, times in lower.items()
        if len(word) >= SHORTEST and times >= TIMES and times >= SHARE * (times + capital[word])
    )


if __name__ == "__main__":
    Path(__file__).with_name("plain.txt").write_text(
        "\n".join(plain_words(Path(sys.argv[1]))) + "\n", encoding="utf-8"
    )
