"""What the dialogs show: filled, empty, narrowed to nothing."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from newsreader.library.records import Failure
from newsreader.model import LibraryChange
from tests.app.every_control import DIALOGS, part
from tests.states.reading import article_open, entity_chosen
from tests.states.stage import Stage

Over = Sequence[QWidget]
# Those that say nothing before the library has answered are opened as a person does.
REAL = ("window", "failures", "folders", "history", "suggestions")
D = TypeVar("D", bound=QDialog)


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
    article_open(stage)
    stage.window.shelf.show_failures()
    found = _dialog(stage, "FailuresDialog")
    reasons = (
        "is a scan without text; run text recognition (OCR) over it first",
        "is encrypted; save it without its password",
        "is empty",
    )
    stage.settle()
    found.show_failures(  # type: ignore[attr-defined]
        [Failure(Path(f"/home/ada/news/scans/page {n}.pdf"), r) for n, r in enumerate(reasons)]
    )
    return (found,)


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
    """Decisions that were made."""
    entity_chosen(stage)
    window = stage.window
    named = window.panel.entity.named
    assert named is not None
    window.corrections.correcting.watch(named)
    stage.settle()
    window.corrections.history.open()
    stage.settle()
    return (_dialog(stage, "HistoryDialog"),)


def suggestions(stage: Stage) -> Over:
    """A question."""
    article_open(stage)
    stage.window.corrections.open_suggestions()
    stage.settle()
    return (_dialog(stage, "SuggestionsDialog"),)


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

    write(0, 14, "Ask the press office when they met before.")
    write(120, 150, "Who signed for the union? The Ledger says it was the deputy.")
    stage.settle()
    stage.window.take_change(LibraryChange(articles=frozenset({article_id})))
    stage.window.keeping.open_notes()
    stage.settle()
    return (_dialog(stage, "NotesDialog"),)


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
            for name in ("picker", "keys", "notes", "preferences", "switcher")
        },
        "failures": failures,
        "failures-none": failures_none,
        "history-none": history_none,
        "folders": folders,
        "history": history,
        "suggestions": suggestions,
        "notes": notes,
    }
)
