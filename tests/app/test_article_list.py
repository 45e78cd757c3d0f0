"""The list of articles: lazy rows, and refreshes that touch only what changed."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from newsreader.app.models.article_list import ArticleList, ListRole
from newsreader.app.operations import Operations
from newsreader.library import Library
from newsreader.library.records import (
    ArticleQuery,
    ArticleRow,
    ArticleSort,
    Folder,
    Snippet,
)
from newsreader.model import LibraryChange
from tests.app.libraries import add_articles, article, remove_file

BY_TITLE = ArticleQuery(sort=ArticleSort.TITLE, descending=False)
EVERYTHING = LibraryChange(listing=True)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.newsreader"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


@pytest.fixture
def operations(library: Path, news: Path, folder: Folder, qtbot: QtBot) -> Iterator[Operations]:
    operations = Operations(library)
    yield operations
    operations.close()


@pytest.fixture
def folder(library: Path, news: Path) -> Folder:
    return add_articles(library, news, {f"{n}.txt": article(n) for n in range(300)})


@pytest.fixture
def articles(operations: Operations, qtbot: QtBot) -> ArticleList:
    model = ArticleList(operations)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    show(model, BY_TITLE, qtbot)
    return model


def show(model: ArticleList, query: ArticleQuery, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.listed):
        model.set_query(query)


def refresh(model: ArticleList, change: LibraryChange, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.listed):
        model.refresh(change)


def titles(model: QAbstractItemModel) -> list[object]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def all_rows(model: ArticleList, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: None not in titles(model))


def test_rows_come_when_they_are_asked_for_and_not_before(
    articles: ArticleList, operations: Operations, qtbot: QtBot
) -> None:
    assert articles.rowCount() == 300
    assert articles.index(130).data(ListRole.ROW) is None
    qtbot.waitUntil(lambda: articles.index(130).data(ListRole.ROW) is not None)
    row = articles.index(130).data(ListRole.ROW)
    assert isinstance(row, ArticleRow)
    assert row.title == "Story 0130"
    assert articles.index(130).data() == "Story 0130"
    last = articles.id_at(299)
    assert last is not None
    assert articles.row_of(last) is None


def test_a_list_that_opens_has_its_first_rows_with_it(operations: Operations, qtbot: QtBot) -> None:
    model = ArticleList(operations)
    seen: list[object] = []
    model.listed.connect(lambda: seen.append(model.index(0).data()))
    show(model, BY_TITLE, qtbot)
    assert seen == ["Story 0000"]


def read_by_now(operations: Operations) -> None:
    """Wait, without taking anything in here, until all that was asked of the library is read."""
    read = Event()
    operations.run(lambda _: read.set(), lambda _: None)
    assert read.wait(60)


def mark_elsewhere(library: Path, article_id: str) -> LibraryChange:
    """What another process tells that has marked the article as read."""
    with Library.open(library) as elsewhere:
        return elsewhere.mark_read([article_id], True)


def test_a_change_overtakes_the_rows_that_a_list_opens_with(
    operations: Operations, library: Path, qtbot: QtBot
) -> None:
    with Library.open(library) as elsewhere:
        first = elsewhere.article_ids(BY_TITLE)[0]
    model = ArticleList(operations)
    model.set_query(BY_TITLE)
    read_by_now(operations)
    model.refresh(mark_elsewhere(library, first))
    qtbot.waitUntil(lambda: model.rowCount() > 0 and not operations.busy)
    assert model.index(0).data(ListRole.ROW).read


def test_a_change_overtakes_rows_that_were_asked_for(
    articles: ArticleList, operations: Operations, library: Path, qtbot: QtBot
) -> None:
    article_id = articles.id_at(130)
    assert article_id is not None
    articles.index(130).data()
    while not operations.busy:
        QCoreApplication.processEvents()
    read_by_now(operations)
    assert articles.row_of(article_id) is None
    articles.refresh(mark_elsewhere(library, article_id))
    qtbot.waitUntil(lambda: articles.row_of(article_id) is not None and not operations.busy)
    assert articles.index(130).data(ListRole.ROW).read


def test_sorts_by_each_column(articles: ArticleList, qtbot: QtBot) -> None:
    show(articles, ArticleQuery(sort=ArticleSort.TITLE, descending=True), qtbot)
    all_rows(articles, qtbot)
    assert titles(articles)[0] == "Story 0299"
    show(articles, ArticleQuery(sort=ArticleSort.DATE), qtbot)
    dates = [articles.index(row).data(ListRole.ROW).date for row in range(300)]
    assert dates == sorted(dates, reverse=True)


def test_what_comes_and_goes_leaves_the_others_in_place(
    articles: ArticleList,
    library: Path,
    news: Path,
    folder: Folder,
    qtbot: QtBot,
) -> None:
    all_rows(articles, qtbot)
    held = QPersistentModelIndex(articles.index(200))
    resets: list[None] = []
    articles.modelReset.connect(lambda: resets.append(None))
    remove_file(library, folder, "5.txt")
    add_articles(library, news, {"new.txt": article(1000)})
    refresh(articles, EVERYTHING, qtbot)
    assert articles.rowCount() == 300
    assert held.row() == 199
    assert held.data() == "Story 0200"
    all_rows(articles, qtbot)
    assert titles(articles)[-1] == "Story 1000"
    assert not resets


def test_another_order_keeps_hold_of_the_rows(articles: ArticleList, qtbot: QtBot) -> None:
    all_rows(articles, qtbot)
    held = QPersistentModelIndex(articles.index(10))
    show(articles, ArticleQuery(sort=ArticleSort.TITLE, descending=True), qtbot)
    assert held.row() == 289
    assert held.data() == "Story 0010"


def test_only_the_row_that_changed_is_told(
    articles: ArticleList, operations: Operations, qtbot: QtBot
) -> None:
    all_rows(articles, qtbot)
    article_id = articles.id_at(42)
    assert article_id is not None
    told: list[tuple[int, int]] = []
    articles.dataChanged.connect(lambda first, last, _: told.append((first.row(), last.row())))
    operations.run(lambda library: library.mark_read([article_id], True), articles.refresh)
    qtbot.waitUntil(lambda: articles.index(42).data(ListRole.ROW).read)
    assert told == [(42, 42)]


def test_a_search_gives_hits_in_their_context(articles: ArticleList, qtbot: QtBot) -> None:
    show(articles, ArticleQuery(text='"number 77"'), qtbot)
    assert articles.rowCount() == 1
    articles.index(0).data()
    qtbot.waitUntil(lambda: isinstance(articles.index(0).data(ListRole.SNIPPET), Snippet))
    snippet = articles.index(0).data(ListRole.SNIPPET)
    assert "77" in snippet.text
    assert any("77" in snippet.text[start:end] for start, end in snippet.marks)
    show(articles, BY_TITLE, qtbot)
    assert articles.rowCount() == 300


def test_unread_and_folder_limit_the_list(
    articles: ArticleList, operations: Operations, folder: Folder, qtbot: QtBot
) -> None:
    article_id = articles.id_at(0)
    assert article_id is not None
    with qtbot.waitSignal(operations.settled):
        operations.run(lambda library: library.mark_read([article_id], True), lambda _: None)
    show(articles, ArticleQuery(unread_only=True), qtbot)
    assert articles.rowCount() == 299
    assert articles.position(article_id) is None
    show(articles, ArticleQuery(folder_id=folder.id), qtbot)
    assert articles.rowCount() == 300
    show(articles, ArticleQuery(folder_id=folder.id + 1), qtbot)
    assert articles.rowCount() == 0
    assert articles.id_at(0) is None
