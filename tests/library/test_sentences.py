"""Sentences, and keywords in their context."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.articles.sentences import keyword_in_context, sentence_around


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("It rained. Mr. Smith left at 5 p.m. on Monday. Nobody saw.", "Smith",
         "Mr. Smith left at 5 p.m. on Monday."),
        ("He met J. R. Tolkien in the U.S. Senate. Then he left.", "Tolkien",
         "He met J. R. Tolkien in the U.S. Senate."),
        ("“Who is it?” asked Anna. Nobody answered.", "Anna", "“Who is it?” asked Anna."),
        ("He said: “No.” Anna left. Bob stayed.", "Anna", "Anna left."),
        ("Headline about Anna\n\nThe first line. The next.", "Anna", "Headline about Anna"),
        ("Headline\n\nThe line of Anna goes\non here. The next.", "Anna",
         "The line of Anna goes\non here."),
        ("A rise of 3.5 percent, said Anna. Next.", "Anna", "A rise of 3.5 percent, said Anna."),
        ("安娜来了。鲍勃走了。", "鲍勃", "鲍勃走了。"),
        ("Anna", "Anna", "Anna"),
    ],
)  # fmt: skip
def test_the_sentence_around(text: str, word: str, sentence: str) -> None:
    start = text.index(word)
    low, high = sentence_around(text, start, start + len(word))
    assert text[low:high] == sentence


def test_a_text_without_any_stop_gives_a_bounded_sentence() -> None:
    text = "word " * 100_000
    low, high = sentence_around(text, 250_000, 250_004)
    assert high - low < 2_000


TEXT = st.text(st.sampled_from("ab . ?!\n\t。Mr\u0301😀"), min_size=1)


@given(TEXT, st.data())
def test_sentence_and_context_hold_the_stretch(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    low, high = sentence_around(text, start, end)
    assert 0 <= low <= start < end <= high <= len(text)
    left, match, right = keyword_in_context(text, start, end, width=5)
    assert match.split() == text[start:end].split()
    assert len(left) <= 6 and len(right) <= 6
    assert not set("\n\t") & set(left + match + right)


def test_context_is_cut_between_words_and_on_one_line() -> None:
    text = "The quick brown fox\njumps over   Anna Smith while\n\nthe lazy dog sleeps."
    start = text.index("Anna")
    assert keyword_in_context(text, start, start + 10, width=20) == (
        "brown fox jumps over ",
        "Anna Smith",
        " while the lazy dog",
    )


def test_a_script_without_spaces_is_cut_anywhere() -> None:
    text = "字" * 200 + "安娜" + "字" * 200
    left, match, right = keyword_in_context(text, 200, 202, width=60)
    assert (len(left), match, len(right)) == (60, "安娜", 60)
