"""A person's own lists of names."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.errors import NameListError
from newsreader.gazetteer import Gazetteer, shipped, with_own
from newsreader.model import EntityType, Label
from newsreader.name_lists import read_name_list


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text(text, encoding=encoding)
    return path


def test_csv_and_json_lines_say_the_same(tmp_path: Path) -> None:
    table = written(
        tmp_path,
        "names.csv",
        "name,type,aliases,id,note\n"
        "Elena Marchetti,person,E. Marchetti|Lena Marchetti,,the minister\n"
        "Lervik,place,,place:lervik,\n",
    )
    lines = written(
        tmp_path,
        "names.jsonl",
        '{"name": "Elena Marchetti", "type": "PERSON",'
        ' "aliases": ["E. Marchetti", "Lena Marchetti"]}\n\n'
        '{"name": "Lervik", "type": "PLACE", "aliases": "", "id": "place:lervik"}\n',
    )
    first, second = read_name_list(table), read_name_list(lines)
    assert first.rows == second.rows
    assert first.fingerprint != second.fingerprint
    person, place = first.rows
    assert person["label"] == "PERSON"
    assert person["aliases"] == "E. Marchetti|Lena Marchetti"
    assert person["id"] == "own:person:elena marchetti"
    assert (place["label"], place["id"]) == ("GPE", "place:lervik")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_may_be_parted_as_spreadsheets_do(tmp_path: Path, delimiter: str) -> None:
    text = f'Type{delimiter}Name\r\nORG{delimiter}"Vell{delimiter} Strom & Co"\r\n'
    rows = read_name_list(written(tmp_path, "n.csv", text, "utf-8-sig")).rows
    # White space within a name is one space.
    assert rows[0]["name"] == " ".join(f"Vell{delimiter} Strom & Co".split())


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "name;kind\nVell;ORG\n", "line 1: the first line must name the columns"),
        ("a.csv", "name,type\nVell,\n", "line 2: has no type; write PERSON, ORG"),
        ("a.csv", "name,type\n\nVell,firm\n", "line 3: “firm” is not a type of names"),
        ("a.csv", "name,type\nVell,DATE\n", "line 2: “DATE” is not a type of names"),
        ("a.csv", "name,type\n ,ORG\n", "line 2: has no name."),
        ("a.csv", "name,type\n123,ORG\n", "line 2: “123” holds no letter."),
        ("a.csv", "name,type\nVell,ORG,x\n", "line 2: has 3 columns, the first line 2."),
        ("a.csv", 'name,type\n"Vell,ORG\n', "line 2: "),
        ("a.csv", "name,type\n" + 300 * "x" + ",ORG\n", "longer than 200 characters"),
        ("a.csv", "name,type\n", "holds no names"),
        ("a.jsonl", '{"name": "Vell", "type": "ORG"}\n{"name": \n', "line 2: is not JSON"),
        ("a.jsonl", "[1]\n", "line 1: is not a JSON object."),
        ("a.jsonl", '{"name": 3, "type": "ORG"}\n', "line 1: “name” is not a text."),
        ("a.jsonl", '{"name": "V", "type": "ORG", "aliases": [1]}', "line 1: “aliases” is neither"),
        ("a.jsonl", '{"name": "V|W", "type": "ORG"}', "line 1: “V|W” holds a character"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_line(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    path = written(tmp_path, name, text)
    with pytest.raises(NameListError) as caught:
        read_name_list(path)
    assert str(path) in str(caught.value)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_or_not_utf_8_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(NameListError, match="cannot be read"):
        read_name_list(tmp_path / "none.csv")
    with pytest.raises(NameListError, match=r"line 2: is not UTF-8"):
        read_name_list(written(tmp_path, "l.csv", "name,type\nM\xfcller,ORG\n", "latin-1"))


@given(st.binary(max_size=300), st.sampled_from(["x.csv", "x.jsonl"]))
def test_any_bytes_are_a_list_or_an_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str
) -> None:
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    try:
        rows = read_name_list(path).rows
    except NameListError:
        return
    Gazetteer((), rows)


@given(
    st.lists(
        st.fixed_dictionaries(
            {"name": st.text(max_size=12), "type": st.sampled_from(["ORG", "person", "GPE"])},
            optional={"aliases": st.lists(st.text(max_size=9), max_size=3)},
        ),
        min_size=1,
        max_size=5,
    )
)
def test_every_name_of_a_list_is_found(
    tmp_path_factory: pytest.TempPathFactory, values: list[dict[str, object]]
) -> None:
    path = tmp_path_factory.mktemp("names") / "n.jsonl"
    path.write_text("\n".join(map(json.dumps, values)))
    try:
        rows = read_name_list(path).rows
    except NameListError:
        return
    known = Gazetteer((), rows)
    for row in rows:
        assert row["id"] in {entry.id for entry in known.find_all(row["name"])}


def test_own_names_win_over_shipped_ones(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "n.csv",
        "name,type,aliases,id\nNorway,PERSON,,own:band\nKongeriket,PLACE,,country:NO\n"
        "Vell Strom,ORG,VSG,\n",
    )
    known = with_own(read_name_list(path).rows)
    own = known.find("Norway")
    assert own is not None
    assert (own.id, own.type, own.ambiguous) == ("own:band", EntityType.PERSON, False)
    country = known.find("kongeriket")
    assert country is not None
    assert (country.id, country.name, country.label) == ("country:NO", "Norway", Label.GPE)
    assert "Kongeriket" in country.aliases
    acronym = known.find("VSG")
    assert acronym is not None
    assert acronym.acronym
    assert known.find("vsg") is None
    assert known.find("Sweden") == shipped().find("Sweden")
    assert shipped().find("Vell Strom") is None
