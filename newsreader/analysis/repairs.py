"""The repairs, in the order in which an article goes through them."""

from collections.abc import Sequence
from typing import Protocol

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.known import find_known
from newsreader.analysis.rules.acronyms import join_expansions
from newsreader.analysis.rules.boundaries import clean
from newsreader.analysis.rules.capitals import drop_shouted_words
from newsreader.analysis.rules.consistency import settle_labels
from newsreader.analysis.rules.credits import read_credits
from newsreader.analysis.rules.datelines import read_datelines
from newsreader.analysis.rules.full_names import complete_people
from newsreader.analysis.rules.headlines import read_headlines
from newsreader.analysis.rules.laws import join_laws
from newsreader.analysis.rules.money import read_money
from newsreader.analysis.rules.organisations import (
    join_companies,
    join_halves,
    join_offices,
)
from newsreader.analysis.rules.partners import join_partners
from newsreader.analysis.rules.people import drop_roles, join_people
from newsreader.analysis.rules.plain_words import drop_plain_words
from newsreader.analysis.rules.products import join_models
from newsreader.analysis.rules.repeats import find_repeats
from newsreader.analysis.rules.run_together import part_names
from newsreader.analysis.rules.runs import find_runs
from newsreader.analysis.rules.sport import read_sport


class Rule(Protocol):
    """A repair: reads the whole draft and changes its spans."""

    __name__: str

    def __call__(self, draft: Draft, /) -> None:
        """Repair ``draft``."""


def clean_edges(draft: Draft) -> None:
    """Clean the edges of all spans, and let none reach over the end of its zone."""
    cleaned = clean(draft.text, draft.spans, draft.clean)
    ends = [draft.zones[draft.zone_number(span.start)].end for span in cleaned]
    draft.spans = [
        span._replace(end=min(span.end, end))
        for span, end in zip(cleaned, ends, strict=True)
        if span.start < end
    ]
    draft.clean = frozenset((span.start, span.end, span.label) for span in draft.spans)


REPAIRS: tuple[Rule, ...] = (
    clean_edges,
    read_datelines,
    drop_roles,
    join_people,
    complete_people,
    join_companies,
    join_offices,
    join_halves,
    join_partners,
    join_expansions,
    join_laws,
    part_names,
    settle_labels,
    find_known,
    find_repeats,
    find_runs,
    join_people,
    join_models,
    read_headlines,
    settle_labels,
    read_sport,
    clean_edges,
    read_credits,
    drop_shouted_words,
    drop_plain_words,
    read_money,
)
"""Each reads the whole draft and changes its spans."""


def repair(draft: Draft, rules: Sequence[Rule] = REPAIRS) -> None:
    """Send ``draft`` through ``rules``."""
    for rule in rules:
        rule(draft)
