import pytest

from newsreader.model import EntityType
from tests.resolution.test_lone_names import COUNCIL, COURTS, CULTURE, FOOTBALL, WEEKLY
from tests.resolution.test_resolver import RESOLVER, reason, store


def persons(*articles: str) -> int:
    """How many persons these articles on one name speak of."""
    chains = [c for c in store(*articles) if c.type is EntityType.PERSON and " " in c.name]
    return len({answer.entity_id for answer in RESOLVER.assign(chains).values()})


def harris(text: str, name: str = "Paul Harris") -> str:
    return f"Then [PERSON:{name}] came. {text}"


def test_two_of_a_common_name_one_in_a_game_and_one_elsewhere() -> None:
    assert persons(harris(FOOTBALL), harris(COURTS)) == 2
    assert persons(harris(FOOTBALL), harris(FOOTBALL)) == 1
    chains = store(harris(FOOTBALL), harris(FOOTBALL, "Paul Harris"))
    assert reason(chains, "Paul Harris") == "same name"


def test_one_of_a_rare_name_may_be_met_anywhere() -> None:
    name = "Oleksiy Tarvonen"
    assert persons(harris(FOOTBALL, name), harris(COURTS, name)) == 1


def test_court_and_stage_are_not_far_enough_apart() -> None:
    assert persons(harris(CULTURE), harris(COURTS)) == 1


def test_an_article_that_tells_nothing_is_no_report_of_a_game() -> None:
    assert persons(harris(FOOTBALL), harris(COURTS), harris("")) == 2
    assert persons(harris(FOOTBALL), harris("")) == 1


def test_an_office_or_company_that_both_articles_tell_joins() -> None:
    judge = "Judge [PERSON:Paul Harris] came."
    assert persons(f"{judge} {FOOTBALL}", f"{judge} {COURTS}") == 1
    twice = "[PERSON:Paul Harris] came, and [PERSON:Harris] spoke."
    assert persons(f"{twice} {WEEKLY} {FOOTBALL}", f"{twice} {WEEKLY} {COURTS}") == 1
    assert persons(f"{twice} {WEEKLY} {FOOTBALL}", f"{twice} {COUNCIL} {COURTS}") == 2


def test_who_is_met_often_is_known_everywhere() -> None:
    bodies = (WEEKLY, COUNCIL, WEEKLY.replace("Harbour", "Morning"), "")
    often = [f"[PERSON:Paul Harris], yes, [PERSON:Harris]. {b} {COURTS}" for b in bodies]
    assert persons(harris(FOOTBALL), *often[:2]) == 2
    assert persons(harris(FOOTBALL), *often) == 1


@pytest.mark.parametrize(
    ("one", "other", "several"),
    [
        ("The BBC's [PERSON:Ana Dixon] says so.", "[PERSON:Ana Dixon], a banker, said.", True),
        ("BBC\n\n[PERSON:Ana Dixon] sings.", "[PERSON:Ana Dixon], a banker, said.", False),
        (
            "The Archbishop of Tarn, the Most Reverend [PERSON:Ana Dixon], said.",
            "Computer specialist at the [ORG:IAEA], [PERSON:Ana Dixon], said.",
            True,
        ),
        ("Physicist [PERSON:Ana Dixon] said.", "[PERSON:Ana Dixon], its chief executive,", False),
    ],
)
def test_trades_right_before_and_behind(one: str, other: str, several: bool) -> None:
    assert persons(one, other) == (2 if several else 1)


def test_initials_go_by_the_part_of_the_news() -> None:
    full = f"[PERSON:Ruth Mallory] came. {COURTS}"
    assert persons(full, f"[PERSON:R. Mallory] came. {COURTS}") == 1
    assert persons(full, f"[PERSON:R. Mallory] came. {CULTURE}") == 2


def test_initials_go_to_the_one_who_plays_the_game() -> None:
    both = (harris(FOOTBALL, "Matt Dawlish"), harris(CULTURE, "Michael Dawlish"))
    assert persons(*both, harris(FOOTBALL, "M. Dawlish")) == 2
    assert persons(*both, harris("", "M. Dawlish")) == 3


def test_one_initial_is_one_person_in_sport_and_another_elsewhere() -> None:
    assert persons(harris(FOOTBALL, "J. Dawlish"), harris(CULTURE, "J.J. Dawlish")) == 2
    assert persons(harris(FOOTBALL, "J.P. Dawlish"), harris(CULTURE, "J.P. Dawlish")) == 1
