"""The titles of the menus, that are seen before anything is in them."""

from PySide6.QtWidgets import QMenu, QMenuBar

from newsreader.app.translation import later, tr

_TITLES = {
    "file": later("&File"),
    "edit": later("&Edit"),
    "view": later("&View"),
    "go": later("&Go"),
    "article": later("&Article"),
    "entity": later("E&ntity"),
    "help": later("&Help"),
}


def add_titles(bar: QMenuBar) -> dict[str, QMenu]:
    """Put the menus into the bar, empty, in their order; each by its name."""
    return {name: bar.addMenu(tr(title)) for name, title in _TITLES.items()}
