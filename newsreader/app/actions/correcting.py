"""People's decisions: asked for, written down, and made visible."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from newsreader.app.importing import Importing
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.translation import later, tr
from newsreader.app.views.dialogs.decision_words import words_for_people
from newsreader.app.views.panel.corrections import Named, Passage
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.library.decision_records import Answer, DecisionRow, Mixture, Suggestion
from newsreader.library.records import MentionPlace
from newsreader.model import EntityType
from newsreader.values import value

if TYPE_CHECKING:
    from newsreader.app.views.dialogs.entity_picker import EntityPicker
    from newsreader.library import Library

_WAITS = later("{words} — kept, and waiting for the newsreader that indexes this library.")


@value
class Steps:
    """What undo would take back, and redo make again, in words; empty where there is nothing."""

    undo: str = ""
    redo: str = ""


@value
class _Done:
    decision: Decision | None
    words: str


class Correcting(QObject):
    """Writes decisions to the ledger and has the indexer apply them.

    Is the Corrections of the menus. ``told`` carries a line for the person, and the id of the
    decision it is about where that can be taken back; ``decided`` the Decision made, ``answered``
    before it the one that answers a question, and the question; ``steps_changed`` the Steps;
    ``split_asked`` the Named of which a part is to be chosen.
    """

    told = Signal(str, str)
    decided = Signal(object)
    answered = Signal(object, object)
    steps_changed = Signal(object)
    split_asked = Signal(object)

    def __init__(self, operations: Operations, importing: Importing, window: QWidget) -> None:
        super().__init__(window)
        self._operations = operations
        self._importing = importing
        self._window = window
        self._theme = Theme.light()
        self._steps: Steps | None = None
        self._question: object = None
        self.on_screen: Callable[[], Iterable[str]] = tuple
        """The ids of the articles someone looks at: a decision shows in them first."""

    def set_theme(self, theme: Theme) -> None:
        """Open dialogs in this theme's colours."""
        self._theme = theme

    def load(self) -> None:
        """Find out what can be undone and made again."""
        self._operations.run(_steps, self._take_steps, token=(self, "steps"))

    def _take_steps(self, steps: Steps) -> None:
        if steps != self._steps:
            self._steps = steps
            self.steps_changed.emit(steps)

    def undo(self) -> None:
        """Take back the last decision in force."""

        def undo(library: Library) -> _Done:
            words = _steps(library).undo
            return _Done(library.undo(), tr("Undone: {words}").format(words=words))

        self._run(undo)

    def redo(self) -> None:
        """Make again what was taken back last."""

        def redo(library: Library) -> _Done:
            words = _steps(library).redo
            return _Done(library.redo(), tr("Made again: {words}").format(words=words))

        self._run(redo)

    def undo_decision(self, decision_id: str) -> None:
        """Take back this one."""
        self._run(lambda library: _Done(library.undo_decision(decision_id), tr("Undone.")))

    def switch(self, row: DecisionRow) -> None:
        """Take back the decision of a line of the history; make it again where it is undone."""

        words = words_for_people(row.decision)

        def switch(library: Library) -> _Done:
            if row.in_force:
                return _Done(
                    library.undo_decision(row.id), tr("Undone: {words}").format(words=words)
                )
            return _Done(
                library.redo_decision(row.id), tr("Made again: {words}").format(words=words)
            )

        self._run(switch)

    def ask_merge(self, entity: Named) -> None:
        """Choose what the entity is one with."""
        title = tr("Merge “{name}” into").format(name=entity.name)
        picker = self._picker(entity, title, tr("Merge"), keep=True)
        picker.picked.connect(self.merge)

    def merge(self, entity: Named, into: Named) -> None:
        """The first is the second."""
        seen = entity.seen or into.seen
        self._decide(lambda library: library.merge(entity.entity_id, into.entity_id, seen))

    def ask_different(self, entity: Named) -> None:
        """Choose what the entity is never one with."""
        picker = self._picker(
            entity,
            tr("“{name}” is different from").format(name=entity.name),
            tr("Different"),
            keep=False,
        )
        picker.picked.connect(self.different)

    def different(self, one: Named, other: Named) -> None:
        """The two are never one."""
        seen = one.seen or other.seen
        self._decide(lambda library: library.different(one.entity_id, other.entity_id, seen))

    def answer_pair(self, answer: Answer, pair: Suggestion, shown: Sequence[str]) -> None:
        """What was said of two entities that may be one, beside these sentences."""
        one, other, because = pair.entity.entity_id, pair.into.entity_id, pair.because

        def decide(library: Library) -> Decision:
            match answer:
                case Answer.SAME:
                    return library.merge(one, other, because, shown)
                case Answer.DIFFERENT:
                    return library.different(one, other, because, shown)
                case Answer.UNSURE:
                    return library.unsure(one, other, because, shown)

        self._decide(decide)

    def answer_mixture(self, answer: Answer, mixture: Mixture, shown: Sequence[str]) -> None:
        """What was said of an entity that may be two, beside these sentences."""

        def decide(library: Library) -> Decision:
            match answer:
                case Answer.SAME:
                    return library.keep_together(mixture, shown)
                case Answer.DIFFERENT:
                    return library.split_mixture(mixture, shown)
                case Answer.UNSURE:
                    return library.unsure_of_mixture(mixture, shown)

        self._decide(decide)

    def ask_split(self, entity: Named) -> None:
        """Choose what of the entity is another."""
        self.split_asked.emit(entity)

    def split_alias(self, entity: Named, text: str) -> None:
        """Whatever is spelled so is another."""
        self._decide(lambda library: library.split_alias(entity.entity_id, text, entity.seen))

    def split_article(self, entity: Named, article_id: str) -> None:
        """The mentions in this article are another."""
        self._decide(
            lambda library: library.split_article(entity.entity_id, article_id, entity.seen)
        )

    def split_mentions(self, entity: Named, places: Sequence[MentionPlace]) -> None:
        """These mentions are another."""
        self._decide(lambda library: library.split_mentions(entity.entity_id, places, entity.seen))

    def ask_rename(self, entity: Named) -> None:
        """Type another name."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(tr("Rename"))
        dialog.setLabelText(tr("What is it called?"))
        dialog.setTextValue(entity.name)
        dialog.setOkButtonText(tr("Rename"))
        dialog.resize(420, dialog.sizeHint().height())

        def take(name: str) -> None:
            if name.strip() != entity.name:
                self.rename(entity, name)

        dialog.textValueSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def rename(self, entity: Named, name: str) -> None:
        """The entity is called so."""
        self._decide(lambda library: library.rename(entity.entity_id, name, entity.seen))

    def retype(self, entity: Named, kind: EntityType) -> None:
        """The entity is of this type."""
        self._decide(lambda library: library.retype(entity.entity_id, kind, entity.seen))

    def watch(self, entity: Named) -> None:
        """The entity is emphasised wherever it is named."""
        self._decide(lambda library: library.watch(entity.entity_id, entity.seen))

    def unwatch(self, entity: Named) -> None:
        """It is so no longer."""
        words = tr("Watched “{name}” no longer").format(name=entity.name)
        self._run(lambda library: _Done(library.unwatch(entity.entity_id), words))

    def hide_entity(self, entity: Named) -> None:
        """The entity is shown nowhere."""
        self._decide(lambda library: library.hide_entity(entity.entity_id, entity.seen))

    def hide_name(self, text: str, seen: str = "") -> None:
        """Whatever is spelled so is shown nowhere."""
        self._decide(lambda library: library.hide_name(text, seen))

    def hide_mention(self, place: MentionPlace, seen: str = "") -> None:
        """This mention is not shown."""
        self._decide(lambda library: library.hide_mention(place.article_id, place.start, seen))

    def mark(
        self, passage: Passage, kind: EntityType, scope: Scope, entity: Named | None = None
    ) -> None:
        """The passage is a name of this type, or of this entity."""
        entity_id = entity.entity_id if entity else None
        self._decide(
            lambda library: library.mark(
                passage.article_id,
                passage.start,
                passage.end,
                kind,
                scope,
                entity_id=entity_id,
            )
        )

    def unmark(self, place: MentionPlace, seen: str = "") -> None:
        """What is marked here is no name."""
        self._decide(lambda library: library.unmark(place.article_id, place.start, seen))

    def _picker(self, entity: Named, title: str, verb: str, *, keep: bool) -> EntityPicker:
        from newsreader.app.views.dialogs.entity_picker import EntityPicker

        picker = EntityPicker(
            self._operations,
            entity,
            self._window,
            title=title,
            verb=verb,
            theme=self._theme,
            keep=keep,
        )
        picker.open()
        return picker

    @contextmanager
    def answering(self, question: object) -> Iterator[None]:
        """What is decided meanwhile answers this question, once it is made."""
        self._question = question
        try:
            yield
        finally:
            self._question = None

    def _decide(self, make: Callable[[Library], Decision]) -> None:
        def decide(library: Library) -> _Done:
            decision = make(library)
            return _Done(decision, words_for_people(decision))

        self._run(decide)

    def _run(self, job: Callable[[Library], _Done]) -> None:
        take = partial(self._take, self._question)
        self._operations.run(job, take, urgent=True, lasting=True)

    def _take(self, question: object, done: _Done) -> None:
        if done.decision is None:
            self.told.emit(tr("There is nothing to take back or make again there."), "")
            return
        runs = self._importing.is_running
        self._importing.apply_decisions(tuple(self.on_screen()))
        can_undo = done.decision.op not in (Op.UNDO, Op.REDO)
        line = done.words if runs else tr(_WAITS).format(words=done.words)
        self.told.emit(line, done.decision.id if can_undo else "")
        if question is not None:
            self.answered.emit(done.decision, question)
        self.decided.emit(done.decision)
        self.load()


def _steps(library: Library) -> Steps:
    now = library.steps()
    return Steps(
        words_for_people(now.undo) if now.undo else "",
        words_for_people(now.redo) if now.redo else "",
    )
