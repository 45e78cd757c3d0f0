"""Real library files for the tests of the window."""

import gzip
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from newsreader.library import LibraryWriter
from newsreader.library.records import FileStamp, Folder
from newsreader.model import (
    TYPE_OF_LABEL,
    Article,
    Assignment,
    Chain,
    ChainMember,
    EntityDescription,
    Mention,
    Role,
    Section,
    StoredChain,
    content_hash,
)
from tests.library.making import store_read


class ByName:
    """The plainest resolver: chains of one name and type are one entity."""

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        return {chain.id: Assignment(f"{chain.type}-{chain.key}", "same name") for chain in chains}

    def chain(self, article: Article, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
        assert all(article.text[m.start : m.end] == m.text for m in mentions)
        return tuple(
            Chain(
                TYPE_OF_LABEL[mention.label],
                mention.text,
                mention.text.casefold(),
                (mention.text.casefold(),),
                (ChainMember(index, "same name"),),
            )
            for index, mention in enumerate(mentions)
        )

    def describe(self, chains: Iterable[StoredChain]) -> EntityDescription:
        first = min(chains, key=lambda chain: chain.name)
        return EntityDescription(first.name, first.type)


def article(number: int, body: str = "The ferry was late.") -> Article:
    """An article whose title, source and date tell its number."""
    title = f"Story {number:04}"
    text = f"{title}\n\n{body} It was number {number}."
    return Article(
        content_hash=content_hash(text.encode()),
        text=text,
        sections=(
            Section(Role.TITLE, 0, len(title)),
            Section(Role.BODY, len(title) + 2, len(text)),
        ),
        title=title,
        source="The Tern",
        date=f"2018-{1 + number % 12:02}-{1 + number % 28:02}",
    )


def add_articles(library: Path, folder: Path, articles: Mapping[str, Article]) -> Folder:
    """Put articles into a library as if they had been read from files of these names."""
    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        found, _ = writer.add_folder(folder)
        for name, content in articles.items():
            stamp = FileStamp(len(content.text), 1)
            store_read(writer, found.id, name, stamp, content.content_hash, [content])
    return found


def remove_file(library: Path, folder: Folder, name: str) -> None:
    """Let a file be gone."""
    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        writer.forget_files(folder.id, [name])


def older_library(path: Path) -> Path:
    """A library of ten articles that an older newsreader made."""
    written = Path(__file__).parents[1] / "library" / "version_5.newsreader.gz"
    path.write_bytes(gzip.decompress(written.read_bytes()))
    return path
