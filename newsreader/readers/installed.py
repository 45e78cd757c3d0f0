"""Readers that other installed packages add, through the entry points named below."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.formats import Format, RawFile

logger = logging.getLogger(__name__)

#: A package names a ``Format`` here in its pyproject.toml:
#: [project.entry-points."newsreader.readers"]
#: epaper = "my_package.epaper:FORMAT"
GROUP = "newsreader.readers"


@cache
def installed_formats() -> tuple[Format, ...]:
    """The formats of installed packages, by the names of their entry points. Looked up once.

    One that cannot be loaded is logged and left out: the other readers go on.
    """
    from importlib.metadata import entry_points

    found: list[Format] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            format_ = point.load()
        except Exception as error:
            # Another's code: whatever is wrong with it, articles of other kinds must be read.
            logger.warning("the installed reader %s cannot be loaded: %r", point.name, error)
            continue
        if isinstance(format_, Format):
            found.append(replace(format_, read=_shielded(format_)))
        else:
            logger.warning("the installed reader %s is no Format", point.name)
    return tuple(found)


def _shielded(format_: Format) -> Callable[[RawFile], tuple[Article, ...]]:
    def read(file: RawFile) -> tuple[Article, ...]:
        try:
            return format_.read(file)
        except (ReadError, RecursionError):
            raise
        except Exception as error:
            raise ReadError(
                f"cannot be read: the installed reader of {format_.noun} failed ({error!r})"
            ) from error

    return read
