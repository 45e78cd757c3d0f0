"""What a library says once every decision is taken back, against one that never heard of any."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from newsreader.indexing.indexer import Indexer
from newsreader.indexing.messages import AddFolder, Resume
from newsreader.library import ArticleQuery, EntityQuery, Library
from newsreader.model import EntityType

_SHOWN = 12


def differences(library: Path, place: Path) -> list[str]:
    """Some of the lines in which a copy of ``library``, all decisions taken back, differs from a
    new library of the same folders; both are made in ``place``."""
    undone, fresh = place / "undone.newsreader", place / "fresh.newsreader"
    source = sqlite3.connect(library)
    copy = sqlite3.connect(undone)
    try:
        source.backup(copy)
    finally:
        source.close()
        copy.close()
    folders = _take_all_back(undone)
    indexer = Indexer(fresh, 1, lambda _: None)
    for folder in folders:
        indexer.handle(AddFolder(folder))
    indexer.run_until_idle()
    indexer.close()
    one, other = _answer(undone), _answer(fresh)
    missing = [f"only in a new library: {line}" for line in sorted(other - one)]
    return [*missing, *(f"not in a new library: {line}" for line in sorted(one - other))][:_SHOWN]


def _take_all_back(path: Path) -> list[Path]:
    indexer = Indexer(path, 1, lambda _: None)
    while indexer.library.undo() is not None:
        pass
    indexer.library.apply_decisions()
    indexer.handle(Resume())
    indexer.run_until_idle()
    folders = [folder.path for folder in indexer.library.folders()]
    indexer.close()
    return folders


def _answer(path: Path) -> set[str]:
    with Library.open(path) as library:
        return {*_entities(library), *_mentions(library)}


def _entities(library: Library) -> Iterable[str]:
    ids = [e for kind in EntityType for e in library.entity_ids(EntityQuery(type=kind))]
    for row in library.entity_rows(ids):
        yield f"entity {row.entity_id} {row.name!r} {row.type} {row.mentions} {row.articles}"


def _mentions(library: Library) -> Iterable[str]:
    for article_id in library.article_ids(ArticleQuery()):
        stored = library.article(article_id)
        assert stored is not None
        for m in stored.mentions:
            yield f"mention {article_id} {m.start} {m.text!r} {m.label} {m.entity_id} {m.doubt}"
