"""How likely each block of a page is the article's: weighed features, looked at twice.

The weights were learnt on pages whose articles people had marked; ``resources/article_blocks``
holds them and the recipe. Method: logistic regression over the features of a block, and a second
one that also knows the first one's answers around the block.
"""

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from operator import mul

from newsreader.paths import resources_dir
from newsreader.readers.web.html_blocks import PageBlock
from newsreader.readers.web.html_features import Features, PageFacts, first_look, second_look

#: The name of the weight that every block has.
BASE = "(base)"

#: Beyond this the answer is certain, and the exponential would overflow far beyond.
_SURE = 30.0

#: What each feature weighs; one that is not in the table weighs nothing.
Weights = defaultdict[str, float]


def chances_of(blocks: Sequence[PageBlock], facts: PageFacts) -> list[float]:
    """For each block of a page the chance, 0 to 1, that it is the article's."""
    first, second = _weights()
    seen = first_look(blocks, facts)
    chances = [chance_of(_total(one.features, first) + first[BASE]) for one in seen]
    looks = second_look(blocks, seen, chances)
    base = second[BASE]
    return [
        chance_of(base + _total(one.features, second) + _total(look, second))
        for one, look in zip(seen, looks, strict=True)
    ]


def weighed(all_features: Iterable[Features], weights: Weights) -> list[float]:
    """The chance that ``weights`` give to each set of features; unknown ones weigh nothing."""
    base = weights[BASE]
    return [chance_of(base + _total(features, weights)) for features in all_features]


def chance_of(total: float) -> float:
    """The logistic function: the chance, 0 to 1, that weights of this sum stand for."""
    return 1 / (1 + math.exp(-max(-_SURE, min(_SURE, total))))


def _total(features: Features, weights: Weights) -> float:
    total: float = sum(map(mul, features.values(), map(weights.__getitem__, features)))
    return total


@cache
def _weights() -> tuple[Weights, Weights]:
    """The weights of the first look and of the second."""
    path = resources_dir() / "article_blocks" / "weights.tsv"
    first: Weights = defaultdict(float)
    second: Weights = defaultdict(float)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["first"]:
                first[row["feature"]] = float(row["first"])
            if row["second"]:
                second[row["feature"]] = float(row["second"])
    return first, second
