"""News-shaped texts made from names: results, tables, lists, datelines, headlines, short reports.

Nothing here is copied from an article; the words of the tables are those that lists in the news
are full of and that a recogniser takes for names. What a text names is known as it is made.
"""

import csv
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Name = tuple[int, int, str]
"""Start, end (code points) and label."""
Part = str | tuple[str, str]
"""Plain words, or a name with its label."""
Line = list[Part]
_T = TypeVar("_T")

_SYLLABLES = (
    "ba be bo ca ce co da de dex di do fa fe fi fin gal ge go ha he in ka ko la le lo lu ma me mi "
    "mo na ne nor no pa pe pi po ra re ro sa se si so ta te ti to tra tro va ve vi vo xa za zen"
)
_FORMS = ("Inc.", "Corp.", "Ltd", "Group", "plc", "SA", "AG", "Co.", "Holdings", "International",
          "Systems", "Bank", "Airlines")  # fmt: skip
_TRADES = ("Steel", "Power", "Electric", "Gas", "Motors", "Telecom", "Petroleum", "Foods",
           "Pharmaceuticals")  # fmt: skip
_SIDES = ("City", "United", "FC", "Rovers", "Athletic", "Town", "Dynamo", "Tigers", "Bears",
          "Giants", "Wanderers")  # fmt: skip
_COLUMNS = (
    "Volume Price Rate Data Prices Results Parent Group Latest Previous Actual Forecast Net Total "
    "Sales Revenue Profit Loss Dividend Paid Payable Rating Maturity Coupon Issue Amount Terms "
    "Note Notes Book Entry Enhancements None Bank Sure Bids Settlement Listing Denoms Fees Spread "
    "Governing Law Pay Date Lead Yield Gold Silver Copper Metals Stocks Bonds Oil Futures Index "
    "Open High Low Close Change Men Women Overall Stage Heat Final Finals Round Draw Winner "
    "Runner-up Played Won Lost Drawn Points Goals For Against Tries Penalties Conversions Innings "
    "Extras Bowling Overs Wickets Fall Umpires Toss Halftime Attendance Referee Scorers "
    "Substitutes Weather Home Away Eastern Western Central Division Conference Pct Team Wildcard "
    "Seeded Unseeded Ranking Score Scores Hits Errors Runs Average Leaders Leading Summary "
    "Standings Fixtures Schedule Venue Title Distance Time Purse Odds Owner Trainer Jockey N/A N "
    "Y NA H1 H2 Q1 M2 M3"
)
_DEEDS = ("reported a net profit of $12 million", "exported 59 percent of its output",
          "launched a new range of products", "sold its stake in the venture",
          "plunged on weaker results", "owns three new factories",
          "posted higher half-year sales", "plans a bid for its rival",
          "employs about 2,000 workers", "announced job cuts at two plants")  # fmt: skip
_KINDS_OF_FIRM = ("an engineering firm", "the country's largest bank",
                  "the first foreign company listed here", "a maker of car parts",
                  "the state oil company", "a daily newspaper", "the printing group",
                  "a privately held retailer", "one of its units", "the insurer",
                  "an opposition party", "the airline")  # fmt: skip
_DAYS = ("March 3", "May 21", "Nov. 4", "1998-02-12", "June 9")


@dataclass(frozen=True, slots=True)
class Names:
    """What texts are made of: first and last names of people, and names of everything else."""

    first: Sequence[str]
    last: Sequence[str]
    clubs: Sequence[str]
    companies: Sequence[str]
    cities: Sequence[str]
    countries: Sequence[str]


def names_of_gazetteer(folder: Path, first: Sequence[str], last: Sequence[str]) -> Names:
    """The names of the gazetteer in ``folder``; aliases marked as ambiguous are left out."""

    def column(table: str, *, aliases: bool = False) -> list[str]:
        with (folder / table).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        found = [row["name"] for row in rows]
        if aliases:
            others = [alias for row in rows for alias in (row["aliases"] or "").split("|")]
            found += [alias for alias in others if alias and not alias.startswith("?")]
        return found

    return Names(
        first,
        last,
        column("clubs.tsv", aliases=True),
        column("companies.tsv", aliases=True),
        column("cities.tsv"),
        column("countries.tsv"),
    )


def written(parts: Sequence[Part]) -> tuple[str, list[Name]]:
    """The text of ``parts`` and where its names stand."""
    text = ""
    names: list[Name] = []
    for part in parts:
        if isinstance(part, str):
            text += part
        else:
            names.append((len(text), len(text) + len(part[0]), part[1]))
            text += part[0]
    return text, names


class Writer:
    """Makes texts up. Two writers with the same names and seed write the same."""

    def __init__(self, names: Names, seed: int = 7) -> None:
        self._names = names
        self._random = random.Random(seed)
        self._syllables, self._words = _SYLLABLES.split(), _COLUMNS.split()
        sport = (self._ranking, self._scores, self._matches, self._scorers, self._table,
                 self._race, self._tennis, self._line_up)  # fmt: skip
        trade = (self._shares, self._weather, self._quarter, self._dateline, self._headlines)
        once: tuple[Callable[[], list[Line]], ...] = (*sport, *trade, self._batting)
        self._kinds = [*once, *[self._report] * 6, *[self._columns] * 4, *[self._fixtures] * 2]

    def texts(self, count: int) -> Iterator[tuple[str, list[Name]]]:
        """``count`` groups of lines, each as one text or a text a line, a fifth in capitals."""
        for _ in range(count):
            lines = self._pick(self._kinds)()
            capitals = self._chance(0.2)
            if self._chance(0.5):
                made = [written(line) for line in lines]
            else:
                ends = ["\n" if self._chance(0.5) else " " for _ in lines]
                made = [
                    written(
                        [p for line, end in zip(lines, ends, strict=True) for p in (*line, end)]
                    )
                ]
            for text, names in made:
                if text.strip():
                    fits = capitals and len(text.upper()) == len(text)
                    yield (text.upper() if fits else text), names

    def person(self) -> str:
        """A full name."""
        return f"{self._pick(self._names.first)} {self.surname()}"

    def surname(self) -> str:
        """A last name."""
        return self._pick(self._names.last)

    def company(self) -> str:
        """A company, known, invented, or called after a person or a town."""
        which = self._random.random()
        if which < 0.25:
            return self._pick(self._names.companies)
        if which < 0.75:
            return self._invented() + (f" {self._pick(_FORMS)}" if self._chance(0.72) else "")
        if which < 0.9:
            return f"{self.surname()} {self._pick(_FORMS)}"
        return f"{self.city().split(',')[0]} {self._pick(_TRADES)}"

    def club(self) -> str:
        """A club, known, or called after its town."""
        which = self._random.random()
        if which < 0.6:
            return self._pick(self._names.clubs)
        return self.city() if which < 0.8 else f"{self.city()} {self._pick(_SIDES)}"

    def city(self) -> str:
        """A town."""
        return self._pick(self._names.cities)

    def _invented(self) -> str:
        syllables = [self._pick(self._syllables) for _ in range(self._pick((2, 2, 3)))]
        name = "".join(syllables) + self._pick(["", "", "c", "l", "x", "n", "s", "tec", "m"])
        return name.capitalize() if self._chance(0.85) else name[:4].upper()

    def _pick(self, things: Sequence[_T]) -> _T:
        return self._random.choice(things)

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _number(self, low: int = 0, high: int = 9) -> str:
        return str(self._random.randint(low, high))

    def _many(self, line: Callable[[int], Line]) -> list[Line]:
        return [line(place) for place in range(1, self._random.randint(4, 10))]

    def _p(self) -> Part:
        return self.person(), "PERSON"

    def _s(self) -> Part:
        return self.surname(), "PERSON"

    def _c(self) -> Part:
        return self.club(), "ORG"

    def _f(self) -> Part:
        return self.company(), "ORG"

    def _n(self) -> Part:
        return self._pick(self._names.countries), "GPE"

    def _t(self) -> Part:
        return self.city(), "GPE"

    def _ranking(self) -> list[Line]:
        whose = self._pick(["Women's", "Men's", "Leading", "Final", "Qualifying"])
        what = self._pick(["100 metres", "results", "standings", "800m freestyle", "shot put"])
        row = lambda n: [f"{n}. ", self._p(), " (", self._n(), ") ",  # noqa: E731
                         f"{self._number(9, 59)}.{self._number(10, 99)}"]  # fmt: skip
        return [[f"{whose} {what}"], *self._many(row)]

    def _scores(self) -> list[Line]:
        return self._many(
            lambda _: [self._c(), f" {self._number()} ", self._c(), f" {self._number()}"]
        )

    def _matches(self) -> list[Line]:
        def match(_: int) -> Line:
            goals: Line = [self._s(), f" {self._number(1, 90)}, ", self._s()]
            seen = self._pick(["Attendance", "Att", "Halftime", "Half-time"])
            return [self._c(), f" {self._number()} (", *goals, f" {self._number(1, 90)}) ",
                    self._c(), f" {self._number()}. {seen}: {self._number(1, 60)},",
                    self._number(100, 999)]  # fmt: skip

        head = self._pick(["Results of", "Summary of", "Scores from"])
        return [
            [f"{head} {self._pick(['league', 'soccer', 'rugby'])} matches:"],
            *self._many(match),
        ]

    def _scorers(self) -> list[Line]:
        head = self._pick(["Scorers", "Scorer", "Goals", "Tries"])
        return [
            [f"{head}: ", self._s(), f" ({self._number(1, 90)}th minute), ", self._s(), " (80th)"],
            [f"Attendance: {self._number(1, 60)},{self._number(100, 999)}"],
        ]

    def _table(self) -> list[Line]:
        head = self._pick(["Team", "Played", "Division One", "Standings", "Group A", "Pos"])
        row = lambda _: [self._c(), "".join(f" {self._number(0, 40)}" for _ in range(7))]  # noqa: E731
        return [[f"{head} P W D L F A Pts"], *self._many(row)]

    def _race(self) -> list[Line]:
        return self._many(
            lambda n: [f"{n}. ", self._p(), " (", self._n(), ") ", (self._invented(), "ORG"),
                       f" {self._number(1, 59)}:{self._number(10, 59)}"]
        )  # fmt: skip

    def _tennis(self) -> list[Line]:
        head = self._pick(["First round", "Quarter-finals", "Semifinals", "Singles", "Doubles"])
        row = lambda _: [self._p(), " (", self._n(), ") beat ", self._p(), " (", self._n(),  # noqa: E731
                         f") {self._number()}-{self._number()}"]  # fmt: skip
        return [[head], *self._many(row)]

    def _line_up(self) -> list[Line]:
        rest = [part for line in self._many(lambda _: [self._s(), ", "]) for part in line]
        head = self._pick(["Team: ", "Squad: ", "Substitutes: ", "Teams: "])
        return [[head, self._c(), ": ", *rest, self._s(), "."]]

    def _batting(self) -> list[Line]:
        how = lambda: self._pick([" c ", " lbw b ", " b ", " st "])  # noqa: E731
        row = lambda _: [self._s(), how(), self._s(), f" {self._number(0, 120)}"]  # noqa: E731
        total = f"Total (for {self._number(1, 9)} wickets) {self._number(90, 400)}"
        return [*self._many(row), [f"Extras {self._number(1, 20)}"], [total]]

    def _fixtures(self) -> list[Line]:
        between = lambda: self._pick([" (N) - ", " (H) - ", " v ", " - "])  # noqa: E731
        ends = [" (to be played on Sunday)", " (postponed)", " 15:30", "", " (aet)"]
        return self._many(lambda _: [self._c(), between(), self._c(), self._pick(ends)])

    def _shares(self) -> list[Line]:
        head = self._pick(["Shares", "Stocks", "Gainers", "Losers", "Company Price Change"])
        price = lambda: f"{self._number(1, 300)}.{self._number(10, 99)}"  # noqa: E731
        row = lambda _: [self._f(), f" {price()} {self._pick('+-')}{self._number()}"]  # noqa: E731
        return [[head], *self._many(row)]

    def _weather(self) -> list[Line]:
        sky = lambda: self._pick(["sunny", "rain", "cloudy", "showers", "fair"])  # noqa: E731
        low = lambda: self._number(1, 35)  # noqa: E731
        return self._many(lambda _: [self._t(), f" {low()} {low()} {sky()}"])

    def _quarter(self) -> list[Line]:
        pair = lambda: f"{self._number(1, 900)} vs {self._number(1, 900)}"  # noqa: E731
        move = self._pick(["rose", "fell", "gained", "slipped"])
        return [
            [self._f(), f" shares {move} {self._number(1, 9)} percent"],
            ["Results for the quarter ended June 30"],
            [f"Net profit {pair()}"],
            [f"Revenue {pair()}"],
            [f"Shares outstanding {self._number(1, 900)} mln"],
        ]

    def _dateline(self) -> list[Line]:
        opening, closing = self._pick([(" (", ") - "), (" - ", " - ")])
        place = (self.city().upper(), "GPE")
        return [
            ["By ", self._p()],
            [place, f", {self._pick(_DAYS)}", opening, self._f(), closing,
             "The company said on Monday that ", self._p(), " will join ", self._f(),
             " as chief executive."],
        ]  # fmt: skip

    def _headlines(self) -> list[Line]:
        heads: list[Line] = [
            [self._f(), " names ", self._p(), " chief executive"],
            [self._f(), " to buy ", self._f(), f" for ${self._number(1, 900)} mln"],
            [self._c(), " beat ", self._c(), f" {self._number()}-{self._number()}"],
            [self._n(), " and ", self._n(), " sign trade accord"],
            [self._s(), " visits ", self._t(), " for talks"],
            ["Police arrest three in ", self._t()],
            [self._c(), " sign ", self._p(), " from ", self._c()],
            [self._f(), " profit jumps"],
            [self._f(), "'s ", self._s(), " resigns"],
        ]
        return self._random.sample(heads, self._random.randint(1, 3))

    def _columns(self) -> list[Line]:
        """Rows of what is no name: capitalised heads of columns, and values."""
        value = lambda: self._pick([self._number(0, 999), "-", "N/A", "Y", f".{self._number()}"])  # noqa: E731

        def field() -> str:
            words = " ".join(self._random.sample(self._words, self._pick([1, 1, 2, 3])))
            return words.upper() if self._chance(0.4) else words

        def row(_: int) -> Line:
            cells = [
                value() if self._chance(0.7) else field() for _ in range(self._pick([1, 2, 4]))
            ]
            return [field() + self._pick([": ", " ", " (", "-"]) + " ".join(cells)]

        return self._many(row)

    def _report(self) -> list[Line]:
        return [self._sentence() for _ in range(self._random.randint(1, 3))]

    def _sentence(self) -> Line:
        paper = self._pick(["Il", "El", "La", "Le", "Der"]) + " " + self._invented()
        sentences: list[Line] = [
            [self._f(), f" {self._pick(_DEEDS)}."],
            [self._f(), f", {self._pick(_KINDS_OF_FIRM)}, said it planned to cut costs."],
            ["He said ", self._f(), "'s performance was due to exports and that ", self._f(),
             " would be sold."],
            ["The chairman of ", self._f(), ", ", self._p(), ", will be leaving the company."],
            ["Shares in ", self._f(), " fell after ", self._f(), " cut its forecast."],
            ["Analysts at ", self._f(), " said the offer for ", self._f(), " was fair."],
            [self._f(), " will remain on the board of ", self._f(), ", a unit of ", self._f(), "."],
            [self._t(), "-based ", self._f(), " and ", self._n(), "'s ", self._f(),
             " formed a joint venture."],
            ["Under the deal ", self._f(), " gets 51 percent of ", self._f(), " and ", self._s(),
             " becomes president."],
            ['"We are pleased," ', self._s(), " told reporters. ", self._f(),
             " declined to comment."],
            [self._p(), ", an economist at ", self._f(), ", said rates would rise."],
            ["The daily ", (paper, "ORG"), " quoted ", self._p(), " as saying the talks failed."],
            [self._c(), " beat ", self._c(), " 2-1 on Sunday with goals from ", self._s(), " and ",
             self._s(), "."],
            [self._s(), " scored twice as ", self._c(), " drew with ", self._c(), ". ", self._c(),
             " coach ", self._p(), " praised his team."],
        ]  # fmt: skip
        return self._pick(sentences)
