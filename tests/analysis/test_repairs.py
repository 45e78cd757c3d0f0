"""The repairs together: whatever the text and the model's spans, what comes out is sound."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.zones import zones_of
from newsreader.analysis.repairs import repair
from newsreader.analysis.spans import Span, SpanSet
from newsreader.model import Article, Label, Role, Section

_WORDS = st.sampled_from(
    [
        "Anna", "Kovacs", "said", "the", "U.S.", "Oslo", "of", "Bank", "Inc", "Inc.", "and", "&",
        "(WHO)", "al-Halabi", "beat", "2-1", "3", "Arsenal", "’s", "'s", ",", ".", "\n", "\n\n",
        "London", "1998-02-11", "MEETS", "TALKS", "By", "-", "“", "”", "van", "der", "é", "🙂",
        "東京",
    ]
)  # fmt: skip
_ANY = st.one_of(_WORDS, st.text(max_size=5))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Texts of words that rules look for and of anything else, cut into sections at random."""
    text = " ".join(draw(st.lists(_ANY, max_size=40)))
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=6))})
    sections = [Section(draw(st.sampled_from(Role)), start, end) for start, end in pairwise(cuts)]
    made = Draft(text, zones_of(Article("", text, tuple(sections))))
    offsets = st.integers(0, len(text))
    spans = SpanSet()
    for one, other in draw(st.lists(st.tuples(offsets, offsets), max_size=8)):
        if any(z.start <= min(one, other) and max(one, other) <= z.end for z in made.zones):
            spans.add(Span(min(one, other), max(one, other), draw(st.sampled_from(Label))))
    made.set_spans(spans.in_order())
    return made


@settings(max_examples=300, deadline=None)
@given(drafts())
def test_repaired_spans_are_sorted_apart_and_outside_boilerplate(made: Draft) -> None:
    repair(made)
    end = 0
    for span in made.spans:
        assert end <= span.start < span.end <= len(made.text)
        assert made.text[span.start : span.end].strip()
        assert any(zone.start <= span.start and span.end <= zone.end for zone in made.zones)
        assert span.evidence
        end = span.end
