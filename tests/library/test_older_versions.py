"""Libraries that older newsreaders wrote, as they wrote them."""

import gzip
import sqlite3
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import ArticleQuery, EntityQuery, Library, LibraryWriter
from newsreader.library.decision_records import Effect
from newsreader.library.file import schema
from newsreader.library.file.beside import backup_path
from newsreader.library.records import NoteColour
from newsreader.model import Label, LibraryChange, Texture, TextureKind
from tests.library.making import SurnameResolver, add, analysis, read
from tests.library.seeing import everything
from tests.library.test_connection import pragma
from tests.library.test_second_pass import MODEL, Shelf, settle, told

WRITTEN = Path(__file__).parent / "version_1.newsreader.gz"
"""Made by version 1: two articles in /news, one of them read."""


WRITTEN_2 = Path(__file__).parent / "version_2.newsreader.gz"
"""Made by version 2: the same, and Anna merged into Assad."""


WRITTEN_3 = Path(__file__).parent / "version_3.newsreader.gz"
"""Made by version 3: the same as by version 1."""


WRITTEN_4 = Path(__file__).parent / "version_4.newsreader.gz"
"""Made by version 4: an article in which Vell is an organisation, three in which he is a person,
and two more of those, whose votes were not counted yet."""


NOTED_4 = Path(__file__).parent / "version_4_noted.newsreader.gz"
"""Made by version 4: the same as by version 1, and a note pinned to Anna."""


WRITTEN_5 = Path(__file__).parent / "version_5.newsreader.gz"
"""Made by version 5: two articles in which Vell is an organisation, five in which he is a person;
the second has Strom too, and a person said that its Vell is nothing. Three more, whose votes were
not counted yet: an organisation Vell, and twice a person Strom."""


WRITTEN_6 = Path(__file__).parent / "version_6.newsreader.gz"
"""Made by version 6: one Bashar Assad, who is called Assad in each of three articles."""


WRITTEN_7 = Path(__file__).parent / "version_7.newsreader.gz"
"""Made by version 7: three articles in /news, and fourteen decisions about whom they name."""


@pytest.fixture
def old(path: Path) -> Path:
    path.write_bytes(gzip.decompress(WRITTEN.read_bytes()))
    assert pragma(path, "user_version") == 1
    return path


def test_a_library_of_version_1_shows_what_it_showed(old: Path, tmp_path: Path) -> None:
    with Library.open(old) as library:
        assert pragma(old, "user_version") == schema.LATEST
        assert pragma(backup_path(old, 1), "user_version") == 1
        seen = everything(library)
        assert library.decisions() == []
    with LibraryWriter.open_for_writing(tmp_path / "new", SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        one = add(
            library,
            folder,
            "a.txt",
            "Bashar Assad spoke. Then, Assad left in 2020.",
            "2020-01-01",
        )
        add(library, folder, "b.txt", "Assad met Anna.")
        library.mark_read([one.id], True)
        assert everything(library) == seen


def test_bringing_up_to_date_is_broken_off_once_nobody_waits_for_it(old: Path) -> None:
    with closing(sqlite3.connect(old)) as sql, sql:
        sql.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            " INSERT INTO article (public_id, content_hash, language, recency, shuffle)"
            " SELECT i, i, 'en', i, i FROM n"
        )
    before = old.read_bytes()
    questions = 0

    def wanted(patience: int) -> bool:
        nonlocal questions
        questions += 1
        return questions <= patience

    for patience in count():
        questions = 0
        try:
            Library.open(old, wanted=partial(wanted, patience)).close()
        except LibraryError as error:
            assert "open it again" in str(error)
            assert old.read_bytes() == before
            assert not list(old.parent.glob("*.part"))
        else:
            break
    assert patience > 1
    assert pragma(old, "user_version") == schema.LATEST


def test_a_library_of_version_1_takes_decisions(old: Path) -> None:
    with LibraryWriter.open_for_writing(old, SurnameResolver()) as library:
        before = everything(library)
        (anna,) = library.find_entities("Anna")
        (assad,) = library.find_entities("Bashar Assad")
        library.merge(anna.entity_id, assad.entity_id)
        library.split_alias(assad.entity_id, "Assad")
        library.apply_decisions()
        names = library.entity_rows(library.entity_ids(EntityQuery()))
        shown = {row.name: row.mentions for row in names}
        assert shown == {"Assad": 2, "Bashar Assad": 2, "Then": 1}
        for article_id in library.article_ids(ArticleQuery()):
            stored = library.article(article_id)
            assert stored is not None
            library.store_analyses([analysis(stored.article)])
        assert library.reresolve() == LibraryChange()
        library.undo()
        library.undo()
        library.apply_decisions()
        assert everything(library) == before


def test_a_library_of_version_2_keeps_its_decision(path: Path) -> None:
    path.write_bytes(gzip.decompress(WRITTEN_2.read_bytes()))
    assert pragma(path, "user_version") == 2
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        assert pragma(path, "user_version") == schema.LATEST
        assert pragma(backup_path(path, 2), "user_version") == 2
        (merged,) = library.find_entities("Anna")
        assert (merged.name, merged.mentions) == ("Bashar Assad", 4)
        before = everything(library)
        for article_id in library.article_ids(ArticleQuery()):
            stored = library.article(article_id)
            assert stored is not None
            library.store_analyses([analysis(stored.article)])
        assert everything(library) == before
        library.undo()
        library.apply_decisions()
        assert [row.name for row in library.find_entities("Anna")] == ["Anna"]


def test_a_library_of_version_3_learns_how_articles_look(path: Path) -> None:
    path.write_bytes(gzip.decompress(WRITTEN_3.read_bytes()))
    assert pragma(path, "user_version") == 3
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        assert pragma(path, "user_version") == schema.LATEST
        assert pragma(backup_path(path, 3), "user_version") == 3
        entities = library.find_entities("Assad")
        stored = [library.article(article_id) for article_id in library.article_ids(ArticleQuery())]
        (plain,) = [s.article for s in stored if s is not None and "Anna" in s.article.text]
        assert plain.textures == ()
        link = Texture(TextureKind.LINK, 10, 14, "https://a.example/")
        folder, _ = library.add_folder(Path("/news"))
        read(library, folder, "b.txt", replace(plain, textures=(link,)))
        again = library.article(plain.id)
        assert again is not None
        assert again.article.textures == (link,)
        # What was found in the text holds: how it looks changes no word of it.
        assert again.analysed
        assert library.find_entities("Assad") == entities


def test_a_library_of_version_4_counts_on(path: Path, tmp_path: Path) -> None:
    path.write_bytes(gzip.decompress(WRITTEN_4.read_bytes()))
    assert pragma(path, "user_version") == 4
    shelf = Shelf(tmp_path / "new")
    odd = shelf.add([("Vell", Label.ORG, MODEL, None)])
    shelf.add_like(3, "Vell", Label.PERSON)
    settle(shelf.library)
    shelf.add_like(2, "Vell", Label.PERSON)
    with shelf.library, LibraryWriter.open_for_writing(path, SurnameResolver()) as old:
        assert pragma(path, "user_version") == schema.LATEST
        assert pragma(backup_path(path, 4), "user_version") == 4
        assert everything(old) == everything(shelf.library)
        assert told(old, odd)[0][0] is Label.ORG
        for library in (old, shelf.library):
            settle(library)
        assert everything(old) == everything(shelf.library)
        assert told(old, odd)[0][0] is Label.PERSON
        # What was counted by the file itself is counted on.
        for library in (old, shelf.library):
            library.forget_files(1, ["1.txt", "2.txt"])
        assert everything(old) == everything(shelf.library)
        assert old.find_entities("Vell")[0].articles == 4


def test_a_library_of_version_4_keeps_its_note_and_takes_highlights(path: Path) -> None:
    path.write_bytes(gzip.decompress(NOTED_4.read_bytes()))
    assert pragma(path, "user_version") == 4
    with Library.open(path) as library:
        assert pragma(path, "user_version") == schema.LATEST
        assert pragma(backup_path(path, 4), "user_version") == 4
        (note,) = library.notes()
        assert (note.text, note.anchor.text, note.colour) == ("Who?", "Anna", NoteColour.NONE)
        assert note.article_id is not None
        library.add_note(note.article_id, 0, 5, "", NoteColour.BLUE)
        assert {n.colour for n in library.notes()} == {NoteColour.NONE, NoteColour.BLUE}


def test_a_library_of_version_5_counts_on(path: Path, tmp_path: Path) -> None:
    path.write_bytes(gzip.decompress(WRITTEN_5.read_bytes()))
    assert pragma(path, "user_version") == 5
    shelf = Shelf(tmp_path / "new")
    one = shelf.add([("Vell", Label.ORG, MODEL, None)])
    both = shelf.add([("Vell", Label.ORG, MODEL, None), ("Strom", Label.ORG, MODEL, None)])
    shelf.library.unmark(both.id, both.text.index("Vell"))
    shelf.library.apply_decisions()
    shelf.add_like(5, "Vell", Label.PERSON)
    settle(shelf.library)
    other = shelf.add([("Vell", Label.ORG, MODEL, None)])
    shelf.add_like(2, "Strom", Label.PERSON)
    with shelf.library, LibraryWriter.open_for_writing(path, SurnameResolver()) as old:
        assert pragma(path, "user_version") == schema.LATEST
        assert pragma(backup_path(path, 5), "user_version") == 5
        for library in (old, shelf.library):
            assert told(library, one)[0][0] is Label.PERSON
            assert told(library, other)[0][0] is Label.ORG
            settle(library)
            # Five of seven others agree: too few.
            assert told(library, one)[0][0] is Label.ORG
        assert everything(old) == everything(shelf.library)
        for library in (old, shelf.library):
            library.forget_files(1, ["7.txt"])
            library.undo()
            library.apply_decisions()
            settle(library)
            assert [mention[0] for mention in told(library, both)] == [Label.PERSON, Label.ORG]
        assert everything(old) == everything(shelf.library)


def test_a_library_of_version_6_finds_names_where_they_are(path: Path, tmp_path: Path) -> None:
    path.write_bytes(gzip.decompress(WRITTEN_6.read_bytes()))
    assert pragma(path, "user_version") == 6
    writers = (path, tmp_path / "new")
    with ExitStack() as opened:
        old, new = (
            opened.enter_context(LibraryWriter.open_for_writing(library, SurnameResolver()))
            for library in writers
        )
        assert pragma(path, "user_version") == schema.LATEST
        assert pragma(backup_path(path, 6), "user_version") == 6
        folder, _ = new.add_folder(Path("/news"))
        add(new, folder, "a.txt", "Bashar Assad spoke, then Assad left.", "2020-01-01")
        add(new, folder, "b.txt", "Anna met Assad in 2020.")
        add(new, folder, "c.txt", "And then Assad saw Anna.", "2021-01-01")
        assert everything(old) == everything(new)
        for library in (old, new):
            # Now Assad may be two.
            add(library, folder, "d.txt", "Hafez Assad came.")
            (lone,) = [e for e in library.find_entities("Assad") if e.name == "Assad"]
            assert (lone.mentions, lone.articles) == (3, 3)
        assert everything(old) == everything(new)
        for library in (old, new):
            library.forget_files(folder.id, ["d.txt", "c.txt"])
            (one,) = library.find_entities("Assad")
            assert (one.name, one.mentions, one.articles) == ("Bashar Assad", 3, 2)
        assert everything(old) == everything(new)


def test_a_library_of_version_7_keeps_what_its_decisions_made(path: Path, tmp_path: Path) -> None:
    path.write_bytes(gzip.decompress(WRITTEN_7.read_bytes()))
    assert pragma(path, "user_version") == 7
    with (
        LibraryWriter.open_for_writing(path, SurnameResolver()) as old,
        LibraryWriter.open_for_writing(tmp_path / "new", SurnameResolver()) as new,
    ):
        assert pragma(path, "user_version") == schema.LATEST
        assert pragma(backup_path(path, 7), "user_version") == 7
        folder, _ = new.add_folder(Path("/news"))
        add(new, folder, "a.txt", "Bashar Assad met Assad, Anna and Zoe.")
        add(new, folder, "b.txt", "Assad met Boris, Carla and Dora.")
        add(new, folder, "c.txt", "Emil Kant met Kant, Boris and Frieda.")
        new.import_decisions(old.exported_decisions())
        new.apply_decisions()
        assert everything(old) == everything(new)
        effects = [row.effect for row in old.decisions()]
        assert effects == [row.effect for row in new.decisions()]
        assert effects.count(Effect.STOPPED) == 2
        assert old.reresolve() == LibraryChange()
        while new.undo() is not None:
            old.undo()
            old.apply_decisions()
            new.apply_decisions()
            assert everything(old) == everything(new)
