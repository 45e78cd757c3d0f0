"""The library: one SQLite file that holds folders, articles, mentions, entities and marks.

``Library`` reads and keeps a person's marks, from any process; ``LibraryWriter`` is the one
writer of what machines find. The rows they speak in are in ``records``, those about decisions in
``decision_records``. What asks and writes is imported when it is first asked for, and so is what is
said of decisions: the window is on screen before it needs more than the rows.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from newsreader.library.records import (
    Alias,
    ArticleQuery,
    ArticleRow,
    ArticleSort,
    Detail,
    EntityDetail,
    EntityHere,
    EntityQuery,
    EntityRow,
    EntitySort,
    ExportedMention,
    Failure,
    FileContent,
    FileFailure,
    FileRecord,
    FileStamp,
    FileStatus,
    Folder,
    LibraryCounts,
    MentionLine,
    MentionPlace,
    Note,
    PendingArticle,
    SearchHit,
    Snippet,
    StoredArticle,
    StoredMention,
    TagCount,
)

if TYPE_CHECKING:
    from newsreader.library.decision_records import (
        DecisionRow,
        Effect,
        ImportReport,
        Mixture,
        Part,
        Suggestion,
    )
    from newsreader.library.decisions.asking import Steps
    from newsreader.library.library import Library
    from newsreader.library.writer import LibraryWriter

__all__ = [
    "Alias",
    "ArticleQuery",
    "ArticleRow",
    "ArticleSort",
    "DecisionRow",
    "Detail",
    "Effect",
    "EntityDetail",
    "EntityHere",
    "EntityQuery",
    "EntityRow",
    "EntitySort",
    "ExportedMention",
    "Failure",
    "FileContent",
    "FileFailure",
    "FileRecord",
    "FileStamp",
    "FileStatus",
    "Folder",
    "ImportReport",
    "Library",
    "LibraryCounts",
    "LibraryWriter",
    "MentionLine",
    "MentionPlace",
    "Mixture",
    "Note",
    "Part",
    "PendingArticle",
    "SearchHit",
    "Snippet",
    "Steps",
    "StoredArticle",
    "StoredMention",
    "Suggestion",
    "TagCount",
]

_OF_DECISIONS = ("DecisionRow", "Effect", "ImportReport", "Mixture", "Part", "Suggestion")
_LATER = {
    "Library": "library",
    "LibraryWriter": "writer",
    "Steps": "decisions.asking",
    **dict.fromkeys(_OF_DECISIONS, "decision_records"),
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
