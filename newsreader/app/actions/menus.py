"""Everything the window can be told to do, as actions with their keys, in its menus."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from newsreader.app.looks.page_options import PageOptions
from newsreader.app.navigation import PanelState
from newsreader.app.translation import tr
from newsreader.paths import display_path

C = TypeVar("C")
_Keys = QKeySequence.StandardKey | str | None


class Menus(QObject):
    """Fills the menus that a window has by these titles. What an action does is wired by the
    window."""

    recent_folder_chosen = Signal(Path)
    theme_chosen = Signal(str)
    panel_chosen = Signal(object)

    def __init__(self, window: QMainWindow, titles: Mapping[str, QMenu]) -> None:
        super().__init__(window)
        self._window = window
        self.edit, self.view, self.go = titles["edit"], titles["view"], titles["go"]
        self.article, self.entity, self.help = titles["article"], titles["entity"], titles["help"]
        self.recent_folders: Callable[[], Sequence[Path]] = list
        self._add_file_menu(titles["file"])
        self._add_edit_menu(self.edit)
        self._add_view_menu(self.view)
        self._add_go_menu(self.go)
        self._add_article_menu(self.article)
        self._add_help_menu(self.help)

    def _add_file_menu(self, menu: QMenu) -> None:
        self.new_window = self._action(menu, tr("New &Window"), QKeySequence.StandardKey.New)
        self.open_folder = self._action(menu, tr("&Open Folder…"), QKeySequence.StandardKey.Open)
        self.recent = menu.addMenu(tr("Open &Recent Folder"))
        self.recent.aboutToShow.connect(self._fill_recent)
        self.save_pdf = self._action(menu, tr("Save Article as P&DF…"), "Ctrl+Alt+P")
        self.print = self._action(menu, tr("Open as PDF to &Print"), "Ctrl+Alt+Shift+P")
        menu.addSeparator()
        self.new_library = self._action(menu, tr("&New Library…"), None)
        self.open_library = self._action(menu, tr("Open &Library…"), None)
        self.own_library = self._action(menu, tr("Open &Your Own Library"), None)
        self.folders = self._action(menu, tr("&Folders…"), None)
        menu.addSeparator()
        self._add_exchange(menu)
        menu.addSeparator()
        self.close_window = self._action(menu, tr("&Close Window"), "Ctrl+W")
        self.quit = self._action(menu, tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _add_edit_menu(self, menu: QMenu) -> None:
        standard = QKeySequence.StandardKey
        self.copy = self._action(menu, tr("&Copy"), standard.Copy)
        self.copy_citation = self._action(menu, tr("Copy with C&itation"), "Ctrl+Shift+C")
        self.selection = self._action(menu, tr("&Do with the Selection…"), "Ctrl+.")
        menu.addSeparator()
        self.find = self._action(menu, tr("&Find in Article…"), standard.Find)
        self.find_next = self._action(menu, tr("Find &Next"), "F3")
        self.find_previous = self._action(menu, tr("Find Pre&vious"), "Shift+F3")
        self.search = self._action(menu, tr("&Search Articles"), "Ctrl+Shift+F")
        menu.addSeparator()
        self.preferences = self._action(menu, tr("&Preferences…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _add_view_menu(self, menu: QMenu) -> None:
        standard = QKeySequence.StandardKey
        self.zoom_in = self._action(menu, tr("Zoom &In"), standard.ZoomIn)
        self.zoom_in.setShortcuts([QKeySequence(standard.ZoomIn), QKeySequence("Ctrl+=")])
        self.zoom_out = self._action(menu, tr("Zoom &Out"), standard.ZoomOut)
        self.zoom_reset = self._action(menu, tr("A&ctual Size"), "Ctrl+0")
        menu.addSeparator()
        self._themes = self._choices(
            menu.addMenu(tr("&Theme")),
            (
                (tr("&Follow the System"), "system"),
                (tr("&Light"), "light"),
                (tr("&Dark"), "dark"),
                (tr("&Sepia"), "sepia"),
                (tr("&High Contrast"), "contrast"),
                (tr("High &Contrast, Dark"), "contrast-dark"),
            ),
            self.theme_chosen.emit,
        )
        self.text_options = self._action(menu, tr("Te&xt…"), "Ctrl+Shift+A")
        self.highlights = menu.addMenu(tr("&Highlights"))
        self._add_page_choices(menu)
        menu.addSeparator()
        self.panels = self._choices(
            menu,
            (
                (tr("In This &Article"), PanelState.ARTICLE),
                (tr("Selected &Entity"), PanelState.ENTITY),
                (tr("All E&ntities"), PanelState.ENTITIES),
            ),
            self.panel_chosen.emit,
        )
        for key, action in zip(("Ctrl+1", "Ctrl+2", "Ctrl+3"), self.panels.values(), strict=True):
            action.setShortcut(key)

    def _add_article_menu(self, menu: QMenu) -> None:
        self.mark_read = self._action(menu, tr("Mark as &Read"), "Ctrl+M")
        self.mark_unread = self._action(menu, tr("Mark as &Unread"), "Ctrl+Shift+M")
        self.unread_only = self._action(menu, tr("&Only Unread in the List"), "Ctrl+U")
        self.unread_only.setCheckable(True)

    def _add_help_menu(self, menu: QMenu) -> None:
        self.samples = self._action(menu, tr("Open the &Sample Articles"), None)
        self.failures = self._action(menu, tr("Files That Could Not Be &Read…"), None)
        menu.addSeparator()
        self.about = self._action(menu, tr("&About newsreader"), None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add_exchange(self, menu: QMenu) -> None:
        out = menu.addMenu(tr("E&xport"))
        self.export_articles = self._action(out, tr("Export &Articles…"), None)
        self.export_notes = self._action(out, tr("Export &Notes…"), None)
        self.export_decisions = self._action(out, tr("Export &Decisions…"), None)
        self.export_entities = self._action(out, tr("Export &Entities…"), None)
        self.export_mentions = self._action(out, tr("Export &Mentions…"), None)
        into = menu.addMenu(tr("&Import"))
        self.import_articles = self._action(into, tr("Import &Articles…"), None)
        self.import_notes = self._action(into, tr("Import &Notes…"), None)
        self.import_decisions = self._action(into, tr("Import &Decisions…"), None)
        self.exports = {
            "articles": self.export_articles,
            "notes": self.export_notes,
            "decisions": self.export_decisions,
            "entities": self.export_entities,
            "mentions": self.export_mentions,
        }
        self.imports = {
            "articles": self.import_articles,
            "notes": self.import_notes,
            "decisions": self.import_decisions,
        }

    def _add_go_menu(self, menu: QMenu) -> None:
        self.back = self._action(menu, tr("&Back"), "Alt+Left")
        self.forward = self._action(menu, tr("&Forward"), "Alt+Right")
        menu.addSeparator()
        self.next_article = self._action(menu, tr("&Next Article"), "Ctrl+Down")
        self.next_article.setShortcuts([QKeySequence("Ctrl+Down"), QKeySequence("J")])
        self.previous_article = self._action(menu, tr("&Previous Article"), "Ctrl+Up")
        self.previous_article.setShortcuts([QKeySequence("Ctrl+Up"), QKeySequence("K")])
        self.next_unread = self._action(menu, tr("Next &Unread Article"), "U")
        self.parts = self._action(menu, tr("Pa&rts of the Article…"), "C")

    def _add_page_choices(self, menu: QMenu) -> None:
        self.outside = self._action(menu, tr("Lines O&utside the Article"), "B")
        self.pictures = self._action(menu, tr("Pictures &Saved with Articles"), None)
        for action in (self.outside, self.pictures):
            action.setCheckable(True)

    def show_theme(self, name: str) -> None:
        """Tick the theme that was chosen."""
        self._themes[name].setChecked(True)

    def show_page(self, page: PageOptions) -> None:
        """Tick what is shown beside the text."""
        self.outside.setChecked(page.outside)
        self.pictures.setChecked(page.pictures)

    def show_panel(self, state: PanelState, *, has_entity: bool) -> None:
        """Tick what the panel shows; without an entity there is none to show."""
        self.panels[state].setChecked(True)
        self.panels[PanelState.ENTITY].setEnabled(has_entity)

    def _action(self, menu: QMenu, words: str, keys: _Keys) -> QAction:
        action = QAction(words, self._window)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        menu.addAction(action)
        return action

    def _choices(
        self, menu: QMenu, choices: Sequence[tuple[str, C]], chosen: Callable[[C], None]
    ) -> dict[C, QAction]:
        group = QActionGroup(self._window)
        actions = {}
        for words, choice in choices:
            action = self._action(menu, words, None)
            action.setCheckable(True)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, choice=choice: chosen(choice))
            actions[choice] = action
        return actions

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self.recent_folders():
            action = self.recent.addAction(display_path(path).replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, path=path: self.recent_folder_chosen.emit(path)
            )
        if self.recent.isEmpty():
            self.recent.addAction(tr("None yet")).setEnabled(False)
