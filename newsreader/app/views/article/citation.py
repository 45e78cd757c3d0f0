"""Where a passage comes from, in a line."""

from newsreader.app.looks.day import day_text
from newsreader.app.views.article.article_plan import headline_of
from newsreader.library.records import StoredArticle
from newsreader.paths import display_path


def citation(stored: StoredArticle, quote: str = "") -> str:
    """``“quote” — Title, Source, date, file``; without a quote, from the title on."""
    article = stored.article
    path = display_path(stored.paths[0]) if stored.paths else ""
    parts = (headline_of(stored), article.source or "", day_text(article.date), path)
    source = ", ".join(part for part in parts if part)
    return f"“{quote}” — {source}" if quote else source
