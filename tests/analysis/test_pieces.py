"""What the model reads of an article."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.zones import Kind, Zone
from newsreader.analysis.model.pieces import LONGEST_PIECE, pieces_of
from newsreader.model import Role
from tests.analysis.drafts import draft


def test_pieces_have_the_offsets_of_the_text() -> None:
    made = draft("Title here\n\nOne line\nand another.\n\nSecond block.")
    for piece in pieces_of(made):
        there = made.text[piece.start : piece.start + len(piece.text)]
        assert piece.text == there.replace("\n", " ")


def test_datelines_are_not_read_by_the_model() -> None:
    made = draft("OSLO —\n\nThe rest.", roles={0: Role.DATELINE})
    assert [piece.text for piece in pieces_of(made)] == ["The rest."]


def test_endless_rows_of_signs_are_blanks_to_the_model() -> None:
    row = "\ufffd_-" * 100
    made = draft(f"Talks --- go on.\n\nMerkel{row}spoke.")
    assert [piece.text for piece in pieces_of(made)] == [
        "Talks --- go on.", f"Merkel{' ' * len(row)}spoke.",
    ]  # fmt: skip


UNITS = st.text(alphabet="ab .\n", min_size=1, max_size=50).filter(lambda unit: unit.strip("."))


@given(UNITS, st.integers(1, 3000))
def test_long_zones_are_cut_and_nothing_is_lost(unit: str, times: int) -> None:
    text = unit * times
    made = Draft(text, [Zone(Kind.PROSE, 0, len(text))])
    pieces = list(pieces_of(made))
    assert "".join(piece.text for piece in pieces) == text.replace("\n", " ")
    assert all(len(piece.text) <= LONGEST_PIECE for piece in pieces)
