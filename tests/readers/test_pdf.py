"""PDF as LibreOffice 7.4 writes it, and pages built here letter by letter."""

import zlib
from pathlib import Path

import pytest

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.registry import read_contents, read_file
from tests.readers.conftest import Reader, roles_of

FILES = Path(__file__).parent / "files"


def make_pdf(pages: list[str], info: str = "", catalog: str = "") -> bytes:
    """A PDF file whose pages hold these drawing operators; Helvetica is /F1. 400 by 600 points."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, content in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * n} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects.append(f"<< {info} >>")
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    out += f"trailer << /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\n"
    return f"{out}startxref\n{out.index('xref')}\n%%EOF\n".encode("latin-1")


def at(x: float, y: float, words: str, size: float = 10) -> str:
    """Draws a line of words."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def bodies(article: Article) -> list[str]:
    return [words for role, words in roles_of(article) if role == "body"]


def test_a_paper_in_two_columns_is_read_as_its_article() -> None:
    (article,) = read_file(FILES / "libreoffice.pdf")

    assert article.title == "Harbour Tunnel Opens After Nine Years"
    assert article.byline == "Mira Castellan"
    assert (article.date, article.date_from) == ("2018-05-17", "date line in the text")
    assert article.locator is None
    body = bodies(article)
    assert body[0].endswith("four years later than planned, the transport ministry said.")
    assert "“It is deep, it is dry & it is ours,” he said, <smiling>." in body[1]
    assert "• Cyclists pay nothing." in body
    assert [words for role, words in roles_of(article) if role == "table"] == [
        "Year | Cost | Length",
        "2009 | 700m | 2.1 km",
        "2018 | 1,400m | 2.4 km",
    ]


@pytest.mark.parametrize(
    "word",
    [
        *("predecessor", "Judith Marchetti-Braun", "accompanied", "cross", "measurements"),
        *("Evangeline", "Quillfeather", "apprenticeships", "twenty-five", "toll-free"),
    ],
)
def test_words_parted_at_line_ends_are_whole(word: str) -> None:
    (article,) = read_file(FILES / "libreoffice.pdf")

    assert word in article.text
    assert "\ufffe" not in article.text


def test_running_heads_come_once_and_page_numbers_never() -> None:
    (article,) = read_file(FILES / "libreoffice.pdf")

    assert article.text.count("The Ellery Courier") == 1
    assert roles_of(article)[-1] == ("boilerplate", "The Ellery Courier")
    assert "Page 2" not in article.text


def test_a_double_name_keeps_its_hyphen_at_a_line_end(read: Reader) -> None:
    lines = ["The minister for the harbour, Judith Marchetti-", "Braun, opened the tunnel today."]
    page = "".join(at(40, 500 - 12 * n, line) for n, line in enumerate(lines))

    assert "Judith Marchetti-Braun, opened" in read("a.pdf", make_pdf([page])).text


def test_columns_drawn_line_by_line_are_read_one_after_the_other(read: Reader) -> None:
    left = [f"Left column line number {n} of prose" for n in range(8)]
    right = [f"right column line number {n} of prose" for n in range(8)]
    page = at(40, 560, "A Headline Across Both Columns of Type", 18)
    for n in range(8):
        page += at(40, 500 - 12 * n, left[n]) + at(220, 500 - 12 * n, right[n])
    article = read("a.pdf", make_pdf([page]))

    assert article.title == "A Headline Across Both Columns of Type"
    assert article.text.index(left[7]) < article.text.index(right[0])


def test_a_paragraph_goes_on_over_the_page(read: Reader) -> None:
    first = [
        "The harbour opened on Monday after a year of work on",
        "the outer wall, and the fishing boats that had waited",
        "for nine months in the river came home to the town in",
    ]
    page = "".join(at(40, 300 - 12 * n, line) for n, line in enumerate(first))
    more = at(40, 500, "a long line, said the harbour master.")

    assert "home to the town in a long line" in read("a.pdf", make_pdf([page, more])).text


def test_properties_give_what_the_text_does_not(read: Reader) -> None:
    info = "/Title (Harbour Opens Again) /Author (Jane Doe) /CreationDate (D:20180517080000Z)"
    page = at(40, 500, "The harbour opened on Monday, the minister said.")
    article = read("a.pdf", make_pdf([page], info))

    assert article.title == "Harbour Opens Again"
    assert article.byline == "Jane Doe"
    assert (article.date, article.date_from) == ("2018-05-17", "document properties")


def test_a_scan_without_text_says_so(read: Reader) -> None:
    with pytest.raises(ReadError, match="is a scan without text; run text recognition"):
        read("a.pdf", make_pdf(["0 0 400 600 re f", "q Q"]))


def test_a_damaged_file_says_so(read: Reader) -> None:
    with pytest.raises(ReadError, match="is damaged"):
        read("a.pdf", b"%PDF-1.7\n" + bytes(range(256)))


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    encrypt = "/Filter /Standard /V 1 /R 2 /P -4 /O <" + "11" * 32 + "> /U <" + "22" * 32 + ">"
    data = make_pdf([at(40, 500, "The secret harbour.")], encrypt)
    number = data.count(b" 0 obj")
    marked = data.replace(b"/Root 1 0 R", b"/Encrypt %d 0 R /ID [<00> <00>] /Root 1 0 R" % number)
    path = tmp_path / "a.pdf"
    path.write_bytes(marked)
    with pytest.raises(ReadError, match="is encrypted; save it without its password"):
        read_file(path)


def test_more_pages_than_any_book_are_refused(read: Reader) -> None:
    page = at(40, 500, "Words of the page.")
    with pytest.raises(ReadError, match="2,500 pages"):
        read("a.pdf", make_pdf([page] * 2_500))


@pytest.mark.parametrize("layers", [1, 2])
def test_a_stream_that_swells_is_refused_unread(read: Reader, layers: int) -> None:
    packed = b"q " * 20_000_000
    for _ in range(layers):
        packed = zlib.compress(packed)
    filters = b"/FlateDecode " * layers
    stream = b"<< /Length %d /Filter [%s] >>\nstream\n%s" % (len(packed), filters, packed)
    data = make_pdf(["X"]).replace(b"<< /Length 1 >>\nstream\nX", stream)
    with pytest.raises(ReadError, match="swells"):
        read("a.pdf", data)


@pytest.mark.parametrize("name", ["story.txt", "story.html", "story.doc", "story"])
def test_first_bytes_outweigh_a_wrong_suffix(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes((FILES / "libreoffice.pdf").read_bytes())

    assert read_file(path)[0].title == "Harbour Tunnel Opens After Nine Years"
    assert read_contents(path).problems == ()


def test_turned_pages_are_read_as_they_are_shown(read: Reader) -> None:
    lines = ["The harbour opened on Monday, and", "the minister said that it was of use."]
    page = "".join(
        f"BT /F1 10 Tf 0 1 -1 0 {100 + 12 * n} 60 Tm ({line}) Tj ET\n"
        for n, line in enumerate(lines)
    )
    data = make_pdf([page]).replace(b"/MediaBox", b"/Rotate 90 /MediaBox")

    assert "on Monday, and the minister said" in read("a.pdf", data).text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["It is a state-of-the-", "art harbour, said the minister."], "state-of-the-art harbour"),
        (["The town has a state-", "of-the-art harbour, he said."], "a state-of-the-art harbour"),
        (["She came with her mother-in-", "law on Monday to the town."], "mother-in-law on"),
        (["They waited there for thirty-", "nine days and some nights."], "thirty-nine days"),
        (["He shot the man in self-", "defence, the court was told."], "self-defence, the"),
        (["It was a well-estab-", "lished firm of the harbour."], "well-established firm"),
        (
            ["A well-established firm opened.", "It is well-estab-", "lished."],
            "is well-established.",
        ),
        (["A cross-border line.", "The train goes cross-", "border now."], "goes cross-border"),
        (["The newspaper says so.", "Another news-", "paper does not."], "Another newspaper does"),
        (["It was there-", "fore closed."], "therefore closed"),
        (
            ["A co-operation began.", "The old cooperation and the co-", "operation."],
            "cooperation.",
        ),
        (["They have a long-", "term plan for the harbour."], "a long-term plan"),
        (
            ["It is a London-", "based firm with a two-", "year plan."],
            "London-based firm with a two-y",
        ),
        (
            ["The ex-", "minister of the award-", "winning town."],
            "ex-minister of the award-winning",
        ),
        (["They did ex-", "press some doubt."], "did express some"),
        (["It was under-", "standing of the out-", "standing bill."], "understanding of the outst"),
        (["It is a well of news-", "paper talk."], "newspaper talk"),
        (["She came on Fri-", "day to the town."], "on Friday to"),
        (["THE OLD PRESI-", "DENT GOES HOME"], "PRESIDENT GOES"),
        (
            ["ILSE MARCHETTI-", "BRAUN GOES HOME", "A Marchetti met a Braun."],
            "MARCHETTI-BRAUN GOES",
        ),
    ],
)
def test_hyphens_at_line_ends_are_judged_by_the_words(
    read: Reader, lines: list[str], expected: str
) -> None:
    page = "".join(at(40, 500 - 12 * n, line) for n, line in enumerate(lines))

    assert expected in " ".join(read("a.pdf", make_pdf([page])).text.split())


HEADED = (
    at(40, 440, "By Jane Doe, Home Editor")
    + at(40, 400, "The harbour opened on Monday, said the minister of transport in Port Ellery,")
    + at(40, 388, "after nine years of work and two changes of government in the capital.")
    + at(40, 360, "Owners want the money, and they want it soon, they said in a long letter.")
)


@pytest.mark.parametrize("kicker", ["Home News", "Opinion", "Sport Weather Travel"])
def test_what_stands_above_a_title_is_not_of_the_article(read: Reader, kicker: str) -> None:
    above = at(40, 560, kicker)
    article = read(
        "a.pdf", make_pdf([above + at(40, 500, "Harbour Opens After Nine Years", 22) + HEADED])
    )

    assert article.byline == "Jane Doe, Home Editor"
    assert roles_of(article)[0] == ("title", "Harbour Opens After Nine Years")
    assert roles_of(article)[-1] == ("boilerplate", kicker)


def test_a_byline_above_the_title_is_one(read: Reader) -> None:
    above = at(40, 560, "By Jane Doe")
    body = at(40, 400, "The harbour opened on Monday, said the minister of transport, at last.")
    article = read(
        "a.pdf", make_pdf([above + at(40, 500, "Harbour Opens After Nine Years", 22) + body])
    )

    assert article.byline == "Jane Doe"


def test_text_above_a_large_heading_stays_text(read: Reader) -> None:
    sentence = "The first report of the page was told in one sentence."
    above = at(40, 560, sentence)
    article = read(
        "a.pdf", make_pdf([above + at(40, 500, "Harbour Opens After Nine Years", 22) + HEADED])
    )

    assert sentence in article.text
    assert ("boilerplate", sentence) not in roles_of(article)
