"""Ways through the window that need no mouse: the switcher, the panes, the list of keys."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWhatsThis, QWidget
from shiboken6 import isValid

from newsreader.app.actions.full_screen import FullScreen
from newsreader.app.actions.keys import Keys, named_actions, plain_words
from newsreader.app.actions.switching import Choice, Kind
from newsreader.app.actions.window_actions import WindowActions
from newsreader.app.arrangement import Arrangement
from newsreader.app.navigation import PanelState
from newsreader.app.translation import tr

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.dialogs.help_window import HelpWindow
    from newsreader.app.views.dialogs.keys_dialog import KeysDialog
    from newsreader.app.views.dialogs.quick_switcher import QuickSwitcher


class Going(QObject):
    """The actions that go somewhere, or put the panes elsewhere; and all actions' keys."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._action: WindowActions = WindowActions(window)
        self._keys_dialog: KeysDialog | None = None
        self._help: HelpWindow | None = None
        self._fill_view_menu(window.menus.view)
        self._fill_names_menu(window.menus.go)
        self._fill_go_menu(window.menus.go)
        self.show_help = self._action(tr("&Help…"), self.open_help, "F1")
        self.show_keys = self._action(tr("&Keys…"), self.open_keys, "?")
        first = window.menus.help.actions()[0]
        self.show_welcome = self._action(tr("&Welcome"), self._say_welcome)
        self.whats_this = self._action(
            tr("What Is &This?"), QWhatsThis.enterWhatsThisMode, "Shift+F1"
        )
        helps = [self.show_help, self.whats_this, self.show_keys, self.show_welcome]
        window.menus.help.insertActions(first, helps)
        window.menus.help.insertSeparator(first)
        self.keys = Keys(self)
        self._learn_keys()
        window.search.left.connect(self._enter_list)
        window.menus.panel_chosen.connect(self._enter_panel)
        window.pane.view.entered.connect(window.viewer.setFocus)
        window.pane.view.read_on.connect(window.viewer.text.read_on)

    def _learn_keys(self) -> None:
        """Take in the actions of the whole window, and the keys the person gave them."""
        window = self._window
        owners = {"": window.menus, "article-": window.keeping, "entity-": window.corrections}
        for prefix, owner in {
            **owners,
            "go-": self,
            "highlights-": window.highlights,
            "watching-": window.watching,
            "marking-": window.keeping.marking,
        }.items():
            self.keys.add(named_actions(owner, prefix))
        window.corrections.caret.toggled.connect(self.leave_arrows)
        self.keys.add({f"panel-{state}": a for state, a in window.menus.panels.items()})
        self.keys.add({f"type-{kind}": a for kind, a in window.highlights.types.items()})
        self.keys.restore(window.settings.keys)
        self.keys.changed.connect(self._keep_keys)

    def open_switcher(self, typed: str = "") -> QuickSwitcher:
        """Let the person type where to go."""
        from newsreader.app.views.dialogs.quick_switcher import QuickSwitcher

        window = self._window
        # A menu may be filled anew meanwhile: another command stands in the same place then.
        commands = self.commands()
        beside = self._beside(commands)
        switcher = QuickSwitcher(window.operations, beside, window.theme, window, typed)
        switcher.chosen.connect(partial(self._go, commands))
        switcher.open()
        return switcher

    def open_keys(self) -> None:
        """Show what keys do."""
        from newsreader.app.views.dialogs.keys_dialog import KeysDialog

        if self._keys_dialog is None:
            self._keys_dialog = KeysDialog(self.keys, self._window)
        self._keys_dialog.open()
        self._keys_dialog.filter.setFocus()

    def open_help(self) -> HelpWindow:
        """Show the help beside the article."""
        from newsreader.app.views.dialogs.help_window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._window)
        self._help.show()
        self._help.activateWindow()
        return self._help

    def _say_welcome(self) -> None:
        self._window.welcome.open()

    def next_pane(self, step: int = 1) -> None:
        """Put the focus into the next (1) or previous (-1) pane that shows."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        focus = QApplication.focusWidget()
        inside = (n for n, pane in enumerate(panes) if focus is not None and _holds(pane, focus))
        here = next(inside, None)
        place = (0 if step > 0 else -1) if here is None else (here + step) % len(panes)
        panel = self._window.panel
        target = panel.rows() if panes[place] is panel else panes[place]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter_list(self) -> None:
        """From the search to the articles; the first of them, where none is chosen there."""
        view = self._window.pane.view
        view.setFocus(Qt.FocusReason.TabFocusReason)
        if not view.selected_articles():
            view.open_row(0)

    def _enter_panel(self, state: PanelState) -> None:
        """A page of the panel that is asked for is to be seen; among all entities one types."""
        self.panel_shown.setChecked(True)
        self._show_panes()
        if state is PanelState.ENTITIES:
            self._window.panel.entities.filter.setFocus(Qt.FocusReason.TabFocusReason)

    def _panes(self) -> list[QWidget]:
        window = self._window
        return [window.pane.view, window.viewer, window.panel]

    def _fill_view_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        self.list_shown = self._action(tr("Article &List"), self._show_panes, "F8")
        self.panel_shown = self._action(tr("Entity &Panel"), self._show_panes, "F9")
        window = self._window
        for action, pane in ((self.list_shown, window.pane), (self.panel_shown, window.panel)):
            action.setCheckable(True)
            action.setChecked(not pane.isHidden())
        menu.addActions([self.list_shown, self.panel_shown])
        places = menu.addMenu(tr("Arran&ge Panes"))
        group = QActionGroup(self)
        self._arrangements: dict[Arrangement, QAction] = {}
        for words, arrangement in (
            (tr("&Side by Side"), Arrangement.COLUMNS),
            (tr("List &above the Article"), Arrangement.STACKED),
            (tr("&Panel at the Left"), Arrangement.MIRRORED),
        ):
            action = self._action(words, partial(self.arrange, arrangement))
            action.setCheckable(True)
            action.setActionGroup(group)
            places.addAction(action)
            self._arrangements[arrangement] = action
        self._arrangements[window.panes.arrangement].setChecked(True)
        menu.addSeparator()
        self.full_screen = QAction(tr("&Full Screen"), window)
        self.full_screen.setShortcut(QKeySequence("F11"))
        self.full_screen.setCheckable(True)
        menu.addAction(self.full_screen)
        FullScreen(window, self.full_screen)

    def _fill_names_menu(self, menu: QMenu) -> None:
        """From name to name in the article, wherever the focus is."""
        viewer = self._window.viewer
        menu.addSeparator()
        self.mention_after = self._action(
            tr("Next Mention of the &Entity"), viewer.next_mention, "N"
        )
        self.mention_before = self._action(
            tr("Previous Mention &of the Entity"), lambda: viewer.next_mention(-1), "Shift+N"
        )
        self.name_after = self._action(
            tr("Next Name in the &Text"), viewer.next_of_any, "Shift+Right"
        )
        self.name_before = self._action(
            tr("Pre&vious Name in the Text"), lambda: viewer.next_of_any(-1), "Shift+Left"
        )
        self.peek = self._action(tr("Pee&k at Another Article"), viewer.peek_from_current, "P")
        self.next_link = self._action(tr("Next &Link"), viewer.links.next, "L")
        for group in (
            (self.mention_after, self.mention_before, self.name_after, self.name_before),
            (self.peek, self.next_link),
        ):
            menu.addActions(group)

    def leave_arrows(self, to_caret: bool) -> None:
        """Shift and the arrows select words while there is a caret, and go nowhere."""
        for action in (self.name_after, self.name_before):
            action.setEnabled(not to_caret)

    def _fill_go_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        self.switch = self._action(tr("&Go to…"), self.open_switcher, "Ctrl+P")
        self.command = self._action(
            tr("&Command…"), lambda: self.open_switcher(">"), "Ctrl+Shift+P"
        )
        self.pane_after = self._action(tr("Ne&xt Pane"), self.next_pane, "F6")
        self.pane_before = self._action(
            tr("Previous P&ane"), lambda: self.next_pane(-1), "Shift+F6"
        )
        # Where a system has no key for it, as keyboards of laptops often have not.
        self.menu_here = self._action(tr("&Menu Here"), self.open_menu_here, "Shift+F10")
        self.menu_bar = self._action(tr("Menu&s"), self._open_menu_bar, "F10")
        menu.addActions([self.switch, self.command, self.menu_here, self.menu_bar])
        menu.addSeparator()
        menu.addActions([self.pane_after, self.pane_before])

    def _open_menu_bar(self) -> None:
        bar = self._window.menuBar()
        bar.setActiveAction(bar.actions()[0])

    def open_menu_here(self) -> None:
        """Open the menu about what has the focus."""
        reason = QContextMenuEvent.Reason.Keyboard
        asked = QContextMenuEvent(reason, QPoint(), QPoint())
        QApplication.sendEvent(self._window.windowHandle(), asked)

    def arrange(self, arrangement: Arrangement) -> None:
        """Put the panes elsewhere."""
        self._arrangements[arrangement].setChecked(True)
        self._window.panes.set_arrangement(arrangement)

    def _show_panes(self) -> None:
        window = self._window
        focus = QApplication.focusWidget()
        window.pane.setVisible(self.list_shown.isChecked())
        window.panel.setVisible(self.panel_shown.isChecked())
        if focus is not None and not focus.isVisible():
            window.viewer.setFocus()

    def _beside(self, commands: Mapping[str, QAction]) -> list[Choice]:
        """What the switcher offers that is not in the library."""
        native = QKeySequence.SequenceFormat.NativeText
        found = [
            Choice(Kind.FOLDER, folder.name, str(folder.id), "")
            for folder in self._window.shelf.folders or []
        ]
        for name, action in commands.items():
            keys = action.shortcut().toString(native)
            found.append(Choice(Kind.COMMAND, plain_words(action), name, keys))
        return found

    def commands(self) -> dict[str, QAction]:
        """Every action that can be taken now, by where it stands in the menus, that of the list
        of articles included."""
        found: dict[str, QAction] = {}
        twice = self._window.pane.header.unread_action  # the menu bar has it under words of its own

        def collect(menu: QMenu, path: str) -> None:
            for number, action in enumerate(menu.actions()):
                submenu = action.menu()
                if isinstance(submenu, QMenu):
                    collect(submenu, f"{path}/{number}")
                elif action.text() and action.isEnabled() and action is not twice:
                    found[f"{path}/{number}"] = action

        menus = [action.menu() for action in self._window.menuBar().actions()]
        for number, menu in enumerate([*menus, self._window.pane.header.sort_button.menu()]):
            if isinstance(menu, QMenu):
                collect(menu, str(number))
        return found

    def _go(self, commands: Mapping[str, QAction], choice: Choice) -> None:
        window = self._window
        if choice.kind is Kind.ARTICLE:
            window.reading.open_article(choice.key)
        elif choice.kind is Kind.ENTITY:
            window.reading.open_entity(choice.key)
        elif choice.kind is Kind.FOLDER:
            window.pane.set_folder(int(choice.key))
        elif isValid(action := commands[choice.key]):
            action.trigger()

    def _keep_keys(self) -> None:
        self._window.settings.keys = self.keys.chosen()


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return focus is pane or pane.isAncestorOf(focus)
