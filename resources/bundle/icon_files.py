"""The drawn icon in the containers that Windows and macOS want.

ICO: a directory of pictures, each a PNG (Windows Vista and later). ICNS: pieces of four letters
and a length, each a PNG (macOS 10.7 and later).

    python resources/bundle/icon_files.py resources/newsreader.svg newsreader.ico newsreader.icns
"""

import struct
import sys
from pathlib import Path

from newsreader.app.looks.icon_images import png

_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
#: Each kind's width in pixels; those with @2x are for screens of double density.
_ICNS_KINDS = (
    (b"icp4", 16), (b"icp5", 32), (b"icp6", 64), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512),
    (b"ic10", 1024), (b"ic11", 32), (b"ic12", 64), (b"ic13", 256), (b"ic14", 512),
)  # fmt: skip


def ico(svg: Path) -> bytes:
    """A Windows icon with the drawing in every size that Windows shows."""
    pictures = [png(svg, size) for size in _ICO_SIZES]
    head = struct.pack("<3H", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    for size, picture in zip(_ICO_SIZES, pictures, strict=True):
        # A width of 256 is written as 0.
        head += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + b"".join(pictures)


def icns(svg: Path) -> bytes:
    """A macOS icon with the drawing in every size that macOS shows."""
    pieces = b"".join(
        kind + struct.pack(">I", len(picture) + 8) + picture
        for kind, picture in ((kind, png(svg, size)) for kind, size in _ICNS_KINDS)
    )
    return b"icns" + struct.pack(">I", len(pieces) + 8) + pieces


if __name__ == "__main__":
    drawing, *targets = map(Path, sys.argv[1:])
    for target in targets:
        target.write_bytes((icns if target.suffix == ".icns" else ico)(drawing))
