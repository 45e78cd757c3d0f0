"""The archive with its installer and the Debian package, made of a small stand-in."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from types import ModuleType

import pytest

from newsreader import __version__

ROOT = Path(__file__).parents[2]
#: Says what it was asked, and where the desktop's files are to go.
PROGRAM = '#!/bin/sh\necho "$@ $XDG_DATA_HOME" >> "$(dirname "$(readlink -f "$0")")/../asked"\n'

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux")


@pytest.fixture(scope="module")
def packages() -> ModuleType:
    path = ROOT / "resources" / "bundle" / "linux_packages.py"
    if not path.exists():
        pytest.skip("recipes are in a checkout alone")
    spec = importlib.util.spec_from_file_location("linux_packages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What PyInstaller would make, in small."""
    folder = tmp_path / "built" / "newsreader"
    (folder / "_internal" / "deep").mkdir(parents=True)
    (folder / "newsreader").write_text(PROGRAM)
    (folder / "newsreader").chmod(0o755)
    (folder / "newsreader-window").symlink_to("newsreader")
    (folder / "_internal" / "deep" / "data with a long name, an é and a space.txt").write_text("x")
    (folder / "_internal" / "lib.so").write_bytes(bytes(5000))
    return folder


def shuffled(folder: Path, to: Path) -> Path:
    """The same folder elsewhere, written in another order at another time."""
    shutil.copytree(folder, to, symlinks=True)
    for path in sorted(to.rglob("*"), reverse=True):
        os.utime(path, (1_000_000_000, 1_000_000_000), follow_symlinks=False)
    return to


@pytest.mark.parametrize("make", ["make_archive", "make_deb"])
def test_the_same_folder_makes_the_same_bytes(
    packages: ModuleType, folder: Path, tmp_path: Path, make: str
) -> None:
    outs: list[bytes] = []
    for source in (folder, shuffled(folder, tmp_path / "elsewhere" / "newsreader")):
        out = tmp_path / f"out{len(outs)}"
        out.mkdir()
        outs.append(getattr(packages, make)(source, out).read_bytes())
    assert outs[0] == outs[1]


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg")
def test_the_package_is_one_that_dpkg_reads(
    packages: ModuleType, folder: Path, tmp_path: Path
) -> None:
    deb = packages.make_deb(folder, tmp_path)

    def dpkg(*words: str) -> str:
        done = subprocess.run(
            ["dpkg-deb", *words], capture_output=True, text=True, check=True, timeout=60
        )
        assert done.stderr == ""
        return done.stdout

    assert dpkg("--field", str(deb), "Package", "Version").split("\n")[:2] == [
        "Package: newsreader",
        f"Version: {__version__}",
    ]
    dpkg("--raw-extract", str(deb), str(tmp_path / "root"))
    root = tmp_path / "root"
    assert (root / "usr/bin/newsreader-window").resolve() == root / "usr/lib/newsreader/newsreader"
    entry = (root / "usr/share/applications/newsreader.desktop").read_text()
    assert "Exec=newsreader-window %F" in entry
    assert (root / "usr/share/icons/hicolor/scalable/apps/newsreader.svg").exists()
    assert (root / "usr/share/man/man1/newsreader-window.1.gz").exists()
    assert (root / "usr/share/doc/newsreader/copyright").exists()
    sums = (root / "DEBIAN/md5sums").read_text()
    subprocess.run(["md5sum", "--check", "--quiet"], cwd=root, input=sums, text=True, check=True)
    # Nothing is run when it comes or goes, so a person's library is not looked at.
    assert {path.name for path in (root / "DEBIAN").iterdir()} == {"control", "md5sums"}
    modes = {oct(path.stat().st_mode & 0o777) for path in root.rglob("*") if path.is_file()}
    assert modes == {"0o644", "0o755"}
    assert "root/root" in dpkg("--contents", str(deb))


@pytest.fixture
def unpacked(packages: ModuleType, folder: Path, tmp_path: Path) -> Path:
    archive = packages.make_archive(folder, tmp_path)
    with tarfile.open(archive) as tar:
        tar.extractall(tmp_path / "unpacked", filter="data")
    [top] = (tmp_path / "unpacked").iterdir()
    return top


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "a home"
    (home / ".local/share/newsreader").mkdir(parents=True)
    (home / ".local/share/newsreader/library.newsreader").write_text("a library")
    return home


def sh(script: Path, home: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", script, *words],
        env={"HOME": str(home), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )


def everything(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def test_the_installer_installs_and_removes(unpacked: Path, home: Path) -> None:
    before = everything(home)
    for _ in range(2):  # the second brings it up to date
        done = sh(unpacked / "install.sh", home)
        assert (done.returncode, done.stderr) == (0, "")
    local = home / ".local"
    assert (local / "bin/newsreader-window").resolve() == local / "lib/newsreader/newsreader"
    # What is removed later does not need the archive.
    done = sh(local / "lib/newsreader/install.sh", home, "--uninstall")
    assert (done.returncode, done.stderr) == (0, "")
    asked = local / "lib" / "asked"
    share = f"{home}/.local/share"
    assert asked.read_text().splitlines() == [
        f"--install-desktop {share}",
        f"--install-desktop {share}",
        f"--uninstall-desktop {share}",
    ]
    asked.unlink()
    assert everything(home) == before


def test_it_installs_for_everybody_below_a_prefix(
    unpacked: Path, home: Path, tmp_path: Path
) -> None:
    before, prefix = everything(home), tmp_path / "usr local"
    assert sh(unpacked / "install.sh", home, "--prefix", str(prefix)).returncode == 0
    assert everything(home) == before
    assert (prefix / "lib/asked").read_text() == f"--install-desktop {prefix}/share\n"
    assert os.access(prefix / "bin/newsreader", os.X_OK)
    assert sh(unpacked / "install.sh", home, f"--prefix={prefix}", "--uninstall").returncode == 0
    assert everything(prefix) == {"lib/asked"}


def test_what_is_another_programs_is_left_alone(unpacked: Path, home: Path) -> None:
    program = home / ".local/bin/newsreader"
    program.parent.mkdir(parents=True)
    program.write_text("another newsreader")
    done = sh(unpacked / "install.sh", home)
    assert done.returncode == 2
    assert "another's" in done.stderr
    assert not (home / ".local/lib/newsreader").exists()
    program.unlink()
    other = home / ".local/lib/newsreader"
    other.mkdir(parents=True)
    (other / "notes.txt").write_text("not ours")
    for words in ((), ("--uninstall",)):
        assert sh(unpacked / "install.sh", home, *words).returncode == 2
    assert everything(other) == {"notes.txt"}


@pytest.mark.parametrize("words", [["--prefix"], ["--prefix", "relative"], ["--fast"]])
def test_what_it_does_not_understand_is_said(unpacked: Path, home: Path, words: list[str]) -> None:
    before = everything(home)
    done = sh(unpacked / "install.sh", home, *words)
    assert done.returncode == 2
    assert done.stderr
    assert everything(home) == before
