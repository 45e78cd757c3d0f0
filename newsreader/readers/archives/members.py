"""Files inside files: what is read of an archive's members and of a mail's attachments."""

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.formats import MEGABYTE, RawFile

#: An archive in a mail in an archive is read, and what is packed in that.
_DEEPEST = 4
#: All that comes out of one file, whatever lies in what.
MOST_EXPANDED_BYTES = 256 * MEGABYTE


def is_readable(name: str) -> bool:
    """Whether a member of this path is one that a folder scan would pick."""
    from newsreader.readers.registry import is_candidate

    *folders, last = name.replace("\\", "/").split("/")
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in folders)
    return not is_hidden and not last.startswith("~$") and is_candidate(last)


def read_inner(member: RawFile) -> tuple[Article, ...]:
    """The articles in a file that came out of another one.

    Raises ReadError as for a file on the disk, and for archives in archives in archives.
    """
    from newsreader.readers.registry import read_member

    demand_shallow(member)
    member.reading.expanded += len(member.data)
    demand_bearable(member)
    return read_member(member)


def demand_shallow(member: RawFile) -> None:
    """Raises ReadError for what lies in an archive in an archive in an archive."""
    if member.depth > _DEEPEST:
        raise ReadError(f"lies in more than {_DEEPEST} archives; unpack them")


def demand_bearable(file: RawFile) -> None:
    """Raises ReadError when more has come out of a file than is read."""
    if file.reading.expanded > MOST_EXPANDED_BYTES:
        raise ReadError(
            f"unpacks to more than the {MOST_EXPANDED_BYTES // MEGABYTE} MB that are read; "
            "unpack it"
        )
