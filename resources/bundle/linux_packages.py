"""The frozen application as an archive with an installer, and as a Debian package.

Both are written in one fixed order, with one time and one owner, so that what goes in alone says
what comes out.
"""

import gzip
import io
import lzma
import os
import platform
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path, PurePosixPath

from newsreader import __version__
from newsreader.app.start.desktop_files import desktop_files

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

#: Unless SOURCE_DATE_EPOCH says otherwise: 2020-02-02, which hatchling gives to wheels too.
_TIME = int(os.environ.get("SOURCE_DATE_EPOCH", "1580601600"))
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
#: What the application loads from the system it runs on. The rest of it travels along.
_DEPENDS = (
    "fontconfig-config", "libc6 (>= 2.36)", "libegl1", "libgl1", "libwayland-client0",
    "libwayland-cursor0", "libwayland-egl1", "libx11-data", "libxcb1", "xkb-data", "zlib1g",
)  # fmt: skip
_CONTROL = """\
Package: newsreader
Version: {version}
Architecture: {architecture}
Maintainer: The newsreader maintainers <maintainers@newsreader.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: desktop-file-utils, fonts-noto-core | fonts-dejavu-core, shared-mime-info, xdg-utils
Section: text
Priority: optional
Description: reader for folders of news articles that knows who they are about
 newsreader opens a folder of news articles (texts, web pages, PDF, Word, mail,
 feeds and more) and highlights the people, organisations, places and other
 names in them. One click shows every mention of whom or what a name stands
 for, in all articles and under all its names.
 .
 Everything happens on this computer; newsreader never uses the network.
"""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file, a link or a folder of an archive. ``target`` is where a link leads; neither that
    nor ``data`` is a folder."""

    place: PurePosixPath
    data: bytes | Path | None = None
    target: str | None = None
    executable: bool = False

    @property
    def size(self) -> int:
        """How many bytes the file has."""
        if isinstance(self.data, Path):
            return self.data.stat().st_size
        return len(self.data or b"")

    def read(self) -> bytes:
        """The bytes of the file."""
        return self.data.read_bytes() if isinstance(self.data, Path) else self.data or b""


def make_archive(folder: Path, out: Path) -> Path:
    """Write the application in ``folder`` with its installer as a .tar.gz in ``out``."""
    name = f"newsreader-{__version__}-linux-{platform.machine()}"
    top = PurePosixPath(name)
    entries = [
        *_tree(folder, top / "newsreader"),
        _Entry(top / "install.sh", HERE / "linux" / "install.sh", executable=True),
        _Entry(top / "README.txt", HERE / "linux" / "README.txt"),
        _Entry(top / "LICENSE", ROOT / "LICENSE"),
    ]
    path = out / f"{name}.tar.gz"
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=_TIME) as packed:
        packed.write(_tar(entries))
    return path


def make_deb(folder: Path, out: Path) -> Path:
    """Write the application in ``folder`` as a Debian package in ``out``.

    It has no scripts of its own: what desktops know is brought up to date by their triggers, and
    what people have read and decided is nowhere that a package manager goes.
    """
    architecture = _MACHINES[platform.machine()]
    entries = list(_deb_entries(folder))
    sums = "".join(
        f"{md5(e.read(), usedforsecurity=False).hexdigest()}  {e.place}\n"
        for e in _in_order(entries)
        if e.data is not None
    )
    control = _CONTROL.format(
        version=__version__,
        architecture=architecture,
        depends=", ".join(_DEPENDS),
        kilobytes=sum(-(-entry.size // 1024) for entry in entries),
    )
    about = [
        _Entry(PurePosixPath("control"), control.encode()),
        _Entry(PurePosixPath("md5sums"), sums.encode()),
    ]
    members = (
        ("debian-binary", b"2.0\n"),
        ("control.tar.xz", _xz(_tar(about, "."))),
        ("data.tar.xz", _xz(_tar(entries, "."))),
    )
    path = out / f"newsreader_{__version__}_{architecture}.deb"
    path.write_bytes(b"!<arch>\n" + b"".join(_ar_member(*member) for member in members))
    return path


def _deb_entries(folder: Path) -> Iterator[_Entry]:
    yield from _tree(folder, PurePosixPath("usr/lib/newsreader"))
    for name in ("newsreader", "newsreader-window"):
        yield _Entry(PurePosixPath("usr/bin", name), target=f"../lib/newsreader/{name}")
    share = PurePosixPath("usr/share")
    for place, data in desktop_files(["newsreader-window"]).items():
        if place.parts[0] == "man":
            yield _Entry(share / f"{place}.gz", gzip.compress(data, 9, mtime=0))
        else:
            yield _Entry(share / place, data)
    window_page = share / "man/man1/newsreader-window.1.gz"
    yield _Entry(window_page, target="newsreader.1.gz")
    doc = share / "doc/newsreader"
    yield _Entry(doc / "copyright", HERE / "linux" / "copyright")
    changes = (HERE / "linux" / "changelog").read_text(encoding="utf-8")
    changes = changes.format(version=__version__).encode()
    yield _Entry(doc / "changelog.gz", gzip.compress(changes, 9, mtime=0))
    yield _Entry(share / "lintian/overrides/newsreader", HERE / "linux" / "lintian-overrides")


def _tree(folder: Path, place: PurePosixPath) -> Iterator[_Entry]:
    """Everything below ``folder``, to be put below ``place``."""
    for path in folder.rglob("*"):
        where = place / path.relative_to(folder).as_posix()
        if path.is_symlink():
            yield _Entry(where, target=str(path.readlink()))
        elif path.is_file():
            # A program is run; libraries are only read.
            yield _Entry(where, path, executable=path.parent == folder)


def _in_order(entries: list[_Entry]) -> list[_Entry]:
    """The entries by their places, each after the folders it lies in."""
    folders = {parent for entry in entries for parent in entry.place.parents if parent.parts}
    return sorted([*entries, *map(_Entry, folders)], key=lambda entry: entry.place.parts)


def _tar(entries: list[_Entry], root: str = "") -> bytes:
    """A tar of the entries; below ``root``, which is then itself the first of them."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=tarfile.GNU_FORMAT) as tar:
        if root:
            tar.addfile(_header(_Entry(PurePosixPath(root)), f"{root}/"))
        for entry in _in_order(entries):
            name = f"{root}/{entry.place}" if root else str(entry.place)
            header = _header(entry, name)
            tar.addfile(header, io.BytesIO(entry.read()) if header.isreg() else None)
    return data.getvalue()


def _header(entry: _Entry, name: str) -> tarfile.TarInfo:
    header = tarfile.TarInfo(name)
    header.mtime = _TIME
    header.uname = header.gname = "root"
    header.mode = 0o755
    if entry.target is not None:
        header.type, header.linkname, header.mode = tarfile.SYMTYPE, entry.target, 0o777
    elif entry.data is None:
        header.type = tarfile.DIRTYPE
    else:
        header.size = entry.size
        header.mode = 0o755 if entry.executable else 0o644
    return header


def _xz(data: bytes) -> bytes:
    # The slowest presets take three times as long and save a twentieth.
    return lzma.compress(data, preset=1)


def _ar_member(name: str, data: bytes) -> bytes:
    """A member of an ar archive, as deb(5) has it: padded to an even number of bytes."""
    head = f"{name:<16}{_TIME:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n"
    return head.encode("ascii") + data + b"\n" * (len(data) % 2)
