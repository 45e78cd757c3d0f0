"""A file that holds many articles, one of them damaged: the rest is there, and the loss is told."""

import json
from pathlib import Path

from newsreader.indexing.indexer import Indexer
from newsreader.indexing.messages import AddFolder, Event, FileFailed
from newsreader.library import FileStatus, Library


def test_what_could_not_be_read_is_told_beside_what_could(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    good = json.dumps({"title": "Harbour Opens", "text": "The harbour opened on Monday."})
    path = folder / "a.jsonl"
    path.write_text(f"{good}\n{{broken\n{good}\n")
    library = tmp_path / "library"
    told: list[str] = []

    def hear(event: Event) -> None:
        if isinstance(event, FileFailed):
            told.append(event.failure.reason)

    indexer = Indexer(library, 1, hear, analyse=False)
    try:
        indexer.handle(AddFolder(folder))
        indexer.run_until_idle()
        [folder_row] = indexer.library.folders()
        [record] = indexer.library.file_records(folder_row.id).values()
    finally:
        indexer.close()

    reason = "is read in part: line 2 is no JSON"
    assert told == [reason]
    assert record.status is FileStatus.READ
    with Library.open(library) as reading:
        assert [failure.reason for failure in reading.failures()] == [reason]
        assert len(reading.articles_of_file(path)) == 2
