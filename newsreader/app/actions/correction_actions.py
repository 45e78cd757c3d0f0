"""The Entity menu, undo and redo: what corrections are reached by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu

from newsreader.app.actions.correcting import Correcting, Steps
from newsreader.app.actions.decision_history import DecisionHistory
from newsreader.app.actions.taking_in import TakingIn
from newsreader.app.actions.window_actions import WindowActions
from newsreader.app.navigation import PanelState
from newsreader.app.theme import Theme
from newsreader.app.translation import later, tr
from newsreader.app.views.article.article_selection import end_selection
from newsreader.app.views.dialogs.decision_words import short_words
from newsreader.app.views.panel.correction_menu import (
    fill,
    fill_marks,
    fill_split,
    fill_types,
)
from newsreader.app.views.panel.corrections import Named, Subject
from newsreader.app.views.panel.entity_rows import EntityRows
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.library.decision_records import Answer, Mixture

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.dialogs.suggestions_dialog import Question, SuggestionsDialog
    from newsreader.app.views.panel.entity_page import EntityPage

_IN_SIGHT = 20
"""So many lines of a list are on screen at most."""
_NO_ENTITY = later("Choose an entity first: click a highlighted name, or a row of the panel.")
_NO_MENTION = later("Choose a mention first: click a highlighted name in the article.")
_NO_WORDS = later("Select words in the article first; F7 shows a caret to select them by keys.")


class CorrectionActions(QObject):
    """Finds out what the person points at, and offers what can be decided about it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.correcting = Correcting(window.operations, window.importing, window)
        self.taking_in = TakingIn(window.operations, window.importing, window)
        self.correcting.on_screen = self._on_screen
        self._reading = window.reading
        self._window = window
        self._action: WindowActions = WindowActions(window)
        self._panel = window.panel
        self._viewer = window.viewer
        self._operations = window.operations
        self._to_split: str | None = None
        self.suggestions: SuggestionsDialog | None = None
        # By the rows of the ledger that answered them, or took the answer back.
        self._questions: dict[str, Question] = {}
        self._fill_edit_menu(window.menus.edit)
        self.history = DecisionHistory(window, self.correcting, [self.undo, self.redo])
        self._fill_entity_menu(window.menus.entity)
        self._wire()
        self.set_theme(window.theme)
        window.theme_changed.connect(self.set_theme)

    def set_theme(self, theme: Theme) -> None:
        """Open dialogs in this theme's colours."""
        self.correcting.set_theme(theme)
        if self.suggestions is not None:
            self.suggestions.set_theme(theme)

    def _fill_edit_menu(self, menu: QMenu) -> None:
        before = menu.actions()[0]
        self.undo = self._action(tr("&Undo"), self.correcting.undo, "Ctrl+Z")
        self.redo = self._action(tr("&Redo"), self.correcting.redo, "Ctrl+Shift+Z")
        menu.insertActions(before, [self.undo, self.redo])
        menu.insertSeparator(before)
        self.caret = self._action(tr("C&aret in the Text"), lambda: None, "F7")
        self.caret.setCheckable(True)
        self.caret.toggled.connect(self._viewer.text.set_caret)
        # With what is done by it: selecting.
        actions = menu.actions()
        menu.insertAction(actions[actions.index(self._window.menus.selection) + 1], self.caret)
        self._show_steps(Steps())

    def _fill_entity_menu(self, menu: QMenu) -> None:
        correcting = self.correcting
        self.merge = self._action(tr("&Merge…"), self._merge, "Ctrl+J")
        self.split = self._action(tr("&Split…"), self._about_entity(self._split), "Ctrl+Shift+J")
        self.rename = self._action(tr("&Rename…"), self._about_entity(correcting.ask_rename), "F2")
        self.different = self._action(tr("&Different from…"), self._different, "Ctrl+D")
        self.hide = self._action(tr("&Hide"), self._about_entity(self._hide), "Ctrl+Shift+E")
        self.types = QMenu(tr("&Type"), menu)
        self.types.aboutToShow.connect(self._fill_types)
        self.unmark = self._action(tr("&Not a Name Here"), self._unmark, "Ctrl+Shift+K")
        self.marks = self._action(tr("Mar&k Selected Text…"), self._mark, "Ctrl+K")
        self.suggest = self._action(
            tr("Who Ma&y Be One, or Two?"), self.open_suggestions, "Ctrl+Shift+S"
        )
        self.show_history = self._action(tr("H&istory…"), self.history.open, "Ctrl+Shift+H")
        menu.addActions([self.merge, self.split, self.rename])
        menu.addMenu(self.types)
        menu.addActions([self.different, self.hide])
        menu.addSeparator()
        menu.addActions([self.marks, self.unmark])
        menu.addSeparator()
        menu.addActions([self.suggest, self.show_history])

    def _wire(self) -> None:
        self._panel.correction_asked.connect(self.open_menu)
        self._panel.merge_asked.connect(self.correcting.merge)
        self._panel.wire_entity_page(self._wire_page)
        self._viewer.menu_filling.connect(
            lambda menu, subject: fill(menu, subject, self.correcting)
        )
        strip = self._window.strip
        strip.undo_requested.connect(self.correcting.undo_decision)
        self.correcting.told.connect(strip.show_line)
        self._operations.held.connect(strip.show_held)
        self.taking_in.told.connect(self._window.tell)
        self.taking_in.taken.connect(self.correcting.load)
        self.taking_in.taken.connect(self.history.grow)
        self.correcting.split_asked.connect(self._split)
        self.correcting.steps_changed.connect(self._show_steps)
        self.correcting.decided.connect(self._leave_hidden)
        self.correcting.decided.connect(self._show_marked)
        self.correcting.answered.connect(self._note_answer)
        self.correcting.decided.connect(self._ask_again)
        # Whoever changed the library: what undo takes back is the last decision of all windows.
        self._window.shelf.counts_changed.connect(lambda _: self.correcting.load())

    def _wire_page(self, page: EntityPage) -> None:
        page.shown.connect(self._split_what_came)
        page.buttons.merge.clicked.connect(lambda: self._about_page(self.correcting.ask_merge))
        page.buttons.rename.clicked.connect(lambda: self._about_page(self.correcting.ask_rename))
        page.buttons.hide_it.clicked.connect(lambda: self._about_page(self._hide))
        page.buttons.split.clicked.connect(self._open_split_menu)
        page.chip.clicked.connect(self._open_types)

    def open_menu(self, subject: Subject, place: QPoint) -> None:
        """Open a menu about what was pointed at."""
        menu = self._menu()
        fill(menu, subject, self.correcting)
        menu.popup(place)

    def open_suggestions(self) -> None:
        """Offer entities that may be one, and some that may be two."""
        if self.suggestions is None:
            from newsreader.app.views.dialogs.suggestions_dialog import SuggestionsDialog

            dialog = SuggestionsDialog(self._operations, self._window.theme, self._window)
            dialog.addActions([self.undo, self.redo])
            dialog.answered.connect(self._take_answer)
            self.suggestions = dialog
        self.suggestions.show()
        self.suggestions.raise_()
        self.suggestions.load()

    def _take_answer(self, answer: Answer, question: Question, shown: Sequence[str]) -> None:
        with self.correcting.answering(question):
            if isinstance(question, Mixture):
                self.correcting.answer_mixture(answer, question, shown)
            else:
                self.correcting.answer_pair(answer, question, shown)

    def _note_answer(self, decision: Decision, question: Question) -> None:
        self._questions[decision.id] = question

    def _ask_again(self, decision: Decision) -> None:
        """What is taken back is a question again, until it is made again."""
        dialog, question = self.suggestions, self._questions.get(decision.made.undoes or "")
        if question is None:
            return
        # What is made again is named by the row that took it back.
        self._questions[decision.id] = question
        if dialog is not None:
            (dialog.take_back if decision.op is Op.UNDO else dialog.make_again)(question)

    def _on_screen(self) -> list[str]:
        """The articles of the viewer and of the first mentions on the entity's page."""
        shown = self._reading.place.article_id
        listed = self._panel.entity.model.first_articles(_IN_SIGHT) if self._panel.entity_id else []
        return [*([shown] if shown else []), *listed]

    def entity(self) -> Named | None:
        """The entity that is meant: that of the row that has the focus, or of the mention that
        keys have gone to, else the one on the page, else that of the mention last gone to."""
        chosen = self._chosen()
        if chosen:
            return chosen[-1]
        mention = self._viewer.current_mention()
        named = self._panel.named
        if mention is not None and self._viewer.text.hasFocus():
            return mention.entity
        if named is not None and named.entity_id == self._reading.place.entity_id:
            return named
        return mention.entity if mention is not None else None

    def _chosen(self) -> tuple[Named, ...]:
        focus = QApplication.focusWidget()
        return focus.chosen_entities() if isinstance(focus, EntityRows) else ()

    def _about_entity(self, does: Callable[[Named], None]) -> Callable[[], None]:
        def act() -> None:
            entity = self.entity()
            if entity is None:
                self._window.tell(tr(_NO_ENTITY))
            else:
                does(entity)

        return act

    def _about_page(self, does: Callable[[Named], None]) -> None:
        named = self._panel.named
        if named is not None:
            does(named)

    def _merge(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 2:
            self.correcting.merge(*chosen)
        else:
            self._about_entity(self.correcting.ask_merge)()

    def _different(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 2:
            self.correcting.different(*chosen)
        else:
            self._about_entity(self.correcting.ask_different)()

    def _hide(self, entity: Named) -> None:
        self.correcting.hide_entity(entity)

    def _split(self, entity: Named) -> None:
        page = self._panel.named
        if page is None or page.entity_id != entity.entity_id:
            self._to_split = entity.entity_id
            self._reading.open_entity(entity.entity_id)
            return
        self._reading.show_panel(PanelState.ENTITY)
        self._open_split_menu()

    def _split_what_came(self) -> None:
        """The page of the entity that is to be split is there, or still that of another."""
        wanted, named = self._to_split, self._panel.named
        if wanted != self._reading.place.entity_id:
            self._to_split = None
        elif named is not None and named.entity_id == wanted:
            self._to_split = None
            # Below the button, once that is where the page has room for it.
            QTimer.singleShot(0, self._open_split_menu)

    def _open_split_menu(self) -> None:
        page = self._panel.entity
        detail = page.detail
        if detail is None:
            return
        shown, chosen = self._reading.shown, page.chosen_mentions()
        gone_to = self._viewer.current_mention()
        if gone_to is not None and gone_to.entity.entity_id == detail.entity.entity_id:
            chosen = chosen or gone_to
        menu = self._menu()
        fill_split(menu, detail, chosen, shown, self.correcting)
        if menu.isEmpty():
            self._window.tell(tr("It has one name and one article; choose mentions of it below."))
            return
        menu.popup(page.buttons.below_split())

    def _open_types(self) -> None:
        page = self._panel.entity
        if page.named is not None:
            menu = self._menu()
            fill_types(menu, page.named, self.correcting)
            menu.popup(page.chip.mapToGlobal(page.chip.rect().bottomLeft()))

    def _fill_types(self) -> None:
        self.types.clear()
        entity = self.entity()
        if entity is not None:
            fill_types(self.types, entity, self.correcting)

    def _mark(self) -> None:
        passage = self._viewer.chosen_name()
        if passage is None:
            self._window.tell(tr(_NO_WORDS))
            return
        menu = self._menu()
        fill_marks(menu, passage, self.correcting)
        text = self._viewer.text
        menu.popup(text.viewport().mapToGlobal(text.cursorRect().bottomLeft()))

    def _unmark(self) -> None:
        mention = self._viewer.current_mention()
        if mention is None:
            self._window.tell(tr(_NO_MENTION))
        else:
            self.correcting.unmark(mention.places[0], mention.entity.seen)

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _show_steps(self, steps: Steps) -> None:
        for action, word, words in (
            (self.undo, tr("&Undo"), steps.undo),
            (self.redo, tr("&Redo"), steps.redo),
        ):
            about = short_words(words).replace("&", "&&")
            action.setText(f"{word}: {about}" if about else word)
            action.setEnabled(bool(words))

    def _leave_hidden(self, decision: Decision) -> None:
        """An entity that is hidden has no page to stay on."""
        hides = decision.op is Op.HIDE and decision.made.scope is Scope.ENTITY
        if hides and self._reading.place.panel is PanelState.ENTITY:
            self._reading.show_panel(PanelState.ARTICLE)

    def _show_marked(self, decision: Decision) -> None:
        """What was selected to be marked is seen as a name now."""
        if decision.op is Op.MARK:
            end_selection(self._viewer.text)
