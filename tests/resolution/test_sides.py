import pytest

from newsreader.model import Article, EntityType, Label, Mention, Role, Section
from newsreader.resolution.chains import chain_mentions
from newsreader.resolution.evidence.sports import sport_of
from tests.resolution.test_chains import read

FOOTBALL = "The soccer match, a qualifier, was settled by a midfielder and a goalkeeper.\n\n"
CRICKET = "The cricket match was settled by wickets in the last overs of the innings.\n\n"
ATHLETICS = "Athletics: the sprinter won the final of the championship.\n\n"


def sides(marked: str) -> list[bool]:
    """For each mention whether it names a side."""
    article, mentions = read(marked)
    found = [False] * len(mentions)
    for chain in chain_mentions(article, mentions):
        for member in chain.members:
            found[member.mention] = chain.key.startswith("side:")
    return found


def keys(marked: str) -> set[str]:
    article, mentions = read(marked)
    return {chain.key for chain in chain_mentions(article, mentions)}


@pytest.mark.parametrize(
    "sentence",
    [
        "[GPE:Norway] beat [GPE:Hungary] by two goals.",
        "The [GPE:U.S.] beat [GPE:Hungary] by two goals.",
        "[GPE:Norway] narrowly lost to [GPE:Hungary] at home.",
        "[GPE:Norway] 2, [GPE:Hungary] 1",
        "A draw against [GPE:Norway] and the [GPE:Netherlands] was not enough.",
        "[GPE:Norway] and [GPE:Hungary] drew.",
        "[GPE:Norway] captain Ola Moe was hurt.",
        "It was [GPE:Norway]'s first victory in years.",
        "Teams:\n[GPE:Norway]: Moe, Lie, Berg.\n[GPE:Hungary] - Nagy, Kis.",
        "[GPE:Norway] v [GPE:Hungary]",
        "[GPE:Norway] at [GPE:Hungary]",
        "[GPE:NORWAY] BEAT [GPE:HUNGARY] IN CUP TIE",
        "[GPE:Norway] won. Nothing was left to do for [GPE:Norway] then.",
        "[ORG:Norway] won.",
        "Results:\n\n[GPE:Norway] 2 [GPE:Hungary] 1",
        "[GPE:Norway]     3  2  0  1\n[GPE:San Marino]     3  0  0  3",
    ],
)
def test_a_nation_that_plays_is_a_side(sentence: str) -> None:
    assert all(sides(FOOTBALL + sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The side flew home from [GPE:Norway].",
        "Berg plays for Lillehammer of [GPE:Norway].",
        "The winner was Kari Moe ([GPE:Norway]).",
        "[GPE:Norway]'s [PERSON:Kari Moe] scored.",
        "[GPE:Norway]'s soccer federation met.",
        "They met in [GPE:Lillehammer], [GPE:Norway], on Monday.",
        "[GPE:Norway] 20 June",
        "[GPE:Norway]'s right to fish was upheld.",
        "The [GPE:U.S.] citizen was booked.",
        "[GPE:Lillehammer] beat everyone.",
        "The [NORP:Norwegians] beat everyone.",
    ],
)
def test_a_place_stays_a_place_in_sport(sentence: str) -> None:
    assert not any(sides(FOOTBALL + sentence))


def test_the_country_and_its_side_are_two() -> None:
    marked = FOOTBALL + "[GPE:Norway] beat all comers in [GPE:Norway]."
    assert sides(marked) == [True, False]
    article, mentions = read(marked)
    side, country = chain_mentions(article, mentions)
    assert (side.type, side.name) == (EntityType.ORG, "Norway (football)")
    assert (country.type, country.name) == (EntityType.PLACE, "Norway")
    assert side.members[0].reason == "the side, not the country"


def test_an_acronym_before_a_noun_is_the_country_where_its_side_plays_too() -> None:
    told = "The [GPE:U.S.] beat [GPE:Hungary]. A [GPE:U.S.] lawyer came."
    assert sides(FOOTBALL + told) == [True, True, False]


def test_a_side_can_follow_a_town() -> None:
    assert sides(FOOTBALL + "In [GPE:Lillehammer], [GPE:Norway] beat [GPE:Hungary].") == [
        False,
        True,
        True,
    ]


def test_a_dateline_names_the_place() -> None:
    text = "NORWAY (Wire) - Norway beat Hungary. The soccer match had a late goal."
    mentions = [Mention(0, 6, "NORWAY", Label.GPE), Mention(16, 22, "Norway", Label.GPE)]
    sections = (Section(Role.DATELINE, 0, 15), Section(Role.BODY, 16, len(text)))
    first, second = chain_mentions(Article("hash", text, sections), mentions)
    assert (first.type, second.type) == (EntityType.PLACE, EntityType.ORG)


@pytest.mark.parametrize(
    "text",
    [
        "[GPE:Norway] won the vote against [GPE:Hungary]. The match of wits went to its team.",
        "[GPE:Norway] beat [GPE:Hungary] to the contract, its prime minister said.",
        ATHLETICS + "[GPE:Norway] beat [GPE:Hungary] in the relay.",
    ],
)
def test_outside_team_sport_there_are_no_sides(text: str) -> None:
    assert not any(sides(text))


def test_each_sport_has_its_own_side() -> None:
    sentence = "[GPE:England] beat [GPE:West Indies]."
    assert keys(FOOTBALL + sentence) & keys(CRICKET + sentence) == set()


def test_a_side_is_named_with_its_sport() -> None:
    article, mentions = read(CRICKET + "[GPE:WEST INDIES] beat [GPE:ENGLAND].")
    found = [chain.name for chain in chain_mentions(article, mentions)]
    assert found == ["West Indies (cricket)", "England (cricket)"]


@pytest.mark.parametrize(
    ("text", "game"),
    [
        (FOOTBALL, "football"),
        (CRICKET, "cricket"),
        ("The rugby side won the match with a late try from the scrum.", "rugby"),
        (
            "The coach praised his team after the match. They scored three tries, but, he said, "
            "had hardly any football in the second half.",
            "rugby",
        ),
        ("A cricketer and a footballer won the final match.", None),
    ],
)
def test_the_words_tell_the_sport(text: str, game: str | None) -> None:
    sport = sport_of(text)
    assert sport is not None
    assert sport.game == game


def test_a_word_of_sport_makes_no_report_of_sport() -> None:
    budget = "The minister said that the budget would grow and taxes would fall. " * 20
    assert sport_of(budget) is None
    assert sport_of(budget + "He likes football, his team and a good match.") is None
    assert sport_of("") is None


@pytest.mark.parametrize(
    "report",
    [
        "[GPE:Norway] 2-1 [GPE:Hungary]",
        "[GPE:Norway] 2–1 [GPE:Hungary].",
        "[GPE:Norway] 2, [GPE:Hungary] 1",
        "[GPE:Norway] 28 [GPE:Hungary] 20\n\nRain fell.",
        "On Saturday [GPE:Norway] beat [GPE:Hungary] 2-1.",
    ],
)
def test_a_report_that_is_hardly_more_than_a_result_is_of_sides(report: str) -> None:
    assert sides(report) == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "[GPE:Norway] sold 2-1 [GPE:Hungary] coins.",
        "[GPE:Norway] sent 20 ships to [GPE:Hungary] in 1938.",
        "[GPE:Norway] 2-1 [GPE:Hungary]\n" + "The council spoke of the budget at length. " * 60,
        "Deputies beat the bill 45-40. " * 9 + "[GPE:Norway] beat [GPE:Hungary] 2-1 in a vote.",
    ],
)
def test_figures_alone_make_no_report_of_a_match(text: str) -> None:
    assert not any(sides(text))
