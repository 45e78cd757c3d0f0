"""What the words around a name say of it."""

import pytest

from newsreader.analysis.evidence.cues import cues
from newsreader.analysis.rules.consistency import settle_labels
from tests.analysis.drafts import draft, found


def said(text: str) -> set[str]:
    made = draft(text)
    return {label.value for span in made.named() for label, _ in cues(made, span)}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("She won a [Tarvos|PERSON] nomination.", "EVENT"),
        ("The [Tarvos|PERSON]-winning film is back.", "EVENT"),
        ("Ships left the port of [Vestvik|PERSON] at dawn.", "GPE"),
        ("He lives in [Vestvik|PERSON].", "GPE"),
        ("Snow fell outside [Vestvik|PERSON].", "GPE"),
        ("They landed at [Vestvik|PERSON] airport.", "GPE"),
        ("A [Vestvik|ORG]-based firm won.", "GPE"),
        ("The fire in [Quill|PERSON], Norway, was put out.", "GPE"),
        ("They sang in [Quill|PERSON], NY, in May.", "GPE"),
        ("Tickets for [Quill|PERSON], NJ are left.", "GPE"),
        ("They sang in [Quill|GPE], [NY|ORG], in May.", "GPE"),
        ("The [Oscar|PERSON] nominee sang.", "EVENT"),
        ("A firm from [Quill|ORG] won.", "GPE"),
        ("The TV show The [Quill|ORG] is back.", "WORK_OF_ART"),
        ("The [Quill|ORG] trojan is back.", "PRODUCT"),
        ("She read [Quill|PERSON], a novel.", "WORK_OF_ART"),
        ("They bought the [Tarvos|PERSON] album.", "WORK_OF_ART"),
        ("They took the cholesterol drug [Tarvos|PERSON].", "PRODUCT"),
        ("The [Tarvos|GPE] corporation was accused.", "ORG"),
        ("Shares in [Tarvos|PERSON] fell.", "ORG"),
        ("[Tarvos|PERSON]'s shareholders met.", "ORG"),
        ("A spokesman of [Tarvos|PERSON] said so.", "ORG"),
        ("[Tarvos|PERSON], a Danish software company, grew.", "ORG"),
        ("Security firm [Tarvos|PERSON] warned of it.", "ORG"),
        ("[Brekke|ORG]'s widow spoke.", "PERSON"),
        ("[Brekke|ORG], a retired teacher, won.", "PERSON"),
        ("They fired [Krait|PERSON] cruise missiles.", "PRODUCT"),
        ("The frigate [Havorn|PERSON] sank.", "PRODUCT"),
        ("She stars in the film [Grey Water|PERSON].", "WORK_OF_ART"),
    ],
)
def test_the_words_around_a_name_speak_for_its_type(text: str, label: str) -> None:
    assert said(text) == {label}


@pytest.mark.parametrize(
    "text",
    [
        "She has confidence in [Brekke|PERSON].",
        "He trusts [Brekke|PERSON] fully.",
        "[Brekke|PERSON] said so.",
        "In [Brekke|PERSON]'s view it is late.",
        "[Brekke|PERSON]",
    ],
)
def test_words_that_say_nothing_are_not_counted(text: str) -> None:
    assert said(text) == set()


def test_cues_outvote_the_model_over_the_article() -> None:
    made = draft(
        "The port of [Vestvik|PERSON] closed. Buses in [Vestvik|PERSON] stopped. "
        "[Vestvik|PERSON] slept."
    )
    settle_labels(made)
    assert {label for _, label in found(made)} == {"GPE"}


def test_a_maker_behind_a_hyphen_is_a_person() -> None:
    assert said("The film-maker [Tarvos|PERSON] left.") == set()
    assert said("The maker [Tarvos|PERSON] left.") == {"ORG"}


def test_what_has_a_chairman_is_nobody() -> None:
    made = draft("[Tarvos|PERSON] chairman [Ann Holm|PERSON] left. [Tarvos|PERSON] fell.")
    settle_labels(made)
    assert dict(found(made))["Tarvos"] == "ORG"


def test_a_name_before_a_hyphen_has_no_article_of_its_own() -> None:
    assert said("It is the [Tarvos|PERSON]-directed film.") == set()


def test_to_programme_a_thing_is_to_name_no_programme() -> None:
    assert "WORK_OF_ART" not in said("It is hard to programme a [Tarvos|ORG].")
    assert "WORK_OF_ART" in said("The BBC programme [Tarvos|ORG] is back.")
    assert "EVENT" not in said("The [Holm|PERSON] nominee won.")
