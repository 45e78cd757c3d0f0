import gzip
import io
import json
import mailbox
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from newsreader.errors import ReadError
from newsreader.readers.registry import SUPPORTED_SUFFIXES, is_candidate, read_contents, read_file
from tests.readers.conftest import Reader

TEXT = "Harbour Opens\n\nThe harbour opened on Monday, said the minister.\n"
ARTICLES = json.dumps([{"title": f"Number {n}", "text": "Words of it."} for n in range(3)])


def _zip(**members: str | bytes) -> bytes:
    return _zip_of(dict(members))


def _zip_of(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in members.items():
            archive.writestr(name, contents)
    return out.getvalue()


def test_packed_files_of_every_known_kind_are_candidates() -> None:
    assert {".warc.gz", ".json.gz", ".txt.gz", ".zip", ".eml", ".csv"} <= SUPPORTED_SUFFIXES
    assert is_candidate("crawl.2018.WARC.GZ")
    assert not is_candidate("backup.tar.gz")
    assert not is_candidate("words.gz")
    assert not is_candidate(".a.json.gz")


@pytest.mark.parametrize("name", ["a.txt.gz", "a.gz", "a.txt", "2018.TXT.GZ"])
def test_a_packed_file_is_read_as_what_it_holds(read: Reader, name: str) -> None:
    article = read(name, gzip.compress(TEXT.encode()))

    assert article.title == "Harbour Opens"
    assert article.text == TEXT


def test_packed_records_keep_their_places(tmp_path: Path) -> None:
    path = tmp_path / "a.json.gz"
    data = (
        gzip.compress(ARTICLES[:40].encode()) + gzip.compress(ARTICLES[40:].encode()) + bytes(512)
    )
    path.write_bytes(data)

    assert [a.locator for a in read_file(path)] == [f"record {n:05d}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(b"", mtime=0), "is empty"),
        (gzip.compress(TEXT.encode(), mtime=0)[:10], "damaged"),
        (b"\x1f\x8b\x08\x00" + bytes(40), "damaged"),
        (gzip.compress(bytes(50_000_000), mtime=0), "swells"),
        (gzip.compress(b"BZh9" + bytes(50), mtime=0), "bzip2"),
    ],
)
def test_packed_files_that_cannot_be_read_say_why(read: Reader, data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read("a.txt.gz", data)


def test_what_is_packed_again_and_again_is_refused(read: Reader) -> None:
    data = TEXT.encode()
    for _ in range(3):
        data = gzip.compress(data)
    assert read("a.txt.gz.gz.gz", data).title == "Harbour Opens"
    for _ in range(4):
        data = gzip.compress(data)
    with pytest.raises(ReadError, match="lies in more than 4 archives"):
        read("a.txt.gz", data)


def test_an_archive_is_read_as_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(
        _zip_of(
            {
                "b/story.txt": TEXT,
                "a.json": ARTICLES,
                "b/picture.jpg": b"\xff\xd8\xff",
                "__MACOSX/b/._story.txt": "resource",
                ".hidden/a.txt": TEXT,
                "b/~$story.txt": TEXT,
                "page.html": f"<html><body><p>{'Words of a page. ' * 30}</p></body></html>",
                "page_files/frame.html": "<html><body><p>An advertisement.</p></body></html>",
                "c/empty.txt": "",
                "inner.zip": _zip_of({"deep.txt": TEXT + "Deep down."}),
            }
        )
    )
    contents = read_contents(path)

    assert [a.locator for a in contents.articles] == [
        "a.json/record 00001",
        "a.json/record 00002",
        "a.json/record 00003",
        "b/story.txt",
        "inner.zip/deep.txt",
        "page.html",
    ]
    assert contents.articles[3].text == TEXT
    assert len({a.id for a in contents.articles}) == 6
    assert contents.problems == ("c/empty.txt is empty",)


def test_mail_in_archives_and_archives_in_mail_are_read(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Jane Doe <j@x.example>", "See the archive"
    message["Message-ID"] = "<1@x.example>"
    message.set_content("It is attached.")
    archive = _zip_of({"story.txt": TEXT})
    message.add_attachment(archive, maintype="application", subtype="zip", filename="s.zip")
    box = tmp_path / "m.mbox"
    post = mailbox.mbox(box)
    post.add(message)
    post.close()
    path = tmp_path / "a.zip"
    path.write_bytes(_zip_of({"m.mbox": box.read_bytes()}))

    assert [(a.title, a.locator) for a in read_file(path)] == [
        ("See the archive", "m.mbox/1@x.example"),
        ("Harbour Opens", "m.mbox/1@x.example/part 2 s.zip/story.txt"),
    ]


def test_archives_in_archives_without_end_are_refused(read: Reader) -> None:
    data = _zip_of({"a.txt": TEXT})
    for _ in range(6):
        data = _zip_of({"a.zip": data})
    with pytest.raises(ReadError, match="lies in more than 4 archives"):
        read("a.zip", data)


def test_all_that_comes_out_of_a_file_is_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.readers.archives.members.MOST_EXPANDED_BYTES", 1000)
    path = tmp_path / "a.zip"
    path.write_bytes(_zip_of({f"{n}.txt": TEXT * 2 for n in range(30)}))
    contents = read_contents(path)

    assert 0 < len(contents.articles) < 10
    assert "unpacks to more than" in contents.problems[0]


def test_an_archive_without_articles_says_so(read: Reader) -> None:
    with pytest.raises(ReadError, match="holds no files of a kind that newsreader reads"):
        read("a.zip", _zip(a_jpg=b"\xff\xd8\xff"))
    with pytest.raises(ReadError, match="damaged"):
        read("a.zip", b"PK\x03\x04" + bytes(100))


def test_a_member_that_leads_out_of_the_archive_is_refused(read: Reader) -> None:
    with pytest.raises(ReadError, match="outside its folder"):
        read("a.zip", _zip_of({"../../a.txt": TEXT}))
