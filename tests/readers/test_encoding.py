import codecs

import pytest

from newsreader.errors import ReadError
from newsreader.readers.encoding import decode
from tests.readers.conftest import Reader

FRENCH = "Le ministre a déjà rencontré l’envoyé à Genève, où les élèves étaient réunis. " * 2
RUSSIAN = "Президент встретился с министром иностранных дел в Москве. " * 2
JAPANESE = "東京で会議が開かれた。首相は記者団に語った。" * 2
POLISH = "Zażółć gęślą jaźń, powiedział minister w Łodzi. " * 2
ENGLISH = "The minister’s “quiet” visit — her third — cost £5 and €3 a head. " * 2


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[(text, "utf-8") for text in (ENGLISH, FRENCH, RUSSIAN, JAPANESE)],
        *[(text, "utf-8-sig") for text in (ENGLISH, RUSSIAN)],
        *[(text, "utf-16") for text in (ENGLISH, RUSSIAN, JAPANESE)],
        *[(text, "utf-32") for text in (ENGLISH, JAPANESE)],
        *[(text, "utf-16-le") for text in (ENGLISH, FRENCH)],
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        ("北京举行会议,总理在会上发表了讲话。" * 2, "gb18030"),
        ("Ο πρωθυπουργός συναντήθηκε με τον πρόεδρο. " * 2, "cp1253"),
        ("الرئيس السوري بشار الأسد يلتقي نظيره الروسي " * 2, "cp1256"),
    ],
)
def test_a_file_is_decoded_as_it_was_written(read: Reader, text: str, encoding: str) -> None:
    assert read("a.txt", text.encode(encoding)).text == text


def test_a_big_endian_mark_is_heeded() -> None:
    assert decode(codecs.BOM_UTF16_BE + "Łódź".encode("utf-16-be")) == "Łódź"


@pytest.mark.parametrize("name", ["cp1251", "WINDOWS-1251", " windows-1251 "])
def test_a_declared_encoding_comes_before_a_guess(name: str) -> None:
    assert decode("Обь".encode("cp1251"), name) == "Обь"


@pytest.mark.parametrize("name", ["utf-7", "hex", "rot13", "no such", "", "a\0b", "idna"])
def test_a_declared_encoding_that_is_none_is_passed_over(name: str) -> None:
    assert decode("Café, déjà vu".encode("cp1252"), name) == "Café, déjà vu"


def test_pages_that_declare_latin_1_mean_windows_1252() -> None:
    assert decode("“Café”".encode("cp1252"), "iso-8859-1") == "“Café”"


def test_what_is_utf_8_stays_so_whatever_is_declared() -> None:
    assert decode("Genève".encode(), "iso-8859-1") == "Genève"


def test_a_few_spoilt_bytes_do_not_spoil_the_rest() -> None:
    data = ("Genève, déjà, été, où, à. " * 3).encode() + b"\xff end"

    assert decode(data) == "Genève, déjà, été, où, à. " * 3 + "\ufffd end"


def test_newlines_become_lf() -> None:
    assert decode(b"a\r\nb\rc\nd\r\r\ne") == "a\nb\nc\nd\n\ne"


def test_nothing_unstorable_survives() -> None:
    assert decode(b"a\0b") == "a\ufffdb"
    lone_surrogate = codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0"
    assert decode(lone_surrogate).encode("utf-8").startswith(b"a")


def test_bytes_in_no_encoding_are_refused(read: Reader) -> None:
    with pytest.raises(ReadError, match="is not text"):
        read("a.txt", bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D]) * 3 + b"\x06\x07\x05" * 9)
