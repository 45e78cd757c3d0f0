"""The command that takes in what was kept in another library."""

import argparse
from collections.abc import Sequence

from newsreader.cli.asking import open_library
from newsreader.cli.deciding import follow_ledger
from newsreader.cli.output import say
from newsreader.export.reading_back import Refused, articles_in, notes_in
from newsreader.export.tables import Table
from newsreader.library.kept_records import KeptReport
from newsreader.paths import display_path

_NAMED_AT_MOST = 20
"""So many rows are named that could not be read: of a wrong file all of them."""


def take_in(arguments: argparse.Namespace) -> int:
    """Add what a file of articles or notes holds to the library, and name what differs, what
    waits and what could not be read."""
    unread: Sequence[Refused]
    if arguments.table is Table.ARTICLES:
        articles, unread = articles_in(arguments.file)
        with open_library(arguments.library) as library:
            report, path = library.bring_articles(articles), library.path
        if report.added:
            follow_ledger(path)
    else:
        notes, unread = notes_in(arguments.file)
        with open_library(arguments.library) as library:
            report = library.bring_notes(notes)
    refused = [*((row.number, row.reason) for row in unread), *report.refused]
    name = display_path(arguments.file)
    for number, reason in sorted(refused)[:_NAMED_AT_MOST]:
        say(f"{name}, row {number}: {reason}")
    if len(refused) > _NAMED_AT_MOST:
        say(f"{name}: {len(refused) - _NAMED_AT_MOST} more rows could not be taken in")
    _tell(report)
    if refused and not (report.added or report.known):
        return 2
    return 1 if refused or report.differences or report.waiting else 0


def _tell(report: KeptReport) -> None:
    for one in report.differences:
        say(
            f"{one.about}: the {one.what} is “{one.here}” here, and stays so; the file says"
            f" “{one.there}”"
        )
    for name in report.waiting:
        say(f"{name}: is not in this library; what you kept of it waits until it is read")
    say(f"{report.added} rows held something new, {report.known} did not")
