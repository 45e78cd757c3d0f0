"""Mentions and ranges by place."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.views.article.mention_index import MentionIndex, RangeIndex
from newsreader.model import EntityType
from tests.app.articles import stored


def test_mentions_by_place_type_and_entity() -> None:
    article = stored()
    index = MentionIndex(article.mentions)
    for mention in article.mentions:
        assert index.at(mention.start) is mention
        assert index.at(mention.end - 1) is mention
        assert index.at(mention.end) is not mention
    assert [m.text for m in index.of_entity("tuva-lind")] == ["Tuva Lind"] * 3 + ["Lind"]
    assert index.count_here("tuva-lind") == 4
    assert index.counts()[EntityType.GROUP] == 1
    assert list(index.between(0, len(article.article.text))) == list(article.mentions)


def test_no_mentions() -> None:
    index = MentionIndex()
    assert index.at(0) is None
    assert list(index.between(0, 100)) == []


@given(
    st.lists(st.integers(0, 50), unique=True).map(sorted),
    st.integers(0, 50),
    st.integers(0, 50),
)
def test_ranges_that_touch(cuts: list[int], start: int, end: int) -> None:
    ranges = list(zip(cuts[::2], cuts[1::2], strict=False))
    index = RangeIndex(ranges)
    expected = [(a, b) for a, b in ranges if a < end and b > start and start < end]
    if start < end:
        assert index.between(start, end) == expected
    following = index.next_from(start)
    if not ranges:
        assert following is None
    else:
        later = [i for i, (a, _) in enumerate(ranges) if a >= start]
        assert following == (later[0] if later else 0)
    for number, span in enumerate(ranges):
        assert index.index_of(span) == number
    assert index.index_of((start, 99)) is None
    assert index.index_of(None) is None
    grown = RangeIndex(ranges[:2])
    grown.extend(ranges[2:])
    assert grown.ranges == index.ranges
    assert grown.next_from(start) == index.next_from(start)
