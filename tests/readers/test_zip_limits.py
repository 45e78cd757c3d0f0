import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.errors import ReadError
from newsreader.readers import zip_limits
from newsreader.readers.zip_limits import open_zip


def _zip(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_members_are_listed_and_read_and_folders_are_not() -> None:
    opened = open_zip(_zip({"folder/": b"", "folder/a.txt": b"words", "b.txt": b"more"}))

    assert opened.names == ("folder/a.txt", "b.txt")
    assert "b.txt" in opened
    assert "folder/" not in opened
    assert opened.size("b.txt") == 4
    assert opened.read("folder/a.txt") == b"words"
    with pytest.raises(ReadError, match=r"has no c\.txt inside"):
        opened.read("c.txt")


def test_what_has_no_name_is_no_member() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        with archive.open(zipfile.ZipInfo(""), "w") as nameless:
            nameless.write(b"words")
        archive.writestr("b.txt", b"more")

    assert open_zip(buffer.getvalue()).names == ("b.txt",)


def test_a_link_in_an_archive_is_no_member() -> None:
    info = zipfile.ZipInfo("passwd.txt")
    info.external_attr = 0o120777 << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(info, "/etc/passwd")

    assert open_zip(buffer.getvalue()).names == ()


@pytest.mark.parametrize(
    "name", ["../a.txt", "a/../../b.txt", "/etc/passwd", "C:\\a.txt", "\\\\host\\a", "a\\..\\b"]
)
def test_names_that_lead_outside_are_refused(name: str) -> None:
    with pytest.raises(ReadError, match="outside its folder"):
        open_zip(_zip({name: b"words"}))


def test_dots_in_names_are_no_way_out() -> None:
    assert open_zip(_zip({"a..b/..c.txt": b"words"})).names == ("a..b/..c.txt",)


def _flagged_encrypted(data: bytes) -> bytes:
    at = data.index(b"PK\x01\x02")
    return data[: at + 8] + b"\x01\x00" + data[at + 10 :]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: b"PK\x03\x04 and nothing else", "cannot be opened as a zip"),
        (lambda: _flagged_encrypted(_zip({"a": b"words"})), "is encrypted"),
        (lambda: _zip({"a": b"words"}, zipfile.ZIP_LZMA), "not read here"),
        (lambda: _zip({"a": bytes(5_000_000)}), "zip bombs"),
        (lambda: _zip({"a": bytes(65_000_000)}), "unpacks to 65 MB"),
        (lambda: _zip({str(n): b"" for n in range(10_001)}), "10,000 files"),
    ],
    ids=["broken", "encrypted", "lzma", "ratio", "member", "count"],
)
def test_what_is_beyond_the_limits_is_refused(make: Callable[[], bytes], words: str) -> None:
    with pytest.raises(ReadError, match=words):
        open_zip(make())


def test_the_sum_of_all_members_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_limits, "MOST_EXPANDED_BYTES", 3_000)
    with pytest.raises(ReadError, match="unpacks to"):
        open_zip(_zip({str(n): b"1234" * 200 for n in range(4)}))


def test_a_damaged_member_says_which() -> None:
    data = bytearray(_zip({"a.txt": b"words of an article"}, zipfile.ZIP_STORED))
    data[data.index(b"words")] ^= 0xFF
    with pytest.raises(ReadError, match=r"a\.txt inside it cannot be unpacked"):
        open_zip(bytes(data)).read("a.txt")


@given(st.data())
def test_any_damage_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(_zip({"a.txt": b"words " * 20, "b/c.txt": b"more"}))
    places = st.integers(0, len(damaged) - 1)
    for place, value in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=6)):
        damaged[place] = value
    try:
        opened = open_zip(bytes(damaged))
        for name in opened.names:
            opened.read(name)
    except ReadError as error:
        assert str(error)
