"""The package as people get it: built, unpacked elsewhere, and run from an empty folder."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*words: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *words],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(source: Path, out: Path, *options: str) -> None:
    run("-m", "build", "--no-isolation", "--outdir", out, *options, source, cwd=source)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that was built from it."""
    out = tmp_path_factory.mktemp("built")
    build(ROOT, out)
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    [wheel] = built.glob("newsreader-*-py3-none-any.whl")
    return wheel


def test_resources_and_seeds_travel_inside_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    seeds = {path.name for path in (ROOT / "seeds").iterdir()}

    assert {name for name in names if name.startswith("newsreader/seeds/")} == {
        f"newsreader/seeds/{seed}" for seed in seeds
    }
    assert "newsreader/resources/newsreader.svg" in names
    assert "newsreader/resources/gazetteer/countries.tsv" in names
    assert "newsreader/resources/desktop/newsreader.desktop" in names
    assert "newsreader/py.typed" in names


def test_the_model_travels_whole_and_the_wheel_stays_small(wheel: Path) -> None:
    model = ROOT / "resources" / "models" / "en_news_sm"
    files = {path.relative_to(ROOT).as_posix() for path in model.rglob("*") if path.is_file()}

    assert "resources/models/en_news_sm/ner/model" in files
    assert {f"newsreader/{file}" for file in files} <= set(zipfile.ZipFile(wheel).namelist())
    assert wheel.stat().st_size < 20_000_000


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert {name.split("/")[0].partition("-")[0] for name in names} == {"newsreader"}
    assert not [n for n in names if "/resources/" in n and n.endswith((".py", ".png"))]
    assert not [n for n in names if "/resources/bundle/" in n or "/models/recipe/" in n]
    assert not [n for n in names if "__pycache__" in n or n.split("/")[-1].startswith(".")]


def test_the_source_distribution_holds_tests_and_recipes(built: Path) -> None:
    [source] = built.glob("newsreader-*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"pyproject.toml", "README.md", "LICENSE", "tests/conftest.py"} <= names
    assert "resources/gazetteer/build_cities.py" in names


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="times of files differ there")
def test_two_builds_are_the_same_byte_for_byte(built: Path, wheel: Path, tmp_path: Path) -> None:
    """Neither the clock, nor the times of files, nor where the source lies leaves a trace."""
    [source] = built.glob("newsreader-*.tar.gz")
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path / "elsewhere", filter="data")
    [again] = (tmp_path / "elsewhere").iterdir()
    for path in again.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    build(again, tmp_path, "--wheel")
    build(again, tmp_path, "--sdist")

    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()
    assert (tmp_path / source.name).read_bytes() == source.read_bytes()


@pytest.mark.slow
def test_the_installed_wheel_works_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    empty = tmp_path / "empty"
    empty.mkdir()
    # What pip does, less the dependencies, which are those of this interpreter.
    run(
        *("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", site, wheel),
        cwd=empty,
    )

    # -P and PYTHONPATH: the installed package comes before the checkout.
    here = {"PYTHONPATH": str(site)}
    assert "newsreader 0." in run("-P", "-m", "newsreader", "--version", cwd=empty, **here)
    place = "from newsreader import paths; print(paths.seeds_dir())"
    seeds = Path(run("-P", "-c", place, cwd=empty, **here).strip())
    assert seeds == site / "newsreader" / "seeds"

    lines = run("-P", "-m", "newsreader", "annotate", seeds, cwd=empty, **here).splitlines()
    articles = [json.loads(line) for line in lines]
    assert {article["path"] for article in articles} == set(map(str, seeds.iterdir()))
    names = {ent["entity"] for article in articles for ent in article["ents"]}
    assert {"Vladimir Putin", "United Nations"} <= names
    assert list(empty.iterdir()) == []
