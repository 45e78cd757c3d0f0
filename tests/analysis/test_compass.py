"""Parts of the world cut short."""

import pytest

from newsreader.analysis.compass import join_points
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("The S. [Korean|NORP] side won.", ("S. Korean", "NORP")),
        ("They flew to N. [Ireland|GPE] today.", ("N. Ireland", "GPE")),
        ("The S. [African Lunde|NORP] won.", ("S. African", "NORP")),
        ("Born to S. [Norway|GPE] as a girl.", ("Norway", "GPE")),
        ("The U.S. [Korean|NORP] side won.", ("Korean", "NORP")),
    ],
)
def test_the_point_belongs_to_the_name(marked: str, whole: tuple[str, str]) -> None:
    made = draft(marked)
    join_points(made)
    assert found(made) == [whole]
