"""What the words of a name say of its type."""

import pytest

from newsreader.analysis.rules.consistency import settle_labels
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("We met [JK Quorvane|ORG].", "PERSON"),
        ("We met [J.K. Quorvane|GPE].", "PERSON"),
        ("The board of [UK Quorvane|ORG] met.", "ORG"),
        ("We met [Quorvane Jr.|MISC].", "PERSON"),
        ("We met [Luiz Inacio Tarvos da Silva|MISC].", "PERSON"),
        ("We met [Crown Quorvane|ORG].", "ORG"),
        ("We met [Princess Ingrid|PRODUCT].", "PERSON"),
        ("The [City of Leipzig|ORG] sold flats.", "GPE"),
        ("The [Town of Quorvane|ORG] sold flats.", "ORG"),
        ("She studied at [UC Davis|PERSON].", "ORG"),
        ("They played [Quorvane 2|LAW].", "PRODUCT"),
        ("He drives a [Tarvos S40|PERSON].", "PRODUCT"),
        ("It broke [Article 52|LAW].", "LAW"),
        ("She hosts [The Ann Holm Show|PERSON].", "WORK_OF_ART"),
        ("It was shown at the [Tarvos Motor Show|ORG].", "EVENT"),
        ("They sang at the [Tarvos Pavilion|PERSON].", "FAC"),
        ("They heard it on [Tarvos Radio|PERSON].", "ORG"),
    ],
)
def test_the_words_of_a_name_say_what_it_is(marked: str, label: str) -> None:
    made = draft(marked)
    settle_labels(made)
    assert [said for _, said in found(made)] == [label]


def test_a_given_name_from_anywhere_makes_a_person() -> None:
    made = draft("We met [Karol Quorvane|ORG], [Jean-Pierre Aas|GPE] and [Nikolaos Brill|ORG].")
    settle_labels(made)
    assert {label for _, label in found(made)} == {"PERSON"}
