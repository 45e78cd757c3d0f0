"""How the window looks as a reader has set it: panes elsewhere, fewer highlights, other words."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from newsreader.app.arrangement import Arrangement
from newsreader.app.looks.emphasis import Emphasis
from newsreader.app.views.listing.narrowing import Narrowing
from newsreader.library import Library
from newsreader.model import EntityType
from tests.states.reading import all_entities, article_open, entity_chosen, find
from tests.states.stage import Stage

Over = Sequence[QWidget]


def panes(arrangement: Arrangement, stage: Stage) -> Over:
    """The panes are elsewhere."""
    entity_chosen(stage)
    stage.window.going.arrange(arrangement)
    stage.settle()
    return ()


def article_alone(stage: Stage) -> Over:
    """List and panel are hidden."""
    article_open(stage)
    stage.window.going.list_shown.trigger()
    stage.window.going.panel_shown.trigger()
    stage.settle()
    return ()


def highlights_off(stage: Stage) -> Over:
    """The text without highlights."""
    article_open(stage)
    stage.window.highlights.off.trigger()
    stage.settle()
    return ()


def what_is_new(stage: Stage) -> Over:
    """Names that articles already read mention are dim."""
    window = stage.open_samples()
    model = window.pane.model
    window.reading.mark([i for n in range(3, 9) if (i := model.id_at(n))], True)
    stage.settle()
    window.options.set_emphasis(Emphasis.NEW)
    stage.article("Marchetti Meets")
    return ()


def only_watched(stage: Stage) -> Over:
    """Only names that are watched stand out; one is."""
    with Library.open(stage.library) as library:
        library.watch(library.find_entities("Elena Marchetti")[0].entity_id)
    article_open(stage)
    stage.window.options.set_emphasis(Emphasis.WATCHED)
    stage.settle()
    return ()


def all_types(stage: Stage) -> Over:
    """Dates, numbers and money are highlighted too, names without a tint."""
    article_open(stage)
    stage.window.options.set_types(frozenset(EntityType))
    stage.window.options.set_tinted(False)
    stage.settle()
    return ()


def lines_outside(stage: Stage) -> Over:
    """What stands around the article is shown."""
    stage.open_samples()
    stage.article("Ombudsman")
    stage.window.options.set_outside(True)
    stage.settle()
    bar = stage.window.viewer.text.mark_bar
    bar.setValue(bar.maximum())
    stage.settle()
    return ()


def gone_to(stage: Stage) -> Over:
    """Keys have gone to a name."""
    article_open(stage)
    stage.window.viewer.text.setFocus(Qt.FocusReason.OtherFocusReason)
    for _ in range(4):
        stage.window.going.name_after.trigger()
    stage.settle()
    return ()


def pattern_broken(stage: Stage) -> Over:
    """What is looked for is no regular expression."""
    find(stage)
    bar = stage.window.viewer.finder.bar
    bar.pattern.click()
    bar.line.setText("stri(ke")
    stage.wait(lambda: "…" not in bar.count.text())
    stage.settle()
    return ()


def one_type(stage: Stage) -> Over:
    """The panel lists one type."""
    all_entities(stage)
    types = stage.window.panel.entities.types
    types.setCurrentIndex(types.findData(EntityType.ORG))
    stage.settle()
    return ()


def narrowed(stage: Stage) -> Over:
    """Only articles that mention an entity are listed, some with a star, some read."""
    window = stage.open_samples()
    with Library.open(stage.library) as library:
        entity = library.find_entities("Elena Marchetti")[0].entity_id
        for number in (0, 2):
            article_id = window.pane.model.id_at(number)
            assert article_id is not None
            library.star([article_id], True)
    model = window.pane.model
    window.reading.mark([i for n in (2, 3) if (i := model.id_at(n))], True)
    stage.settle()
    window.pane.narrow_to(Narrowing(entity, "Elena Marchetti"))
    stage.settle()
    return ()


SCENES: Mapping[str, Callable[[Stage], Over]] = MappingProxyType(
    {
        "panes-stacked": partial(panes, Arrangement.STACKED),
        "panes-mirrored": partial(panes, Arrangement.MIRRORED),
        "article-alone": article_alone,
        "highlights-off": highlights_off,
        "what-is-new": what_is_new,
        "only-watched": only_watched,
        "all-types": all_types,
        "lines-outside": lines_outside,
        "gone-to": gone_to,
        "find-pattern-broken": pattern_broken,
        "one-type": one_type,
        "narrowed": narrowed,
    }
)
