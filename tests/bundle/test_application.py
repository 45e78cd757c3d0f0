"""The frozen application, built and run: slow, and left out unless asked for with ``-m bundle``.

NEWSREADER_BUNDLE=FOLDER tries an application that was built before instead of building one.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from newsreader import __version__, paths
from newsreader.library import Library
from newsreader.library.records import EntityQuery

ROOT = Path(__file__).parents[2]
LIMIT_S = 180
SAMPLES = sorted(path.name for path in paths.seeds_dir().iterdir())

pytestmark = [
    pytest.mark.bundle,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="untried elsewhere"),
]


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the application."""
    built = os.environ.get("NEWSREADER_BUNDLE")
    if built:
        return Path(built)
    if importlib.util.find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller is not installed: pip install -e '.[bundle]'")
    out = tmp_path_factory.mktemp("bundle")
    subprocess.run(
        [sys.executable, "resources/bundle/build.py", "--folder-only", out], cwd=ROOT, check=True
    )
    return out / "newsreader"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    return home


def run(
    application: Path, home: Path, *words: object, **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run the application where there is neither a terminal, nor Python, nor a screen."""
    return subprocess.run(
        [application / "newsreader", *map(str, words)],
        env={"HOME": str(home), "LANG": "C.UTF-8", **environment},
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        start_new_session=True,
        timeout=LIMIT_S,
        check=False,
    )


def demand_a_picture_of_the_samples(library: Path, picture: Path) -> None:
    with Library.open(library) as found:
        counts = found.counts()
        names = [row.name for row in found.entity_rows(found.entity_ids(EntityQuery()))]
    assert counts.articles == counts.analysed >= len(SAMPLES)
    assert counts.failed == 0
    assert {"Vladimir Putin", "United Nations"} <= set(names)
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1400, 880)
    # The panel at the right is full of what it tells of the article.
    colours = {
        image.pixelColor(x, y).rgb() for x in range(1060, 1400, 3) for y in range(100, 800, 3)
    }
    assert len(colours) > 20


def test_it_starts(application: Path, home: Path) -> None:
    done = run(application, home, "--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"newsreader {__version__}\n")


def test_it_reads_the_samples_and_shows_them(application: Path, home: Path) -> None:
    picture = home / "window.png"
    done = run(application, home, "--samples", "--screenshot", picture)
    assert (done.returncode, done.stderr.decode(), done.stdout) == (0, "", b"")
    library = home / ".local/share/newsreader/samples.newsreader"
    demand_a_picture_of_the_samples(library, picture)


def test_it_finds_what_a_checkout_finds(application: Path, home: Path) -> None:
    frozen = run(application, home, "annotate", paths.seeds_dir())
    assert (frozen.returncode, frozen.stderr.decode()) == (0, "")
    ours = subprocess.run(
        [sys.executable, "-m", "newsreader", "annotate", paths.seeds_dir()],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert frozen.stdout == ours.stdout
    assert sum(len(json.loads(line)["ents"]) for line in frozen.stdout.splitlines()) > 100


def test_it_adds_itself_to_the_desktop(application: Path, home: Path) -> None:
    assert run(application, home, "--install-desktop").returncode == 0
    entry = home / ".local/share/applications/newsreader.desktop"
    assert f"TryExec={application}/newsreader-window\n" in entry.read_text()
    assert run(application, home, "--uninstall-desktop").returncode == 0
    assert not entry.exists()


def test_it_carries_the_licences_of_what_it_carries(application: Path) -> None:
    licences = {
        path.name.partition("-")[0] for path in (application / "_internal/licences").iterdir()
    }
    assert {"spacy", "numpy", "PySide6_Essentials", "lxml", "Python"} <= licences


def test_nothing_in_it_leads_nowhere(application: Path) -> None:
    links = [path for path in application.rglob("*") if path.is_symlink()]
    assert [path for path in links if not path.exists()] == []
    assert application.resolve() in (application / "newsreader-window").resolve().parents


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may change the root")
def test_it_runs_on_a_machine_without_python(application: Path, tmp_path: Path) -> None:
    """A root with nothing but the application, the C library, and what Qt loads of the system."""
    root = tmp_path / "root"
    shutil.copytree(application, root / "opt/newsreader", symlinks=True)
    for folder in ("proc", "dev", "tmp", "root"):
        (root / folder).mkdir()
    for library in libraries_of_the_system(application):
        copy = root / library.relative_to("/")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(library, copy)
    system = ("/usr/lib/locale/C.utf8", "/etc/fonts", "/usr/share/fontconfig", "/usr/share/fonts")
    for data in system:
        if Path(data).is_dir():
            shutil.copytree(data, root / data[1:], symlinks=True)
    assert not [
        path for path in root.rglob("python3*") if os.access(path, os.X_OK) and path.is_file()
    ]
    # The mounts are gone with the process that made them.
    script = (
        'mount -t proc proc "$1/proc" && mount -t tmpfs tmpfs "$1/dev" && mkdir "$1/dev/shm" &&'
        ' touch "$1/dev/null" && mount --bind /dev/null "$1/dev/null" &&'
        ' exec chroot "$1" /opt/newsreader/newsreader --samples --screenshot /root/window.png'
    )
    words = ["unshare", "--mount", "--pid", "--fork", "--net", "sh", "-c", script, "sh", str(root)]
    done = subprocess.run(
        words,
        env={"HOME": "/root", "LANG": "C.UTF-8", "PATH": os.environ["PATH"]},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    if "unshare failed" in done.stderr or "permission denied" in done.stderr:
        pytest.skip(f"no namespaces here: {done.stderr}")
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    library = root / "root/.local/share/newsreader/samples.newsreader"
    demand_a_picture_of_the_samples(library, root / "root/window.png")


def libraries_of_the_system(application: Path) -> set[Path]:
    """What the application loads and does not carry, and the loader, by the names they are
    loaded by. What the program itself loads comes from the system: it has not yet said where
    its own libraries are."""
    carried = {path.name for path in (application / "_internal").iterdir()}
    found = loaded_by(application / "newsreader")
    for path in (application / "_internal").rglob("*.so*"):
        found |= {library for library in loaded_by(path) if library.name not in carried}
    return {library for library in found if application not in library.parents}


def loaded_by(path: Path) -> set[Path]:
    told = subprocess.run(["ldd", path], capture_output=True, text=True, check=False).stdout
    lines = ([word for word in line.split() if word.startswith("/")] for line in told.splitlines())
    return {Path(words[0]) for words in lines if words}
