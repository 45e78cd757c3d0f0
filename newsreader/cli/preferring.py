"""Commands that show and set what a person prefers of recognition."""

import argparse
from collections.abc import Callable, Mapping

from newsreader import preferences
from newsreader.analysis.model.pipelines import (
    how_to_install,
    installed_pipelines,
    language_name,
    pipeline_for,
)
from newsreader.cli.output import put_json, put_line, say
from newsreader.errors import NameListError, PreferencesError
from newsreader.indexing.choices import Overrides
from newsreader.name_lists import read_name_list
from newsreader.paths import display_path, spelled_out
from newsreader.preferences import Preferences

_FETCHED = ("en", "fr")
"""The languages whose pipelines this project's own package fetches."""


def overrides(arguments: argparse.Namespace) -> Overrides:
    """What ``--pipeline`` and ``--names`` say. Raises NameListError for a list that cannot be
    read, PreferencesError for a pipeline that is not installed."""
    pipelines = dict(arguments.pipeline)
    for language, name in pipelines.items():
        _installed(language, name)
    lists = tuple(dict.fromkeys(path.absolute() for path in arguments.names))
    for path in lists:
        read_name_list(path)
    return Overrides(pipelines, lists)


def pipelines(arguments: argparse.Namespace) -> int:
    """List the installed pipelines, or choose one; the exit status."""
    preferred = _preferred()
    if arguments.choose is not None:
        language, name = arguments.choose
        if name == "":
            preferred = preferred.with_pipeline(language, None)
        else:
            preferred = preferred.with_pipeline(language, _installed(language, name))
        preferences.save(preferred)
    rows = []
    for pipeline in installed_pipelines():
        used = pipeline_for(pipeline.language, preferred.pipelines.get(pipeline.language))
        rows.append(
            {
                "language": pipeline.language,
                "name": pipeline.name,
                "version": pipeline.version,
                "used": used == pipeline,
                "chosen": preferred.pipelines.get(pipeline.language) == pipeline.name,
            }
        )
    if arguments.json:
        for row in rows:
            put_json(row)
        return 0
    for row in rows:
        mark = "chosen" if row["chosen"] else "used" if row["used"] else ""
        line = f"{row['language']}  {row['name']}  {row['version']}  {mark}"
        put_line(line.rstrip())
    _say_what_is_missing(preferred)
    return 0


def _say_what_is_missing(preferred: Preferences) -> None:
    for language, name in preferred.pipelines.items():
        if all(pipeline.name != name for pipeline in installed_pipelines()):
            used = pipeline_for(language)
            instead = f"{used.name} is used instead" if used else "no other is there"
            say(f"{name}, chosen for {language_name(language)}, is not installed; {instead}")
    for language in _FETCHED:
        command = how_to_install(language)
        if pipeline_for(language) is None and command is not None:
            say(f"no pipeline for {language_name(language)}; install one with: {command}")


def add_names(arguments: argparse.Namespace) -> int:
    """Use a list of names from now on; the exit status."""
    path = arguments.file.absolute()
    found = read_name_list(path)
    preferences.save(_preferred().with_name_list(path))
    say(f"{len(found.rows):,} names of {display_path(path)} are used from now on")
    return 0


def remove_names(arguments: argparse.Namespace) -> int:
    """Use a list of names no more; the exit status. The file stays."""
    path = arguments.file.absolute()
    preferred = _preferred()
    if path not in preferred.name_lists:
        raise PreferencesError(
            f"{display_path(path)} is not among the lists; newsreader names list shows them."
        )
    preferences.save(preferred.without_name_list(path))
    return 0


def list_names(arguments: argparse.Namespace) -> int:
    """Show the lists of names that are used; the exit status is 1 where one cannot be."""
    status = 0
    for path in _preferred().name_lists:
        rows: int | None = None
        try:
            rows = len(read_name_list(path).rows)
        except NameListError as error:
            say(str(error))
            status = 1
        if arguments.json:
            put_json({"path": str(path), "names": rows})
        else:
            put_line(f"{'?' if rows is None else rows}  {spelled_out(str(path))}")
    return status


def _preferred() -> Preferences:
    preferred, damage = preferences.load()
    if damage is not None:
        say(damage)
    return preferred


def _installed(language: str, name: str) -> str:
    """The importable name of an installed pipeline, however its hyphens are written."""
    plain = name.replace("-", "_")
    found = pipeline_for(language, plain)
    if found is None or found.name != plain:
        raise PreferencesError(
            f"No pipeline {name} is installed; newsreader pipelines lists those that are."
        )
    return plain


NAMES: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "add": add_names,
    "remove": remove_names,
    "list": list_names,
}
"""What each action of ``newsreader names`` does."""
