"""Datelines and bylines by rule."""

import pytest

from newsreader.analysis.rules.datelines import read_datelines
from newsreader.model import Role
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(AP) OSLO —", [("AP", "ORG"), ("OSLO", "GPE")]),
        (
            "NEW YORK, 3 May (Reuters) -",
            [("NEW YORK", "GPE"), ("3 May", "DATE"), ("Reuters", "ORG")],
        ),
        (
            "BERGEN, Norway 1998-02-11",
            [("BERGEN", "GPE"), ("Norway", "GPE"), ("1998-02-11", "DATE")],
        ),
    ],
)
def test_datelines(line: str, names: list[tuple[str, str]]) -> None:
    made = draft(f"[{line}|PERSON]", roles={0: Role.DATELINE})
    read_datelines(made)
    assert found(made) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ingrid Solheim", [("Ingrid Solheim", "PERSON")]),
        (
            "By Ingrid Solheim and J. P. Ndiaye, Reuters",
            [("Ingrid Solheim", "PERSON"), ("J. P. Ndiaye", "PERSON"), ("Reuters", "ORG")],
        ),
        ("-- Oslo newsroom +47 22 00 00 00", [("Oslo", "GPE")]),
        ("By our own correspondent", []),
    ],
)
def test_bylines(line: str, names: list[tuple[str, str]]) -> None:
    made = draft(line, roles={0: Role.BYLINE})
    read_datelines(made)
    assert found(made) == names
