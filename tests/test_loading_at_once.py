"""What one start imported is loaded from one file by the next, and by none that it does not fit."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsreader.loading_at_once

_START = """
import sys
from importlib.machinery import PathFinder
from newsreader.loading_at_once import loading_at_once

looked_for = []
find_spec = PathFinder.find_spec
PathFinder.find_spec = lambda name, *a: looked_for.append(name) or find_spec(name, *a)
before = list(sys.meta_path)
with loading_at_once():
    import newsreader.first
    from newsreader.room.inner import word
assert sys.meta_path == before
print(newsreader.first.words(), word, newsreader.room.inner.word)
print(*sorted(name for name in looked_for if name.startswith("newsreader")))
for name in ("first", "second", "room", "room.inner"):
    module = sys.modules[f"newsreader.{name}"]
    spec = module.__spec__
    assert spec.name == module.__name__ and spec.origin == module.__file__, name
    assert spec.loader.get_source(spec.name) is not None, name
    assert hasattr(module, "__path__") == (name == "room")
    assert module.__package__ == (f"newsreader.{name}" if name == "room" else spec.parent)
"""
_ALL = "newsreader.first newsreader.room newsreader.room.inner newsreader.second"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of the program's name, with a few modules and the one that loads them."""
    package = tmp_path / "newsreader"
    (package / "room").mkdir(parents=True)
    shutil.copy(newsreader.loading_at_once.__file__, package)
    (package / "__init__.py").write_text("")
    (package / "first.py").write_text(
        "from newsreader.second import two\n\ndef words():\n    return 'one ' + two\n"
    )
    (package / "second.py").write_text("two = 'two'\n")
    (package / "room" / "__init__.py").write_text("from newsreader.room.inner import word\n")
    (package / "room" / "inner.py").write_text("word = 'in'\n")
    return package


def test_the_next_start_looks_for_nothing(package: Path) -> None:
    assert _start(package) == ["one two in in", _ALL]
    kept = _kept(package).stat()
    assert _start(package) == ["one two in in", ""]
    # What holds everything is not written again.
    assert _kept(package).stat().st_ino == kept.st_ino


def test_a_module_that_was_changed_is_looked_for_and_kept_anew(package: Path) -> None:
    _start(package)
    (package / "second.py").write_text("two = 'other'\n")
    (package / "room" / "inner.py").write_text("word = 'within'\n")
    assert _start(package) == [
        "one other within within",
        "newsreader.room.inner newsreader.second",
    ]
    assert _start(package) == ["one other within within", ""]


def test_a_module_that_is_gone_is_missed(package: Path) -> None:
    _start(package)
    (package / "second.py").unlink()
    with pytest.raises(subprocess.CalledProcessError) as raised:
        _start(package)
    assert raised.value.stderr.endswith(
        "ModuleNotFoundError: No module named 'newsreader.second'\n"
    )


def test_an_error_of_a_module_is_told_by_the_start_that_meets_it(package: Path) -> None:
    _start(package)
    second = package / "second.py"
    second.write_text("import os\ntwo = os.environ['TWO']\n")
    assert _start(package, TWO="2")[0] == "one 2 in in"
    with pytest.raises(subprocess.CalledProcessError) as raised:
        _start(package)
    assert "KeyError: 'TWO'" in raised.value.stderr
    assert _start(package, TWO="3") == ["one 3 in in", ""]


@pytest.mark.parametrize("content", [b"", b"no code", b"N", bytes(100)], ids=len)
def test_a_file_that_is_damaged_is_not_used_and_written_anew(package: Path, content: bytes) -> None:
    _start(package)
    _kept(package).write_bytes(content)
    assert _start(package) == ["one two in in", _ALL]
    assert _start(package) == ["one two in in", ""]


def test_a_package_that_was_moved_is_looked_for(package: Path, tmp_path: Path) -> None:
    _start(package)
    moved = tmp_path / "elsewhere" / "newsreader"
    moved.parent.mkdir()
    package.rename(moved)
    assert _start(moved) == ["one two in in", _ALL]


def test_who_wants_no_byte_code_gets_no_file(package: Path) -> None:
    assert _start(package, PYTHONDONTWRITEBYTECODE="1") == ["one two in in", _ALL]
    assert not list(package.glob("**/*at_once*.pyc"))


def _kept(package: Path) -> Path:
    [path] = package.glob("__pycache__/at_once.*.pyc")
    return path


def _start(package: Path, **variables: str) -> list[str]:
    """The lines that a start prints."""
    unset = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")
    environment = {name: text for name, text in os.environ.items() if name not in unset}
    done = subprocess.run(
        [sys.executable, "-c", _START],
        env=environment | {"PYTHONPATH": str(package.parent)} | variables,
        cwd=package.parent,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()
