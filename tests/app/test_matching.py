from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.actions.matching import fit, folded


def order(typed: str, *names: str) -> list[str]:
    scored = [(score, name) for name in names if (score := fit(typed, name)) is not None]
    return [name for _, name in sorted(scored, key=lambda pair: -pair[0])]


def test_what_begins_so_comes_first_then_words_then_pieces_then_initials() -> None:
    names = ("She may all", "Ensmall", "Great Small", "Small talk")
    assert order("small", *names) == ["Small talk", "Great Small", "Ensmall", "She may all"]
    assert order("sml", "Small", "Some more land") == ["Some more land", "Small"]
    assert order("unread only", "Only Unread", "Unread Only", "Unread") == [
        "Unread Only",
        "Only Unread",
    ]
    assert order("mrk sc", "Markus Schmidt", "Mask") == ["Markus Schmidt"]


def test_case_and_accents_do_not_count() -> None:
    assert fit("elise", "ÉLISE") == fit("ÉLISE", "elise")
    assert fit("straße", "Straße") is not None


def test_what_is_not_there_does_not_fit() -> None:
    assert fit("ba", "ab") is None
    assert fit("aa", "a") is None
    assert fit("", "anything") == 0


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_name_fits_where_the_letters_of_each_word_come_in_order(typed: str, name: str) -> None:
    def in_order(word: str) -> bool:
        rest = iter(folded(name))
        return all(character in rest for character in word)

    assert (fit(typed, name) is not None) == all(map(in_order, folded(typed).split()))


@given(st.text(min_size=1, max_size=60))
def test_every_name_fits_itself(name: str) -> None:
    assert fit(name, name) is not None


@given(st.text(st.characters(max_codepoint=127)), st.text())
def test_each_character_is_folded_by_itself(plain: str, other: str) -> None:
    assert folded(plain) + folded(other) == folded(plain + other)
    assert len(folded(other)) == len(other)
