"""Learns weights.tsv: what of a page is its article, from pages that people have marked.

    python resources/article_blocks/learn_weights.py PAGES SEGMENTS [--halves]

PAGES holds html/NAME.html and articles/NAME.txt, the article's body as text; every second page in
the order of their names is learnt from, the others are left to measure by. SEGMENTS is the
``tests`` folder of trafilatura's repository (Apache License 2.0): evaldata.json names, for about a
thousand pages, sentences that are the article's and sentences that are not. Both looks are
logistic regressions with a penalty on the square of the weights, solved by Newton's method; the
second learns from first looks at pages that its first look was not learnt from.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from newsreader.errors import ReadError
from newsreader.readers.web.html import source_of
from newsreader.readers.web.html_blocks import blocks_of, key_of
from newsreader.readers.web.html_choice import BASE, Weights, weighed
from newsreader.readers.web.html_features import Features, first_look, second_look
from newsreader.readers.web.html_metadata import metadata_of
from newsreader.readers.web.html_page import facts_of, votes_of
from newsreader.readers.web.html_tree import parse_html

_WORD = re.compile(r"\w+")
_FOLDS = 3
#: How strongly large weights are held back, in the first and the second look.
_PENALTIES = 10.0, 30.0
#: A block is the article's if this share of its words is.
_SHARE = 0.6
#: What a whole page counts beside one sentence of SEGMENTS.
_PAGE_WEIGHT = 30.0
_SHORTEST_REPEATED = 25
_MOST_REPEATED = 5
_MOST_BLOCKS = 6000


@dataclass
class _Page:
    """A page on its way: ``answers`` are 1, 0, or -1 where nobody has said, with their weights."""

    blocks: list
    seen: list
    answers: Sequence[float]
    weights: Sequence[float]

    def first(self) -> list[Features]:
        return [one.features for one in self.seen]

    def both(self, chances: Sequence[float]) -> list[Features]:
        looks = second_look(self.blocks, self.seen, chances)
        return [{**one, **look} for one, look in zip(self.first(), looks, strict=True)]


def _page(path: Path, mark: Callable[[list, frozenset[str]], tuple]) -> _Page | None:
    try:
        root = parse_html(source_of(path.read_bytes()))
    except ReadError:
        return None
    if root is None:
        return None
    blocks = blocks_of(root)
    metadata = metadata_of(root, blocks)
    if not 0 < len(blocks) <= _MOST_BLOCKS:
        return None
    votes = votes_of(root)
    seen = first_look(blocks, facts_of(metadata, votes))
    return _Page(blocks, seen, *mark(blocks, votes))


def _marked_by_text(gold: str) -> Callable[[list, frozenset[str]], tuple]:
    """Marks blocks by the four words in a row that they share with the article's body."""

    def mark(blocks: list, _votes: frozenset[str]) -> tuple:
        words = _WORD.findall(gold.lower())
        runs = set(zip(words, words[1:], words[2:], words[3:], strict=False))
        owners = [
            (i, word) for i, b in enumerate(blocks) for word in _WORD.findall(b.words.lower())
        ]
        is_shared = [False] * len(owners)
        for at in range(len(owners) - 3):
            if tuple(word for _, word in owners[at : at + 4]) in runs:
                is_shared[at : at + 4] = [True] * 4
        counts, shared = np.zeros(len(blocks)), np.zeros(len(blocks))
        for (owner, _), is_one in zip(owners, is_shared, strict=True):
            counts[owner] += 1
            shared[owner] += is_one
        answers = (shared >= _SHARE * np.maximum(counts, 1)).astype(float)
        whole = float(counts[answers == 1].sum()) + 50
        return answers, _PAGE_WEIGHT * (counts + 1) / whole

    return mark


def _marked_by_segments(entry: dict) -> Callable[[list, frozenset[str]], tuple]:
    """Marks the blocks that hold a sentence which is the article's, or one which is not."""

    def mark(blocks: list, votes: frozenset[str]) -> tuple:
        answers = np.full(len(blocks), -1.0)
        for words in entry.get("with", ()):
            found = _holding(blocks, words)
            if len(found) > 1 and len(words) > _SHORTEST_REPEATED:
                found = [i for i in found if key_of(blocks[i].words) in votes][:1] or found[:1]
            if len(found) == 1:
                answers[found[0]] = 1.0
        for words in entry.get("without", ()):
            found = _holding(blocks, words)
            if len(found) <= _MOST_REPEATED and not any(answers[i] == 1 for i in found):
                answers[found] = 0.0
        return answers, np.ones(len(blocks))

    return mark


def _holding(blocks: list, words: str) -> list[int]:
    words = " ".join(words.split())
    return [index for index, block in enumerate(blocks) if words in block.words]


def _learnt(rows: Iterable[tuple[Features, float, float]], penalty: float) -> Weights:
    """The weights that explain the answers best, by Newton's method."""
    kept = [row for row in rows if row[1] >= 0]
    names = [BASE, *sorted({name for features, _, _ in kept for name in features})]
    places = {name: place for place, name in enumerate(names)}
    x = np.zeros((len(kept), len(names)))
    x[:, 0] = 1
    for row, (features, _, _) in zip(x, kept, strict=True):
        for name, value in features.items():
            row[places[name]] = value
    y, w = np.array([row[1] for row in kept]), np.array([row[2] for row in kept])
    held = np.full(len(names), penalty)
    held[0] = 1e-3
    theta = np.zeros(len(names))
    for _ in range(30):
        chance = 1 / (1 + np.exp(-(x @ theta).clip(-30, 30)))
        slope = x.T @ (w * (chance - y)) + held * theta
        curve = (x * (w * chance * (1 - chance) + 1e-9)[:, None]).T @ x + np.diag(held)
        step = np.linalg.solve(curve, slope)
        theta -= step
        if np.abs(step).max() < 1e-4:
            break
    return Weights(float, zip(names, theta.tolist(), strict=True))


def _rows(pages: Iterable[_Page], features: Callable[[_Page], list[Features]]) -> Iterator[tuple]:
    for page in pages:
        yield from zip(features(page), page.answers, page.weights, strict=True)


def _learn(pages: Sequence[_Page]) -> tuple[Weights, Weights]:
    first = _learnt(_rows(pages, _Page.first), _PENALTIES[0])
    rows: list[tuple] = []
    for fold in range(_FOLDS):
        others = [page for place, page in enumerate(pages) if place % _FOLDS != fold]
        weights = _learnt(_rows(others, _Page.first), _PENALTIES[0])
        rows += _rows(
            pages[fold::_FOLDS], lambda page, w=weights: page.both(weighed(page.first(), w))
        )
    return first, _learnt(rows, _PENALTIES[1])


def _pages(folder: Path, segments: Path, start: int, step: int) -> Iterator[_Page | None]:
    for path in sorted((folder / "html").iterdir())[start::step]:
        gold = (folder / "articles" / f"{path.stem}.txt").read_text(encoding="utf-8")
        yield _page(path, _marked_by_text(gold))
    entries = json.loads((segments / "evaldata.json").read_text(encoding="utf-8"))
    for entry in entries.values():
        places = (segments / name / entry["file"] for name in ("eval", "cache"))
        place = next(filter(Path.exists, places), None)
        if place:
            yield _page(place, _marked_by_segments(entry))


def _write(first: Weights, second: Weights, path: Path) -> None:
    lines = ["feature\tfirst\tsecond"]
    for name in sorted({*first, *second}):
        numbers = (f"{weights[name]:.3f}" if name in weights else "" for weights in (first, second))
        lines.append("\t".join((name, *numbers)))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Learns and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("segments", type=Path)
    parser.add_argument("--start", type=int, default=0, help="the first page to learn from")
    parser.add_argument("--step", type=int, default=2, help="1 learns from all pages")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("weights.tsv"))
    given = parser.parse_args()
    pages = [p for p in _pages(given.pages, given.segments, given.start, given.step) if p]
    _write(*_learn(pages), given.out)


if __name__ == "__main__":
    main()
