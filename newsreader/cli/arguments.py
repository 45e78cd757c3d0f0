"""What can be typed after ``newsreader`` and a command."""

import argparse
from pathlib import Path

from newsreader.export.formats import Format
from newsreader.export.tables import Table
from newsreader.model import TYPE_OF_LABEL, EntityType, Label

_MOST = 2**63 - 1
"""The largest number that SQLite knows: as good as all."""


def parser() -> argparse.ArgumentParser:
    """The parser of all commands. A parsed command line has ``command`` and its options."""
    top = argparse.ArgumentParser(prog="newsreader", allow_abbrev=False)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _index(commands)
    _annotate(commands)
    _entities(commands)
    _entity(commands)
    _search(commands)
    _export(commands)
    _import(commands)
    _decisions(commands)
    _names(commands)
    _pipelines(commands)
    return top


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    summary: str,
    more: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.\n\n{more}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument(
        "--library",
        type=Path,
        metavar="FILE",
        help="the library file"
        + (" to keep the work in (default: none is kept)" if name == "annotate" else ""),
    )
    return command


def _index(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(
        commands,
        "index",
        "read folders of articles into the library",
        "Adds the folders, reads what is new or changed and analyses it. Stopped half-way\n"
        "(Ctrl+C), the next run goes on from there.\n\n"
        "Exit status: 0 done; 1 done, but some files failed (each named on stderr);\n"
        "2 nothing could be done; 130 stopped with Ctrl+C.",
    )
    command.add_argument(
        "folders", nargs="+", type=_folder, metavar="FOLDER", help="a folder, or one article"
    )
    command.add_argument(
        "--try-again",
        action="store_true",
        help="also read and analyse what failed before and has not changed since",
    )
    _workers(command)
    _recognition(command)


def _annotate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(
        commands,
        "annotate",
        "write articles with their entities as JSON Lines",
        "One line of JSON per article, in order of path, on stdout: text, roles of its parts,\n"
        "and entities with their offsets in code points of the text. Entities are the same\n"
        "across all articles of the library. Without --library a temporary one is used.\n\n"
        "Exit status: as for index.",
    )
    command.add_argument(
        "paths", nargs="+", type=_folder, metavar="PATH", help="a folder, or one article"
    )
    _workers(command)
    _recognition(command)
    command.add_argument(
        "--no-entities",
        action="store_true",
        help='only read: text, roles and body, with an empty list of "ents"',
    )


def _recognition(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--names",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="know the names of this list too (CSV or JSON Lines); may be repeated",
    )
    command.add_argument(
        "--pipeline",
        type=_language_and_name,
        action="append",
        default=[],
        metavar="LANG=NAME",
        help="use this installed spaCy pipeline for articles in LANG; may be repeated",
    )


def _names(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    names = commands.add_parser(
        "names",
        help="use your own lists of names",
        description="Lists of names that recognition is to know: CSV with the columns name and"
        " type, and perhaps aliases (with | between them), id and note; or JSON Lines with the"
        " same keys.",
        allow_abbrev=False,
    )
    actions = names.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, summary in (
        ("add", "check a list and use it from now on; articles are analysed again"),
        ("remove", "use a list no more; the file stays"),
    ):
        action = actions.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        action.add_argument("file", type=Path, metavar="FILE")
    summary = "show the lists that are used"
    action = actions.add_parser("list", help=summary, description=summary, allow_abbrev=False)
    _json(action, "one line of JSON per list")


def _pipelines(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "pipelines",
        help="list the installed spaCy pipelines, and choose one",
        description="Lists language, name and version of every spaCy pipeline that is installed"
        " and finds names, and which is used.",
        allow_abbrev=False,
    )
    command.add_argument(
        "--choose",
        type=_language_and_name,
        metavar="LANG=NAME",
        help="use this one for LANG from now on; LANG= for whichever suits best",
    )
    _json(command, "one line of JSON per pipeline")


def _language_and_name(text: str) -> tuple[str, str]:
    language, equals, name = text.partition("=")
    if not equals or not language.isalpha():
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form LANG=NAME")
    return language.lower(), name


def _entities(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(
        commands,
        "entities",
        "list the entities of the library, most mentioned first",
        "Dates and numbers are only listed when asked for with --type.",
    )
    command.add_argument(
        "--type",
        type=_entity_type,
        metavar="T",
        help="only this type: "
        + ", ".join(sorted(EntityType))
        + "; or the type of an OntoNotes label such as GPE",
    )
    _json(command, "one line of JSON per entity")


def _entity(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(
        commands,
        "entity",
        "show an entity with its names and every mention",
        "Finds it by id, name or alias, whatever the case and accents. Where several are\n"
        "called so, the one with most mentions is shown and the others are named on stderr.\n"
        "Where nothing is, those are found whose names hold the words, and persons whose\n"
        "surname is another spelling: Gaddafi finds Muammar Qadhafi. Several are listed, as\n"
        "newsreader entities lists them.",
    )
    command.add_argument("name", metavar="NAME-or-ID")
    command.add_argument("--explain", action="store_true", help="tell why its names are joined")
    _json(command, "one line of JSON")


def _search(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(
        commands,
        "search",
        "find articles by words and phrases",
        'All the words must occur; "a phrase" in double quotes as it stands, and word* finds\n'
        "words that begin so. Best matches first.",
    )
    command.add_argument("query", metavar="QUERY")
    command.add_argument(
        "--limit", type=_positive, default=50, metavar="N", help="at most N articles (default: 50)"
    )
    _json(command, "one line of JSON per article")


def _export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(
        commands,
        "export",
        "write what was found, or what you keep, for other programs",
        "entities and mentions are what was found; articles says what you read, starred, tagged\n"
        "and put right, notes what you noted where.\n\n"
        "CSV is UTF-8; a value that a spreadsheet would take for a formula gets a leading\n"
        "apostrophe. JSON Lines has every value as it is.",
    )
    command.add_argument(
        "table", type=Table, choices=list(Table), metavar="entities|mentions|articles|notes"
    )
    command.add_argument(
        "--format", type=Format, choices=list(Format), required=True, metavar="csv|jsonl"
    )
    command.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="write this file, replacing it once all is written (default: stdout)",
    )


def _import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = _command(
        commands,
        "import",
        "take in what you keep: articles or notes that export wrote",
        "articles adds stars, tags, read marks and what was put right by hand; notes adds notes.\n"
        "Nothing that is kept here is removed or replaced: where a title, date, source or note is\n"
        "another here, it stays, and both are named. What is of an article or passage that is\n"
        "not here waits until it is read. Taking in a file again changes nothing.\n\n"
        "JSON Lines gives back everything. In CSV a tag that holds '; ' becomes two.\n\n"
        "Exit status: 0 done; 1 done, but some of it differs, waits or could not be read (each\n"
        "named on stderr); 2 nothing could be done.",
    )
    command.add_argument(
        "table",
        type=Table,
        choices=[Table.ARTICLES, Table.NOTES],
        metavar="articles|notes",
    )
    command.add_argument("file", type=Path, metavar="FILE")


def _decisions(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    decisions = commands.add_parser(
        "decisions",
        help="list, take back, export and import what you decided about names",
        description="Merges, splits, names, marks and whatever else you decided.",
        epilog="Every action takes --library FILE. newsreader decisions ACTION --help tells more.",
        allow_abbrev=False,
    )
    actions = decisions.add_subparsers(dest="action", required=True, metavar="ACTION")
    export = _command(
        actions,
        "export",
        "write all decisions to a file, one line of JSON each",
        "Undone decisions are written too. A file that is there is replaced.",
    )
    export.add_argument("file", type=Path, metavar="FILE")
    take_in = _command(
        actions,
        "import",
        "add the decisions of a file to the library's",
        "Decisions that are known already are passed over. Those that find nothing here that\n"
        "they speak of are named, kept, and hold once their article is read.\n\n"
        "Exit status: 0 done; 1 done, but some decisions could not be read or find nothing\n"
        "here (each named on stderr); 2 nothing could be done.",
    )
    take_in.add_argument("file", type=Path, metavar="FILE")
    history = _command(actions, "list", "list the decisions, newest first", "Undone ones too.")
    _json(history, "one line of JSON per decision")
    for name, summary in (
        ("undo", "take back the last decision, or the one of this id"),
        ("redo", "make the decision again that was taken back last, or the one of this id"),
    ):
        action = _command(actions, name, summary, "The list shows the ids.")
        action.add_argument("id", nargs="?", metavar="ID")


def _workers(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--workers",
        type=_positive,
        metavar="N",
        help="how many processes read and analyse (default: one per processor, at most 8)",
    )


def _json(command: argparse.ArgumentParser, words: str) -> None:
    command.add_argument("--json", action="store_true", help=f"{words}, instead of plain text")


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return min(number, _MOST)


def _folder(text: str) -> str:
    # A path without a name is the folder one is in: never meant by an empty variable.
    if not text:
        raise argparse.ArgumentTypeError("a name is empty; write . for the folder you are in")
    return text


def _entity_type(text: str) -> EntityType:
    word = text.upper()
    if word in EntityType.__members__:
        return EntityType[word]
    if word in Label.__members__:
        return TYPE_OF_LABEL[Label[word]]
    raise argparse.ArgumentTypeError(
        f"{text!r} is not a type; choose one of {', '.join(sorted(EntityType))}"
    )
