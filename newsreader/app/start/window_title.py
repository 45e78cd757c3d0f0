"""What the title bar says, by which windows are told apart."""

from pathlib import Path

from newsreader.app.views.article.article_plan import headline_of
from newsreader.library.records import StoredArticle
from newsreader.paths import default_library


def window_title(library: Path, stored: StoredArticle | None) -> str:
    """The article on screen, the library unless it is the person's own, and the program."""
    parts = [headline_of(stored)] if stored is not None else []
    if library != default_library():
        parts.append(library.stem)
    return " — ".join([*parts, "newsreader"])
