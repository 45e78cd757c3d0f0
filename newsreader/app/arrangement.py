"""Where the window's panes can be."""

from enum import StrEnum


class Arrangement(StrEnum):
    """Where the panes are."""

    COLUMNS = "columns"
    """List, article, panel, from left to right."""
    STACKED = "stacked"
    """The list above the article, the panel at the right of both."""
    MIRRORED = "mirrored"
    """Panel, article, list, from left to right."""
