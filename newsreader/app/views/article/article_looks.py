"""How the article shown is set: what the reader chose, and what the system asks for."""

from newsreader.app.looks.page_options import PageOptions
from newsreader.app.looks.text_scale import text_scale
from newsreader.app.looks.typography import Typography
from newsreader.app.theme import Theme
from newsreader.app.views.article.article_document import DocumentStyle
from newsreader.values import anew, record, replace

MIN_ZOOM, MAX_ZOOM, ZOOM_STEP = 50, 300, 10
_PEEK = 0.9  # of the size of the text


@record
class ArticleLooks:
    """Theme, zoom in per cent, typography and page. ``revealed`` shows all of this one article,
    as a place that is not shown was gone to."""

    theme: Theme = anew(factory=Theme.light)
    zoom: int = 100
    typography: Typography = anew(factory=Typography)
    page: PageOptions = anew(factory=PageOptions)
    revealed: bool = False

    @property
    def shows_outside(self) -> bool:
        """Whether the lines that are not the article are shown."""
        return self.page.outside or self.revealed

    def style(self) -> DocumentStyle:
        """Fonts and formats of the article, in the size that the system's words have."""
        page = replace(self.page, outside=True) if self.revealed else self.page
        return DocumentStyle(self.theme, self._size(1), self.typography, page)

    def peek_style(self) -> DocumentStyle:
        """How another article's passage looks over this one: the same, a little smaller."""
        return DocumentStyle(self.theme, self._size(_PEEK), self.typography)

    def _size(self, factor: float) -> int:
        return round(self.zoom * factor * text_scale())
