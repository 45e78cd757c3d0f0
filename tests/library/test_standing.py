"""Where entities stand: in their places at once, or later, many articles together."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.library import ArticleQuery, EntityQuery, LibraryWriter
from newsreader.library.machine import standing
from newsreader.library.records import Detail
from tests.library.making import add, new_library
from tests.library.seeing import everything
from tests.library.test_second_pass import settle

NAMES = ("Anna", "Bashar Assad", "Assad", "Carla Berg", "Hafez Assad")
DATES = (None, "2020-01-01", "2021-05-01", "2019-03-07")

STORIES = st.tuples(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), st.sampled_from(DATES)
)
STEPS = st.one_of(
    st.tuples(st.just("add"), STORIES),
    st.tuples(st.just("redate"), st.tuples(st.integers(0, 5), st.sampled_from(DATES[1:]))),
    st.tuples(st.just("forget"), st.integers(0, 5)),
    st.tuples(st.just("merge"), st.tuples(st.integers(0, 4), st.integers(0, 4))),
    st.tuples(st.just("sort"), st.none()),
)


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "_ARTICLES_AT_ONCE", 2)


def shown(library: LibraryWriter) -> object:
    """All that is asked for by entity."""
    ids = sorted(library.entity_ids(EntityQuery()))
    return (
        everything(library),
        [library.article_ids(ArticleQuery(entity_id=i)) for i in ids],
        [library.timeline(i) for i in ids],
        [library.company(i) for i in ids],
        [library.related(i) for i in sorted(library.article_ids(ArticleQuery()))],
        [library.new_entities(i) for i in sorted(library.article_ids(ArticleQuery()))],
    )


class Twins:
    """Two libraries of the same articles: in one, all is in its place after each step."""

    def __init__(self, folder: Path) -> None:
        self.both = [new_library(folder / name) for name in ("now", "later")]
        for library in self.both:
            library.add_folder(Path("/news"))
        self.files: list[str] = []
        self.made = 0

    def step(self, kind: str, value: object) -> None:
        for library in self.both:
            self._do(library, kind, value)
        if kind == "add":
            self.made += 1
            self.files.append(f"{self.made}.txt")
        elif kind == "forget" and self.files:
            assert isinstance(value, int)
            self.files.pop(value % len(self.files))
        settle(self.both[0])

    def _do(self, library: LibraryWriter, kind: str, value: Any) -> None:
        match kind, value:
            case "add", (names, day):
                text = f"report {self.made}: " + " ".join(f"{name} came." for name in names)
                add(library, library.folders()[0], f"{self.made + 1}.txt", text, day)
            case "redate", (int(number), str(day)) if self.files:
                ids = sorted(library.article_ids(ArticleQuery()))
                library.correct_detail(ids[number % len(ids)], Detail.DATE, day)
                library.apply_decisions()
            case "forget", int(number) if self.files:
                library.forget_files(1, [self.files[number % len(self.files)]])
            case "merge", (int(one), int(other)):
                ids = sorted(library.entity_ids(EntityQuery()))
                if ids and ids[one % len(ids)] != ids[other % len(ids)]:
                    library.merge(ids[one % len(ids)], ids[other % len(ids)])
                    library.apply_decisions()
            case "sort", _:
                settle(library)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(STEPS, max_size=12))
def test_nobody_sees_what_is_in_its_place_yet(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, object]]
) -> None:
    twins = Twins(tmp_path_factory.mktemp("twins"))
    try:
        for kind, value in steps:
            twins.step(kind, value)
            assert shown(twins.both[0]) == shown(twins.both[1])
    finally:
        for library in twins.both:
            library.close()
