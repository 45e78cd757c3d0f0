"""Articles of Wikinews as text files, headline first.

    python wikinews.py OUT CSV [CSV…]

Each CSV is data/wikinews_YEAR.csv of github.com/vanatteveldt/wikinews.
"""

import csv
import re
import sys
from pathlib import Path


def main(out: Path, tables: list[Path]) -> None:
    """Write each article of ``tables`` to a file of its own in ``out``."""
    csv.field_size_limit(10**9)
    out.mkdir(parents=True, exist_ok=True)
    for table in tables:
        with table.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                body = re.sub(r"\n\s*\n+", "\n\n", row["text"].strip())
                path = out / f"{table.stem}_{number:04}.txt"
                path.write_text(f"{row['title'].strip()}\n\n{body}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
