"""A ZIP archive as a folder: every member that a folder scan would pick is read as a file."""

from collections.abc import Sequence

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers import signatures
from newsreader.readers.archives.members import is_readable, read_inner
from newsreader.readers.formats import MEGABYTE, Format, RawFile
from newsreader.readers.picture_places import of_page_in
from newsreader.readers.records import read_records
from newsreader.readers.zip_limits import open_zip

_MAGICS = (b"PK\x03\x04", b"PK\x05\x06")

#: Less than the suffix of another format whose files are zip files too, and than its certainty.
_POSSIBLY = 40

_PAGE_FOLDER = "_files"
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")


def sniff(head: bytes) -> int:
    """A zip file that is not known to be a document of another kind."""
    if not head.startswith(_MAGICS) or signatures.package_kind(head):
        return 0
    return _POSSIBLY


def read(file: RawFile) -> tuple[Article, ...]:
    """The articles of all members that can be read, at the members' paths.

    Raises ReadError when the archive is beyond the limits, or nothing in it can be read.
    """
    archive = open_zip(file.data)
    names = [name for name in sorted(archive.names) if is_readable(name)]
    names = [name for name in names if not _belongs_to_page(name, archive.names)]
    if not names:
        raise ReadError("holds no files of a kind that newsreader reads")

    def read_name(here: RawFile, name: str) -> Sequence[Article]:
        last = name.replace("\\", "/").rpartition("/")[2]
        # Only of an archive on the disk are pictures read again when they are shown.
        pictures = of_page_in(archive, name) if file.locator is None else None
        member = RawFile(
            last,
            archive.read(name),
            here.locator,
            here.whole,
            file.depth + 1,
            file.reading,
            pictures,
        )
        return read_inner(member)

    return read_records(file, ((name, name) for name in names), read_name)


def _belongs_to_page(name: str, names: Sequence[str]) -> bool:
    """Whether a member lies in the folder of a page that was saved beside it."""
    folders = name.split("/")[:-1]
    for depth, folder in enumerate(folders):
        stem = folder.removesuffix(_PAGE_FOLDER)
        page = "/".join([*folders[:depth], stem])
        if stem != folder and any(page + suffix in names for suffix in _PAGE_SUFFIXES):
            return True
    return False


FORMAT = Format(
    noun="a ZIP archive",
    suffixes=frozenset({".zip"}),
    max_bytes=128 * MEGABYTE,
    sniff=sniff,
    read=read,
    is_text=False,
)
