"""Whatever was decided, undone, read and forgotten, in whatever order."""

import contextlib
import tempfile
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from newsreader.errors import LedgerError
from newsreader.ledger.articles import spelling
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.library import (
    ArticleQuery,
    EntityQuery,
    Folder,
    LibraryWriter,
    MentionPlace,
    Mixture,
    Part,
)
from newsreader.model import Article, EntityType, LibraryChange
from tests.library.making import STAMP, SurnameResolver, analysis, article, new_library, store_read
from tests.library.seeing import everything

NAMES = [
    "Assad",
    "Bashar Assad",
    "Hafez Assad",
    "Bashar",
    "Putin",
    "Vladimir Putin",
    "1999",
    "tern",
]
TEXTS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map(", ".join)
FILES = st.sampled_from(["a.txt", "b.txt", "c.txt"])
PICKS = st.integers(0, 1000)
TYPES = st.sampled_from([EntityType.PERSON, EntityType.ORG, EntityType.DATE])


def folder_with(library: LibraryWriter, files: dict[str, Article]) -> Folder:
    folder, _ = library.add_folder(Path("/news"))
    for name, made in sorted(files.items()):
        store_read(library, folder.id, name, STAMP, made.content_hash, [made])
    library.store_analyses([analysis(made) for made in files.values()])
    return folder


class Decisions(RuleBasedStateMachine):
    """Files come and go and people decide; machines follow."""

    edits = False
    """Whether files are edited: what stood in a file is looked for in what stands there now,
    of which another library knows nothing."""
    written = 0

    @initialize()
    def open(self) -> None:
        self.place = tempfile.TemporaryDirectory()
        self.path = Path(self.place.name) / "l"
        self.files: dict[str, Article] = {}
        self.different: dict[str, tuple[str, str]] = {}
        self.library = new_library(self.path)
        self.folder = folder_with(self.library, {})

    def entities(self) -> list[str]:
        queries = [EntityQuery(), EntityQuery(type=EntityType.DATE)]
        return [e for query in queries for e in self.library.entity_ids(query)]

    def entity(self, pick: int) -> str:
        found = self.entities()
        return found[pick % len(found)] if found else "none"

    def places(self) -> list[MentionPlace]:
        stored = [self.library.article(i) for i in self.articles()]
        return [MentionPlace(a.article.id, m.start) for a in stored if a for m in a.mentions]

    def articles(self) -> list[str]:
        return sorted(self.library.article_ids(ArticleQuery()))

    def decide(self, decision: Callable[[], Decision | None]) -> None:
        with contextlib.suppress(LedgerError):
            decision()

    @rule(slot=FILES, text=TEXTS)
    def write(self, slot: str, text: str) -> None:
        self.forget(slot)
        self.written += 1
        name = slot if self.edits else f"{self.written}{slot}"
        self.files[name] = made = article(text)
        store_read(self.library, self.folder.id, name, STAMP, made.content_hash, [made])
        self.library.store_analyses([analysis(made)])

    @rule(slot=FILES)
    def forget(self, slot: str) -> None:
        gone = [name for name in self.files if name.endswith(slot)]
        for name in gone:
            del self.files[name]
        self.library.forget_files(self.folder.id, gone)

    @rule()
    def analyse_again(self) -> None:
        self.library.store_analyses([analysis(made) for made in self.files.values()])

    @rule(one=PICKS, other=PICKS)
    def merge(self, one: int, other: int) -> None:
        self.decide(lambda: self.library.merge(self.entity(one), self.entity(other)))

    @rule(one=PICKS, other=PICKS)
    def say_different(self, one: int, other: int) -> None:
        self.decide(lambda: self.library.different(self.entity(one), self.entity(other)))

    @rule(one=PICKS, other=PICKS)
    def leave_open(self, one: int, other: int) -> None:
        self.library.apply_decisions()
        before = everything(self.library)
        self.decide(lambda: self.library.unsure(self.entity(one), self.entity(other)))
        self.library.apply_decisions()
        assert everything(self.library) == before

    @rule(one=PICKS, what=PICKS, by_name=st.booleans())
    def judge_mixture(self, one: int, what: int, by_name: bool) -> None:
        """Split an entity, keep it together or leave it open, by its names or by its articles."""
        mixture = self.mixture(self.entity(one), by_name=by_name)
        if mixture is None:
            return
        library = self.library
        judge = (library.split_mixture, library.keep_together, library.unsure_of_mixture)[what % 3]
        self.decide(lambda: judge(mixture))

    def mixture(self, entity_id: str, *, by_name: bool) -> Mixture | None:
        detail = self.library.entity(entity_id)
        lines = self.library.mention_lines(entity_id)
        articles = sorted({line.article_id for line in lines})
        if detail is None or len(articles) < 2:
            return None
        parts = [Part("one", 1, 1, articles=(a,)) for a in (articles[0], articles[-1])]
        if by_name:
            forms = sorted({line.match.casefold() for line in lines})
            if len(forms) < 2:
                return None
            atoms = [(f"PERSON:{form.split()[0]}", form) for form in (forms[0], forms[-1])]
            parts = [Part("one", 1, 1, atoms=(atom,)) for atom in atoms]
        return Mixture(detail.entity, parts[0], parts[1], "they differ")

    @rule(one=PICKS, alias=st.sampled_from(NAMES))
    def split_alias(self, one: int, alias: str) -> None:
        self.decide(lambda: self.library.split_alias(self.entity(one), alias))

    @rule(one=PICKS, where=PICKS)
    def split_article(self, one: int, where: int) -> None:
        if articles := self.articles():
            where %= len(articles)
            self.decide(lambda: self.library.split_article(self.entity(one), articles[where]))

    @rule(one=PICKS, picks=st.lists(PICKS, min_size=1, max_size=2))
    def split_mentions(self, one: int, picks: list[int]) -> None:
        if places := self.places():
            chosen = [places[pick % len(places)] for pick in picks]
            self.decide(lambda: self.library.split_mentions(self.entity(one), chosen))

    @rule(one=PICKS, name=st.sampled_from(NAMES))
    def rename(self, one: int, name: str) -> None:
        self.decide(lambda: self.library.rename(self.entity(one), name.upper()))

    @rule(one=PICKS, kind=TYPES)
    def retype(self, one: int, kind: EntityType) -> None:
        self.decide(lambda: self.library.retype(self.entity(one), kind))

    @rule(one=PICKS)
    def hide_entity(self, one: int) -> None:
        self.decide(lambda: self.library.hide_entity(self.entity(one)))

    @rule(name=st.sampled_from(NAMES))
    def hide_name(self, name: str) -> None:
        self.decide(lambda: self.library.hide_name(name))

    @rule(pick=PICKS, unmark=st.booleans())
    def hide_or_unmark(self, pick: int, unmark: bool) -> None:
        if places := self.places():
            place = places[pick % len(places)]
            act = self.library.unmark if unmark else self.library.hide_mention
            self.decide(lambda: act(place.article_id, place.start))

    @rule(where=PICKS, words=st.tuples(PICKS, PICKS), kind=TYPES, scope=PICKS, as_one=st.booleans())
    def mark(
        self, where: int, words: tuple[int, int], kind: EntityType, scope: int, as_one: bool
    ) -> None:
        if articles := self.articles():
            article_id = articles[where % len(articles)]
            stored = self.library.article(article_id)
            assert stored is not None
            start, end = sorted(w % (len(stored.article.text) + 1) for w in words)
            far = (Scope.THIS, Scope.ARTICLE, Scope.EVERYWHERE)[scope % 3]
            other = self.entity(where) if as_one else None
            self.decide(
                lambda: self.library.mark(article_id, start, end, kind, far, entity_id=other)
            )

    @rule()
    def undo(self) -> None:
        self.library.undo()

    @rule()
    def redo(self) -> None:
        self.library.redo()

    @rule(pick=PICKS)
    def undo_any(self, pick: int) -> None:
        if rows := self.library.decisions():
            row = rows[pick % len(rows)]
            done = self.library.undo_decision(row.id) or self.library.redo_decision(row.id)
            assert done is not None

    @rule()
    def apply(self) -> None:
        self.library.apply_decisions()
        self.sound()

    @rule()
    def apply_some(self) -> None:
        self.library.apply_some_decisions(limit=1)

    @rule()
    def open_again(self) -> None:
        self.library.close()
        self.library = LibraryWriter.open_for_writing(self.path, SurnameResolver())
        self.sound()

    def sound(self) -> None:
        """Nothing is lost, twice, shown though hidden, or one though different."""
        library = self.library
        library.apply_decisions()
        assert library.apply_decisions() == LibraryChange()
        assert library.reresolve() == LibraryChange()
        in_articles: Counter[str] = Counter()
        for article_id in self.articles():
            stored = library.article(article_id)
            assert stored is not None
            spans = [(m.start, m.end) for m in stored.mentions]
            assert all(one[1] <= other[0] for one, other in pairwise(spans))
            in_articles.update(m.entity_id for m in stored.mentions)
        lines: Counter[str] = Counter()
        for kind in EntityType:
            for entity_id in library.entity_ids(EntityQuery(type=kind)):
                lines[entity_id] += len(library.mention_lines(entity_id))
        assert lines == in_articles
        in_force = [row.decision for row in library.decisions(10_000) if row.in_force]
        shown = {
            spelling(m.text)
            for i in self.articles()
            if (stored := library.article(i)) is not None
            for m in stored.mentions
        }
        for decision in in_force:
            if decision.op is Op.HIDE and decision.made.scope is Scope.EVERYWHERE:
                assert spelling(decision.made.name or "") not in shown

    @rule()
    def replay(self) -> None:
        if self.edits:
            return
        self.library.apply_decisions()
        with tempfile.TemporaryDirectory() as place:
            with new_library(Path(place) / "l") as other:
                folder_with(other, self.files)
                other.import_decisions(self.library.exported_decisions())
                other.apply_decisions()
                assert everything(other) == everything(self.library)
            with new_library(Path(place) / "m") as other:
                other.import_decisions(self.library.exported_decisions())
                other.apply_decisions()
                folder_with(other, self.files)
                assert everything(other) == everything(self.library)

    def teardown(self) -> None:
        if hasattr(self, "library"):
            try:
                self.undo_everything()
            finally:
                self.library.close()
                self.place.cleanup()

    def undo_everything(self) -> None:
        self.sound()
        while self.library.undo() is not None:
            pass
        self.library.apply_decisions()
        with (
            tempfile.TemporaryDirectory() as place,
            new_library(Path(place) / "l") as other,
        ):
            folder_with(other, self.files)
            assert everything(other) == everything(self.library)


class DecisionsAndEdits(Decisions):
    edits = True


Decisions.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
DecisionsAndEdits.TestCase.settings = Decisions.TestCase.settings
TestDecisions = Decisions.TestCase
TestDecisionsAndEdits = DecisionsAndEdits.TestCase
