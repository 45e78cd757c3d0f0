"""The library: one SQLite file that holds folders, articles, mentions, entities and marks.

``Library`` reads and keeps a person's marks, from any process; ``LibraryWriter`` is the one
writer of what machines find. The rows they speak in are in ``records``.
"""

from newsreader.library.library import Library
from newsreader.library.records import (
    Alias,
    ArticleQuery,
    ArticleRow,
    ArticleSort,
    DecisionRow,
    Effect,
    EntityDetail,
    EntityHere,
    EntityQuery,
    EntityRow,
    EntitySort,
    ExportedMention,
    Failure,
    FileRecord,
    FileStamp,
    FileStatus,
    Folder,
    ImportReport,
    LibraryCounts,
    MentionLine,
    MentionPlace,
    PendingArticle,
    SearchHit,
    Snippet,
    StoredArticle,
    StoredMention,
    Suggestion,
)
from newsreader.library.writer import LibraryWriter

__all__ = [
    "Alias",
    "ArticleQuery",
    "ArticleRow",
    "ArticleSort",
    "DecisionRow",
    "Effect",
    "EntityDetail",
    "EntityHere",
    "EntityQuery",
    "EntityRow",
    "EntitySort",
    "ExportedMention",
    "Failure",
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
    "PendingArticle",
    "SearchHit",
    "Snippet",
    "StoredArticle",
    "StoredMention",
    "Suggestion",
]
