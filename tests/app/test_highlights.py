"""What is emphasised: all, only what is new, only what is watched, or nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.looks.emphasis import Emphasis, HighlightOptions
from newsreader.app.looks.typography import Typography
from newsreader.app.theme import Theme
from newsreader.app.views.article.highlights import Highlights
from newsreader.app.views.article.mention_index import MentionIndex
from newsreader.app.views.article_view import ArticleView
from newsreader.model import EntityType
from tests.app.articles import stored

NEW = HighlightOptions(emphasis=Emphasis.NEW)
WATCHED = HighlightOptions(emphasis=Emphasis.WATCHED)
ARTICLE = stored()


def shown(highlights: Highlights) -> set[str]:
    return {m.entity_id for m in ARTICLE.mentions if highlights.shows(m)}


@pytest.fixture
def highlights() -> Highlights:
    return Highlights(MentionIndex(ARTICLE.mentions))


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    view.show_article(ARTICLE)
    return view


def colours(view: ArticleView) -> set[str]:
    picture = view.text.viewport().grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(picture.height())
    }


def tint(entity_type: EntityType) -> str:
    return Theme.light().style_of(entity_type).background.name()


def test_off_leaves_the_selected_entity(highlights: Highlights) -> None:
    assert shown(highlights) == {"tuva-lind", "harbour-board", "lervik", "norland"}
    highlights.off = True
    assert shown(highlights) == set()
    highlights.selected = "friday"
    assert shown(highlights) == {"friday"}


def test_only_watched_shows_those_and_the_selected(highlights: Highlights) -> None:
    highlights.options = WATCHED
    assert shown(highlights) == set()
    highlights.watched = frozenset({"lervik"})
    highlights.selected = "tuva-lind"
    assert shown(highlights) == {"lervik", "tuva-lind"}


def test_known_entities_step_back_once_it_is_known_which(highlights: Highlights) -> None:
    lind = ARTICLE.mentions[0]
    highlights.options = NEW
    assert not highlights.dims(lind)
    assert not highlights.marks_new(lind)
    highlights.fresh = frozenset({"lervik"})
    assert highlights.dims(lind)
    highlights.selected = lind.entity_id
    assert not highlights.dims(lind)
    highlights.fresh = frozenset({lind.entity_id})
    assert highlights.marks_new(lind)
    highlights.options = HighlightOptions()
    assert not highlights.marks_new(lind)


def test_the_viewer_paints_what_is_new_and_dims_the_rest(view: ArticleView) -> None:
    view.set_highlight_options(NEW)
    view.set_new_entities("another article", frozenset())
    assert {tint(EntityType.PERSON), tint(EntityType.PLACE)} <= colours(view)
    view.set_new_entities(ARTICLE.article.id, frozenset({"lervik"}))
    seen = colours(view)
    assert tint(EntityType.PLACE) in seen
    assert tint(EntityType.PERSON) not in seen


def test_lines_alone_have_no_tint_but_that_of_the_selected(view: ArticleView) -> None:
    view.set_highlight_options(HighlightOptions(tinted=False))
    assert tint(EntityType.PERSON) not in colours(view)
    assert Theme.light().style_of(EntityType.PERSON).line.name() in colours(view)
    view.select_entity("tuva-lind")
    seen = colours(view)
    assert tint(EntityType.PERSON) in seen
    assert tint(EntityType.PLACE) not in seen


def test_counts_stand_beside_names_where_the_lines_leave_room(view: ArticleView) -> None:
    def picture() -> object:
        return view.text.viewport().grab().toImage()

    with_counts = picture()
    view.set_highlight_options(HighlightOptions(counts=False))
    without = picture()
    assert with_counts != without
    view.set_highlight_options(HighlightOptions())
    assert picture() == with_counts
    view.set_typography(Typography(line_height=125))
    tight = picture()
    view.set_highlight_options(HighlightOptions(counts=False))
    assert picture() == tight


def test_one_walks_over_all_that_is_emphasised(view: ArticleView) -> None:
    starts = [m.start for m in ARTICLE.mentions if view.text.highlights.shows(m)]
    card = view.hovering.card
    for start in (*starts, starts[0]):
        view.next_of_any()
        assert view.text.highlights.current == start
        assert card.isVisible()
    view.next_of_any(-1)
    assert view.text.highlights.current == starts[-1]
    QTest.keyClick(view.text, Qt.Key.Key_Escape)
    assert not card.isVisible()
    view.set_highlights_off(True)
    view.next_of_any(-1)
    assert view.text.highlights.current == starts[-1]


def test_the_card_goes_when_the_text_is_scrolled(view: ArticleView) -> None:
    view.resize(900, 260)
    card = view.hovering.card
    view.next_of_any()
    assert card.isVisible()
    view.text.mark_bar.setValue(view.text.mark_bar.value() + 30)
    assert not card.isVisible()


def test_the_sign_of_what_is_new_stands_once(highlights: Highlights) -> None:
    highlights.options = NEW
    highlights.fresh = frozenset({"tuva-lind"})
    signed = [mention for mention in ARTICLE.mentions if highlights.marks_new(mention)]
    assert signed == [ARTICLE.mentions[0]]


def test_enter_chooses_the_mention_gone_to(view: ArticleView, qtbot: QtBot) -> None:
    view.next_of_any()
    with qtbot.waitSignal(view.entity_clicked) as signal:
        QTest.keyClick(view.text, Qt.Key.Key_Return)
    assert signal.args == ["tuva-lind", ARTICLE.mentions[0].start]
    assert view.selected_entity == "tuva-lind"


def test_a_caret_selects_by_shift_and_arrows(view: ArticleView) -> None:
    view.text.set_caret(True)
    QTest.keyClick(view.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.text.textCursor().hasSelection()
    assert view.text.highlights.current is None
