import io
import zipfile

import pytest

from newsreader.errors import ReadError
from tests.readers.conftest import Reader, roles_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, members: dict[str, str] | None = None, head: str = "") -> bytes:
    document = f"{head}<w:document {W}><w:body>{body}</w:body></w:document>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in {"word/document.xml": document, **(members or {})}.items():
            archive.writestr(name, contents)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("<w:r><w:t>A &amp; B &lt;C&gt;</w:t></w:r>", "A & B <C>"),
        ("<w:r><w:t>a</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del>", "a"),
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins>", "new"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>b</w:t></w:r>", "b"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\n\nb"),
        ("<w:r><w:t>Braun</w:t><w:noBreakHyphen/><w:t>Lee</w:t></w:r>", "Braun-Lee"),
        pytest.param(
            f'<w:pPr><w:outlineLvl w:val="{"9" * 5000}"/></w:pPr><w:r><w:t>a</w:t></w:r>',
            "a",
            id="level without end",
        ),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3rd</w:t></w:r>", "3rd"),
    ],
)
def test_words_are_what_a_word_processor_shows(read: Reader, written: str, words: str) -> None:
    assert read("a.docx", docx(f"<w:p>{written}</w:p>")).text == words


def test_a_text_box_is_read_once(read: Reader) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent>"
    twice = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        f'2006"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>'
    )
    article = read("a.docx", docx(f"<w:p><w:r><w:t>before</w:t></w:r><w:r>{twice}</w:r></w:p>"))

    assert article.text.count("in a box") == 1
    assert "before" in article.text


def test_a_style_of_ones_own_is_what_it_is_based_on(read: Reader) -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="Kopf"><w:name w:val="Our headline"/><w:basedOn w:val="Titel"/>'
        "</w:style></w:styles>"
    )
    body = (
        "<w:p><w:r><w:t>A kicker.</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:pStyle w:val="Kopf"/></w:pPr><w:r><w:t>Harbour Opens</w:t></w:r></w:p>'
    )
    article = read("a.docx", docx(body, {"word/styles.xml": styles}))

    assert roles_of(article)[0] == ("title", "Harbour Opens")


def test_entities_of_the_file_reach_nothing(read: Reader) -> None:
    head = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = "<w:p><w:r><w:t>seen &x;</w:t></w:r></w:p>"

    assert "root" not in read("a.docx", docx(body, head=head)).text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx("<w:sdt>" * 400 + "</w:sdt>" * 400), "nested too deeply"),
        (docx("<w:p>"), "not well-formed"),
        (docx(""), "holds no words"),
        (docx("<w:p/>" * 900_000), "zip bombs"),
    ],
    ids=["deep", "broken", "empty", "bomb"],
)
def test_what_no_document_is_says_so(read: Reader, data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read("a.docx", data)
