"""Code points, UTF-16 units and document positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from newsreader.app.views.article.offsets import OffsetMap, utf16_length

TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cn", "Co")),
        st.sampled_from("ab é́🚢👩‍👩‍👧سلام𝔘\u200f"),
    ),
    max_size=40,
)


def shown(pieces: list[tuple[str, bool]], gap: int, added: int) -> tuple[OffsetMap, str, str]:
    """A text of ``pieces`` parted by ``gap`` characters; those with True are shown, each after
    ``added`` units of the document's own."""
    offsets, text, document = OffsetMap(), "", ""
    for piece, is_shown in pieces:
        if is_shown and piece:
            document += "." * added
            end = offsets.add(len(text), piece, utf16_length(document))
            document += piece
            assert end == utf16_length(document)
        text += piece + "\n" * gap
    return offsets, text, document


def units(text: str) -> list[str]:
    data = text.encode("utf-16-le")
    return [data[i : i + 2].decode("utf-16-le", "surrogatepass") for i in range(0, len(data), 2)]


@given(st.lists(st.tuples(TEXTS, st.booleans()), max_size=6), st.integers(0, 3), st.integers(0, 3))
def test_every_character_shown_is_found_both_ways(
    pieces: list[tuple[str, bool]], gap: int, added: int
) -> None:
    offsets, text, document = shown(pieces, gap, added)
    in_document = units(document)
    start = 0
    for piece, is_shown in pieces:
        if is_shown:
            for index, character in enumerate(piece):
                position = offsets.position(start + index)
                wide = units(character)
                assert in_document[position : position + len(wide)] == wide
                for unit in range(len(wide)):
                    assert offsets.offset(position + unit) == start + index
                assert offsets.end_position(start + index + 1) == position + len(wide)
        start += len(piece) + gap
    for position in range(len(in_document) + 2):
        offset = offsets.offset(position)
        if offset is not None:
            assert offsets.nearest_offset(position) == offset
        assert 0 <= offsets.nearest_offset(position) <= len(text)


@given(st.lists(st.tuples(TEXTS, st.booleans()), max_size=6), st.integers(0, 3))
def test_positions_rise_with_offsets(pieces: list[tuple[str, bool]], gap: int) -> None:
    offsets, text, document = shown(pieces, gap, 1)
    positions = [offsets.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    assert all(position <= utf16_length(document) for position in positions)


@given(TEXTS)
def test_units_are_those_of_qt(text: str) -> None:
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    assert document.characterCount() - 1 == utf16_length(text)


def test_text_left_out_leads_to_the_next_that_is_shown() -> None:
    offsets = OffsetMap()
    offsets.add(2, "one", 10)
    offsets.add(8, "two", 20)
    assert offsets.position(0) == 10
    assert offsets.position(6) == 20
    assert offsets.position(99) == 23
    assert offsets.end_position(6) == 13
    assert offsets.end_position(0) == 10
    assert offsets.offset(9) is None
    assert offsets.offset(13) is None
    assert offsets.nearest_offset(0) == 2
    assert offsets.nearest_offset(15) == 8
    assert offsets.nearest_offset(99) == 11


def test_an_empty_map_answers() -> None:
    offsets = OffsetMap()
    assert not offsets
    assert (offsets.position(5), offsets.end_position(5), offsets.offset(0)) == (0, 0, None)
    assert offsets.nearest_offset(3) == 0


def test_runs_must_rise() -> None:
    offsets = OffsetMap()
    offsets.add(5, "text", 0)
    with pytest.raises(ValueError, match="rise"):
        offsets.add(6, "x", 10)


def test_a_very_long_line_of_wide_characters() -> None:
    offsets = OffsetMap()
    offsets.add(100, "a🚢" * 50_000, 7)
    assert offsets.position(100 + 99_999) == 7 + 149_998
    assert offsets.offset(7 + 149_999) == 100 + 99_999
