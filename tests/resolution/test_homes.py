"""Whose bodies an article speaks of where it does not say so."""

import pytest

from newsreader.model import Article
from newsreader.resolution.chains import chain_mentions
from tests.resolution.test_bodies import dispatch
from tests.resolution.test_chains import read
from tests.resolution.test_clubs import keys
from tests.resolution.test_resolver import entities

PERU = "[GPE:Peru] closed its border. [NORP:Peruvian] farmers in [GPE:Peru] wait. "


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The [ORG:Interior Ministry] spoke.", "body:PE:interior ministry"),
        ("The [ORG:Ministry of Fisheries] spoke.", "body:PE:fisheries ministry"),
        ("The [ORG:Supreme Court] spoke.", "body:PE:supreme court"),
        # Each is as often that of the country the paper is read in.
        ("The [ORG:Treasury] spoke.", "treasury"),
        ("The [ORG:Parliament] met.", "parliament"),
        ("The [ORG:Ministry of Defence] spoke.", "organisation:mod-uk"),
        # Another is named nearly as often.
        (
            "The [ORG:Interior Ministry] met [GPE:Chile] and [GPE:Chile].",
            "body:PE:interior ministry",
        ),
        (
            "The [ORG:Interior Ministry] left [GPE:Chile], [GPE:Chile], [GPE:Chile].",
            "interior ministry",
        ),
    ],
)
def test_the_country_named_most_has_the_ministry(text: str, key: str) -> None:
    found = keys(PERU + text)
    assert key in found


def test_a_country_named_in_passing_has_not() -> None:
    assert "interior ministry" in keys("The [ORG:Interior Ministry] of [GPE:Peru], [GPE:Peru].")


def test_ministries_of_articles_on_two_countries_are_two() -> None:
    told = "The [ORG:Interior Ministry] spoke."
    chile = PERU.replace("Peruvian", "Chilean").replace("Peru", "Chile")
    found = entities(PERU + told, chile + told, "[GPE:Peru]'s [ORG:Interior Ministry] spoke.")
    assert sum("Interior Ministry" in names for names in found) == 2


def test_a_dispatch_tells_more_than_the_country_named_most() -> None:
    much = "[GPE:Peru] and [GPE:Peru] met [GPE:Chile]. The [ORG:Foreign Ministry] spoke."
    assert dispatch("Santiago", f"[GPE:Chile] and {much}")[-1] == "body:CL:foreign ministry"
    more = f"[GPE:Peru], [GPE:Peru], [GPE:Peru], [GPE:Peru]. [GPE:Chile] and {much}"
    assert dispatch("Santiago", more)[-1] == "foreign ministry"


def from_paper(source: str, marked: str) -> list[tuple[str, str]]:
    """Key and reason of each chain's first mention in an article of this paper."""
    article, mentions = read(marked)
    chains = chain_mentions(Article("hash", article.text, (), source=source), mentions)
    return [(chain.key, chain.members[0].reason) for chain in chains]


def test_a_paper_speaks_of_bodies_at_home() -> None:
    told = "The [ORG:Treasury] spoke."
    assert from_paper("The Guardian", told) == [
        ("body:GB:treasury", "of United Kingdom, where The Guardian is read")
    ]
    assert from_paper("The New York Times", told)[0][0] == "organisation:treasury-us"
    # Of an agency or a paper that is not known, and of news from elsewhere, nothing is.
    assert from_paper("Reuters", told)[0][0] == "treasury"
    assert from_paper("Tarn Herald", told)[0][0] == "treasury"
    assert from_paper("The Guardian", PERU + told)[-1][0] == "treasury"


def test_what_an_article_is_about_comes_before_its_paper() -> None:
    told = f"{PERU} The [ORG:Interior Ministry] spoke."
    assert from_paper("The Guardian", told)[-1] == (
        "body:PE:interior ministry",
        "of Peru, which this article names most",
    )
