"""What of an article's page is shown besides its text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageOptions:
    """``outside`` shows the lines that are not the article: notices, links to others, footers.
    ``pictures`` shows those that were saved with the article; none is ever fetched."""

    outside: bool = False
    pictures: bool = True
