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
