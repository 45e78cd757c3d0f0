"""What stands where there is nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from newsreader.app.views.listing.list_notice import Step, Surroundings, saying
from newsreader.app.views.parts.notice import Notice, Way
from newsreader.library.records import ArticleQuery

ALL = ArticleQuery()


@pytest.mark.parametrize(
    ("query", "around", "title", "steps"),
    [
        (ALL, Surroundings(), "There are no articles here.", [Step.OPEN_FOLDER]),
        (ALL, Surroundings(is_reading=True), "Looking for articles…", []),
        (ALL, Surroundings(("news",)), "The folder is not where it was.", [Step.SHOW_FOLDERS]),
        (
            ALL,
            Surroundings(failed=2),
            "There are no articles here.",
            [Step.SHOW_FAILURES, Step.OPEN_FOLDER],
        ),
        (replace(ALL, text="x"), Surroundings(), "No article holds these words.",
         [Step.END_SEARCH]),
        (
            replace(ALL, text="x", unread_only=True),
            Surroundings(),
            "No article in this list holds these words.",
            [Step.LIST_ALL, Step.END_SEARCH],
        ),
        (replace(ALL, unread_only=True), Surroundings(), "There are no unread articles.",
         [Step.LIST_ALL]),
        (replace(ALL, starred_only=True), Surroundings(), "No article has a star.",
         [Step.LIST_ALL]),
        (replace(ALL, noted_only=True), Surroundings(), "No article has notes.", [Step.LIST_ALL]),
        (replace(ALL, tag="port"), Surroundings(), "No article has the tag “port”.",
         [Step.LIST_ALL]),
        (replace(ALL, entity_id="e"), Surroundings(), "No article here mentions this.",
         [Step.LIST_ALL]),
        (
            replace(ALL, starred_only=True, unread_only=True),
            Surroundings(is_reading=True),
            "No article is all that is asked for.",
            [Step.LIST_ALL],
        ),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("qapp")
def test_an_empty_list_says_why_and_where_to_go(
    query: ArticleQuery, around: Surroundings, title: str, steps: list[Step]
) -> None:
    said = saying(query, around)
    assert (said.title, list(said.steps)) == (title, steps)


@pytest.mark.usefixtures("qapp")
def test_what_is_lost_and_what_failed_is_named() -> None:
    assert "“news”" in saying(ALL, Surroundings(("news",))).words
    assert saying(ALL, Surroundings(failed=1)).words == "1 file could not be read."
    assert "“<b>x</b>”" in saying(replace(ALL, text="<b>x</b>"), Surroundings()).words


def test_a_notice_says_one_thing_after_the_other(qtbot: QtBot) -> None:
    notice, done = Notice(), []
    qtbot.addWidget(notice)
    notice.say("Gone.", "It was here.", Way("Go & look", "Looks.", lambda: done.append(1)))
    assert notice.text == "Gone. It was here."
    (button,) = notice.buttons
    assert button.text() == "Go && look"
    assert button.whatsThis() == "Looks."
    button.click()
    assert done == [1]
    notice.say("", "Back.")
    assert notice.text == "Back."
    assert notice.buttons == []


def test_a_notice_over_rows_leaves_them_the_keyboard(qtbot: QtBot) -> None:
    view = QListView()
    view.setModel(QStringListModel(["one"], view))
    qtbot.addWidget(view)
    notice = Notice.over(view)
    notice.say("Nothing.")
    view.show()
    assert not notice.isVisible()
    notice.setVisible(True)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert notice.size() == view.viewport().size()
