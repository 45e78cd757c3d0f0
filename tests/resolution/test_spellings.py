from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader import names
from newsreader.gazetteer import read_table
from newsreader.paths import resources_dir
from newsreader.resolution.evidence.spellings import are_forms, common_family

TABLES = sorted((resources_dir() / "names").glob("*.tsv"))


@pytest.mark.parametrize(
    "spellings",
    [
        ("gaddafi", "qadhafi", "kadafi", "khadafy"),
        ("zelensky", "zelenskyy", "selenskyj"),
        ("yushchenko", "juschtschenko"),
        ("kuznetsov", "kuznetsoff", "kuznetsow"),
        ("saakashvili", "saakaschwili"),
        ("yavlinsky", "javlinski", "iavlinski"),
        ("pavlyuchenko", "pavliuchenko"),
        ("petkovich", "petkovitch"),
    ],
)
def test_spellings_of_one_family_name(spellings: tuple[str, ...]) -> None:
    assert len({common_family(s) for s in spellings}) == 1
    assert common_family(spellings[0]) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("petrov", "petrovsky"),
        ("karpov", "karpin"),
        ("ivanov", "ivanova"),
        ("zhukov", "zhuk"),
        ("lebedev", "lebed"),
        ("milosevic", "milosavljevic"),
    ],
)
def test_names_that_only_look_alike(one: str, other: str) -> None:
    assert common_family(one) != common_family(other) or common_family(one) is None


@pytest.mark.parametrize(
    "name", ["phillips", "smith", "fischer", "brown", "lee", "o'hara", "schulz"]
)
def test_names_of_latin_script_have_one_spelling(name: str) -> None:
    assert common_family(name) is None


def test_short_forms() -> None:
    assert are_forms("bill", "william") and are_forms("william", "bill")
    assert not are_forms("mike", "mick")
    assert not are_forms("bill", "bill")
    assert not are_forms("bill", "robert")


@pytest.mark.parametrize("table", TABLES, ids=lambda p: p.name)
def test_tables_are_whole_and_say_where_they_come_from(table: Path) -> None:
    rows = list(read_table(table))
    assert rows
    assert all(all(cell and cell == cell.strip() for cell in row.values()) for row in rows)


def test_no_spelling_belongs_to_two_names() -> None:
    seen: dict[tuple[str, str], str] = {}
    for row in read_table(resources_dir() / "names" / "spellings.tsv"):
        for spelling in (row["name"], *row["spellings"].split("|")):
            assert seen.setdefault((row["part"], names.fold(spelling)), row["name"]) == row["name"]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", min_size=3, max_size=12), st.data())
def test_what_spellings_share_is_settled(name: str, data: st.DataObject) -> None:
    common = common_family(name + data.draw(st.sampled_from(("ov", "enko", "sky", "shvili"))))
    assert common
