"""One process of inputs that atheris finds by the edges they reach: ``READER COUNT FOLDER FIRST``.

Needs atheris, which is no dependency of the project: ``pip install atheris``.
"""

import sys
from pathlib import Path

import atheris

#: Our readers, and the libraries in Python that take formats apart. lxml and PDFium are compiled.
INSTRUMENTED = ["newsreader.readers", "email", "mailbox", "zipfile", "csv", "warcio", "markdown_it"]

with atheris.instrument_imports(include=INSTRUMENTED, enable_loader_override=False):
    from tests.readers.fuzzing.damage import PIECES, between_marks, inside
    from tests.readers.fuzzing.targets import Target, target_of
    from tests.readers.fuzzing.watch import HANG_SECONDS, FoundError, Watch, prepare_process

_MOST_MB = 3000


def run(target: Target, count: int, folder: Path, first: int) -> None:
    """Reads so many inputs, keeps what fails and goes on; ends the process."""
    with atheris.instrument_imports(include=INSTRUMENTED, enable_loader_override=False):
        for _, data in target.seeds:
            target.read(data)
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for name, data in target.seeds:
        (corpus / name).write_bytes(data)
    words = folder / "words.dict"
    words.write_text("".join(f'"{_escaped(piece)}"\n' for piece in PIECES))
    watch = Watch(target, folder)

    def look(data: bytes) -> None:
        try:
            watch.look(data)
        except FoundError as finding:
            watch.keep(str(finding), data)
        if watch.tally.inputs == count:
            watch.save()

    def mutate(data: bytes, most: int, choice: int) -> bytes:
        def anywhere(part: bytes) -> bytes:
            return bytes(atheris.Mutate(part, most))

        def somewhere(part: bytes) -> bytes:
            is_xml = choice % 2 and part.lstrip()[:1] == b"<"
            return between_marks(part, anywhere, choice // 2) if is_xml else anywhere(part)

        changed = inside(data, somewhere, choice)
        return changed if len(changed) <= most else bytes(atheris.Mutate(data, most))

    # Packed again, a file is stored and not deflated.
    longest = max(4096, *(6 * len(data) for _, data in target.seeds))
    packed = any(data.startswith((b"PK", b"\x1f\x8b")) for _, data in target.seeds)
    options = [
        sys.argv[0],
        f"-runs={count}",
        f"-seed={first + 1}",
        f"-max_len={longest}",
        f"-timeout={HANG_SECONDS + 30}",
        f"-rss_limit_mb={_MOST_MB}",
        f"-dict={words}",
        f"-artifact_prefix={folder}/crash-",
        str(corpus),
    ]
    if packed:
        atheris.Setup(options, look, custom_mutator=mutate)
    else:
        atheris.Setup(options, look)
    atheris.Fuzz()


def _escaped(piece: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in piece)


if __name__ == "__main__":
    prepare_process()
    run(target_of(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
