"""What the actions of the menus do."""

from typing import TYPE_CHECKING

from newsreader.app.actions.menus import Menus
from newsreader.app.actions.option_wiring import open_text_options
from newsreader.app.looks.reading_options import ReadingOptions
from newsreader.app.translation import tr
from newsreader.library.records import StoredArticle
from newsreader.paths import default_library

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow


def wire_menus(window: "MainWindow", menus: Menus) -> None:
    """Connect each action of the window's menus with the part that does it."""
    for action, does in (
        (menus.new_window, window.window_requested.emit),
        (menus.open_folder, window.shelf.ask_for_folder),
        (menus.new_library, window.shelf.ask_for_new_library),
        (menus.open_library, window.shelf.ask_for_library),
        (menus.own_library, window.shelf.open_own_library),
        (menus.folders, window.shelf.show_folders),
        (menus.close_window, window.close),
        (menus.quit, window.quit_requested.emit),
        (menus.copy, window.viewer.copy),
        (menus.copy_citation, window.viewer.copy_with_citation),
        (menus.find, window.viewer.open_find),
        (menus.find_next, lambda: window.viewer.finder.step(1)),
        (menus.find_previous, lambda: window.viewer.finder.step(-1)),
        (menus.search, window.search.begin),
        (menus.zoom_in, window.viewer.zoom_in),
        (menus.zoom_out, window.viewer.zoom_out),
        (menus.zoom_reset, window.viewer.zoom_reset),
        (menus.back, window.reading.back),
        (menus.forward, window.reading.forward),
        (menus.next_article, lambda: window.pane.view.step(1)),
        (menus.previous_article, lambda: window.pane.view.step(-1)),
        (menus.next_unread, window.pane.open_next_unread),
        (menus.mark_read, lambda: window.reading.mark_chosen(read=True)),
        (menus.mark_unread, lambda: window.reading.mark_chosen(read=False)),
        (menus.samples, window.shelf.open_samples),
        (menus.failures, window.shelf.show_failures),
        (menus.about, lambda: _tell_about(window)),
        (menus.parts, lambda: _open_parts(window)),
        (menus.text_options, lambda: open_text_options(window)),
    ):
        # The action's own argument (checked) is nothing to those it calls.
        action.triggered.connect(lambda _=False, does=does: does())
    menus.own_library.setEnabled(window.library != default_library())
    menus.unread_only.triggered.connect(window.pane.set_unread_only)
    menus.recent_folder_chosen.connect(lambda path: window.shelf.open_folders([path]))
    menus.panel_chosen.connect(window.reading.show_panel)
    menus.recent_folders = lambda: window.settings.recent_folders
    _follow_options(window.options, menus)
    _follow_reading(window, menus)


def _follow_options(options: ReadingOptions, menus: Menus) -> None:
    menus.outside.triggered.connect(options.set_outside)
    menus.pictures.triggered.connect(options.set_pictures)
    menus.theme_chosen.connect(options.set_theme)
    options.page_changed.connect(menus.show_page)
    options.theme_changed.connect(menus.show_theme)
    menus.show_page(options.page)
    menus.show_theme(options.theme)


def _follow_reading(window: "MainWindow", menus: Menus) -> None:
    reading = window.reading

    def show_place() -> None:
        menus.back.setEnabled(reading.history.can_go_back)
        menus.forward.setEnabled(reading.history.can_go_forward)
        menus.show_panel(reading.place.panel, has_entity=reading.place.entity_id is not None)

    def show_article(stored: StoredArticle | None) -> None:
        for action in (menus.mark_read, menus.mark_unread, menus.copy_citation):
            action.setEnabled(stored is not None)

    reading.moved.connect(show_place)
    reading.article_shown.connect(show_article)
    window.pane.query_changed.connect(lambda query: menus.unread_only.setChecked(query.unread_only))
    show_place()
    show_article(reading.shown)
    menus.unread_only.setChecked(window.pane.query.unread_only)


def _open_parts(window: "MainWindow") -> None:
    if not window.viewer.foot.open_parts():
        window.tell(tr("This article has no headings within it."))


def _tell_about(window: "MainWindow") -> None:
    from newsreader.app.views.dialogs.about_dialog import AboutDialog

    AboutDialog(window, window.operations).open()
