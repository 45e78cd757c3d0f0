"""Anchors are found again, or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.ledger.passages import (
    REACH,
    anchor_at,
    place_after_edit,
    place_in,
    places_after_edit,
)
from newsreader.model import Article

WORDS = st.lists(st.sampled_from(["Assad", "spoke", "of", "Anna", "today"]), min_size=3).map(
    " ".join
)


def article(text: str) -> Article:
    return Article("hash", text, ())


@given(WORDS, st.data())
def test_a_passage_is_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = anchor_at(article(text), start, end)
    assert place_in(anchor, text) == (start, end)
    assert len(anchor.before) <= REACH and len(anchor.after) <= REACH
    assert anchor.before + anchor.text + anchor.after in text
    moved = place_after_edit(anchor, f"New. {text}")
    assert moved in (None, (start + 5, end + 5))


def test_a_passage_moves_with_its_surroundings() -> None:
    text = "Yesterday Assad spoke to Anna. Later Assad left the town."
    anchor = anchor_at(article(text), 37, 42)
    edited = "Updated. " + text.replace("Yesterday", "On Monday")
    assert place_after_edit(anchor, edited) == (46, 51)
    assert place_after_edit(anchor, "Assad, Assad and Assad.") is None
    assert place_after_edit(anchor, "Nobody.") is None


def test_words_edited_beside_a_passage_leave_it_there() -> None:
    text = "Yesterday President Assad of Syria spoke to Anna. Later Assad left the town."
    anchor = anchor_at(article(text), 20, 25)
    edited = text.replace("President Assad of Syria", "Mr Assad, of Damascus,")
    assert place_after_edit(anchor, edited) == (13, 18)
    assert place_after_edit(anchor, "A much shorter account: Assad was in Homs.") is None


def test_of_places_alike_the_one_clearly_nearest_is_meant() -> None:
    line = "The mayor of the town, Jonas Brekke, did not want to comment on it. "
    text = ("News of that day. " * 20 + line) * 2 + "The end of all the news of that day."
    second = text.rindex("Jonas")
    anchor = anchor_at(article(text), second, second + 12)
    assert place_after_edit(anchor, "Updated. " + text) == (second + 9, second + 21)
    both = "Updated. " * 25 + text
    assert place_after_edit(anchor, both) is None
    assert len(places_after_edit(anchor, both)) == 2


EDITS = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 30), WORDS), max_size=6)


@given(st.data(), EDITS)
def test_edits_elsewhere_leave_a_passage_where_it_is(
    data: st.DataObject, edits: list[tuple[int, int, str]]
) -> None:
    words = data.draw(st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=30))
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 20)))
    anchor = anchor_at(article(text), start, end)
    kept = anchor.before + anchor.text + anchor.after
    before, after = text[: start - len(anchor.before)], text[end + len(anchor.after) :]
    for place, length, new in edits:
        if place % 2 and len(anchor.before) == REACH:
            at = place % (len(before) + 1)
            before = before[:at] + new + before[at + length :]
        elif len(anchor.after) == REACH:
            at = place % (len(after) + 1)
            after = after[:at] + new + after[at + length :]
    edited = before + kept + after
    wanted = len(before) + len(anchor.before)
    places = places_after_edit(anchor, edited)
    if edited.count(kept) == 1:
        assert places == [(wanted, wanted + end - start)]


def test_a_passage_without_words_is_nowhere() -> None:
    text = "Yesterday Assad spoke."
    anchor = anchor_at(article(text), 10, 10)
    assert place_in(anchor, text) is None
    assert place_after_edit(anchor, text) is None


def test_a_passage_is_found_where_its_article_is_read_otherwise() -> None:
    text = "# Assad, Assad and Assad\n\nYesterday Assad spoke to Anna."
    anchor = anchor_at(article(text), 9, 14)
    assert text[9:14] == "Assad"
    assert place_in(anchor, text[2:]) == (7, 12)
    assert place_in(anchor, "Nobody.") is None
    # What stands at the very offsets now is another one, whose surroundings are not these.
    assert place_in(anchor, "One more Assad. " + text) == (25, 30)
    assert place_in(anchor, "One more Assad, Anna.") == (9, 14)
