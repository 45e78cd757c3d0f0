"""How articles of each format look beside their roles: headings, quotes, links, pictures."""

import zipfile
from pathlib import Path

import pytest

from newsreader.model import Article, TextureKind
from newsreader.readers.registry import read_file
from tests.readers.conftest import Reader
from tests.readers.test_docx import W, docx
from tests.readers.test_epub import WORDS, make_book
from tests.readers.test_odt import odt

PAGE = """<!doctype html><html><head><title>Harbour strike enters third week</title>
<link rel="canonical" href="https://example.org/news/strike.html"></head><body>
<nav><a href="/">Home</a><img src="page_files/logo.png"></nav>
<article><h1>Harbour strike enters third week</h1>
<figure><img src="page_files/quay%20one.png" alt="Empty cranes"><figcaption>The quay on Friday.
Photo: Jane Doe</figcaption></figure>
<p>Dock workers said on Friday they would not go <a href="/x/y">back to  work</a> before the port
and the <a href="https://union.example/"><b>Union</b> of Dockers</a> had signed a new agreement.</p>
<h2>What the port says</h2>
<p>The port called the strike "a danger for the whole region" and asked the government to step in
before <a href="javascript:alert(1)">Christmas</a>, when <a href="#top">most</a> goods arrive.</p>
<blockquote><p>We have talked for three weeks, and we are ready to talk for three more, if that is
what it takes, and for three after these.</p></blockquote>
<ul><li>Twelve ships wait at sea with <a href="http://ships.example/list">their cargo</a> of fruit
and toys for the whole of the country.</li></ul>
<img src="page_files/ship.jpg" alt="A ship at sea"><img src="page_files/icon.png" width="16">
<p>The talks go on on Monday, a spokesman for the ministry said on Saturday, adding that both sides
had agreed on this.</p>
<img src="https://elsewhere.example/x.jpg"><img src="../secret.png"><img src="/etc/x.png">
<p>Prices of oranges rose by a tenth in a week, as traders in Hamburg and Antwerp reported to the
exchange on Thursday evening.</p>
</article><footer>Copyright</footer></body></html>"""


def textures_of(article: Article) -> list[tuple[str, str, str | None]]:
    """Every texture: its kind, its words (a picture's are those it stands before), its target."""
    return [
        (
            t.kind.value,
            t.words
            if t.kind is TextureKind.PICTURE
            else " ".join(article.text[t.start : t.end].split()),
            t.target,
        )
        for t in article.textures
    ]


def test_a_page_says_what_its_blocks_look_like(read: Reader) -> None:
    article = read("page.html", PAGE)

    found = textures_of(article)

    assert found == [
        ("picture", "Empty cranes", "file:page_files/quay one.png"),
        ("link", "back to work", "https://example.org/x/y"),
        ("link", "Union of Dockers", "https://union.example/"),
        ("bold", "Union", None),
        ("heading", "What the port says", None),
        (
            "quote",
            "We have talked for three weeks, and we are ready to talk for three more, if that is "
            "what it takes, and for three after these.",
            None,
        ),
        ("link", "their cargo", "http://ships.example/list"),
        ("picture", "A ship at sea", "file:page_files/ship.jpg"),
    ]
    places = {t.words: article.text[t.start :] for t in article.textures if t.words}
    assert places["Empty cranes"].startswith("The quay on Friday")
    assert places["A ship at sea"].startswith("The talks go on")
    assert [t.level for t in article.textures if t.kind is TextureKind.HEADING] == [2]


def test_relative_links_lead_nowhere_where_the_page_is_from_nowhere(read: Reader) -> None:
    article = read("page.html", PAGE.replace("canonical", "other"))

    targets = [target for kind, _, target in textures_of(article) if kind == "link"]
    assert targets == ["https://union.example/", "http://ships.example/list"]


def test_a_page_in_an_archive_has_no_pictures_beside_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "pages.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("page.html", PAGE)

    (article,) = read_file(path)

    kinds = [kind for kind, _, _ in textures_of(article)]
    assert "link" in kinds
    assert "picture" not in kinds


def test_a_list_of_links_is_cut_off(read: Reader) -> None:
    links = "\n\n".join(f"[ab](https://a.example/{n}) c" for n in range(6000))

    assert len(read("a.md", links).textures) == 5000


def test_markdown_says_what_its_blocks_look_like(read: Reader) -> None:
    article = read(
        "a.md",
        "# Talks\n\n## What they say\n\nSome [linked  words](<https://a.example/>) in\na line.\n\n"
        "![A quay with cranes](img/quay.png)\n\n> Quoted *words* of [one](https://b.example)\n\n"
        "- an [item](https://c.example)\n\n| a | [b](https://d.example) |\n|---|---|\n| 1 | 2 |\n",
    )

    assert textures_of(article) == [
        ("heading", "Talks", None),
        ("heading", "What they say", None),
        ("link", "linked words", "https://a.example/"),
        ("picture", "A quay with cranes", "file:img/quay.png"),
        ("quote", "Quoted words of one", None),
        ("italic", "words", None),
        ("link", "one", "https://b.example"),
        ("link", "item", "https://c.example"),
        ("link", "b", "https://d.example"),
    ]


def test_a_word_document_says_what_its_blocks_look_like(read: Reader) -> None:
    link = (
        '<w:r><w:t xml:space="preserve">See </w:t></w:r><w:hyperlink xmlns:r="r" r:id="r1"><w:r>'
        "<w:t>the  list</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r>"
    )
    picture = (
        '<w:r><w:drawing xmlns:d="d" xmlns:r="r"><d:docPr descr="A quay"/><d:blip r:embed="r2"/>'
        "</w:drawing></w:r>"
    )
    styles = (
        f'<w:styles {W}><w:style w:styleId="Z"><w:name w:val="Quote"/></w:style>'
        '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>'
    )
    relations = (
        '<Relationships><Relationship Id="r1" Target="https://a.example/"/>'
        '<Relationship Id="r2" Target="media/image1.png"/></Relationships>'
    )
    body = (
        '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>What they say</w:t></w:r></w:p>'
        f"<w:p>{link}</w:p><w:p>{picture}</w:p>"
        '<w:p><w:pPr><w:pStyle w:val="Z"/></w:pPr><w:r><w:t>We talk.</w:t></w:r></w:p>'
    )
    members = {
        "word/styles.xml": styles,
        "word/_rels/document.xml.rels": relations,
        "word/media/image1.png": "",
    }

    assert textures_of(read("a.docx", docx(body, members))) == [
        ("heading", "What they say", None),
        ("link", "the list", "https://a.example/"),
        ("picture", "A quay", "zip:word/media/image1.png"),
        ("quote", "We talk.", None),
    ]


def test_an_open_document_says_what_its_blocks_look_like(read: Reader) -> None:
    spaces = 'xmlns:xlink="xlink" xmlns:draw="draw" xmlns:svg="svg"'
    body = (
        f'<text:h text:outline-level="2">What they say</text:h><text:p {spaces}>See '
        '<text:a xlink:href="https://a.example/">the <text:span>list</text:span></text:a>.'
        '</text:p><text:p xmlns:xlink="xlink" xmlns:draw="draw" xmlns:svg="svg"><draw:frame>'
        '<draw:image xlink:href="Pictures/1.png"/><svg:desc>A quay</svg:desc></draw:frame>'
        '</text:p><text:p text:style-name="Quotations">We talk.</text:p>'
    )

    styles = (
        '<office:document-styles xmlns:office="o" xmlns:style="s"><style:style '
        'style:name="Quotations" style:display-name="Quotations"/></office:document-styles>'
    )
    members = {"Pictures/1.png": "", "styles.xml": styles}

    assert textures_of(read("a.odt", odt(body, members))) == [
        ("heading", "What they say", None),
        ("link", "the list", "https://a.example/"),
        ("picture", "A quay", "zip:Pictures/1.png"),
        ("quote", "We talk.", None),
    ]


@pytest.mark.parametrize(
    ("src", "place"),
    [("../images/1.png", "zip:images/1.png"), ("../../../1.png", None), ("2.png", None)],
)
def test_a_book_has_the_pictures_that_are_in_it(
    tmp_path: Path, src: str, place: str | None
) -> None:
    page = f'<h1>One</h1><img src="{src}"><p>{WORDS * 3}<a href="https://a.example/">b</a></p>'
    path = tmp_path / "a.epub"
    path.write_bytes(
        make_book({"1.xhtml": page}, '<li><a href="1.xhtml">One</a></li>', {"images/1.png": ""})
    )

    (article,) = read_file(path)

    found = {kind: target for kind, _, target in textures_of(article)}
    assert found.get("picture") == place
    assert found["link"] == "https://a.example/"


def test_a_letter_keeps_its_links_and_fetches_no_picture(read: Reader) -> None:
    letter = (
        "From: A <a@a.example>\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
        f'<p>{WORDS}<a href="https://b.example/">more</a></p><img src="x.png"><p>{WORDS}</p>'
    )

    assert textures_of(read("a.eml", letter)) == [("link", "more", "https://b.example/")]


EMPHASISED = [
    ("bold", "thirty ships", None),
    ("italic", "thirty", None),
    ("italic", "The Sea", None),
]


@pytest.mark.parametrize(
    ("name", "contents"),
    [
        (
            "a.html",
            f"<h1>The <b>harbour</b></h1><p>{WORDS}<b>There  were <!-- --></b> some, "
            f"<strong><i>thirty</i> ships</strong>, says <cite>The Sea</cite>.</p><p>{WORDS}</p>",
        ),
        ("a.md", f"# The **harbour**\n\n{WORDS}***thirty* ships**, says *The Sea*.\n\n{WORDS}"),
        (
            "a.docx",
            docx(
                '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
                f"<w:t>The harbour</w:t></w:r></w:p><w:p><w:r><w:t>{WORDS} </w:t></w:r>"
                "<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>thirty</w:t></w:r>"
                '<w:r><w:rPr><w:b w:val="1"/><w:i w:val="0"/></w:rPr><w:t> ships</w:t></w:r>'
                "<w:r><w:t>, says </w:t></w:r>"
                "<w:r><w:rPr><w:i/></w:rPr><w:t>The </w:t></w:r>"
                f"<w:r><w:rPr><w:i/></w:rPr><w:t>Sea</w:t></w:r></w:p><w:p><w:r><w:t>{WORDS}"
                "</w:t></w:r></w:p>"
            ),
        ),
        (
            "a.odt",
            odt(
                f'<text:h text:outline-level="1">The harbour</text:h><text:p>{WORDS} '
                '<text:span text:style-name="B"><text:span text:style-name="I">thirty</text:span>'
                ' ships</text:span>, says <text:span text:style-name="I">The Sea</text:span>.'
                f"</text:p><text:p>{WORDS}</text:p>",
                {
                    "styles.xml": '<office:document-styles xmlns:office="o" xmlns:style="s" '
                    'xmlns:fo="f"><style:style style:name="B" style:family="text">'
                    '<style:text-properties fo:font-weight="bold"/></style:style>'
                    '<style:style style:name="I" style:family="text">'
                    '<style:text-properties fo:font-style="italic"/></style:style>'
                    "</office:document-styles>"
                },
            ),
        ),
        (
            "a.rtf",
            r"{\rtf1\ansi\pard\outlinelevel0\b The harbour\b0\par\pard "
            + WORDS
            + r" {\b{\i thirty} ships}, says \i The Sea\plain .\par "
            + WORDS
            + r"\par}",
        ),
    ],
)
def test_words_that_stand_out_are_known(read: Reader, name: str, contents: bytes | str) -> None:
    article = read(name, contents)

    found = [one for one in textures_of(article) if one[0] in ("bold", "italic")]
    assert [one for one in found if one[1] != "There were"] == EMPHASISED
    assert article.text.count("thirty ships") == 1


def test_emphasis_goes_on_where_a_block_ends_in_it(read: Reader) -> None:
    article = read(
        "a.html", f"<h1>T</h1><p>{WORDS}<b>It was so:<br>so it was.</b></p><p>{WORDS}</p>"
    )

    assert textures_of(article) == [("bold", "It was so:", None), ("bold", "so it was.", None)]


def numbers_of(article: Article) -> list[tuple[str, str]]:
    items = [t for t in article.textures if t.kind is TextureKind.ITEM]
    return [(t.words, article.text[t.start : t.end]) for t in items]


def test_items_of_an_ordered_list_have_their_numbers_beside_the_text(read: Reader) -> None:
    article = read(
        "a.html",
        f"<h1>Ships</h1><p>{WORDS}</p><ol><li>One ship<ul><li>white</li></ul></li>"
        '<li value="5">Two ships</li></ol><ol type="a" start="27"><li><p>Three ships</p>'
        f'<p>and more</p></li></ol><ol type="I" start="999999999999"><li>Four</li></ol><p>{WORDS}'
        "</p>",
    )

    assert numbers_of(article) == [
        ("1.", "• One ship"),
        ("5.", "• Two ships"),
        ("aa.", "• Three ships"),
        ("I.", "• Four"),
    ]
    assert "• white" in article.text


def test_a_word_document_counts_its_lists(read: Reader) -> None:
    def item(words: str, name: str = "1", level: int = 0) -> str:
        return (
            f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>'
            f"</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )

    def level(place: int, style: str, text: str) -> str:
        return (
            f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
        )

    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{level(0, "decimal", "%1.")}'
        f"{level(1, 'lowerLetter', '%1.%2)')}{level(2, 'bullet', 'o')}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>'
    )
    items = [item("a"), item("b", level=1), item("c", level=1), item("d", level=2), item("e")]
    items += [item("f", level=1), item("g", "2"), item("h", "9")]
    body = f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>{''.join(items)}"

    article = read("a.docx", docx(body, {"word/numbering.xml": numbering}))

    assert numbers_of(article) == [
        ("1.", "• a"), ("1.a)", "• b"), ("1.b)", "• c"), ("2.", "• e"), ("2.a)", "• f"),
        ("4.", "• g"),
    ]  # fmt: skip
    assert article.text.endswith("• h")


def test_an_open_document_counts_its_lists(read: Reader) -> None:
    lists = (
        '<text:list text:style-name="L"><text:list-item><text:p>a</text:p><text:list>'
        "<text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>c</text:p></text:list-item></text:list>"
        '<text:list text:style-name="M"><text:list-item><text:p>d</text:p></text:list-item>'
        "</text:list>"
    )
    styles = (
        '<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t">'
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        'style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" '
        'style:num-format="i" style:num-suffix=")" text:start-value="3"/></text:list-style>'
        '<text:list-style style:name="M"><text:list-level-style-bullet text:level="1"/>'
        "</text:list-style></office:document-styles>"
    )
    article = read("a.odt", odt(f"<text:p>{WORDS}</text:p>{lists}", {"styles.xml": styles}))

    assert numbers_of(article) == [("1.", "• a"), ("iii)", "• b"), ("2.", "• c")]
    assert article.text.endswith("• d")


def test_a_page_that_is_a_table_is_body_and_says_that_it_has_rows(read: Reader) -> None:
    rows = "".join(f"<tr><td>Port {n}</td><td>{n} ships</td></tr>" for n in range(30))
    article = read(
        "a.html", f"<article><h1>Ships</h1><p>In port:</p><table>{rows}</table></article>"
    )

    marked = [t for t in article.textures if t.kind is TextureKind.ROW]
    assert [article.text[t.start : t.end] for t in marked[:2]] == [
        "Port 0 | 0 ships",
        "Port 1 | 1 ships",
    ]
    assert {s.role.value for s in article.sections} <= {"title", "body"}


def test_a_table_that_is_known_as_one_says_no_more(read: Reader) -> None:
    article = read("a.md", f"{WORDS}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")

    assert article.textures == ()
