"""Which of the files that hold an article say how it is read."""

from dataclasses import replace

from newsreader.library import FileStamp, Folder, LibraryWriter
from newsreader.model import Role, Section
from tests.library.making import STAMP, add, article, read

PLAIN = article("* Anna Smith came.\n")
MARKED = replace(PLAIN, text="Anna Smith came.", sections=(Section(Role.BODY, 0, 16),))
UNREAD = -1


def text(library: LibraryWriter) -> str:
    stored = library.article(PLAIN.id)
    assert stored is not None
    return stored.article.text


def test_the_first_path_wins_in_either_order(library: LibraryWriter, folder: Folder) -> None:
    read(library, folder, "b.md", MARKED)
    assert text(library) == MARKED.text
    read(library, folder, "a.txt", PLAIN)
    assert text(library) == PLAIN.text
    read(library, folder, "b.md", MARKED)
    assert text(library) == PLAIN.text
    assert library.take_folders_to_scan() == frozenset()


def test_where_the_first_goes_the_next_is_read_again(
    library: LibraryWriter, folder: Folder
) -> None:
    read(library, folder, "a.txt", PLAIN)
    read(library, folder, "b.md", MARKED)
    library.forget_files(folder.id, ["a.txt"])
    assert library.file_records(folder.id)["b.md"].stamp.size == UNREAD
    assert library.take_folders_to_scan() == {folder.id}
    assert library.take_folders_to_scan() == frozenset()
    read(library, folder, "b.md", MARKED)
    assert text(library) == MARKED.text
    assert library.file_records(folder.id)["b.md"].stamp == STAMP
    assert library.take_folders_to_scan() == frozenset()


def test_a_file_that_waits_to_be_read_has_not_told_how(
    library: LibraryWriter, folder: Folder
) -> None:
    for name, made in (("a.txt", PLAIN), ("x/b.md", MARKED), ("y/b.md", MARKED)):
        read(library, folder, name, made)
    library.forget_files(folder.id, ["a.txt"])
    library.move_file(folder.id, "x/b.md", "w/b.md", FileStamp(9, 9))
    assert library.file_records(folder.id)["w/b.md"].stamp.size == UNREAD
    library.forget_files(folder.id, ["w/b.md"])
    assert library.file_records(folder.id)["y/b.md"].stamp.size == UNREAD


def test_moving_a_file_reads_it_again_only_where_its_name_changed(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Anna Smith came.")
    library.move_file(folder.id, "a.txt", "sub/a.txt", STAMP)
    assert library.take_folders_to_scan() == frozenset()
    library.move_file(folder.id, "sub/a.txt", "sub/a.md", STAMP)
    assert library.take_folders_to_scan() == {folder.id}
