"""Why an article shows no names, in words."""

from newsreader.app.relayed import relayed
from newsreader.app.translation import later, tr
from newsreader.library.records import StoredArticle

WAITING = later(
    "This article is still waiting to be analysed: its names show as soon as that is done."
)


def why_no_names(stored: StoredArticle) -> str:
    """What stands in the way of names: nothing found yet, no pipeline for the language and what
    to install, a failure. Empty where the article has been analysed."""
    if stored.note:
        return relayed(stored.note)
    return "" if stored.analysed else tr(WAITING)
