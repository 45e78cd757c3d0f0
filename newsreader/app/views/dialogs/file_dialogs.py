"""Choosing a file to write, or one to read."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.app.translation import tr
from newsreader.values import value


@value
class FileKind:
    """What people call such files, and how their names end, without the first dot."""

    words: str
    suffixes: tuple[str, ...]

    @property
    def filter(self) -> str:
        """As Qt's dialogs take it."""
        return f"{self.words} ({' '.join(f'*.{suffix}' for suffix in self.suffixes)})"


def ask_where_to_save(
    parent: QWidget,
    title: str,
    start: Path,
    kinds: Sequence[FileKind],
    chosen: Callable[[Path], object],
) -> QFileDialog:
    """Let the person name a file of one of these kinds, and give its path to ``chosen``. A name
    without a suffix gets the first one of the kind; what is there already is asked about under
    its whole name."""
    dialog = QFileDialog(parent, title, str(start.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([kind.filter for kind in kinds])
    suffixes = {kind.filter: kind.suffixes[0] for kind in kinds}
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(suffixes[kind]))
    dialog.setDefaultSuffix(kinds[0].suffixes[0])
    dialog.selectFile(start.name)
    return _open(dialog, chosen)


def ask_for_file(
    parent: QWidget, title: str, folder: Path, kind: FileKind, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let the person choose a file that is there, and give its path to ``chosen``."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([kind.filter, f"{tr('All files')} (*)"])
    return _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[Path], object]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
