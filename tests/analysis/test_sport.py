"""Sides and players."""

from newsreader.analysis.rules.sport import read_sport
from newsreader.model import Role
from tests.analysis.drafts import draft, found

_STORY = "Cup round-up\n\nThe league season opened with four matches, a coach said.\n\n"


def test_sides_of_a_result_are_organisations_and_nations_stay_places() -> None:
    made = draft(_STORY + "[Leeds|GPE] 2 [Bradford|GPE] 1\n\n[Norway|GPE] beat [Sweden|ORG] 2-0.")
    read_sport(made)
    assert found(made) == [
        ("Leeds", "ORG"),
        ("Bradford", "ORG"),
        ("Norway", "GPE"),
        ("Sweden", "GPE"),
    ]


def test_the_side_of_a_table_row_is_found() -> None:
    made = draft(_STORY + "Leeds 3 2 1 0 7\nBradford 3 1 1 1 4", roles={2: Role.TABLE})
    read_sport(made)
    assert found(made) == [("Leeds", "ORG"), ("Bradford", "ORG")]


def test_where_a_match_is_played_stays_a_place() -> None:
    made = draft(_STORY + "[Leeds|GPE] beat Hull 3-1. The return is in [Leeds|GPE] on Monday.")
    read_sport(made)
    assert found(made) == [("Leeds", "ORG"), ("Hull", "ORG"), ("Leeds", "GPE")]


def test_a_player_stands_before_his_country() -> None:
    made = draft(_STORY + "1. Ingrid Quorvane ([Norway|GPE]) 4:09.25", roles={2: Role.TABLE})
    read_sport(made)
    assert found(made) == [("Ingrid Quorvane", "PERSON"), ("Norway", "GPE")]


def test_other_tables_are_left_alone() -> None:
    made = draft("Results\n\nRevenue 4 5 6 7\nProfit 1 2 3 4", roles={1: Role.TABLE})
    read_sport(made)
    assert found(made) == []


def test_a_town_that_plays_is_a_side_in_all_of_the_article() -> None:
    made = draft(
        _STORY + "They play title rivals [Leeds|GPE], [Hull|GPE] and [Surrey|PERSON] in May. "
        "[Surrey|PERSON] drew. He was born in [Leeds|GPE]."
    )
    read_sport(made)
    assert [label for _, label in found(made)] == ["ORG", "ORG", "ORG", "ORG", "GPE"]


def test_players_of_a_line_up_are_found() -> None:
    made = draft(_STORY + "Norway: 15 - Ane Solli, 14 - Jan van der Holm; 1 - Kari Aas.")
    read_sport(made)
    assert found(made) == [
        ("Ane Solli", "PERSON"),
        ("Jan van der Holm", "PERSON"),
        ("Kari Aas", "PERSON"),
    ]
    made = draft(_STORY + "Norway: A Solli; P Holm, K Aas (capt).")
    read_sport(made)
    assert [name for name, _ in found(made)] == ["A Solli", "P Holm", "K Aas"]


def test_headlines_in_capitals_give_the_names_beside_the_verb() -> None:
    made = draft("NORWAY BEAT SWEDEN IN CUP QUALIFIER\n\nThe league match had two goals.")
    read_sport(made)
    assert found(made) == [("NORWAY", "GPE"), ("SWEDEN", "GPE")]


def test_a_team_with_an_article_and_its_record_is_no_player() -> None:
    report = "Basketball: the match was won late.\n\n{} (6-5) beat the team of the coach again."
    made = draft(report.format("The [Huskies|ORG]"))
    read_sport(made)
    assert ("Huskies", "PERSON") not in found(made)
