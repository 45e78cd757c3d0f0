"""The loaded pipeline, over many texts."""

import pytest

from newsreader.analysis.model import recogniser
from newsreader.analysis.model.pipelines import pipeline_for
from newsreader.analysis.model.recogniser import Entity, Recogniser
from newsreader.model import Label

_TEXTS = [
    f"Angela Merkel met the chief of Wombat{number} Ltd in Berlin on Tuesday. Lund{number} left."
    for number in range(120)
]


@pytest.fixture(scope="module")
def english() -> Recogniser:
    pipeline = pipeline_for("en")
    assert pipeline is not None
    return Recogniser(pipeline)


def spans(found: list[list[Entity]]) -> list[list[tuple[int, int, Label]]]:
    """What was found without how sure the model was, which batches change in the last digits."""
    return [[(one.start, one.end, one.label) for one in entities] for entities in found]


def test_forgetting_words_changes_no_answer(
    english: Recogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = spans(english.recognise(_TEXTS))
    monkeypatch.setattr(recogniser, "_LEARNT_CHARACTERS", 2_000)
    monkeypatch.setattr(recogniser, "_MEMORY_CHARACTERS", 1_000)
    monkeypatch.setattr(recogniser, "_BATCH_CHARACTERS", 300)
    again = [english.recognise(_TEXTS[at : at + 3]) for at in range(0, len(_TEXTS), 3)]
    assert [found for batch in again for found in spans(batch)] == whole
    assert all(whole)


def test_the_words_of_past_texts_are_forgotten(
    english: Recogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recogniser, "_LEARNT_CHARACTERS", 0)
    monkeypatch.setattr(recogniser, "_MEMORY_CHARACTERS", 1_000)
    english.recognise(["Quillavar spoke in Oslo."])
    strings = english._nlp.vocab.strings
    assert "Quillavar" in strings
    for _ in range(2):
        english.recognise(["It rained in Oslo. " * 60])
    assert "Quillavar" not in strings
