"""The drawn icon as pictures of a size, for desktops that want pixels."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
"""The widths in pixels that the hicolor icon theme asks for."""


def png(svg: Path, size: int) -> bytes:
    """The square drawing in ``svg`` as a PNG of ``size`` by ``size`` pixels, the same bytes each
    time. Needs no screen and no application. Raises ValueError where the file is no drawing."""
    reader = QImageReader(str(svg))
    reader.setScaledSize(QSize(size, size))
    image = reader.read()
    if image.isNull():
        raise ValueError(f"{svg}: {reader.errorString()}")
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_ARGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
