"""How a person's preferences reach the analysis."""

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.pipeline import EntityRuler

from newsreader.analysis.analyser import Analyser
from newsreader.analysis.model.pipelines import pipeline_signature
from newsreader.analysis.setup import Setup, setup_for
from newsreader.model import Evidence, Label
from newsreader.preferences import Preferences
from tests.analysis.articles import article
from tests.analysis.test_pipelines import forget_what_is_installed, install


@pytest.fixture
def own(analyser: Analyser) -> Iterator[Analyser]:
    """The shared analyser, which forgets own names afterwards."""
    yield analyser
    analyser.use(Setup())


def test_an_installed_pipeline_of_any_kind_is_used_as_spacy_made_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipeline for Swedish, whose labels have names of their own, and no recogniser we know."""
    nlp = spacy.blank("sv")
    ruler = nlp.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns(
        [{"label": "PRS", "pattern": "Tuva Lind"}, {"label": "LOC", "pattern": "Lervik"}]
    )
    install(
        tmp_path, "sv_harbour_rules", lang="sv", name="harbour_rules", pipeline=["entity_ruler"]
    )
    nlp.to_disk(tmp_path / "sv_harbour_rules" / "sv_harbour_rules-1.0")
    monkeypatch.syspath_prepend(tmp_path)
    forget_what_is_installed()
    try:
        story = article("Hamnen\n\nTuva Lind talade i Lervik.", language="sv")
        (found,) = Analyser(Setup(pipelines=(("sv", "sv_harbour_rules"),))).find_mentions([story])
    finally:
        forget_what_is_installed()
    labels = {mention.text: mention.label for mention in found.mentions}
    assert labels == {"Tuva Lind": Label.PERSON, "Lervik": Label.LOC}
    assert found.pipeline is not None
    assert found.pipeline.startswith("sv_harbour_rules 1.0")


def names(path: Path, text: str) -> Path:
    path.write_text("name,type,aliases\n" + text)
    return path


def test_without_preferences_nothing_is_other_than_before() -> None:
    setup, problems = setup_for(Preferences())
    assert setup == Setup()
    assert problems == ()
    assert setup.signature("en") == pipeline_signature("en")
    assert setup.signature("xx") is None


def test_another_content_of_a_list_gives_another_signature(tmp_path: Path) -> None:
    path = names(tmp_path / "n.csv", "Vell Strom,ORG,\n")
    first = setup_for(Preferences(name_lists=(path,)))[0]
    names(path, "Vell Strom,PERSON,VS\n")
    second = setup_for(Preferences(name_lists=(path,)))[0]
    assert len({first.signature("en"), second.signature("en"), Setup().signature("en")}) == 3
    assert first.as_found() == second
    assert pickle.loads(pickle.dumps(second)) == second
    assert setup_for(Preferences(references=True))[0].signature("en") != Setup().signature("en")


def test_a_list_that_cannot_be_used_is_told_and_passed_over(tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    good = names(tmp_path / "good.csv", "Vell Strom,ORG,\n")
    setup, (problem,) = setup_for(Preferences(name_lists=(bad, good)))
    assert str(bad) in problem
    assert setup.gazetteer().find("Vell Strom") is not None


def test_own_names_are_found_and_are_strong_evidence(own: Analyser, tmp_path: Path) -> None:
    path = names(tmp_path / "n.csv", "Moss,ORG,\nGrey Harbour Watch,ORG,GHW\n")
    story = article(
        "Talks resume\n\nThe talks with Moss went on. Later Moss and the Grey Harbour Watch agreed."
    )
    (before,) = own.find_mentions([story])
    own.use(setup_for(Preferences(name_lists=(path,)))[0])
    (after,) = own.find_mentions([story])
    found = {m.text: m for m in after.mentions}
    assert found["Moss"].label is Label.ORG
    assert found["Grey Harbour Watch"].label is Label.ORG
    assert Evidence.GAZETTEER in found["Grey Harbour Watch"].evidence
    assert found["Moss"].doubt is None
    assert after.pipeline != before.pipeline
    own.use(Setup())
    assert own.find_mentions([story]) == [before]
