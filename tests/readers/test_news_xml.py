import re
from pathlib import Path

import pytest

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.registry import read_contents, read_file
from tests.readers.conftest import Reader, roles_of

FILES = Path(__file__).parent / "files"

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Example Herald</title><language>en-gb</language>
<item><media:title>A picture</media:title><title>Harbour &amp; quay open</title>
<link>https://www.herald.example/1</link><guid>https://www.herald.example/?p=1</guid>
<dc:creator>Jane Doe</dc:creator><pubDate>Mon, 14 May 2018 10:15:00 GMT</pubDate>
<description>After a year of work.</description>
<content:encoded><![CDATA[<p>The harbour opened&nbsp;on Monday.</p><p>Owners want money.</p>]]>
</content:encoded></item>
<item><title>Empty</title><guid>2</guid></item>
<item><title>Short one</title><guid>3</guid><description>&lt;p&gt;A &lt;b&gt;short&lt;/b&gt;
text.&lt;/p&gt;</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Herald</title>
<entry><id>urn:1</id><title type="html">Harbour &amp;amp; quay</title><updated>2018-05-15T00:00:00Z
</updated><published>2018-05-14T10:15:00Z</published><author><name>Jane Doe</name></author>
<summary>After a year.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <em>harbour</em> opened.</p>
<p>Owners want money.</p></div></content></entry>
<entry><id>urn:2</id><title>Storm</title>
<content type="html">&lt;p&gt;It was a storm.&lt;/p&gt;</content>
</entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Herald</title></channel>
<item><title>Harbour opens</title><link>http://herald.example/1</link><dc:date>2018-05-14</dc:date>
<description>The harbour opened on Monday.</description></item></rdf:RDF>"""

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.example/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf><head><title>Slug</title><docdata><date.issue norm="20180514T000000"/></docdata>
<pubdata name="Example Herald" date.publication="20180515T000000"/></head>
<body><body.head><hedline><hl1>Harbour opens</hl1><hl2>After a year</hl2></hedline>
<byline class="print_byline">By Jane Doe</byline>
<dateline><location>PORT ELLEN</location>, May 14</dateline></body.head>
<body.content><block class="lead_paragraph"><p>The harbour opened.</p></block>
<block class="full_text"><p>The harbour opened.</p>
<media media-type="image"><media-caption>Jane Doe at the new quay</media-caption></media>
<p>Owners want money.</p></block></body.content></body></nitf>"""

NEWSML = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
<newsItem guid="urn:example:1" version="1"><itemMeta><provider literal="Example Agency"/>
<versionCreated>2018-05-15T00:00:00Z</versionCreated></itemMeta><contentMeta>
<contentCreated>2018-05-14T10:00:00Z</contentCreated><by>Jane Doe</by><language tag="en"/>
<headline>Harbour opens</headline></contentMeta><contentSet><inlineXML
 contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>x</title></head><body><p>The harbour opened.</p><p>Owners want money.</p></body></html>
</inlineXML></contentSet></newsItem>
<newsItem guid="urn:example:2"><contentMeta><headline>Storm</headline></contentMeta><contentSet>
<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline>
<hl1>Inner</hl1></hedline></body.head><body.content><p>It was a storm.</p></body.content></body>
</nitf></inlineXML></contentSet></newsItem>
<newsItem guid="urn:example:3"><contentMeta><headline>Plain</headline></contentMeta><contentSet>
<inlineData contenttype="text/plain">Words of it.

More words.</inlineData></contentSet></newsItem>
<newsItem guid="urn:example:4"><contentSet><remoteContent href="http://x.example/a.jpg"/></contentSet>
</newsItem></itemSet></newsMessage>"""


def _read(folder: Path, name: str, contents: str) -> tuple[Article, ...]:
    path = folder / name
    path.write_text(contents, encoding="utf-8")
    return read_file(path)


def test_the_items_of_a_feed_are_articles_and_an_empty_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_text(RSS)
    contents = read_contents(path)

    first, second = contents.articles
    assert roles_of(first) == [
        ("title", "Harbour & quay open"),
        ("subtitle", "After a year of work."),
        ("byline", "Jane Doe"),
        ("body", "The harbour opened on Monday."),
        ("body", "Owners want money."),
    ]
    assert (first.source, first.date, first.date_from) == ("Example Herald", "2018-05-14", "feed")
    assert first.locator == "https://www.herald.example/?p=1"
    assert (second.title, second.body, second.locator) == ("Short one", "A short text.", "3")
    assert contents.problems == ("2 is empty: it holds no text",)


def test_atom_is_read_in_each_of_its_kinds_of_text(tmp_path: Path) -> None:
    first, second = _read(tmp_path, "a.xml", ATOM)

    assert first.title == "Harbour & quay"
    assert (first.byline, first.source, first.date) == ("Jane Doe", "Example Herald", "2018-05-14")
    assert first.body == "The harbour opened.\n\nOwners want money."
    assert (second.title, second.body) == ("Storm", "It was a storm.")


def test_rss_of_the_first_kind_is_read(read: Reader) -> None:
    article = read("a.rdf", RDF)

    assert (article.title, article.source, article.date) == (
        "Harbour opens",
        "Example Herald",
        "2018-05-14",
    )
    assert article.body == "The harbour opened on Monday."


def test_nitf_is_read_with_its_head_and_captions(read: Reader) -> None:
    article = read("a.xml", NITF)

    assert roles_of(article) == [
        ("title", "Harbour opens"),
        ("subtitle", "After a year"),
        ("byline", "By Jane Doe"),
        ("dateline", "PORT ELLEN, May 14"),
        ("body", "The harbour opened."),
        ("body", "Owners want money."),
        ("caption", "Jane Doe at the new quay"),
    ]
    assert (article.source, article.date) == ("Example Herald", "2018-05-14")
    assert article.byline == "Jane Doe"


@pytest.mark.parametrize("name", ["a.xml", "a.newsml", "a.txt"])
def test_newsml_of_the_first_kind_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes((FILES / "items.newsml1").read_bytes())
    first, second = read_file(path)

    assert roles_of(first) == [
        ("title", "Harbour opens"),
        ("subtitle", "After a year"),
        ("byline", "By Jane Doe"),
        ("dateline", "PORT ELLEN, May 14"),
        ("body", "The harbour opened."),
        ("body", "Owners want money."),
        ("caption", "Jane Doe at the new quay"),
    ]
    assert (first.byline, first.source, first.language) == ("Jane Doe", "Example Agency", "en")
    assert (first.date, first.modified) == ("2018-05-14", "2018-05-15")
    assert first.locator == "urn:newsml:agency.example:20180514:HARBOUR:2"
    assert (second.title, second.body) == ("Storm", "It was a storm.")
    assert second.date == "2018-05-15"


def test_newsml_is_read_with_texts_of_every_kind(tmp_path: Path) -> None:
    first, second, third = _read(tmp_path, "a.xml", NEWSML)

    assert (first.title, first.byline, first.source, first.date, first.locator) == (
        "Harbour opens",
        "Jane Doe",
        "Example Agency",
        "2018-05-14",
        "urn:example:1",
    )
    assert first.body == "The harbour opened.\n\nOwners want money."
    assert (second.title, second.body) == ("Storm", "It was a storm.")
    assert (third.title, third.body) == ("Plain", "Words of it.\n\nMore words.")


@pytest.mark.parametrize("contents", [RSS, ATOM, NEWSML, NITF])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_the_encoding_does_not_matter(tmp_path: Path, contents: str, codec: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(contents.replace('encoding="UTF-8"', "").encode(codec))

    assert read_file(path)[0].body.startswith("The harbour opened")


@pytest.mark.parametrize("name", ["a.xml", "a.rss", "a.nitf", "a.newsml"])
def test_other_xml_says_so(read: Reader, name: str) -> None:
    with pytest.raises(ReadError, match="holds no articles that newsreader knows"):
        read(name, "<?xml version='1.0'?><catalogue><title>A</title><body>b</body></catalogue>")
    with pytest.raises(ReadError, match="cannot be read as XML"):
        read(name, "no marks at all, only words")


LAUGHS = (
    '<!DOCTYPE {root} [<!ENTITY a "ha ha ha ha ha ha ha ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
SECRET = '<!DOCTYPE {root} [<!ENTITY i SYSTEM "file://{secret}">]>'
FETCHED = '<!DOCTYPE {root} SYSTEM "file://{secret}">'
SHAPES = {
    "rss": "<rss><channel><item><title>A</title><description>b {x} c</description></item>"
    "</channel></rss>",
    "feed": "<feed><entry><title>A</title><content>b {x} c</content></entry></feed>",
    "nitf": "<nitf><body><body.content><p>b {x} c</p></body.content></body></nitf>",
    "newsItem": "<newsItem><contentSet><inlineXML><p>b {x} c</p></inlineXML></contentSet>"
    "</newsItem>",
}


@pytest.mark.parametrize("root", SHAPES)
@pytest.mark.parametrize("doctype", [LAUGHS, SECRET])
def test_entities_of_its_own_are_refused(
    read: Reader, tmp_path: Path, root: str, doctype: str
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret words")
    head = doctype.format(root=root, secret=secret)
    with pytest.raises(ReadError, match="defines entities of its own"):
        read("a.xml", head + SHAPES[root].format(x="&i;"))


@pytest.mark.parametrize("root", SHAPES)
def test_nothing_outside_the_file_is_read(read: Reader, tmp_path: Path, root: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text('<!ENTITY i "the secret words">')
    head = FETCHED.format(root=root, secret=secret)
    include = (
        f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{secret}"/>'
    )
    for inside in ("&i;", include):
        article = read("a.xml", head + SHAPES[root].format(x=inside))
        assert "secret words" not in article.text


def test_the_parser_itself_expands_nothing(
    read: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same, were the refusal of entities got around."""
    secret = tmp_path / "secret"
    secret.write_text("the secret words")
    monkeypatch.setattr("newsreader.readers.safe_xml._ENTITY_OF_OWN", re.compile("(?!)"))
    for doctype in (LAUGHS, SECRET):
        head = doctype.format(root="rss", secret=secret)
        article = read("a.xml", head + SHAPES["rss"].format(x="&i;"))
        assert len(article.text) < 100
        assert "secret words" not in article.text


@pytest.mark.parametrize("root", SHAPES)
def test_elements_in_elements_without_end_are_refused(read: Reader, root: str) -> None:
    with pytest.raises(ReadError, match="nested too deeply"):
        read("a.xml", SHAPES[root].format(x="<b>" * 100_000))
    with pytest.raises(ReadError, match="far more marks"):
        read("a.xml", SHAPES[root].format(x="<b/>" * 600_000))


@pytest.mark.parametrize(
    "inside",
    ["&#xD800;", "&#0;", "&#99999999999;", "&#xFFFF;", "<a:4/>", "<:/>", "<b c:4='&#xDFFF;'/>"],
)
@pytest.mark.parametrize("root", SHAPES)
def test_characters_and_names_that_xml_has_not_are_passed_over(
    read: Reader, root: str, inside: str
) -> None:
    article = read("a.xml", SHAPES[root].format(x=inside))

    assert article.body.startswith("b")
    article.text.encode("utf-8")
