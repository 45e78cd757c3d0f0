from pathlib import Path

import pytest

from newsreader.model import Article, Role
from newsreader.readers.registry import read_file
from tests.readers.conftest import Reader, roles_of

NEXIS = """                               1 of 2 DOCUMENTS

                           The Example Herald (London)

                             May 14, 2018 Monday
                                 Final Edition

Harbour opens after long delay

BYLINE: Jane Doe in Port Ellen

SECTION: NEWS; Pg. 5

LENGTH: 52 words

DATELINE: PORT ELLEN

The harbour opened on Monday, said the minister. It had been closed for a year
after a storm broke the outer wall in two places and sank nine fishing boats.

Owners want the money that was promised.

LOAD-DATE: May 14, 2018

LANGUAGE: ENGLISH

                    Copyright 2018 Example Newspapers Limited
                              All Rights Reserved


                               2 of 2 DOCUMENTS

                           The Example Herald (London)

                             May 15, 2018 Tuesday

Island match ends level

BYLINE: Max Roe

SECTION: SPORT

LENGTH: 40 words

A match was played and won by nobody at all.

LOAD-DATE: May 15, 2018

                    Copyright 2018 Example Newspapers Limited
                              All Rights Reserved
"""

NEXIS_UNI = """User Name: = Jane
Date and Time: = Monday, 14 May 2018
1. Harbour opens after long delay
2. Island match ends level

Harbour opens after long delay
The Example Herald (London)
May 14, 2018 Monday 10:15 AM GMT

Copyright 2018 Example Newspapers Limited All Rights Reserved
Section: NEWS; Version:1
Length: 52 words
Byline: Jane Doe in Port Ellen
Highlight: A storm broke the wall
Body

The harbour opened on Monday, said the minister. Source: nobody.

Owners want the money that was promised.

Graphic

A photo of the harbour

Load-Date: May 14, 2018

End of Document

Island match ends level
The Example Herald (London)
May 15, 2018 Tuesday

Copyright 2018 Example Newspapers Limited All Rights Reserved
Section: SPORT
Length: 40 words
Byline: Max Roe
Body

A match was played and won by nobody at all.

Load-Date: May 15, 2018

End of Document
"""

FACTIVA_CODES = """HD
Harbour opens after long delay
BY
By Jane Doe in Port Ellen
WC
52 words
PD
14 May 2018
ET
10:15
SN
The Example Herald (London)
SC
EXHE
LA
English
CY
(c) 2018 Example Limited
LP
The harbour opened on Monday, said the minister.

TD
IN the town, people were glad.

Owners want the money that was promised.

CO
exmpl : Example plc
IN
i1 : Ports
AN
Document EXHE000020180514ee5e0012x

HD
Island match ends level
BY
Max Roe
WC
40 words
PD
15 May 2018
SN
The Example Herald (London)
LP
A match was played and won by nobody at all.
AN
Document EXHE000020180515ee5f0012y
"""

FACTIVA_DISPLAY = """Harbour opens after long delay
By Jane Doe in Port Ellen
52 words
14 May 2018
10:15
The Example Herald (London)
EXHE
English
(c) 2018 Example Limited

The harbour opened on Monday, said the minister.

Owners want the money that was promised.

Document EXHE000020180514ee5e0012x

Island match ends level
By Max Roe
40 words
15 May 2018
The Example Herald (London)
EXHE
English
(c) 2018 Example Limited

A match was played and won by nobody at all.

Document EXHE000020180515ee5f0012y

Search Summary
Text: harbour
"""

EXPORTS = {
    "nexis": NEXIS,
    "nexis uni": NEXIS_UNI,
    "factiva codes": FACTIVA_CODES,
    "factiva display": FACTIVA_DISPLAY,
}


def _read(folder: Path, name: str, contents: str) -> tuple[Article, ...]:
    path = folder / name
    path.write_text(contents, encoding="utf-8")
    return read_file(path)


@pytest.mark.parametrize("contents", EXPORTS.values(), ids=EXPORTS)
def test_an_export_is_cut_into_its_articles_with_their_fields(
    tmp_path: Path, contents: str
) -> None:
    first, second = _read(tmp_path, "export.txt", contents)

    assert first.title == "Harbour opens after long delay"
    assert first.byline == "Jane Doe in Port Ellen"
    assert first.source == second.source == "The Example Herald (London)"
    assert (first.date, first.date_from) == ("2018-05-14", "database field")
    assert first.body.startswith("The harbour opened on Monday, said the minister.")
    assert first.body.endswith("\n\nOwners want the money that was promised.")
    assert (second.title, second.byline, second.date) == (
        "Island match ends level",
        "Max Roe",
        "2018-05-15",
    )
    assert second.body == "A match was played and won by nobody at all."
    assert (first.locator, second.locator) == ("document 00001", "document 00002")
    assert first.content_hash == second.content_hash
    assert first.id != second.id


FILES = Path(__file__).parent / "files"

#: As pandoc (factiva-display.rtf, nexis-uni.docx) and LibreOffice 7.4 write what databases do.
DOCUMENTS = (
    *("nexis-classic.docx", "nexis-uni.docx", "nexis-uni.rtf", "nexis-uni.html"),
    *("factiva-display.rtf", "factiva-codes.html"),
)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_or_page_of_many_articles_is_cut_as_well(name: str) -> None:
    first, second = read_file(FILES / name)

    for article, title, byline, day in (
        (first, "Harbour opens after long delay", "Jane Doe in Port Ellen", "2018-05-14"),
        (second, "Island match ends level", "Max Roe", "2018-05-15"),
    ):
        assert (article.title, article.byline, article.date) == (title, byline, day)
        assert article.source == "The Example Herald (London)"
        assert article.date_from == "database field"
    assert first.body.startswith("The harbour opened on Monday, said the minister.")
    assert first.body.endswith("\n\nOwners want the money that was promised.")
    assert second.body == "A match was played and won by nobody at all."
    assert (first.locator, second.locator) == ("document 00001", "document 00002")
    assert "End of Document" not in first.text + second.text


def _alone(name: str) -> str:
    """The second article of an export as a file of its own."""
    contents = EXPORTS[name]
    if name == "nexis":
        return contents.partition("2 of 2 DOCUMENTS")[2].join(["1 of 1 DOCUMENT", ""])
    if name == "nexis uni":
        return contents.partition("End of Document\n\n")[2]
    return contents.partition("EXHE000020180514ee5e0012x\n\n")[2]


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_of_one_article_keeps_its_characters_and_gets_its_fields(
    read: Reader, name: str
) -> None:
    contents = _alone(name)
    article = read("one.txt", contents)

    assert article.text == contents
    assert (article.title, article.byline) == ("Island match ends level", "Max Roe")
    assert article.source == "The Example Herald (London)"
    assert (article.date, article.date_from) == ("2018-05-15", "database field")
    assert article.body == "A match was played and won by nobody at all."
    assert article.locator is None


@pytest.mark.parametrize(
    "contents",
    [
        # As Nexis gave them until about 2010.
        """                 Copyright 2018 The Example Herald Company
                              The Example Herald

                 May 14, 2018, Monday, Late Edition - Final

SECTION: Section A; Page 1; Column 4; National Desk

LENGTH: 43 words

HEADLINE: Harbour Opens; Ships Wait

BYLINE: By Jane Doe

DATELINE: PORT ELLEN, June 4

BODY:
   The harbour opened on Monday, said the minister.

URL: http://www.herald.example

GRAPHIC: Photo: The harbour on Monday.

LOAD-DATE: May 14, 2018
""",
        # Codes of Factiva with their values beside them.
        """HD  Harbour Opens; Ships Wait

BY  By Jane Doe

WC  52 words

PD  14 May 2018

SN  The Example Herald

LP  The harbour opened on Monday, said the minister.

AN  Document EXHE000020180514ee5e0012x
""",
    ],
    ids=["old nexis", "factiva in columns"],
)
def test_other_habits_of_one_article_are_known(read: Reader, contents: str) -> None:
    article = read("one.txt", contents)

    assert article.text == contents
    assert (article.title, article.byline) == ("Harbour Opens; Ships Wait", "Jane Doe")
    assert (article.source, article.date) == ("The Example Herald", "2018-05-14")
    assert article.body == "The harbour opened on Monday, said the minister."
    assert ("title", "Harbour Opens; Ships Wait") in roles_of(article)


@pytest.mark.parametrize("field", ["HEADLINE", "BYLINE", "SECTION"])
def test_a_field_without_end_is_no_headline(read: Reader, field: str) -> None:
    lines = "".join(f"and line {n} of it\n" for n in range(20_000))
    contents = f"LENGTH: 5 words\n\nLOAD-DATE: May 14, 2018\n\n{field}: A\n{lines}"
    article = read("one.txt", contents)

    assert article.text == contents
    assert len(article.title or "") < 2_000
    assert len(article.byline or "") < 2_000


@pytest.mark.parametrize("name", EXPORTS)
def test_a_page_of_one_article_gets_its_fields(read: Reader, name: str) -> None:
    lines = "".join(f"<p>{line}</p>\n" for line in _alone(name).split("\n") if line.strip())
    article = read("one.html", f"<html><body>{lines}</body></html>")

    assert (article.title, article.byline) == ("Island match ends level", "Max Roe")
    assert (article.source, article.date) == ("The Example Herald (London)", "2018-05-15")
    assert article.body == "A match was played and won by nobody at all."
    assert article.locator is None


def test_pictures_of_an_export_are_captions(tmp_path: Path) -> None:
    first, _ = _read(tmp_path, "export.txt", NEXIS_UNI)

    assert ("caption", "A photo of the harbour") in roles_of(first)


def test_an_ordinary_report_of_words_counted_is_no_export(read: Reader) -> None:
    contents = (
        "How to Count\n\nLength: 500 words\n\nSource: nobody\n\n"
        "Copyright 2018 Jane Doe\n\nHere ends the first part of the document.\n"
    )
    article = read("a.txt", contents)

    assert article.text == contents
    assert article.title == "How to Count"
    assert article.source is None


@pytest.mark.parametrize("contents", EXPORTS.values(), ids=EXPORTS)
def test_what_is_not_the_article_stands_at_the_foot_as_boilerplate(
    tmp_path: Path, contents: str
) -> None:
    first, _ = _read(tmp_path, "export.txt", contents)

    notes = [first.text[s.start : s.end] for s in first.sections if s.role is Role.BOILERPLATE]
    assert any("52 words" in note for note in notes)
    assert any("2018 Example" in note for note in notes)
    assert "words" not in first.body


def test_wrapped_lines_of_an_export_are_joined(tmp_path: Path) -> None:
    first, _ = _read(tmp_path, "export.txt", NEXIS)

    assert "closed for a year after a storm broke" in first.body


def test_an_export_as_a_page_is_cut_as_well(tmp_path: Path) -> None:
    lines = "".join(f"<p>{line}</p>\n" for line in NEXIS.split("\n") if line.strip())
    first, second = _read(tmp_path, "export.html", f"<html><body>{lines}</body></html>")

    assert (first.title, second.title) == (
        "Harbour opens after long delay",
        "Island match ends level",
    )
    assert second.body == "A match was played and won by nobody at all."


@pytest.mark.parametrize(
    "contents",
    [
        "How to count\n\n1 of 2 DOCUMENTS\n\nThe first was lost.\n\n2 of 2 DOCUMENTS\n\nSo was it.",
        "The file\n\nIt ended:\n\nEnd of Document\n\nAnd then again:\n\nEnd of Document\n",
        "Report\n\nDocument 1 of 3\n\nLENGTH: 3 words\nBYLINE: A\n\n"
        "Document 3 of 3\n\nLENGTH: 2 words",
        "News\n\nDocument EXHE000020180514ee5e0012x\n\nwas found, and so was\n\n"
        "Document EXHE000020180515ee5f0012y\n",
        NEXIS.partition("2 of 2 DOCUMENTS")[0],
    ],
)
def test_an_article_is_never_cut(read: Reader, contents: str) -> None:
    assert read("a.txt", contents).text == contents
