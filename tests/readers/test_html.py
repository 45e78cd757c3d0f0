import pytest

from newsreader.errors import ReadError
from tests.readers.conftest import Reader, roles_of

PARAGRAPHS = [
    "OSTHAVEN (AP) — The foreign minister met the envoy on Thursday, her office said, and both "
    "spoke of the harbour, of the ships and of the money that both countries need for them.",
    "She said that the talks went as such talks go, that nobody had left the room, and that the "
    "next round would be held in the spring, when the ice has gone and the ships are back.",
    "The envoy, who has come to the port three times since the vote, did not speak to reporters "
    "but was seen on the quay with the mayor, the harbour master and two men of the shipyard.",
    "A deal would be the first since the war, and would bring work for some four thousand people "
    "on both sides of the strait, as the ministry of trade said in a report in the autumn.",
]

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8">
<title>Minister Meets Envoy in Port City | The Daily Post</title>
<meta property="og:title" content="Minister Meets Envoy in Port City">
<meta property="og:site_name" content="The Daily Post">
<meta property="og:description" content="Both sides call the talks a beginning">
{head}
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article>
<h1>Minister Meets Envoy in Port City</h1>
<p>Both sides call the talks a beginning</p>
<figure><img src="a.jpg">
<figcaption>Ilse Brandvold on the quay<span>Jane Doe/AFP</span></figcaption></figure>
<p>{0}</p>
<p>{1}</p>
<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">The shipyard in May.</p></div>
<p>{2}</p>
<p>{3}</p>
<p>Please let us know if you're having issues with commenting.</p>
</article>
<aside><figure><figcaption>A teaser of another story</figcaption></figure></aside>
<a href="/other"><figure><figcaption>Another teaser of a story</figcaption></figure></a>
<footer><p>Copyright 2018 The Daily Post. All rights reserved.</p></footer>
<script>document.write("never");</script>
</body></html>
"""

JSON_LD = """<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
 "headline": "Minister Meets Envoy in Port City", "datePublished": "2018-05-17T23:30:00-04:00",
 "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}],
 "publisher": {"@type": "Organization", "name": "The Daily Post"}}]}
</script>"""


def _page(head: str = "") -> str:
    return PAGE.format(*PARAGRAPHS, head=head)


def test_a_page_becomes_an_article_in_its_own_order(read: Reader) -> None:
    article = read("a.html", _page(JSON_LD))

    dateline, first = PARAGRAPHS[0].split(" — ")
    assert roles_of(article) == [
        ("title", "Minister Meets Envoy in Port City"),
        ("subtitle", "Both sides call the talks a beginning"),
        ("byline", "Jane Doe, John Roe"),
        ("caption", "Ilse Brandvold on the quay Jane Doe/AFP"),
        ("dateline", f"{dateline} —"),
        ("body", first),
        ("body", PARAGRAPHS[1]),
        ("caption", "The shipyard in May."),
        ("body", PARAGRAPHS[2]),
        ("body", PARAGRAPHS[3]),
        ("boilerplate", "Please let us know if you're having issues with commenting."),
    ]
    assert article.title == "Minister Meets Envoy in Port City"
    assert article.byline == "Jane Doe, John Roe"
    assert article.source == "The Daily Post"
    assert (article.date, article.date_from) == ("2018-05-17", "JSON-LD")
    assert article.language == "en"


def test_a_deck_may_be_marked_by_its_class_alone(read: Reader) -> None:
    deck = "A full sentence, as decks often are."
    page = _page().replace("<figure>", f'<p class="article__standfirst">{deck}</p><figure>', 1)
    page = page.replace("Both sides call the talks a beginning", "")

    assert roles_of(read("a.html", page))[1] == ("subtitle", deck)


def test_the_text_is_its_blocks_joined_by_blank_lines(read: Reader) -> None:
    article = read("a.html", _page())

    assert article.text.count("\n\n") == article.text.count("\n") / 2
    assert article.text.startswith("Minister Meets Envoy in Port City\n\nBoth sides")


@pytest.mark.parametrize(
    ("head", "date", "date_from"),
    [
        (
            '<meta property="article:published_time" content="2018-05-17T10:15:00Z">',
            "2018-05-17",
            "article:published_time",
        ),
        ('<meta name="pubdate" content="17 May 2018">', "2018-05-17", "meta tag pubdate"),
        ('<time datetime="2018-05-17">Thursday</time>', "2018-05-17", "time element"),
        ('<meta name="date" content="3 May">', None, None),
        ("<script type='application/ld+json'>{broken</script>", None, None),
        ("<script type='application/ld+json'>" + "[" * 5000 + "</script>", None, None),
    ],
)
def test_the_date_is_what_the_page_states(
    read: Reader, head: str, date: str | None, date_from: str | None
) -> None:
    article = read("a.html", _page(head))

    assert (article.date, article.date_from) == (date, date_from)


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ('<meta name="author" content="By Jane Doe">', "Jane Doe"),
        ('<meta name="author" content="https://example.org/jane">', None),
        ('<meta name="author" content="The Daily Post">', None),
        ('<meta name="author" content="@janedoe">', None),
    ],
)
def test_an_author_is_a_name(read: Reader, head: str, byline: str | None) -> None:
    assert read("a.html", _page(head)).byline == byline


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8", "iso-8859-1"])
def test_the_declared_encoding_is_heeded(read: Reader, encoding: str) -> None:
    page = _page().replace('charset="utf-8"', f'charset="{encoding}"')
    page = page.replace("The envoy, who", "The envoy José Müller-Lefèvre, who")
    data = page.encode("cp1252" if encoding != "utf-8" else encoding)

    assert "José Müller-Lefèvre" in read("a.html", data).text


def test_a_page_in_utf_16_is_a_page(read: Reader) -> None:
    assert read("a.txt", _page().encode("utf-16")).title == "Minister Meets Envoy in Port City"


def test_a_page_without_marks_is_plain_text(read: Reader) -> None:
    article = read("a.html", "Harbour opens\n\nThe harbour opened on Monday & all was well.\n")

    assert article.text == "Harbour opens\n\nThe harbour opened on Monday & all was well.\n"
    assert article.title == "Harbour opens"


def test_a_short_page_that_no_extractor_takes_is_still_read(read: Reader) -> None:
    article = read("a.html", "<html><body><h1>Harbour</h1><p>It opened.</p></body></html>")

    assert article.title == "Harbour"
    assert "It opened." in article.body


def test_tables_are_kept_by_line(read: Reader) -> None:
    rows = "".join(f"<tr><td>Side {n}</td><td>{n}</td><td>{n * 3}</td></tr>" for n in range(4))
    table = f"<table><tr><th>Side</th><th>P</th><th>Pts</th></tr>{rows}</table>"
    article = read("a.html", _page().replace("<div class", f"{table}<div class"))

    lines = [words for role, words in roles_of(article) if role == "table"]
    assert lines[:2] == ["Side | P | Pts", "Side 0 | 0 | 0"]
    assert "Side | P | Pts\nSide 0 | 0 | 0\n" in article.text


@pytest.mark.parametrize(
    "page", ["<html></html>", "<!-- nothing -->", "<html><script>let a = 1</script></html>"]
)
def test_a_page_without_words_is_empty(read: Reader, page: str) -> None:
    with pytest.raises(ReadError, match="is empty"):
        read("a.html", page)


def test_a_page_nested_beyond_reason_is_refused(read: Reader) -> None:
    with pytest.raises(ReadError, match="nested too deeply"):
        read("a.html", "<div>" * 10_000 + "<p>words</p>")


def test_a_failing_extractor_is_stood_in_for(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise AttributeError("a page nobody thought of")

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    article = read("a.html", _page())

    assert all(words in article.body for words in PARAGRAPHS[1:])
    assert "Home" not in article.text


def test_a_page_says_where_it_is_from_and_when_it_changed(read: Reader) -> None:
    head = JSON_LD.replace('"author"', '"dateModified": "2018-05-19", "author"')
    article = read("a.html", _page(f'<link rel="canonical" href="https://post.example/a">{head}'))

    assert article.url == "https://post.example/a"
    assert (article.modified, article.modified_from) == ("2018-05-19", "JSON-LD")


def test_a_browser_notes_where_a_page_was_saved_from(read: Reader) -> None:
    note = "<!-- saved from url=(0022)https://post.example/b -->"
    article = read("a.html", _page().replace("<html", f"{note}<html", 1))

    assert article.url == "https://post.example/b"


def test_what_stands_in_the_article_and_is_none_of_it_is_kept_as_such(read: Reader) -> None:
    box = '<ul class="share-tools"><li><a href="#">Tell your friends</a></li></ul>'
    links = '<div class="related"><a href="/x">Shipyard lays off forty</a></div>'
    page = _page().replace('<div class="wp-caption">', f'{box}{links}<div class="wp-caption">')
    article = read("a.html", page)

    assert ("boilerplate", "• Tell your friends") in roles_of(article)
    assert ("boilerplate", "Shipyard lays off forty") in roles_of(article)
    assert all(words in article.body for words in PARAGRAPHS[1:])


def test_a_long_heading_above_the_first_paragraph_is_the_deck(read: Reader) -> None:
    deck = "Both sides call the talks a beginning, and neither says what is to come of them now"
    page = _page().replace("<p>Both sides call the talks a beginning</p>", f"<h2>{deck}</h2>")
    page = page.replace('Both sides call the talks a beginning">', 'A summary of it">')

    assert roles_of(read("a.html", page))[1] == ("subtitle", deck)


def test_a_first_paragraph_that_a_summary_begins_with_is_no_deck(read: Reader) -> None:
    first = PARAGRAPHS[0].rstrip(".")
    page = _page().replace('Both sides call the talks a beginning">', f'{first[:150]}">')
    page = page.replace("<p>Both sides call the talks a beginning</p>", "")
    article = read("a.html", page.replace(PARAGRAPHS[0], first))

    assert "subtitle" not in dict(roles_of(article))
    assert "spoke of the harbour" in article.body


def test_a_table_with_hardly_any_words_around_it_is_the_article(read: Reader) -> None:
    rows = "".join(
        f"<tr><td>{n}</td><td>Driver Number {n}</td><td>{500 - n}</td></tr>" for n in range(1, 31)
    )
    intro = "<p>The table of the drivers after the race in the port on Sunday afternoon.</p>"
    page = f"<html><body><article><h1>Drivers' table</h1>{intro}<table>{rows}</table></article>"
    article = read("a.html", page)

    assert "7 | Driver Number 7 | 493" in article.body
    assert "table" not in dict(roles_of(article))


def test_a_date_line_above_the_text_dates_a_page(read: Reader) -> None:
    page = _page().replace("<figure>", "<p>17 May 2018</p><figure>", 1)
    article = read("a.html", page)

    assert (article.date, article.date_from) == ("2018-05-17", "date line on the page")
