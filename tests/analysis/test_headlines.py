"""Headlines whose capitals say nothing."""

import pytest

from newsreader.analysis.analyser import Analyser
from newsreader.analysis.evidence.casing import Casing, Style, recased, style_of
from newsreader.analysis.evidence.words import words_of
from newsreader.model import Role
from tests.analysis.articles import article

_BODY = """

Norwegian Foreign Minister Ingrid Solheim travels to Ankara on Monday to meet her counterpart.

Solheim will also visit the offices of Borealis Energy, which wants to expand in Turkey."""


@pytest.mark.parametrize(
    ("line", "style"),
    [
        ("Minister travels to Ankara for talks", Style.SENTENCE),
        ("Ingrid Solheim Travels to Ankara to Meet Counterpart", Style.TITLE),
        ("SOLHEIM TRAVELS TO ANKARA", Style.CAPITALS),
        ("Solheim", Style.SENTENCE),
    ],
)
def test_styles(line: str, style: Style) -> None:
    assert style_of(list(words_of(line, 0, len(line)))) is style


def test_a_shouted_headline_is_recased_from_the_running_text() -> None:
    line = "SOLHEIM TRAVELS TO ANKARA"
    casing = Casing(words_of(_BODY, 0, len(_BODY)))
    words = list(words_of(line, 0, len(line)))
    assert recased(line, words, Style.CAPITALS, casing) == "Solheim travels to Ankara"


@pytest.mark.parametrize(
    "headline",
    [
        "Ingrid Solheim Travels to Ankara to Meet With Borealis Energy",
        "INGRID SOLHEIM TRAVELS TO ANKARA TO MEET WITH BOREALIS ENERGY",
    ],
)
def test_names_of_the_body_are_found_in_the_headline(analyser: Analyser, headline: str) -> None:
    story = article(headline + _BODY)
    (found,) = analyser.find_mentions([story])
    names = [m.text.title() for m in found.mentions if m.end <= len(headline)]
    assert names == ["Ingrid Solheim", "Ankara", "Borealis Energy"]


def test_no_mention_of_a_headline_spans_two_lines(analyser: Analyser) -> None:
    story = article("Solheim in\nAnkara Talks" + _BODY, roles={0: Role.TITLE})
    (found,) = analyser.find_mentions([story])
    assert all("\n" not in m.text for m in found.mentions if m.end <= story.sections[0].end)
