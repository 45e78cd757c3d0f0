import pytest

from newsreader.readers.roles.tables import is_row, is_table

STANDINGS = ["P W D L Pts", "Northport 3 2 1 0 7", "Easthaven 3 1 1 1 4", "Westbury 3 0 0 3 0"]
RESULTS = ["Northport 3 Easthaven 2 (halftime 1-0)", "Westbury 0 Southend 0", "Hill 2 Dale 1"]
SETS = [
    "Jane Doe (Britain) beat Ana Ruiz (Spain) 6-3 6-4",
    "2 - Mia Berg (Norway) beat Eva Novak (Czech Republic) 6-7 (1-7) 6-3 6-4",
    "Lin Wei (China) beat Amy Poe (U.S.) 6-1 6-0",
]
COLUMNS = ["Grain\t212\t+3", "Meal\t198\t-1", "Oil\t55\t0"]


@pytest.mark.parametrize("lines", [STANDINGS, RESULTS, SETS, COLUMNS])
def test_rows_of_names_and_numbers_are_a_table(lines: list[str]) -> None:
    assert all(map(is_row, lines))
    assert is_table(lines)


@pytest.mark.parametrize(
    "line",
    [
        "Shares rose 3 percent to 212 pence on Monday.",
        "The 26-year-old, who joined for 15 million pounds, takes over from Tony Adair",
        "It won 3-2 in 2015 and 2-0 in 2016, but lost in 2017",
        "Eat every 2 hours",
        "Monday",
        "",
    ],
)
def test_prose_is_no_row(line: str) -> None:
    assert not is_row(line)


def test_a_list_with_a_number_here_and_there_is_no_table() -> None:
    assert not is_table(["Meal 1", "Meal 2", "Meal 3", "Meal 4"])
    assert not is_table(STANDINGS[:2])
