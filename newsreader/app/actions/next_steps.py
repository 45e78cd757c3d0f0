"""What the notices of empty and failed places lead to."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from newsreader.app.looks.day import day_text
from newsreader.app.relayed import relayed
from newsreader.app.translation import tr
from newsreader.app.views.listing.list_notice import Step
from newsreader.app.views.parts.notice import Way
from newsreader.library.records import StoredArticle

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow

_SLOW_MS = 700  # a library that opens as it should is there before anyone would read this


class NextSteps(QObject):
    """Says in list, article and window why there is nothing, and takes the steps from there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        shelf = window.shelf
        window.pane.step_wanted.connect(self._take)
        shelf.troubles_changed.connect(window.pane.set_troubles)
        shelf.troubles_changed.connect(lambda missing, _: window.strip.show_missing(len(missing)))
        shelf.refused.connect(self._tell_of_library)
        window.ready.connect(self._follow_restoring)
        window.strip.folders_requested.connect(shelf.show_folders)
        window.panel.here.recognition_wanted.connect(
            lambda: window.preferences.open_at(tr("Recognition"))
        )
        window.reading.article_shown.connect(self._tell_of_article)
        slow = QTimer(self)
        slow.setSingleShot(True)
        slow.timeout.connect(self._tell_of_opening)
        slow.start(_SLOW_MS)

    def _take(self, step: Step) -> None:
        window = self._window
        {
            Step.END_SEARCH: window.search.clear,
            Step.OPEN_FOLDER: window.shelf.ask_for_folder,
            Step.SHOW_FOLDERS: window.shelf.show_folders,
            Step.SHOW_FAILURES: window.shelf.show_failures,
        }[step]()

    def _tell_of_opening(self) -> None:
        window = self._window
        if window.shelf.folders is not None or window.trouble.text:
            return
        from newsreader.library.file.header import is_older

        if is_older(window.library):
            window.trouble.say(
                tr("Bringing the library up to date…"),
                tr("An older newsreader made it. As it was, it stays beside it."),
            )
        else:
            window.trouble.say(tr("Opening the library…"))

    def _tell_of_library(self, reason: str) -> None:
        """Why the library cannot be read. One that was open before stays on screen."""
        window = self._window
        if window.shelf.folders is not None:
            window.tell(reason)
            return
        ways = (
            Way(tr("Try again"), tr("Opens the library once more."), self._try_again),
            Way(
                tr("Open another library…"),
                tr("Choose the file of a library that was made before."),
                window.shelf.ask_for_library,
            ),
            Way(
                tr("New library…"),
                tr("Choose where a new library is kept. This one stays as it is."),
                window.shelf.ask_for_new_library,
            ),
        )
        window.trouble.say(tr("This library cannot be opened."), relayed(reason), *ways)
        window.trouble.buttons[0].setFocus()

    def _follow_restoring(self) -> None:
        self._window.shelf.folders_changed.connect(self._ask_if_restored)
        self._ask_if_restored()

    def _ask_if_restored(self) -> None:
        self._window.operations.run(lambda library: library.restored_from(), self._tell_if_restored)

    def _tell_if_restored(self, made: datetime | None) -> None:
        if made is not None:
            self._window.tell(
                tr(
                    "The library was empty or gone. What you did in it was put back from the copy "
                    "of {day}, and its folders are read again."
                ).format(day=day_text(made.date().isoformat()))
            )

    def _try_again(self) -> None:
        window = self._window
        window.trouble.say(tr("Opening the library…"))
        # The indexer has ended where it could not open the library either.
        ended = not window.importing.is_running
        window.load()
        if ended:
            once = Qt.ConnectionType.SingleShotConnection
            window.operations.settled.connect(window.importing.start, once)

    def _tell_of_article(self, stored: StoredArticle | None) -> None:
        window = self._window
        if stored is not None:
            return
        if window.reading.place.article_id is None:
            window.viewer.empty.say("", tr("The article you choose opens here."))
            return
        ways = []
        if window.reading.history.can_go_back:
            ways.append(Way(tr("Back"), tr("Goes back to where you were."), window.reading.back))
        window.viewer.empty.say(
            tr("This article is no longer in the library."),
            tr("Its file was removed or changed, or its folder was taken out of the library."),
            *ways,
        )
