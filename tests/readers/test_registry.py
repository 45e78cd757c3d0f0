import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.errors import ReadError
from newsreader.model import article_id, content_hash
from newsreader.readers.opening import demand_size
from newsreader.readers.registry import SUPPORTED_SUFFIXES, is_candidate, read_file
from tests.readers.conftest import Reader

FILES = Path(__file__).parent / "files"
NAMES = ("a.txt", "a.md", "a.html")


def test_a_folder_scan_takes_known_suffixes_and_leaves_hidden_files() -> None:
    assert {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"} <= SUPPORTED_SUFFIXES
    assert is_candidate("Report.TXT")
    assert is_candidate("archive.2018.html")
    assert not is_candidate(".hidden.txt")
    assert not is_candidate("picture.jpg")
    assert not is_candidate("case.decisions.JSONL")
    assert is_candidate("decisions.jsonl")
    assert not is_candidate("txt")


def test_an_article_is_named_by_its_bytes(read: Reader) -> None:
    article = read("a.txt", "Head\n\nA body of words.")

    assert article.content_hash == content_hash(b"Head\n\nA body of words.")
    assert article.id == article_id(article.content_hash, None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04" + bytes(40), "zip"),
        (b"\x7fELF\x02\x01\x01" + bytes(40), "program"),
        (b"BZh91AY&SY" + bytes(40), "bzip2"),
        (b"\x89PNG\r\n\x1a\nabc", "PNG"),
        (b"\xff\xd8\xff\xe0abc", "JPEG"),
        (b"abc" + bytes(300) + b"def", "binary"),
        (bytes(range(1, 256)) * 20, "binary"),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_text_is_refused_whatever_its_name(
    read: Reader, name: str, data: bytes, words: str
) -> None:
    with pytest.raises(ReadError, match=f"is not text: .*{words}"):
        read(name, data)


def test_a_page_in_a_text_file_is_read_as_a_page(read: Reader) -> None:
    page = "<!DOCTYPE html><html><head><title>Harbour Opens</title></head><body><p>%s</p></html>"
    article = read("page.txt", page % ("The harbour opened on Monday. " * 20))

    assert article.title == "Harbour Opens"
    assert "<" not in article.text


def test_a_text_that_mentions_tags_stays_text(read: Reader) -> None:
    contents = "How to Write a Page\n\nBegin with <html> and <body>, then write.\n"

    assert read("a.txt", contents).text == contents


@pytest.mark.parametrize(("name", "limit"), [("a.txt", 8), ("a.md", 8), ("a.html", 16)])
def test_a_file_beyond_its_limit_is_refused_unread(tmp_path: Path, name: str, limit: int) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(b"A line of words to begin with.\n" * 4000)
        file.truncate(50_000_000)
    with pytest.raises(ReadError, match=f"50.0 MB is more than the {limit} MB that .* split"):
        read_file(path)


@pytest.mark.parametrize(
    ("name", "contents", "words"),
    [
        ("a.txt", "a 1\n" * 250_000, "250,000 lines are more than the 200,000"),
        ("a.md", "a\n\n" * 125_000, "250,000 lines are more than the 200,000"),
        ("a.html", "<html><p>a" + "<p>a" * 600_000, "far more marks than an article"),
    ],
)
def test_a_file_of_countless_lines_is_refused_at_once(
    read: Reader, name: str, contents: str, words: str
) -> None:
    with pytest.raises(ReadError, match=words):
        read(name, contents)


def test_an_empty_file_says_so(read: Reader) -> None:
    for name in NAMES:
        with pytest.raises(ReadError, match="is empty"):
            read(name, b"")


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    device = tmp_path / "device.txt"
    device.symlink_to("/dev/zero")

    for path, words in (
        (folder, "folder"),
        (pipe, "named pipe"),
        (loop, "leads back to itself"),
        (device, "device"),
    ):
        with pytest.raises(ReadError, match=words):
            read_file(path)


def test_a_socket_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # The path of a socket may have 108 characters only.
    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(folder)
        server.bind("s.txt")
        with pytest.raises(ReadError, match="socket"):
            read_file(Path(folder, "s.txt"))


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("Head\n\nBody of the article.")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real")

    assert read_file(tmp_path / "link.txt")[0].title == "Head"


def test_a_missing_file_and_a_strange_name_are_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="vanished"):
        read_file(tmp_path / "gone.txt")
    with pytest.raises(ReadError, match="name"):
        read_file(tmp_path / "a\0b.txt")
    with pytest.raises(ReadError, match="name too long"):
        read_file(tmp_path / ("n" * 300 + ".txt"))


def test_a_file_without_permission_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words")
    path.chmod(0)
    # The superuser may read everything, so the test steps down for a moment.
    person = os.geteuid()
    os.seteuid(person or 65534)
    try:
        with pytest.raises(ReadError, match="no permission"):
            read_file(path)
    finally:
        os.seteuid(person)


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


@pytest.mark.parametrize(
    ("meddle", "words"),
    [
        (Path.unlink, "vanished while it was read"),
        (_append, "changed while it was read"),
        (lambda path: os.truncate(path, 10), "changed while it was read"),
    ],
)
def test_a_file_that_changes_under_the_reader_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meddle: Callable[[Path], object], words: str
) -> None:
    path = tmp_path / "live.txt"
    path.write_bytes(b"Head\n\nA body of some words.")
    meddled: list[Path] = []

    def meddle_once_and_check(size: int, limit: int, noun: str) -> None:
        if not meddled:
            meddled.append(path)
            meddle(path)
        demand_size(size, limit, noun)

    monkeypatch.setattr("newsreader.readers.registry.demand_size", meddle_once_and_check)
    with pytest.raises(ReadError, match=words):
        read_file(path)


@pytest.mark.parametrize(
    "path", sorted(filter(Path.is_file, FILES.iterdir())), ids=lambda path: str(path.name)
)
def test_articles_of_one_file_have_places_of_their_own(path: Path) -> None:
    locators = [article.locator for article in read_file(path)]

    assert locators == [None] or (all(locators) and len(set(locators)) == len(locators))


def test_heavy_libraries_wait_for_a_file_that_needs_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Harbour Opens\n\nThe minister said that the harbour was open and that it is of use.\n"
    )
    heavy = (
        "pypdfium2",
        "warcio",
        "trafilatura",
        "lxml",
        "chardet",
        "markdown_it",
        "py3langid",
        "numpy",
    )
    code = f"""
import sys
from pathlib import Path
from newsreader.readers.registry import read_file
assert read_file(Path({str(tmp_path / "a.txt")!r}))[0].language == "en"
print([name for name in {heavy!r} if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def _reads_or_refuses(name: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            articles = read_file(path)
        except ReadError as error:
            assert str(error)
            return
    for article in articles:
        article.text.encode("utf-8")
        assert "\0" not in article.text
        assert "\r" not in article.text
        assert article.text.strip()
        end = 0
        for section in article.sections:
            assert end <= section.start < section.end <= len(article.text)
            assert article.text[section.start : section.end].strip()
            end = section.end


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(NAMES), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    _reads_or_refuses(name, data)


_HTML_PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "</table>", "<ul><li>", "<h1>"),
        *("<b", ">", "<!--", "-->", "&#0;", "&#xD800;", "&amp", "<figcaption>", "</figcaption>"),
        *("<script type='application/ld+json'>", "</script>", '{"@type": "Article", "author":'),
        *("[{}]}", "<title>", "</title>", "<html lang=de>", "<![CDATA[", "<?xml", "\x01", "\u2028"),
        *(
            "<meta property='og:title' content='A'>",
            "<time datetime='2018-13-45'>",
            "<base href=[>",
        ),
        *("The minister spoke. ", "(AP) MOSCOW — ", "By Jane Doe", "12 3 4", "/AFP", "\n\n", "é"),
    ]
)
_MARKDOWN_PIECES = st.sampled_from(
    [
        *("# ", "\n", "\n\n", "- ", "1. ", "> ", "|a|b|\n|-|-|\n", "![x](y)", "[a](b)", "**", "_"),
        *(
            "---\n",
            "title: a\n",
            "author:\n  - b\n",
            "```\n",
            "<div>\n",
            "</div>\n",
            "<br>",
            "&#0;",
        ),
        *(
            "    ",
            "\t",
            "words of text ",
            "(AP) MOSCOW — ",
            "By Jane Doe",
            "12 3 4",
            "\x0b",
            "\u2029",
        ),
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(_HTML_PIECES, max_size=40))
def test_any_soup_of_html_is_read_or_refused(pieces: list[str]) -> None:
    _reads_or_refuses("soup.html", "".join(pieces).encode())


@settings(max_examples=120, deadline=None)
@given(st.lists(_MARKDOWN_PIECES, max_size=40))
def test_any_soup_of_markdown_is_read_or_refused(pieces: list[str]) -> None:
    _reads_or_refuses("soup.md", "".join(pieces).encode())


@pytest.mark.parametrize(
    "contents",
    [
        "<div>" * 10_000 + "<p>words</p>",
        "<ul><li>" * 10_000 + "words",
        "<table><tr><td>" * 3_000 + "words",
        "<b><i>" * 10_000 + "words",
        "<" * 50_000,
        "<a <b" * 20_000,
        "<!--" * 20_000,
        "[" * 20_000 + "](" * 20_000,
        "> " * 10_000 + "words",
        "- " * 10_000 + "words",
        "*a **b " * 5_000,
    ],
    ids=lambda contents: contents[:12],
)
@pytest.mark.parametrize("name", NAMES)
def test_deep_nesting_and_hostile_marks_are_read_or_refused(name: str, contents: str) -> None:
    _reads_or_refuses(name, contents.encode())
