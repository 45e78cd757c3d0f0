"""Articles, analyses and a small real resolver for the library's tests."""

import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from newsreader.library import FileContent, FileStamp, Folder, LibraryWriter
from newsreader.model import (
    TYPE_OF_LABEL,
    Analysis,
    Article,
    Assignment,
    Chain,
    ChainMember,
    EntityDescription,
    EntityType,
    Label,
    LibraryChange,
    Mention,
    Role,
    Section,
    StoredChain,
    content_hash,
    digest,
)

STAMP = FileStamp(size=1, mtime_ns=1)
PIPELINE = "test-1"
_NAME = re.compile(r"[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)*")


class SurnameResolver:
    """A lone surname goes to the only fuller name that shares it; else names are their own."""

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        fuller: dict[tuple[EntityType, str], set[str]] = {}
        for chain in chains:
            if " " in chain.key:
                fuller.setdefault((chain.type, chain.key.split()[-1]), set()).add(chain.key)
        answers = {}
        for chain in chains:
            candidates = fuller.get((chain.type, chain.key), set())
            if " " not in chain.key and len(candidates) == 1:
                (key,) = candidates
                answers[chain.id] = Assignment(digest(chain.type, key), "the only fuller name")
            else:
                answers[chain.id] = Assignment(digest(chain.type, chain.key), "")
        return answers

    def chain(self, article: Article, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
        assert all(article.text[m.start : m.end] == m.text for m in mentions)
        return chains_of(mentions)

    def describe(self, chains: Iterable[StoredChain]) -> EntityDescription:
        best = max(chains, key=lambda chain: (len(chain.key.split()), chain.size, chain.name))
        return EntityDescription(best.name, best.type)


def new_library(path: Path) -> LibraryWriter:
    """A new library, open for writing."""
    put_new(path)
    return LibraryWriter.open_for_writing(path, SurnameResolver())


def put_new(path: Path) -> None:
    """Put a new library where nothing is: to copy one takes a tenth of the time of making it."""
    with path.open("xb") as file:
        file.write(_new())


@cache
def _new() -> bytes:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "new.newsreader"
        LibraryWriter.open_for_writing(path, SurnameResolver()).close()
        return path.read_bytes()


def article(text: str, *, date: str | None = None, title: str | None = None) -> Article:
    """An article whose one paragraph is all of it."""
    return Article(
        content_hash=content_hash(text.encode("utf-8", "surrogatepass")),
        text=text,
        sections=(Section(Role.BODY, 0, len(text)),),
        title=title,
        date=date,
    )


def analysis(of: Article, *, pipeline: str | None = PIPELINE) -> Analysis:
    """Every run of capitalised words is a person, every year a date; equal forms are a chain."""
    found = [(m, Label.PERSON) for m in _NAME.finditer(of.text)] + [
        (m, Label.DATE) for m in re.finditer(r"\b\d{4}\b", of.text)
    ]
    found.sort(key=lambda item: item[0].start())
    mentions = tuple(Mention(m.start(), m.end(), m[0], label) for m, label in found)
    return Analysis(of.id, mentions, chains_of(mentions), pipeline)


def chains_of(mentions: Sequence[Mention]) -> tuple[Chain, ...]:
    """Equal forms of a type are a chain."""
    chains: dict[tuple[str, EntityType], list[int]] = {}
    for index, mention in enumerate(mentions):
        chains.setdefault((mention.text, TYPE_OF_LABEL[mention.label]), []).append(index)
    return tuple(
        Chain(
            kind,
            name,
            name.casefold(),
            tuple(f"{kind}:{token}" for token in name.casefold().split()),
            tuple(ChainMember(index, "same words") for index in members),
        )
        for (name, kind), members in chains.items()
    )


def store_read(
    library: LibraryWriter,
    folder_id: int,
    relative: str,
    stamp: FileStamp,
    content_hash: str,
    articles: Sequence[Article],
) -> LibraryChange:
    """``store_files`` with one file that was read."""
    return library.store_files(folder_id, [FileContent(relative, stamp, content_hash, articles)])


def read(
    library: LibraryWriter, folder: Folder, relative: str, *articles: Article
) -> LibraryChange:
    """Store these articles as what stands in the file."""
    return store_read(library, folder.id, relative, STAMP, articles[0].content_hash, articles)


def add(
    library: LibraryWriter, folder: Folder, relative: str, text: str, date: str | None = None
) -> Article:
    """Store and analyse an article with this text."""
    made = article(text, date=date)
    read(library, folder, relative, made)
    library.store_analyses([analysis(made)])
    return made
