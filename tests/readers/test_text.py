from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import ReadError
from newsreader.readers.registry import read_file
from tests.readers.conftest import Reader, roles_of

WIRE_REPORT = """\
Minister Meets Envoy in Port City

Foreign Minister Ilse Brandvold greets the envoy on the quay before the two of them went ins
Ministry press office/AFP

(AP) OSTHAVEN — The foreign minister met the envoy on Thursday, her office said.

She said the talks "went as such talks go."


Please let us know if you're having issues with commenting."""


def test_a_wire_report_has_all_its_roles(read: Reader) -> None:
    article = read("report.txt", WIRE_REPORT)

    assert article.title == "Minister Meets Envoy in Port City"
    assert [role for role, _ in roles_of(article)] == [
        "title",
        "caption",
        "caption",
        "dateline",
        "body",
        "body",
        "boilerplate",
    ]
    assert ("dateline", "(AP) OSTHAVEN —") in roles_of(article)
    assert article.body.startswith("The foreign minister met")


def test_the_text_is_the_files_own_characters(read: Reader) -> None:
    contents = "Head\r\n\r\nA\x0bb\x0cc\u2028d\u2029e \x85 f. \rSecond  line.\r\n\n\n"
    article = read("x.txt", b"\xef\xbb\xbf" + contents.encode())

    assert article.text == contents.replace("\r\n", "\n").replace("\r", "\n")


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_is_kept_and_sections_fit_it(contents: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "any.txt")
        path.write_bytes("\ufeff".encode() + contents.encode())
        try:
            (article,) = read_file(path)
        except ReadError:
            return
    assert article.text == contents.replace("\r\n", "\n").replace("\r", "\n")
    assert all(0 <= s.start < s.end <= len(article.text) for s in article.sections)
    assert all(a.end <= b.start for a, b in pairwise(article.sections))


@pytest.mark.parametrize("blank", ["", " \n\t\n", "\ufeff", "\x0c\n"])
def test_a_file_without_words_is_called_empty(read: Reader, blank: str) -> None:
    with pytest.raises(ReadError, match="is empty"):
        read("blank.txt", blank)


def test_a_byline_a_date_and_a_deck_below_the_title(read: Reader) -> None:
    article = read(
        "a.txt",
        "Harbour opens at last\n\nPeople came by the thousand to see it\n\n"
        "By Jane Doe, Staff Writer\nMay 17, 2018\n\nThe harbour opened on Monday.\n",
    )
    assert [role for role, _ in roles_of(article)] == [
        "title",
        "subtitle",
        "byline",
        "dateline",
        "body",
    ]
    assert article.byline == "Jane Doe, Staff Writer"
    assert (article.date, article.date_from) == ("2018-05-17", "date line in the text")


def test_an_agency_slug_a_bare_name_and_a_dateline_line(read: Reader) -> None:
    article = read(
        "a.txt",
        "CRICKET - NORLAND BEAT WESTMARK.\n\nJane Doe\n\nOSTHAVEN 1996-08-30\n\n"
        "Norland beat Westmark by four wickets on Friday.\n\nIt rained.\n",
    )
    assert [role for role, _ in roles_of(article)] == [
        "title",
        "byline",
        "dateline",
        "body",
        "body",
    ]
    assert (article.date, article.date_from) == ("1996-08-30", "dateline")


def test_a_dateline_split_over_two_lines(read: Reader) -> None:
    article = read(
        "a.txt", "Shares rise on merger.\n\nOSTHAVEN HILLS, Wis.\n\n1996-08-30\n\nShares rose.\n"
    )
    assert [role for role, _ in roles_of(article)] == ["title", "dateline", "dateline", "body"]


def test_a_dateline_without_a_year_gives_no_date(read: Reader) -> None:
    article = read("a.txt", "Head\n\nOSTHAVEN, 3 May (Reuters) - The harbour opened on Monday.\n")

    assert ("dateline", "OSTHAVEN, 3 May (Reuters) -") in roles_of(article)
    assert article.date is None


def test_the_file_name_may_tell_the_day(read: Reader) -> None:
    article = read("2018-05-17 harbour.txt", "Head\n\nThe harbour opened on Monday.\n")

    assert (article.date, article.date_from) == ("2018-05-17", "file name")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("&#163;1.8m indecency fine", "£1.8m indecency fine"),
        ("Caf&eacute; &amp; bar opens", "Café & bar opens"),
        ("R&D at Marks&notes", "R&D at Marks&notes"),
        ("Nonsense &nosuch; stays", "Nonsense &nosuch; stays"),
    ],
)
def test_a_title_is_shown_without_character_references(read: Reader, line: str, title: str) -> None:
    contents = f"{line}\n\nThe commission fined the company on Monday, it said in a statement."
    article = read("fine.txt", contents)

    assert article.title == title
    assert article.text == contents


def test_a_body_without_a_title_has_none(read: Reader) -> None:
    article = read("a.txt", "The harbour opened on Monday. People came by the thousand to see it.")

    assert article.title is None
    assert [role for role, _ in roles_of(article)] == ["body"]


def test_results_are_a_table_by_line(read: Reader) -> None:
    article = read(
        "a.txt",
        "SOCCER - LEAGUE RESULTS.\n\nOSTHAVEN 1996-08-30\n\nResults of games on Friday:\n"
        "Northport 3 Easthaven 2\nWestbury 0 Southend 0\nDivision two\nHill 2 Dale 1\n"
        "P W D L Pts\nNorthport 3 2 1 0 7\nEasthaven 3 1 1 1 4\n\nThe next games are on Monday.\n",
    )
    table = [words for role, words in roles_of(article) if role == "table"]
    assert len(table) == 7
    assert article.body == "Results of games on Friday:\n\nThe next games are on Monday."


def test_sentences_on_lines_of_their_own_are_blocks(read: Reader) -> None:
    sentences = ["She spoke.", "It rained in the port.", '"We will go on," she said.', "He left."]
    article = read("a.txt", "Head of the article\n\n" + "\n".join(sentences))

    assert [words for role, words in roles_of(article) if role == "body"] == sentences


WRAPPED = """\
Harbour opens at last

  The harbour opened on Monday after ten years of work, and people
came by the thousand to see the first ship, which had waited for two
days outside the bar, being led in by the oldest tug of the port.
  The minister of ports said that it was a good day, that many had
doubted it would come, and that the next one would not take so long.

Work on the second basin begins in the autumn. It will cost as much
again, and no one has yet said who is to pay for it.
"""


def test_a_wrapped_file_has_paragraphs_and_keeps_its_lines(read: Reader) -> None:
    article = read("a.txt", WRAPPED)
    body = [words for role, words in roles_of(article) if role == "body"]

    assert article.text == WRAPPED
    assert [words[:12] for words in body] == ["The harbour ", "The minister", "Work on the "]
    assert body[0].endswith("oldest tug of the port.")
    assert article.title == "Harbour opens at last"


def test_credits_at_the_foot_are_bylines_but_not_the_byline(read: Reader) -> None:
    article = read(
        "a.txt", "Head\n\nThe harbour opened.\n\n(Reporting by Jane Doe; editing by John Roe)\n"
    )
    assert roles_of(article)[-1][0] == "byline"
    assert article.byline is None


def test_a_transcript_has_speakers_and_no_dateline(read: Reader) -> None:
    turns = ["DOE: The harbour opened.", "ROE: It rained.", "DOE: It did, all of Monday."]
    article = read("a.txt", "What they said\n\n" + "\n\n".join(turns))

    assert [words for role, words in roles_of(article) if role == "body"] == turns
    assert ("dateline", "KABUL:") in roles_of(
        read("b.txt", "What they said\n\nKABUL: The harbour opened on Monday.\n\nIt rained.\n")
    )
