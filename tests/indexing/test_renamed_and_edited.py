"""A file that is renamed and edited between two looks keeps what a person did with it."""

from newsreader.indexing.messages import AddFolder, Resume
from newsreader.library import ArticleQuery, Library
from tests.indexing.conftest import Desk

STORY = "\n\n".join(
    f"Barbara Whitfield opened bridge number {number} in London, and spoke of {number} years."
    for number in range(20)
)


def starred(library: Library) -> list[str]:
    ids = library.article_ids(ArticleQuery(starred_only=True))
    return [row.path.name for row in library.article_rows(ids)]


def test_a_star_follows_a_file_renamed_and_edited(desk: Desk) -> None:
    desk.write("a.txt", STORY)
    desk.write("b.txt", "Something else happened in Rome on Monday.")
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    library = desk.indexer.library
    library.star([library.articles_of_file(desk.folder / "a.txt")[0]], True)
    (desk.folder / "a.txt").unlink()
    desk.write("sub/c.txt", "Corrected.\n\n" + STORY)
    desk.write("d.txt", "Something new happened in Rome on Tuesday.")
    desk.do(Resume())
    assert starred(library) == ["c.txt"]
    assert library.counts().articles == 3


def test_a_file_that_is_only_gone_is_let_go_at_once(desk: Desk) -> None:
    desk.write("a.txt", STORY)
    desk.write("b.txt", "Something else happened in Rome on Monday.")
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    (desk.folder / "a.txt").unlink()
    desk.do(Resume())
    assert desk.indexer.library.counts().articles == 1


def test_a_star_follows_where_two_looks_see_it(desk: Desk) -> None:
    desk.write("a.txt", STORY)
    desk.write("b.txt", "Something else happened in Rome on Monday.")
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    library = desk.indexer.library
    library.star([library.articles_of_file(desk.folder / "a.txt")[0]], True)
    (desk.folder / "a.txt").unlink()
    desk.do(Resume())
    assert starred(library) == []
    desk.write("sub/c.txt", "Corrected.\n\n" + STORY)
    desk.do(Resume())
    assert starred(library) == ["c.txt"]
