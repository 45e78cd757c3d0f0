"""What a format is: the little that the registry needs to know of each kind of file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from newsreader.model import Article, content_hash
from newsreader.readers.picture_places import PlaceOfPicture

#: What ``Format.sniff`` answers when the bytes leave no doubt.
CERTAIN = 100

MEGABYTE = 1_000_000

_LONGEST_PROBLEM = 300
_MOST_PROBLEMS = 1000


@dataclass(slots=True)
class Reading:
    """What everything that is read from one file has in common.

    ``expanded`` counts the bytes that came out of archives, and ``problems`` says in words what
    of the file could not be read, where the rest could.
    """

    expanded: int = 0
    problems: list[str] = field(default_factory=list)

    def tell(self, problem: str) -> None:
        """Adds a problem, on one line: it can hold names and words of the file."""
        if len(self.problems) >= _MOST_PROBLEMS:
            return
        words = " ".join(problem.split())
        shown = "".join(character if character.isprintable() else "?" for character in words)
        self.problems.append(shown[:_LONGEST_PROBLEM])


@dataclass(frozen=True)
class RawFile:
    """A file's name (without its folder) and bytes; or a member's, of an archive or a mail.

    ``whole`` is the file on the disk that a member came from, None for that file itself;
    ``locator`` says where in it the member stands, and ``depth`` in how many archives.
    ``pictures`` says where the pictures are that its archive holds beside it.
    """

    name: str
    data: bytes
    locator: str | None = None
    whole: "RawFile | None" = None
    depth: int = 0
    reading: Reading = field(default_factory=Reading)
    pictures: PlaceOfPicture | None = None

    @cached_property
    def content_hash(self) -> str:
        """The hash that names the bytes of the file on the disk."""
        return self.whole.content_hash if self.whole else content_hash(self.data)

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return self.name.rpartition(".")[0] or self.name

    def member(self, name: str, data: bytes, at: str) -> "RawFile":
        """A file inside this one, that is to be read as a file of its own; ``at`` says where."""
        whole, locator = self.whole or self, self._below(at)
        return RawFile(name, data, locator, whole, self.depth + 1, self.reading)

    def record(self, at: str) -> "RawFile":
        """This file, as an article at ``at`` in it sees it: without the bytes."""
        return RawFile(
            self.name, b"", self._below(at), self.whole or self, self.depth, self.reading
        )

    def unwrapped(self, data: bytes) -> "RawFile":
        """This file at the same place, as what it was a wrapper of."""
        return RawFile(self.name, data, self.locator, self.whole or self, self.depth, self.reading)

    def _below(self, at: str) -> str:
        at = "".join(c if c.isprintable() else "?" for c in at)
        return f"{self.locator}/{at}" if self.locator else at


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read.

    ``noun`` names it in messages ("text article"); ``suffixes`` are lower case with their dot;
    ``sniff`` says from a file's first bytes how likely this format is, 0 to ``CERTAIN``;
    ``read`` gives the articles or raises ReadError, and imports its libraries only when called.
    ``is_text`` is false where the bytes are no text: such a format is taken only when the first
    bytes show it, and a suffix alone says nothing (a ``.pdf`` that holds a saved page).
    """

    noun: str
    suffixes: frozenset[str]
    max_bytes: int
    sniff: Callable[[bytes], int]
    read: Callable[[RawFile], tuple[Article, ...]]
    is_text: bool = True
