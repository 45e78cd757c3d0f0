"""What the list of articles is narrowed to."""

from newsreader.library.records import ArticleQuery
from newsreader.values import replace, value


@value
class Narrowing:
    """The articles that mention an entity; with another one; from a day to a day (ISO 8601, both
    included). ``words`` tell it to people."""

    entity_id: str | None = None
    words: str = ""
    with_id: str | None = None
    since: str | None = None
    until: str | None = None

    def applied_to(self, query: ArticleQuery) -> ArticleQuery:
        """The query, narrowed so and in no other way."""
        return replace(
            query,
            entity_id=self.entity_id,
            with_id=self.with_id,
            since=self.since,
            until=self.until,
        )
