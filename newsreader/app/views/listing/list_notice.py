"""What stands in the list of articles while it is empty, and where to go from there."""

from collections.abc import Sequence
from enum import Enum, auto

from newsreader.app.relayed import relayed
from newsreader.app.translation import later, tr, tr_count
from newsreader.library.records import ArticleQuery
from newsreader.values import value

_READ = later(
    "Text, Markdown and web pages are read, PDF, Word and OpenDocument files, e-books, mail, "
    "feeds, tables of articles, and archives of all these."
)


class Step(Enum):
    """What a person may do about an empty list."""

    LIST_ALL = auto()
    END_SEARCH = auto()
    OPEN_FOLDER = auto()
    SHOW_FOLDERS = auto()
    SHOW_FAILURES = auto()


STEPS = {
    Step.LIST_ALL: (later("List all articles"), later("Lists all articles again.")),
    Step.END_SEARCH: (later("End the search"), later("Searches no more, and lists all again.")),
    Step.OPEN_FOLDER: (
        later("Open folder…"),
        later(
            "Choose a folder of articles. It is read with all folders inside it, and nothing "
            "in it is changed."
        ),
    ),
    Step.SHOW_FOLDERS: (
        later("Find the folder…"),
        later("Says where a folder is that was moved or renamed, so that nothing is read again."),
    ),
    Step.SHOW_FAILURES: (
        later("Show which, and why"),
        later("Lists the files that could not be read, and why."),
    ),
}
"""The words of each step's button, and what it does."""


@value
class Surroundings:
    """What else is known while nothing is listed: the names of folders that are not where they
    were, how many files could not be read, and why the search cannot be understood."""

    missing: tuple[str, ...] = ()
    failed: int = 0
    is_reading: bool = False
    refusal: str = ""


@value
class Saying:
    """A title, a sentence, and the steps that lead on."""

    title: str
    words: str = ""
    steps: Sequence[Step] = ()


def saying(query: ArticleQuery, around: Surroundings) -> Saying:
    """Why ``query`` lists nothing."""
    if (said := _of_search(query, around.refusal) or _of_limits(query)) is not None:
        return said
    if around.is_reading:
        return Saying(tr("Looking for articles…"), tr("They appear here as they are found."))
    if around.missing:
        return _of_missing(around.missing)
    if around.failed:
        failed = tr_count(around.failed, "1 file could not be read", "{n} files could not be read")
        steps = [Step.SHOW_FAILURES, Step.OPEN_FOLDER]
        return Saying(tr("There are no articles here."), f"{failed}.", steps)
    return Saying(tr("There are no articles here."), tr(_READ), [Step.OPEN_FOLDER])


def _of_search(query: ArticleQuery, refusal: str) -> Saying | None:
    if refusal:
        title = tr("The search cannot be understood.")
        return Saying(title, relayed(refusal), [Step.END_SEARCH])
    if query.text:
        if _is_limited(query):
            title = tr("No article in this list holds these words.")
            words = tr("The list is limited: “{words}” may stand in articles that it leaves out.")
            return Saying(title, words.format(words=query.text), [Step.LIST_ALL, Step.END_SEARCH])
        words = tr("Nothing here fits “{words}”. Fewer words find more.").format(words=query.text)
        others = [Step.LIST_ALL] if query.folder_id is not None else []
        return Saying(tr("No article holds these words."), words, [Step.END_SEARCH, *others])
    return None


def _is_limited(query: ArticleQuery) -> bool:
    limits = (query.unread_only, query.starred_only, query.noted_only, query.tag, query.entity_id)
    return any(limits) or query.since is not None


def _of_limits(query: ArticleQuery) -> Saying | None:
    found = []
    if query.entity_id is not None:
        words = tr("It may have been corrected or removed meanwhile.")
        found.append(Saying(tr("No article here mentions this."), words))
    if query.tag is not None:
        title = tr("No article has the tag “{tag}”.").format(tag=query.tag)
        found.append(Saying(title, tr("T gives the article on screen its tags.")))
    if query.noted_only:
        words = tr("Select words in an article and press Ctrl+Alt+N to pin a note to them.")
        found.append(Saying(tr("No article has notes."), words))
    if query.starred_only:
        title = tr("No article has a star.")
        found.append(Saying(title, tr("S puts a star on the article on screen.")))
    if query.unread_only:
        title = tr("There are no unread articles.")
        found.append(Saying(title, tr("Everything here has been read.")))
    if not found:
        return None
    if len(found) > 1:
        one = Saying(tr("No article is all that is asked for."), tr("Each limit alone finds more."))
        found = [one]
    return Saying(found[0].title, found[0].words, [Step.LIST_ALL])


def _of_missing(names: tuple[str, ...]) -> Saying:
    words = tr(
        "“{name}” was moved or renamed, or is on a disk that is not there now. Say where it is, "
        "and nothing needs to be read again."
    ).format(name=names[0])
    return Saying(tr("The folder is not where it was."), words, [Step.SHOW_FOLDERS])
