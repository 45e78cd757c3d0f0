import pytest

from newsreader.readers.web.html_blocks import blocks_of
from newsreader.readers.web.html_metadata import Metadata, metadata_of
from newsreader.readers.web.html_tree import parse_html

LD = '<script type="application/ld+json">{}</script>'
PUBLISHED = '<meta property="article:published_time" content="{}">'
MODIFIED = '<meta property="article:modified_time" content="{}">'


def _metadata(head: str, body: str = "<h1>Harbour opens</h1>", title: str = "") -> Metadata:
    title = title or "Harbour opens | The Daily Post"
    root = parse_html(
        f"<html><head><title>{title}</title>"
        '<meta property="og:site_name" content="The Daily Post">'
        f"{head}</head><body>{body}<p>The harbour opened.</p></body></html>"
    )
    assert root is not None
    return metadata_of(root, blocks_of(root))


@pytest.mark.parametrize(
    ("heading", "claimed", "title"),
    [
        ("Harbour opens", "Harbour opens", "Harbour opens"),
        ("The Daily Post", "Harbour opens", "Harbour opens"),
        ("Harbour opens at last", "Harbour opens", "Harbour opens at last"),
        ("High School Roundup: Leeds beat Hull", "HS Roundup: Leeds beat Hull",
         "High School Roundup: Leeds beat Hull"),
        ("Other pages", "Harbour opens", "Harbour opens"),
    ],
)  # fmt: skip
def test_the_title_is_worded_as_the_page_words_it(heading: str, claimed: str, title: str) -> None:
    head = f'<meta property="og:title" content="{claimed}">'
    found = _metadata(head, f"<h1>{heading}</h1>", f"{claimed} | The Daily Post")

    assert found.title == title


@pytest.mark.parametrize(
    ("stamp", "shown", "day"),
    [
        # In UTC it is the next day already, or still the day before.
        ("2018-05-18T02:15:00Z", "May 17, 2018, 10:15 pm ET", "2018-05-17"),
        ("2018-05-17T22:15:00+00:00", "Friday 18 May 2018", "2018-05-18"),
        ("2018-05-18T02:15:00", "Posted May 17, 10:15 PM", "2018-05-17"),
        # Another zone is the paper's own, and nothing moves by half a day at noon in London.
        ("2018-05-18T02:15:00+02:00", "May 17, 2018", "2018-05-18"),
        ("2018-05-18T18:15:00Z", "May 17, 2018", "2018-05-18"),
        ("2018-05-18", "May 17, 2018", "2018-05-18"),
        # The masthead's day is no reason where the article's own is shown as well.
        ("2018-05-18T02:15:00Z", "May 18, 2018</span><span class=date>May 17, 2018", "2018-05-18"),
    ],
)
def test_the_day_is_the_one_that_the_page_shows(stamp: str, shown: str, day: str) -> None:
    body = f"<h1>Harbour opens</h1><span class=date>{shown}</span>"
    days = _metadata(PUBLISHED.format(stamp), body).days

    assert (days.published, days.published_from) == (day, "article:published_time")


def test_a_change_moves_with_the_hour_of_publication() -> None:
    head = PUBLISHED.format("2018-05-18T02:15:00Z") + MODIFIED.format("2018-05-18T02:40:00Z")
    days = _metadata(head, "<h1>Harbour opens</h1><time>May 17, 2018</time>").days

    assert (days.published, days.modified) == ("2018-05-17", "2018-05-17")


@pytest.mark.parametrize(
    ("head", "modified", "modified_from"),
    [
        (MODIFIED.format("2018-05-19T10:00:00Z"), "2018-05-19", "article:modified_time"),
        (LD.format('{"@type": "NewsArticle", "dateModified": "2018-05-20"}'), "2018-05-20",
         "JSON-LD"),
        ('<meta itemprop="dateModified" content="2018-05-21">', "2018-05-21",
         "meta tag datemodified"),
        (MODIFIED.format("2018-05-01T10:00:00Z"), None, None),
        (MODIFIED.format("0001-01-01T00:00:00Z"), None, None),
    ],
)  # fmt: skip
def test_the_day_of_change_is_not_before_publication(
    head: str, modified: str | None, modified_from: str | None
) -> None:
    days = _metadata(PUBLISHED.format("2018-05-17T10:00:00Z") + head).days

    assert days.published == "2018-05-17"
    assert (days.modified, days.modified_from) == (modified, modified_from)


@pytest.mark.parametrize(
    ("body", "day", "taken_from"),
    [
        ("<h1>Harbour opens</h1><time datetime=2018-05-17>Thursday</time>", "2018-05-17",
         "time element"),
        ("<h1>Harbour opens</h1><div class=post-date>17 May 2018</div>", "2018-05-17",
         "date on the page"),
        ("<p>Von Jana Doe publiziert am 17. Mai 2018</p><h1>Harbour opens</h1>", "2018-05-17",
         "date line on the page"),
        ("<h1>Harbour opens</h1><p>By Jane Doe on Thursday, May 17th, 2018 at 11:08 a.m.</p>",
         "2018-05-17", "date line on the page"),
        ("<div class=date>18 May 2018</div><h1>Harbour opens</h1>", "2018-05-18",
         "date line on the page"),
        ("<h1>Harbour opens</h1><p>It was closed on 17 May 2018, she said.</p>", None, None),
    ],
)  # fmt: skip
def test_a_day_may_stand_on_the_page_alone(
    body: str, day: str | None, taken_from: str | None
) -> None:
    days = _metadata("", body).days

    assert (days.published, days.published_from) == (day, taken_from)


@pytest.mark.parametrize(
    ("named", "shown", "byline"),
    [
        ("Jane Doe", "", "Jane Doe"),
        ("Jane Doe", "By Jane M. Doe, The Daily Post", "Jane Doe"),
        ("Jane Doe", "By Jane Doe, John Roe", "Jane Doe, John Roe"),
        ("Web Desk", "By John Roe", "John Roe"),
        ("Regan", "", "Regan"),
        ("Admin", "", None),
        ("The Daily Post", "", None),
        ("Post", "", None),
        ("Jane Doe", "By Jane Doe | The Daily Post", "Jane Doe"),
    ],
)
def test_who_wrote_is_who_is_shown(named: str, shown: str, byline: str | None) -> None:
    head = LD.format(f'{{"@type": "NewsArticle", "author": {{"name": "{named}"}}}}')
    body = f"<h1>Harbour opens</h1><div class=byline>{shown}</div>"

    assert _metadata(head, body).byline == byline


def test_an_author_may_be_named_elsewhere_in_the_graph() -> None:
    head = LD.format(
        '{"@graph": [{"@type": "Article", "author": {"@id": "#jane"}},'
        ' {"@type": "Person", "@id": "#jane", "name": "Jane Doe"}]}'
    )

    assert _metadata(head).byline == "Jane Doe"


def test_a_byline_may_be_marked_by_nothing() -> None:
    body = "<h1>Harbour opens</h1><p>By Jane Doe , John Roe on Monday, May 14th, 2018</p>"

    assert _metadata("", body).byline == "Jane Doe, John Roe"


def test_those_who_comment_are_no_authors() -> None:
    body = "<h1>Harbour opens</h1><span class='comment-author-link'>Jane Doe</span>"

    assert _metadata("", body).byline is None


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://post.example/a">', "https://post.example/a"),
        ('<meta property="og:url" content="https://post.example/b">', "https://post.example/b"),
        (LD.format('{"@type": "NewsArticle", "mainEntityOfPage": {"@id": "https://p.example/c"}}'),
         "https://p.example/c"),
        (LD.format('{"@type": "NewsArticle", "url": "https://p.example/d"}'), "https://p.example/d"),
        ('<link rel="canonical" href="/a"><meta property="og:url" content="https://p.example/e">',
         "https://p.example/e"),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
    ],
)  # fmt: skip
def test_the_address_is_a_whole_one(head: str, url: str | None) -> None:
    assert _metadata(head).url == url


@pytest.mark.parametrize(
    "document",
    ['{"@type": "NewsArticle", "author": [[], 3, {"name": []}, {"@id": 5}], "headline": {}}',
     '{"@type": ["NewsArticle"], "datePublished": 20180517, "articleBody": ["x"]}',
     '{"@type": {"a": 1}}', '[1, null, "x"]', '{"@graph": {"@graph": []}}'],
)  # fmt: skip
def test_linked_data_of_any_shape_is_survived(document: str) -> None:
    found = _metadata(LD.format(document))

    assert (found.title, found.byline, found.body) == ("Harbour opens", None, None)
