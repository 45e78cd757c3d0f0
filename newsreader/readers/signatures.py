"""Tells what is not text by its first bytes, so that a person reads why a file is refused."""

from newsreader.errors import ReadError

_ZSTANDARD = "a Zstandard archive; unpack it with unzstd, or pack it with gzip"

#: Magic numbers as in the file(1) database: what stands at byte 0, and what it is.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", _ZSTANDARD),
    # The dictionary before the frames of a WARC capture, as its records share their words.
    (b"\x5d\x2a\x4d\x18", _ZSTANDARD),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a property list"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)

#: Documents in a zip file that hold no article: a name in the first bytes, and what it means.
#: Open Packaging Conventions (Office), OpenDocument's mimetype, Apple's iWork, Java.
_PACKAGES: tuple[tuple[bytes, str], ...] = (
    (b"xl/workbook", "a spreadsheet; save it as CSV"),
    (b"xl/worksheets/", "a spreadsheet; save it as CSV"),
    (b"ppt/slides/", "a presentation; save it as PDF"),
    (b"ppt/presentation", "a presentation; save it as PDF"),
    (b"opendocument.spreadsheet", "a spreadsheet; save it as CSV"),
    (b"opendocument.presentation", "a presentation; save it as PDF"),
    (b"opendocument.graphics", "a drawing; save it as PDF"),
    (b"Index/Document.iwa", "a Pages, Numbers or Keynote document; export it as PDF or DOCX"),
    (b"index.apxl", "a Keynote document; export it as PDF"),
    (b"AndroidManifest.xml", "a program"),
    (b"META-INF/MANIFEST.MF", "a program"),
)
_ZIP = b"PK\x03\x04"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Names of streams in OLE files ([MS-CFB] directory entries are UTF-16).
_OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "an encrypted office document; save it without a password"),
    ("WordDocument", "an old Word document; save it as DOCX or PDF"),
    ("PowerPoint Document", "an old presentation; save it as PDF"),
    ("Workbook", "an old spreadsheet; save it as CSV"),
    ("__substg1.0", "an Outlook message; save it as EML"),
)

#: Fewer pairs of bytes tell nothing of where NULs stand.
_FEWEST_PAIRS = 4

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

#: The C0 controls that no writing system's encoding uses: all but those of layout (BEL to CR),
#: ESC and SO/SI (ISO 2022), SUB (end of file in DOS), and NUL, which is looked at apart.
_CONTROLS = bytes(set(range(1, 7)) | set(range(0x10, 0x1A)) | set(range(0x1C, 0x20)) | {0x7F})

#: More controls than this share mean data. Old wire-service files hold a handful.
_MOST_CONTROLS = 0.02

#: The same for NUL bytes, where they are not the half of UTF-16 letters.
_MOST_NULS = 0.001


def demand_text(head: bytes) -> None:
    """Raises ReadError when a file that begins with ``head`` is not text."""
    kind = _kind_of(head)
    if kind:
        raise ReadError(f"is not text: {kind}")


def utf16_without_bom(data: bytes) -> str | None:
    """The UTF-16 codec that ``data`` is in, told by where its NUL bytes stand.

    In Latin, Greek or Cyrillic letters one of the two bytes is small; for plain ASCII it is 0.
    """
    pairs = len(data) // 2
    if pairs < _FEWEST_PAIRS:
        return None
    even, odd = data[0 : 2 * pairs : 2].count(0), data[1 : 2 * pairs : 2].count(0)
    if odd > 0.3 * pairs and even < 0.05 * odd:
        return "utf-16-le"
    if even > 0.3 * pairs and odd < 0.05 * even:
        return "utf-16-be"
    return None


def package_kind(head: bytes) -> str | None:
    """What a zip file is that is a document without articles: a spreadsheet, a program."""
    if not head.startswith(_ZIP):
        return None
    return next((kind for name, kind in _PACKAGES if name in head), None)


def _kind_of(head: bytes) -> str | None:
    if head.startswith(_OLE):
        return _ole_kind(head)
    package = package_kind(head)
    if package:
        return package
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[4:8] == b"ftyp":
        return "a film, sound or picture"
    if head[257:262] == b"ustar":
        return "a tar archive"
    return "it holds binary data" if _is_binary(head) else None


def _ole_kind(head: bytes) -> str:
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in head:
            return kind
    return "an old office document or mail message; save it as DOCX, PDF or EML"


def _is_binary(head: bytes) -> bool:
    if head.startswith(_BOMS) or utf16_without_bom(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return head.count(0) > max(1, _MOST_NULS * len(head)) or controls > max(
        2, _MOST_CONTROLS * len(head)
    )
