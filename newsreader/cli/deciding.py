"""Commands about what people decided."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from newsreader.cli.asking import open_library
from newsreader.cli.output import put_json, put_line, say
from newsreader.errors import LedgerError, LibraryError
from newsreader.export.files import refuse_an_article, write_file
from newsreader.ledger.decisions import Decision
from newsreader.ledger.files import read_lines
from newsreader.ledger.words import words_of
from newsreader.library import DecisionRow, Effect, Library, LibraryWriter
from newsreader.library.decision_records import Lack
from newsreader.paths import default_library, display_path
from newsreader.resolution.resolver import NameResolver

_SCHEMA = 1
_ALL = 1_000_000_000
_NOT_HERE: Mapping[Effect, str] = {
    Effect.WAITING: "finds nothing here that it speaks of; it holds once its article is read",
    Effect.RESTING: "does not hold, because what it is about was split off, and that is undone",
    Effect.STOPPED: "does not hold, because you said that the two are different",
}
_LACKING: Mapping[Lack, str] = {
    Lack.ALIKE: "words like those it speaks of stand at several places here; it waits until it is"
    " plain which are meant",
    Lack.EDITED: "its article was edited, and lacks what it speaks of; it holds once that is back",
}


def export(arguments: argparse.Namespace) -> int:
    """Write the ledger to a file."""
    with open_library(arguments.library) as library:
        refuse_an_article(library, arguments.file)
        lines = library.exported_decisions()
    write_file(arguments.file, (f"{line}\n".encode() for line in lines))
    say(f"{len(lines)} rows written to {display_path(arguments.file)}")
    return 0


def take_in(arguments: argparse.Namespace) -> int:
    """Add the rows of a file to the ledger, and name what finds nothing here."""
    lines = read_lines(arguments.file)
    path = _path(arguments.library)
    with Library.open(path) as library:
        report = library.import_decisions(lines)
    for number, reason in report.refused:
        say(f"{display_path(arguments.file)}, line {number}: {reason}")
    applied = follow_ledger(path)
    missing = {d.id: (words_of(d), _NOT_HERE[Effect.WAITING]) for d in report.waiting}
    if applied:
        with Library.open(path) as library:
            rows = library.decisions(_ALL)
        missing = {
            row.id: (row.words, _why_not(row))
            for row in rows
            if row.id in report.decisions and row.effect in _NOT_HERE
        }
    for words, why in missing.values():
        say(f"{words}: {why}")
    say(f"{report.added} rows are new, {report.known} were known")
    if not report.added and not report.known and report.refused:
        return 2
    return 1 if report.refused or missing else 0


def _why_not(row: DecisionRow) -> str:
    lack = row.missing[0].lack if row.missing else None
    return _LACKING.get(lack, _NOT_HERE[row.effect]) if lack else _NOT_HERE[row.effect]


def history(arguments: argparse.Namespace) -> int:
    """List the decisions."""
    with open_library(arguments.library) as library:
        for row in library.decisions(_ALL):
            if arguments.json:
                put_json({"schema": _SCHEMA, **_row(row)})
            else:
                put_line(f"{row.id}  {row.at[:16]}  {row.effect:<8}  {row.words}")
    return 0


def undo(arguments: argparse.Namespace) -> int:
    """Take a decision back."""
    return _turn(
        arguments,
        Library.undo,
        Library.undo_decision,
        "There is no decision to take back; newsreader decisions list shows them.",
    )


def redo(arguments: argparse.Namespace) -> int:
    """Make a decision again."""
    return _turn(
        arguments,
        Library.redo,
        Library.redo_decision,
        "There is no decision to make again; newsreader decisions list shows them.",
    )


ACTIONS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "export": export,
    "import": take_in,
    "list": history,
    "undo": undo,
    "redo": redo,
}


def _turn(
    arguments: argparse.Namespace,
    last: Callable[[Library], Decision | None],
    one: Callable[[Library, str], Decision | None],
    refusal: str,
) -> int:
    with open_library(arguments.library) as library:
        before = {row.id: row for row in library.decisions(_ALL)}
        done = last(library) if arguments.id is None else one(library, arguments.id)
        if done is None:
            raise LedgerError(refusal)
        after = library.decisions(_ALL)
    follow_ledger(_path(arguments.library))
    for row in after:
        if row.in_force != before[row.id].in_force:
            say(f"{'again' if row.in_force else 'taken back'}: {row.words}")
    return 0


def follow_ledger(path: Path) -> bool:
    """Have entities and articles follow what people said, now where nobody else is writing;
    whether they do."""
    try:
        # The writer catches up when it opens.
        LibraryWriter.open_for_writing(path, NameResolver()).close()
    except LibraryError as error:
        say(f"{error} The decisions are kept, and are applied there, or when it is next opened.")
        return False
    return True


def _path(named: Path | None) -> Path:
    return default_library() if named is None else named


def _row(row: DecisionRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "at": row.at,
        "op": str(row.decision.op),
        "words": row.words,
        "because": row.because,
        "shown": list(row.shown),
        "effect": str(row.effect),
        "article_id": row.article_id,
        "start": row.start,
    }
