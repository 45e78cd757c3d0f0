"""Players in line-ups and on score sheets."""

from newsreader.analysis.rules.sport import read_sport
from tests.analysis.drafts import draft, found

_STORY = "Cup round-up\n\nThe league season opened with four matches, a coach said.\n\n"


def read(text: str) -> dict[str, str]:
    made = draft(_STORY + text)
    read_sport(made)
    return dict(found(made))


def test_a_list_of_people_makes_people_of_the_names_in_it() -> None:
    labels = read(
        "[Quorvane|PERSON], [Tarvos|ORG], [Brill|GPE] (Lunde 63), van der Holm, [S. Voss|PERSON], "
        "[Aas|PERSON], [Solli|PERSON]."
    )
    people = {"Quorvane", "Tarvos", "Brill", "van der Holm", "S. Voss", "Aas", "Solli"}
    assert {name for name, label in labels.items() if label == "PERSON"} == people


def test_a_list_of_towns_is_no_line_up() -> None:
    labels = read("[Quill|GPE], [Tarvos|GPE], [Brill|GPE], [Aas|GPE], [Solli|PERSON], Holm, Voss.")
    assert labels["Tarvos"] == "GPE"
    assert "Holm" not in labels


def test_what_the_world_knows_in_a_line_up_stays_what_it_is() -> None:
    labels = read(
        "[Quorvane|PERSON], [Aas|PERSON], [Brill|PERSON], [Norway|GPE], [Solli|PERSON], [Voss|ORG]."
    )
    assert labels["Norway"] == "GPE"
    assert labels["Voss"] == "PERSON"


def test_a_score_sheet_names_players() -> None:
    labels = read("Leeds: Quorvane. Subs Not Used: Tarvos, Brill. Goals: Aas 14, Solli 60 pen.")
    assert labels == dict.fromkeys(("Tarvos", "Brill", "Aas", "Solli"), "PERSON")


def test_one_who_scores_is_no_side() -> None:
    labels = read("[Ane Solli|PERSON] came on. [Solli|PERSON] hit the bar. Solli 35, Brill 69.")
    assert labels["Solli"] == "PERSON"
