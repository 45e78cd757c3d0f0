"""A folder of everything that strangers can put there, read by real worker processes."""

import io
import json
import os
import socket
import zipfile
from pathlib import Path

import pytest

from newsreader.indexing.jobs import FileRead, FileUnread, read_article_file
from newsreader.indexing.messages import AddFolder, FileFailed, Idle, Resume
from newsreader.library import ArticleQuery, Library
from newsreader.readers import registry
from tests.indexing.conftest import Desk

GOOD = "Harbour Opens\n\nThe harbour opened on Monday, said the minister.\n"
SECRET = "The secret words of another folder."
LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]><rss><channel><item><title>Ha</title><description>&m;</description></item></channel></rss>"
)
OUTSIDE = "<!DOCTYPE rss [<!ENTITY a SYSTEM '{}'>]><rss><channel><item><title>a</title>" + (
    "<description>&a;</description></item></channel></rss>"
)


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def _fill(folder: Path) -> dict[str, str]:
    """Puts everything into ``folder``; for each file that is refused, words of the refusal."""
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(SECRET)
    (folder / "good.txt").write_text(GOOD)
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("Caf\u00e9 Opens\n\nIt has coffee, said Ann.")
    (folder / "nul.txt").write_bytes(
        b"Nul Opens\n\nThe\0harbour opened on Monday, he said." + b" a" * 99
    )
    (folder / "surrogates.json").write_text(
        '{"title": "Half \\ud800 a Pair", "text": "The harbour \\udfff opened on Monday."}'
    )
    (folder / "bidi.txt").write_text(
        "Bidi Opens\n\nThe \u202egpj.exe\u2066 harbour\u200f opened, she said."
    )
    (folder / "deep.html").write_bytes(b"<html><body>" + b"<div>" * 100_000 + b"words")
    (folder / "laughs.rss").write_text(LAUGHS)
    (folder / "entity.rss").write_text(OUTSIDE.format(outside / "secret.txt"))
    (folder / "bomb.zip").write_bytes(_zip({"a.txt": bytes(300_000_000)}))
    (folder / "up.zip").write_bytes(_zip({"../up.txt": GOOD.encode(), "in.txt": GOOD.encode()}))
    with (folder / "line.txt").open("wb") as file:
        for _ in range(200):
            file.write(b"word " * 200_000)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "directory.txt").mkdir()
    (folder / "directory.txt" / "below.txt").write_text("Below Opens\n\nIt is below, said Bo.")
    os.mkfifo(folder / "pipe.txt")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(os.path.relpath(folder / "socket.txt"))
    listener.close()
    (folder / "circle").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "out.txt").symlink_to(outside / "secret.txt")
    (folder / "out").symlink_to(outside)
    return {
        "bomb.zip": "MB",
        "deep.html": "nested too deeply",
        "empty.txt": "is empty",
        "entity.rss": "entities of its own",
        "laughs.rss": "entities of its own",
        "line.txt": "200.0 MB is more than",
        "self.txt": "symbolic links",
        "up.zip": "would lie outside its folder",
    }


def _titles(library: Library) -> set[str]:
    rows = library.article_rows(library.article_ids(ArticleQuery()))
    return {row.title for row in rows}


def test_a_folder_of_hostile_files_costs_only_those_files(desk: Desk) -> None:
    refused = _fill(desk.folder)
    desk.open(analyse=False)
    events = desk.do(AddFolder(desk.folder))

    assert events[-1] == Idle(cancelled=False)
    failures = {e.failure.path.name: e.failure.reason for e in events if isinstance(e, FileFailed)}
    assert {name: reason for name, reason in failures.items() if name not in refused} == {}
    for name, words in refused.items():
        assert words in failures[name]
    assert desk.indexer is not None
    library = desk.indexer.library
    assert _titles(library) >= {
        "Harbour Opens", "Caf\u00e9 Opens", "Bidi Opens", "Below Opens", "Nul Opens"
    }  # fmt: skip
    for name in library.article_ids(ArticleQuery()):
        stored = library.article(name)
        assert stored is not None
        text = stored.article.text
        assert "secret words" not in text
        assert "\0" not in text
        text.encode("utf-8")
    assert not (desk.folder.parent / "up.txt").exists()
    assert [e for e in desk.do(Resume()) if isinstance(e, FileFailed)] == []


@pytest.mark.parametrize("times", [1, 100])
def test_a_file_that_changes_while_it_is_read_is_read_whole_or_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"title": "First", "text": "The harbour opened on Monday."}) + "\n")
    left = times

    def read_while_written(here: Path) -> registry.FileContents:
        nonlocal left
        contents = read_contents(here)
        if left:
            left -= 1
            with path.open("a") as file:
                file.write(json.dumps({"title": "More", "text": "And it closed again."}) + "\n")
        return contents

    read_contents = registry.read_contents
    monkeypatch.setattr(registry, "read_contents", read_while_written)
    found = read_article_file(path)

    if times == 1:
        assert isinstance(found, FileRead)
        assert [article.title for article in found.articles] == ["First", "More"]
        assert found.size == path.stat().st_size
    else:
        assert isinstance(found, FileUnread)
        assert "is being written to" in found.reason
        assert found.content_hash is None
