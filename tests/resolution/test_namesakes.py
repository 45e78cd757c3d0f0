import pytest

from newsreader.resolution.chains import chain_mentions
from tests.resolution.test_chains import read
from tests.resolution.test_clubs import keys
from tests.resolution.test_resolver import entities

LIBYA, LEBANON = "city:2210247", "city:266826"
ALABAMA, BRITAIN = "city:4049979", "city:2655603"
STATE, COUNTRY = "state:US-GA", "country:GE"


@pytest.mark.parametrize(
    "text",
    [
        "[GPE:TRIPOLI], [GPE:Lebanon]",
        "[GPE:Tripoli, Lebanon]",
        "[GPE:Tripoli] ([GPE:Lebanon])",
        "[GPE:Tripoli] in northern [GPE:Lebanon]",
        "[GPE:Tripoli], in [GPE:Lebanon]",
        "the [NORP:Lebanese] port of [GPE:Tripoli]",
        "[GPE:Lebanon]'s second city, [GPE:Tripoli]",
        "[GPE:Lebanon]'s [GPE:Tripoli]",
    ],
)
def test_what_stands_beside_a_town_says_which_it_is(text: str) -> None:
    assert LEBANON in keys(f"{text}, far from [GPE:Libya].")


def test_what_is_said_once_holds_for_the_whole_article() -> None:
    text = "[GPE:Tripoli] is calm. [GPE:Libya] wrote to [GPE:Tripoli], [GPE:Lebanon]."
    assert keys(text).count(LEBANON) == 2
    both = "[GPE:Tripoli], [GPE:Lebanon], and [GPE:Tripoli], [GPE:Libya]. [GPE:Tripoli] is calm."
    assert keys(both) == [LEBANON, "country:LB", LIBYA, "country:LY", LIBYA]


def test_the_company_tells_where_it_points_one_way() -> None:
    assert keys("[GPE:Tripoli] and [GPE:Beirut]")[0] == LEBANON
    assert keys("[GPE:Tripoli], said [NORP:Lebanese] police.")[0] == LEBANON
    assert keys("[GPE:Tripoli] and [GPE:Beirut] and [GPE:Benghazi]")[0] == LIBYA
    assert keys("[GPE:Tripoli] is calm.") == [LIBYA]


def test_towns_of_one_name_in_two_articles_are_two() -> None:
    articles = ["[GPE:Tripoli], [GPE:Lebanon]", "[GPE:Tripoli], [GPE:Libya]"]
    assert sum("Tripoli" in names for names in entities(*articles)) == 2


def test_a_union_named_says_nothing_of_its_towns_but_a_state_does() -> None:
    assert keys("[GPE:Birmingham] sold steel to the [GPE:U.S.].")[0] == BRITAIN
    assert keys("[GPE:Birmingham] is hot, [GPE:Alabama] hotter.")[0] == ALABAMA
    assert keys("[GPE:Birmingham] sold steel to [GPE:Alabama] from [GPE:England].")[0] == BRITAIN


def test_a_far_smaller_town_is_meant_only_where_that_is_said() -> None:
    paris = "city:4717560"
    assert keys("[GPE:Paris] and [GPE:Texas] and [GPE:Houston]")[0] == "city:2988507"
    assert keys("[GPE:Paris], [GPE:Texas], is hot. [GPE:Paris] shines.").count(paris) == 2


def test_a_town_hardly_larger_than_its_namesake_is_not_guessed() -> None:
    assert keys("[GPE:Worcester] is calm.") == ["worcester"]
    assert keys("[GPE:Worcester] is in [GPE:England].")[0] == "city:2633563"
    assert keys("[GPE:Worcester] is near [GPE:Chicago].")[0] == "city:4956184"
    assert keys("[GPE:Worcester], [GPE:Chicago], [GPE:London]")[0] == "worcester"
    assert keys("[GPE:Worcester] is in cold [GPE:Massachusetts].")[0] == "city:4956184"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[GPE:Atlanta], [GPE:Georgia]", STATE),
        ("[GPE:Athens], [GPE:Georgia], wrote to [GPE:Kyiv] and [GPE:Moscow]", STATE),
        ("[GPE:Alabama] and [GPE:Georgia]", STATE),
        ("[GPE:Georgia] votes after [GPE:Ohio].", STATE),
        ("[GPE:Ukraine] and [GPE:Georgia] and the [GPE:U.S.]", COUNTRY),
        ("[GPE:Moscow] wrote to [GPE:Kyiv]. [GPE:Georgia] is calm.", COUNTRY),
        ("[GPE:Moscow] wrote to the [GPE:U.S.], then to [GPE:Kyiv]. [GPE:Georgia].", "georgia"),
        ("[GPE:Georgia] is calm, said [GPE:Tbilisi].", COUNTRY),
        ("[GPE:Georgia] is calm.", "georgia"),
    ],
)
def test_the_state_and_the_country_of_one_name(text: str, key: str) -> None:
    assert key in keys(text)


def test_the_congo_whose_capital_is_named_is_meant() -> None:
    assert keys("[GPE:Congo] is calm, said [GPE:Kinshasa].")[0] == "country:CD"
    assert keys("[GPE:Congo] is calm.") == ["congo"]


def test_a_region_is_meant_before_towns_of_its_name_unless_one_is_a_capital() -> None:
    assert keys("[GPE:Ontario] is cold, [GPE:California] hot.")[0] == "region:ontario"
    assert keys("[GPE:Ontario], [GPE:California]")[0] == "city:5379439"
    assert keys("[GPE:Victoria] is calm.") == ["victoria"]


def test_a_town_with_namesakes_says_why() -> None:
    (chain,) = chain_mentions(*read("[GPE:TRIPOLI, Lebanon] - [GPE:Tripoli] is calm."))
    why = "the one in Lebanon, by the places named with it"
    assert [member.reason for member in chain.members] == [why, why]


def test_an_organisation_of_the_usual_country_keeps_the_usual_town() -> None:
    text = "[GPE:Birmingham] is calm, said the [ORG:House of Commons]. [GPE:Alabama] is not."
    assert keys(text)[0] == BRITAIN


def test_without_places_nothing_is_told() -> None:
    assert chain_mentions(*read("[PERSON:Paris Hilton]"))[0].key == "paris hilton"


DURHAM = "city:2650628"


def test_all_places_of_one_country_tell_a_town_that_has_a_namesake_elsewhere() -> None:
    assert keys("[GPE:Durham] and [GPE:Yorkshire]")[0] == DURHAM
    assert keys("[GPE:Durham] and [GPE:Britain]")[0] != DURHAM
    assert keys("[GPE:Durham] is far from [GPE:Britain] and the [GPE:United States]")[0] != DURHAM
    assert keys("[GPE:Durham] and [GPE:Raleigh]")[0] != DURHAM
    assert keys("[GPE:Geneva] and [GPE:Texas]")[0] == "city:2660646"


def test_a_county_and_a_town_of_its_name_in_another_country() -> None:
    assert keys("[GPE:Norfolk] police") == ["norfolk"]
    assert keys("[GPE:Norfolk] and [GPE:Yorkshire]")[0] == "county:norfolk"
    assert keys("[GPE:Norfolk] and [NORP:British] farmers")[0] == "county:norfolk"
    assert keys("[GPE:Norfolk], [GPE:Virginia]")[0] == "city:4776222"
    assert keys("[GPE:Virginia] towns like [GPE:Norfolk]")[1] == "city:4776222"
    assert keys("[GPE:Virginia], [GPE:England] and [GPE:Norfolk]")[2] == "norfolk"
