"""How articles are to be analysed: the person's preferences, and what a command adds to them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsreader.analysis.setup import Setup, setup_for
from newsreader.gazetteer import Gazetteer
from newsreader.paths import preferences_file
from newsreader.preferences import Preferences, load


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a command line says for one run: pipelines by language, and further lists of names."""

    pipelines: Mapping[str, str] = field(default_factory=dict)
    name_lists: tuple[Path, ...] = ()

    def over(self, preferred: Preferences) -> Preferences:
        """The preferences with these in force."""
        lists = dict.fromkeys((*self.name_lists, *preferred.name_lists))
        return Preferences(
            {**preferred.pipelines, **self.pipelines},
            tuple(lists),
            preferred.references,
            preferred.others,
        )


class Choices:
    """The setup that holds now. ``look_again`` notices when file or lists have changed."""

    def __init__(self, overrides: Overrides | None = None) -> None:
        self._overrides = Overrides() if overrides is None else overrides
        self._setup = Setup()
        self._seen: tuple[object, ...] = ()
        self._problems: tuple[str, ...] = ()
        self.look_again()

    @property
    def setup(self) -> Setup:
        """How articles are to be analysed."""
        return self._setup

    @property
    def problems(self) -> tuple[str, ...]:
        """A line for each thing that cannot be used."""
        return self._problems

    def signature(self, language: str) -> str | None:
        """Names what articles in ``language`` are analysed with."""
        return self._setup.signature(language)

    def gazetteer(self) -> Gazetteer:
        """The names that are known."""
        return self._setup.gazetteer()

    def look_again(self) -> bool:
        """Read what has changed on disk; whether articles are to be analysed otherwise now.

        Costs a look at the times of a few files where nothing has changed.
        """
        file = preferences_file()
        seen = tuple(map(_stamp, (file, *self._setup.name_lists)))
        if seen == self._seen:
            return False
        preferred, damage = load(file)
        before = self._setup
        self._setup, problems = setup_for(self._overrides.over(preferred))
        self._seen = tuple(map(_stamp, (file, *self._setup.name_lists)))
        self._problems = (*((damage,) if damage else ()), *problems)
        return self._setup != before


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ino)
