"""spaCy's hash-embedding and maxout-window encoder (``MultiHashEmbed.v2`` and
``MaxoutWindowEncoder.v2``) in numpy: the same sums, fewer of them.

Each distinct word is embedded once and kept, and meets the first layer's weights once a batch.
Matrix products go through numpy's OpenBLAS, the pieces of a maxout are laid out as blocks so that
the maximum runs along memory, and long sequences are encoded in stretches that stay in the
processor's cache. Only the order of additions differs from thinc's, so vectors agree to about
1e-6.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.intp]
Attributes = npt.NDArray[np.uint64]

_STRETCH = 768
"""Rows encoded at a time: three 288-wide float rows each, about what a second-level cache holds."""
_REMEMBERED_WORDS = 60_000
"""Distinct words kept, at 96 floats each 23 MB; then remembering starts anew."""
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
"""2**64 / the golden ratio, odd: spreads one hash before it is joined with another."""


@dataclass(frozen=True, slots=True)
class _MaxoutNorm:
    """A maxout layer followed by layer normalisation, its weights laid out by piece."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, maxout: Model[Any, Any], norm: Model[Any, Any]) -> "_MaxoutNorm":
        weights = weights_of(maxout, "W")
        outputs, pieces, inputs = weights.shape
        by_piece = weights.transpose(1, 0, 2).reshape(pieces * outputs, inputs)
        return cls(
            np.ascontiguousarray(by_piece.T),
            np.ascontiguousarray(weights_of(maxout, "b").T.reshape(-1)),
            weights_of(norm, "G"),
            weights_of(norm, "b"),
        )

    def __call__(self, rows: Floats) -> Floats:
        return self.finish(rows @ self.weights)

    def finish(self, pieces: Floats) -> Floats:
        """The layer's output for what its weights made of its input; overwrites ``pieces``."""
        pieces += self.bias
        width = len(self.scale)
        best: Floats = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
        for start in range(2 * width, pieces.shape[1], width):
            np.maximum(best, pieces[:, start : start + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        deviation: Floats = np.einsum("ij,ij->i", best, best)
        deviation /= width
        # The constant under the root is thinc's.
        deviation += 1e-8
        np.sqrt(deviation, out=deviation)
        best /= deviation[:, None]
        best *= self.scale
        best += self.shift
        return best


class WindowEncoder:
    """Token vectors of documents, as the ``Tok2Vec`` it is made from gives them."""

    ATTRIBUTES = ("ORTH", "NORM")
    """Columns that come first in the arrays given to ``encode``; those of ``columns`` follow."""

    def __init__(self, tok2vec: Model[Any, Any]) -> None:
        embed, encode = tok2vec.layers
        self.columns: list[str] = embed.layers[0].attrs["columns"]
        self._tables = [
            (weights_of(node, "E"), node.attrs["seed"]) for node in _named("hashembed", embed)
        ]
        (self._mix,) = _maxouts(embed)
        self._first, *self._others = _maxouts(encode)
        # What the first layer makes of a word depends on where in the window it stands alone.
        self._first_by_place: list[Floats] = np.split(self._first.weights, 3)
        self._pad: int = encode.attrs["pad"]
        self._ops = NumpyOps()
        self._row_of: dict[int, int] = {}
        self._rows: Floats = np.empty((4096, len(self._mix.scale)), "f")

    @staticmethod
    def supports(tok2vec: Model[Any, Any]) -> bool:
        """Is this the architecture that we know, down to its parameters?"""
        if len(tok2vec.layers) != 2:
            return False
        embed, encode = tok2vec.layers
        names = [node.name for node in embed.walk()]
        windows = [node.attrs["window_size"] for node in _named("expand_window", encode)]
        maxouts = _named("maxout", encode)
        widths = {node.get_dim("nO") for node in maxouts} | {encode.get_dim("nO")}
        return (
            bool(embed.layers)
            and embed.layers[0].name == "extract_features"
            and "static_vectors" not in names
            and names.count("maxout") == names.count("layernorm") == 1
            and names.count("hashembed") == len(embed.layers[0].attrs["columns"])
            and bool(windows)
            and set(windows) == {1}
            and len(maxouts) == len(windows) == len(_named("layernorm", encode))
            and len(widths) == 1
            and encode.attrs.get("pad") == len(windows)
            and all(node.get_dim("nP") >= 2 for node in maxouts)
        )

    def encode(self, attributes: Attributes, lengths: Sequence[int]) -> Floats:
        """One vector a token.

        ``attributes`` has a row for each token of all documents and the columns
        ``ATTRIBUTES`` then ``columns``; ``lengths`` are the documents' numbers of tokens.
        """
        distinct, word_of = np.unique(self._word_numbers(attributes), return_inverse=True)
        words = np.concatenate([np.zeros((1, self._rows.shape[1]), "f"), self._rows[distinct]])
        by_place = [words @ weights for weights in self._first_by_place]
        # As in thinc, rows of zeros part the documents, so that no window sees its neighbour.
        filled = [length for length in lengths if length]
        gaps = np.repeat(np.arange(1, len(filled) + 1) * self._pad, filled)
        places = np.arange(len(attributes)) + gaps
        numbers: Integers = np.zeros(len(attributes) + self._pad * (len(filled) + 1), np.intp)
        numbers[places] = word_of + 1
        encoded = np.empty((len(numbers), words.shape[1]), "f")
        for start in range(0, len(numbers), _STRETCH):
            stop = min(start + _STRETCH, len(numbers))
            # A layer looks one row to each side, so a margin of one row a layer is enough.
            first, last = max(0, start - self._pad), min(len(numbers), stop + self._pad)
            rows = self._windows(words, by_place, numbers[first:last])
            encoded[start:stop] = rows[start - first : stop - first]
        vectors: Floats = encoded[places]
        return vectors

    def _windows(self, words: Floats, by_place: Sequence[Floats], numbers: Integers) -> Floats:
        """``words`` in the order of ``numbers``, encoded.

        ``by_place`` is what the first layer's weights make of each word before, at and after the
        middle of a window: a batch has four times as many tokens as words.
        """
        before, middle, after = by_place
        pieces: Floats = middle[numbers]
        pieces[1:] += before[numbers[:-1]]
        pieces[:-1] += after[numbers[1:]]
        rows: Floats = words[numbers] + self._first.finish(pieces)
        width = rows.shape[1]
        window = np.zeros((len(rows), 3 * width), "f")
        for layer in self._others:
            window[1:, :width] = rows[:-1]
            window[:, width : 2 * width] = rows
            window[:-1, 2 * width :] = rows[1:]
            rows += layer(window)
        return rows

    def _word_numbers(self, attributes: Attributes) -> Integers:
        """The row of each token's word in ``_rows``; new words are embedded and remembered.

        A word is known by its spelling and norm, from which spaCy derives the other columns.
        """
        keys = ((attributes[:, 0] * _GOLDEN) ^ attributes[:, 1]).tolist()
        if len(self._row_of) > _REMEMBERED_WORDS:
            self._row_of = {}
        row_of = self._row_of
        new: dict[int, int] = {}
        for index, key in enumerate(keys):
            if key not in row_of:
                row_of[key] = len(row_of)
                new[key] = index
        if new:
            firsts = np.fromiter(new.values(), np.intp, len(new))
            self._remember(self._embed(attributes[firsts, len(self.ATTRIBUTES) :]), len(row_of))
        return np.fromiter(map(row_of.__getitem__, keys), np.intp, len(keys))

    def _embed(self, columns: Attributes) -> Floats:
        parts = []
        for number, (table, seed) in enumerate(self._tables):
            buckets = self._ops.hash(np.ascontiguousarray(columns[:, number]), seed)
            parts.append(table[buckets % len(table)].sum(axis=1))
        return self._mix(np.concatenate(parts, axis=1))

    def _remember(self, vectors: Floats, total: int) -> None:
        if total > len(self._rows):
            grown = np.empty((max(total, 2 * len(self._rows)), vectors.shape[1]), "f")
            grown[: len(self._rows)] = self._rows
            self._rows = grown
        self._rows[total - len(vectors) : total] = vectors


def attributes_of(docs: Sequence[Doc], columns: Sequence[str]) -> Attributes:
    """A row of these attributes for each token of all ``docs``."""
    arrays = [doc.to_array(list(columns)) for doc in docs if len(doc)]
    if not arrays:
        return np.empty((0, len(columns)), np.uint64)
    return np.concatenate(arrays)


def weights_of(layer: Any, name: str) -> Floats:
    """A parameter of a thinc layer as the array it is (thinc's own types promise less)."""
    weights: Floats = layer.get_param(name)
    return weights


def _named(name: str, model: Model[Any, Any]) -> list[Model[Any, Any]]:
    return [node for node in model.walk() if node.name == name]


def _maxouts(model: Model[Any, Any]) -> list[_MaxoutNorm]:
    pairs = zip(_named("maxout", model), _named("layernorm", model), strict=True)
    return [_MaxoutNorm.of(maxout, norm) for maxout, norm in pairs]
