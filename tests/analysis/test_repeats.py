"""Names found once are found again; known names and runs of capitals are found at all."""

from newsreader.analysis.evidence.known import find_known
from newsreader.analysis.rules.repeats import find_repeats
from newsreader.analysis.rules.runs import find_runs
from tests.analysis.drafts import draft, found


def test_a_missed_repeat_is_found_and_a_surname_alone() -> None:
    made = draft("[Ingrid Solheim|PERSON] spoke. Then Ingrid Solheim left. They saw Solheim go.")
    find_repeats(made)
    assert found(made)[1:] == [("Ingrid Solheim", "PERSON"), ("Solheim", "PERSON")]


def test_a_given_name_that_one_person_bears_is_found() -> None:
    made = draft("[Ingrid Solheim|PERSON] spoke. Then Ingrid left. They saw Ingrid Voss go.")
    find_repeats(made)
    assert found(made)[1:] == [("Ingrid", "PERSON")]
    made = draft("[Ingrid Solheim|PERSON] met [Ingrid Voss|PERSON]. Then Ingrid left.")
    find_repeats(made)
    assert len(made.spans) == 2


def test_a_double_surname_is_whole() -> None:
    made = draft("[Ann Holm-Voss|PERSON] spoke. [Holm|GPE]-[Voss|ORG] left for Holm-Voss.")
    find_repeats(made)
    assert found(made) == [
        ("Ann Holm-Voss", "PERSON"),
        ("Holm-Voss", "PERSON"),
        ("Holm-Voss", "PERSON"),
    ]


def test_a_common_word_is_not_found_again() -> None:
    made = draft(
        "They met [Hope|PERSON] there. It was their hope, a great hope. Hope dies last.",
        title=False,
    )
    find_repeats(made)
    assert found(made) == [("Hope", "PERSON")]


def test_a_part_of_a_longer_name_is_left_alone() -> None:
    made = draft("They saw [Solheim|PERSON] leave. But Astrid Solheim stayed.")
    find_repeats(made)
    assert len(made.spans) == 1


def test_countries_peoples_and_organisations_are_known() -> None:
    made = draft("Envoys of the UN saw Norwegian troops in Norway and went to AT&T.")
    find_known(made)
    assert found(made) == [
        ("UN", "ORG"),
        ("Norwegian", "NORP"),
        ("Norway", "GPE"),
        ("AT&T", "ORG"),
    ]


def test_a_known_name_goes_on_over_an_initial_and_begins_inside_a_word() -> None:
    made = draft("Their S. [Korean|NORP] side flew from sub-[Saharan Africa|ORG] home.")
    find_known(made)
    assert found(made) == [("S. Korean", "NORP"), ("sub-Saharan Africa", "LOC")]


def test_a_city_beside_an_unknown_capital_word_is_not_taken() -> None:
    made = draft("They asked Berlin Lindqvist to sing.")
    find_known(made)
    assert found(made) == []


def test_a_run_of_capitals_inside_a_sentence_is_a_name() -> None:
    made = draft("It was bought by the Quorvane Zeltic Group for a song.")
    find_runs(made)
    assert found(made) == [("Quorvane Zeltic Group", "ORG")]


def test_a_run_completes_the_name_beside_it() -> None:
    made = draft("He met [Ingrid|PERSON] Quorvane at noon. I saw Monday's Prime Minister.")
    find_runs(made)
    assert found(made) == [("Ingrid Quorvane", "PERSON")]


def test_a_surname_is_found_with_its_particles() -> None:
    made = draft("[Luis de la Quorva|PERSON] spoke. Fans like de la Quorva. Then Quorva left.")
    find_repeats(made)
    assert found(made)[1:] == [("de la Quorva", "PERSON"), ("Quorva", "PERSON")]


def test_a_title_with_small_words_is_found_over_its_pieces() -> None:
    made = draft(
        "He played in [Tears of the Harbour|WORK_OF_ART]. "
        "In [Tears|ORG] of the [Harbour Holm|LOC] plays a pilot.",
    )
    find_repeats(made)
    assert ("Tears of the Harbour", "WORK_OF_ART") in found(made)[1:]


def test_it_is_not_found_inside_a_longer_name_nor_are_two_products_one() -> None:
    for text in (
        "The [Bank of Vestland|ORG] and the [Bank of Vestland Trust|ORG] met.",
        "[Quill Pro and Tarvos Max|PRODUCT] came. A [Quill Pro|PRODUCT] and Tarvos Max are out.",
    ):
        made = draft(text)
        before = found(made)
        find_repeats(made)
        assert found(made)[: len(before)] == before
