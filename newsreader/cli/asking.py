"""Commands that ask a library."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from newsreader.cli.output import put, put_json, put_line, say
from newsreader.errors import LibraryError, QueryError
from newsreader.export.files import refuse_an_article, write_file
from newsreader.export.formats import encoded
from newsreader.export.tables import TABLES, rows_of
from newsreader.knowledge import Card
from newsreader.library import (
    EntityDetail,
    EntityQuery,
    EntityRow,
    Library,
    MentionLine,
    MentionPlace,
)
from newsreader.library.file.beside import copy_path
from newsreader.paths import default_library, display_path, is_there, spelled_out

_SCHEMA = 1
_AT_ONCE = 500


def entities(arguments: argparse.Namespace) -> int:
    """List entities."""
    with open_library(arguments.library) as library:
        ids = library.entity_ids(EntityQuery(type=arguments.type))
        for start in range(0, len(ids), _AT_ONCE):
            rows = library.entity_rows(ids[start : start + _AT_ONCE])
            _put_rows(rows, as_json=arguments.json)
    return 0


def entity(arguments: argparse.Namespace) -> int:
    """Show one entity; or list those whose names hold the one asked for, if nothing is called
    just so."""
    with open_library(arguments.library) as library:
        found = library.find_entities(arguments.name)
        if not found:
            found = _of_that_name(library, arguments.name)
            if not found:
                raise QueryError(
                    f"Nothing is called {arguments.name!r}; newsreader entities lists what there"
                    " is."
                )
            say(f"Nothing is called just {arguments.name!r}; the name is part of these:")
            if len(found) > 1:
                _put_rows(found, as_json=arguments.json)
                return 0
            say(_row_line(found[0]))
        detail = library.entity(found[0].entity_id)
        if detail is None:
            raise QueryError(f"{found[0].name} is gone; the library changed just now.")
        for other in found[1:]:
            say(f"also called so: {_row_line(other)}")
        if arguments.json:
            put_json(_entity(library, detail, explain=arguments.explain))
        else:
            _print_entity(library, detail, explain=arguments.explain)
    return 0


def _of_that_name(library: Library, name: str) -> list[EntityRow]:
    """Entities whose names hold the words of ``name``, and persons whose surname is another
    spelling of its own; most mentions first."""
    # Only a question that was not answered at once needs what knows how names are compared.
    from newsreader.resolution.asked import blocks_of_person, may_call

    found = {row.entity_id: row for row in library.entities_with_words(name)}
    for row in library.entities_under(blocks_of_person(name)):
        if may_call(name, row.name):
            found.setdefault(row.entity_id, row)
    return sorted(found.values(), key=lambda row: (-row.mentions, row.name, row.entity_id))


def _put_rows(rows: Iterable[EntityRow], *, as_json: bool) -> None:
    for row in rows:
        if as_json:
            put_json({"schema": _SCHEMA, **_row(row)})
        else:
            put_line(_row_line(row))


def search(arguments: argparse.Namespace) -> int:
    """Find articles."""
    with open_library(arguments.library) as library:
        hits = library.search(arguments.query, arguments.limit)
        for hit in hits:
            if arguments.json:
                put_json(
                    {
                        "schema": _SCHEMA,
                        "article_id": hit.article_id,
                        "title": hit.title,
                        "date": hit.date,
                        "path": str(hit.path),
                        "snippet": hit.snippet.text,
                        "marks": [list(mark) for mark in hit.snippet.marks],
                    }
                )
            else:
                put_line(f"{hit.date or '----------'}  {hit.title}")
                put_line(f"    {spelled_out(str(hit.path))}")
                put_line(f"    {' '.join(hit.snippet.text.split())}")
        if not hits:
            say(f"no article matches {arguments.query!r}")
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Write a table to a file, or to stdout."""
    with open_library(arguments.library) as library:
        columns = TABLES[arguments.table].names
        pieces = encoded(arguments.format, columns, rows_of(arguments.table, library))
        if arguments.output is not None:
            refuse_an_article(library, arguments.output)
            write_file(arguments.output, pieces)
        else:
            for piece in pieces:
                put(piece)
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "entities": entities,
    "entity": entity,
    "search": search,
    "export": export,
}


def open_library(path: Path | None) -> Library:
    """The library that was named, or the person's own. Asking does not make a new one, but fills
    one that is gone from the copy beside it."""
    where = default_library() if path is None else path
    if not (is_there(where) or is_there(copy_path(where))):
        raise LibraryError(
            f"There is no library {display_path(where)}; newsreader index FOLDER"
            f"{'' if path is None else ' --library FILE'} makes one."
        )
    library = Library.open(where)
    say_if_restored(library)
    return library


def say_if_restored(library: Library) -> None:
    """Tell of a library that was found empty or gone, and was filled from its copy."""
    if (made := library.restored_from()) is not None:
        say(
            f"The library {display_path(library.path)} was empty or gone. What you did in it was"
            f" put back from the copy beside it, made on {made:%Y-%m-%d}; newsreader index reads"
            " its folders again."
        )


def _row(row: EntityRow) -> dict[str, Any]:
    return {
        "entity_id": row.entity_id,
        "name": row.name,
        "type": str(row.type),
        "mentions": row.mentions,
        "articles": row.articles,
    }


def _row_line(row: EntityRow) -> str:
    return f"{row.entity_id}  {row.type:<8}  {row.mentions:>6}  {row.articles:>6}  {row.name}"


def _entity(library: Library, detail: EntityDetail, *, explain: bool) -> dict[str, Any]:
    answer = {
        "schema": _SCHEMA,
        **_row(detail.entity),
        "aliases": [
            {
                "text": alias.text,
                "count": alias.count,
                **({"because": list(alias.reasons)} if explain else {}),
            }
            for alias in detail.aliases
        ],
        "known": _known(detail.card),
    }
    if explain:
        answer["because"] = list(detail.reasons)
    answer["lines"] = [
        {
            "article_id": line.article_id,
            "path": str(path) if path is not None else None,
            "title": line.title,
            "date": line.date,
            "start": line.start,
            "end": line.end,
            "label": str(line.label),
            "left": line.left,
            "match": line.match,
            "right": line.right,
            **({"because": line.reason} if explain else {}),
        }
        for line, path in _lines(library, detail.entity.entity_id)
    ]
    return answer


def _known(card: Card | None) -> dict[str, Any] | None:
    if card is None:
        return None
    return {**asdict(card), "type": str(card.type), "demonyms": list(card.demonyms)}


def _known_line(card: Card) -> str:
    facts = (
        card.name,
        card.country_codes,
        f"capital {card.capital}" if card.capital else "",
        "/".join(card.demonyms),
        card.place,
        f"GeoNames {card.geonames}" if card.geonames else "",
        f"Wikidata {card.wikidata}" if card.wikidata else "",
    )
    return ", ".join(filter(None, facts))


def _print_entity(library: Library, detail: EntityDetail, *, explain: bool) -> None:
    row = detail.entity
    put_line(f"{row.name}  ({row.type})  {row.entity_id}")
    put_line(f"{row.mentions} mentions in {row.articles} articles")
    if detail.card is not None:
        put_line(f"known: {_known_line(detail.card)}")
    put_line("also: " + ", ".join(f"{alias.text} {alias.count}" for alias in detail.aliases))
    if explain:
        put_line("why: " + "; ".join(detail.reasons))
        for alias in detail.aliases:
            put_line(f"{alias.text} {alias.count}: {' | '.join(alias.reasons) or 'its own name'}")
    article = None
    for line, path in _lines(library, row.entity_id):
        if line.article_id != article:
            article = line.article_id
            put_line(f"\n{line.date or '----------'}  {line.title}")
            put_line(f"    {spelled_out(str(path))}")
        put_line(f"    {line.left[-50:]:>50}[{line.match}]{line.right[:50]}")
        if explain and line.reason:
            put_line(f"    {'':>50} because: {line.reason}")


def _lines(library: Library, entity_id: str) -> Iterator[tuple[MentionLine, Path | None]]:
    """Every mention, with a path of its article."""
    after = None
    while lines := library.mention_lines(entity_id, after=after, limit=_AT_ONCE):
        ids = list(dict.fromkeys(line.article_id for line in lines))
        paths = {row.article_id: row.path for row in library.article_rows(ids)}
        for line in lines:
            yield line, paths.get(line.article_id)
        after = MentionPlace(lines[-1].article_id, lines[-1].start)
