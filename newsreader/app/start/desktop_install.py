"""Adds newsreader to the person's desktop, and takes away again exactly what was added."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any, Self

from newsreader.app.start.screen import problem_with_qt
from newsreader.errors import DesktopError
from newsreader.paths import display_path
from newsreader.values import value

_FORM = 1
_RECORD = PurePosixPath("newsreader/desktop-files.json")
_WINDOW_PROGRAM = "newsreader-window"
_UPDATE_S = 60
#: What desktops look things up in, made anew from what lies in a folder.
_UPDATES = (
    ("applications", ("update-desktop-database", "-q")),
    ("mime", ("update-mime-database",)),
)


def share_dir() -> Path:
    """The person's own ``share`` folder: $XDG_DATA_HOME, or ~/.local/share."""
    named = os.environ.get("XDG_DATA_HOME", "")
    # A relative path there is to be ignored, says the specification.
    return Path(named) if named.startswith("/") else Path.home() / ".local" / "share"


def window_command() -> list[str]:
    """How the window of this newsreader is started, wherever it is run from."""
    for program in (sys.argv[0], sys.executable):
        beside = Path(program).absolute().with_name(_WINDOW_PROGRAM)
        if os.access(beside, os.X_OK):
            return [str(beside)]
    if getattr(sys, "frozen", False):
        return [sys.executable]
    root = Path(__file__).resolve().parents[3]
    python = [sys.executable, "-m", "newsreader"]
    in_checkout = (root / "pyproject.toml").exists()
    return ["env", f"PYTHONPATH={root}", *python] if in_checkout else python


def install(share: Path, command: Sequence[str]) -> list[Path]:
    """Write the desktop's files below ``share``; those that a person has changed, left as they are.

    What another program has put at one of these places is never overwritten: then nothing is
    written, and DesktopError says which it is. Doing it again brings everything up to date.
    """
    # Only now: Qt's libraries, which draw the icons, may be missing.
    from newsreader.app.start.desktop_files import desktop_files

    files = {str(place): data for place, data in desktop_files(command).items()}
    before = _Record.read(share)
    kept = _changed(share, before)
    for place, data in files.items():
        found = _digest_of(share / place)
        if place not in before.files and found not in (None, _digest(data)):
            raise DesktopError(
                f"{display_path(share / place)} is there already and is not newsreader's;"
                " move it away first."
            )
    try:
        now = {p: _digest(data) for p, data in files.items() if p not in kept}
        folders = _missing_folders(share, [*files, str(_RECORD)])
        left = {place: digest for place, digest in before.files.items() if place not in now}
        # Written first: an installation that is cut off can be taken back.
        _Record({**left, **now}, [*before.folders, *folders]).write(share)
        for place in now:
            _write(share / place, files[place])
        for place in left.keys() - files.keys() - kept:
            (share / place).unlink(missing_ok=True)
        still = {place: digest for place, digest in left.items() if place in kept}
        _Record({**still, **now}, [*before.folders, *folders]).write(share)
    except OSError as error:
        raise _refusal(share, error) from error
    _update(share)
    return [share / place for place in sorted(kept)]


def uninstall(share: Path) -> list[Path]:
    """Remove what ``install`` wrote below ``share``; files that a person has changed stay, and
    are what is returned. Raises DesktopError where a file cannot be removed."""
    record = _Record.read(share)
    kept = _changed(share, record)
    try:
        for place in record.files.keys() - kept:
            (share / place).unlink(missing_ok=True)
        (share / _RECORD).unlink(missing_ok=True)
    except OSError as error:
        raise _refusal(share, error) from error
    _update(share)
    for folder in sorted(record.folders, key=len, reverse=True):
        with suppress(OSError):  # others have put something there
            (share / folder).rmdir()
    return [share / place for place in sorted(kept)]


def main(*, remove: bool) -> int:
    """``newsreader --install-desktop`` and ``--uninstall-desktop``; the exit status."""
    share = share_dir()
    try:
        if not sys.platform.startswith(("linux", "freebsd")):
            raise DesktopError("Only Linux desktops are told so; elsewhere the installer does it.")
        if not remove and (problem := problem_with_qt()) is not None:
            raise DesktopError(problem)
        kept = uninstall(share) if remove else install(share, window_command())
    except DesktopError as error:
        print(f"newsreader: {error}", file=sys.stderr)
        return 2
    for path in kept:
        print(f"{display_path(path)} has been changed, and is left as it is", file=sys.stderr)
    if not remove and _opens_folders():
        print(
            "Folders now open in newsreader where your desktop names no favourite; to change it:"
            " xdg-mime default YOUR-FILE-MANAGER.desktop inode/directory",
            file=sys.stderr,
        )
    done = "removed from" if remove else "added to"
    print(f"newsreader is {done} the desktop ({display_path(share)})", file=sys.stderr)
    return 0


@value
class _Record:
    """What was written below ``share``: the files with their digests, and the folders made."""

    files: Mapping[str, str]
    folders: Sequence[str]

    @classmethod
    def read(cls, share: Path) -> Self:
        try:
            values: Any = json.loads((share / _RECORD).read_text(encoding="utf-8"))
            if values["form"] != _FORM:
                raise ValueError(values["form"])
            files = {_inside(place): str(digest) for place, digest in values["files"].items()}
            return cls(files, [_inside(folder) for folder in values["folders"]])
        except FileNotFoundError:
            return cls({}, [])
        except OSError as error:
            raise _refusal(share, error) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DesktopError(
                f"{display_path(share / _RECORD)} cannot be understood; remove it, and the files"
                " called newsreader beside it."
            ) from error

    def write(self, share: Path) -> None:
        values = {"form": _FORM, "files": self.files, "folders": list(dict.fromkeys(self.folders))}
        _write(share / _RECORD, json.dumps(values, indent=1, sort_keys=True).encode())


def _inside(place: object) -> str:
    """A place below ``share``. Raises ValueError for any other: it will be removed."""
    path = PurePosixPath(str(place))
    if not isinstance(place, str) or path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError(place)
    return place


def _changed(share: Path, record: _Record) -> set[str]:
    """Which of the files are there, and are not as they were written."""
    return {p for p, d in record.files.items() if _digest_of(share / p) not in (None, d)}


def _missing_folders(share: Path, places: Sequence[str]) -> list[str]:
    parents = {str(p) for place in places for p in PurePosixPath(place).parents if p.parts}
    return sorted(parent for parent in parents if not (share / parent).exists())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    part.replace(path)


def _update(share: Path) -> None:
    """Have the desktop look again. Where its tools are missing it does so by itself."""
    for folder, words in _UPDATES:
        if (share / folder).is_dir():
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(
                    [*words, share / folder], capture_output=True, timeout=_UPDATE_S, check=False
                )
    with suppress(OSError):
        # Icon caches that are older than the folder are not believed.
        os.utime(share / "icons" / "hicolor")


def _opens_folders() -> bool:
    """Whether newsreader is now what opens a folder by default, which nobody asked for."""
    words = ["xdg-mime", "query", "default", "inode/directory"]
    with suppress(OSError, subprocess.TimeoutExpired):
        told = subprocess.run(words, capture_output=True, timeout=_UPDATE_S, check=False).stdout
        return told.strip() == b"newsreader.desktop"
    return False


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _digest_of(path: Path) -> str | None:
    try:
        return _digest(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError:
        return ""


def _refusal(share: Path, error: OSError) -> DesktopError:
    reason = (error.strerror or str(error)).lower()
    return DesktopError(
        f"{display_path(Path(error.filename or share))} cannot be written ({reason})."
    )
