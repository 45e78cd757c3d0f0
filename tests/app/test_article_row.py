"""What a row shows of a passage that was found."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.views.article_row import from_hit
from newsreader.library.records import Snippet


def test_a_late_hit_is_brought_to_the_front() -> None:
    text = "The committee said that its decision must be ratified by the prime minister on Friday."
    start = text.index("prime")
    found = from_hit(Snippet(text, ((start, start + 14), (start + 18, start + 24))))
    assert found.text == "…must be ratified by the prime minister on Friday."
    assert [found.text[a:b] for a, b in found.marks] == ["prime minister", "Friday"]


def test_an_early_hit_stays_where_it_is() -> None:
    early = Snippet("The prime minister said so.", ((4, 18),))
    assert from_hit(early) is early
    titled = Snippet("Its title alone was found, and it goes on for long.", ())
    assert from_hit(titled) is titled


@given(st.text("ab 🚢", min_size=1, max_size=120), st.data())
def test_hits_keep_their_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = from_hit(Snippet(text, ((start, end),)))
    assert found.marks[0][0] <= 30
    assert found.text[slice(*found.marks[0])] == text[start:end]
