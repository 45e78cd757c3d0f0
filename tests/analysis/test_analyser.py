"""The door of the room: real pipeline, real articles."""

import subprocess
import sys

from newsreader.analysis.analyser import Analyser
from newsreader.analysis.pipelines import pipeline_signature
from newsreader.model import Role
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
