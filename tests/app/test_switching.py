"""What the quick switcher offers first."""

from newsreader.app.actions.switching import Choice, Kind, best


def entity(name: str, mentions: int) -> Choice:
    return Choice(Kind.ENTITY, name, name, mentions=mentions)


def names(words: str, *choices: Choice) -> list[str]:
    return [choice.name for choice in best(choices, words)]


def test_a_surname_leads_to_the_person_the_articles_are_about() -> None:
    people = (entity("Blairite", 1), entity("Blair Babes", 1), entity("Tony Blair", 514))
    assert names("blair", *people)[0] == "Tony Blair"


def test_what_is_called_so_comes_before_what_is_named_more_often() -> None:
    assert (
        names("ford", entity("Fordham", 4), entity("Ford", 30), entity("Afford", 60))[0] == "Ford"
    )


def test_letters_scattered_over_a_name_that_is_everywhere_come_later() -> None:
    found = names("lind", entity("Tuva Lind", 2), entity("League of Industrial Nations", 5000))
    assert found[0] == "Tuva Lind"


def test_a_command_that_is_called_so_stays_before_a_rare_name() -> None:
    theme = Choice(Kind.COMMAND, "Dark", "0/1")
    assert names("dark", theme, entity("Dark Water", 0))[0] == "Dark"
