import pytest

from newsreader.errors import ReadError
from tests.readers.conftest import Reader, roles_of

ARTICLE = """\
---
title: "Harbour talks: resume"
subtitle: Both sides are back
date: 2018-05-17
author: [Jane Doe, John Roe]
publication: The Post
---
# Harbour talks: resume

![The minister greets the envoy](a.jpg)
*Minister Ilse Brandvold on the quay.*

OSTHAVEN (AP) — The **minister** met [the envoy](http://example.org) on
Thursday & spoke of `steel`.

## What next

- one *thing*
- another

1. first

   more of it

> She was "glad".

| Side | P | W |
|------|---|---|
| Reds | 1 | 2 |

<figure><img src="b.jpg"><figcaption>A crane &amp; a ship</figcaption></figure>

Read more: [other](other.md)
"""


def test_marks_become_roles_and_clean_words(read: Reader) -> None:
    article = read("a.md", ARTICLE)

    assert roles_of(article) == [
        ("title", "Harbour talks: resume"),
        ("subtitle", "Both sides are back"),
        ("byline", "Jane Doe, John Roe"),
        ("caption", "The minister greets the envoy"),
        ("caption", "Minister Ilse Brandvold on the quay."),
        ("dateline", "OSTHAVEN (AP) —"),
        ("body", "The minister met the envoy on Thursday & spoke of steel."),
        ("body", "What next"),
        ("body", "• one thing"),
        ("body", "• another"),
        ("body", "1. first"),
        ("body", "more of it"),
        ("body", 'She was "glad".'),
        ("table", "Side | P | W"),
        ("table", "Reds | 1 | 2"),
        ("caption", "A crane & a ship"),
        ("boilerplate", "Read more: other"),
    ]
    assert article.title == "Harbour talks: resume"
    assert article.byline == "Jane Doe, John Roe"
    assert article.source == "The Post"
    assert (article.date, article.date_from) == ("2018-05-17", "front matter")
    assert article.text.startswith("Harbour talks: resume\n\nBoth sides are back\n\nJane Doe")


def test_without_front_matter_the_first_heading_and_the_head_speak(read: Reader) -> None:
    article = read(
        "a.markdown",
        "Harbour opens\n=============\n\n**By Jane Doe**  \n17 May 2018\n\nThe harbour opened.\n",
    )
    assert roles_of(article) == [
        ("title", "Harbour opens"),
        ("byline", "By Jane Doe"),
        ("dateline", "17 May 2018"),
        ("body", "The harbour opened."),
    ]
    assert (article.byline, article.date) == ("Jane Doe", "2018-05-17")
    assert article.date_from == "date line in the text"


def test_a_byline_in_the_text_is_not_shown_twice(read: Reader) -> None:
    article = read("a.md", "---\nauthor: Jane Doe\n---\n# Head\n\nBy Jane Doe\n\nA body.\n")

    assert [words for role, words in roles_of(article) if role == "byline"] == ["By Jane Doe"]


def test_the_title_comes_first_even_if_it_stands_lower(read: Reader) -> None:
    article = read("a.md", "![The quay at dawn](a.jpg)\n\n# Harbour opens\n\nThe harbour opened.\n")

    assert roles_of(article)[:2] == [("title", "Harbour opens"), ("caption", "The quay at dawn")]


def test_indented_paragraphs_are_paragraphs(read: Reader) -> None:
    article = read("a.md", "# Head\n\n    The harbour opened.\n\n    It was cold.\n")

    assert article.body == "The harbour opened.\n\nIt was cold."


def test_scripts_and_styles_in_it_are_no_words(read: Reader) -> None:
    article = read("a.md", "# Head\n\n<script>\nlet a = 1\n</script>\n\nThe harbour opened.\n")

    assert article.text == "Head\n\nThe harbour opened."


@pytest.mark.parametrize("contents", ["---\ntitle:\n---\n", "***\n", "<!-- nothing -->\n", "\n"])
def test_marks_without_words_are_empty(read: Reader, contents: str) -> None:
    with pytest.raises(ReadError, match="is empty"):
        read("a.md", contents)


@pytest.mark.parametrize("marks", ["*a* b ", "![", "[a](b) ", "\\a", "&lt;", "|a"])
def test_more_marks_than_any_article_has_are_refused_at_once(read: Reader, marks: str) -> None:
    with pytest.raises(ReadError, match=r"has more than the 300,000 marks"):
        read("a.md", marks * (4_000_000 // len(marks)))


def test_a_long_text_on_one_line_is_read(read: Reader) -> None:
    line = "The *harbour* opened on Monday, said the minister of the café. " * 20_000
    assert read("a.md", line).text.count("harbour") == 20_000
