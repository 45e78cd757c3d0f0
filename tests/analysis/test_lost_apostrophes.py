"""Possessives whose apostrophes are lost."""

from newsreader.analysis.lost_apostrophes import restore_possessives
from tests.analysis.drafts import draft, found

FILLING = " Nothing else of note was said at the meeting, which went on until late at night." * 5


def restored(marked: str) -> list[tuple[str, str]]:
    made = draft(marked + FILLING)
    restore_possessives(made)
    return found(made)


def test_names_end_before_the_s() -> None:
    assert restored(
        "[Norways|NORP] fleet met that of the [Lunde Fund|ORG]. [Lundes|NORP] ships won."
    ) == [
        ("Norway", "GPE"),
        ("Lunde Fund", "ORG"),
        ("Lunde", "ORG"),
    ]


def test_an_owner_and_what_it_owns_are_two_names() -> None:
    assert restored("We met [Norways Ove Lunde|PERSON] there.") == [
        ("Norway", "GPE"),
        ("Ove Lunde", "PERSON"),
    ]


def test_names_in_s_stay() -> None:
    marked = "[Iraqis|NORP] and [Anna Edwards|PERSON] of [Lunde Motors|ORG] met [Lunde Motor|ORG]."
    made = draft(marked + FILLING)
    before = found(made)
    restore_possessives(made)
    assert found(made) == before


def test_a_text_with_apostrophes_is_left_alone() -> None:
    assert restored("It's [Norways|NORP] fleet.") == [("Norways", "NORP")]
