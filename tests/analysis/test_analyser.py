"""The door of the room: real pipeline, real articles."""

import subprocess
import sys
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.analysis.analyser import Analyser
from newsreader.analysis.model.pipelines import pipeline_signature
from newsreader.model import Article, Role, Section
from tests.analysis.articles import article


def test_names_are_found_at_their_offsets(analyser: Analyser) -> None:
    story = article("Talks resume\n\nThe chancellor met Angela Merkel in Berlin on Tuesday.")
    (found,) = analyser.find_mentions([story])
    texts = [mention.text for mention in found.mentions]
    assert {"Angela Merkel", "Berlin", "Tuesday"} <= set(texts)
    assert all(story.text[m.start : m.end] == m.text for m in found.mentions)
    assert found.pipeline == pipeline_signature("en")
    assert found.note is None


def test_boilerplate_is_left_alone(analyser: Analyser) -> None:
    story = article(
        "Talks resume\n\nJane Foster spoke in Paris.\n\nCopyright Reuters, London.",
        roles={2: Role.BOILERPLATE},
    )
    (found,) = analyser.find_mentions([story])
    assert "Paris" in [mention.text for mention in found.mentions]
    assert all(mention.end <= story.sections[2].start for mention in found.mentions)


def test_a_language_without_pipeline_says_so(analyser: Analyser) -> None:
    plain, foreign = article("News\n\nLondon is calling."), article("Uutiset", language="fi")
    found = analyser.find_mentions([foreign, plain])
    assert found[0].mentions == ()
    assert found[0].pipeline is None
    assert found[0].note is not None
    assert "Finnish" in found[0].note
    assert found[1].pipeline is not None


def test_a_very_long_paragraph_is_analysed(analyser: Analyser) -> None:
    text = "Headline\n\n" + "Angela Merkel went from Berlin to Paris. " * 3000
    (found,) = analyser.find_mentions([article(text)])
    assert sum(mention.text == "Angela Merkel" for mention in found.mentions) == 3000


def test_an_empty_article_has_no_mentions(analyser: Analyser) -> None:
    (found,) = analyser.find_mentions([article("")])
    assert found.mentions == ()


def test_spacy_is_imported_only_when_asked_for() -> None:
    code = (
        "import sys, newsreader.analysis.analyser as a\n"
        "a.Analyser(); assert a.pipeline_signature('en')\n"
        "assert not {'spacy', 'thinc', 'numpy'} & set(sys.modules), 'imported too early'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


_PIECES = st.one_of(
    st.sampled_from(
        [
            "Anna Kovacs", "said", "the", "U.S.", "Vestvik", "of", "Bank", "Inc", "and", "&",
            "(WHO)", "al-Halabi", "beat", "2-1", "3", "Arsenal", "’s", "'s", ",", ".", "\n", "\n\n",
            "London", "1998-02-11", "MEETS", "TALKS", "By", "-", "“", "”", "van", "der", "v", "or",
            "iPhone", "A380", "Finance Minister", "J Holm", "14 -", "Co", "film", "(Norway)", "\t",
            "Boeing 747", "in", "port of", "🙂", "東京", "\u2028", "Reuters", "Chief Constable",
        ]
    ),
    st.text(max_size=6),
)  # fmt: skip


@st.composite
def _articles(draw: st.DrawFn) -> Article:
    text = draw(st.sampled_from([" ", ""])).join(draw(st.lists(_PIECES, max_size=60)))
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=8))})
    ranges = [pair for pair in pairwise(cuts) if draw(st.integers(0, 5))]
    sections = tuple(Section(draw(st.sampled_from(Role)), start, end) for start, end in ranges)
    return Article("0", text, sections)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_articles(), max_size=3))
def test_whatever_is_read_mentions_are_sound(analyser: Analyser, read: list[Article]) -> None:
    for story, found in zip(read, analyser.find_mentions(read), strict=True):
        end = 0
        for mention in found.mentions:
            assert end <= mention.start < mention.end
            assert mention.text == story.text[mention.start : mention.end]
            assert mention.evidence
            assert any(
                section.role is not Role.BOILERPLATE
                and section.start <= mention.start
                and mention.end <= section.end
                for section in story.sections
            )
            end = mention.end
