import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from newsreader.errors import ReadError
from newsreader.readers.registry import read_contents, read_file
from tests.readers.conftest import Reader, roles_of

TEXT = "The harbour opened on Monday.\n\nOwners want the money."
ARTICLE = {
    "title": "Harbour Opens",
    "subtitle": "After a year",
    "author": ["Jane Doe", "Max Roe"],
    "source": {"id": None, "name": "Example Herald"},
    "publishedAt": "2018-05-14T10:15:00Z",
    "url": "https://www.herald.example/harbour",
    "text": TEXT,
}


def test_an_object_with_the_usual_names_is_an_article(read: Reader) -> None:
    article = read("a.json", json.dumps(ARTICLE))

    assert roles_of(article) == [
        ("title", "Harbour Opens"),
        ("subtitle", "After a year"),
        ("byline", "Jane Doe, Max Roe"),
        ("body", "The harbour opened on Monday."),
        ("body", "Owners want the money."),
    ]
    assert article.byline == "Jane Doe, Max Roe"
    assert article.source == "Example Herald"
    assert (article.date, article.date_from) == ("2018-05-14", "date field")
    assert article.locator is None


@pytest.mark.parametrize(
    ("fields", "title", "body"),
    [
        ({"headline": {"main": "A"}, "body": "Words."}, "A", "Words."),
        ({"headline": "A", "articleBody": "<p>One &amp; two.</p><p>Three.</p>"}, "A",
         "One & two.\n\nThree."),
        ({"title": "Q &amp; A", "content_html": "<p>Words.</p>", "text": "b"}, "Q & A", "Words."),
        ({"title": "A", "paragraphs": 1, "content": ["One.", "Two."]}, "A", "One.\n\nTwo."),
        ({"title": "A", "text": "A\n\nWords."}, "A", "Words."),
        ({"title": "A", "text": "Tom &quot;T&quot; Roe"}, "A", 'Tom "T" Roe'),
    ],
)  # fmt: skip
def test_fields_are_known_by_many_names(
    read: Reader, fields: dict[str, Any], title: str, body: str
) -> None:
    article = read("a.json", json.dumps(fields))

    assert (article.title, article.body) == (title, body)


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("14 May 2018", "2018-05-14"),
        ("Mon, 14 May 2018 10:15:00 GMT", "2018-05-14"),
        ("20180514T101500Z", "2018-05-14"),
        (1526292900, "2018-05-14"),
        (1526292900000, "2018-05-14"),
        ("1526292900", "2018-05-14"),
        ("1526292900000", "2018-05-14"),
        (7, None),
        (1e400, None),
        (10**400, None),
        ("0000000007", None),
        (True, None),
        ("soon", None),
        ({"value": "2018-05-14"}, "2018-05-14"),
    ],
)
def test_days_are_read_as_they_are_written(read: Reader, date: Any, day: str | None) -> None:
    article = read("a.json", json.dumps({"title": "A", "text": "Words of it.", "date": date}))

    assert article.date == day
    assert bool(article.date_from) == bool(day)


def test_articles_in_lists_and_objects_are_found_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    found = {"status": "ok", "articles": [{**ARTICLE, "title": f"Number {n}"} for n in range(12)]}
    path.write_text(json.dumps({"response": found}))
    articles = read_file(path)

    assert [a.title for a in articles] == [f"Number {n}" for n in range(12)]
    assert articles[0].locator == "record 00001"
    assert sorted(articles, key=lambda a: a.locator or "") == list(articles)


def test_json_lines_are_read_and_a_bad_line_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        json.dumps(ARTICLE),
        "{broken",
        "",
        json.dumps({"title": "No text"}),
        json.dumps(ARTICLE),
    ]
    path.write_text("\n".join(lines))
    contents = read_contents(path)

    assert [a.locator for a in contents.articles] == ["record 00001", "record 00002"]
    assert contents.problems == ("line 2 is no JSON",)


def test_a_record_that_cannot_be_read_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    deep = "<div>" * 100_000 + "<p>words</p>"
    path.write_text(json.dumps([ARTICLE, {"title": "Deep", "body": deep}, ARTICLE]))
    contents = read_contents(path)

    assert [a.locator for a in contents.articles] == ["record 00001", "record 00003"]
    assert contents.problems == ("record 00002 is nested too deeply to be read",)


def test_ninjs_and_what_is_nested_in_it_are_read(tmp_path: Path) -> None:
    item = {
        "uri": "urn:example:1", "type": "text", "versioncreated": "2018-05-14T10:15:00Z",
        "language": "en", "byline": "Jane Doe", "headline": "Harbour opens",
        "body_xhtml": "<p>The harbour opened.</p>", "body_text": "The harbour opened.",
        "associations": {
            "picture": {"type": "picture", "description_text": "The harbour"},
            "related": {"type": "text", "headline": "Storm", "body_text": "It was a storm."},
        },
    }  # fmt: skip
    second = {
        "standard": {"name": "ninjs"}, "headlines": [{"role": "main", "value": "Two"}],
        "by": "Max Roe", "bodies": [{"contenttype": "text/html", "value": "<p>Of two.</p>"}],
    }  # fmt: skip
    path = tmp_path / "a.json"
    path.write_text(json.dumps([item, second]))

    assert [(a.title, a.byline, a.body) for a in read_file(path)] == [
        ("Harbour opens", "Jane Doe", "The harbour opened."),
        ("Storm", None, "It was a storm."),
        ("Two", "Max Roe", "Of two."),
    ]


def test_json_without_articles_says_so(read: Reader) -> None:
    for contents in ("{}", "[1, 2]", '{"name": "package", "description": "x"}', '"words"'):
        with pytest.raises(ReadError, match=r"^holds no articles that newsreader knows$"):
            read("a.json", contents)
    with pytest.raises(ReadError, match="no JSON"):
        read("a.json", "{'title': 1")


def test_a_text_is_json_only_when_it_is_clearly_articles(read: Reader) -> None:
    assert read("a.txt", json.dumps([ARTICLE])).title == "Harbour Opens"
    for contents in ('{"a": 1}\n', "[Editor's note: the text is missing]\n"):
        assert read("b.txt", contents).text == contents


@pytest.mark.parametrize(
    "contents",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"title": "\\ud800\\u0000", "text": "a\\udfff\\u0000b words"}',
        '{"title": "<b>A</b>\\ud800", "text": "<p>b\\udfff c</p>"}',
        '{"title": "A", "text": "b c", "date": ' + "9" * 5000 + "}",
        '{"title": "A", "text": "b c", "url": "http://[", "date": NaN}',
    ],
)
def test_hostile_json_is_read_or_refused(read: Reader, contents: str) -> None:
    try:
        article = read("a.json", contents)
    except ReadError:
        return
    article.text.encode("utf-8")
    assert "\0" not in article.text


def test_too_many_records_are_refused(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsreader.readers.records.MOST_RECORDS", 5)
    with pytest.raises(ReadError, match=r"more than the 5 articles .* split the file"):
        read("a.json", json.dumps([ARTICLE] * 6))


def _table(delimiter: str) -> str:
    out = io.StringIO()
    table = csv.writer(out, delimiter=delimiter)
    table.writerow(["ID", "Headline", "Publication", "Date", "Full Text"])
    table.writerow([1, "Harbour, opens", "Example Herald", "14 May 2018", TEXT])
    table.writerow([2, "Empty", "Example Herald", "15 May 2018", ""])
    table.writerow([])
    table.writerow([3, 'The "storm"; again', "Example Herald", "2018-05-16", "Word " * 40_000])
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_with_a_column_of_texts_is_read(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / ("a.tsv" if delimiter == "\t" else "a.csv")
    path.write_text(_table(delimiter), encoding="utf-8-sig")
    contents = read_contents(path)

    first, second = contents.articles
    assert (first.title, first.source, first.date) == (
        "Harbour, opens",
        "Example Herald",
        "2018-05-14",
    )
    assert first.body == TEXT
    assert second.title == 'The "storm"; again'
    assert (first.locator, second.locator) == ("row 00001", "row 00004")
    assert contents.problems == ("row 00002 has no text",)


def test_a_table_without_texts_says_what_is_missing(read: Reader) -> None:
    with pytest.raises(ReadError, match="no column is named text, body or content"):
        read("a.csv", "name,amount\nA,1\n")
