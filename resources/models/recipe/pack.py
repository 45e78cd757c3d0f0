"""Saves trained weights as a spaCy pipeline.

python pack.py WEIGHTS.npz FOLDER
"""

import sys
from pathlib import Path

import numpy as np
import spacy
from weights import STOCK, UNNEEDED, Weights, write_weights

_META = {
    "name": "news_sm",
    "version": "1.0.0",
    "description": "Names in English news. The recogniser of en_core_web_sm 3.8.0 (Explosion, "
    "MIT), trained on; see README.md.",
    "author": "newsreader",
    "email": "",
    "url": "",
    "license": "MIT",
    "sources": [],
    "performance": {},
}


def pack(weights: Weights, folder: Path) -> None:
    """Write the stock pipeline, of its recogniser alone, with ``weights``."""
    nlp = spacy.load(STOCK, exclude=UNNEEDED)
    write_weights(nlp.get_pipe("ner"), weights)
    rows = nlp.config["components"]["ner"]["model"]["tok2vec"]["embed"]["rows"]
    rows[0] = len(weights["E0"])
    nlp.meta.update(_META)
    nlp.to_disk(folder)


if __name__ == "__main__":
    pack(dict(np.load(sys.argv[1])), Path(sys.argv[2]))
