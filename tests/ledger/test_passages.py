"""Anchors are found again, or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.ledger.passages import REACH, anchor_at, place_after_edit, place_in
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
