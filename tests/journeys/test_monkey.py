"""A short run of the monkey; long ones are for `python -m tests.journeys.monkey`."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_anything_at_all_leaves_the_window_and_the_library_sound() -> None:
    command = [sys.executable, "-m", "tests.journeys.monkey", "--seed", "3", "--steps", "150"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
