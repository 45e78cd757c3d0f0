import json
from pathlib import Path

import pytest

from newsreader.readers.addresses import host_of, web_address
from newsreader.readers.registry import read_file
from tests.readers.test_warc import Capture

URL = "https://www.herald.example/harbour?p=1"
PAGE = "<html><body><h1>Harbour opens</h1><p>The harbour opened on Monday.</p></body></html>"


def _warc() -> bytes:
    capture = Capture(packed=False)
    capture.add(URL, PAGE.encode())
    return capture.bytes()


FILES: dict[str, bytes | str] = {
    "a.json": json.dumps(
        {
            **{"title": "Harbour opens", "text": "The harbour opened.", "url": URL},
            **{"datePublished": "2018-05-14", "dateModified": "2018-05-15T10:00:00Z"},
        }
    ),
    "a.csv": f"title,text,link,date,updated\nHarbour,It opened.,{URL},2018-05-14,2018-05-15\n",
    "a.md": f"---\ntitle: Port\nurl: {URL}\ndate: 2018-05-14\nlastmod: 2018-05-15\n---\n\nOpen.\n",
    "a.atom": f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Harbour</title>
<link href="{URL}"/><published>2018-05-14</published><updated>2018-05-15</updated>
<content>It opened.</content></entry></feed>""",
    "a.mhtml": "Snapshot-Content-Location: " + URL + "\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n'
    + PAGE
    + "\n--x--\n",
    "a.warc": _warc(),
}


@pytest.mark.parametrize("name", FILES)
def test_an_article_knows_its_address(tmp_path: Path, name: str) -> None:
    path, contents = tmp_path / name, FILES[name]
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    (article,) = read_file(path)

    assert article.url == URL


@pytest.mark.parametrize(
    ("name", "taken_from"),
    [
        ("a.json", "date field"),
        ("a.csv", "date field"),
        ("a.md", "front matter"),
        ("a.atom", "feed"),
    ],
)
def test_an_article_knows_when_it_was_changed(tmp_path: Path, name: str, taken_from: str) -> None:
    (tmp_path / name).write_text(str(FILES[name]))
    (article,) = read_file(tmp_path / name)

    assert article.date == "2018-05-14"
    assert (article.modified, article.modified_from) == ("2018-05-15", taken_from)


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "/harbour",
        "herald.example/harbour",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a.example/\nb",
        "https://a.example/a b",
        "http://[",
        "https://a.example/" + "a" * 3000,
    ],
)
def test_what_is_no_whole_web_address_is_none(address: str | None) -> None:
    assert web_address(address) is None


def test_a_host_is_told_without_www() -> None:
    assert host_of(URL) == "herald.example"
    assert host_of("http://[") is None
    assert host_of(None) is None
