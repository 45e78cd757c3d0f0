"""What the labels of spaCy's pipelines are called here."""

from collections.abc import Mapping
from types import MappingProxyType

from newsreader.model import NAMED_TYPES, TYPE_OF_LABEL, Label

# Pipelines for English carry OntoNotes 5 labels; those trained on WikiNER (French and others)
# carry four, and some treebanks spell them out. Those of spaCy for Swedish, Polish, Romanian and
# Korean have schemes of their own (each in its "Label scheme", https://spacy.io/models).
_OTHER_NAMES: Mapping[str, Label] = MappingProxyType(
    {
        "PER": Label.PERSON,
        "PERS": Label.PERSON,
        "ORGANIZATION": Label.ORG,
        "LOCATION": Label.LOC,
        "FACILITY": Label.FAC,
        "DERIV_PER": Label.MISC,
        "GPE_LOC": Label.GPE,
        "GPE_ORG": Label.GPE,
        "PROD": Label.PRODUCT,
        "EVT": Label.EVENT,
        "PRS": Label.PERSON,
        "EVN": Label.EVENT,
        "MSR": Label.QUANTITY,
        "OBJ": Label.PRODUCT,
        "TME": Label.TIME,
        "WRK": Label.WORK_OF_ART,
        "PERSNAME": Label.PERSON,
        "PLACENAME": Label.GPE,
        "GEOGNAME": Label.LOC,
        "ORGNAME": Label.ORG,
        "DATETIME": Label.DATE,
        "PERIOD": Label.DATE,
        "NAT_REL_POL": Label.NORP,
        "NUMERIC_VALUE": Label.CARDINAL,
        "PS": Label.PERSON,
        "LC": Label.LOC,
        "OG": Label.ORG,
        "DT": Label.DATE,
        "TI": Label.TIME,
        "QT": Label.QUANTITY,
    }
)
_OWN = MappingProxyType({label.value: label for label in Label})

NAMED_LABELS = frozenset(label for label, type_ in TYPE_OF_LABEL.items() if type_ in NAMED_TYPES)
"""Labels of things with a name; the others are dates, money and numbers."""

PLACE_LABELS = frozenset({Label.GPE, Label.LOC, Label.FAC})


def label_of(name: str) -> Label:
    """The label for what a pipeline calls ``name``; MISC for a label nobody here knows."""
    upper = name.upper()
    return _OWN.get(upper) or _OTHER_NAMES.get(upper) or Label.MISC
