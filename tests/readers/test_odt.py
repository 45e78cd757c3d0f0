import io
import zipfile

import pytest

from newsreader.errors import ReadError
from tests.readers.conftest import Reader

_SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "drawing")
)


def odt(body: str, members: dict[str, str] | None = None) -> bytes:
    content = (
        f"<office:document-content{_SPACES}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, contents in {"content.xml": content, **(members or {})}.items():
            archive.writestr(name, contents)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("a <text:span>b</text:span> c", "a b c"),
        ('a<text:s text:c="3"/>b', "a b"),
        ('a<text:s text:c="99999999999999"/>b', "a b"),
        pytest.param(f'a<text:s text:c="{"9" * 5000}"/>b', "a b", id="blanks without end"),
        ("a<text:line-break/>b", "a\n\nb"),
        ("seen<office:annotation><text:p>a comment</text:p></office:annotation> on", "seen on"),
        ("a<text:note><text:note-citation>1</text:note-citation></text:note> b", "a b"),
    ],
)
def test_words_are_what_a_word_processor_shows(read: Reader, written: str, words: str) -> None:
    assert read("a.odt", odt(f"<text:p>{written}</text:p>")).text == words


def test_a_level_of_thousands_of_digits_is_none(read: Reader) -> None:
    heading = (
        f'<text:h text:outline-level="{"9" * 5000}">Harbour</text:h><text:p>It opened.</text:p>'
    )

    assert read("a.odt", odt(heading)).text == "Harbour\n\nIt opened."


def test_deleted_text_and_contents_are_left_out(read: Reader) -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:table-of-content><text:p>Chapter 1 ... 3</text:p></text:table-of-content>"
        "<text:p>kept</text:p>"
    )

    assert read("a.odt", odt(body)).text == "kept"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (odt("<text:p>x</text:p>", {"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "encr"),
        (odt("<text:section>" * 300 + "</text:section>" * 300), "nested too deeply"),
        (odt("<text:p>"), "not well-formed"),
        (odt(""), "holds no words"),
    ],
    ids=["encrypted", "deep", "broken", "empty"],
)
def test_what_no_document_is_says_so(read: Reader, data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read("a.odt", data)
