"""What list, article and panel show: full, narrowed to nothing, waiting."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from newsreader.app.navigation import PanelState
from newsreader.app.views.listing.narrowing import Narrowing
from newsreader.library.records import StoredMention
from tests.app.libraries import add_articles, article
from tests.states.stage import Stage

Over = Sequence[QWidget]
_STRIKE = "Marchetti Meets"


def article_open(stage: Stage) -> Over:
    """An article with its names."""
    stage.open_samples()
    stage.article(_STRIKE)
    return ()


def entity_chosen(stage: Stage) -> Over:
    """A name is followed."""
    article_open(stage)
    stage.window.reading.open_entity(_mention(stage).entity_id)
    stage.settle()
    return ()


def all_entities(stage: Stage) -> Over:
    """The panel lists everything."""
    article_open(stage)
    stage.window.reading.show_panel(PanelState.ENTITIES)
    stage.settle()
    return ()


def entities_none(stage: Stage) -> Over:
    """No entity is called so."""
    all_entities(stage)
    stage.window.panel.entities.filter.setText("nobody is called so")
    stage.wait(lambda: not stage.window.panel.entities.model.rowCount())
    return ()


def entity_gone(stage: Stage) -> Over:
    """The entity is in the library no more."""
    article_open(stage)
    stage.window.panel.show_entity("gone")
    stage.settle()
    return ()


def nothing_chosen(stage: Stage) -> Over:
    """The article is in the library no more."""
    stage.open_samples()
    stage.window.reading.open_article("gone")
    stage.settle()
    return ()


def waiting(stage: Stage) -> Over:
    """Articles that have not been analysed."""
    add_articles(stage.library, stage.folder, {f"{n}.txt": article(n) for n in range(9)})
    stage.open()
    return ()


def no_pipeline(stage: Stage) -> Over:
    """An article in a language without a pipeline."""
    stage.open_samples()
    stage.article("Macron")
    return ()


def no_names(stage: Stage) -> Over:
    """An article that names nobody."""
    folder = stage.folder / "quiet"
    folder.mkdir()
    words = "A calm day\n\nIt rained for a while, and then it stopped. Nothing else was heard.\n"
    (folder / "calm.txt").write_text(words, encoding="utf-8")
    stage.read(folder)
    stage.open()
    return ()


def search(stage: Stage) -> Over:
    """Hits."""
    stage.open_samples()
    stage.window.search.setText("harbour")
    stage.window.search.searched.emit("harbour")
    stage.settle()
    return ()


def search_none(stage: Stage) -> Over:
    """No article holds the words."""
    stage.open_samples()
    stage.window.search.setText("zeppelin regatta")
    stage.window.search.searched.emit("zeppelin regatta")
    stage.settle()
    return ()


def search_refused(stage: Stage) -> Over:
    """What is searched for cannot be understood."""
    stage.open_samples()
    stage.window.search.setText("?!")
    stage.window.search.searched.emit("?!")
    stage.settle()
    return ()


def unread_none(stage: Stage) -> Over:
    """All has been read."""
    window = stage.open_samples()
    model = window.pane.model
    window.reading.mark([i for n in range(model.rowCount()) if (i := model.id_at(n))], True)
    stage.settle()
    window.pane.set_unread_only(True)
    stage.settle()
    return ()


def starred_none(stage: Stage) -> Over:
    """Nothing has a star."""
    stage.open_samples().pane.header.starred_action.trigger()
    return ()


def noted_none(stage: Stage) -> Over:
    """Nothing has a note."""
    stage.open_samples().pane.header.noted_action.trigger()
    return ()


def narrowed_none(stage: Stage) -> Over:
    """No article names both."""
    stage.open_samples().pane.narrow_to(Narrowing("gone", "Elena Marchetti and Kofi Annan"))
    return ()


def find_none(stage: Stage) -> Over:
    """Not in this article."""
    article_open(stage)
    stage.window.viewer.open_find()
    stage.window.viewer.finder.bar.line.setText("zeppelin")
    return ()


def find(stage: Stage) -> Over:
    """Found in this article."""
    article_open(stage)
    stage.window.viewer.open_find()
    stage.window.viewer.finder.bar.line.setText("strike")
    return ()


def peek(stage: Stage) -> Over:
    """Another article's passage over this one."""
    article_open(stage)
    stage.window.peeking.peek(_mention(stage).entity_id)
    stage.settle()
    return ()


def _mention(stage: Stage) -> StoredMention:
    shown = stage.window.reading.shown
    assert shown is not None
    return next(mention for mention in shown.mentions if "Marchetti" in mention.text)


SCENES: Mapping[str, Callable[[Stage], Over]] = MappingProxyType(
    {
        "article": article_open,
        "entity": entity_chosen,
        "entities": all_entities,
        "entities-none": entities_none,
        "entity-gone": entity_gone,
        "article-gone": nothing_chosen,
        "article-waiting": waiting,
        "article-without-pipeline": no_pipeline,
        "article-without-names": no_names,
        "search": search,
        "search-none": search_none,
        "search-refused": search_refused,
        "unread-none": unread_none,
        "starred-none": starred_none,
        "noted-none": noted_none,
        "narrowed-none": narrowed_none,
        "find": find,
        "find-none": find_none,
        "peek": peek,
    }
)
BARE = ("article-waiting", "article-without-names")
