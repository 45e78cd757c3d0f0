"""Days as people write them."""

from PySide6.QtCore import QDate, QLocale, Qt

from newsreader.app.translation import tr


def day_text(iso: str | None) -> str:
    """``2018-05-12`` as ``12 May 2018`` in the person's language; empty for None.

    What is no ISO day (a year alone, say) comes back as it is.
    """
    if not iso:
        return ""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(day, tr("d MMM yyyy")) if day.isValid() else iso


def month_text(iso: str) -> str:
    """The month of ``2018-05-12`` as ``May 2018`` in the person's language."""
    return QLocale().toString(QDate.fromString(iso, Qt.DateFormat.ISODate), "MMM yyyy")
