"""No question reads all mentions, chains, names or texts to find a few."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import EntityQuery, LibraryWriter
from tests.library.calls import KNOWN, READS, WRITER_READS, WRITES, more_of_known
from tests.library.making import STAMP, SurnameResolver, add, analysis, store_read

LARGE = {
    *("mention", "m", "chain", "c", "name_group", "g", "block", "group_form", "gf"),
    *("entity_article", "ea", "entity_place", "p", "location", "l", "reason", "r"),
    *("article_text", "t"),
    *("vote", "vote_class", "unaided"),
}
"""The tables that grow with all that is mentioned, under the names queries give them."""

# Deciding everything again, and the end of removing a folder, look at everything.
WHOLE = {"reresolve", "remove_folder"}
CALLS = {**READS, **WRITER_READS, **{k: v for k, v in WRITES.items() if k not in WHOLE}}


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def remembered(database: object, *args: object, **more: object) -> sqlite3.Connection:
        sql: sqlite3.Connection = connect(database, *args, **more)  # type: ignore[call-overload]
        if database != ":memory:":
            opened.append(sql)
        return sql

    monkeypatch.setattr(sqlite3, "connect", remembered)
    return opened


@pytest.fixture
def filled(path: Path, connections: list[sqlite3.Connection]) -> Iterator[LibraryWriter]:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        library.add_folder(Path("/news"))
        store_read(library, 1, "a.txt", STAMP, KNOWN.content_hash, [KNOWN])
        library.store_analyses([analysis(KNOWN)])
        more_of_known(library)
        yield library


@pytest.mark.parametrize("name", CALLS)
def test_no_large_table_is_scanned(
    filled: LibraryWriter, connections: list[sqlite3.Connection], name: str
) -> None:
    (sql,) = connections
    statements: list[str] = []
    sql.set_trace_callback(statements.append)
    CALLS[name](filled)
    sql.set_trace_callback(None)
    asked = [s for s in statements if re.match(r"(?i)(select|insert|update|delete)\b", s)]
    assert asked
    for statement in dict.fromkeys(asked):
        for *_, step in sql.execute(f"EXPLAIN QUERY PLAN {statement}"):
            scanned = re.match(r"SCAN (?:TABLE )?(\w+)", step)
            assert scanned is None or scanned[1] not in LARGE, (step, statement)


def test_an_article_about_nothing_decided_costs_no_look_at_all_decisions(
    filled: LibraryWriter, connections: list[sqlite3.Connection]
) -> None:
    filled.rename(filled.entity_ids(EntityQuery())[0], "Somebody Else")
    filled.apply_decisions()
    (sql,) = connections
    statements: list[str] = []
    sql.set_trace_callback(statements.append)
    add(filled, filled.folders()[0], "b.txt", "Olga Berg came, and Olga Berg went.")
    sql.set_trace_callback(None)
    assert statements
    assert not any("FROM target WHERE block IS NOT NULL" in s for s in statements)
