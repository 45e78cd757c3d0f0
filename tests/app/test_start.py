"""What the window does without until its list, article and panel have been painted."""

import os
import subprocess
import sys
from pathlib import Path

from newsreader.model import Role
from tests.app.articles import Part
from tests.app.mentioned import add_analysed

_START = """
import gc
import sys
from newsreader.__main__ import open_window, window_arguments

def wait(desk):
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    window = desk.window
    def is_filled():
        lists = window.pane.model.rowCount() and window.panel.here.model.rowCount()
        return lists and window.reading.shown is not None
    is_ready = []
    window.ready.connect(lambda: is_ready.append(True))
    while not is_filled():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    print(*sys.modules)
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QDialog
    print(*(kind.__name__ for base in (QDialog, QEvent) for kind in base.__subclasses__()))
    while not is_ready:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    from newsreader.app.start.garbage import GarbageRounds
    assert QApplication.instance().findChild(GarbageRounds) and not gc.isenabled()
    while window.operations.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    print(*sys.modules)
    window.close()
    QApplication.processEvents()
    return 0

sys.exit(open_window(window_arguments([]), wait=wait))
"""

_LATER = (
    # The indexer, which starts when all is painted, and what is said to it.
    "newsreader.indexing",
    "multiprocessing",
    "subprocess",
    # What reads, recognises, exports; what only decisions and entities' pages ask.
    "newsreader.readers",
    "newsreader.analysis",
    "newsreader.resolution",
    "newsreader.export",
    "newsreader.gazetteer",
    "newsreader.knowledge",
    "newsreader.names",
    "newsreader.ledger.versions",
    "newsreader.library.articles.files",
    "newsreader.library.decisions.mixtures",
    "newsreader.library.decisions.overlaying",
    "newsreader.library.decisions.passages",
    "newsreader.library.file.safe_copy",
    "newsreader.library.decisions.suggesting",
    "newsreader.library.machine.vote_rows",
    "newsreader.library.writer",
    # What is made when someone turns to the window.
    "newsreader.app.actions.bringing",
    "newsreader.app.actions.correction_actions",
    "newsreader.app.actions.exporting",
    "newsreader.app.actions.going",
    "newsreader.app.actions.highlight_menu",
    "newsreader.app.actions.keeping_actions",
    "newsreader.app.actions.menus",
    "newsreader.app.actions.peeking",
    "newsreader.app.actions.preferring",
    "newsreader.app.actions.saving_pdf",
    "newsreader.app.actions.selecting",
    "newsreader.app.actions.watching",
    "newsreader.app.start.welcome",
    "newsreader.app.start.garbage",
    # What is seen when someone asks for it.
    "newsreader.app.views.dialogs.about_dialog",
    "newsreader.app.views.dialogs.details_dialog",
    "newsreader.app.views.panel.entities_page",
    "newsreader.app.views.panel.entity_page",
    "newsreader.app.views.dialogs.entity_picker",
    "newsreader.app.views.dialogs.failures_dialog",
    "newsreader.app.views.dialogs.fault_dialog",
    "newsreader.app.views.article.find_bar",
    "newsreader.app.views.dialogs.folders_dialog",
    "newsreader.app.views.dialogs.help_window",
    "newsreader.app.views.dialogs.history_dialog",
    "newsreader.app.views.article.hit_list",
    "newsreader.app.views.article.hover_card",
    "newsreader.app.views.dialogs.keys_dialog",
    "newsreader.app.views.dialogs.library_dialogs",
    "newsreader.app.views.article.link_bar",
    "newsreader.app.views.dialogs.notes_dialog",
    "newsreader.app.views.dialogs.preferences_window",
    "newsreader.app.views.dialogs.quick_switcher",
    "newsreader.app.views.article.spoken_names",
    "newsreader.app.views.dialogs.suggestions_dialog",
    "newsreader.app.views.dialogs.tags_dialog",
    "newsreader.app.relayed.lines",
    "newsreader.app.start.screenshot",
    "newsreader.app.start.fault_report",
    # Heavy, and for none of this.
    "html",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "argparse",
    "dataclasses",
    "email",
    "hashlib",
    "inspect",
    "logging",
    "socket",
    "xml",
)


def test_what_the_first_picture_does_not_need_is_loaded_after_it(tmp_path: Path) -> None:
    library = tmp_path / "newsreader" / "library.newsreader"
    library.parent.mkdir()
    story: list[Part] = [(Role.TITLE, "Ferries"), (Role.BODY, "Tuva Lind met nobody at the quay.")]
    add_analysed(library, tmp_path / "news", {"a.txt": story})
    kinds = ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "RUNTIME_DIR")
    home = {f"XDG_{kind}": str(tmp_path) for kind in kinds}
    done = subprocess.run(
        [sys.executable, "-c", _START],
        env=os.environ | home | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    modules, classes, modules_in_the_end = done.stdout.splitlines()
    loaded = modules.split()
    assert "newsreader.app.main_window" in loaded
    early = [
        name for name in loaded if any(name == one or name.startswith(f"{one}.") for one in _LATER)
    ]
    assert early == []
    # Once a widget or an event of Qt's is handed to Python whose class is not known, all are made.
    assert "QWizard" not in classes.split()
    assert "QTabletEvent" not in classes.split()
    # The first click on a name waits for none of these.
    ready = {"newsreader.app.views.panel.entity_page", "newsreader.knowledge"}
    assert ready <= set(modules_in_the_end.split())
