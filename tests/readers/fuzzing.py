"""Damages real files at random and reads them: ``python -m tests.readers.fuzzing FORMAT COUNT``.

FORMAT is a suffix of files in ``tests/readers/files``; a third argument is the first seed. A child
process reads, so that a crash of a library in C is counted and its input kept as well. Whatever
is found is written to the temporary folder, and its path is printed.
"""

import faulthandler
import io
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.registry import read_file

FILES = Path(__file__).parent / "files"

#: What a mutation puts in: numbers at the edges, marks of the formats, text that rules look for.
PIECES: tuple[bytes, ...] = (
    *(b"\x00", b"\xff" * 4, b"\x7f\xff\xff\xff", b"-1", b"0", b"4294967296", b"99999999999999"),
    *(b"<", b">", b"&", b"]]>", b"<!--", b'"', b"</w:p>", b"<w:p>", b"<w:tbl><w:tr><w:tc>"),
    *(b"<text:p>", b"<text:note><text:note-body>", b"<table:table-row>", b"&#0;", b"&#xD800;"),
    *(b"{", b"}", b"\\", b"\\par", b"\\u-10179?", b"\\bin99999 ", b"\\cell\\row", b"\\'e9", b"\\*"),
    *(
        b"{\\footnote ",
        b"\\ansicpg932",
        b"\\trowd\\intbl",
        b"\\uc9",
        b"\\fonttbl",
        b"\\fcharset128",
    ),
    *(b"obj", b"endobj", b"stream\n", b"<<", b">>", b"[", b"]", b" 0 R", b"/Kids", b"/Rotate 90"),
    *(b"BT ", b" ET", b"(", b") Tj", b"\xed\xa0\x80", "﷐".encode(), "\ufeff".encode(), b"\r\n"),
    *(b"#c1", b"../", b"%2e%2e/", b"href=''", b"id='x'", b"<ol><li><a href='#x'>", b"<nav>"),
    *(b"By Jane Doe", b"17 May 2018", b"LONDON (AP) - ", b" | ", b"\t", b"Page 3 of 9"),
)

#: A child reads so many, then another begins: what leaks is seen, what crashes is contained.
BATCH = 500
#: No small file takes longer than this to read, or something is wrong.
MOST_SECONDS = 10.0


def mutated(data: bytes, chance: random.Random) -> bytes:
    """``data`` with a few random damages: bytes changed, taken out, doubled, put in, cut off."""
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 8, 16))):
        at = chance.randrange(len(damaged) + 1)
        length = chance.choice((1, 1, 2, 4, 16, 64, 512))
        kind = chance.randrange(7)
        if kind == 0 and at < len(damaged):
            damaged[at] ^= 1 << chance.randrange(8)
        elif kind == 1 and at < len(damaged):
            damaged[at] = chance.randrange(256)
        elif kind == 2:
            del damaged[at : at + length]
        elif kind == 3:
            damaged[at:at] = damaged[at : at + length] * chance.choice((1, 1, 2, 50))
        elif kind == 4:
            damaged[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 1, 3, 300))
        elif kind == 5:
            source = chance.randrange(len(damaged) + 1)
            damaged[at : at + length] = damaged[source : source + length]
        elif chance.randrange(10) == 0:
            del damaged[at:]
    return bytes(damaged)


def mutated_zip(data: bytes, chance: random.Random) -> bytes:
    """A zip file whose members are damaged and packed again, so that damage gets past the CRC."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        members = old.infolist()
        victims = chance.sample(members, min(len(members), chance.choice((1, 1, 2, 3))))
        for member in members:
            contents = old.read(member)
            if member in victims:
                if chance.randrange(12) == 0:
                    continue
                contents = mutated(contents, chance)
            new.writestr(member.filename, contents)
    return buffer.getvalue()


def damaged_file(seed: int, originals: list[bytes]) -> bytes:
    """The input of a seed: the same for the same files."""
    chance = random.Random(seed)
    data = chance.choice(originals)
    if data.startswith(b"PK") and chance.randrange(5):
        return mutated_zip(data, chance)
    return mutated(data, chance)


def complaint(articles: tuple[Article, ...]) -> str | None:
    """What is wrong with what a reader gave, None when nothing is."""
    for article in articles:
        article.text.encode("utf-8")
        if "\0" in article.text or not article.text.strip():
            return "text with NUL, or without words"
        end = 0
        for section in article.sections:
            if not end <= section.start < section.end <= len(article.text):
                return f"section out of order: {section}"
            end = section.end
        if any("\n" in (part or "") for part in (article.title, article.byline)):
            return "a title or byline of two lines"
    return None


def read_damaged(suffix: str, seed: int, originals: list[bytes], folder: Path) -> str:
    """What came of one seed: "read", "refused", or what went wrong."""
    path = folder / f"a.{suffix}"
    path.write_bytes(damaged_file(seed, originals))
    start = time.perf_counter()
    try:
        outcome = complaint(read_file(path)) or "read"
    except ReadError as error:
        outcome = "refused" if str(error) and "\n" not in str(error) else "an unclear refusal"
    except Exception as error:
        outcome = f"raised {type(error).__name__}: {error}"
    seconds = time.perf_counter() - start
    return outcome if seconds < MOST_SECONDS else f"took {seconds:.0f} s"


def originals_of(suffix: str) -> list[bytes]:
    """The real files that are damaged."""
    return [path.read_bytes() for path in sorted(FILES.glob(f"*.{suffix}"))]


def _batch(suffix: str, first: int, count: int) -> None:
    faulthandler.enable()
    originals = originals_of(suffix)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            print(f"{seed} begun", flush=True)
            print(f"{seed} {read_damaged(suffix, seed, originals, Path(folder))}", flush=True)


def main(suffix: str, count: int, first: int = 0) -> int:
    """Reads ``count`` damaged files and prints what came of them; 1 when anything went wrong."""
    originals = originals_of(suffix)
    tally: dict[str, int] = {}
    bad = 0
    start, end = time.perf_counter(), first + count
    while first < end:
        size = min(BATCH, end - first)
        command = [sys.executable, "-m", "tests.readers.fuzzing", "--batch", suffix]
        try:
            done = subprocess.run(
                [*command, str(first), str(size)],
                capture_output=True,
                text=True,
                check=False,
                timeout=600,
            )
            lines, code = done.stdout.splitlines(), done.returncode
        except subprocess.TimeoutExpired as expired:
            lines, code = (expired.stdout or b"").decode().splitlines(), -1
        reached = first
        for line in lines:
            number, _, outcome = line.partition(" ")
            reached = int(number)
            if outcome == "begun":
                continue
            tally[outcome] = tally.get(outcome, 0) + 1
            if outcome not in ("read", "refused"):
                bad += 1
                print(f"seed {reached}: {outcome}: {_kept(suffix, reached, originals)}")
        if code:
            bad += 1
            print(f"seed {reached}: crashed ({code}): {_kept(suffix, reached, originals)}")
        first = reached + 1
    seconds = time.perf_counter() - start
    print(f"{suffix}: {count} inputs in {seconds:.0f} s, {bad} bad: {tally}")
    return 1 if bad else 0


def _kept(suffix: str, seed: int, originals: list[bytes]) -> Path:
    path = Path(tempfile.gettempdir(), f"fuzz-{seed}.{suffix}")
    path.write_bytes(damaged_file(seed, originals))
    return path


if __name__ == "__main__":
    if sys.argv[1] == "--batch":
        _batch(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        sys.exit(main(sys.argv[1], *map(int, sys.argv[2:4])))
