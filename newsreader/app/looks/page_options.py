"""What of an article's page is shown besides its text."""

from newsreader.values import value


@value
class PageOptions:
    """``outside`` shows the lines that are not the article: notices, links to others, footers.
    ``pictures`` shows those that were saved with the article; none is ever fetched."""

    outside: bool = False
    pictures: bool = True
