"""What the library answers with, and the questions it takes: frozen rows without behaviour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.model import Article, EntityType, Evidence, Label, Mention
from newsreader.paths import spelled_out
from newsreader.values import value

if TYPE_CHECKING:
    from newsreader.knowledge import Card
    from newsreader.ledger.decisions import Anchor


@value
class Folder:
    """A folder (or single file) the library reads from. ``path`` is absolute."""

    id: int
    path: Path

    @property
    def name(self) -> str:
        """Its own name, or the whole path where it has none, as it may be shown."""
        return spelled_out(self.path.name or str(self.path))


class FileStatus(StrEnum):
    """What became of a file."""

    READ = "read"
    FAILED = "failed"


@value
class FileStamp:
    """What the file system says of a file: enough to see that it has not changed."""

    size: int
    mtime_ns: int


@value
class FileRecord:
    """A file as the library knows it. ``relative`` is its path below its folder, as the system
    spells it ('.' where the folder is a single file)."""

    relative: str
    stamp: FileStamp
    content_hash: str | None
    status: FileStatus


@value
class FileContent:
    """A file that was read: these articles stand in it, in this order. ``problem`` says what of
    it could not be read, in words that follow its name."""

    relative: str
    stamp: FileStamp
    content_hash: str
    articles: Sequence[Article]
    problem: str | None = None


@value
class FileFailure:
    """A file that could not be read. With the hash of its bytes, articles read from it before are
    gone; without (no permission, say), they stay. Without a stamp, every scan finds the file
    changed."""

    relative: str
    stamp: FileStamp | None
    content_hash: str | None
    reason: str


@value
class Failure:
    """A file that could not be read or analysed, and the reason in a person's words."""

    path: Path
    reason: str


@value
class PendingArticle:
    """An article whose analysis is missing or was made by another pipeline."""

    article: Article
    path: Path


class Detail(StrEnum):
    """What a person can correct about an article."""

    TITLE = "title"
    DATE = "date"
    SOURCE = "source"


class NoteColour(StrEnum):
    """The colour of a highlight; a note that is none has none."""

    NONE = ""
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@value
class Note:
    """A note pinned to a passage of an article, ``start`` to ``end`` of its text; both are 0
    where an edit took the passage away, and ``article_id`` is None where no article of the
    library holds it. ``at`` and ``changed`` are ISO 8601 times in UTC. A note with a colour is a
    highlight, which may have no words."""

    id: str
    article_id: str | None
    start: int
    end: int
    text: str
    at: str
    changed: str
    anchor: Anchor
    colour: NoteColour = NoteColour.NONE


@value
class TagCount:
    """A tag and how many articles have it."""

    tag: str
    articles: int


class ArticleSort(StrEnum):
    """What the article list is sorted by."""

    TITLE = "title"
    DATE = "date"
    FILE = "file"
    ENTITIES = "entities"


@value
class ArticleQuery:
    """Which articles, in which order. ``text`` is words and "phrases" over titles and text;
    ``tag`` is told apart by neither case nor accents; ``with_id`` is an entity that must be named
    too; ``since`` and ``until`` are ISO 8601 days, both included. All that is asked must hold."""

    text: str = ""
    folder_id: int | None = None
    entity_id: str | None = None
    with_id: str | None = None
    since: str | None = None
    until: str | None = None
    unread_only: bool = False
    starred_only: bool = False
    noted_only: bool = False
    tag: str | None = None
    sort: ArticleSort = ArticleSort.DATE
    descending: bool = True


@value
class ArticleRow:
    """One line of the article list. ``entity_count`` is None until the article is analysed;
    ``notes`` counts the notes pinned to it."""

    article_id: str
    title: str
    source: str
    date: str | None
    read: bool
    entity_count: int | None
    copies: int
    path: Path
    starred: bool = False
    tags: tuple[str, ...] = ()
    notes: int = 0


@value
class Snippet:
    """A passage of an article around search hits. ``marks`` are ranges of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]


@value
class SearchHit:
    """An article that a search found."""

    article_id: str
    title: str
    date: str | None
    path: Path
    snippet: Snippet


@value
class StoredMention:
    """A mention with the entity it belongs to and why. ``entity_mentions`` and
    ``entity_articles`` count the entity over the whole library; ``doubt`` says why the mention
    may be wrong, where anything speaks against it."""

    start: int
    end: int
    text: str
    label: Label
    evidence: tuple[Evidence, ...]
    entity_id: str
    entity: str
    entity_type: EntityType
    entity_mentions: int
    entity_articles: int
    reason: str
    doubt: str | None = None


@value
class StoredArticle:
    """An article with everything the viewer shows. ``analysed`` is false until its mentions
    have arrived; ``note`` says why there are none where no pipeline fits. ``as_read`` is what
    the file says of the details that a person corrected; ``article`` holds what they say."""

    article: Article
    paths: tuple[Path, ...]
    mentions: tuple[StoredMention, ...]
    analysed: bool
    note: str | None
    read: bool
    starred: bool = False
    tags: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    as_read: Mapping[Detail, str | None] = MappingProxyType({})


@value
class EntityRow:
    """One line of a list of entities, counted over the library (or the folder asked for)."""

    entity_id: str
    name: str
    type: EntityType
    mentions: int
    articles: int


@value
class EntityHere:
    """An entity as one article has it: counted here and everywhere."""

    entity: EntityRow
    mentions_here: int


@value
class Alias:
    """A form an entity is named by, and how often; ``reasons`` say why it is one of the
    entity's, the reason for most mentions first."""

    text: str
    count: int
    reasons: tuple[str, ...] = ()


@value
class EntityDetail:
    """An entity's page: its row, its aliases by falling count, why they are joined, and what the
    world knows of it where the machine took it for something known."""

    entity: EntityRow
    aliases: tuple[Alias, ...]
    reasons: tuple[str, ...]
    card: Card | None = None


@value
class Period:
    """How often an entity is mentioned from the day ``since`` to the day ``until``, both of them
    ISO 8601 and both included, and in how many articles."""

    since: str
    until: str
    mentions: int
    articles: int


@value
class Companion:
    """An entity, and in how many articles it is named together with another."""

    entity: EntityRow
    together: int


@value
class Related:
    """An article about the same entities as another; ``shared`` names the most telling."""

    article_id: str
    title: str
    date: str | None
    shared: tuple[str, ...]


class EntitySort(StrEnum):
    """What the list of all entities is sorted by."""

    NAME = "name"
    MENTIONS = "mentions"
    ARTICLES = "articles"


@value
class EntityQuery:
    """Which entities, in which order. ``text`` is matched against names and aliases. Without
    ``type``, dates, money and numbers are left out."""

    text: str = ""
    type: EntityType | None = None
    folder_id: int | None = None
    sort: EntitySort = EntitySort.MENTIONS
    descending: bool = True


@value
class MentionPlace:
    """Where a mention stands: enough to order and to page by. Newest articles come first."""

    article_id: str
    start: int


@value
class MentionLine:
    """A mention as a keyword-in-context line (KWIC). ``left`` and ``right`` have no newlines;
    ``reason`` says why it is the entity's."""

    article_id: str
    title: str
    date: str | None
    start: int
    end: int
    label: Label
    left: str
    match: str
    right: str
    reason: str = ""

    @property
    def sentence(self) -> str:
        """The line as a person reads it."""
        return " ".join(f"{self.left}{self.match}{self.right}".split())


@value
class LibraryCounts:
    """How much the library holds, and how much of it is analysed."""

    articles: int
    analysed: int
    files: int
    failed: int
    entities: int


@value
class ExportedMention:
    """A mention as export writes it."""

    entity_id: str
    entity: str
    entity_type: EntityType
    article_id: str
    path: Path
    title: str
    date: str | None
    mention: Mention
    sentence: str
