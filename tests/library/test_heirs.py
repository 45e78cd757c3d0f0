"""What a person did with a file that was renamed and edited at once."""

from newsreader.library import Detail, Effect, Folder, LibraryWriter
from newsreader.model import EntityType
from tests.library.making import add

STORY = " ".join(f"word{number} of the harbour tale goes on {number}" for number in range(30))
PASSAGE = "Long ago the blue tern met Anna on a hill. "


def test_everything_goes_over_to_what_the_article_became(
    library: LibraryWriter, folder: Folder
) -> None:
    old = add(library, folder, "a.txt", PASSAGE + STORY)
    add(library, folder, "other.txt", "Nothing of this is like that at all, says Ben.")
    library.star([old.id], True)
    library.tag([old.id], "sea")
    library.mark_read([old.id], True)
    library.correct_detail(old.id, Detail.TITLE, "The tern")
    note = library.add_note(old.id, 13, 22, "Which one?")
    library.mark(old.id, 13, 22, EntityType.ORG)
    library.apply_decisions()
    new = add(library, folder, "b.txt", "Corrected. " + PASSAGE + STORY + " The end.")
    heirs = library.heirs(folder.id, ["a.txt"], ["b.txt", "other.txt"])
    assert heirs == {old.id: new.id}
    change = library.forget_files(folder.id, ["a.txt"], heirs)
    assert {old.id, new.id} <= change.articles
    stored = library.article(new.id)
    assert stored is not None
    assert (stored.starred, stored.tags, stored.read) == (True, ("sea",), True)
    assert stored.article.title == "The tern"
    assert [(n.id, n.start, n.end) for n in stored.notes] == [(note.id, 24, 33)]
    assert library.decisions()[0].effect is Effect.APPLIED
    assert "blue tern" in {m.text for m in stored.mentions}
    assert library.article_rows([new.id])[0].title == "The tern"

    again = add(library, folder, "b.txt", "Corrected again. " + PASSAGE + STORY)
    found = library.article(again.id)
    assert found is not None
    assert (found.starred, [n.start for n in found.notes]) == (True, [30])
    back = add(library, folder, "back.txt", PASSAGE + STORY)
    found = library.article(back.id)
    assert found is not None and found.starred and found.notes, "the first keeps what it had"


def test_what_stands_elsewhere_too_has_become_nothing_else(
    library: LibraryWriter, folder: Folder
) -> None:
    old = add(library, folder, "a.txt", STORY)
    add(library, folder, "copy.txt", STORY)
    library.star([old.id], True)
    new = add(library, folder, "b.txt", "Corrected. " + STORY)
    assert library.heirs(folder.id, ["a.txt"], ["b.txt"]) == {}
    assert library.heirs(folder.id, ["a.txt", "copy.txt"], ["b.txt"]) == {old.id: new.id}
    # Came back between the question and the answer: nothing goes over.
    library.forget_files(folder.id, ["a.txt"], {old.id: new.id})
    assert [row.starred for row in library.article_rows([old.id, new.id])] == [True, False]


def test_what_nobody_touched_is_not_looked_for(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", STORY)
    add(library, folder, "b.txt", "Corrected. " + STORY)
    assert library.heirs(folder.id, ["a.txt", "gone.txt"], ["b.txt"]) == {}


def test_what_the_new_article_has_of_its_own_stays(library: LibraryWriter, folder: Folder) -> None:
    old = add(library, folder, "a.txt", STORY)
    new = add(library, folder, "b.txt", "Corrected. " + STORY)
    library.correct_detail(old.id, Detail.TITLE, "Old")
    library.correct_detail(old.id, Detail.SOURCE, "Echo")
    library.correct_detail(new.id, Detail.TITLE, "New")
    library.forget_files(folder.id, ["a.txt"], {old.id: new.id})
    stored = library.article(new.id)
    assert stored is not None
    assert (stored.article.title, stored.article.source) == ("New", "Echo")
