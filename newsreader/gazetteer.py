"""Names the world knows, shipped with the app and loaded once.

The tables are ``resources/gazetteer/*.tsv``: one thing a row, with its source. In the alias and
demonym columns ``|`` separates forms, and a form behind ``?`` is ambiguous: it is also a word, a
person's name, or the name of something else. Forms in capitals (``US``, ``WHO``, ``U.N.``) are
acronyms and match in capitals only; all others match whatever their case, marks and hyphens.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from newsreader import names
from newsreader.model import TYPE_OF_LABEL, EntityType, Label
from newsreader.paths import resources_dir

#: The names of the tables that ship; each is a ``NAME.tsv``.
TABLES = (
    "countries",
    "places",
    "cities",
    "organisations",
    "groups",
    "companies",
    "clubs",
    "things",
)

#: The table of towns that share their names with others.
NAMESAKES = "namesakes"

# "US", "U.N.", "G-7", "AT&T": capitals, digits, dots, ampersands and hyphens only.
_ACRONYM = re.compile(r"(?:[A-Z0-9]\.?[&/-]?\s?){2,7}\Z")

# Of these games the tables hold whole leagues, so that a name found once is there once.
_LEAGUES = frozenset(("american football", "baseball", "basketball", "hockey"))

# Folded name -> ids of the entries, each with whether the name is ambiguous.
_Index = dict[str, list[tuple[str, bool]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing of the world, as found under one of its names.

    ``id`` is stable ("country:SY", "city:524901"; the number of a city is its GeoNames id).
    ``ambiguous`` belongs to the name it was found by: such a name is evidence, never proof.
    ``acronym`` is true where that name is an acronym, so that a caller can ignore it among words
    in capitals. ``seat`` marks organisations named by their house (Kremlin), which may be meant
    as a place. ``country`` is an ISO 3166 code; ``game`` is what a club plays. ``within`` is the id
    of the state or province that a town lies in, ``population`` that of a town with namesakes; a
    ``rival`` is one that could be meant as well as the usual one.
    """

    id: str
    name: str
    type: EntityType
    label: Label
    aliases: tuple[str, ...] = field(default=(), compare=False)
    ambiguous: bool = field(default=False, compare=False)
    acronym: bool = field(default=False, compare=False)
    seat: bool = field(default=False, compare=False)
    country: str | None = field(default=None, compare=False)
    capital: str | None = field(default=None, compare=False)
    game: str | None = field(default=None, compare=False)
    within: str | None = field(default=None, compare=False)
    population: int = field(default=0, compare=False)
    rival: bool = field(default=False, compare=False)


class Gazetteer:
    """Finds entries by name and by demonym."""

    def __init__(
        self,
        rows: Iterable[dict[str, str]],
        own: Iterable[dict[str, str]] = (),
        namesakes: Iterable[dict[str, str]] = (),
    ) -> None:
        """Take rows with the columns of the shipped tables (missing ones count as empty).

        ``own`` are a person's own: where one of their names is looked up, no other row is meant.
        One with the id of another row gives that one further names. Of two with one id the first
        wins. ``namesakes`` are towns that only ``find_towns`` finds, and where other towns of
        their names lie.
        """
        self._rows: dict[str, dict[str, str]] = {}
        self._names: _Index = {}
        self._acronyms: _Index = {}
        self._demonyms: _Index = {}
        self._own: _Index = {}
        for row in rows:
            self._add(row)
        for row in own:
            self._add_own(row)
        self._namesakes: _Index = {}
        self._lies: dict[str, dict[str, str]] = {}
        for row in namesakes:
            _put(self._namesakes, _name_key(row["name"]), row["id"], row["name"])
            self._lies[row["id"]] = row
            self._rows.setdefault(row["id"], row)

    def __len__(self) -> int:
        return len(self._rows)

    def _add(self, row: dict[str, str]) -> None:
        self._rows[row["id"]] = row
        for form in _forms(row):
            if is_acronym(form.removeprefix("?")):
                _put(self._acronyms, _acronym_key(form), row["id"], form)
            else:
                _put(self._names, _name_key(form), row["id"], form)
        for demonym in filter(None, row.get("demonyms", "").split("|")):
            _put(self._demonyms, _name_key(demonym), row["id"], demonym)
            if _takes_plural_s(demonym):
                _put(self._demonyms, _name_key(demonym + "s"), row["id"], demonym)

    def _add_own(self, row: dict[str, str]) -> None:
        known = self._rows.get(row["id"])
        if known is None:
            self._rows[row["id"]] = row
        else:
            forms = [*filter(None, known.get("aliases", "").split("|")), *_forms(row)]
            self._rows[row["id"]] = {**known, "aliases": "|".join(dict.fromkeys(forms))}
        for form in _forms(row):
            _put(self._own, _own_key(form), row["id"], form)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with this id, under its own name."""
        return self._entry(entry_id) if entry_id in self._rows else None

    def find(self, name: str) -> Entry | None:
        """The entry that ``name`` stands for.

        Where it could stand for several, the first of the tables' order, marked ambiguous.
        """
        return next(iter(self.find_all(name)), None)

    def find_all(self, name: str) -> tuple[Entry, ...]:
        """Every entry that ``name`` could stand for, all ambiguous where there are several."""
        bare = names.without_article(name)
        if self._own and (own := self._own.get(_own_key(bare))):
            return self._found(own, is_acronym(bare))
        hits = self._acronyms.get(_acronym_key(bare), []) if is_acronym(bare) else []
        acronym = bool(hits)
        return self._found(hits or self._names.get(_name_key(bare), []), acronym)

    def find_towns(self, name: str) -> tuple[Entry, ...]:
        """Every town of this name, the usual one first: the others, some of them small, are met
        only where an article says so, and no other search finds them."""
        bare = names.without_article(name)
        if self._own.get(_own_key(bare)):
            return ()
        usual = [e for e in self.find_all(bare) if e.id.startswith("city:")]
        known = {entry.id for entry in usual}
        lesser = [hit for hit in self._namesakes.get(_name_key(bare), []) if hit[0] not in known]
        return (*usual, *self._found(lesser, acronym=False))

    def longest_from(self, word: str) -> int:
        """How many words the longest name or demonym has that begins as ``word`` does; 0 if none.

        Quick. Acronyms are left out, and so is an article before a name.
        """
        return self._longest.get(names.fold(word).partition(" ")[0], 0)

    @cached_property
    def _longest(self) -> Mapping[str, int]:
        """For the first word of each folded name, how many words the longest such name has."""
        longest: dict[str, int] = {}
        for key in chain(self._names, self._demonyms, self._own):
            first = key.partition(" ")[0]
            longest[first] = max(longest.get(first, 0), key.count(" ") + 1)
        return longest

    def find_demonym(self, name: str) -> Entry | None:
        """The place whose people, or whose adjective, ``name`` is ("Syrian", "Dutchmen").

        Where it could be of several, the first of the tables' order, marked ambiguous.
        """
        return next(iter(self.find_demonyms(name)), None)

    def find_demonyms(self, name: str) -> tuple[Entry, ...]:
        """Every place that ``name`` could be a demonym of: "Korean" is of three."""
        return self._found(self._demonyms.get(_name_key(name), []), acronym=False)

    def demonyms(self, entry_id: str) -> tuple[str, ...]:
        """The demonyms and adjectives of a place: "Syrian" of ``country:SY``."""
        row = self._rows.get(entry_id, {})
        return tuple(d.removeprefix("?") for d in row.get("demonyms", "").split("|") if d)

    def find_clubs(self, name: str, game: str) -> tuple[Entry, ...]:
        """Every club of ``game`` whose name opens with ``name``, a town's: "Leeds" of Leeds United.

        Of a league of North America, whose clubs all have names of their own, also those whose
        name ends so: "Tigers". Only a club under the name of its town is found by all of it.
        """
        ids = self._clubs.get((game, _name_key(name)), frozenset())
        return tuple(self._entry(entry_id) for entry_id in sorted(ids))

    @cached_property
    def _clubs(self) -> Mapping[tuple[str, str], frozenset[str]]:
        found: dict[tuple[str, str], set[str]] = {}
        for entry_id, row in self._rows.items():
            game = row.get("game")
            for words in (_name_key(form).split() for form in _forms(row)) if game else ():
                for cut in range(1, len(words)):
                    parts = [words[:cut], words[cut:]] if game in _LEAGUES else [words[:cut]]
                    for part in parts:
                        found.setdefault((game or "", " ".join(part)), set()).add(entry_id)
        return {key: frozenset(ids) for key, ids in found.items()}

    def _found(self, hits: list[tuple[str, bool]], acronym: bool) -> tuple[Entry, ...]:
        several = len(hits) > 1
        return tuple(
            self._entry(entry_id, ambiguous=doubtful or several, acronym=acronym)
            for entry_id, doubtful in hits
        )

    def _entry(self, entry_id: str, *, ambiguous: bool = False, acronym: bool = False) -> Entry:
        row = self._rows[entry_id]
        label = Label(row["label"])
        lies = self._lies.get(entry_id, {})
        return Entry(
            entry_id,
            row["name"],
            TYPE_OF_LABEL[label],
            label,
            tuple(form.removeprefix("?") for form in _forms(row)),
            ambiguous,
            acronym,
            row.get("kind") == "seat",
            row.get("country") or None,
            row.get("capital") or None,
            row.get("game") or None,
            lies.get("within") or None,
            int(lies.get("population", "0")),
            lies.get("rival") == "yes",
        )


def _forms(row: dict[str, str]) -> list[str]:
    """The name and the aliases of a row; the name only once where it is listed as ambiguous."""
    aliases = row.get("aliases", "")
    forms = aliases.split("|") if aliases else []
    return forms if "?" + row["name"] in forms else [row["name"], *forms]


def is_acronym(text: str) -> bool:
    """Whether ``text`` is written like an acronym: "UN", "U.S.", "AT&T", "G-7"."""
    if text.islower() or text[1:2].islower():
        return False
    return _ACRONYM.match(text) is not None and any(c.isalpha() for c in text)


def _acronym_key(text: str) -> str:
    return "".join(c for c in text if c not in "?. ")


def _name_key(text: str) -> str:
    return names.fold(names.without_article(text.removeprefix("?")))


def _own_key(text: str) -> str:
    return _acronym_key(text) if is_acronym(text) else _name_key(text)


def _put(index: _Index, key: str, entry_id: str, form: str) -> None:
    hits = index.setdefault(key, [])
    if all(known != entry_id for known, _ in hits):
        hits.append((entry_id, form.startswith("?")))


def _takes_plural_s(demonym: str) -> bool:
    """Syrian, Israeli, Briton, Pole do; Chinese, Swiss, French, Englishmen do not."""
    return not demonym.endswith(("s", "sh", "ch", "ese", "men", "man", "z"))


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table of ours: tab-separated, a header line, no quoting."""
    with path.open(encoding="utf-8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        for line in lines:
            yield dict(zip(header, line.rstrip("\n").split("\t"), strict=True))


@cache
def shipped() -> Gazetteer:
    """The gazetteer that comes with the app. Loaded on first use, then kept."""
    return with_own(())


def with_own(rows: Iterable[dict[str, str]]) -> Gazetteer:
    """The shipped gazetteer, and a person's own rows that win over it. Made anew each time."""
    folder = resources_dir() / "gazetteer"
    shipped_rows = (row for table in TABLES for row in read_table(folder / f"{table}.tsv"))
    return Gazetteer(shipped_rows, rows, read_table(folder / f"{NAMESAKES}.tsv"))


@cache
def fingerprint() -> str:
    """Eight hexadecimal digits that change with the shipped tables; read once, in milliseconds."""
    folder = resources_dir() / "gazetteer"
    state = blake2b(digest_size=4)
    for table in TABLES:
        state.update((folder / f"{table}.tsv").read_bytes())
    return state.hexdigest()
