"""The limit that every piece of HTML is under."""

from newsreader.errors import ReadError

#: Beyond this a page takes minutes. The largest live pages of newspapers have a tenth.
_MOST_TAGS = 500_000


def demand_few_tags(source: str) -> None:
    """Raises ReadError for HTML with more marks than any article has."""
    if source.count("<") > _MOST_TAGS:
        raise ReadError("has far more marks than an article; save only the article's page")
