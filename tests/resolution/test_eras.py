"""What the dates of articles tell of persons of one name."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import StoredChain
from newsreader.resolution.evidence.eras import are_far, times_apart
from tests.resolution.test_resolver import RESOLVER, dated, reason

BENCH = "Then the [ORG:Tarn Bench] met. The [ORG:Tarn Bench] and the [ORG:Tarn Bench]."


def library(*told: tuple[str, str]) -> list[StoredChain]:
    """The chains of articles, each of a year; of none where it is empty."""
    chains: list[StoredChain] = []
    for year, marked in told:
        chains += dated(f"{year}-05-01" if year else "undated", marked, len(chains))
    return chains


def entities(chains: list[StoredChain], name: str) -> list[str]:
    """The entities of the chains of this name, in order."""
    answers = RESOLVER.assign(chains)
    return [answers[c.id].entity_id for c in chains if c.name == name]


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ({"1960 to 1979"}, {"2000 to 2019"}, True),
        ({"1960 to 1979"}, {"1980 to 1999"}, False),
        ({"1960 to 1979", "1980 to 1999"}, {"2000 to 2019"}, False),
        ({"1960 to 1979"}, {"public life"}, False),
        (set(), {"1960 to 1979"}, False),
    ],
)
def test_times_that_one_person_hardly_spans(one: set[str], other: set[str], far: bool) -> None:
    assert are_far(one, other) is are_far(other, one) is far


def test_times_that_follow_each_other_are_one() -> None:
    times = times_apart(["2020 to 2039", "1960 to 1979", "1980 to 1999", "1960 to 1979"])
    assert times == [("1960 to 1979", "1980 to 1999"), ("2020 to 2039",)]


def test_a_surname_is_hardly_that_of_somebody_decades_ago() -> None:
    for year, one in (("1958", False), ("1979", False), ("1981", True), ("2016", True), ("", True)):
        chains = library((year, "[PERSON:Hester Quill] sat."), ("2016", "[PERSON:Quill] came."))
        answers = RESOLVER.assign(chains)
        assert (len({a.entity_id for a in answers.values()}) == 1) is one


def test_company_is_kept_for_decades() -> None:
    chains = library(
        ("1958", f"[PERSON:Hester Quill] sat, and [PERSON:Quill] left. {BENCH}"),
        ("2016", f"[PERSON:Quill] came. {BENCH}"),
    )
    assert reason(chains, "Quill") == (
        "surname of Hester Quill, named with Tarn Bench in other articles, too"
    )


def test_of_two_the_one_of_those_years_is_meant() -> None:
    chains = library(
        ("1958", "[PERSON:Hester Quill] sat."),
        ("2012", "[PERSON:Oscar Quill] sat."),
        ("2016", "[PERSON:Quill] came."),
    )
    assert reason(chains, "Quill") == (
        "surname of Oscar Quill, the only one so named in articles of those years"
    )
    ever = library(
        ("1958", "[PERSON:Hester Quill] sat."),
        ("2012", "[PERSON:Oscar Quill] sat."),
        ("", "[PERSON:Ada Quill] sat."),
        ("2016", "[PERSON:Quill] came."),
    )
    assert reason(ever, "Quill") == "same name"


def test_two_of_a_common_name_are_told_by_decades() -> None:
    chains = library(
        ("1962", "[PERSON:Paul Smith] sat."),
        ("1971", "[PERSON:Paul Smith] sat."),
        ("2014", "[PERSON:Paul Smith] sat."),
    )
    first, second, third = entities(chains, "Paul Smith")
    assert first == second != third
    assert {a.reason for a in RESOLVER.assign(chains).values()} == {
        "same name, the one of articles of 1960 to 1979",
        "same name, the one of articles of 2000 to 2019",
    }


@pytest.mark.parametrize(
    ("name", "told"),
    [
        # A rare name, years that follow each other, an office and company that are shared.
        ("Zbigniew Tarasenko", "[PERSON:Zbigniew Tarasenko] sat."),
        ("Paul Smith", "Senator [PERSON:Paul Smith] sat."),
        ("Paul Smith", f"[PERSON:Paul Smith] sat. [PERSON:Paul Smith] left. {BENCH}"),
    ],
)
def test_one_person_of_many_years(name: str, told: str) -> None:
    assert len(set(entities(library(("1962", told), ("2014", told)), name))) == 1


def test_an_article_without_a_date_may_speak_of_either() -> None:
    sat = "[PERSON:Paul Smith] sat."
    chains = library(("1962", sat), ("2014", sat), ("", sat))
    assert len(set(entities(chains, "Paul Smith"))) == 3


ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(("", "1958", "1979", "1996", "2003", "2016")),
        st.sampled_from(
            (
                *("[PERSON:Paul Smith] sat.", "Senator [PERSON:Paul Smith] sat.", "[PERSON:Smith]"),
                *("President [PERSON:Bush] sat.", "[PERSON:George W. Bush]", "[PERSON:Laura Bush]"),
                *("[PERSON:George Bush] sat.", "Mr and Mrs [PERSON:Bush]", "Lord [PERSON:Smith]"),
                *("[PERSON:Ada Craig] sat.", "[PERSON:Craig] sat.", "Mrs [PERSON:Craig] sat."),
            )
        ),
    ),
    max_size=8,
).map(lambda told: library(*told))


@given(ARTICLES, st.randoms())
def test_order_repeats_and_strangers_change_nothing(
    chains: list[StoredChain], chance: Random
) -> None:
    answers = RESOLVER.assign(chains)
    assert RESOLVER.assign(chance.sample(chains, len(chains))) == answers
    once = {(c.type, c.name, c.key, c.blocks): c for c in chains}
    assert all(answers[i] == a for i, a in RESOLVER.assign(list(once.values())).items())
    for chain in chains:
        near = [c for c in chains if set(c.blocks) & set(chain.blocks)]
        assert RESOLVER.assign(near)[chain.id] == answers[chain.id]
