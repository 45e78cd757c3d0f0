"""A worker's spaCy comes without what it never uses."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_the_command_line_of_spacy_is_not_loaded() -> None:
    loaded = run(
        "import sys; from newsreader.analysis.analyser import Analyser;"
        "from newsreader.model import Article;"
        "Analyser().find_mentions([Article('0', 'Anna Holm came.', ())]);"
        "print(*sys.modules)"
    )
    assert "spacy.pipeline.ner" in loaded
    assert not {"spacy.cli", "typer", "rich", "requests", "jinja2", "weasel"} & set(loaded)


def test_whoever_wants_it_gets_the_real_one() -> None:
    code = (
        "from newsreader.analysis.model.spacy_import import import_spacy;"
        "import_spacy(); import_spacy();"
        "from spacy.cli.info import info; print(info.__module__)"
    )
    assert run(code) == ["spacy.cli.info"]


def test_spacy_that_is_there_already_stays_as_it_is() -> None:
    code = (
        "import spacy; from newsreader.analysis.model.spacy_import import import_spacy;"
        "import_spacy();"
        "print(spacy.info.__module__)"
    )
    assert run(code) == ["spacy.cli.info"]
