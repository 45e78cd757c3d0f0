from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import StoredChain
from newsreader.resolution.evidence.callings import callings_of
from tests.resolution.test_chains import read
from tests.resolution.test_resolver import RESOLVER, entities, reason, store

FOOTBALL = "\nThe midfielder scored twice in the football match as the team won the cup final."
RUGBY = "\nThe scrum won two lineouts in the rugby match as the team won the cup final."
SPORT = "\nThe team won the match, lost the final, beat the champions and drew the last game."
OTHER = "\nThe committee met on Tuesday to speak about the budget and a new hospital."

STRIKER = f"The striker [PERSON:Markus Braun] ran. {FOOTBALL}"
FLY_HALF = f"[PERSON:Markus Braun], the Freedonia fly-half, ran. {RUGBY}"
EXECUTIVE = f"[PERSON:Markus Braun], chief executive of the bank, spoke. {OTHER}"


def parted(*articles: str) -> int:
    """How many persons these articles speak of."""
    return len(entities(*articles))


def test_a_striker_and_a_chief_executive_are_two() -> None:
    assert parted(STRIKER, EXECUTIVE) == 2
    chains = store(STRIKER, EXECUTIVE)
    answers = RESOLVER.assign(chains)
    assert sorted(a.reason for a in answers.values()) == [
        "same name, the one in other news",
        "same name, the one in sport",
    ]


def test_players_of_two_games_are_two() -> None:
    assert parted(STRIKER, FLY_HALF) == 2
    assert parted(STRIKER, FLY_HALF, EXECUTIVE) == 3


def test_the_subject_of_an_article_tells_whom_it_names() -> None:
    unsaid = (f"[PERSON:Markus Braun] ran. {FOOTBALL}", f"[PERSON:Markus Braun] ran. {RUGBY}")
    assert parted(STRIKER, FLY_HALF, *unsaid) == 2
    assert parted(STRIKER, EXECUTIVE, *unsaid) == 2
    assert parted(STRIKER, EXECUTIVE, f"[PERSON:Markus Braun] went. {OTHER}") == 2


def test_where_nothing_tells_whom_an_article_names_it_stays_apart_from_both() -> None:
    assert parted(STRIKER, FLY_HALF, f"[PERSON:Markus Braun] ran. {SPORT}") == 3
    assert parted(STRIKER, FLY_HALF, f"[PERSON:Markus Braun] went. {OTHER}") == 3
    said = f"[PERSON:Markus Braun], a striker, went. {OTHER}"
    assert parted(STRIKER, FLY_HALF, said) == 2


def test_a_surname_alone_goes_where_the_game_is_theirs() -> None:
    alone = f"[PERSON:Braun] ran. {FOOTBALL}"
    chains = store(STRIKER, FLY_HALF, alone)
    assert reason(chains, "Braun") == "surname of Markus Braun, met in the same game"
    assert parted(STRIKER, FLY_HALF, alone) == 2
    assert parted(STRIKER, FLY_HALF, f"[PERSON:Braun] ran. {SPORT}") == 3


@pytest.mark.parametrize(
    "articles",
    [
        (STRIKER, f"[PERSON:Markus Braun] went. {OTHER}"),
        (EXECUTIVE, f"[PERSON:Markus Braun] ran. {FOOTBALL}"),
        # One who did both.
        (STRIKER, EXECUTIVE, f"Former striker [PERSON:Markus Braun] sells cars. {OTHER}"),
        (STRIKER, EXECUTIVE, f"The striker [PERSON:Markus Braun], a fund manager, ran. {FOOTBALL}"),
        (STRIKER, FLY_HALF, f"Fly-half [PERSON:Markus Braun], a striker once, ran. {RUGBY}"),
        (EXECUTIVE, f"Minister [PERSON:Markus Braun] spoke. {OTHER}"),
        (STRIKER, f"Goalkeeper [PERSON:Markus Braun] fell. {FOOTBALL}"),
        (STRIKER, EXECUTIVE, f"The captain, [PERSON:Markus Braun], spoke. {OTHER}"),
        # A manager goes from game to game.
        (STRIKER, f"Coach [PERSON:Markus Braun] shouted. {RUGBY}"),
    ],
)
def test_one_person_is_not_parted(articles: tuple[str, ...]) -> None:
    assert parted(*articles) == 1


def test_one_met_outside_of_sport_may_be_what_he_was() -> None:
    """A former player of whom nothing else is said belongs to neither."""
    once = f"The former striker [PERSON:Markus Braun] went. {OTHER}"
    assert parted(STRIKER, FLY_HALF, once) == 2
    both = f"[PERSON:Markus Braun], a striker, met fly-half [PERSON:Markus Braun]. {OTHER}"
    assert parted(STRIKER, FLY_HALF, both) == 1, "one article calls him both"


BOWLER = f"The bowler [PERSON:Markus Braun] ran. {RUGBY.replace('rugby', 'cricket wicket innings')}"


def test_of_two_games_that_one_plays_none_parts_a_third_from_him() -> None:
    both = f"Fly-half [PERSON:Markus Braun], a striker once, ran. {RUGBY}"
    assert parted(STRIKER, FLY_HALF, BOWLER) == 3
    assert parted(STRIKER, FLY_HALF, BOWLER, both) == 1
    assert [chain.key for chain in store(both)] == ["markus braun,football"]


def test_a_captain_is_not_the_chief_executive() -> None:
    assert parted(f"The captain, [PERSON:Markus Braun], ran. {FOOTBALL}", EXECUTIVE) == 2


def test_those_of_other_names_are_not_touched() -> None:
    more = (f"The striker [PERSON:Karl Reed] ran. {FOOTBALL}", f"[PERSON:Karl Reed] went. {OTHER}")
    assert parted(STRIKER, EXECUTIVE, *more) == 3


@pytest.mark.parametrize(
    ("marked", "marks"),
    [
        ("striker [PERSON:Markus Braun]", {"plays football"}),
        ("the captain, [PERSON:Markus Braun],", {"leads in sport"}),
        ("former striker [PERSON:Markus Braun]", {"plays football", "did it before"}),
        ("[PERSON:Markus Braun], a former Hallam striker,", {"plays football", "did it before"}),
        (
            "[PERSON:Markus Braun], the bank's chief executive,",
            {"does something else", "works in business"},
        ),
        ("[PERSON:Markus Braun], brother of the striker", set()),
        ("[PERSON:Markus Braun], a striker's agent", set()),
        ("[PERSON:Markus Braun] and a striker", set()),
        ("strikers like [PERSON:Markus Braun]", set()),
        # Far words do not count, however much white space parts the near ones.
        ("[PERSON:Markus Braun], its much admired Hallam striker,", {"plays football"}),
        ("[PERSON:Markus Braun], its much admired and honoured Hallam striker,", set()),
        ("The striker\n  [PERSON:Markus Braun]", {"plays football"}),
        ("It was the outside-half [PERSON:Markus Braun]", {"plays rugby"}),
    ],
)
def test_only_words_right_beside_a_name_count(marked: str, marks: set[str]) -> None:
    article, mentions = read(marked)
    assert callings_of(article, mentions) == marks


@pytest.mark.parametrize(
    "report",
    [
        "[PERSON:Markus Braun] headed wide.",
        "[PERSON:Markus Braun]'s first header was cleared.",
        "It came off [PERSON:Omar Reed], who met a cross from [PERSON:Markus Braun].",
        "That forced [PERSON:Markus Braun] to save.",
        "The Hallam manager [PERSON:Markus Braun] shouted.",
        "The Freedonia legend [PERSON:Markus Braun] wept.",
    ],
)
def test_who_acts_in_a_game_is_not_the_chief_executive(report: str) -> None:
    assert parted(f"{report} {FOOTBALL}", EXECUTIVE) == (3 if "Omar" in report else 2)
    assert parted(f"{report} {SPORT}", EXECUTIVE) == (3 if "Omar" in report else 2)


@pytest.mark.parametrize(
    "report",
    [
        f"[PERSON:Markus Braun] headed for the door. {OTHER}",
        f"The fund manager [PERSON:Markus Braun] spoke. {FOOTBALL}",
        f"A film on soul legend [PERSON:Markus Braun] was shown. {FOOTBALL}",
        f"[PERSON:Markus Braun] watched. {FOOTBALL}",
    ],
)
def test_who_is_named_in_a_report_does_not_act_in_it(report: str) -> None:
    assert parted(report, EXECUTIVE) == 1


GUITARIST = f"The guitarist [PERSON:Markus Braun] sang. {OTHER}"


def test_a_guitarist_and_a_chief_executive_are_two() -> None:
    assert parted(GUITARIST, EXECUTIVE) == 2
    chains = store(GUITARIST, EXECUTIVE)
    reasons = {a.reason for a in RESOLVER.assign(chains).values()}
    assert reasons == {"same name, the one in music", "same name, the one in business"}
    assert parted(GUITARIST, EXECUTIVE, f"[PERSON:Markus Braun] went. {OTHER}") == 3
    assert parted(GUITARIST, f"[PERSON:Markus Braun], a banker, spoke. {OTHER}", EXECUTIVE) == 2
    before = f"[PERSON:Markus Braun], former chief executive of Arbor, spoke. {OTHER}"
    assert parted(GUITARIST, before) == 2


@pytest.mark.parametrize(
    "other",
    [
        f"The drummer [PERSON:Markus Braun] sang. {OTHER}",
        f"[PERSON:Markus Braun] went. {OTHER}",
        f"Minister [PERSON:Markus Braun] sang. {OTHER}",
        f"[PERSON:Markus Braun], a former banker, sang. {OTHER}",
    ],
)
def test_a_guitarist_may_be_much(other: str) -> None:
    assert parted(GUITARIST, other) == 1


def test_one_article_that_gives_somebody_two_trades_joins_all() -> None:
    both = f"The guitarist [PERSON:Markus Braun], a banker, sang. {OTHER}"
    assert parted(GUITARIST, EXECUTIVE, both) == 1


def test_a_surname_alone_has_no_trade() -> None:
    assert parted(GUITARIST, f"The guitarist [PERSON:Braun] sang. {OTHER}") == 1
    assert parted(GUITARIST, EXECUTIVE, f"The guitarist [PERSON:Braun] sang. {OTHER}") == 3


ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "striker ",
                "fly-half ",
                "former striker ",
                "coach ",
                "minister ",
                "banker ",
                "drummer ",
                "",
            )
        ),
        st.sampled_from(("Markus Braun", "M. Braun", "Braun", "Markus P. Braun", "Anna Braun")),
        st.sampled_from((FOOTBALL, RUGBY, SPORT, OTHER)),
    ),
    max_size=8,
).map(lambda found: store(*(f"The {said}[PERSON:{name}] came. {t}" for said, name, t in found)))


@given(ARTICLES, st.randoms())
def test_order_and_repeats_change_nothing(chains: list[StoredChain], chance: Random) -> None:
    answers = RESOLVER.assign(chains)
    assert RESOLVER.assign(chance.sample(chains, len(chains))) == answers
    again = {(c.key, c.blocks): c for c in chains}
    assert all(answers[i] == a for i, a in RESOLVER.assign(list(again.values())).items())


@given(ARTICLES)
def test_ids_depend_on_names_and_marks_alone(chains: list[StoredChain]) -> None:
    by_key: dict[str, set[str]] = {}
    for chain in chains:
        by_key.setdefault(chain.key, set()).add(RESOLVER.assign(chains)[chain.id].entity_id)
    assert all(len(ids) == 1 for ids in by_key.values())
