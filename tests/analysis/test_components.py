"""The repairs in anyone's spaCy pipeline."""

import pytest
import spacy
from spacy.tokens import Span

from newsreader.analysis.components import component_name
from newsreader.analysis.repairs import REPAIRS, Rule
from tests.analysis.drafts import draft


def test_a_repair_replaces_the_entities_of_a_document() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_clean_edges")
    doc = nlp.make_doc("We saw the European Union's flag.")
    doc.ents = [Span(doc, 2, 6, label="ORG")]
    doc = nlp.get_pipe("news_clean_edges")(doc)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("European Union", "ORG")]


_DOES = {
    "clean_edges": ("We saw [the Solheim Fund's|ORG] flag.", "Solheim Fund|ORG"),
    "read_datelines": ("OSLO 1998-02-11\n\nTalks go on.", "OSLO|GPE 1998-02-11|DATE"),
    "read_money": ("It cost [3|CARDINAL] euros.", "3 euros|MONEY"),
    "drop_roles": ("[Striker Ove Lunde|PERSON] ran.", "Ove Lunde|PERSON"),
    "part_names": (
        "[Ane Solli|PERSON] won. [Danish Solli|ORG] left.",
        "Ane Solli|PERSON Danish|NORP Solli|PERSON",
    ),
    "join_people": ("We met [Bashir|PERSON] al-Halabi.", "Bashir al-Halabi|PERSON"),
    "complete_people": ("King [Olav|PERSON] V spoke.", "Olav V|PERSON"),
    "join_companies": ("He sued [Solheim|PERSON] and Sons Ltd twice.", "Solheim and Sons Ltd|ORG"),
    "join_offices": ("The [Ministry|ORG] of [Wombats|ORG] won.", "Ministry of Wombats|ORG"),
    "join_halves": ("[Lang|PERSON] and [Lang|PERSON] said so.", "Lang and Lang|ORG"),
    "join_partners": (
        "The law firm of [Holt|PERSON], [Lang|PERSON] and [Voss|PERSON] agreed.",
        "Holt, Lang and Voss|ORG",
    ),
    "join_expansions": (
        "The Wombat Care [Initiative|ORG] ([WCI|ORG]) met.",
        "Wombat Care Initiative|ORG WCI|ORG",
    ),
    "join_laws": (
        "They all said that the [Wombat Rights|ORG] and Burrows Act had passed.",
        "Wombat Rights and Burrows Act|LAW",
    ),
    "settle_labels": ("[Ove Lunde|PERSON] and [Lunde|ORG] ran.", "Ove Lunde|PERSON Lunde|PERSON"),
    "find_known": ("They met in Norway.", "Norway|GPE"),
    "find_repeats": ("[Ove Lunde|PERSON] ran. Then Lunde won.", "Ove Lunde|PERSON Lunde|PERSON"),
    "find_runs": ("They praised Tilda Quillavar loudly.", "Tilda Quillavar|MISC"),
    "join_models": ("They flew a [Boeing|ORG] 747 home.", "Boeing 747|PRODUCT"),
    "read_headlines": ("LUNDE WINS\n\nSo [Lunde|PERSON] won.", "LUNDE|PERSON Lunde|PERSON"),
    "read_sport": (
        "The league season opened with four matches, a coach said.\n\n[Leeds|GPE] beat Hull 3-1.",
        "Leeds|ORG Hull|ORG",
    ),
    "read_credits": ("It shone (AP Photo/Ove Lunde, [File|ORG]).", "AP|ORG Ove Lunde|PERSON"),
    "drop_shouted_words": ("LOSS OF [SERIOUS HEALTH|ORG] CARE\n\nText follows.", ""),
    "drop_plain_words": ("[Wombats|ORG] are shy, as wombats are.", ""),
}


@pytest.mark.parametrize("rule", dict.fromkeys(REPAIRS), ids=lambda rule: rule.__name__)
def test_every_repair_is_a_component_of_its_own(rule: Rule) -> None:
    marked, expected = _DOES[rule.__name__]
    made = draft(marked)
    nlp = spacy.blank("en")
    doc = nlp.make_doc(made.text)
    spans = (doc.char_span(s.start, s.end, label=s.label.value) for s in made.spans)
    doc.ents = [span for span in spans if span is not None]
    doc = nlp.add_pipe(component_name(rule))(doc)
    assert " ".join(f"{ent.text}|{ent.label_}" for ent in doc.ents) == expected


def test_every_repair_is_registered() -> None:
    nlp = spacy.blank("en")
    for rule in dict.fromkeys(REPAIRS):
        nlp.add_pipe(component_name(rule))
    assert len(nlp("The UN met in Oslo.").ents) == 2
