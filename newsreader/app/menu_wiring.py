"""What the actions of the menus do."""

from typing import TYPE_CHECKING

from newsreader.paths import default_library

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow


def wire_menus(window: "MainWindow") -> None:
    """Connect each action of the window's menus with the part that does it."""
    menus = window.menus
    for action, does in (
        (menus.new_window, window.window_requested.emit),
        (menus.open_folder, window.shelf.ask_for_folder),
        (menus.new_library, window.shelf.ask_for_new_library),
        (menus.open_library, window.shelf.ask_for_library),
        (menus.own_library, window.shelf.open_own_library),
        (menus.folders, window.shelf.show_folders),
        (menus.close_window, window.close),
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
    ):
        # The action's own argument (checked) is nothing to those it calls.
        action.triggered.connect(lambda _=False, does=does: does())
    menus.own_library.setEnabled(window.library != default_library())
    menus.unread_only.triggered.connect(window.pane.set_unread_only)
    menus.recent_folder_chosen.connect(lambda path: window.shelf.open_folders([path]))
    menus.panel_chosen.connect(window.reading.show_panel)


def _tell_about(window: "MainWindow") -> None:
    from newsreader.app.views.about_dialog import AboutDialog

    AboutDialog(window, window.library).open()
