"""What a row shows of a passage that was found."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from newsreader.app.views.listing.article_row import counts_of, entities_of, from_hit, meta_in
from newsreader.library.records import ArticleRow, Snippet


def test_a_late_hit_is_brought_to_the_front() -> None:
    text = "The committee said that its decision must be ratified by the prime minister on Friday."
    start = text.index("prime")
    found = from_hit(Snippet(text, ((start, start + 14), (start + 18, start + 24))))
    assert found.text == "…must be ratified by the prime minister on Friday."
    assert [found.text[a:b] for a, b in found.marks] == ["prime minister", "Friday"]


def test_an_early_hit_stays_where_it_is() -> None:
    early = Snippet("The prime minister said so.", ((4, 18),))
    assert from_hit(early) is early
    titled = Snippet("Its title alone was found, and it goes on for long.", ())
    assert from_hit(titled) is titled


@given(st.text("ab 🚢", min_size=1, max_size=120), st.data())
def test_hits_keep_their_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = from_hit(Snippet(text, ((start, end),)))
    assert found.marks[0][0] <= 30
    assert found.text[slice(*found.marks[0])] == text[start:end]


def test_a_long_source_makes_room_for_the_date(qapp: QApplication) -> None:
    row = ArticleRow(
        "a", "Title", "The Morning Ledger", "2018-05-12", False, 3, 2, Path("/news/a.txt")
    )
    metrics = QFontMetrics(QFont())
    whole = "The Morning Ledger · 12 May 2018 · 2 copies"
    assert meta_in(1000, row, metrics) == whole
    room = metrics.horizontalAdvance(whole) - 10
    short = meta_in(room, row, metrics)
    assert short.endswith("… · 12 May 2018 · 2 copies")
    assert metrics.horizontalAdvance(short) <= room
    assert meta_in(1000, replace(row, source="", copies=1), metrics) == "12 May 2018"
    assert meta_in(1000, replace(row, date=None, copies=1), metrics) == "The Morning Ledger"


@pytest.mark.parametrize(
    ("count", "words"), [(None, "…"), (0, "no names"), (1, "1 entity"), (1200, "1,200 entities")]
)
def test_what_an_article_names_is_counted_in_words(count: int | None, words: str) -> None:
    assert entities_of(count) == words


def test_the_counts_of_notes_and_of_entities_stand_apart() -> None:
    row = ArticleRow("a", "Title", "Ledger", None, False, 20, 1, Path("/news/a.txt"))
    assert counts_of(row) == "20 entities"
    assert counts_of(replace(row, notes=2)) == "✎2 · 20 entities"
    assert counts_of(replace(row, starred=True, notes=2)) == "★ · ✎2 · 20 entities"
