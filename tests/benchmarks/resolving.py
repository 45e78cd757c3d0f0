"""How long it takes to resolve many mentions, and one article more in a library of many.

    python -m tests.benchmarks.resolving [--mentions 10000 100000 1000000]

Articles are made up, their names spread as in news: a few people are in very many articles and
new ones keep coming, surnames are shared, half of the places are in the gazetteer. They go into
the library as the indexer puts them there: some are read at a time, then analysed, and stored
some at a time; when all are, what each calls its names is counted (the second look). Milliseconds
are those of storing and of the second look together, and then of reading too; one article more is
read, stored and looked at. Times are what this process computed, not what the clock says.

Compared are the names that share a token with one that comes, and are decided again with it: the
more people there are, the more bear each surname, so that this is work and no waste.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsreader.gazetteer import read_table
from newsreader.library import FileContent, FileStamp, Folder, LibraryWriter
from newsreader.model import (
    Analysis,
    Article,
    Assignment,
    Evidence,
    Label,
    Mention,
    Role,
    Section,
    StoredChain,
    content_hash,
)
from newsreader.paths import resources_dir
from newsreader.resolution.resolver import NameResolver

_BATCH = 10
_SEED = 11
_ONE_BY_ONE = 30
MENTIONS = 24
_SYLLABLES = [
    *("bel", "dor", "kan", "lim", "mor", "nar", "pel", "rin", "sol", "tav", "ul", "ves", "wen"),
    *("yar", "zol", "hal", "bre", "cas", "dun", "fal", "gar", "hem", "jor", "kel", "lan", "mir"),
    *("nol", "ost", "pra", "que", "ras", "sil", "tor", "und", "vor", "wil", "xan", "yel", "zan"),
]


@dataclass(slots=True)
class _Spread:
    """Draws things as texts do: what was drawn often is drawn often, and new ones keep coming,
    the more seldom the more there are."""

    chosen: random.Random
    drawn: list[str] = field(default_factory=list)
    kinds: int = 0

    def draw(self, new: "Iterator[str]") -> str:
        """One of those drawn before, or a new one."""
        if self.chosen.random() < 3.0 / (3.0 + self.kinds**0.45):
            self.kinds += 1
            self.drawn.append(next(new))
        else:
            self.drawn.append(self.chosen.choice(self.drawn))
        return self.drawn[-1]


class _News:
    """An endless row of articles."""

    def __init__(self) -> None:
        chosen = self._chosen = random.Random(_SEED)
        self._people, self._places, self._bodies = (_Spread(chosen) for _ in range(3))
        self._families = [self._word(2) for _ in range(6000)]
        self._given = [self._word(1) + "a" for _ in range(38)] + [self._word(2) for _ in range(300)]
        cities = read_table(resources_dir() / "gazetteer" / "cities.tsv")
        self._cities = [row["name"] for row in cities]
        self._number = 0

    def _word(self, syllables: int) -> str:
        return "".join(self._chosen.choices(_SYLLABLES, k=syllables)).capitalize()

    def _new_people(self) -> Iterator[str]:
        while True:
            # The most common surname is one in a hundred, as in the United States.
            share = (1 + len(self._families) / 20) ** self._chosen.random()
            family = self._families[int(20 * (share - 1))]
            yield f"{self._chosen.choice(self._given)} {family}"

    def _new_places(self) -> Iterator[str]:
        while True:
            known = self._chosen.random() < 0.5
            yield self._chosen.choice(self._cities) if known else f"{self._word(2)}ville"

    def _new_bodies(self) -> Iterator[str]:
        while True:
            kind = self._chosen.choice(("Council", "Group", "Ministry", "Bank", "Union"))
            yield f"{self._word(2)} {self._word(2)} {kind}"

    def article(self) -> tuple[Article, tuple[Mention, ...]]:
        """The next article and its mentions."""
        self._number += 1
        title = f"Report {self._number}"
        text = f"{title}\n\n"
        found: list[tuple[int, str, Label]] = []

        def name(words: str, label: Label) -> None:
            nonlocal text
            found.append((len(text), words, label))
            text += f"{words} was in the news, people said. "

        people = [self._people.draw(self._new_people()) for _ in range(MENTIONS // 4)]
        for person in people:
            name(person, Label.PERSON)
            name(self._places.draw(self._new_places()), Label.GPE)
            name(self._bodies.draw(self._new_bodies()), Label.ORG)
            name(person.split()[-1], Label.PERSON)
            text += "\n\n"
        article = Article(
            content_hash=content_hash(text.encode()),
            text=text,
            sections=(
                Section(Role.TITLE, 0, len(title)),
                Section(Role.BODY, len(title) + 2, len(text)),
            ),
            title=title,
            date=f"20{self._number % 20:02}-{1 + self._number % 12:02}-10",
        )
        model = (Evidence.MODEL,)
        return article, tuple(Mention(s, s + len(n), n, label, model) for s, n, label in found)


class _Counting(NameResolver):
    """Counts the names that it is asked about."""

    compared = 0

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        """The entity of each chain, by chain id."""
        self.compared += len(chains)
        return super().assign(chains)


class Desk:
    """Puts articles into a library, and counts what that costs by what is done."""

    def __init__(self, library: LibraryWriter) -> None:
        self._library = library
        self._resolver = NameResolver()
        self._folder: Folder = library.add_folder(Path("/made up"))[0]
        self._news = _News()
        self.reading = self.chaining = self.resolving = self.counting = 0.0

    def put(self, count: int) -> None:
        """The next so many articles, read as one batch and then stored as one."""
        news = [self._news.article() for _ in range(count)]
        start = time.process_time()
        batch = [
            Analysis(article.id, mentions, self._resolver.chain(article, mentions), "made up")
            for article, mentions in news
        ]
        chained = time.process_time()
        self._library.store_files(
            self._folder.id,
            [
                FileContent(
                    f"{article.id}.txt",
                    FileStamp(len(article.text), 1),
                    article.content_hash,
                    [article],
                )
                for article, _ in news
            ],
        )
        read = time.process_time()
        self._library.store_analyses(batch)
        self.chaining += chained - start
        self.reading += read - chained
        self.resolving += time.process_time() - read

    def look_again(self) -> None:
        """Count what articles call their names, to the end."""
        start = time.process_time()
        while self._library.take_second_look()[1]:
            pass
        self.counting += time.process_time() - start


def main() -> None:
    """Fill a library, and say at each size what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    arguments = parser.parse_args()
    print(
        f"{'mentions':>9}  {'entities':>8}  {'chaining':>8}  {'reading':>8}  {'resolving':>9}"
        f"  {'second look':>11}  {'compared / 1,000 mentions':>25}  {'ms / 1,000 mentions':>19}"
        f"  {'and reading':>11}"
        f"  {'one article more':>23}  {'library':>8}"
    )
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "library.newsreader"
        resolver = _Counting()
        with LibraryWriter.open_for_writing(path, resolver) as library:
            desk, articles, before = Desk(library), 0, (0.0, 0.0, 0, 0)
            for mentions in sorted(arguments.mentions):
                while articles * MENTIONS < mentions:
                    desk.put(_BATCH)
                    articles += _BATCH
                desk.look_again()
                new = articles * MENTIONS - before[2]
                each = (desk.resolving + desk.counting - before[0]) / new * 1e6
                reading = (desk.reading - before[1]) / new * 1e6
                compared = (resolver.compared - before[3]) / new * 1000
                totals = desk.chaining, desk.reading, desk.resolving, desk.counting
                ones = []
                for _ in range(_ONE_BY_ONE):
                    start = desk.resolving + desk.reading + desk.counting
                    desk.put(1)
                    desk.look_again()
                    ones.append(desk.resolving + desk.reading + desk.counting - start)
                articles += _ONE_BY_ONE
                one = f"{statistics.median(ones) * 1000:.1f} ms ({max(ones) * 1000:.1f})"
                before = (
                    desk.resolving + desk.counting,
                    desk.reading,
                    articles * MENTIONS,
                    resolver.compared,
                )
                print(
                    f"{mentions:>9,}  {library.counts().entities:>8,}"
                    f"  {totals[0]:>6.1f} s  {totals[1]:>6.1f} s  {totals[2]:>7.1f} s"
                    f"  {totals[3]:>9.1f} s  {compared:>25,.0f}  {each:>16.1f} ms"
                    f"  {each + reading:>8.1f} ms"
                    f"  {one:>23}  {path.stat().st_size / 1e6:>5.0f} MB",
                    flush=True,
                )


if __name__ == "__main__":
    main()
