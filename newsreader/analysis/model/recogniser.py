"""spaCy's named entity recogniser, alone and single-threaded. The only module that loads spaCy."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, NamedTuple

from newsreader.analysis.model.guesses import GUESSES, Guess
from newsreader.analysis.model.labels import label_of
from newsreader.analysis.model.pipelines import FINDERS, Pipeline
from newsreader.analysis.model.spacy_import import import_spacy
from newsreader.errors import AnalysisError
from newsreader.model import Label

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# About 20,000 tokens: enough to fill the matrix products, and some 60 MB of activations.
_BATCH_CHARACTERS = 100_000
# About 800,000 tokens, whose distinct words take some 20 MB.
_MEMORY_CHARACTERS = 4_000_000
# About 200,000 tokens: enough to fill the tokeniser's cache, which takes nothing in while words
# are kept only for a time. Without it, tokenising takes a third of the time of recognising.
_LEARNT_CHARACTERS = 1_000_000
_UPSTREAM_OF = {"tok2vec", "transformer", "curated_transformer"}


class Entity(NamedTuple):
    """What the model found: code-point offsets into the text it was given.

    A model that cannot tell how sure it is passes for sure.
    """

    start: int
    end: int
    label: Label
    guess: Guess = Guess()


class Recogniser:
    """One loaded pipeline. Not for use by two threads at once."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.signature = pipeline.signature
        self._nlp = _load(pipeline)
        self._words = ExitStack()
        self._characters = self._learnt = 0

    def recognise(self, texts: Sequence[str]) -> list[list[Entity]]:
        """The entities of each text, in order. Texts must be shorter than a million characters."""
        found: list[list[Entity]] = []
        for batch in _batches(texts):
            self._forget_words_in_time(sum(map(len, batch)))
            found.extend(_entities(doc) for doc in self._nlp.pipe(batch, batch_size=len(batch)))
        return found

    def _forget_words_in_time(self, characters: int) -> None:
        """Free the strings and lexemes of past texts now and then: memory stays flat.

        Not after each batch: half of the words of a batch are known from the one before, and
        meeting them anew takes longer than recognising. The words of the first texts stay.
        """
        if self._learnt < _LEARNT_CHARACTERS:
            self._learnt += characters
            return
        if not self._characters or self._characters + characters > _MEMORY_CHARACTERS:
            self._words.close()
            self._words.enter_context(self._nlp.memory_zone())
            self._characters = 0
        self._characters += characters


def _entities(doc: "Doc") -> list[Entity]:
    entities = [Entity(e.start_char, e.end_char, label_of(e.label_)) for e in doc.ents]
    guesses = doc.user_data.get(GUESSES, ())
    if len(guesses) != len(entities):
        return entities
    return [entity._replace(guess=guess) for entity, guess in zip(entities, guesses, strict=True)]


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _load(pipeline: Pipeline) -> "Language":
    _one_thread_for_matrix_products()
    import_spacy()
    import spacy
    from spacy.util import load_config

    try:
        config = load_config(pipeline.folder / "config.cfg")
        unneeded = [name for name in config["nlp"]["pipeline"] if name not in _needed(config)]
        nlp = spacy.load(pipeline.folder, exclude=unneeded)
    except (OSError, ValueError, KeyError, ImportError) as error:
        package = pipeline.name.replace("_", "-")
        raise AnalysisError(
            f"The pipeline {pipeline.name} {pipeline.version} cannot be loaded ({error}); "
            f"install it again with: pip install --force-reinstall {package}"
        ) from error
    from newsreader.analysis.model.batched_ner import use_batched_ner

    if not use_batched_ner(nlp):
        _multiply_with_numpy(nlp)
    return nlp


def _needed(config: Any) -> set[str]:
    """The components that entities depend on: the recogniser, and what it listens to.

    Tagger, parser and lemmatizer give it nothing, and most recognisers embed words themselves.
    """
    needed = set(FINDERS)
    architecture = str(config["components"].get("ner", {}).get("model", {}).get("tok2vec", {}))
    if "Listener" in architecture:
        needed |= _UPSTREAM_OF
    return needed


def _one_thread_for_matrix_products() -> None:
    """Several workers with several BLAS threads each are slower than one thread each."""
    if "numpy" not in sys.modules:
        for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ.setdefault(variable, "1")


def _multiply_with_numpy(nlp: "Language") -> None:
    """Use numpy's OpenBLAS, which is about three times as fast as the BLIS that thinc calls."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if model is not None:
            for node in model.walk():
                if isinstance(node.ops, NumpyOps):
                    node.ops = ops
