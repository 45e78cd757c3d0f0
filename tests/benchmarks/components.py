"""What each repair gains: the annotated sets scored with all of them, and without each in turn.

    python -m tests.benchmarks.components KIT SET…

KIT is a folder with a module ``evalkit`` that scores spans (``prepare`` and
``ner_scores``), each SET a folder with ``articles`` and their annotations. The model reads every
set once; the repairs run again for every row. Printed are strict and span F1, "-" where a set has
no types, and what is lost without the repair (positive: the repair gains).
"""

import argparse
import importlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from newsreader.analysis.components import component_name
from newsreader.analysis.draft import Draft, Heard
from newsreader.analysis.evidence.zones import zones_of
from newsreader.analysis.model.pieces import pieces_of
from newsreader.analysis.model.pipelines import pipeline_for
from newsreader.analysis.model.recogniser import Recogniser
from newsreader.analysis.repairs import REPAIRS, Rule, repair
from newsreader.analysis.spans import Span
from newsreader.model import Article
from newsreader.readers.registry import read_file

_MEASURES = ("strict", "span")

Scores = Mapping[str, float | None]


class Read(NamedTuple):
    """An article as the model read it."""

    name: str
    article: Article
    heard: tuple[Heard, ...]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kit", type=Path)
    parser.add_argument("sets", type=Path, nargs="+")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.kit))
    kit = importlib.import_module("evalkit")
    pipeline = pipeline_for("en")
    if pipeline is None:
        raise SystemExit("nothing to measure: no English pipeline")
    recogniser = Recogniser(pipeline)
    heard = {folder: hear(recogniser, folder / "articles") for folder in arguments.sets}
    print(f"{'':<26}" + "".join(f"{folder.name:>22}" for folder in heard))
    print(f"{'':<26}" + f"{'strict':>12}{'span':>10}" * len(heard))
    every = {folder: score(kit, folder, read, REPAIRS) for folder, read in heard.items()}
    row("every repair", every)
    row("none", {folder: score(kit, folder, read, ()) for folder, read in heard.items()})
    for rule in dict.fromkeys(REPAIRS):
        others = [other for other in REPAIRS if other is not rule]
        without = {folder: score(kit, folder, read, others) for folder, read in heard.items()}
        row(
            component_name(rule), {folder: lost(every[folder], without[folder]) for folder in heard}
        )


def hear(recogniser: Recogniser, folder: Path) -> list[Read]:
    """Every article below ``folder`` with what the model finds in it."""
    found = []
    for path in sorted(folder.rglob("*.txt")):
        for article in read_file(path):
            draft = Draft(article.text, zones_of(article))
            pieces = list(pieces_of(draft))
            answers = recogniser.recognise([piece.text for piece in pieces])
            heard = tuple(
                Heard(Span(piece.start + e.start, piece.start + e.end, e.label), e.guess)
                for piece, entities in zip(pieces, answers, strict=True)
                for e in entities
            )
            found.append(Read(path.stem, article, heard))
    return found


def score(kit: ModuleType, folder: Path, articles: Sequence[Read], rules: Sequence[Rule]) -> Scores:
    """F1 of the spans after ``rules``, None for a measure that the set cannot give."""
    answers: dict[str, list[dict[str, Any]]] = {}
    for name, article, heard in articles:
        draft = Draft(article.text, zones_of(article))
        draft.heard.extend(heard)
        draft.set_spans(one.span for one in heard)
        repair(draft, rules)
        answers[name] = [
            {"start": span.start, "end": span.end, "label": span.label.value, "entity": "-"}
            for span in draft.spans
        ]
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    scope_path = folder / "scope.json"
    scope = json.loads(scope_path.read_text(encoding="utf-8")) if scope_path.exists() else None
    known, found, _ = kit.prepare(gold, answers, scope)
    scores = kit.ner_scores(known, found)
    return {name: scores[name]["f"] if name in scores else None for name in _MEASURES}


def lost(every: Scores, without: Scores) -> Scores:
    """What is lost without a repair, by measure."""
    pairs = {name: (every[name], without[name]) for name in _MEASURES}
    return {name: None if a is None or b is None else a - b for name, (a, b) in pairs.items()}


def row(name: str, scores: Mapping[Path, Scores]) -> None:
    """Print one line of the table."""
    cells = "".join(
        f"{cell(of_set['strict']):>12}{cell(of_set['span']):>10}" for of_set in scores.values()
    )
    print(f"{name:<26}{cells}", flush=True)


def cell(value: float | None) -> str:
    """A number as the table shows it."""
    return "-" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    main()
