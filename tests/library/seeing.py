"""All that a library shows, to compare two of them."""

from newsreader.library import ArticleQuery, EntityQuery, Library
from newsreader.model import EntityType


def everything(library: Library) -> object:
    """All that a reader sees, without row ids."""
    queries = [EntityQuery(type=kind) for kind in EntityType]
    ids = [entity for query in queries for entity in library.entity_ids(query)]
    articles = sorted(library.article_ids(ArticleQuery()))
    return (
        [library.entity(entity) for entity in sorted(ids)],
        [library.mention_lines(entity) for entity in sorted(ids)],
        {folder.path: library.entity_rows(sorted(ids), folder.id) for folder in library.folders()},
        {
            folder.path: sorted(library.entity_ids(EntityQuery(folder_id=folder.id)))
            for folder in library.folders()
        },
        [library.article(i) for i in articles],
        [library.entities_in_article(i) for i in articles],
        library.article_rows(articles),
        library.counts(),
    )
