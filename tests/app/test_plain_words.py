"""What strangers wrote is shown as it is, though it looks like HTML."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from PySide6.QtGui import Qt, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.views.article.article_page import quiet_words
from newsreader.app.views.article.link_bar import LinkBar
from newsreader.app.views.dialogs.failures_dialog import FailuresDialog
from newsreader.app.views.dialogs.folders_dialog import FoldersDialog
from newsreader.app.views.panel.panel_list import caption
from newsreader.app.views.panel.related_list import RelatedList
from newsreader.library.records import Failure, Folder, Related

NAME = "<b>x</b> <img src='http://elsewhere/x.png'> &amp; y"


def seen(words: str) -> str:
    """What a widget shows that takes what looks like HTML for HTML."""
    if not Qt.mightBeRichText(words):
        return words
    return QTextDocumentFragment.fromHtml(words).toPlainText().replace("\N{NO-BREAK SPACE}", " ")


@given(st.text("<b>i/&; x", max_size=20) | st.just(NAME))
def test_words_are_seen_as_they_are(words: str) -> None:
    assert seen(as_plain(words)).split() == words.split()


def test_words_that_look_like_words_stay_as_they_are() -> None:
    assert as_plain("a.txt\n2 < 3") == "a.txt\n2 < 3"


def test_labels_show_names_as_they_are(qtbot: QtBot) -> None:
    for label in (caption(NAME), quiet_words(NAME)):
        qtbot.addWidget(label)
        assert label.text() == NAME
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_tips_show_names_as_they_are(qtbot: QtBot) -> None:
    failures, related, link = FailuresDialog(), RelatedList(), LinkBar()
    for widget in (failures, related, link):
        qtbot.addWidget(widget)
    failures.show_failures([Failure(Path(f"/news/{NAME}"), NAME)])
    item = failures.files.topLevelItem(0)
    assert item is not None
    assert all(seen(item.toolTip(column)) == item.text(column) for column in range(3))
    related.show_related([Related("id", NAME, None, (NAME,))])
    assert seen(related.item(0).toolTip()).count(NAME) == 2
    link.ask(NAME, focus=False)
    assert seen(link.words.toolTip()) == NAME


def test_a_folder_to_be_removed_is_named_as_it_is(qtbot: QtBot) -> None:
    dialog = FoldersDialog()
    qtbot.addWidget(dialog)
    said: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(seen(box.text()))
        box.reject()

    QTimer.singleShot(0, answer)
    assert not dialog.confirm_removal(Folder(1, Path("/news/<b>x</b>")))
    assert "“/news/<b>x</b>”" in said[0]
