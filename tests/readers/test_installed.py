import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"

TOY = """
from newsreader.model import Article
from newsreader.readers.article import make_article
from newsreader.readers.blocks import find_blocks
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile

def sniff(head: bytes) -> int:
    return CERTAIN if head.startswith(b"TOY1") else 0

def read(file: RawFile) -> tuple[Article, ...]:
    text = file.data[4:].decode("ascii")[::-1]
    return (make_article(file, text, find_blocks(text)),)

FORMAT = Format("a toy", frozenset({".toy"}), MEGABYTE, sniff, read)
"""


def _install(site: Path, points: str) -> None:
    """A package as an installer leaves it."""
    (site / "toy_reader.py").write_text(TOY)
    info = site / "toy_reader-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: toy-reader\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[newsreader.readers]\n{points}\n")


def _run(site: Path, code: str) -> str:
    head = f"import sys\nsys.path.insert(0, {str(site)!r})\nfrom pathlib import Path\n"
    imports = "from newsreader.errors import ReadError\nfrom newsreader.readers.registry import *\n"
    done = subprocess.run(
        [sys.executable, "-c", head + imports + textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_an_installed_package_adds_a_reader(tmp_path: Path) -> None:
    _install(tmp_path, "toy = toy_reader:FORMAT")
    (tmp_path / "a.toy").write_text(
        "TOY1" + "Harbour Opens\n\nThe harbour opened on Monday.\n"[::-1]
    )
    out = _run(
        tmp_path,
        f"""
        print("toy_reader" in sys.modules, is_candidate("a.toy"), is_candidate("a.toy.gz"))
        print(read_file(Path({str(tmp_path)!r}, "a.toy"))[0].title)
        """,
    )

    assert out.splitlines() == ["False True True", "Harbour Opens"]


def test_a_reader_that_fails_is_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    _install(
        tmp_path,
        "gone = no_such_package:FORMAT\nodd = toy_reader:MEGABYTE\ntoy = toy_reader:FORMAT",
    )
    (tmp_path / "a.toy").write_bytes(b"TOY1\xff")
    (tmp_path / "a.txt").write_text("Harbour Opens\n\nThe harbour opened on Monday.\n")
    out = _run(
        tmp_path,
        f"""
        print(read_file(Path({str(tmp_path)!r}, "a.txt"))[0].title)
        try:
            read_file(Path({str(tmp_path)!r}, "a.toy"))
        except ReadError as error:
            print(error)
        """,
    )

    title, failure = out.splitlines()
    assert title == "Harbour Opens"
    assert failure.startswith("cannot be read: the installed reader of a toy failed")


def _blocks_of_readme(heading: str) -> str:
    """The indented lines below an entry of the README's "To add…"."""
    entry = README.read_text(encoding="utf-8").partition(f"- **{heading}:**")[2].split("\n- **")[0]
    lines = [line for line in entry.split("\n") if not line.strip() or line.startswith(" " * 6)]
    return textwrap.dedent("\n".join(lines)).strip() + "\n"


def test_the_readme_adds_a_format(tmp_path: Path) -> None:
    module = _blocks_of_readme("a format")
    project = tomllib.loads(_blocks_of_readme("a format without touching newsreader"))
    points = project["project"]["entry-points"]["newsreader.readers"]
    _install(tmp_path, "\n".join(f"{name} = {target}" for name, target in points.items()))
    (tmp_path / "toy_reader.py").write_text(module)
    (tmp_path / "a.toy").write_text("TOY1Harbour Opens\n\nThe harbour opened on Monday.\n")
    (tmp_path / "b.toy").write_text("TOY1 ")
    (tmp_path / "c.toy").write_text("Of Another Kind\n\nWords of it.\n")
    out = _run(
        tmp_path,
        f"""
        folder = Path({str(tmp_path)!r})
        print(is_candidate("a.toy"), read_file(folder / "a.toy")[0].title)
        try:
            read_file(folder / "b.toy")
        except ReadError as error:
            print(error)
        print(read_file(folder / "c.toy")[0].text.split()[0])
        """,
    )

    assert out.splitlines() == ["True Harbour Opens", "is empty", "Of"]
    assert len([line for line in module.split("\n") if line.strip()]) == 12
