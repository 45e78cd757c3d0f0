import pytest

from newsreader.model import Article, Label, Mention, Role, Section
from newsreader.resolution.chains import chain_mentions
from newsreader.resolution.resolver import NameResolver
from tests.resolution.test_chains import read, reasons
from tests.resolution.test_clubs import keys
from tests.resolution.test_resolver import entities

RESOLVER = NameResolver()


@pytest.mark.parametrize(
    "name",
    [
        "Russian Defence Ministry",
        "Russian Ministry of Defense",
        "Russia's Defence Ministry",
        "Ministry of Defence of Russia",
    ],
)
def test_a_ministry_is_known_by_its_country(name: str) -> None:
    assert keys(f"[ORG:{name}]") == ["body:RU:defense ministry"]


def test_ministries_of_two_countries_are_two() -> None:
    assert len(entities("[ORG:Russian Defence Ministry]", "[ORG:British Ministry of Defence]")) == 2
    assert len(entities("[ORG:German Parliament]", "[ORG:Iraqi Parliament]")) == 2


def test_what_the_gazetteer_knows_better_keeps_its_entry() -> None:
    assert keys("[ORG:US Treasury]") == ["organisation:treasury-us"]


def dispatch(dateline: str, text: str) -> list[str]:
    """The keys of the mentions of a dispatch."""
    article, mentions = read(f"[GPE:{dateline}] - {text}")
    sections = (
        Section(Role.DATELINE, 0, len(dateline)),
        Section(Role.BODY, len(dateline), len(article.text)),
    )
    chains = chain_mentions(Article("hash", article.text, sections), mentions)
    found = {m.mention: c.key for c in chains for m in c.members}
    return [found[index] for index in range(1, len(mentions))]


def test_in_a_dispatch_the_ministry_is_of_the_country_it_is_from() -> None:
    assert dispatch("Moscow", "The [ORG:Defence Ministry] spoke.") == ["body:RU:defense ministry"]
    assert dispatch("Washington", "The [ORG:Treasury] spoke.") == ["organisation:treasury-us"]


def test_both_spellings_of_a_ministry_are_one() -> None:
    text = "The [ORG:Ministry of Defence] spoke, said the [ORG:Defense Ministry]."
    assert dispatch("London", text) == ["organisation:mod-uk", "organisation:mod-uk"]
    assert keys("[ORG:British Defense Ministry]") == ["organisation:mod-uk"]


def test_a_dispatch_about_another_country_tells_nothing() -> None:
    text = "The [ORG:Defence Ministry] of [GPE:France], [GPE:France] said in [GPE:Paris]."
    assert dispatch("Moscow", text)[0] == "defense ministry"


def test_without_a_dateline_nothing_is_known() -> None:
    assert keys("[ORG:Parliament] debated [GPE:Iraq] and [GPE:Iraq].")[0] == "parliament"


def test_the_ministry_that_an_article_names_in_full_is_meant() -> None:
    named = "The [ORG:Russian Defence Ministry] spoke. The [ORG:Ministry of Defence] denied it."
    assert reasons(named) == ["same name", "short for Russian Defence Ministry in the same article"]


@pytest.mark.parametrize(
    "name", ["Ministry of Foreign Affairs", "Foreign Affairs Ministry", "Foreign Ministry"]
)
def test_one_ministry_has_many_names(name: str) -> None:
    assert keys(f"[ORG:{name}]") == ["foreign ministry"]


def test_a_mention_outside_a_name_of_a_body_is_left_alone() -> None:
    article = Article("hash", "Russian Ballet", ())
    (chain,) = RESOLVER.chain(article, [Mention(0, 14, "Russian Ballet", Label.ORG)])
    assert chain.key == "russian ballet"


@pytest.mark.parametrize("name", ["Korean Parliament", "Congolese Defence Ministry"])
def test_whose_body_it_is_stays_open_where_two_countries_are_called_so(name: str) -> None:
    (key,) = keys(f"[ORG:{name}]")
    assert not key.startswith("body:")


LABOUR = "organisation:labour-party-uk"


@pytest.mark.parametrize(
    ("text", "keys_of"),
    [
        ("The [ORG:Treasury] spoke to the [ORG:House of Commons].", "body:GB:treasury"),
        ("The [ORG:Treasury] spoke to the [ORG:U.S. Senate].", "organisation:treasury-us"),
        (
            "[ORG:Parliament] debated [GPE:Iraq], said [ORG:Labour] and the [ORG:Home Office].",
            "body:GB:parliament",
        ),
        # Two countries' bodies, places that outweigh them, and nothing.
        ("The [ORG:Treasury], the [ORG:Home Office] and the [ORG:U.S. Senate].", "treasury"),
        ("The [ORG:Treasury] of [GPE:Iraq], [GPE:Iraq], said the [ORG:Home Office].", "treasury"),
        ("The [ORG:Treasury] of [GPE:Iraq], [GPE:Iraq].", "treasury"),
        # A body says nothing of itself, nor whose embassy it is.
        ("The [ORG:Supreme Court] spoke.", "supreme court"),
        ("The [ORG:Embassy] told the [ORG:Home Office].", "embassy"),
    ],
)
def test_without_a_dateline_bodies_that_are_known_tell_the_country(text: str, keys_of: str) -> None:
    assert keys(text)[0] == keys_of


def test_treasuries_of_two_countries_are_two() -> None:
    articles = [
        "The [ORG:Treasury] spoke to the [ORG:House of Commons].",
        "The [ORG:Treasury] spoke to the [ORG:U.S. Senate].",
        "The [ORG:Treasury] met.",
    ]
    assert sum("Treasury" in names for names in entities(*articles)) == 3


def test_why_it_is_of_that_country_is_told() -> None:
    (chain, _) = chain_mentions(*read("The [ORG:Treasury] spoke to the [ORG:House of Commons]."))
    why = "of United Kingdom, whose bodies this article names"
    assert [member.reason for member in chain.members] == [why]


def test_parties_of_one_name_are_known_by_their_country() -> None:
    assert keys("[ORG:British Labour Party]") == [LABOUR]
    assert keys("[ORG:Norwegian Labour Party]") == ["body:NO:labor party"]
    assert keys("[ORG:Labour Party of Norway]") == ["body:NO:labor party"]
    assert keys("[ORG:Labour Party]") == [LABOUR]
    named = "The [ORG:Norwegian Labour Party] won. [ORG:Labour] spoke to the [ORG:Labour Party]."
    assert set(keys(named)) == {"body:NO:labor party"}


def test_in_a_dispatch_a_party_is_of_the_country_it_is_from() -> None:
    assert dispatch("Oslo", "[ORG:Labour] spoke.") == ["body:NO:labor party"]
    assert dispatch("Oslo", "The [ORG:Labour Party] spoke.") == ["body:NO:labor party"]
    assert dispatch("London", "The [ORG:Labour Party] and [ORG:Labour].") == [LABOUR, LABOUR]
    # Who writes both ways means two parties.
    told = "[ORG:Labor] won. The [ORG:Labor Party] and, in Britain, the [ORG:Labour Party] spoke."
    labor, labor_party, labour = dispatch("Canberra", told)
    assert labor == labor_party != labour == LABOUR
    # Also where the Labour Party's short name is another's before it.
    told = "[ORG:Labour] and [ORG:Labor]. The [ORG:Labor Party] won, [ORG:Labor] said, as the "
    labour, labor, *_, british = dispatch("Canberra", f"{told}[ORG:Labour Party] had.")
    assert labour == british == LABOUR != labor
    # News from elsewhere of parties at home names no body of that place.
    assert keys("[ORG:Labour] spoke of [GPE:Norway] and [GPE:Norway].")[0] == LABOUR


def test_the_country_named_right_before_a_body_is_its_own() -> None:
    of_germany = "body:DE:defense ministry"
    assert keys("[GPE:Germany]'s [ORG:Defense Ministry] spoke.")[1] == of_germany
    told = "[GPE:Germany]’s [ORG:Ministry of Defence] spoke. The [ORG:Defence Ministry] said so."
    assert keys(told)[1:] == [of_germany, of_germany]
    two = "[GPE:Germany]'s [ORG:Treasury] met [GPE:Norway]'s [ORG:Treasury] in [GPE:Oslo]."
    assert [key for key in keys(two) if key.startswith("body:")] == [
        "body:DE:treasury",
        "body:NO:treasury",
    ]
    articles = [
        "[GPE:Britain]'s [ORG:Ministry of Defence] spoke. The [ORG:Defence Ministry] said so.",
        "[GPE:Germany]'s [ORG:Defense Ministry] spoke.",
    ]
    assert sum("Ministry" in name for found in entities(*articles) for name in found) == 2
