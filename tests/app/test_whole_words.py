"""Words selected in part, made whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.views.article.whole_words import whole_words


@pytest.mark.parametrize(
    ("text", "selected", "whole"),
    [
        ("said Tony Blair on", "ny Bla", "Tony Blair"),
        ("said Blair’s office", "lai", "Blair"),
        ("Abd al-Rahman said", "l-Rah", "al-Rahman"),
        ("in G20 talks", "20", "G20"),
        ("l’été de Zoé Müller", "oé Mül", "Zoé Müller"),
        ("Zoe\u0301 came", "Zoe", "Zoe\u0301"),
        ("Bun\u00addes\u00adtag votes", "des\u00adt", "Bun\u00addes\u00adtag"),
        ("قال أنطونيو غوتيريش إن", "طونيو غوتي", "أنطونيو غوتيريش"),
        ("מזכ״ל האו״ם אנטוניו", "נטוני", "אנטוניו"),
        ("习近平主席访问", "习近平", "习近平"),
        ("安倍晋三首相は", "安倍晋三", "安倍晋三"),
        ("문재인은 말했다", "문재인", "문재인"),
        ("ประยุทธ์ จันทร์โอชา", "จันทร", "จันทร์"),
        ("习近平met Xi in Beijing", "met X", "met Xi"),
        ("a 🇩🇪Merkel", "erke", "Merkel"),
        ("x" * 200 + " y", "x" * 50, "x" * 50),
    ],
)
def test_a_selection_grows_to_whole_words(text: str, selected: str, whole: str) -> None:
    start = text.index(selected)
    first, last = whole_words(text, start, start + len(selected))
    assert text[first:last] == whole


def test_nothing_selected_stays_nothing() -> None:
    assert whole_words("Blair", 2, 2) == (2, 2)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_it_only_grows_and_once_is_enough(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = whole_words(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
    assert whole_words(text, first, last) == (first, last)
    assert text[start:end] == "" or not text[first:start].isspace()
