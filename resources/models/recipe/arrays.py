"""Texts with their names, as the arrays that train.py reads.

    python arrays.py silver SILVER.jsonl OUT       articles, and their heads and odd capitals
    python arrays.py made SILVER.jsonl OUT         made-up texts, and articles with other names
    python arrays.py wnut|btc|crossner CONLL OUT   annotated by hand

Writes OUT.npz (and OUT_heads.npz, OUT_subst.npz). A token has its four hashed attributes, where in
a name it is (0 outside, 1 first, 2 inside, 3 last, 4 alone), the label, and a weight: 1, or 0.1
where recognisers disagree, or 0 where nothing is known.
"""

import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from made_up import Name, Names, Writer, names_of_gazetteer
from spacy.tokens import Doc
from weights import STOCK, UNNEEDED

_COLUMNS = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE"]
_DISPUTED = 0.1
_RARE = 0.3
_OFTEN_ENOUGH = 6
_GROUPS = 6500
_TIMES = 3
_GAZETTEER = Path(__file__).resolve().parents[2] / "gazetteer"
_PLACES = {"GPE", "LOC", "FAC"}
_NUMBERS = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"}
_FORM_OF_FIRM = re.compile(r"\b(Inc|Corp|Ltd|plc|Co|AG|SA|Group|Holdings)\.?$")
# "place": the finer label is the stock recogniser's.
_LABELS = {
    "wnut": {"person": "PERSON", "location": "place", "corporation": "ORG", "group": "ORG",
             "product": "PRODUCT", "creative-work": "WORK_OF_ART"},
    "btc": {"PER": "PERSON", "LOC": "place", "ORG": "ORG"},
    "crossner": {
        **dict.fromkeys(["politician", "person", "writer", "researcher", "scientist",
                         "musicalartist"], "PERSON"),
        **dict.fromkeys(["organisation", "politicalparty", "university", "band"], "ORG"),
        "country": "GPE", "location": "place",
        **dict.fromkeys(["event", "election", "conference"], "EVENT"),
        **dict.fromkeys(["book", "poem", "song", "album", "academicjournal", "magazine"],
                        "WORK_OF_ART"),
        "product": "PRODUCT", "programlang": "PRODUCT",
    },
}  # fmt: skip


class Arrays:
    """Collects docs with the place and label of each token."""

    def __init__(self, nlp: Any) -> None:
        self.nlp = nlp
        self._labels = {label: n for n, label in enumerate(sorted(nlp.get_pipe("ner").labels))}
        # The repairs' own label, which the recogniser does not have.
        self._labels["MISC"] = self._labels["PRODUCT"]
        self._columns: dict[str, list[np.ndarray]] = defaultdict(list)
        self._lengths: list[int] = []

    def add_text(
        self,
        text: str,
        names: Sequence[Name],
        weigh: Callable[[Name], float] = lambda _: 1.0,
        disputed: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Add a text; names that tokens do not fit, or that hold line ends, are not learnt."""
        doc = self.nlp.make_doc(text)
        starts = {token.idx: token.i for token in doc}
        ends = {token.idx + len(token): token.i + 1 for token in doc}
        inside, weights = [], np.ones(len(doc), "f")
        for token in doc:
            if any(start < token.idx + len(token) and token.idx < end for start, end in disputed):
                weights[token.i] = _DISPUTED
        for start, end, label in names:
            first, last = starts.get(start), ends.get(end)
            if first is None or last is None or any(t.is_space for t in doc[first:last]):
                for token in doc:
                    if token.idx < end and start < token.idx + len(token):
                        weights[token.i] = 0
            else:
                inside.append((first, last, label))
                weights[first:last] = weigh((start, end, label))
        self.add_doc(doc, inside, weights)

    def add_doc(self, doc: Doc, names: Iterable[Name], weights: np.ndarray) -> None:
        """Add a doc with names by token."""
        if not len(doc):
            return
        place, label = np.zeros(len(doc), "i1"), np.zeros(len(doc), "i1")
        for start, end, name in names:
            place[start:end], label[start:end] = 2, self._labels[name]
            place[start], place[end - 1] = (4, 4) if end - start == 1 else (1, 3)
        self._lengths.append(len(doc))
        columns = {"attrs": doc.to_array(_COLUMNS), "place": place, "label": label}
        for column, array in (columns | {"weight": weights}).items():
            self._columns[column].append(array)

    def save(self, path: Path) -> None:
        """Write what was added."""
        joined = {name: np.concatenate(arrays) for name, arrays in self._columns.items()}
        np.savez(
            path,
            lengths=np.array(self._lengths),
            labels=sorted(self.nlp.get_pipe("ner").labels),
            **joined,
        )


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in rows:
        for key in ("taught", "alone", "second", "second_alone"):
            row[key] = [tuple(name) for name in row[key]]
    return rows


def _within(names: Iterable[Name], start: int, end: int) -> list[Name]:
    return [(a - start, b - start, label) for a, b, label in names if start <= a and b <= end]


class _Silver:
    """What is taught of one article, and how far it is believed."""

    def __init__(self, row: dict[str, Any], often: dict[str, Counter[str]]) -> None:
        self._row, self._often = row, often
        self._agreed = set(row["second"])
        keys = ("second", "alone", "second_alone")
        self._others = {name[:2] for key in keys for name in row[key]}

    def add(self, to: Arrays, written: str, at: int) -> None:
        """Add the part of the article from ``at`` on, in whatever case."""
        names = _within(self._row["taught"], at, at + len(written))
        disputed = [(start - at, end - at) for start, end in self._others]
        to.add_text(written, names, lambda name: self._weight(name, at), disputed)

    def _weight(self, name: Name, at: int) -> float:
        here = (name[0] + at, name[1] + at, name[2])
        if here not in self._agreed:
            return _DISPUTED
        votes = self._often[self._row["text"][here[0] : here[1]]]
        total = votes.total()
        return _RARE if total >= _OFTEN_ENOUGH and votes[here[2]] < _RARE * total else 1.0


def silver(nlp: Any, rows: Sequence[dict[str, Any]], out: Path) -> None:
    """Articles piece by piece, as the app reads them; their heads whole; pieces in other case."""
    chance = random.Random(1)
    often: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for start, end, label in row["taught"]:
            often[row["text"][start:end]][label] += 1
    plain, heads = Arrays(nlp), Arrays(nlp)
    for row in rows:
        say = _Silver(row, often)
        for at, piece in row["pieces"]:
            say.add(plain, piece, at)
            if len(piece) > 60 and chance.random() < 0.25:
                written = _in_other_case(piece, chance)
                if written is not None:
                    say.add(heads, written, at)
        cut = row["text"].find("\n\n", 300)
        say.add(heads, row["text"][: cut if 0 < cut < 1500 else 400], 0)
    plain.save(out)
    heads.save(out.with_name(f"{out.name}_heads"))


def _in_other_case(piece: str, chance: random.Random) -> str | None:
    """The beginning of ``piece`` in capitals, lower or title case; None if its length changes."""
    how = chance.choice(["upper", "lower", "title"])
    if how == "title":
        written = re.sub(r"[a-z]\w*", lambda m: m[0].capitalize() if len(m[0]) > 3 else m[0], piece)
    else:
        written = piece.upper() if how == "upper" else piece.lower()
    if len(written) != len(piece):
        return None
    most = chance.choice([80, 150, 300])
    return written if len(written) <= most else written[: written.rfind(" ", 0, most)]


def made(nlp: Any, rows: Sequence[dict[str, Any]], out: Path) -> None:
    """Made-up texts, and articles with companies, clubs and persons replaced."""
    first, last = _people(rows)
    names = names_of_gazetteer(_GAZETTEER, first, last)
    writer, chance = Writer(names), random.Random(7)
    texts = Arrays(nlp)
    for text, found in writer.texts(_GROUPS):
        texts.add_text(text, found)
    texts.save(out)
    others = Arrays(nlp)
    firms, clubs = set(names.companies), set(names.clubs)
    for row in rows:
        for at, piece in row["pieces"]:
            found = _within(row["taught"], at, at + len(piece))
            known = any(
                label == "ORG" and piece[start:end] in firms | clubs for start, end, label in found
            )
            person = any(label == "PERSON" for _, _, label in found) and chance.random() < 0.4
            for _ in range(_TIMES if known else int(person)):
                others.add_text(*_with_others(piece, found, writer, names, chance))
    others.save(out.with_name(f"{out.name}_subst"))


def _people(rows: Sequence[dict[str, Any]]) -> tuple[list[str], list[str]]:
    first, last = Counter[str](), Counter[str]()
    for row in rows:
        for start, end, label in set(row["taught"]) & set(row["alone"]):
            words = row["text"][start:end].split()
            if label == "PERSON" and len(words) == 2 and all(map(_is_plain_name, words)):
                first[words[0]] += 1
                last[words[1]] += 1
    return sorted(first), sorted(last)


def _is_plain_name(word: str) -> bool:
    return re.fullmatch(r"[A-ZÀ-Ý][\w'’-]+", word) is not None


def _with_others(
    text: str, found: Sequence[Name], writer: Writer, names: Names, chance: random.Random
) -> tuple[str, list[Name]]:
    """``text`` with other names, one name always by the same other."""
    surnames: dict[str, str] = {}

    def other(name: str, label: str) -> str:
        if label == "ORG" and (name in names.companies or _FORM_OF_FIRM.search(name)):
            return writer.company()
        if label == "ORG" and name in names.clubs:
            return writer.club()
        if label == "PERSON":
            *given, last = name.split()
            surname = surnames.setdefault(last, writer.surname())
            return " ".join(
                [chance.choice(names.first), *given[1:], surname] if given else [surname]
            )
        if label == "GPE" and name not in names.countries and chance.random() < 0.15:
            return writer.city()
        return name

    chosen: dict[tuple[str, str], str] = {}
    out, at, moved = "", 0, []
    for start, end, label in found:
        key = text[start:end], label
        if key not in chosen:
            chosen[key] = other(*key)
        out += text[at:start]
        moved.append((len(out), len(out) + len(chosen[key]), label))
        out, at = out + chosen[key], end
    return out + text[at:], moved


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        fields = line.split("\t") if "\t" in line else line.split()
        if not fields or not fields[0].strip():
            if sentence:
                yield sentence
            sentence = []
        elif len(fields) > 1:
            sentence.append((fields[0], fields[-1].strip()))


def annotated(nlp: Any, path: Path, scheme: str, out: Path) -> None:
    """A set annotated by hand; where it is silent the stock recogniser's labels are kept."""
    arrays, labels = Arrays(nlp), _LABELS[scheme]
    for sentence in _sentences(path):
        doc = nlp.get_pipe("ner")(Doc(nlp.vocab, words=[word for word, _ in sentence]))
        stock = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
        weights, names = np.ones(len(doc), "f"), []
        taken = np.zeros(len(doc), bool)
        for start, end, kind in _spans([tag for _, tag in sentence]):
            taken[start:end] = True
            under = [(a, b, label) for a, b, label in stock if a < end and start < b]
            label = labels.get(kind)
            if label == "place":
                label = next((found for *_, found in under if found in _PLACES), "GPE")
            if label is None and kind == "misc":
                same = (found for a, b, found in under if (a, b) == (start, end))
                label = next((found for found in same if found not in _NUMBERS), None)
            if label is None:
                weights[start:end] = 0
            else:
                names.append((start, end, label))
        for start, end, label in stock:
            if taken[start:end].any() or label in {"PERSON", "ORG", *_PLACES}:
                continue
            if scheme == "wnut" and label not in _NUMBERS:
                weights[start:end] = 0
            else:
                names.append((start, end, label))
        arrays.add_doc(doc, names, weights)
    arrays.save(out)


def _spans(tags: Sequence[str]) -> Iterator[Name]:
    start = 0
    while start < len(tags):
        end = start + 1
        if tags[start] != "O":
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            yield start, end, tags[start][2:]
        start = end


def main(what: str, source: Path, out: Path) -> None:
    """Make the arrays that the command line asks for."""
    nlp = spacy.load(STOCK, exclude=UNNEEDED)
    if what == "silver":
        silver(nlp, _rows(source), out)
    elif what == "made":
        made(nlp, _rows(source), out)
    else:
        annotated(nlp, source, what, out)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
