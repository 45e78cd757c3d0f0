"""Count how many bear a name, and write the rows of ``common.tsv`` that come from a census.

    python resources/names/build_common.py FOLDER

FOLDER holds the files dist.all.last, dist.male.first and dist.female.first of the United States
Census Bureau (1990; public domain): a name and its share in per cent on each line. The rows from
general knowledge, of names that are common elsewhere, are kept.
"""

import sys
from collections import defaultdict
from pathlib import Path

_TABLE = Path(__file__).parent / "common.tsv"
_SOURCE = "US census 1990"
_PER_MILLION = 10_000
_RAREST = {"family": 100, "given": 250}
_FILES = {
    "family": ("dist.all.last",),
    "given": ("dist.male.first", "dist.female.first"),
}


def _counted(folder: Path, part: str) -> dict[str, float]:
    """How many in a million bear each name; of a given name, of the men or of the women."""
    found: dict[str, float] = {}
    for name in _FILES[part]:
        for line in (folder / name).read_text("ascii").splitlines():
            word, share, *_ = line.split()
            found[word.title()] = max(found.get(word.title(), 0.0), float(share) * _PER_MILLION)
    return found


def main(folder: Path) -> None:
    """Write the table anew."""
    rows = _TABLE.read_text("utf-8").splitlines()[1:] if _TABLE.exists() else []
    kept = [row for row in rows if not row.endswith(_SOURCE)]
    made: list[str] = []
    for part, rarest in _RAREST.items():
        bands: dict[int, list[str]] = defaultdict(list)
        for name, times in _counted(folder, part).items():
            band = rarest
            while band * 2 <= times:
                band *= 2
            if times >= rarest:
                bands[band].append(name)
        made += (
            "\t".join((part, str(band), "|".join(sorted(bands[band])), _SOURCE))
            for band in sorted(bands, reverse=True)
        )
    text = "\n".join(("part\tper_million\tnames\tsource", *made, *kept))
    _TABLE.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
