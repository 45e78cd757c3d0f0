import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newsreader.export.formats import Format, encoded, json_line

COLUMNS = ("name", "count", "aliases")
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


def read_csv(rows: list[Mapping[str, Any]]) -> list[list[str]]:
    data = b"".join(encoded(Format.CSV, COLUMNS, rows))
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def test_csv_has_a_head_line_and_quotes_what_needs_it() -> None:
    rows = [{"name": 'A "quoted", name\nover lines', "count": 3, "aliases": ["one", "two; three"]}]
    assert b"".join(encoded(Format.CSV, COLUMNS, rows)) == (
        b'name,count,aliases\r\n"A ""quoted"", name\nover lines",3,one; two; three\r\n'
    )


def test_csv_never_holds_a_formula() -> None:
    for text in ("=1+1", "+49 30", "-5", "@SUM(A1)", "\tx", "\rx"):
        assert read_csv([{"name": text, "count": -5, "aliases": [text]}])[1] == [
            "'" + text,
            "-5",
            "'" + text,
        ]


@given(
    st.lists(
        st.fixed_dictionaries({"name": TEXT, "count": st.integers(), "aliases": st.lists(TEXT)})
    )
)
def test_every_row_comes_back_from_json_lines(rows: list[Mapping[str, Any]]) -> None:
    lines = b"".join(encoded(Format.JSONL, COLUMNS, rows)).decode("utf-8").split("\n")
    assert [json.loads(line) for line in lines[:-1]] == rows
    assert lines[-1] == ""


@given(TEXT)
def test_every_text_comes_back_from_csv(text: str) -> None:
    (cell, _, _) = read_csv([{"name": text, "count": 1, "aliases": []}])[1]
    assert cell in {text, "'" + text}


def test_empty_values_are_empty() -> None:
    assert read_csv([{"name": None, "count": None, "aliases": []}])[1] == ["", "", ""]


def test_a_name_that_is_not_utf8_survives_json() -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    line = json_line({"path": name})
    assert json.loads(line.decode("utf-8")) == {"path": name}
    assert "Köln ☺".encode() in json_line({"path": "Köln ☺"})
    assert read_csv([{"name": name, "count": 1, "aliases": []}])[1][0] == "caf?.txt"
