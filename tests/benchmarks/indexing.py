"""How long a folder takes to be read and analysed, and to be opened again.

python -m tests.benchmarks.indexing FOLDER [--workers N]
"""

import argparse
import tempfile
from pathlib import Path

from newsreader.library import Library
from tests.benchmarks.process_tree import measure, newsreader


def main() -> None:
    """Index the folder into a new library, then again, unchanged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--workers", default=None)
    arguments = parser.parse_args()
    workers = ["--workers", arguments.workers] if arguments.workers else []
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "library.newsreader"
        command = newsreader("index", arguments.folder, "--library", path, *workers)
        first = measure(command)
        with Library.open(path) as library:
            counts = library.counts()
        again = measure(command)
        size = path.stat().st_size / 1_000_000
    print(f"{counts.articles} articles, {counts.failed} files failed, {counts.entities} entities")
    print(f"indexed     {first.wall:7.1f} s, {counts.articles / first.wall:.1f} articles/s")
    print(f"CPU time    {first.cpu:7.1f} s")
    print(f"peak memory {first.peak_mb:7.0f} MB, all processes together")
    print(f"reopened    {again.wall:7.1f} s, peak {again.peak_mb:.0f} MB")
    print(f"library     {size:7.1f} MB")


if __name__ == "__main__":
    main()
