"""Words that news writes in lower case."""

import pytest

from newsreader.analysis.evidence.common_words import is_common_word


@pytest.mark.parametrize(
    "word", ["CONDITION", "Serious", "the", "elected", "FRONT-RUNNER", "officials"]
)
def test_everyday_words_are_common_in_any_casing(word: str) -> None:
    assert is_common_word(word)


@pytest.mark.parametrize("word", ["Norway", "LUNDE", "Reuters", "Wombat-Lunde"])
def test_names_are_not(word: str) -> None:
    assert not is_common_word(word)
