"""Libraries and folders for the benchmarks of the window: of words made up here."""

from collections.abc import Iterable
from pathlib import Path

from newsreader.library import LibraryWriter
from newsreader.library.records import FileStamp
from newsreader.model import (
    Analysis,
    Article,
    Chain,
    ChainMember,
    EntityType,
    Evidence,
    Label,
    Mention,
    Role,
    Section,
    content_hash,
)
from tests.app.libraries import ByName
from tests.library.making import store_read

_FILLER = "the ferry was late again and nobody at the quay could say why "
TYPICAL, LONG, FAMOUS = "A typical one", "Long", "Ada Storm"
Analysed = tuple[Article, Analysis]

NAMES = ("Tuva Lind", "Ane Solli", "Olav Berg", "Ida Vik")


def write_start(library: Path, folder: Path) -> None:
    """Fifty typical articles."""
    _write(library, folder, [_article(f"{TYPICAL} {n}", 5_000, 80, NAMES) for n in range(50)])


def write_show(library: Path, folder: Path) -> None:
    """Typical articles, one of 1 MB, and 500 that mention one person ten times each."""
    typical = [_article(f"{TYPICAL} {n}", 5_000, 80, NAMES) for n in range(60)]
    long = _article(LONG, 1_000_000, 10_000, NAMES)
    famous = [_article(f"Of her {n}", 2_000, 10, [FAMOUS]) for n in range(500)]
    _write(library, folder, [*typical, long, *famous])


def write_files(folder: Path, count: int) -> Path:
    """Short text files; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        body = f"Story {number}\n\nTuva Lind met Ane Solli in Oslo on Friday. {_FILLER * 5}\n"
        (folder / f"{number}.txt").write_text(body)
    return folder


def _article(title: str, size: int, count: int, names: Iterable[str]) -> Analysed:
    names = list(names)
    gap = max(1, size // count)
    parts, starts, length = [f"{title}\n\n"], [], len(title) + 2
    body = length
    for number in range(count):
        name = names[number % len(names)]
        filler = (_FILLER * (gap // len(_FILLER) + 1))[: max(1, gap - len(name) - 2)].strip()
        end = ".\n\n" if number % 8 == 7 else " "
        starts.append((length, name))
        piece = f"{name} {filler}{end}"
        parts.append(piece)
        length += len(piece)
    text = "".join(parts).rstrip()
    article = Article(
        content_hash=content_hash(text.encode()),
        text=text,
        sections=(Section(Role.TITLE, 0, len(title)), Section(Role.BODY, body, len(text))),
        title=title,
        source="The Tern",
        date="2018-05-12",
    )
    mentions = tuple(
        Mention(start, start + len(name), name, Label.PERSON, (Evidence.MODEL,))
        for start, name in starts
    )
    chains = tuple(
        Chain(
            EntityType.PERSON,
            name,
            name.casefold(),
            (name.casefold(),),
            tuple(ChainMember(i, "same name") for i, (_, n) in enumerate(starts) if n == name),
        )
        for name in dict.fromkeys(names)
    )
    return article, Analysis(article.id, mentions, chains, "test 1")


def _write(library: Path, folder: Path, articles: list[Analysed]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        found, _ = writer.add_folder(folder)
        for number, (article, _analysis) in enumerate(articles):
            stamp = FileStamp(len(article.text), 1)
            store_read(writer, found.id, f"{number}.txt", stamp, article.content_hash, [article])
        for at in range(0, len(articles), 50):
            writer.store_analyses([analysis for _, analysis in articles[at : at + 50]])
