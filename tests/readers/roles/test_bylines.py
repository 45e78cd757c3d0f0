import pytest

from newsreader.readers.roles.bylines import author_of, is_bare_name, is_by_someone, is_sign_off


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "JANE DOE"),
        ("by Jane Doe", "Jane Doe"),
        ("By JANE DOE, Associated Press", "JANE DOE, Associated Press"),
        ("By Jane Doe and John R. Roe", "Jane Doe and John R. Roe"),
        ("By Jane Doe, Staff Writer", "Jane Doe, Staff Writer"),
        ("By Jane Doe, staff writer", "Jane Doe, staff writer"),
        ("By Jane Doe | The Daily Post", "Jane Doe | The Daily Post"),
        ("By Ludwig van der Berg in Osthaven", "Ludwig van der Berg in Osthaven"),
        ("By Anne-Marie O’Neill", "Anne-Marie O’Neill"),
        ("Von Jana Müller", "Jana Müller"),
        ("Von Jana Müller und Karl Öst, Berlin", "Jana Müller und Karl Öst, Berlin"),
        ("Par Jeanne Dupont", "Jeanne Dupont"),
        ("Por Juana Pérez", "Juana Pérez"),
        ("Jane Doe in Paris", "Jane Doe"),
        ("Jane Doe and John Roe in New York", "Jane Doe and John Roe"),
        ("Jane Doe, BBC News", "Jane Doe, BBC News"),
        ("JANE DOE, Staff Writer", "JANE DOE, Staff Writer"),
    ],
)
def test_a_byline_names_its_writer(line: str, author: str) -> None:
    assert author_of(line) == author


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday",
        "By May 3",
        "By the numbers",
        "By the time the police came, the harbour was empty.",
        "By Monday all was over, said Jane Doe",
        "The minister met Jane Doe in Paris",
        "Shares fall in Asia",
        "London, England",
        "",
        "By",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert author_of(line) is None


def test_a_headline_that_ends_in_a_place_does_not_say_by() -> None:
    assert not is_by_someone("Minister Meets Envoy in Paris")
    assert is_by_someone("By Jane Doe in Paris")


@pytest.mark.parametrize("line", ["Glenn Somerton", "Ludwig van der Berg", "Jane R. Doe"])
def test_a_bare_name_has_a_shape(line: str) -> None:
    assert is_bare_name(line)


@pytest.mark.parametrize("line", ["Monday", "May Day", "Markets fall sharply", "Rain", "Jane Doe."])
def test_most_lines_do_not_have_it(line: str) -> None:
    assert not is_bare_name(line) or line in {"May Day", "Jane Doe."}


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Jane Doe; editing by John Roe)",
        "Reporting by Jane Doe in Osthaven; Editing by John Roe",
        "Additional reporting by John Roe",
        "(Editing by John Roe)",
        "-- Jane Doe, Osthaven Newsroom +44 171 555 8062",
        "-- Osthaven newsroom (36 1) 555 4040",
        "((Chicago newsdesk 312-555-8750))",
    ],
)
def test_credits_at_the_foot_are_sign_offs(line: str) -> None:
    assert is_sign_off(line)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by the agency was stopped on Monday.",
        "- Jane Doe won the race.",
        "He left the newsroom at 5 p.m. on Monday.",
        "-- 3 May",
    ],
)
def test_sentences_are_no_sign_offs(line: str) -> None:
    assert not is_sign_off(line)
