import shutil
from pathlib import Path

from newsreader.library import ArticleQuery, Detail, Library
from tests.cli.conftest import Command


def test_what_is_kept_goes_over_and_what_differs_is_named(
    newsreader: Command, library: Path, tmp_path: Path
) -> None:
    mine, theirs = tmp_path / "mine.newsreader", tmp_path / "theirs.newsreader"
    with Library.open(library) as opened:
        assert opened.counts().articles
    shutil.copy(library, mine)
    shutil.copy(library, theirs)
    with Library.open(mine) as opened:
        first, second = opened.article_ids(ArticleQuery())[:2]
        opened.star([first], True)
        opened.tag([first], "sea")
        opened.correct_detail(first, Detail.TITLE, "A title")
        opened.correct_detail(second, Detail.SOURCE, "The Tern")
        note = opened.add_note(first, 0, 8, "Who?")
    newsreader("decisions", "list", "--library", mine)
    files = {}
    for table, form in (("articles", "jsonl"), ("notes", "csv")):
        files[table] = tmp_path / f"{table}.{form}"
        done = newsreader(
            *("export", table, "--format", form, "--output", files[table], "--library", mine)
        )
        assert done.status == 0, done.err
        done = newsreader("import", table, files[table], "--library", theirs)
        assert done.status == 0, done.err
    assert "1 rows held something new" in done.err
    with Library.open(theirs) as opened:
        found = opened.article(first)
        assert found is not None
        assert (found.starred, found.tags) == (True, ("sea",))
        assert [(n.id, n.text) for n in found.notes] == [(note.id, "Who?")]
        opened.change_note(note.id, "He!")
    again = newsreader("import", "notes", files["notes"], "--library", theirs)
    assert again.status == 1
    assert "the note is “He!” here, and stays so; the file says “Who?”" in again.err
    wrong = newsreader("import", "articles", files["notes"], "--library", theirs)
    assert (wrong.status, "row 2: is not such a row (it has no read)" in wrong.err) == (2, True)
    nowhere = newsreader("import", "notes", files["notes"], "--library", tmp_path / "none")
    assert (nowhere.status, "There is no library" in nowhere.err) == (2, True)
