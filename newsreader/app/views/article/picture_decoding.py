"""A stranger's bytes become a picture of a bearable size, or nothing.

``QImageReader`` looks at the size that the bytes claim before it makes any room for them, and
refuses to make more than its limit.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

#: SVG is none of them: it is a program for drawing, and may name other files.
_FORMATS = frozenset(("jpeg", "png", "gif", "webp", "bmp"))
_MOST_PIXELS = 40_000_000
_MOST_MEGABYTES = 192
#: What is smaller is an icon or a line: no picture of anything.
_LEAST_SIDE = 48


def decoded(data: bytes, most: QSize) -> QImage | None:
    """The picture in ``data``, no larger than ``most`` pixels; None where it is no picture of a
    format that is shown, too small to show anything, too large to be opened safely, or damaged.
    """
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead() or bytes(reader.format().data()).decode() not in _FORMATS:
        return None
    size = reader.size()
    if min(size.width(), size.height()) < _LEAST_SIDE:
        return None
    if size.width() * size.height() > _MOST_PIXELS:
        return None
    if size.width() > most.width() or size.height() > most.height():
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
