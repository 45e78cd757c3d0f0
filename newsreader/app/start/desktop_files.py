"""What tells a Linux desktop about newsreader: menu entry, icons, file types, manual page.

Places are those of the freedesktop.org specifications, below a ``share`` folder.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from newsreader.app.looks.icon_images import SIZES, png
from newsreader.paths import resources_dir

_EXEC = re.compile(r"^Exec=\S+", re.MULTILINE)
#: What must stand between quotes in an Exec line, and what in quotes needs a backslash.
_RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")
_ESCAPED = re.compile(r'(["`$\\])')


def desktop_files(command: Sequence[str]) -> Mapping[PurePosixPath, bytes]:
    """The files by their places below ``share``; the menu entry runs ``command``."""
    resources = resources_dir()
    desktop, svg = resources / "desktop", resources / "newsreader.svg"
    icons = PurePosixPath("icons/hicolor")
    entry = (desktop / "newsreader.desktop").read_text(encoding="utf-8")
    metainfo = desktop / "newsreader.metainfo.xml"
    files = {
        PurePosixPath("applications/newsreader.desktop"): with_command(entry, command).encode(),
        PurePosixPath("metainfo") / metainfo.name: metainfo.read_bytes(),
        PurePosixPath("mime/packages/newsreader.xml"): (desktop / "newsreader.xml").read_bytes(),
        PurePosixPath("man/man1/newsreader.1"): (desktop / "newsreader.1").read_bytes(),
        icons / "scalable/apps/newsreader.svg": svg.read_bytes(),
    }
    for size in SIZES:
        files[icons / f"{size}x{size}/apps/newsreader.png"] = png(svg, size)
    return files


def with_command(entry: str, command: Sequence[str]) -> str:
    """A desktop entry that runs ``command`` instead of the one it was written with."""
    line = " ".join(map(_quoted, command))
    # The program may have gone since: a menu then leaves the entry out.
    return _EXEC.sub(lambda _: f"TryExec={_value(command[0])}\nExec={line}", entry, count=1)


def _quoted(word: str) -> str:
    """A word of an Exec line: quoted where it must be, then escaped as any value is."""
    word = word.replace("%", "%%")
    if _RESERVED.search(word):
        word = '"' + _ESCAPED.sub(r"\\\1", word) + '"'
    return _value(word)


def _value(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
