"""python -m tests.states FOLDER [NAME…]   pictures of every state, in both themes, at 100 and 200 %

Each is FOLDER/NAME-THEME-SCALE.png. The window is a real one on a real library; only its indexer
is played, so that "reading 1,402 of 2,225" can be held still. Needs no screen.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.offscreen import PLATFORM

if TYPE_CHECKING:
    from tests.states.stage import Stage

_SIZES = {100: (1400, 880), 200: (1100, 700)}  # pixels of a whole screen, and of half a one
_THEMES = ("light", "dark")
_MORE_THEMES = ("sepia", "contrast", "contrast-dark")


def main(words: list[str] | None = None) -> int:
    """Make the pictures; 1 where one could not be made."""
    parser = argparse.ArgumentParser(prog="python -m tests.states", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only these states")
    parser.add_argument("--scale", type=int, choices=sorted(_SIZES), action="append")
    parser.add_argument("--theme", choices=(*_THEMES, *_MORE_THEMES), action="append")
    parser.add_argument("--size", help="of the window, like 800x600")
    parser.add_argument("--language", default="en")
    parser.add_argument("--words", type=int, default=100, help="per cent: how large the words are")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_intermixed_args(words)
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.here:
        return _make(given)
    # Qt takes the scale once, when it starts: a process for each.
    os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    status = 0
    for scale in given.scale or sorted(_SIZES):
        again = [sys.executable, "-m", "tests.states", *(words or sys.argv[1:]), "--here"]
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale / 100)}
        again += [] if given.scale == [scale] else ["--scale", str(scale)]
        status |= subprocess.run(again, env=environment, check=False).returncode
    return status


def _make(given: argparse.Namespace) -> int:
    from PySide6.QtWidgets import QApplication

    from newsreader.app.start.language import speak
    from newsreader.app.theme import Theme
    from newsreader.paths import seeds_dir
    from tests.states.scenes import SCENES
    from tests.states.stage import Stage

    app = QApplication([])
    app.setStyle("Fusion")
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * given.words / 100)
    app.setFont(font)
    speak(app, given.language)
    scale = given.scale[-1]
    size = _SIZES[scale]
    if given.size:
        width, _, height = given.size.partition("x")
        size = int(width), int(height)
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        samples = Stage(app, Theme.light(), size, Path(folder))
        samples.read(seeds_dir())
        for name in given.names or SCENES:
            for theme_name in given.theme or _THEMES:
                theme = Theme.named(theme_name)
                app.setPalette(theme.palette())
                app.setStyleSheet(theme.stylesheet())
                with tempfile.TemporaryDirectory() as place:
                    stage = Stage(app, theme, size, Path(place))
                    target = given.folder / f"{name}-{theme_name}-{scale}.png"
                    status |= _picture(stage, name, samples.library, target)
    return status


def _picture(stage: "Stage", name: str, samples: Path, target: Path) -> int:
    import shutil

    from tests.states.scenes import BARE, SCENES

    if name not in BARE:
        shutil.copy(samples, stage.library)
    try:
        over = SCENES[name](stage)
        stage.settle()
        stage.picture(over).save(str(target))
    except RuntimeError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 1
    finally:
        stage.close()
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
