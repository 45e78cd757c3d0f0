"""Other names of a person that the text itself gives: "Omar Othman, known as Abu Qatada"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsreader import names
from newsreader.gazetteer import Gazetteer, is_acronym
from newsreader.model import Article, EntityType, Label
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Form, Link, Reading, read_as

# What stands between the two names and nothing else; "usual" where the second is the usual one.
_IS_ALSO = re.compile(
    r"(?:,? |,? \()(?:(?:who )?(?:is|was) )?(?:"
    r"(?:(?P<usual>better|best|more widely|universally|professionally) |also |often |widely |"
    r"popularly |commonly |now |simply |otherwise )?known (?:simply |professionally )?as"
    r"|(?:who )?(?P<writes>writes|wrote|performs|performed|records|recorded) (?:as|under the name)"
    r"|nicknamed|dubbed|a\.?k\.?a\.?|alias"
    r") [\"“‘']?"
    r"|(?:, |,? \()(?:born(?: as)?|n[ée]e?|formerly(?: known as)?|real name) [\"“‘']?",
    re.I,
)
# What a hotel is not, or hardly ever.
_OF_PEOPLE = re.compile(r"nicknamed|alias|a\.?k\.?a|\bborn|also known|better known", re.I)
_OF_ANOTHER = re.compile(r"\b(?:of|by|for|with) \Z")
_DOUBTFUL = frozenset((Label.ORG, Label.MISC, Label.WORK_OF_ART, Label.PRODUCT))
_LONGEST_GAP = 50


def read_aliases(
    article: Article, readings: Sequence[Reading], gazetteer: Gazetteer
) -> list[Reading]:
    """``readings``, with an acronym as a person's where the text says whose it is: "MBS"."""
    told = {
        names.fold(alias.text)
        for person, alias, _ in _told(article, readings)
        if alias.mention.label in _DOUBTFUL and alias.entry is None
        if is_acronym(alias.text) or _is_surely_of(person, alias, article)
    }
    return [
        read_as(r, EntityType.PERSON, gazetteer)
        if told and r.entry is None and names.fold(r.text) in told
        else r
        for r in readings
    ]


def _is_surely_of(person: Reading, alias: Reading, article: Article) -> bool:
    """Not of "a hotel of Omar Saleh, known as The Grand"."""
    said = article.text[person.mention.end : alias.mention.start]
    start = person.mention.start
    of_another = _OF_ANOTHER.search(article.text, max(0, start - _LONGEST_GAP), start)
    return _OF_PEOPLE.search(said) is not None and of_another is None


def told_aliases(article: Article, forms: Sequence[Form]) -> dict[str, Link]:
    """For each other name the one that it is told of; for a full name the usual one instead.

    Not where the other name is the surname of somebody else: "Jon Haddad, nicknamed Kerrin".
    """
    form_of = {reading.index: form for form in forms for reading in form.readings}
    readings = [reading for form in forms for reading in form.readings]
    links: dict[str, Link] = {}
    for first, second, usual in _told(article, readings):
        one, other = form_of[first.index], form_of[second.index]
        target, source = (other, one) if usual else (one, other)
        if one.key == other.key or {one.key, other.key} & links.keys():
            continue
        if target.key in links or _is_anothers_surname(other, one, forms):
            continue
        reason = f"other name of {names.strip_titles(target.text)}, as the article says"
        links[source.key] = Link(target.key, reason)
    return links


def _told(article: Article, readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading, bool]]:
    """A person, the other name of the person, and whether it is the usual one."""
    placed = sorted(readings, key=lambda reading: reading.mention.start)
    for one, other in pairwise(placed):
        start, end = one.mention.end, other.mention.start
        if one.family is not Family.PERSON or not 0 < end - start < _LONGEST_GAP:
            continue
        said = _IS_ALSO.fullmatch(article.text, start, end)
        if said is not None and " " in one.text:
            yield one, other, bool(said["usual"] or said["writes"])


def _is_anothers_surname(alias: Form, person: Form, forms: Sequence[Form]) -> bool:
    own = names.person_of_key(alias.key)
    return own.lone and any(
        names.person_of_key(form.key).family == own.family
        for form in forms
        if form.key not in (alias.key, person.key)
    )
