import pytest

from newsreader.resolution.chains import chain_mentions
from tests.resolution.test_chains import read
from tests.resolution.test_sides import FOOTBALL, sides

BASEBALL = (
    "Baseball: a homer in the ninth inning won the game, and the pitcher had a good season.\n\n"
)
RUGBY = "Rugby: a try from a scrum and two line-outs won the match for the champions.\n\n"
SPORT = "They won the cup final, and the players of the club said the season was their best.\n\n"


def keys(marked: str) -> list[str]:
    """The key of each mention's chain, in order."""
    article, mentions = read(marked)
    found = {m.mention: c.key for c in chain_mentions(article, mentions) for m in c.members}
    return [found[index] for index in range(len(mentions))]


@pytest.mark.parametrize(
    ("report", "name", "club"),
    [
        (FOOTBALL, "Newcastle", "club:newcastle-united"),
        (RUGBY, "Newcastle", "club:newcastle-falcons"),
        (BASEBALL, "Detroit", "club:detroit-tigers"),
        (BASEBALL, "Tigers", "club:detroit-tigers"),
        (BASEBALL, "Rangers", "club:texas-rangers"),
    ],
)
def test_a_town_that_plays_is_its_only_club_of_the_game(report: str, name: str, club: str) -> None:
    assert keys(f"{report}[ORG:{name}] were better.") == [club]


@pytest.mark.parametrize(
    ("report", "name"), [(BASEBALL, "Chicago"), (FOOTBALL, "Sheffield"), (FOOTBALL, "Rovers")]
)
def test_a_town_of_two_clubs_is_neither(report: str, name: str) -> None:
    (key,) = keys(f"{report}[ORG:{name}] were better.")
    assert not key.startswith("club:")


def test_the_place_is_the_club_where_it_plays_only() -> None:
    played = f"{BASEBALL}[GPE:Detroit] beat [GPE:Boston]. He was born in [GPE:Detroit]."
    detroit, boston, place = keys(played)
    assert (detroit, boston) == ("club:detroit-tigers", "club:boston-red-sox")
    assert place.startswith("city:")


def test_a_peoples_name_is_the_clubs_where_its_game_is_played() -> None:
    assert keys(f"{BASEBALL}The [NORP:Indians] won.") == ["club:cleveland-indians"]
    assert keys("The [NORP:Indians] voted.") == ["country:IN"]


def test_well_known_clubs_tell_the_game() -> None:
    marked = f"{SPORT}[ORG:Manchester United] and [ORG:Newcastle] drew."
    assert keys(marked) == ["club:manchester-united", "club:newcastle-united"]


def test_outside_sport_a_towns_organisation_is_no_club() -> None:
    assert keys("[ORG:Manchester United] sued [ORG:Newcastle] over rents.")[1] == "newcastle"


def test_a_side_has_one_key_under_both_its_names() -> None:
    marked = f"{RUGBY}[GPE:New Zealand] beat [GPE:France]. The [ORG:All Blacks] were glad."
    assert sides(marked) == [True, True, True]
    found = keys(marked)
    assert found[0] == found[2]
    assert sides(f"{FOOTBALL}[PERSON:Azzurri] spoke.") == [False]


@pytest.mark.parametrize(
    ("text", "is_club"),
    [
        ("[GPE:Newcastle]'s [PERSON:Karl Reed] ran.", True),
        ("He may join [GPE:Newcastle] soon.", True),
        ("The [GPE:Newcastle] goalkeeper fell.", True),
        ("It rained in [GPE:Newcastle] again.", False),
        ("A street far from [GPE:Newcastle] was closed.", False),
    ],
)
def test_a_town_with_players_is_its_club(text: str, is_club: bool) -> None:
    assert keys(f"{FOOTBALL}{text}")[0].startswith("club:") is is_club


def test_a_town_is_its_club_where_the_club_is_named() -> None:
    named = f"{FOOTBALL}[ORG:Newcastle United] lost. He spoke of [GPE:Newcastle] to us."
    assert keys(named) == ["club:newcastle-united"] * 2
    (_, street) = keys(f"{named[: named.index('He')]}A [GPE:Newcastle] street was closed.")
    assert street.startswith("city:")
    (_, town) = keys(f"{named[: named.index('He')]}He lives in [GPE:Newcastle].")
    assert town.startswith("city:")


def test_a_peoples_name_that_opens_a_clubs_is_no_club() -> None:
    assert keys(f"{RUGBY}The [NORP:Irish] and [NORP:British] won.") == ["country:IE", "country:GB"]


def test_a_clubs_name_that_is_a_word_too_needs_its_game() -> None:
    assert keys(f"{RUGBY}The [ORG:Lions] won.") == ["club:british-irish-lions"]
    assert keys("The song [ORG:Angels] by the [ORG:Lions] is old.") == ["angels", "lions"]
    assert keys(f"{BASEBALL}[ORG:Angels] were better.") == ["club:california-angels"]
