"""The menu of highlights: types by their keys, nothing at all, and what stands out."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from newsreader.app.looks.emphasis import TYPES_IN_ORDER, Emphasis, key_of
from newsreader.app.looks.reading_options import ReadingOptions
from newsreader.app.theme import type_word
from newsreader.app.translation import tr
from newsreader.model import EntityType


class HighlightMenu(QObject):
    """Fills a menu. Its keys are single ones: they hold all over the window but where a person
    types, because a line that takes text keeps letters and digits to itself."""

    def __init__(self, menu: QMenu, options: ReadingOptions, parent: QObject) -> None:
        super().__init__(parent)
        self._options = options
        self.off = self._action(menu, tr("&No Highlights"), "H")
        self.off.triggered.connect(options.set_off)
        menu.addSeparator()
        self.types: dict[EntityType, QAction] = {}
        for kind in TYPES_IN_ORDER:
            self._add_type(menu, kind)
        menu.addSeparator()
        group = QActionGroup(self)
        self.emphasis: dict[Emphasis, QAction] = {}
        for words, emphasis in (
            (tr("&All Alike"), Emphasis.ALL),
            (tr("What Is Ne&w Stands Out"), Emphasis.NEW),
            (tr("Only Watc&hed"), Emphasis.WATCHED),
        ):
            action = self.emphasis[emphasis] = self._action(menu, words)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, e=emphasis: options.set_emphasis(e))
        menu.addSeparator()
        self.tinted = self._action(menu, tr("&Tint Behind Names"))
        self.tinted.triggered.connect(options.set_tinted)
        self.counts = self._action(menu, tr("&Counts Beside Names"))
        self.counts.triggered.connect(options.set_counts)
        for signal in (
            options.types_changed,
            options.off_changed,
            options.highlights_changed,
            options.watched_changed,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def _add_type(self, menu: QMenu, kind: EntityType) -> None:
        key = key_of(kind)
        action = self.types[kind] = self._action(menu, type_word(kind), *([key] if key else []))
        action.triggered.connect(lambda _=False, kind=kind: self._toggle(kind))

    def _toggle(self, kind: EntityType) -> None:
        self._options.toggle_type(kind)
        self._refresh()

    def _action(self, menu: QMenu, words: str, *keys: str) -> QAction:
        action = QAction(words, menu)
        action.setCheckable(True)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        menu.addAction(action)
        return action

    def _refresh(self, _change: object = None) -> None:
        options = self._options
        self.off.setChecked(options.highlights_off)
        for kind, action in self.types.items():
            action.setChecked(kind in options.types and not options.highlights_off)
        self.emphasis[options.highlights.emphasis].setChecked(True)
        self.emphasis[Emphasis.WATCHED].setVisible(options.offers_watched)
        self.tinted.setChecked(options.highlights.tinted)
        self.counts.setChecked(options.highlights.counts)
