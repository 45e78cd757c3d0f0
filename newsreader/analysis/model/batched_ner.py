"""spaCy's greedy named entity recogniser, decided for all tokens of many texts at once.

spaCy's transition parser takes one token of each text per step. But of the three tokens its
state looks at (Lample et al. 2016; spaCy's ``state_type = "ner"``), two are the first and the
last of the entity that is open: with none open, an action depends on its token alone. So every
token is decided once as if no entity were open, in one matrix product; then every entity that
could begin somewhere is followed to its end, all of them in step; and one walk over the few
tokens that are not outside keeps what the parser would have reached. Same weights, same valid
moves, same ties (the first move wins), same entities.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from newsreader.analysis.model.guesses import GUESSES, Guess
from newsreader.analysis.model.labels import label_of
from newsreader.analysis.model.window_encoder import Floats, Integers, WindowEncoder, attributes_of
from newsreader.model import TYPE_OF_LABEL, EntityType

FACTORY = "batched_ner"
Flags = npt.NDArray[np.bool_]

_OUT, _BEGIN, _UNIT = 0, 1, 2
_CLOSED_MOVES = {"O": _OUT, "B": _BEGIN, "U": _UNIT}
_MARKS = ("IS_SPACE", "SENT_START", "ENT_IOB")


class TokenSpan(NamedTuple):
    """An entity by the indices of its tokens in its document, half open, and its label."""

    start: int
    end: int
    label: str
    guess: Guess


@Language.factory(FACTORY, assigns=["doc.ents"], default_config={"of": "ner"})
def _create(nlp: Language, name: str, of: str) -> "BatchedNer":  # noqa: ARG001 (spaCy passes it)
    return BatchedNer(nlp.get_pipe(of))


def use_batched_ner(nlp: Language) -> bool:
    """Let ``nlp`` find entities in batches where its ``ner`` is of a kind that we know.

    The stock component stays, disabled; documents with entities set beforehand are sent to it.
    """
    if not nlp.has_pipe("ner") or not BatchedNer.supports(nlp.get_pipe("ner")):
        return False
    nlp.add_pipe(FACTORY, after="ner")
    nlp.disable_pipe("ner")
    return True


class BatchedNer:
    """A component that sets ``doc.ents`` as the ``EntityRecognizer`` it is made from would.

    How sure the model was of each is in ``doc.user_data[GUESSES]``.
    """

    def __init__(self, stock: EntityRecognizer) -> None:
        if not self.supports(stock):
            raise ValueError("this recogniser's architecture is not one that can be batched")
        self._stock = stock
        tok2vec, lower, upper = stock.model.layers
        self._encoder = WindowEncoder(tok2vec.layers[0])
        self._read_hidden_layer(tok2vec.layers[-1], lower)
        self._read_moves(stock, upper)

    @staticmethod
    def supports(component: object) -> bool:
        """Is this a greedy recogniser with the architecture of spaCy's small pipelines?"""
        if not isinstance(component, EntityRecognizer) or component.cfg["beam_width"] != 1:
            return False
        model = component.model
        if not model.attrs.get("has_upper") or model.attrs["unseen_classes"]:
            return False
        tok2vec, lower, _ = model.layers
        return (
            [layer.name for layer in tok2vec.layers[1:]] == ["list2array", "linear"]
            and lower.get_dim("nF") == 3
            and lower.get_dim("nP") == 2
            and WindowEncoder.supports(tok2vec.layers[0])
        )

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Set the entities of each document, ``batch_size`` of them at once."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            for doc, spans in zip(batch, self.predict(batch), strict=True):
                if spans is None:
                    self._stock(doc)
                else:
                    entities = [Span(doc, span.start, span.end, span.label) for span in spans]
                    doc.set_ents(entities, default="outside")
                    doc.user_data[GUESSES] = tuple(span.guess for span in spans)
            yield from batch

    def predict(self, docs: Sequence[Doc]) -> list[list[TokenSpan] | None]:
        """The entities of each document, None for one that has some set beforehand."""
        ours = (*WindowEncoder.ATTRIBUTES, *self._encoder.columns, *_MARKS)
        attributes = attributes_of(docs, ours)
        lengths = [len(doc) for doc in docs]
        offsets = [0, *accumulate(lengths)]
        marks = attributes[:, -len(_MARKS) :]
        vectors = self._encoder.encode(attributes[:, : -len(_MARKS)], lengths)
        found: list[list[TokenSpan] | None] = [[] for _ in docs]
        number = 0
        for start, end, label, guess in self._decode(vectors, marks, offsets):
            while start >= offsets[number + 1]:
                number += 1
            first = offsets[number]
            spans = found[number]
            assert spans is not None
            spans.append(TokenSpan(start - first, end - first, label, guess))
        if marks[:, 2].any():
            for number, doc in enumerate(docs):
                if marks[offsets[number] : offsets[number] + len(doc), 2].any():
                    found[number] = None
        return found

    def _decode(self, vectors: Floats, marks: Any, offsets: Sequence[int]) -> Iterator[TokenSpan]:
        """What the greedy parser finds, by the indices of tokens over all texts."""
        total = len(vectors)
        if not total:
            return
        features = self._features(vectors)
        is_space = marks[:, 0].astype(bool)
        # An entity may not run on where a sentence or a text begins next.
        stops: Flags = np.zeros(total, bool)
        stops[:-1] = marks[1:, 1] == 1
        stops[np.array(offsets[1:])[np.diff(offsets) > 0] - 1] = True
        scores = self._closed_scores(features, is_space, stops)
        best = scores.argmax(axis=1)
        kinds, labels = self._closed_kinds[best], self._closed_labels[best]
        ends = self._open_ends(features, labels, stops, np.flatnonzero(kinds == _BEGIN))
        free = 0
        hits = np.flatnonzero(kinds)
        for token, kind, label, guess in zip(
            hits.tolist(),
            kinds[hits].tolist(),
            labels[hits].tolist(),
            self._guesses(scores[hits], best[hits]),
            strict=True,
        ):
            if token >= free:
                free = token + 1 if kind == _UNIT else int(ends[token])
                yield TokenSpan(token, free, self._labels[label], guess)

    def _closed_scores(self, features: Floats, is_space: Flags, stops: Flags) -> Floats:
        """The score of each move at each token when no entity is open."""
        scores: Floats = self._hidden(features[:, 0] + self._none_open) @ self._closed_weights
        scores += self._closed_bias
        # As in spaCy: no entity begins on white space, none begins where it could not run on.
        scores[np.ix_(is_space | stops, self._closed_kinds == _BEGIN)] = -np.inf
        scores[np.ix_(is_space, self._closed_kinds == _UNIT)] = -np.inf
        return scores

    def _guesses(self, scores: Floats, best: Integers) -> Iterator[Guess]:
        """How sure each of the ``best`` moves is: the shares are those of the softmax over all
        moves, by type."""
        rows = np.arange(len(scores))
        shares = np.exp(scores - scores[rows, best][:, np.newaxis]) @ self._type_of_move
        shares /= shares.sum(axis=1, keepdims=True)
        own = self._type_of_move[best].argmax(axis=1)
        sure = shares[rows, own].tolist()
        shares[rows, own] = -1
        for share, rival in zip(sure, shares.argmax(axis=1).tolist(), strict=True):
            yield Guess(share, self._types[rival])

    def _open_ends(
        self, features: Floats, labels: Integers, stops: Flags, begins: Integers
    ) -> Integers:
        """For each token in ``begins``, the index past the last token of its entity."""
        ends: Integers = np.zeros(len(features), np.intp)
        at = begins + 1
        while len(begins):
            label = labels[begins]
            hidden = self._hidden(
                features[at, 0] + features[begins, 1] + features[at - 1, 2] + self._bias
            )
            inside = np.einsum("ij,ij->i", hidden, self._inside_weights[label])
            inside += self._inside_bias[label]
            final = np.einsum("ij,ij->i", hidden, self._last_weights[label])
            final += self._last_bias[label]
            goes_on = np.where(self._inside_wins_ties[label], inside >= final, inside > final)
            goes_on &= ~stops[at]
            ends[begins[~goes_on]] = at[~goes_on] + 1
            begins, at = begins[goes_on], at[goes_on] + 1
        return ends

    def _features(self, vectors: Floats) -> Floats:
        """What each token adds to the hidden layer as each of the three tokens of a state."""
        narrow = vectors @ self._narrow_weights
        narrow += self._narrow_bias
        features: Floats = (narrow @ self._lower_weights).reshape(len(vectors), 3, -1)
        return features

    def _hidden(self, summed: Floats) -> Floats:
        half = summed.shape[1] // 2
        return np.maximum(summed[:, :half], summed[:, half:])

    def _read_hidden_layer(self, narrow: Any, lower: Any) -> None:
        self._narrow_weights = np.ascontiguousarray(narrow.get_param("W").T)
        self._narrow_bias = narrow.get_param("b")
        # From (feature, output, piece, input) to one column per feature, piece, output.
        weights = lower.get_param("W").transpose(0, 2, 1, 3)
        self._lower_weights = np.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T)
        self._bias = lower.get_param("b").T.reshape(-1)
        padding = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(3, -1)
        self._none_open = padding[1] + padding[2] + self._bias

    def _read_moves(self, stock: EntityRecognizer, upper: Any) -> None:
        weights, bias = upper.get_param("W"), upper.get_param("b")
        names = [stock.moves.get_class_name(number) for number in range(stock.moves.n_moves)]
        # "U-" without a label is valid only for entities set beforehand.
        closed = [n for n, name in enumerate(names) if name[0] in _CLOSED_MOVES and name != "U-"]
        self._labels = sorted({name[2:] for name in names if name[2:]})
        place = {label: number for number, label in enumerate(self._labels)}
        self._closed_weights = np.ascontiguousarray(weights[closed].T)
        self._closed_bias = bias[closed]
        self._closed_kinds = np.array([_CLOSED_MOVES[names[n][0]] for n in closed])
        self._closed_labels = np.array([place.get(names[n][2:], -1) for n in closed])
        types: list[EntityType | None] = [
            TYPE_OF_LABEL[label_of(names[n][2:])] if names[n][2:] else None for n in closed
        ]
        self._types = list(dict.fromkeys(types))
        self._type_of_move: Floats = np.zeros((len(closed), len(self._types)), weights.dtype)
        self._type_of_move[np.arange(len(closed)), [self._types.index(t) for t in types]] = 1
        inside = np.array([names.index(f"I-{label}") for label in self._labels])
        final = np.array([names.index(f"L-{label}") for label in self._labels])
        self._inside_weights, self._inside_bias = weights[inside], bias[inside]
        self._last_weights, self._last_bias = weights[final], bias[final]
        self._inside_wins_ties = inside < final
