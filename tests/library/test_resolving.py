"""Entities follow chains, whatever the order in which articles come, change and go."""

import sqlite3
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from newsreader.library import (
    ArticleQuery,
    EntityQuery,
    EntityRow,
    FileContent,
    Folder,
    Library,
    LibraryWriter,
)
from newsreader.model import (
    Analysis,
    Article,
    Assignment,
    EntityDescription,
    EntityType,
    Evidence,
    Label,
    LibraryChange,
    Mention,
    StoredChain,
    digest,
)
from tests.library.making import (
    PIPELINE,
    STAMP,
    SurnameResolver,
    add,
    analysis,
    article,
    chains_of,
    new_library,
    read,
    store_read,
)
from tests.library.seeing import everything

NAMES = ["Assad", "Bashar Assad", "Hafez Assad", "Bashar", "Putin", "Vladimir Putin", "1999"]
TEXTS = st.lists(st.sampled_from(NAMES), max_size=4).map(", ".join)
DATES = st.sampled_from([None, "2020-01-01", "2021-01-01"])
FILES = st.sampled_from(["a.txt", "b.txt", "c.txt"])
FOLDERS = st.integers(0, 1)


class AnyOrder(RuleBasedStateMachine):
    """Whatever happened, the library is as if its files had just been read into a new one."""

    @initialize()
    def open(self) -> None:
        self.place = tempfile.TemporaryDirectory()
        self.root = Path(self.place.name)
        self.library = new_library(self.root / "l")
        self.folders: list[Folder] = [self.library.add_folder(Path(f"/{n}"))[0] for n in (0, 1)]
        self.files: dict[tuple[int, str], Article] = {}

    @rule(where=FOLDERS, name=FILES, text=TEXTS, date=DATES)
    def write(self, where: int, name: str, text: str, date: str | None) -> None:
        self.write_together(where, {name: (text, date)})

    @rule(where=FOLDERS, texts=st.dictionaries(FILES, st.tuples(TEXTS, DATES), min_size=2))
    def write_together(self, where: int, texts: Mapping[str, tuple[str, str | None]]) -> None:
        contents = []
        for name, (text, date) in texts.items():
            # The same text has the same date: content says all of an article.
            made = article(text, date=date if len(text) % 2 else None)
            for other in self.files.values():
                made = other if other.id == made.id else made
            self.files[where, name] = made
            contents.append(FileContent(name, STAMP, made.content_hash, [made]))
        self.library.store_files(self.folders[where].id, contents)

    @rule(limit=st.integers(1, 3))
    def analyse(self, limit: int) -> None:
        waiting = self.library.pending({"en": PIPELINE}, limit)
        self.library.store_analyses([analysis(item.article) for item in waiting])

    @rule(where=FOLDERS, name=FILES)
    def forget(self, where: int, name: str) -> None:
        self.files.pop((where, name), None)
        self.library.forget_files(self.folders[where].id, [name])

    @rule(where=FOLDERS, old=FILES, new=FILES)
    def move(self, where: int, old: str, new: str) -> None:
        if old != new and (where, old) in self.files:
            self.files[where, new] = self.files.pop((where, old))
        self.library.move_file(self.folders[where].id, old, new, STAMP)

    @rule(where=FOLDERS)
    def remove_folder(self, where: int) -> None:
        self.files = {place: made for place, made in self.files.items() if place[0] != where}
        self.library.remove_folder(self.folders[where].id)
        self.folders[where], _ = self.library.add_folder(Path(f"/{where}"))

    @invariant()
    def groups_are_found_where_they_are(self) -> None:
        with closing(sqlite3.connect(self.root / "l")) as sql:
            wrong = sql.execute(
                "SELECT g.id, c.article_id, i.rowid FROM name_group g"
                " LEFT JOIN chain c ON c.group_id = g.id"
                " LEFT JOIN group_index i ON i.group_index MATCH g.id AND i.rowid = c.article_id"
                " WHERE i.rowid IS NULL"
                " UNION SELECT g.id, NULL, i.rowid FROM name_group g"
                " CROSS JOIN group_index i ON i.group_index MATCH g.id"
                " WHERE NOT EXISTS (SELECT 1 FROM chain c"
                " WHERE c.article_id = i.rowid AND c.group_id = g.id)"
            ).fetchall()
        assert wrong == []

    @rule()
    def analyse_again(self) -> None:
        self.library.store_analyses([analysis(made) for made in self.files.values()])

    @rule()
    def reresolve(self) -> None:
        self.library.store_analyses([analysis(made) for made in self.files.values()])
        assert self.library.reresolve() == LibraryChange()

    @rule()
    def as_if_read_now(self) -> None:
        self.library.store_analyses(
            [
                analysis(item.article)
                for item in self.library.pending({"en": PIPELINE}, len(self.files) + 1)
            ]
        )
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "l"
            with new_library(path) as fresh:
                folders = [fresh.add_folder(Path(f"/{n}"))[0] for n in (0, 1)]
                for (where, name), made in sorted(self.files.items(), key=lambda f: f[0]):
                    store_read(fresh, folders[where].id, name, STAMP, made.content_hash, [made])
                fresh.store_analyses([analysis(made) for made in self.files.values()])
                assert everything(self.library) == everything(fresh)

    def teardown(self) -> None:
        if hasattr(self, "library"):
            self.as_if_read_now()
            self.library.close()
            self.place.cleanup()


AnyOrder.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestAnyOrder = AnyOrder.TestCase


def row(library: Library, name: str) -> EntityRow:
    (found,) = library.find_entities(name)
    return found


def test_a_name_with_a_nul_in_it_is_one_name(path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        for number in range(2):
            told = article(f"Al\0ba and Al, told {number} times.")
            mentions = [
                Mention(0, 5, "Al\0ba", Label.GPE, (Evidence.RULE,)),
                Mention(10, 12, "Al", Label.GPE, (Evidence.RULE,)),
            ]
            read(library, folder, f"{number}.txt", told)
            found = Analysis(told.id, tuple(mentions), chains_of(mentions), PIPELINE)
            library.store_analyses([found])
        rows = library.entity_rows(library.entity_ids(EntityQuery()))
        assert {row.name: row.articles for row in rows} == {"Al\0ba": 2, "Al": 2}


def test_a_surname_goes_to_the_fuller_name_and_back(library: LibraryWriter, folder: Folder) -> None:
    one = add(library, folder, "a.txt", "Assad spoke.")
    alone = row(library, "Assad")
    assert (alone.name, alone.mentions) == ("Assad", 1)
    two = article("Then Bashar Assad came.".replace("Then ", ""))
    read(library, folder, "b.txt", two)
    change = library.store_analyses([analysis(two)])
    joined = row(library, "assad")
    assert (joined.name, joined.mentions, joined.articles) == ("Bashar Assad", 2, 2)
    assert change.articles == {one.id, two.id}
    assert change.entities == {alone.entity_id, joined.entity_id}
    # The old id still leads to where its mentions went.
    detail = library.entity(alone.entity_id)
    assert detail is not None and detail.entity == joined
    assert library.find_entities(alone.entity_id) == [joined]
    assert library.article_ids(ArticleQuery(entity_id=alone.entity_id)) == library.article_ids(
        ArticleQuery(entity_id=joined.entity_id)
    )
    assert len(library.mention_lines(alone.entity_id)) == 2

    change = library.forget_files(folder.id, ["b.txt"])
    assert change.articles == {one.id, two.id} and change.listing
    assert change.entities == {alone.entity_id, joined.entity_id}
    assert row(library, "Assad") == alone
    detail = library.entity(joined.entity_id)
    assert detail is not None and detail.entity == alone


def test_an_entity_that_is_gone_altogether_leads_nowhere(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Assad spoke.")
    gone = row(library, "Assad").entity_id
    library.forget_files(folder.id, ["a.txt"])
    assert library.entity(gone) is None
    assert library.find_entities("Assad") == []
    assert library.mention_lines(gone) == []
    assert library.article_ids(ArticleQuery(entity_id=gone)) == []


class CountingResolver(SurnameResolver):
    """Says how many names it was asked about."""

    asked = 0

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        self.asked += len(chains)
        return super().assign(chains)


def test_a_name_that_is_known_is_not_decided_again(path: Path) -> None:
    resolver = CountingResolver()
    with LibraryWriter.open_for_writing(path, resolver) as library:
        folder, _ = library.add_folder(Path("/news"))
        for n in range(30):
            add(library, folder, f"{n}.txt", f"Bashar Assad spoke {'a' * n}.")
        assert resolver.asked == 1
        assert row(library, "Bashar Assad").mentions == 30
        add(library, folder, "last.txt", "Hafez Assad spoke.")
        assert resolver.asked == 3


def test_a_batch_is_one_transaction(library: LibraryWriter, folder: Folder) -> None:
    one, two = article("Anna came."), article("Bob came.")
    read(library, folder, "a.txt", one)
    read(library, folder, "b.txt", two)
    broken = analysis(two)
    broken = type(broken)(broken.article_id, broken.mentions, (), broken.pipeline)
    try:
        library.store_analyses([analysis(one), broken])
    except ValueError as error:
        assert "in no chain" in str(error)
    else:
        raise AssertionError("a mention without a chain was stored")
    assert library.counts().analysed == 0
    assert library.entity_ids(EntityQuery()) == []
    library.store_analyses([analysis(one), analysis(two)])
    assert library.counts().analysed == 2


def test_entity_ids_say_nothing_of_arrival(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Anna came.")
    assert library.entity_ids(EntityQuery()) == [digest(EntityType.PERSON, "anna")]


class LiteralResolver(SurnameResolver):
    """Joins nothing but equal names."""

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        return {c.id: Assignment(digest(c.type, c.key), "") for c in chains}

    def describe(self, chains: Iterable[StoredChain]) -> EntityDescription:
        first = min(chains, key=lambda chain: chain.name)
        return EntityDescription(first.name.upper(), first.type)


def test_a_changed_resolver_decides_everything_again(path: Path) -> None:
    with LibraryWriter.open_for_writing(path, LiteralResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        one = add(library, folder, "a.txt", "Assad spoke.")
        two = add(library, folder, "b.txt", "Bashar Assad came in 2000.")
        assert [row(library, name).name for name in ("Assad", "Bashar Assad")] == [
            "ASSAD",
            "BASHAR ASSAD",
        ]
        old = row(library, "Assad").entity_id
        date = row(library, "2000").entity_id
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        change = library.reresolve()
        (joined,) = library.entity_rows(library.entity_ids(EntityQuery()))
        assert (joined.name, joined.mentions, joined.articles) == ("Bashar Assad", 2, 2)
        assert change.articles == {one.id}
        # The date is still called 2000.
        assert change.entities == {old, joined.entity_id}
        assert date in library.entity_ids(EntityQuery(type=EntityType.DATE))
        detail = library.entity(old)
        assert detail is not None and detail.entity == joined
        stored = library.article(two.id)
        assert stored is not None and stored.mentions[0].reason == "same words"


class FamilyResolver(SurnameResolver):
    """Takes all of one surname for one."""

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        return {c.id: Assignment(digest(c.type, c.key.split()[-1]), "") for c in chains}


def test_an_entity_that_is_taken_apart_leaves_nothing_behind(path: Path) -> None:
    """Also where some of it is in many articles, and some in few."""
    with LibraryWriter.open_for_writing(path, FamilyResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        for number in range(310):
            who = "Anna Lind" if number else "Anna Lind and Bo Lind"
            add(library, folder, f"{number}.txt", f"it was {who}, {number}.")
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        library.reresolve()
        rows = library.entity_rows(library.entity_ids(EntityQuery(type=EntityType.PERSON)))
        assert [(r.name, r.mentions, r.articles) for r in rows] == [
            ("Anna Lind", 310, 310),
            ("Bo Lind", 1, 1),
        ]


def test_a_removed_folder_leaves_none_of_its_names(
    library: LibraryWriter, folder: Folder, path: Path
) -> None:
    add(library, folder, "a.txt", "Bashar Assad spoke. Then Assad left.")
    library.remove_folder(folder.id)
    with closing(sqlite3.connect(path)) as sql:
        for table in ("form", "reason", "name_group", "block", "entity", "entity_folder"):
            assert sql.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
