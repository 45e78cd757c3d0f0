"""The readers, and the small real files whose damage they are to bear."""

from dataclasses import dataclass
from pathlib import Path

from newsreader.model import Article
from newsreader.readers import registry
from newsreader.readers.formats import Format, RawFile

FILES = Path(__file__).parent.parent / "files"
SEEDS = Path(__file__).parent / "seeds"

#: The module of each reader and the suffixes of its files here. The quickest readers first, so
#: that a run that is cut has tried the most.
SUFFIXES: dict[str, tuple[str, ...]] = {
    "nitf": (".nitf",),
    "json": (".json", ".jsonl"),
    "feeds": (".rss", ".atom"),
    "csv": (".csv", ".tsv"),
    "newsml": (".newsml",),
    "newsml1": (".newsml1",),
    "text": (".txt",),
    "gz": (".gz",),
    "markdown": (".md",),
    "rtf": (".rtf",),
    "epub": (".epub",),
    "odt": (".odt",),
    "docx": (".docx",),
    "mbox": (".mbox",),
    "zip": (".zip",),
    "eml": (".eml",),
    "mhtml": (".mhtml",),
    "pdf": (".pdf",),
    "html": (".html",),
    "warc": (".warc",),
}

#: Larger ones are read by other tests: here they would only be slow.
_LARGEST, _LARGEST_PACKED = 11_000, 6_000


@dataclass(frozen=True)
class Target:
    """A reader under its name here, the format it is of, and the files to begin with."""

    name: str
    format: Format
    seeds: tuple[tuple[str, bytes], ...]

    def read(self, data: bytes) -> tuple[Article, ...]:
        """The articles in ``data``, whatever its first bytes look like."""
        return registry.read_as(self.format, RawFile(f"a{self.suffix}", data))

    @property
    def suffix(self) -> str:
        """The suffix that findings are kept under."""
        return SUFFIXES[self.name][0]


def _limit(data: bytes) -> int:
    return _LARGEST_PACKED if data.startswith(b"PK") else _LARGEST


def target_of(name: str) -> Target:
    """The reader called ``name``. Raises KeyError for an unknown one."""
    suffixes = SUFFIXES[name]
    paths = [path for folder in (FILES, SEEDS) for path in sorted(folder.iterdir())]
    seeds = [(p.name, p.read_bytes()) for p in paths if p.suffix in suffixes]
    small = tuple((file, data) for file, data in seeds if len(data) <= _limit(data))
    return Target(name, _format_of(name), small)


def _format_of(name: str) -> Format:
    """The format whose reader is in the module ``name``, wherever among the readers that lies."""
    modules = (name, f"{name}_articles", f"{name}_archive")
    return next(f for f in registry.FORMATS if f.read.__module__.rpartition(".")[2] in modules)
