"""The viewer, through the real widget."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from newsreader.app.looks.page_options import PageOptions
from newsreader.app.theme import Theme
from newsreader.app.views.article.article_blocks import Kind
from newsreader.app.views.article.article_document import kind_of
from newsreader.app.views.article.why_no_names import WAITING
from newsreader.app.views.article_view import ArticleView
from newsreader.library.records import StoredArticle, StoredMention
from newsreader.model import NAMED_TYPES, EntityType, Label, Role
from tests.app.articles import STORY, Part, stored

TITLE = "Tuva Lind Leaves the Harbour Board"


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def long_story(paragraphs: int) -> StoredArticle:
    parts: list[Part] = [STORY[0]]
    for number in range(paragraphs):
        end = " Tuva Lind said so." if number % 10 == 0 else ""
        parts.append((Role.BODY, f"Paragraph {number}: the 🚢 ferry was late again." * 6 + end))
    return stored(parts)


def built(view: ArticleView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.text.is_built)


def middle_of(view: ArticleView, mention: StoredMention) -> QPoint:
    rect = view.text.rect_of(mention)
    assert rect is not None
    return rect.center() - view.text.viewport().geometry().topLeft()


def move_mouse(view: ArticleView, place: QPoint) -> None:
    viewport = view.text.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(viewport.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def colours(view: ArticleView) -> set[str]:
    picture = view.text.viewport().grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(picture.height())
    }


def tint(theme: Theme, entity_type: EntityType) -> str:
    return theme.style_of(entity_type).background.name()


def block_texts(view: ArticleView) -> list[tuple[Kind, str]]:
    block, texts = view.text.document().begin(), []
    while block.isValid():
        texts.append((kind_of(block.userState()), block.text()))
        block = block.next()
    return texts


def test_nothing_chosen_says_what_to_do(view: ArticleView) -> None:
    words = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert words == ["The article you choose opens here."]
    view.show_article(stored())
    view.show_article(None)
    assert view.article_id is None
    assert not view.text.isVisible()


def test_an_article_is_laid_out_by_role(view: ArticleView) -> None:
    view.set_page(PageOptions(outside=True))
    view.show_article(stored())
    texts = block_texts(view)
    assert texts[0] == (Kind.HEADLINE, TITLE)
    assert [kind for kind, _ in texts].count(Kind.BODY) == 2
    sizes = {}
    for role, words in STORY:
        cursor = view.text.document().find(words.split("\n", maxsplit=1)[0][:12])
        block = cursor.block()
        sizes[role] = block.layout().lineAt(0).height()
    assert sizes[Role.TITLE] > sizes[Role.BODY] > sizes[Role.BOILERPLATE]


def test_every_mention_is_shown_where_its_words_are(view: ArticleView) -> None:
    article = stored()
    view.show_article(article)
    offsets = view.text.offsets
    for mention in article.mentions:
        cursor = QTextCursor(view.text.document())
        cursor.setPosition(offsets.position(mention.start))
        cursor.setPosition(offsets.end_position(mention.end), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == mention.text
        assert view.text.mention_at(QPointF(middle_of(view, mention))) in (
            mention if mention.label is not Label.DATE else None,
        )


@pytest.mark.parametrize("theme", [Theme.light(), Theme.dark()], ids=lambda theme: theme.name)
def test_types_are_painted_as_the_theme_says(view: ArticleView, theme: Theme) -> None:
    view.set_theme(theme)
    view.show_article(stored())
    seen = colours(view)
    for entity_type in (EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.GROUP):
        assert tint(theme, entity_type) in seen
    assert tint(theme, EntityType.DATE) not in seen
    view.set_visible_types(frozenset({EntityType.DATE}))
    seen = colours(view)
    assert tint(theme, EntityType.DATE) in seen
    assert tint(theme, EntityType.PERSON) not in seen
    view.select_entity("lervik")
    seen = colours(view)
    assert tint(theme, EntityType.PLACE) in seen
    assert tint(theme, EntityType.PERSON) not in seen


def test_boilerplate_has_no_highlight(view: ArticleView) -> None:
    view.show_article(stored([STORY[0], (Role.BOILERPLATE, "Lind is on our newsletter.")]))
    view.set_visible_types(frozenset({EntityType.PLACE}))
    assert tint(Theme.light(), EntityType.PERSON) not in colours(view)


def test_a_click_selects_an_entity_and_esc_takes_it_back(view: ArticleView, qtbot: QtBot) -> None:
    article = stored()
    view.show_article(article)
    mention = next(m for m in article.mentions if m.text == "Lind")
    with qtbot.waitSignal(view.entity_clicked) as signal:
        QTest.mouseClick(
            view.text.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, mention)
        )
    assert signal.args == ["tuva-lind", mention.start]
    assert view.selected_entity == "tuva-lind"
    assert len(view.text.mark_bar.marks) == 4
    QTest.keyClick(view.text, Qt.Key.Key_Escape)
    assert view.selected_entity is None
    assert not view.text.mark_bar.marks


def test_a_type_that_is_off_takes_no_click(view: ArticleView, qtbot: QtBot) -> None:
    article = stored()
    view.show_article(article)
    view.set_visible_types(NAMED_TYPES - {EntityType.PERSON})
    mention = next(m for m in article.mentions if m.text == "Lind")
    with qtbot.assertNotEmitted(view.entity_clicked):
        QTest.mouseClick(
            view.text.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, mention)
        )


def test_a_card_appears_under_the_mouse_and_takes_nothing(view: ArticleView) -> None:
    article = stored()
    view.show_article(article)
    card = view.hovering.card
    move_mouse(view, middle_of(view, next(m for m in article.mentions if m.text == "Lind")))
    assert card.isVisible()
    words = " | ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())
    counts = "4 here · also in 13 articles · 53 mentions in all"
    assert words == f"Tuva Lind | {counts} | “Lind”: surname of Tuva Lind"
    assert card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert view.rect().contains(card.geometry())
    shape = view.text.viewport().cursor().shape()
    assert shape is Qt.CursorShape.PointingHandCursor
    move_mouse(view, QPoint(5, 5))
    assert not card.isVisible()
    assert view.text.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_highlights_that_arrive_leave_the_text_where_it_is(view: ArticleView, qtbot: QtBot) -> None:
    whole = long_story(60)
    view.show_article(
        StoredArticle(whole.article, whole.paths, (), analysed=False, note=None, read=False)
    )
    built(view, qtbot)
    notes = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert WAITING in notes
    view.restore(whole.article.text.index("Paragraph 30"))
    document, place = view.text.document(), view.first_visible_offset()
    assert place > 0
    view.show_article(whole)
    assert view.text.document() is document
    assert view.first_visible_offset() == place
    assert view.counts() == {EntityType.PERSON: 7, EntityType.ORG: 1}
    view.show_article(stored())
    assert view.first_visible_offset() == 0


def test_a_note_says_why_there_are_no_highlights(view: ArticleView) -> None:
    view.show_article(stored(analysed=False, note="No pipeline for Finnish is installed."))
    words = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert "No pipeline for Finnish is installed." in words


@pytest.mark.parametrize("zoom", [60, 100, 200])
def test_a_place_is_come_back_to(view: ArticleView, qtbot: QtBot, zoom: int) -> None:
    article = long_story(80)
    view.show_article(article)
    view.set_zoom(zoom)
    built(view, qtbot)
    view.restore(article.article.text.index("Paragraph 40"))
    place = view.first_visible_offset()
    view.restore(0)
    assert view.first_visible_offset() == 0
    view.restore(place)
    assert view.first_visible_offset() == place


def test_every_offset_can_be_come_back_to(view: ArticleView, qtbot: QtBot) -> None:
    article = long_story(80)
    view.show_article(article)
    built(view, qtbot)
    text = article.article.text
    start, stop = text.index("Paragraph 40"), text.index("Paragraph 41")
    scrolled = []
    for offset in range(start, stop):
        view.restore(offset)
        scrolled.append(view.text.mark_bar.value())
    assert scrolled[0] > 0
    assert scrolled == sorted(scrolled)
    view.go_to(stop - 1)
    assert view.text.mark_bar.value() > 0


def test_zoom_keeps_the_place_and_the_measure(view: ArticleView, qtbot: QtBot) -> None:
    article = long_story(80)
    view.show_article(article)
    built(view, qtbot)
    start = article.article.text.index("Paragraph 40")
    view.restore(start)
    place = view.first_visible_offset()
    with qtbot.waitSignal(view.zoom_changed) as signal:
        view.zoom_in()
    assert signal.args == [110]
    built(view, qtbot)
    assert abs(view.first_visible_offset() - place) < 100
    view.zoom_reset()
    assert view.zoom == 100
    view.set_zoom(10_000)
    assert view.zoom == 300
    for zoom, width in ((60, 1200), (100, 1200), (100, 2000)):
        view.set_zoom(zoom)
        view.resize(width, 700)
        built(view, qtbot)
        block = view.text.document().find("Paragraph 1").block()
        length = block.layout().lineAt(0).textLength()
        assert 55 <= length <= 85
        margins = view.text.viewportMargins()
        assert margins.left() == margins.right() > 0


def test_ctrl_and_wheel_zoom(view: ArticleView, qtbot: QtBot) -> None:
    view.show_article(stored())
    middle = QPointF(view.text.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.text.viewport().mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.zoom_changed):
        QApplication.sendEvent(view.text.viewport(), event)
    assert view.zoom == 90


def test_the_wheel_turns_over_the_empty_sides(view: ArticleView, qtbot: QtBot) -> None:
    view.resize(1600, 500)
    view.show_article(long_story(40))
    built(view, qtbot)
    place = QPointF(10, 100)
    event = QWheelEvent(
        place,
        QPointF(view.text.mapToGlobal(place.toPoint())),
        QPoint(0, 0),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    # The text leaves it, as Qt does beside a viewport, and what it stands in gets it then.
    assert not QApplication.sendEvent(view.text, event) or not event.isAccepted()
    page = view.text.parentWidget()
    assert page is not None
    QApplication.sendEvent(page, event)
    assert view.text.mark_bar.value() > 0


def test_going_to_a_mention_brings_it_into_view(view: ArticleView, qtbot: QtBot) -> None:
    article = long_story(100)
    view.show_article(article)
    view.select_entity("tuva-lind")
    last = article.mentions[-1]
    view.go_to(last.start)
    built(view, qtbot)
    rect = view.text.rect_of(last)
    assert rect is not None
    assert view.text.rect().contains(rect)
    view.next_mention()
    assert view.text.highlights.current == article.mentions[0].start
    view.next_mention(-1)
    assert view.text.highlights.current == last.start
    view.next_mention()
    assert view.text.highlights.current == article.mentions[0].start


def test_the_next_mention_is_that_after_what_the_reader_sees(
    view: ArticleView, qtbot: QtBot
) -> None:
    article = long_story(100)
    view.show_article(article)
    built(view, qtbot)
    view.select_entity("tuva-lind")
    view.next_mention()
    assert view.text.highlights.current == article.mentions[0].start
    view.text.mark_bar.setValue(view.text.mark_bar.maximum() // 2)
    top = view.first_visible_offset()
    view.next_of_any()
    assert view.text.highlights.current == min(m.start for m in article.mentions if m.start >= top)
    view.text.mark_bar.setValue(view.text.mark_bar.maximum())
    top = view.first_visible_offset()
    view.next_mention(-1)
    assert view.text.highlights.current == max(m.start for m in article.mentions if m.start < top)


def test_an_entity_is_brought_into_view_if_it_is_not(view: ArticleView, qtbot: QtBot) -> None:
    view.show_article(stored())
    view.bring_into_view("tuva-lind")
    assert view.text.mark_bar.value() == 0
    parts = [STORY[0], *[(Role.BODY, "The ferry was late again. " * 20)] * 30]
    view.show_article(stored([*parts, (Role.BODY, "Lervik was silent.")]))
    built(view, qtbot)
    view.bring_into_view("tuva-lind")
    view.bring_into_view("nobody")
    assert view.text.mark_bar.value() == 0
    view.bring_into_view("lervik")
    assert view.text.mark_bar.value() > 0
    there = view.text.mark_bar.value()
    view.bring_into_view("lervik")
    assert view.text.mark_bar.value() == there


def test_a_long_article_is_shown_bit_by_bit(view: ArticleView, qtbot: QtBot) -> None:
    article = long_story(2_000)
    view.show_article(article)
    assert not view.text.is_built
    last = article.mentions[-1]
    view.go_to(last.start)
    built(view, qtbot)
    rect = view.text.rect_of(last)
    assert rect is not None
    assert view.text.rect().contains(rect)
    offsets = view.text.offsets
    assert offsets.end == len(article.article.text)
    view.show_article(stored())
    assert view.text.is_built


def test_search_hits_are_marked(view: ArticleView) -> None:
    article = stored()
    view.show_article(article)
    view.set_visible_types(frozenset())
    start = article.article.text.index("silent")
    view.mark_search([(start, start + 6)])
    assert Theme.light().find.name() in colours(view)
    assert len(view.text.mark_bar.marks) == 1
    view.mark_search([])
    assert Theme.light().find.name() not in colours(view)


def test_right_to_left_paragraphs_stand_right(view: ArticleView) -> None:
    arabic = "قال الوزير أحمد في دمشق إن المحادثات مستمرة."
    names = {"أحمد": (Label.PERSON, "أحمد"), "دمشق": (Label.GPE, "دمشق")}
    article = stored([STORY[0], (Role.BODY, arabic), (Role.BODY, "Left.")], names=names)
    view.show_article(article)
    person, place = (view.text.rect_of(mention) for mention in article.mentions)
    assert person is not None
    assert place is not None
    assert person.left() > place.left()
    assert person.center().x() > view.text.width() / 2
    for mention in article.mentions:
        assert view.text.mention_at(QPointF(middle_of(view, mention))) is mention


def test_controls_have_names(view: ArticleView) -> None:
    assert view.text.accessibleName() == "Article"
    assert view.finder.bar.line.accessibleName() == "Find in article"
    assert view.text.mark_bar.accessibleName()


def test_dark_paper_is_dark(view: ArticleView, qtbot: QtBot) -> None:
    view.setStyleSheet(Theme.dark().stylesheet())
    view.set_theme(Theme.dark())
    view.show_article(stored())
    corner = view.text.viewport().grab().toImage().pixelColor(2, 2)
    assert corner == QColor(Theme.dark().paper)
