"""The README's reference, made of the pages of the help."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
_BEGIN = "<!-- reference: made by `python -m tests.chores readme` from resources/help -->\n"
_END = "<!-- end of the reference -->\n"


def text() -> str:
    """What is to stand in the README: the pages, each a section one level down."""
    pages = sorted((ROOT / "resources" / "help").glob("*.md"))
    sections = (page.read_text(encoding="utf-8").strip() for page in pages)
    return "\n\n".join(f"##{section}" for section in sections) + "\n"


def _cut(readme: str) -> tuple[str, str, str]:
    before, begin, rest = readme.partition(_BEGIN)
    inside, end, after = rest.partition(_END)
    if not begin or not end:
        raise SystemExit("README.md has no place for the reference")
    return before, inside, after


def check() -> int:
    """0 where README says what the help says."""
    _, inside, _ = _cut(README.read_text(encoding="utf-8"))
    if inside.strip() == text().strip():
        return 0
    print("README.md is not up to date: python -m tests.chores readme", file=sys.stderr)
    return 1


def write() -> int:
    """Write the reference into README."""
    before, _, after = _cut(README.read_text(encoding="utf-8"))
    README.write_text(f"{before}{_BEGIN}\n{text()}\n{_END}{after}", encoding="utf-8")
    return 0
