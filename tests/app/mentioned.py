"""A real library whose articles are analysed, for the tests of the panel."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from newsreader.library import LibraryWriter
from newsreader.library.records import FileStamp, Folder
from newsreader.model import (
    TYPE_OF_LABEL,
    Analysis,
    Chain,
    ChainMember,
    Evidence,
    LibraryChange,
    Mention,
)
from tests.app.articles import NAMES, Part, stored
from tests.app.libraries import ByName
from tests.library.making import store_read


def add_analysed(library: Path, folder: Path, stories: Mapping[str, list[Part]]) -> Folder:
    """Put stories into a library, with every name of :data:`NAMES` a mention of its entity."""
    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        found, _ = writer.add_folder(folder)
        for name, parts in stories.items():
            store(writer, found, name, parts)
    return found


def store(writer: LibraryWriter, folder: Folder, name: str, parts: list[Part]) -> LibraryChange:
    """Put one analysed story into a library."""
    shown = stored(parts, title=parts[0][1], date=None)
    stamp = FileStamp(len(shown.article.text), 1)
    change = store_read(writer, folder.id, name, stamp, shown.article.content_hash, [shown.article])
    members: dict[str, list[ChainMember]] = defaultdict(list)
    mentions = []
    for number, mention in enumerate(shown.mentions):
        mentions.append(
            Mention(mention.start, mention.end, mention.text, mention.label, (Evidence.MODEL,))
        )
        members[mention.entity].append(ChainMember(number, mention.reason or "same name"))
    kinds = {entity: TYPE_OF_LABEL[label] for label, entity in NAMES.values()}
    chains = tuple(
        Chain(kinds[entity], entity, entity.casefold(), (entity.casefold(),), tuple(of_it))
        for entity, of_it in members.items()
    )
    analysis = Analysis(shown.article.id, tuple(mentions), chains, "test 1")
    return change | writer.store_analyses([analysis])
