"""The scripts that made the shipped model, as far as they run without PyTorch."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import Label
from newsreader.paths import resources_dir

RECIPE = resources_dir() / "models" / "recipe"
pytestmark = pytest.mark.skipif(not RECIPE.is_dir(), reason="recipes are in a checkout alone")


@pytest.fixture(scope="module")
def made_up() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(RECIPE)
        import made_up  # type: ignore[import-not-found]
    sys.modules.pop("made_up")
    assert isinstance(made_up, ModuleType)
    return made_up


@given(seed=st.integers(0, 10_000))
def test_names_stand_where_a_made_up_text_says(made_up: ModuleType, seed: int) -> None:
    names = made_up.Names(
        ["Ingrid"], ["Solheim"], ["Vell Rovers"], ["Vell Foods"], ["Port Halden"], ["Norway"]
    )
    for text, found in made_up.Writer(names, seed).texts(12):
        ends = [0, *(end for _, end, _ in found)]
        for (start, end, label), before in zip(found, ends, strict=False):
            assert before <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end] != ""
            assert Label(label)
            if label == "PERSON":
                assert text[start:end].casefold() in {"ingrid solheim", "solheim"}


def test_the_same_seed_writes_the_same(made_up: ModuleType) -> None:
    gazetteer = resources_dir() / "gazetteer"
    names = made_up.names_of_gazetteer(gazetteer, ["Ingrid"], ["Solheim"])
    first, again, other = (list(made_up.Writer(names, seed).texts(20)) for seed in (7, 7, 8))
    assert first == again != other


@pytest.mark.parametrize("script", ["wikinews", "silver", "weights", "arrays", "pack", "train"])
def test_a_script_can_be_imported(script: str) -> None:
    if script == "train":
        pytest.importorskip("torch")
    subprocess.run(
        [sys.executable, "-B", "-W", "ignore", "-c", f"import {script}"],
        cwd=RECIPE,
        check=True,
        timeout=120,
    )


def test_a_sources_licence_stands_beside_the_model() -> None:
    text = (RECIPE.parent / "en_news_sm" / "README.md").read_text(encoding="utf-8")
    assert "CC BY-SA 3.0" in text
    assert Path(RECIPE / "README.md").is_file()
