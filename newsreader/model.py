"""What the whole house talks about: articles, mentions, chains and entities.

Frozen values without behaviour that needs I/O. All offsets are Unicode code points into
``Article.text``; ranges are half open.
"""

# hashlib's own BLAKE2 without the rest of it: to load OpenSSL takes longer than all of this module.
from _blake2 import blake2b
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from newsreader.values import value


class Role(StrEnum):
    """What a range of an article's text is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    TABLE = "table"
    BOILERPLATE = "boilerplate"


class TextureKind(StrEnum):
    """What a range of the text looks like, beside the role it has."""

    HEADING = "heading"
    QUOTE = "quote"
    LINK = "link"
    PICTURE = "picture"
    BOLD = "bold"
    ITALIC = "italic"
    ITEM = "item"
    ROW = "row"


class Label(StrEnum):
    """The label of a mention: the eighteen of OntoNotes 5, and MISC."""

    PERSON = "PERSON"
    NORP = "NORP"
    FAC = "FAC"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    PRODUCT = "PRODUCT"
    EVENT = "EVENT"
    WORK_OF_ART = "WORK_OF_ART"
    LAW = "LAW"
    LANGUAGE = "LANGUAGE"
    DATE = "DATE"
    TIME = "TIME"
    PERCENT = "PERCENT"
    MONEY = "MONEY"
    QUANTITY = "QUANTITY"
    ORDINAL = "ORDINAL"
    CARDINAL = "CARDINAL"
    MISC = "MISC"


class EntityType(StrEnum):
    """What an entity is, in the words a journalist uses."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    GROUP = "GROUP"
    EVENT = "EVENT"
    WORK = "WORK"
    LAW = "LAW"
    PRODUCT = "PRODUCT"
    LANGUAGE = "LANGUAGE"
    MISC = "MISC"
    DATE = "DATE"
    MONEY = "MONEY"
    NUMBER = "NUMBER"


TYPE_OF_LABEL: Mapping[Label, EntityType] = MappingProxyType(
    {
        Label.PERSON: EntityType.PERSON,
        Label.NORP: EntityType.GROUP,
        Label.FAC: EntityType.PLACE,
        Label.ORG: EntityType.ORG,
        Label.GPE: EntityType.PLACE,
        Label.LOC: EntityType.PLACE,
        Label.PRODUCT: EntityType.PRODUCT,
        Label.EVENT: EntityType.EVENT,
        Label.WORK_OF_ART: EntityType.WORK,
        Label.LAW: EntityType.LAW,
        Label.LANGUAGE: EntityType.LANGUAGE,
        Label.DATE: EntityType.DATE,
        Label.TIME: EntityType.DATE,
        Label.PERCENT: EntityType.NUMBER,
        Label.MONEY: EntityType.MONEY,
        Label.QUANTITY: EntityType.NUMBER,
        Label.ORDINAL: EntityType.NUMBER,
        Label.CARDINAL: EntityType.NUMBER,
        Label.MISC: EntityType.MISC,
    }
)

TYPE_IN_WORDS: Mapping[EntityType, str] = MappingProxyType(
    {
        EntityType.PERSON: "a person",
        EntityType.ORG: "an organisation",
        EntityType.PLACE: "a place",
        EntityType.GROUP: "a people or group",
        EntityType.EVENT: "an event",
        EntityType.WORK: "a work",
        EntityType.LAW: "a law",
        EntityType.PRODUCT: "a product",
        EntityType.LANGUAGE: "a language",
        EntityType.MISC: "something else",
        EntityType.DATE: "a date",
        EntityType.MONEY: "an amount of money",
        EntityType.NUMBER: "a number",
    }
)
"""Each type as a sentence says it: "the model says an organisation"."""

NAMED_TYPES = frozenset(EntityType) - {EntityType.DATE, EntityType.MONEY, EntityType.NUMBER}
"""The types of what has a name; the others are found, but kept out of sight until asked for."""


class Evidence(StrEnum):
    """Where a mention comes from."""

    MODEL = "model"
    RULE = "rule"
    GAZETTEER = "gazetteer"
    LIBRARY = "library"
    HUMAN = "human"


@value
class Section:
    """A range of the text and its role. Sections are sorted and never overlap.

    One section is one block (a paragraph, a headline, a caption), or the part of a block that
    has its own role: a dateline and the body after it share a line.
    """

    role: Role
    start: int
    end: int


@value
class Texture:
    """How a range of the text looks, which its role does not say: sub-headings and quotes are body.

    ``target`` is the web address that a link leads to, or where a picture is: a path beside the
    file, or the name of a part of it. A picture has no characters: it stands before those at
    ``start``, which is its ``end`` too, and ``words`` say what it shows. ``level`` is a heading's,
    from 1. An item is one of an ordered list: ``words`` are its number as the list writes it, for
    which the text has a bullet. A row is one of a table whose role is body. Textures are in the
    order of the text; a link or an emphasis may stand within a quote.
    """

    kind: TextureKind
    start: int
    end: int
    target: str | None = None
    words: str = ""
    level: int = 0


@value
class Article:
    """One article as read: immutable evidence, and what is known about it.

    ``date`` is the ISO 8601 day of publication, ``modified`` that of the last change;
    ``date_from`` and ``modified_from`` say what each was taken from, in a person's words.
    ``url`` is the article's canonical address where the file names one; nothing ever fetches it.
    ``locator`` says which article of the file this is, None where the file is one article.
    """

    content_hash: str
    text: str
    sections: tuple[Section, ...]
    locator: str | None = None
    title: str | None = None
    byline: str | None = None
    source: str | None = None
    language: str = "en"
    date: str | None = None
    date_from: str | None = None
    modified: str | None = None
    modified_from: str | None = None
    url: str | None = None
    textures: tuple[Texture, ...] = ()

    @property
    def id(self) -> str:
        """Names the evidence: the same content and locator give the same id everywhere."""
        return article_id(self.content_hash, self.locator)

    @property
    def body(self) -> str:
        """The body ranges joined by two newlines."""
        return "\n\n".join(self.text[s.start : s.end] for s in self.sections if s.role is Role.BODY)


def article_id(content_hash: str, locator: str | None) -> str:
    """The id of the article at ``locator`` in content with this hash."""
    return digest(content_hash, locator or "")


def content_hash(data: bytes) -> str:
    """The hash that names a file's bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def digest(*parts: str) -> str:
    """A short stable name for ``parts``: 20 hexadecimal digits of BLAKE2b."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


@value
class Mention:
    """A stretch of an article that names something. ``text`` is the article's own characters.

    ``doubt`` says in a person's words why it may be wrong; None where nothing speaks against it.
    """

    start: int
    end: int
    text: str
    label: Label
    evidence: tuple[Evidence, ...] = (Evidence.MODEL,)
    doubt: str | None = None


@value
class ChainMember:
    """A mention in a chain: its index among the article's mentions, and why it is there."""

    mention: int
    reason: str


MARK = "@"
"""Begins a block that is evidence and no more."""


@value
class Chain:
    """The mentions of one article that name one thing.

    ``name`` is the fullest form used; ``key`` is what it is compared by (the same key and type
    are the same entity); ``blocks`` are the tokens under which chains that could be the same are
    found: deciding a chain needs only chains that share a block with it. One that begins with
    ``MARK`` tells something of the chain, and no chain is found under it.
    """

    type: EntityType
    name: str
    key: str
    blocks: tuple[str, ...]
    members: tuple[ChainMember, ...]


@value
class Analysis:
    """What a worker found in one article. Every mention is in exactly one chain.

    ``pipeline`` names and versions what was used; None when no pipeline for the article's
    language is installed, and then ``note`` says what to install.
    """

    article_id: str
    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    pipeline: str | None
    note: str | None = None


@value
class StoredChain:
    """A chain as the library holds it, with the number of its mentions in its article; or
    chains that are alike in ``articles`` articles as one, with the number of all their mentions.
    """

    id: int
    article_id: str
    type: EntityType
    name: str
    key: str
    blocks: tuple[str, ...]
    size: int
    articles: int = 1


@value
class Assignment:
    """The entity a chain belongs to, and why."""

    entity_id: str
    reason: str


@value
class EntityDescription:
    """The canonical name and type of an entity."""

    name: str
    type: EntityType


class Resolver(Protocol):
    """Decides which chains are one entity. Pure: the same chains give the same answer.

    Chains that agree in type, name, key and blocks (and their order) come as one StoredChain,
    with ``size`` and ``articles`` the sums of theirs and ``article_id`` empty: the library asks
    again only when such a group comes or goes, not for each further article that repeats one.
    """

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        """The entity of each chain, by chain id.

        ``chains`` holds, for every chain to decide, all chains that share a block with it.
        Others may be present whose neighbours are not: their answer is to be ignored. So an
        answer must follow from a chain and those that share a block with it, and from their
        type, name, key and blocks alone: ``size``, ``articles``, ``id`` and the order must not
        sway it.
        """
        ...

    def chain(self, article: Article, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
        """Join the mentions of an article, some of which a person may have marked."""
        ...

    def describe(self, chains: Iterable[StoredChain]) -> EntityDescription:
        """The canonical name and type of the entity that these chains make up. Asked again
        whenever one of them changes, ``size`` and ``articles`` included; not where these only
        grow in chains of that very name and type, which has to leave the answer as it is."""
        ...


@value
class LibraryChange:
    """What a write touched, so that views refetch only that.

    ``listing`` is true when articles came, went or moved, or folders did: the list is stale.
    """

    articles: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    listing: bool = False

    def __or__(self, other: "LibraryChange") -> "LibraryChange":
        """Both changes in one."""
        return LibraryChange(
            self.articles | other.articles,
            self.entities | other.entities,
            self.listing or other.listing,
        )

    def __bool__(self) -> bool:
        return bool(self.articles or self.entities or self.listing)
