import pytest

from newsreader.errors import ReadError
from tests.readers.conftest import Reader, roles_of

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times;}{\f1\fcharset204 Arial Cyr;}}"


def rtf(body: bytes) -> bytes:
    return HEAD + body + b"}"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (rb"caf\'e9 and \'93quotes\'94", "café and “quotes”"),
        (rb"\f1 \'cc\'ee\'f1\'ea\'e2\'e0", "Москва"),
        (rb"{\f1 \'cc}\'e9", "Мé"),
        (rb"\u1052?\u1086?", "Мо"),
        (rb"\uc2\u233\'c3\'a9t\uc1\u233?", "été"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"\u-10179?lone", "lone"),
        (rb"a\~b\_c\-d\emdash e\rquote s", "a b-cd—e’s"),
        (rb"brace \{ and \} and \\", "brace { and } and \\"),
        (rb"shown {\v hidden}and {\deleted gone}kept", "shown and kept"),
        (
            rb"{\field{\*\fldinst HYPERLINK <http://x>}{\fldrslt the link}} after",
            "the link after",
        ),
        (rb"a {\pict\bin5 }{}}\\ b}c", "a c"),
        (rb"{\*\unknown words}seen", "seen"),
        (rb"{\*\bkmkstart a}{\*\bkmkend a}marked", "marked"),
        (rb"{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt in a box\par}}}", "in a box"),
    ],
)
def test_words_are_what_a_word_processor_shows(read: Reader, written: bytes, words: str) -> None:
    assert read("a.rtf", rtf(rb"\pard " + written + rb"\par")).text == words


def test_properties_give_what_the_text_does_not(read: Reader) -> None:
    times = rb"{\creatim\yr2018\mo5\dy17}{\revtim\yr2020\mo1\dy1}"
    info = rb"{\info{\title Harbour Opens}{\author Jane Doe}" + times + b"}"
    article = read("a.rtf", rtf(info + rb"The harbour opened, the minister said.\par"))

    assert article.title == "Harbour Opens"
    assert article.byline == "Jane Doe"
    assert (article.date, article.date_from) == ("2018-05-17", "document properties")


def test_numbers_of_lists_stay_and_bullets_are_bullets(read: Reader) -> None:
    body = rb"{\listtext 1.\tab}First\par{\listtext\f1\'b7\tab}Second\par"

    assert read("a.rtf", rtf(body)).text == "1. First\n\n• Second"


def test_rows_of_long_cells_are_paragraphs(read: Reader) -> None:
    long = b"The harbour opened on Monday and the minister said so. " * 4
    article = read("a.rtf", rtf(rb"\trowd\pard\intbl " + long + rb"\cell Short\cell\row\pard"))

    assert [role for role, _ in roles_of(article)] == ["body", "body"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"{" * 2_000 + b"a", "nested too deeply"),
        (rb"\b " * 1_600_000, "far more marks"),
        (rb"{\*\generator Nobody}", "holds no words"),
    ],
    ids=["deep", "marks", "empty"],
)
def test_what_no_document_is_says_so(read: Reader, body: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read("a.rtf", rtf(body))
