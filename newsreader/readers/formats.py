"""What a format is: the little that the registry needs to know of each kind of file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from newsreader.model import Article, content_hash

#: What ``Format.sniff`` answers when the bytes leave no doubt.
CERTAIN = 100

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class RawFile:
    """A file's name (without its folder) and bytes."""

    name: str
    data: bytes

    @cached_property
    def content_hash(self) -> str:
        """The hash that names these bytes."""
        return content_hash(self.data)

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return self.name.rpartition(".")[0] or self.name


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read.

    ``noun`` names it in messages ("text article"); ``suffixes`` are lower case with their dot;
    ``sniff`` says from a file's first bytes how likely this format is, 0 to ``CERTAIN``;
    ``read`` gives the articles or raises ReadError, and imports its libraries only when called.
    """

    noun: str
    suffixes: frozenset[str]
    max_bytes: int
    sniff: Callable[[bytes], int]
    read: Callable[[RawFile], tuple[Article, ...]]
