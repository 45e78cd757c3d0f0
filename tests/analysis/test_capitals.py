"""Words in capitals that name nothing."""

import pytest

from newsreader.analysis.rules.capitals import drop_shouted_words
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    "marked",
    [
        "ANNA LUNDE OPENS UP ABOUT [SERIOUS HEALTH CONDITION|ORG]\n\nText follows.",
        "You must [IMPLEMENT|ORG] it by then.",
        "Send us [YOUR|ORG] review.",
        "He asked. [KEY MATCH STATS|MISC] They never met.",
    ],
)
def test_everyday_words_in_capitals_are_dropped(marked: str) -> None:
    made = draft(marked)
    drop_shouted_words(made)
    assert found(made) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[LUNDE|PERSON] OPENS UP\n\nText follows.",
        "The [CARE|ORG] team and the [CARE|ORG] staff came.",
        "[SERIOUS WOMBATS|ORG] WIN\n\nThe band Serious Wombats won.",
        "The [WHO|ORG] met.",
        "A [Serious Health|ORG] fund met.",
    ],
)
def test_names_and_acronyms_in_capitals_stay(marked: str) -> None:
    made = draft(marked, title="\n" in marked)
    before = found(made)
    drop_shouted_words(made)
    assert found(made) == before


def test_small_words_at_the_edge_of_a_name_go() -> None:
    made = draft("WHO [WAS LUNDE|MISC]? There is no evidence.")
    drop_shouted_words(made)
    assert found(made) == [("LUNDE", "MISC")]
