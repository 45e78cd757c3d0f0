"""Trains spaCy's greedy recogniser on from given weights, in PyTorch, on arrays of arrays.py.

    python train.py START.npz META.json OUT.npz NAME.npz:TIMES… [--tokens N] [--rate R]
        [--tile N] [--until SHARE] [--seed N]

Each source is read TIMES as often as it is long. The loss is the cross-entropy of the parser's
moves along the right moves: begin, outside or unit where no name is open; inside against last
where one is. Adam with a linear decay; the exponential mean of the weights is what is saved.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from thinc.api import NumpyOps
from torch.nn import functional

_BATCH = 3000
_CHUNK = 400
_DROPOUT = 0.1
_MEAN = 0.999
_WARM_UP = 0.05
_LOWEST = 0.05
_PAD = 4
Parameters = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """One file of arrays, with rows of the embedding tables in place of attributes."""

    rows: np.ndarray
    space: np.ndarray
    place: np.ndarray
    label: np.ndarray
    weight: np.ndarray
    chunks: list[tuple[int, int]]
    times: float


def read_source(path: Path, times: float, start: dict[str, np.ndarray], seeds: list[int]) -> Source:
    """Hash the attributes, and cut texts outside names into chunks."""
    read, ops = np.load(path), NumpyOps()
    columns = []
    for n, seed in enumerate(seeds):
        keys, back = np.unique(read["attrs"][:, n], return_inverse=True)
        hashed = ops.hash(np.ascontiguousarray(keys), seed) % len(start[f"E{n}"])
        columns.append(hashed.astype("i4")[back])
    place, chunks, at = read["place"].astype("i8"), [], 0
    for length in read["lengths"]:
        first, stop = at, at + length
        while first < stop:
            last = min(stop, first + _CHUNK)
            while last < stop and place[last] in (2, 3):
                last += 1
            chunks.append((first, last))
            first = last
        at = stop
    space = read["attrs"][:, len(seeds)].astype(bool)
    label = read["label"].astype("i8")
    return Source(np.stack(columns, 1), space, place, label, read["weight"], chunks, times)


def batches(sources: list[Source], chance: np.random.Generator) -> Iterator[dict[str, Any]]:
    """Batches without end, in a new order each round."""
    items: list[tuple[Source, tuple[int, int]]] = []
    tokens = 0
    while True:
        turns = [
            (number, chunk)
            for number, source in enumerate(sources)
            for chunk in source.chunks
            for _ in range(int(source.times) + (chance.random() < source.times % 1))
        ]
        for turn in chance.permutation(len(turns)):
            number, chunk = turns[turn]
            items.append((sources[number], chunk))
            tokens += chunk[1] - chunk[0]
            if tokens >= _BATCH:
                yield _batch(items)
                items, tokens = [], 0


def _batch(items: list[tuple[Source, tuple[int, int]]]) -> dict[str, Any]:
    def joined(column: str) -> np.ndarray:
        return np.concatenate([getattr(source, column)[a:b] for source, (a, b) in items])

    lengths = [b - a for _, (a, b) in items]
    rows, place = joined("rows"), joined("place")
    distinct, back = np.unique(rows.reshape(len(rows), -1), axis=0, return_inverse=True)
    gaps = np.repeat(np.arange(1, len(lengths) + 1) * _PAD, lengths)
    last = np.zeros(len(rows), bool)
    last[np.cumsum(lengths) - 1] = True
    opened = np.where((place == 1) | (place == 4), np.arange(len(place)), 0)
    arrays = {
        "words": distinct.reshape(-1, *rows.shape[1:]).astype("i8"),
        "back": back.reshape(-1),
        "at": np.arange(len(rows)) + gaps,
        "place": place,
        "label": joined("label"),
        "weight": joined("weight"),
        "space": joined("space"),
        "last": last,
        "opened": np.maximum.accumulate(opened),
    }
    made = {name: torch.tensor(array) for name, array in arrays.items()}
    return made | {"total": len(rows) + _PAD * (len(lengths) + 1)}


def _maxout(x: Any, weight: Any, bias: Any) -> Any:
    out, pieces, width = weight.shape
    flat = x @ weight.reshape(out * pieces, width).T + bias.reshape(-1)
    return flat.reshape(-1, out, pieces).max(-1)[0]


def _norm(x: Any, gain: Any, bias: Any) -> Any:
    return functional.layer_norm(x, (x.shape[-1],), gain, bias, 1e-8)


def encode(p: Parameters, batch: dict[str, Any], dropout: float = _DROPOUT) -> Any:
    """The vectors of the tokens; texts are parted by empty tokens."""
    words = batch["words"]
    tables = [
        functional.embedding_bag(words[:, n], p[f"E{n}"], mode="sum") for n in range(words.shape[1])
    ]
    mixed = _norm(_maxout(torch.cat(tables, 1), p["mixW"], p["mixb"]), p["mixG"], p["mixB"])
    found = functional.dropout(mixed[batch["back"]], dropout)
    x = torch.zeros(batch["total"], found.shape[1]).index_copy(0, batch["at"], found)
    edge = torch.zeros(1, x.shape[1])
    for n in range(sum(name.startswith("W") for name in p)):
        near = torch.cat([torch.cat([edge, x[:-1]]), x, torch.cat([x[1:], edge])], 1)
        y = _norm(_maxout(near, p[f"W{n}"], p[f"b{n}"]), p[f"G{n}"], p[f"B{n}"])
        x = x + functional.dropout(y, dropout)
    return x[batch["at"]]


class Loss:
    """The loss of a batch; ``moves`` and ``labels`` give the order of scores and of labels."""

    def __init__(self, moves: list[str], labels: list[str]) -> None:
        def order(kind: str) -> Any:
            return torch.tensor([moves.index(f"{kind}-{label}") for label in labels])

        self._inside, self._last = order("I"), order("L")
        outside = torch.tensor([moves.index("O")])
        self._closed = torch.cat([outside, order("B"), order("U")])
        self._count = len(labels)

    def __call__(self, p: Parameters, batch: dict[str, Any]) -> Any:
        """Mean loss by token, in nats."""
        narrow = encode(p, batch) @ p["narrowW"].T + p["narrowb"]
        features = torch.einsum("ni,fopi->nfop", narrow, p["lowerW"])
        place, label, last = batch["place"], batch["label"], batch["last"]
        weight = batch["weight"] * ~batch["space"]
        scores = self._closed_scores(p, features)
        forbidden = torch.zeros(scores.shape, dtype=torch.bool)
        forbidden[:, 1 : 1 + self._count] |= (batch["space"] | last)[:, None]
        forbidden[:, 1 + self._count :] |= batch["space"][:, None]
        scores = scores.masked_fill(forbidden, -1e9)
        unit = torch.where(place == 4, 1 + self._count + label, torch.zeros_like(label))
        right = torch.where(place == 1, 1 + label, unit)
        closed = torch.nonzero((place != 2) & (place != 3))[:, 0]
        losses = functional.cross_entropy(scores[closed], right[closed], reduction="none")
        loss = (losses * weight[closed]).sum()
        opened = torch.nonzero((place == 2) | (place == 3))[:, 0]
        if len(opened):
            ahead = self._ahead(p, features, batch, opened)
            held = functional.softplus(-ahead) * weight[opened] * ~last[opened]
            loss = loss + held.sum()
        return loss / (weight.sum() + 1)

    def _closed_scores(self, p: Parameters, features: Any) -> Any:
        pad = p["lowerpad"][0]
        hidden = (features[:, 0] + pad[1] + pad[2] + p["lowerb"]).max(-1)[0]
        return hidden @ p["upperW"][self._closed].T + p["upperb"][self._closed]

    def _ahead(self, p: Parameters, features: Any, batch: dict[str, Any], opened: Any) -> Any:
        """By how much the right move of an open name leads the wrong one."""
        start, label = batch["opened"][opened], batch["label"][opened]
        state = features[opened, 0] + features[start, 1] + features[opened - 1, 2] + p["lowerb"]
        hidden = state.max(-1)[0]
        inside, last = (
            (hidden * p["upperW"][moves[label]]).sum(1) + p["upperb"][moves[label]]
            for moves in (self._inside, self._last)
        )
        return torch.where(batch["place"][opened] == 2, inside - last, last - inside)


def train(
    start: dict[str, np.ndarray], sources: list[Source], loss_of: Loss, asked: argparse.Namespace
) -> dict[str, np.ndarray]:
    """The mean weights after ``asked.until`` of ``asked.tokens`` tokens."""
    p = {name: torch.nn.Parameter(torch.tensor(array)) for name, array in start.items()}
    mean = {name: value.detach().clone() for name, value in p.items()}
    optimiser = torch.optim.Adam(p.values(), lr=asked.rate, betas=(0.9, 0.99))
    seen = 0
    for step, batch in enumerate(batches(sources, np.random.default_rng(asked.seed)), 1):
        done = seen / asked.tokens
        for group in optimiser.param_groups:
            group["lr"] = asked.rate * min(1, done / _WARM_UP) * max(_LOWEST, 1 - done)
        loss = loss_of(p, batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(p.values(), 1.0)
        optimiser.step()
        seen += len(batch["place"])
        decay = min(_MEAN, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, value in mean.items():
                value.lerp_(p[name], 1 - decay)
        if step % 100 == 0:
            print(f"{step} {seen / 1e6:.2f}M loss {float(loss):.4f}", flush=True)
        if seen >= asked.tokens * asked.until:
            break
    return {name: value.numpy() for name, value in mean.items()}


def main() -> None:
    """Train as the command line asks."""
    asking = argparse.ArgumentParser(description=__doc__)
    for name in ("start", "meta", "out"):
        asking.add_argument(name, type=Path)
    asking.add_argument("sources", nargs="+")
    asking.add_argument("--tokens", type=float, default=2.6e6)
    asking.add_argument("--until", type=float, default=1.0)
    asking.add_argument("--rate", type=float, default=5e-4)
    asking.add_argument("--tile", type=int, default=1, help="repeat the rows of the table of norms")
    asking.add_argument("--seed", type=int, default=0)
    asked = asking.parse_args()
    torch.manual_seed(asked.seed)
    torch.set_num_threads(1)
    meta = json.loads(asked.meta.read_text(encoding="utf-8"))
    start = dict(np.load(asked.start))
    start["E0"] = np.tile(start["E0"], (asked.tile, 1))
    named = [source.rpartition(":") for source in asked.sources]
    sources = [
        read_source(Path(path), float(times), start, meta["seeds"]) for path, _, times in named
    ]
    labels = [str(label) for label in np.load(named[0][0])["labels"]]
    np.savez(asked.out, **train(start, sources, Loss(meta["moves"], labels), asked))


if __name__ == "__main__":
    main()
