"""What the dialogs show: filled, empty, narrowed to nothing."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QWidget

from newsreader.library import Library
from newsreader.model import LibraryChange
from newsreader.paths import seeds_dir
from tests.app.every_control import DIALOGS, part
from tests.states.reading import article_open
from tests.states.stage import Stage

Over = Sequence[QWidget]
# Those that say nothing before the library has answered are opened as a person does.
REAL = ("window", "failures", "folders", "history", "notes", "suggestions")
D = TypeVar("D", bound=QDialog)
_MANY = 700  # decisions
_NAMES = ("Tern Lines", "Vestvik", "Krossund", "Ingrid Solheim", "Elena Marchetti")
_NOTES = {
    "Union Leaders": "Ask the press office when they met before.",
    "leaves the headquarters of the Dockers' Union": "Who signed for them? The Ledger says it was "
    "the deputy.",
}


def plain(name: str, stage: Stage) -> Over:
    """The dialog as it opens by itself."""
    article_open(stage)
    dialog = part(stage.window, name)
    dialog.show()
    return (dialog,)


def filtered(name: str, stage: Stage) -> Over:
    """The dialog, when nothing in it fits what is typed."""
    (dialog,) = plain(name, stage)
    dialog.findChildren(QLineEdit)[0].setText("zeppelin regatta")
    return (dialog,)


def failures(stage: Stage) -> Over:
    """Files that could not be read."""
    folder = stage.folder / "scans"
    folder.mkdir()
    (folder / "page 1.html").write_bytes(b"")
    (folder / "page 2.pdf").write_bytes(b"%PDF-1.4\nnothing")
    (folder / "pages of last week.epub").write_bytes(b"PK\x03\x04 nothing")
    stage.read(folder)
    return failures_none(stage)


def failures_none(stage: Stage) -> Over:
    """Every file could be read."""
    article_open(stage)
    stage.window.shelf.show_failures()
    return (_dialog(stage, "FailuresDialog"),)


def history_none(stage: Stage) -> Over:
    """Nothing has been decided."""
    article_open(stage)
    stage.window.corrections.history.open()
    stage.settle()
    return (_dialog(stage, "HistoryDialog"),)


def folders(stage: Stage) -> Over:
    """Folders, one of them not where it was."""
    folder = stage.folder / "news"
    folder.mkdir()
    stage.read(folder)
    folder.rmdir()
    article_open(stage)
    stage.window.shelf.show_folders()
    return (_dialog(stage, "FoldersDialog"),)


def history(stage: Stage) -> Over:
    """Decisions that were made, one of them undone."""
    with Library.open(stage.library) as library:
        found = {name: library.find_entities(name)[0].entity_id for name in _NAMES}
        because = "Marchetti told reporters after five hours in a hotel by the fish market."
        library.rename(found["Tern Lines"], "Tern Lines of Port Halden", because)
        library.different(found["Vestvik"], found["Krossund"])
        library.hide_name("Wold")
        library.undo()
        library.merge(found["Ingrid Solheim"], found["Elena Marchetti"], because)
    stage.read(seeds_dir())
    return history_none(stage)


def history_long(stage: Stage) -> Over:
    """More decisions than are fetched at once, the oldest on screen."""
    with Library.open(stage.library) as library:
        for number in range(_MANY):
            library.hide_name(f"Name {number}")
    (dialog,) = history_none(stage)
    bar = dialog.findChildren(QTreeWidget)[0].verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.maximum())
        stage.settle()
    return (dialog,)


def suggestions(stage: Stage) -> Over:
    """A question."""
    article_open(stage)
    stage.window.corrections.open_suggestions()
    stage.settle()
    return (_dialog(stage, "SuggestionsDialog"),)


def notes_none(stage: Stage) -> Over:
    """No note has been written."""
    article_open(stage)
    stage.window.keeping.open_notes()
    stage.settle()
    return (_dialog(stage, "NotesDialog"),)


def notes(stage: Stage) -> Over:
    """Notes."""
    article_open(stage)
    shown = stage.window.reading.shown
    assert shown is not None
    article_id = shown.article.id

    def write(start: int, end: int, words: str) -> None:
        stage.window.operations.run(
            lambda library: library.add_note(article_id, start, end, words), _forget
        )

    for passage, words in _NOTES.items():
        start = shown.article.text.index(passage)
        write(start, start + len(passage), words)
    stage.settle()
    stage.window.take_change(LibraryChange(articles=frozenset({article_id})))
    stage.window.keeping.open_notes()
    stage.settle()
    return (_dialog(stage, "NotesDialog"),)


def notes_filtered(stage: Stage) -> Over:
    """No note holds what is typed."""
    (dialog,) = notes(stage)
    dialog.findChildren(QLineEdit)[0].setText("zeppelin regatta")
    return (dialog,)


def switcher_typed(stage: Stage) -> Over:
    """Articles, entities and commands that fit a few letters."""
    article_open(stage)
    stage.window.going.open_switcher()
    found = _dialog(stage, "QuickSwitcher")
    found.findChildren(QLineEdit)[0].setText("mar")
    stage.settle()
    return (found,)


def _forget(_answer: object) -> None:
    pass


def _dialog(stage: Stage, kind: str) -> QDialog:
    found = [d for d in stage.window.findChildren(QDialog) if type(d).__name__ == kind]
    return found[-1]


SCENES: Mapping[str, Callable[[Stage], Over]] = MappingProxyType(
    {
        **{f"dialog-{name}": partial(plain, name) for name in DIALOGS if name not in REAL},
        **{
            f"dialog-{name}-none": partial(filtered, name)
            for name in ("picker", "keys", "preferences", "switcher")
        },
        "failures": failures,
        "failures-none": failures_none,
        "history-none": history_none,
        "folders": folders,
        "history": history,
        "suggestions": suggestions,
        "history-long": history_long,
        "notes": notes,
        "notes-none": notes_none,
        "notes-filtered": notes_filtered,
        "switcher-typed": switcher_typed,
    }
)
