"""The page of the preferences about recognition: pipelines, own lists of names, references."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader import preferences
from newsreader.analysis.model.pipelines import (
    Pipeline,
    how_to_install,
    installed_pipelines,
    language_name,
    pipeline_for,
)
from newsreader.app.looks.plain_words import as_plain
from newsreader.app.operations import Operations
from newsreader.app.relayed import relayed
from newsreader.app.translation import tr, tr_count
from newsreader.app.views.dialogs.preferences_page import PreferencesPage
from newsreader.app.views.parts.choices import switch
from newsreader.errors import NameListError
from newsreader.indexing.messages import ApplyPreferences
from newsreader.name_lists import read_name_list
from newsreader.paths import display_path
from newsreader.preferences import Preferences
from newsreader.values import value

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.library import Library

_FETCHED = ("en", "fr")
_PATH = Qt.ItemDataRole.UserRole
_LIST_HEIGHT = 110

Change = Callable[[Preferences], Preferences]


@value
class _List:
    path: Path
    words: str
    usable: bool


@value
class _State:
    """What the page shows, gathered off the GUI thread."""

    preferences: Preferences
    pipelines: Sequence[Pipeline]
    lists: Sequence[_List]
    problem: str | None


def recognition_page(window: MainWindow) -> RecognitionPage:
    """The page for the preferences of a window, whose indexer follows what is changed."""
    page = RecognitionPage(window.operations)
    page.changed.connect(lambda: window.importing.send(ApplyPreferences()))
    return page


class RecognitionPage(PreferencesPage):
    """What is changed is saved at once; ``changed`` says that it was."""

    changed = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._boxes: dict[str, QComboBox] = {}
        self.problem = _line()
        self.missing = _line()
        self.missing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pipelines = QWidget()
        self._pipeline_rows = QVBoxLayout(self._pipelines)
        self._pipeline_rows.setContentsMargins(0, 0, 0, 0)
        self._pipeline_rows.addWidget(self.missing)
        self.remove = QPushButton(tr("Remove"))
        self.remove.setWhatsThis(
            tr("Leaves the list that is chosen out from now on. The file stays as it is.")
        )
        self.lists = QListWidget()
        self.lists.setWhatsThis(
            tr("Your own lists of names that recognition goes by, in this order.")
        )
        self.lists.setAccessibleName(tr("Lists of names"))
        self.lists.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.add_list = QPushButton(tr("Add a list…"))
        self.add_list.setWhatsThis(tr("Adds a file with names that are to be recognised."))
        self.add_list.clicked.connect(self._ask_for_list)
        self.remove.setEnabled(False)
        self.remove.clicked.connect(self._remove_list)
        self.references = switch(
            tr("Read pronouns and titles as mentions"), self._choose_references
        )
        self._arrange()
        self._run(None)

    def box(self, language: str) -> QComboBox:
        """The choice of a pipeline for this language."""
        return self._boxes[language]

    def add_name_list(self, path: Path) -> None:
        """Use this list of names from now on; what is wrong with it is told instead."""

        def with_list(before: Preferences) -> Preferences:
            read_name_list(path)
            return before.with_name_list(path)

        self._run(with_list)

    def _arrange(self) -> None:
        self.add("", self.problem)
        self.show_row(self.problem, False)
        self.add(
            tr("Pipelines"),
            self._pipelines,
            tr("Which of the installed spaCy pipelines finds names. Articles are analysed again."),
            words=tr("language model spacy recognition"),
        )
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lists)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_list)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.add(
            tr("Your lists of names"),
            whole,
            tr(
                "CSV with the columns name and type, and perhaps aliases, id and note; or JSON"
                " Lines. Names on a list win over those that come with newsreader."
            ),
            words=tr("gazetteer csv json known names"),
        )
        self.add(
            tr("References"),
            self.references,
            tr("Only where it is clear who is meant, and shown as doubtful."),
            words=tr("pronouns titles he she president"),
        )

    def _run(self, change: Change | None) -> None:
        """Make a change and show what holds then; None to show what holds."""

        def job(_library: Library) -> _State:
            before, problem = preferences.load()
            now = before if change is None else change(before)
            if now != before:
                preferences.save(now)
                problem = None
            return _State(
                now, installed_pipelines(), [_look_at(p) for p in now.name_lists], problem
            )

        def done(state: _State) -> None:
            self._show(state)
            if change is not None:
                self.changed.emit()

        self._operations.run(job, done, failed=self._tell)

    def _tell(self, problem: str | None) -> None:
        self.problem.setText(relayed(problem or ""))
        self.show_row(self.problem, bool(problem))

    def _show(self, state: _State) -> None:
        self._tell(state.problem)
        self._show_pipelines(state)
        self.lists.clear()
        for one in state.lists:
            item = QListWidgetItem(one.words)
            item.setData(_PATH, one.path)
            item.setToolTip(as_plain(display_path(one.path)))
            self.lists.addItem(item)
        # As high as its rows, a few at most: an empty frame would be a riddle.
        rows = self.lists.sizeHintForRow(0) * len(state.lists) + 2 * self.lists.frameWidth()
        self.lists.setFixedHeight(min(_LIST_HEIGHT, rows + 4))
        self.lists.setVisible(bool(state.lists))
        self.references.setChecked(state.preferences.references)

    def _show_pipelines(self, state: _State) -> None:
        languages = sorted({p.language for p in state.pipelines}, key=language_name)
        for language in languages:
            if language not in self._boxes:
                self._add_box(language)
            box = self._boxes[language]
            box.blockSignals(True)
            box.clear()
            best = pipeline_for(language)
            automatic = tr("Whichever suits best ({name})")
            box.addItem(automatic.format(name=best.name if best else "–"), None)
            for pipeline in state.pipelines:
                if pipeline.language == language:
                    box.addItem(f"{pipeline.name} {pipeline.version}", pipeline.name)
            chosen = state.preferences.pipelines.get(language)
            box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
            box.blockSignals(False)
        commands = [
            tr("No pipeline for {language} is installed: {command}").format(
                language=relayed(language_name(language)), command=how_to_install(language)
            )
            for language in _FETCHED
            if language not in languages
        ]
        self.missing.setText("\n".join(commands))
        self.missing.setVisible(bool(commands))

    def _add_box(self, language: str) -> None:
        box = QComboBox()
        box.setAccessibleName(
            tr("Pipeline for {language}").format(language=relayed(language_name(language)))
        )
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.activated.connect(lambda _index: self._choose(language, box.currentData()))
        row = QHBoxLayout()
        label = QLabel(relayed(language_name(language)))
        label.setBuddy(box)
        row.addWidget(label, 1)
        row.addWidget(box)
        self._boxes[language] = box
        self._pipeline_rows.insertLayout(self._pipeline_rows.count() - 1, row)

    def _choose(self, language: str, name: str | None) -> None:
        self._run(lambda before: before.with_pipeline(language, name))

    def _choose_references(self, on: bool) -> None:
        self._run(lambda before: before.with_references(on))

    def _ask_for_list(self) -> None:
        dialog = QFileDialog(self, tr("Add a list of names"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [tr("Lists of names (*.csv *.tsv *.jsonl *.ndjson)"), tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda name: self.add_name_list(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _remove_list(self) -> None:
        item = self.lists.currentItem()
        if item is not None:
            path: Path = item.data(_PATH)
            self._run(lambda before: before.without_name_list(path))


def _look_at(path: Path) -> _List:
    try:
        count = len(read_name_list(path).rows)
    except NameListError as error:
        return _List(path, str(error), usable=False)
    names = tr_count(count, "1 name", "{n} names")
    return _List(path, f"{display_path(path)} · {names}", usable=True)


def _line() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
