"""One label per name within an article."""

from newsreader.analysis.rules.consistency import settle_labels
from tests.analysis.drafts import draft, found


def settled(text: str) -> dict[str, str]:
    made = draft(text)
    settle_labels(made)
    return dict(found(made))


def test_a_surname_is_a_person_where_the_full_name_is() -> None:
    labels = settled("[Ingrid Solheim|PERSON] spoke. [Solheim|ORG] left. [Solheim|ORG] smiled.")
    assert labels["Solheim"] == "PERSON"


def test_a_title_before_the_surname_speaks_for_the_full_name() -> None:
    labels = settled("[Ingrid Solheim|ORG] spoke. Mrs [Solheim|PERSON] left.")
    assert labels == {"Ingrid Solheim": "PERSON", "Solheim": "PERSON"}


def test_a_given_name_and_day_are_a_person_and_other_days_are_not() -> None:
    assert settled("[Chris Day|EVENT] left on [Wombat Day|ORG].") == {
        "Chris Day": "PERSON",
        "Wombat Day": "EVENT",
    }


def test_a_lone_name_that_the_world_knows_is_no_person() -> None:
    assert settled("[Dell|PERSON] fell.") == {"Dell": "ORG"}
    assert settled("Mr [Dell|PERSON] fell.") == {"Dell": "PERSON"}


def test_words_of_an_organisation_outweigh_the_model() -> None:
    assert settled("The [Norwegian Wombat Party|PERSON] won.") == {"Norwegian Wombat Party": "ORG"}


def test_the_gazetteer_corrects_a_country_but_not_a_person_called_after_a_city() -> None:
    assert settled("He went to [Norway|PERSON] and [Norway|PERSON].") == {"Norway": "GPE"}
    labels = settled("[Paris Lindqvist|PERSON] sang. Miss [Paris|PERSON] bowed.")
    assert labels["Paris"] == "PERSON"


def test_a_known_town_is_no_surname_where_nobody_is_introduced_by_it() -> None:
    towns = settled("The pocket between [Homs|PERSON] and Hama. The road to [Homs|PERSON].")
    assert towns == {"Homs": "GPE"}
    people = settled("[Ingrid Homs|PERSON] spoke. [Homs|PERSON] left. [Homs|PERSON] smiled.")
    assert people["Homs"] == "PERSON"


def test_an_acronym_in_brackets_follows_the_name_it_spells() -> None:
    labels = settled("The [World Wombat Fund|ORG] ([WWF|PERSON]) met.")
    assert labels["WWF"] == "ORG"
    labels = settled("[Ingrid Solheim|PERSON] ([Norway|GPE]) won.")
    assert labels["Norway"] == "GPE"


def test_a_surname_with_its_particles_is_a_person_where_the_full_name_is() -> None:
    labels = settled("[Elsa von der Linde|PERSON] spoke. [Von der Linde|ORG] left.")
    assert labels["Von der Linde"] == "PERSON"


def test_a_name_without_its_marks_is_a_person_where_the_full_name_is() -> None:
    labels = settled("[Mesut Özgül|PERSON] spoke. [Ozgul|ORG] left. [Mesut Ozgul|ORG] won.")
    assert labels["Ozgul"] == "PERSON"
    assert labels["Mesut Ozgul"] == "PERSON"


def test_a_ruling_party_is_no_person() -> None:
    assert settled("[Vestland Dawn|PERSON], the ruling party, won.") == {"Vestland Dawn": "ORG"}
    assert settled("[Ingrid Solheim|PERSON], the party leader, won.") == {
        "Ingrid Solheim": "PERSON"
    }


def test_a_name_inside_a_full_name_is_the_persons() -> None:
    labels = settled("[Luiz Inacio Tarvos da Silva|PERSON] won. [Tarvos|PRODUCT] left.")
    assert labels["Tarvos"] == "PERSON"


def test_a_firm_called_after_its_founder_goes_by_the_surname() -> None:
    labels = settled(
        "The firm [Arthur Quorvane|ORG] agreed. [Arthur Quorvane|ORG] said so. "
        "[Quorvane|PERSON] fell."
    )
    assert labels == {"Arthur Quorvane": "ORG", "Quorvane": "ORG"}


def test_those_with_an_article_in_the_plural_are_no_person() -> None:
    assert settled("The [Larks|PERSON] won.")["Larks"] == "ORG"
    assert settled("He told the [Ledger|PERSON] so.")["Ledger"] == "ORG"
    assert settled("The [Larks|PERSON] family won.")["Larks"] == "PERSON"
    family = settled("[Ann Lark|PERSON] spoke of the [Larks|PERSON].")
    assert family["Larks"] == "PERSON"


def test_the_initials_of_an_organisation_are_no_person() -> None:
    named = "The [Vestland Union of Journalists|ORG] met. [VUJ|PERSON] official [Ann Holm|PERSON]"
    assert settled(named)["VUJ"] == "ORG"
    assert settled("[VUJ|PERSON] official [Ann Holm|PERSON] left.")["VUJ"] == "PERSON"


def test_whoever_has_a_site_is_no_place() -> None:
    assert settled("[Tarvoso.com|ORG] fell. He sued [Tarvoso|GPE].")["Tarvoso"] == "ORG"
    assert settled("[TarvoBig|ORG] and [TarvoBig|GPE] and [TarvoBig|GPE].")["TarvoBig"] == "ORG"
    assert settled("He left [DeKerrin|GPE].")["DeKerrin"] == "GPE"
