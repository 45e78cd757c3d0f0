"""What lies over an article or stands in it while it is read: parts, hits, highlights, cards."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from newsreader.app.looks.theme_marks import COLOURS
from newsreader.app.views.article.selection_bar import SelectionBar
from newsreader.app.views.article.text_options import TextOptions
from newsreader.library import Library
from newsreader.library.records import ArticleQuery, NoteColour
from newsreader.model import EntityType, LibraryChange
from tests.states.reading import article_open, find
from tests.states.stage import Stage

Over = Sequence[QWidget]
_MENUS = ("file", "edit", "view", "go", "article", "entity", "help")
_PAGES = 6  # of the preferences


def parts(stage: Stage) -> Over:
    """The list of an article's parts."""
    stage.open_samples()
    stage.article("Explainer")
    stage.window.viewer.go_to(1500)
    stage.settle()
    stage.window.menus.parts.trigger()
    return stage.window.viewer.foot.findChildren(QMenu)


def find_list(stage: Stage) -> Over:
    """The hits of the find bar as a list."""
    find(stage)
    stage.window.viewer.finder.bar.listed.click()
    stage.settle()
    return ()


def selection(stage: Stage) -> Over:
    """Words are selected, and the bar says what can be done with them."""
    article_open(stage)
    select(stage, "a fourth week costs")
    bar = stage.window.findChild(SelectionBar)
    stage.wait(lambda: bar is not None and bar.isVisible())
    return ()


def highlights(stage: Stage) -> Over:
    """Passages in every colour of the reader's own, one with words, and a note without colour."""
    article_open(stage)
    shown = stage.window.reading.shown
    assert shown is not None
    article_id = shown.article.id
    starts = [300 + 130 * number for number in range(len(COLOURS) + 1)]

    def mark(library: Library) -> LibraryChange:
        for start, colour in zip(starts, (*COLOURS, NoteColour.NONE), strict=True):
            words = "" if colour in COLOURS[1:] else "Who said so?"
            library.add_note(article_id, start, start + 70, words, colour)
        return LibraryChange(articles=frozenset({article_id}))

    stage.window.keeping.run(mark)
    stage.settle()
    stage.window.viewer.text.setFocus()
    return ()


def hover(stage: Stage) -> Over:
    """The card of the name under the mouse."""
    article_open(stage)
    text = stage.window.viewer.text
    shown = stage.window.reading.shown
    assert shown is not None
    mention = next(m for m in shown.mentions if "Harbour Authority" in m.text)
    near = text.rect_of(mention)
    assert near is not None
    text.mention_hovered.emit(mention, near)
    return ()


def link(stage: Stage) -> Over:
    """A link is asked about before it is opened outside."""
    article_open(stage)
    address = "https://www.example.org/harbour/strike?from=front"
    stage.window.viewer.links.bar.ask(address, focus=True)
    return ()


def text_options(stage: Stage) -> Over:
    """How the text is set, changed beside it."""
    article_open(stage)
    stage.window.menus.text_options.trigger()
    stage.wait(lambda: stage.window.findChild(TextOptions) is not None)
    return ()


def menu(name: str, stage: Stage) -> Over:
    """A menu of the window."""
    article_open(stage)
    found = stage.window.menuBar().actions()[_MENUS.index(name)].menu()
    assert isinstance(found, QMenu)
    found.popup(stage.window.mapToGlobal(QPoint(20, 24)))
    return (found,)


def preferences(page: int, stage: Stage) -> Over:
    """A page of the preferences."""
    article_open(stage)
    dialog = stage.window.preferences.open()
    dialog.titles.setCurrentRow(page)
    stage.settle()
    return (dialog,)


def waiting(stage: Stage) -> Over:
    """A decision whose article is gone, told of at the foot."""
    folder = stage.folder / "news"
    folder.mkdir()
    paths = [folder / f"day {number}.txt" for number in range(3)]
    for path in paths:
        path.write_text(f"A calm {path.stem}\n\nIt rained over Vestvik, and then it stopped.\n")
    stage.read(folder)
    with Library.open(stage.library) as library:
        row = library.article_rows(library.article_ids(ArticleQuery()))[0]
        library.mark(row.article_id, 0, 6, EntityType.ORG)
    row.path.unlink()
    stage.read(folder)
    stage.open()
    stage.wait(stage.window.strip.waiting.isVisible)
    return ()


def read_only(stage: Stage) -> Over:
    """A library that cannot be changed; a star was put on an article of it."""
    article_open(stage)
    library = stage.library.name
    stage.window.tell(
        f"The library {library} cannot be changed; check that you may write it and its folder."
    )
    return ()


def select(stage: Stage, words: str) -> None:
    """Select these words of the article."""
    text = stage.window.viewer.text
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    found = text.document().find(words)
    assert not found.isNull()
    text.setTextCursor(found)


SCENES: Mapping[str, Callable[[Stage], Over]] = MappingProxyType(
    {
        "parts": parts,
        "find-list": find_list,
        "selection": selection,
        "highlights": highlights,
        "hover": hover,
        "link": link,
        "text-options": text_options,
        "waiting": waiting,
        "read-only": read_only,
        **{f"menu-{name}": partial(menu, name) for name in _MENUS},
        **{f"preferences-{page}": partial(preferences, page) for page in range(_PAGES)},
    }
)
BARE = ("waiting",)
