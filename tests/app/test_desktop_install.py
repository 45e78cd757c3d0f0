"""What is added to a desktop, and that exactly this is taken away."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from newsreader import paths
from newsreader.app.looks.icon_images import SIZES, png
from newsreader.app.start.desktop_files import desktop_files, with_command
from newsreader.app.start.desktop_install import install, main, share_dir, uninstall
from newsreader.errors import DesktopError

ROOT = Path(__file__).parents[2]
ENTRY = "applications/newsreader.desktop"
COMMAND = ["/opt/news reader/newsreader-window"]
#: The newest of these were made by programs of the desktop, from what lies beside them.
MADE = ("mime/", "applications/mimeinfo.cache")


@pytest.fixture
def share(tmp_path: Path) -> Path:
    return tmp_path / "share"


def files(share: Path) -> dict[str, bytes]:
    found = {
        str(path.relative_to(share)): path.read_bytes()
        for path in share.rglob("*")
        if path.is_file()
    }
    return {
        place: data
        for place, data in found.items()
        if not place.startswith(MADE) or place.startswith("mime/packages")
    }


def test_everything_is_put_in_its_place(share: Path) -> None:
    assert install(share, COMMAND) == []
    expected = {str(place): data for place, data in desktop_files(COMMAND).items()}
    found = files(share)
    assert found.pop("newsreader/desktop-files.json")
    assert found == expected
    assert {f"icons/hicolor/{n}x{n}/apps/newsreader.png" for n in SIZES} < set(found)
    entry = found[ENTRY].decode()
    assert 'Exec="/opt/news reader/newsreader-window" %F\n' in entry
    assert "TryExec=/opt/news reader/newsreader-window\n" in entry
    assert "MimeType=inode/directory;application/x-newsreader-decisions+jsonl;" in entry


def test_twice_is_once(share: Path) -> None:
    install(share, COMMAND)
    once = files(share)
    assert install(share, COMMAND) == []
    assert files(share) == once
    install(share, ["/elsewhere/newsreader-window"])
    assert b"Exec=/elsewhere/newsreader-window %F" in files(share)[ENTRY]
    assert uninstall(share) == []
    assert uninstall(share) == []
    assert files(share) == {}


def test_what_others_have_there_stays(share: Path) -> None:
    library = share / "newsreader" / "library.newsreader"
    theirs = share / "icons/hicolor/16x16/apps/other.png"
    for path in (library, theirs):
        path.parent.mkdir(parents=True)
        path.write_text("theirs")
    before = files(share)
    install(share, COMMAND)
    uninstall(share)
    assert files(share) == before
    assert not (share / "icons/hicolor/512x512").exists()


def test_a_file_of_another_program_is_never_overwritten(share: Path) -> None:
    path = share / ENTRY
    path.parent.mkdir(parents=True)
    path.write_text("[Desktop Entry]\nName=Another newsreader\n")
    before = files(share)
    with pytest.raises(DesktopError, match=r"newsreader\.desktop is there already"):
        install(share, COMMAND)
    assert files(share) == before
    uninstall(share)
    assert files(share) == before


def test_an_entry_that_the_person_changed_is_left_as_it_is(share: Path) -> None:
    install(share, COMMAND)
    path = share / ENTRY
    path.write_text("[Desktop Entry]\nName=Mine\n")
    assert install(share, COMMAND) == [path]
    assert uninstall(share) == [path]
    assert list(files(share)) == [ENTRY]
    assert path.read_text() == "[Desktop Entry]\nName=Mine\n"


def test_what_a_newer_version_no_longer_has_is_removed(
    share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(share, COMMAND)
    fewer = dict(list(desktop_files(COMMAND).items())[:3])
    monkeypatch.setattr("newsreader.app.start.desktop_files.desktop_files", lambda _: fewer)
    install(share, COMMAND)
    assert set(files(share)) == {*map(str, fewer), "newsreader/desktop-files.json"}


@pytest.mark.parametrize(
    "record",
    [
        "",
        "[]",
        '{"form": 1, "files": {"../../letter.txt": ""}, "folders": []}',
        '{"form": 1, "files": {"/etc/passwd": ""}, "folders": []}',
        '{"form": 1, "files": {}, "folders": [".."]}',
    ],
)
def test_a_record_that_makes_no_sense_removes_nothing(share: Path, record: str) -> None:
    path = share / "newsreader" / "desktop-files.json"
    path.parent.mkdir(parents=True)
    path.write_text(record)
    letter = share.parent / "letter.txt"
    letter.write_text("Dear all")
    with pytest.raises(DesktopError, match="cannot be understood"):
        uninstall(share)
    assert letter.exists()


def test_a_folder_that_cannot_be_written_is_named(share: Path) -> None:
    share.parent.mkdir(exist_ok=True)
    share.write_text("a file, no folder")
    with pytest.raises(DesktopError, match="share"):
        install(share, COMMAND)


def test_the_share_folder_is_the_persons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")
    assert share_dir() == Path("/somewhere")
    for nothing in ("", "relative"):
        monkeypatch.setenv("XDG_DATA_HOME", nothing)
        assert share_dir() == Path.home() / ".local" / "share"


#: What the system takes as a word of a command: no NUL, and text that a file can hold.
WORDS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1, max_size=20
)


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_any_command_is_written_so_that_it_is_run(words: list[str]) -> None:
    [line] = [
        line
        for line in with_command("Exec=newsreader-window %F\n", words).split("\n")
        if line.startswith("Exec=")
    ]
    value = line.removeprefix("Exec=").removesuffix(" %F")
    for escaped, plain in (("\\\\", "\0"), ("\\n", "\n"), ("\\t", "\t"), ("\0", "\\")):
        value = value.replace(escaped, plain)
    # Between quotes the rules are those of the shell, says the specification.
    done = subprocess.run(["sh", "-c", f"printf '%s\\0' {value}"], capture_output=True, check=True)
    assert done.stdout.decode().replace("%%", "%").split("\0")[:-1] == words


@pytest.mark.parametrize("size", SIZES)
def test_an_icon_has_its_size_and_is_drawn(size: int) -> None:
    image = QImage.fromData(png(paths.resources_dir() / "newsreader.svg", size))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(size // 2, size // 2).alpha() == 255


def test_what_is_no_drawing_has_no_picture(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"missing\.svg"):
        png(tmp_path / "missing.svg", 16)


def test_the_file_types_agree() -> None:
    desktop = paths.resources_dir() / "desktop"
    kinds = {
        element.get("type")
        for element in ElementTree.parse(desktop / "newsreader.xml").iter()
        if element.tag.endswith("mime-type")
    }
    assert kinds == {"application/x-newsreader-decisions+jsonl"}
    metainfo = ElementTree.parse(desktop / "newsreader.metainfo.xml")
    assert {element.text for element in metainfo.iter("mediatype")} == kinds
    entry = (desktop / "newsreader.desktop").read_text()
    assert all(f"{kind};" in entry for kind in kinds)
    assert {element.text for element in metainfo.iter("launchable")} == {"newsreader.desktop"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux desktops")
def test_the_command_adds_and_removes(share: Path) -> None:
    def run(option: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "newsreader", option],
            cwd=ROOT,
            env={**os.environ, "XDG_DATA_HOME": str(share), "QT_QPA_PLATFORM": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
        return done.stderr

    assert "added to the desktop" in run("--install-desktop")
    [line] = [
        line for line in (share / ENTRY).read_text().split("\n") if line.startswith("TryExec=")
    ]
    assert os.access(line.removeprefix("TryExec="), os.X_OK) or line == "TryExec=env"
    assert "removed from the desktop" in run("--uninstall-desktop")
    assert files(share) == {}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux desktops")
@pytest.mark.parametrize("opener", ["newsreader", "pcmanfm"])
def test_who_opens_folders_now_is_said(
    share: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    opener: str,
) -> None:
    asks = tmp_path / "bin" / "xdg-mime"
    asks.parent.mkdir()
    asks.write_text(f"#!/bin/sh\necho {opener}.desktop\n")
    asks.chmod(0o755)
    monkeypatch.setenv("PATH", f"{asks.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("XDG_DATA_HOME", str(share))
    assert main(remove=False) == 0
    assert ("xdg-mime default" in capsys.readouterr().err) is (opener == "newsreader")
    assert main(remove=True) == 0
