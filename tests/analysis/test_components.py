"""The repairs in anyone's spaCy pipeline."""

import spacy
from spacy.tokens import Span

from newsreader.analysis.components import component_name
from newsreader.analysis.repairs import REPAIRS


def test_a_repair_replaces_the_entities_of_a_document() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_clean_edges")
    doc = nlp.make_doc("We saw the European Union's flag.")
    doc.ents = [Span(doc, 2, 6, label="ORG")]
    doc = nlp.get_pipe("news_clean_edges")(doc)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("European Union", "ORG")]


def test_every_repair_is_registered() -> None:
    nlp = spacy.blank("en")
    for rule in dict.fromkeys(REPAIRS):
        nlp.add_pipe(component_name(rule))
    assert len(nlp("The UN met in Oslo.").ents) == 2
