"""Which of some new texts is another version of one that is gone."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.ledger.versions import versions

WORDS = [a + b for a in "bdfgklmnprst" for b in ("aro", "eli", "onu", "ibe", "uka", "amo", "esi")]


def story(seed: int, length: int = 120) -> list[str]:
    chosen = random.Random(seed)
    return [chosen.choice(WORDS) for _ in range(length)]


def told(words: list[str]) -> str:
    return " ".join(words)


def test_an_edited_text_is_found_among_others() -> None:
    gone = {"a": told(story(1)), "b": told(story(2))}
    came = {"x": told(story(3)), "y": told(["An", "update", *story(1)[:100], *story(4)[:10]])}
    assert versions(gone, came, ["a", "b"]) == {"a": "y"}
    assert versions(gone, came, ["b"]) == {}
    assert versions(gone, {}, ["a"]) == {}


def test_case_and_white_space_do_not_count() -> None:
    words = story(1)
    assert versions({"a": told(words)}, {"y": "\n".join(words).upper()}, ["a"]) == {"a": "y"}


def test_less_than_half_in_common_is_another_text() -> None:
    assert versions({"a": told(story(1))}, {"y": told(story(1)[:70] + story(2)[:50])}, ["a"]) == {
        "a": "y"
    }
    assert versions({"a": told(story(1))}, {"y": told(story(1)[:50] + story(2)[:70])}, ["a"]) == {}


def test_a_few_words_are_too_little_to_tell_by() -> None:
    assert versions({"a": told(story(1, 10))}, {"y": told(story(1, 10))}, ["a"]) == {}
    assert versions({"a": told(story(1, 11))}, {"y": told(story(1, 11))}, ["a"]) == {"a": "y"}


def test_two_that_are_alike_tell_nothing() -> None:
    """A wire story in two files: either may be what the third became."""
    text = story(1)
    came = {"x": told(text[:110] + story(2)[:10]), "y": told(story(3)[:10] + text[10:])}
    assert versions({"a": told(text)}, came, ["a"]) == {}
    came["x"] = told(text[:90] + story(2)[:30])
    assert versions({"a": told(text)}, came, ["a"]) == {"a": "y"}


def test_one_that_two_may_have_become_is_neithers() -> None:
    text = story(1)
    gone = {"a": told(text[:110] + story(2)[:10]), "b": told(text[:110] + story(3)[:10])}
    assert versions(gone, {"y": told(text)}, ["a", "b"]) == {}
    assert versions(gone, {"y": told(text)}, ["a"]) == {}, "the other is asked all the same"
    gone["b"] = told(text[:80] + story(3)[:40])
    assert versions(gone, {"y": told(text)}, ["a", "b"]) == {"a": "y"}


def test_each_of_two_alike_finds_its_own() -> None:
    """Both files of a wire story renamed and edited a little."""
    shared = story(1)
    gone = {"a": told(shared[:90] + story(2)[:40]), "b": told(shared[:90] + story(3)[:40])}
    came = {key + "2": "Corrected " + text for key, text in gone.items()}
    assert versions(gone, came, ["a", "b"]) == {"a": "a2", "b": "b2"}


def test_scripts_that_do_not_part_words() -> None:
    text = "".join(chr(0x4E00 + number * 7) for number in range(100))
    assert versions({"a": text}, {"y": text[5:] + "。"}, ["a"]) == {"a": "y"}


def test_very_many_are_told_by_some_of_their_words() -> None:
    gone = {str(n): told(story(n, 400)) for n in range(20)}
    came = {f"new {n}": "Corrected " + text for n, text in enumerate(gone.values())}
    right = {str(n): f"new {n}" for n in range(20)}
    assert versions(gone, came, list(gone), at_once=10_000) == right


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_nobody_gets_what_is_not_theirs(data: st.DataObject) -> None:
    """Some stay as they were but for an edit, some go for good, some are new."""
    gone, came, right = {}, {}, {}
    for number in range(data.draw(st.integers(1, 5))):
        words = story(number)
        gone[f"old {number}"] = told(words)
        if data.draw(st.booleans()):
            at, many = data.draw(st.integers(0, 119)), data.draw(st.integers(0, 40))
            came[f"new {number}"] = told(words[:at] + story(100 + number)[:many] + words[at:])
            right[f"old {number}"] = f"new {number}"
    for number in range(data.draw(st.integers(0, 3))):
        came[f"other {number}"] = told(story(200 + number))
    found = versions(gone, came, list(gone))
    assert found == right
