"""Where a mention begins and ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.rules.boundaries import clean
from newsreader.analysis.spans import Span
from newsreader.model import Label


def cleaned(text: str, label: Label, inside: str | None = None) -> list[str]:
    """The cleaned texts of a span over ``inside``, by default all of ``text``."""
    inside = text if inside is None else inside
    start = text.index(inside)
    return [text[s.start : s.end] for s in clean(text, [Span(start, start + len(inside), label)])]


@pytest.mark.parametrize(
    ("raw", "label", "name"),
    [
        ("the European Union", Label.ORG, "European Union"),
        ("The Hague", Label.GPE, "The Hague"),
        ("THE HAGUE", Label.GPE, "THE HAGUE"),
        ("Brazil's", Label.GPE, "Brazil"),
        ("Brazil’s", Label.GPE, "Brazil"),
        ("the Philippines'", Label.GPE, "Philippines"),
        ("McDonald's", Label.ORG, "McDonald's"),
        ("OSLO 1998-02-11", Label.GPE, "OSLO"),
        ("Oslo Wednesday", Label.GPE, "Oslo"),
        ("Sheffield Wednesday", Label.ORG, "Sheffield Wednesday"),
        ("“Acme Corp”,", Label.ORG, "Acme Corp"),
        ("(Acme Corp", Label.ORG, "Acme Corp"),
        ("Acme (Holdings)", Label.ORG, "Acme (Holdings)"),
        ("striker Ana Lopez", Label.PERSON, "Ana Lopez"),
        ("Ana Lopez said", Label.PERSON, "Ana Lopez"),
        ("President Ana Lopez", Label.PERSON, "Ana Lopez"),
        ("Vice President Ana Lopez", Label.PERSON, "Ana Lopez"),
        ("Bashir al-Halabi", Label.PERSON, "Bashir al-Halabi"),
        ("Ludwig van Beethoven", Label.PERSON, "Ludwig van Beethoven"),
        ("Ana Lopez, 26", Label.PERSON, "Ana Lopez"),
        ("Norwegian-backed", Label.NORP, "Norwegian"),
        ("the three months", Label.DATE, "three months"),
        ("a year", Label.DATE, "a year"),
        ("Acme news agency", Label.ORG, "Acme"),
        ("4 - Ana Lopez", Label.PERSON, "Ana Lopez"),
        ("Ana Lopez 🇳🇴👩‍🚒❤️", Label.PERSON, "Ana Lopez"),
        ("🙂 Ana Lopez", Label.PERSON, "Ana Lopez"),
    ],
)
def test_edges(raw: str, label: Label, name: str) -> None:
    assert cleaned(raw, label) == [name]


@pytest.mark.parametrize(
    "nothing", ["the", "’s", "4 2", "prime minister", "Prime Minister", "- -", "HIV", "SUVs", "🙂"]
)
def test_what_names_nobody_is_dropped(nothing: str) -> None:
    assert cleaned(nothing, Label.PERSON) == []


def test_two_names_in_one_are_cut_apart() -> None:
    assert cleaned("World Wombat Fund (WWF", Label.ORG) == ["World Wombat Fund", "WWF"]
    assert cleaned("CHESS - Ana Lopez", Label.PERSON) == ["CHESS", "Ana Lopez"]


def test_the_full_stop_of_an_abbreviation_belongs_to_the_name() -> None:
    assert cleaned("in the U.S. today", Label.GPE, "the U.S") == ["U.S."]
    assert cleaned("at Acme Inc. in Oslo", Label.ORG, "Acme Inc") == ["Acme Inc."]
    assert cleaned("bought Acme Inc. The price", Label.ORG, "Acme Inc.") == ["Acme Inc"]
    assert cleaned("said Lopez. Then", Label.PERSON, "Lopez.") == ["Lopez"]


def test_scripts_without_capitals_are_kept() -> None:
    assert cleaned("دمشق", Label.GPE) == ["دمشق"]
    assert cleaned("東京", Label.GPE) == ["東京"]


_TEXTS = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("the 's ().,-–\n“”A Zéa1:|'’")), max_size=80
)


@pytest.mark.parametrize("name", ["I’m", "I'm", "We’ll", "Don’t"])
def test_a_contraction_is_no_name(name: str) -> None:
    assert clean(name, [Span(0, len(name), Label.ORG)]) == []


@given(text=_TEXTS, data=st.data())
def test_clean_spans_lie_in_the_text_in_order_and_apart(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    spans = [
        Span(min(pair), max(pair), label)
        for pair, label in data.draw(
            st.lists(st.tuples(st.tuples(offsets, offsets), st.sampled_from(Label)), max_size=6)
        )
    ]
    kept = clean(text, spans)
    end = 0
    for span in kept:
        assert end <= span.start < span.end <= len(text)
        name = text[span.start : span.end]
        assert name == name.strip()
        end = span.end
    assert clean(text, kept) == kept


def test_a_name_and_where_it_is_are_two() -> None:
    assert cleaned("Quorvane School in Oslo", Label.ORG) == ["Quorvane School", "Oslo"]
    assert cleaned("Wombats in Retail", Label.ORG) == ["Wombats in Retail"]


def test_a_quoted_sentence_ends_before_the_next_name() -> None:
    assert cleaned('House of Quorvane." Labour', Label.WORK_OF_ART) == [
        "House of Quorvane",
        "Labour",
    ]


def test_a_date_ends_before_the_next_clause() -> None:
    assert cleaned("just three weeks - Quorvane", Label.DATE) == ["just three weeks"]
    assert cleaned("May 3 - June 5", Label.DATE) == ["May 3 - June 5"]


def test_a_programme_is_not_of_its_channels_name() -> None:
    assert cleaned("BBC Two's The Wombat Hour", Label.ORG) == ["BBC Two", "Wombat Hour"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The White House Security Council Ukraine expert left.",
            ["White House Security Council", "Ukraine"],
        ),
        ("The Reuters Paris bureau said so.", ["Reuters", "Paris"]),
        ("The Vestland Bank Norway grew.", ["Vestland Bank Norway"]),
        ("The Tarvos Quill Norway expert left.", ["Tarvos Quill Norway"]),
        ("The Vestland Bank Tarvos expert left.", ["Vestland Bank Tarvos"]),
    ],
)
def test_what_an_expert_is_an_expert_of_is_apart(text: str, names: list[str]) -> None:
    inside = text[4 : text.index(names[-1]) + len(names[-1])]
    assert cleaned(text, Label.ORG, inside) == names


@pytest.mark.parametrize(
    ("text", "label", "names"),
    [
        ("Labour MPs", Label.PERSON, ["Labour"]),
        ("Labour MP Ann Holm", Label.MISC, ["Labour", "Ann Holm"]),
        ("Labour MP Sir", Label.MISC, ["Labour"]),
        ("Belgian Quilla Solheim-Voss", Label.PERSON, ["Belgian", "Quilla Solheim-Voss"]),
        ("Belgian Quilla Bank", Label.ORG, ["Belgian Quilla Bank"]),
        ("Belgian Voss", Label.PERSON, ["Belgian Voss"]),
    ],
)
def test_a_member_and_a_compatriot_are_named_apart(
    text: str, label: Label, names: list[str]
) -> None:
    assert cleaned(text, label) == names
