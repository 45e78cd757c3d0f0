"""How articles are to be analysed, as a person prefers it: pipelines, own names."""

from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from newsreader import gazetteer
from newsreader.analysis.model.pipelines import Pipeline, pipeline_for
from newsreader.errors import NameListError
from newsreader.gazetteer import Gazetteer
from newsreader.name_lists import NameList, read_name_list
from newsreader.preferences import Preferences

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Setup:
    """Small and picklable: it goes to the worker with each order.

    ``pipelines`` are pairs of a language and the package that is to serve it. ``names`` tells the
    content of the lists from any other, empty where there is none. Articles are analysed again
    when a setup gives another ``signature`` for their language.
    """

    pipelines: tuple[tuple[str, str], ...] = ()
    name_lists: tuple[Path, ...] = ()
    names: str = ""
    references: bool = False

    def pipeline(self, language: str) -> Pipeline | None:
        """The pipeline that serves ``language``, None where none is installed."""
        return pipeline_for(language, dict(self.pipelines).get(language))

    def signature(self, language: str) -> str | None:
        """Names what an analysis is made with, None where no pipeline serves ``language``."""
        pipeline = self.pipeline(language)
        if pipeline is None:
            return None
        own = f", own names {self.names}" if self.names else ""
        references = ", references" if self.references else ""
        return pipeline.signature + own + references

    def gazetteer(self) -> Gazetteer:
        """The names the world knows, and the person's own before them."""
        return _gazetteer_of(self.name_lists, self.names) if self.names else gazetteer.shipped()

    def as_found(self) -> "Setup":
        """The same with what the lists hold by now."""
        return replace(self, names=_fingerprint(_read(self.name_lists)[0]))


def setup_for(preferences: Preferences) -> tuple[Setup, tuple[str, ...]]:
    """What these preferences come to, and a line for each list that cannot be used."""
    lists, problems = _read(preferences.name_lists)
    return (
        Setup(
            tuple(sorted(preferences.pipelines.items())),
            preferences.name_lists,
            _fingerprint(lists),
            preferences.references,
        ),
        problems,
    )


def _fingerprint(lists: tuple[NameList, ...]) -> str:
    if not lists:
        return ""
    return blake2b("".join(one.fingerprint for one in lists).encode(), digest_size=4).hexdigest()


def _read(paths: tuple[Path, ...]) -> tuple[tuple[NameList, ...], tuple[str, ...]]:
    lists: list[NameList] = []
    problems: list[str] = []
    for path in paths:
        try:
            lists.append(_read_once(path, _stamp(path)))
        except NameListError as error:
            problems.append(str(error))
    return tuple(lists), tuple(problems)


def _stamp(path: Path) -> Stamp:
    """What tells a file from its next version; zeros for one that is not there."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return (0, 0, 0)
    return (status.st_size, status.st_mtime_ns, status.st_ino)


@lru_cache(maxsize=32)
def _read_once(path: Path, _stamp: Stamp) -> NameList:
    return read_name_list(path)


@lru_cache(maxsize=2)
def _gazetteer_of(paths: tuple[Path, ...], _names: str) -> Gazetteer:
    return gazetteer.with_own(row for one in _read(paths)[0] for row in one.rows)
