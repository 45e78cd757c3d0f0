"""A file renamed and edited, whose loss and whose coming are seen by two looks at the folder."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.ledger.versions import sketch, versions, versions_of_sketches
from newsreader.library import Detail, FileStamp, Folder, LibraryWriter
from newsreader.model import Article
from tests.library.making import add, analysis, article, store_read

STORY = " ".join(f"word{number} of the harbour tale goes on {number}" for number in range(60))
OTHER = " ".join(f"thing{number} in another town went wrong {number}" for number in range(60))


def settle(library: LibraryWriter) -> None:
    while library.take_second_look()[1]:
        pass


def keep(library: LibraryWriter, article: Article) -> None:
    library.star([article.id], True)
    library.tag([article.id], "sea")
    library.mark_read([article.id], True)
    library.correct_detail(article.id, Detail.TITLE, "The tern")
    library.apply_decisions()
    library.add_note(article.id, 40, 60, "Which one?")


def saved(library: LibraryWriter, folder: Folder, name: str, text: str) -> Article:
    """Store and analyse an article whose file was written after all that was done till now."""
    made = article(text)
    stamp = FileStamp(size=1, mtime_ns=time.time_ns() + 10**10)
    store_read(library, folder.id, name, stamp, made.content_hash, [made])
    library.store_analyses([analysis(made)])
    return made


def is_kept(library: LibraryWriter, article: Article) -> bool:
    stored = library.article(article.id)
    assert stored is not None
    signs = {
        stored.starred,
        stored.tags == ("sea",),
        stored.read,
        stored.article.title == "The tern",
        [note.text for note in stored.notes] == ["Which one?"],
    }
    assert len(signs) == 1, "all or nothing"
    return signs.pop()


@pytest.mark.parametrize("lost_first", [True, False])
def test_everything_follows_in_either_order(
    library: LibraryWriter, folder: Folder, lost_first: bool
) -> None:
    old = add(library, folder, "a.txt", STORY)
    add(library, folder, "other.txt", OTHER)
    keep(library, old)
    settle(library)
    edited = f"Corrected. {STORY} The end."
    if lost_first:
        library.forget_files(folder.id, ["a.txt"])
        settle(library)
        new = add(library, folder, "b.txt", edited)
        settle(library)
    else:
        new = saved(library, folder, "b.txt", edited)
        library.mark_read([new.id], True)
        settle(library)
        library.forget_files(folder.id, ["a.txt"])
        settle(library)
    assert is_kept(library, new)
    back = add(library, folder, "back.txt", STORY)
    assert is_kept(library, back), "the first keeps what it had"


@pytest.mark.parametrize("lost_first", [True, False])
def test_where_two_are_alike_it_goes_to_none(
    library: LibraryWriter, folder: Folder, lost_first: bool
) -> None:
    old = add(library, folder, "a.txt", STORY)
    keep(library, old)
    settle(library)
    if lost_first:
        library.forget_files(folder.id, ["a.txt"])
        settle(library)
    twins = [
        saved(library, folder, f"{n}.txt", f"Corrected {n}. {STORY} The end {n}.") for n in "bc"
    ]
    settle(library)
    if not lost_first:
        library.forget_files(folder.id, ["a.txt"])
        settle(library)
    for twin in twins:
        stored = library.article(twin.id)
        assert stored is not None and not stored.starred and not stored.notes


def test_what_is_like_an_article_that_stayed_is_no_heir(
    library: LibraryWriter, folder: Folder
) -> None:
    old = add(library, folder, "a.txt", STORY)
    add(library, folder, "stays.txt", f"Elsewhere. {STORY}")
    keep(library, old)
    library.mark_read([old.id], True)
    settle(library)
    library.star(library.articles_of_file(folder.path / "stays.txt"), True)
    library.forget_files(folder.id, ["a.txt"])
    settle(library)
    new = add(library, folder, "b.txt", f"Corrected. {STORY}")
    settle(library)
    stored = library.article(new.id)
    assert stored is not None and not stored.starred


def test_what_a_person_did_something_with_is_a_thing_of_its_own(
    library: LibraryWriter, folder: Folder
) -> None:
    old = add(library, folder, "a.txt", STORY)
    library.star([old.id], True)
    new = saved(library, folder, "b.txt", f"Corrected. {STORY}")
    library.tag([new.id], "mine")
    library.forget_files(folder.id, ["a.txt"])
    settle(library)
    stored = library.article(new.id)
    assert stored is not None and not stored.starred


def test_an_older_article_is_no_version_of_a_newer(library: LibraryWriter, folder: Folder) -> None:
    first = saved(library, folder, "a.txt", f"First. {STORY}")
    old = add(library, folder, "b.txt", STORY)
    library.star([old.id], True)
    library.forget_files(folder.id, ["b.txt"])
    settle(library)
    stored = library.article(first.id)
    assert stored is not None and not stored.starred


def test_one_that_was_there_when_the_star_was_given_is_another_account(
    library: LibraryWriter, folder: Folder
) -> None:
    old = add(library, folder, "a.txt", STORY)
    twin = add(library, folder, "b.txt", f"Agencies. {STORY}")
    library.star([old.id], True)
    library.forget_files(folder.id, ["a.txt"])
    settle(library)
    stored = library.article(twin.id)
    assert stored is not None and not stored.starred


def test_nothing_of_a_folder_that_is_removed_is_remembered(
    library: LibraryWriter, folder: Folder
) -> None:
    old = add(library, folder, "a.txt", STORY)
    gone = add(library, folder, "c.txt", OTHER)
    for kept in (old, gone):
        library.star([kept.id], True)
    library.forget_files(folder.id, ["c.txt"])
    library.remove_folder(folder.id)
    again, _ = library.add_folder(folder.path.with_name("again"))
    new = [
        add(library, again, f"{n}.txt", f"News. {text}") for n, text in enumerate((STORY, OTHER))
    ]
    settle(library)
    rows = library.article_rows([article.id for article in new])
    assert rows and not any(row.starred for row in rows)


WORDS = st.lists(st.sampled_from("abcdefghijklmnop"), min_size=0, max_size=120).map(" ".join)


@given(st.lists(WORDS, max_size=3), st.lists(WORDS, max_size=3))
@settings(deadline=None)
def test_a_sketch_of_all_tells_what_the_text_told(gone: list[str], came: list[str]) -> None:
    old = {f"g{n}": text for n, text in enumerate(gone)}
    new = {f"c{n}": text for n, text in enumerate(came)}
    drawn = {key: sketch(text) for key, text in old.items()}
    assert versions_of_sketches(drawn, new.items()) == versions(old, new, list(old))
