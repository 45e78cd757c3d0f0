"""Whether the memory of a worker stays flat, however many articles it analyses.

    python -m tests.benchmarks.memory FOLDER [--articles N] [--every N] [--minutes M]

The articles of the folder come again and again, each time with other names: every capital word
is given an ending of its own, so that nothing learnt from one round serves the next. Printed is
the resident size of the process after each ``--every`` articles, and its slope over the second
half of the run.
"""

import argparse
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from random import Random

from newsreader.analysis.analyser import Analyser
from newsreader.model import Article, Role, Section
from tests.benchmarks.recognition import read

_BATCH = 16
_LONGEST = 1_500
_CAPITAL_WORD = re.compile(r"\b[A-Z][a-z]{2,}\b")
_SYLLABLES = ("bar", "den", "fil", "gor", "ka", "lis", "mun", "no", "ster", "ti", "va", "wen")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--every", type=int, default=10_000)
    parser.add_argument("--minutes", type=float, default=600, help="stop after this long")
    arguments = parser.parse_args()
    articles = varied(read(arguments.folder, 500))
    analyser = Analyser()
    end = time.monotonic() + 60 * arguments.minutes
    sizes: list[tuple[int, float]] = []
    mentions = done = 0
    print(f"{'articles':>9}{'mentions':>12}{'resident MB':>13}{'CPU s':>8}")
    while done < arguments.articles and time.monotonic() < end:
        for found in analyser.find_mentions(list(islice(articles, _BATCH))):
            mentions += len(found.mentions)
        done += _BATCH
        if done % arguments.every < _BATCH:
            sizes.append((done, resident()))
            cpu = time.process_time()
            print(f"{done:>9}{mentions:>12}{sizes[-1][1]:>13.1f}{cpu:>8.0f}", flush=True)
    half = sizes[len(sizes) // 2 :]
    if len(half) > 1:
        (first, start), (last, stop) = half[0], half[-1]
        print(f"second half: {1000 * (stop - start) / (last - first):+.3f} MB per 1,000 articles")


def varied(articles: Sequence[Article]) -> Iterator[Article]:
    """The beginnings of ``articles`` without end, with other names in each round."""
    for number in count():
        article = articles[number % len(articles)]
        random = Random(number)

        def other(match: re.Match[str], random: Random = random) -> str:
            return match[0] + "".join(random.choices(_SYLLABLES, k=2))

        text = _CAPITAL_WORD.sub(other, article.text[:_LONGEST])
        yield replace(article, text=text, sections=(Section(Role.BODY, 0, len(text)),))


def resident() -> float:
    """The resident size of this process in MB, as Linux tells it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    match = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert match is not None
    return int(match[1]) / 1024


if __name__ == "__main__":
    main()
