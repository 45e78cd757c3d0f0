"""Chores that are quick enough are done by the tests too."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.chores import licences, reference
from tests.chores.__main__ import CHORES, main

ROOT = Path(__file__).resolve().parents[2]


def test_every_chore_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    told = capsys.readouterr().out
    for name, chore in CHORES.items():
        assert chore.__doc__
        assert f"  {name} " in told


def test_the_chores_are_called_as_the_readme_says() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.chores"], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0


def test_the_reference_of_the_readme_is_the_help() -> None:
    assert reference.check() == 0


def test_everything_needed_may_be_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    assert licences.check() == 0
    told = capsys.readouterr().out
    for name in ("spacy", "PySide6_Essentials", "numpy", "trafilatura"):
        assert name in told


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("MIT", True),
        ("MIT License", True),
        ("Apache-2.0 OR BSD-2-Clause", True),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("GNU Lesser General Public License v3 (LGPLv3)", True),
        ("GPL-3.0-only", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("GNU Affero General Public License v3", False),
        ("MIT AND GPL-3.0-only", False),
        ("CC BY-NC 4.0", False),
        ("", False),
    ],
)
def test_licences_are_told_apart(licence: str, may: bool) -> None:
    assert licences.may_ship(licence) is may
