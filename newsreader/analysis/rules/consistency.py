"""One label per name within an article, by weighing what speaks for each."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.cues import cues
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.named_people import NamedPeople
from newsreader.analysis.evidence.pronouns import said_by_pronoun
from newsreader.analysis.evidence.setting import Setting
from newsreader.analysis.evidence.word_lists import word_set
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.model.labels import NAMED_LABELS, PLACE_LABELS
from newsreader.analysis.rules.name_words import said_by_words
from newsreader.analysis.rules.organisations import BODIES, PRESS
from newsreader.analysis.rules.people import follows_title, reads_as_person
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

# A model that reads a sentence knows more than one that reads a headline or a table row.
_WEIGHT_OF_ZONE = {Kind.PROSE: 1.0, Kind.HEADLINE: 0.4, Kind.ROW: 0.4}
_TITLE_BEFORE = 2.0
_AGE_OR_WHO_AFTER = 1.5
_PLACE_BEFORE = 0.4
_FULL_NAME_IS_PERSON = 3.0
_IS_A_BODY = 3.5
_NAMED_IN_DATELINE = 3.0
_FIRST_WORD_OF_PERSON = 2.5
_FIRST_WORD_OF_ORGANISATION = 1.5
_LAST_WORD_OF_FOUNDER = 3.0
_NOBODY_INTRODUCED = 1.0
_CALLED_IT = 4.0
_SPELLED_OUT = 3.0
_HAS_SITE = 3.0
_NO_PLACE = -2.0
_COUNTS = {Label.ORG: 1, Label.PERSON: -1, None: 0}
_MOST_FROM_MODEL = 2.5
_MOST_FROM_CUES = 4.0
_MOST_AGAINST = 1.5

# Whatever else "Houston" may be, "Mr Houston" is a person.
_FORMS_OF_ADDRESS = word_set("Mr Mrs Ms Miss Mx Sir Dame")
_ARTICLES = word_set("the The")
_PLACE_PREPOSITIONS = word_set("in near from at")
# "MySpace", and not "DeKalb" or "McAllen".
_JOINED_WORDS = re.compile(r"(?!Mc|Mac|De|Di|Du|La|Le|El|Fitz|Van|Saint)[A-Z]?[a-z]+[A-Z][a-z]+\w*")
# "the Holms family", "the Holms case"
_OF_A_FAMILY = re.compile(
    r" (?:affair|brothers|camp|case|character|children|couple|diet|era|estate|family|household"
    r"|inquiry|novels?|sisters|trial|twins|and [A-Z])\b"
)
_SITES = (".com", ".net", ".org", ".co.uk")
_BRACKET = re.compile(r"\s*\(\s*[\"“']?\Z")

_ORDER = {label: number for number, label in enumerate(Label)}
_PLACES = (Label.GPE, *sorted(PLACE_LABELS - {Label.GPE}))

Ballot = defaultdict[Label, float]


def settle_labels(draft: Draft) -> None:
    """Give every name one label in all of the article.

    Names of several words are settled first; then a lone surname follows the person it belongs
    to, and an acronym in brackets the name before it.
    """
    named = [(span, _setting(draft, span)) for span in draft.named()]
    votes, cued = _votes(named)
    titled = {setting.name for _, setting in named if setting.follows_title}
    winners: dict[str, Label] = {}
    for ballot in votes.values():
        _cap(ballot)
    for name, said in cued.items():
        _count_cues(votes[name], said)
    several_words = [name for name in votes if " " in name]
    for name in several_words:
        for label, weight in said_by_words(name, titled):
            votes[name][label] += weight
        winners[name] = _winner(name, votes[name])
    people = NamedPeople(name for name in several_words if winners[name] is Label.PERSON)
    for name in several_words:
        if winners[name] is not Label.PERSON and people.include(name):
            votes[name][Label.PERSON] += _FULL_NAME_IS_PERSON
            winners[name] = _winner(name, votes[name])
    for name in _places_of_datelines(draft) & votes.keys():
        votes[name][Label.GPE] += _NAMED_IN_DATELINE
    parts = _parts(winners)
    for name in votes.keys() - winners.keys():
        _weigh_part(name, votes[name], parts, people)
        if any(f"{name}{site}" in votes for site in _SITES):
            votes[name][Label.ORG] += _HAS_SITE
        winners[name] = _winner(name, votes[name])
    introduced = titled | parts.surnames | parts.first_of_people
    _doubt_strangers(draft, named, votes, winners, introduced)
    for acronym, expansion in _acronyms(draft):
        if expansion in winners and acronym in winners:
            winners[acronym] = winners[expansion]
    draft.spans = [_with_label(draft, span, winners) for span in draft.spans]


def _votes(named: Iterable[tuple[Span, Setting]]) -> tuple[dict[str, Ballot], dict[str, Ballot]]:
    """For each name, what the model and the rules call it, and what the words around it say."""
    votes: dict[str, Ballot] = defaultdict(lambda: defaultdict(float))
    cued: dict[str, Ballot] = defaultdict(lambda: defaultdict(float))
    for span, setting in named:
        ballot = votes[setting.name]
        ballot[span.label] += _WEIGHT_OF_ZONE.get(setting.kind, 1.0)
        if Evidence.RULE in span.evidence:
            ballot[span.label] += 1.0
        if Evidence.GAZETTEER in span.evidence:
            ballot[span.label] += 1.5
        if setting.follows_title:
            ballot[Label.PERSON] += _TITLE_BEFORE
        if setting.reads_as_person:
            ballot[Label.PERSON] += _AGE_OR_WHO_AFTER
        if setting.before in _PLACE_PREPOSITIONS:
            for label in PLACE_LABELS & ballot.keys():
                ballot[label] += _PLACE_BEFORE
        for label, weight in setting.cues:
            cued[setting.name][label] += weight
    return votes, cued


def _setting(draft: Draft, span: Span) -> Setting:
    """What stands around ``span``, read once: labels are settled twice."""
    known = draft.settings.get(span[:2])
    if known is not None:
        return known
    kind = draft.kind_at(span.start)
    before = draft.word_before(span.start)
    setting = Setting(
        draft.name(span),
        kind,
        before.text if before is not None else "",
        follows_title(draft, span),
        reads_as_person(draft, span),
        tuple(cues(draft, span)) if kind is Kind.PROSE else (),
    )
    draft.settings[span[:2]] = setting
    return setting


def _places_of_datelines(draft: Draft) -> set[str]:
    """The places that datelines stand for, as the running text writes them."""
    return {
        form
        for span in draft.spans
        if span.label is Label.GPE and draft.kind_at(span.start) is Kind.DATELINE
        for form in (draft.name(span), draft.name(span).title())
    }


def _cap(ballot: Ballot) -> None:
    """A model that errs the same way ten times is no surer than one that erred three times."""
    total = sum(ballot.values())
    if total > _MOST_FROM_MODEL:
        for label in ballot:
            ballot[label] *= _MOST_FROM_MODEL / total


def _count_cues(ballot: Ballot, said: Ballot) -> None:
    """Add what the words around a name say, up to about what the model can say.

    A place is a town where nothing says that it is a building or a region.
    """
    for label, weight in said.items():
        meant = label
        if label is Label.GPE:
            meant = max(_PLACES, key=lambda place: ballot.get(place, 0))
        ballot[meant] += max(-_MOST_AGAINST, min(weight, _MOST_FROM_CUES))


def _winner(name: str, ballot: Ballot) -> Label:
    said = opinion(name)
    if said is not None:
        ballot[said[0]] += said[1]
    return max(ballot, key=lambda label: (ballot[label], -_ORDER[label]))


def _doubt_strangers(
    draft: Draft,
    named: Iterable[tuple[Span, Setting]],
    votes: Mapping[str, Ballot],
    winners: dict[str, Label],
    introduced: Container[str],
) -> None:
    """Ask again about lone names that were taken for people nobody introduces.

    What is called "it" is an organisation, and so are "the Huskies", unless they are a family.

    ``introduced`` are the surnames, first names and titled people that the article introduces.
    """
    strangers = {
        name
        for name, label in winners.items()
        if label is Label.PERSON and name.isalpha() and name[1:].islower()
        if name not in introduced and name not in GIVEN_NAMES
    }
    if not strangers:
        return
    called_it: dict[str, int] = dict.fromkeys(strangers, 0)
    for span, setting in named:
        if setting.name in strangers and setting.kind is Kind.PROSE:
            called_it[setting.name] += _COUNTS[said_by_pronoun(draft, span)]
            if setting.before in _ARTICLES and not _OF_A_FAMILY.match(draft.text, span.end):
                called_it[setting.name] += _is_several(setting.name, introduced)
    for name, times in called_it.items():
        if times > 0:
            votes[name][Label.ORG] += _CALLED_IT
        # The gazetteer is heard again: "Dell" and "Surrey" are no people here.
        winners[name] = _winner(name, votes[name])


def _is_several(name: str, introduced: Container[str]) -> bool:
    """Does a name with "the" mean a team or a band, or a paper: "the Huskies", "the Ledger"?"""
    plural = name.endswith("s") and not name.endswith("ss") and name[:-1] not in introduced
    return plural or name in PRESS


class _Parts(NamedTuple):
    """Words of names of several words, by their place: founders give a firm all of theirs."""

    surnames: frozenset[str]
    first_of_people: frozenset[str]
    inside_people: frozenset[str]
    first_of_organisations: frozenset[str]
    last_of_founders: frozenset[str]
    initials_of_organisations: frozenset[str]


def _parts(winners: Mapping[str, Label]) -> _Parts:
    people = [name.split() for name, label in winners.items() if label is Label.PERSON]
    organisations = [name.split() for name, label in winners.items() if label is Label.ORG]
    return _Parts(
        frozenset(words[-1] for words in people),
        frozenset(words[0] for words in people),
        frozenset(word for words in people for word in words[1:-1]),
        frozenset(words[0] for words in organisations),
        frozenset(
            words[1] for words in organisations if len(words) == 2 and words[0] in GIVEN_NAMES
        ),
        frozenset(
            "".join(word[0] for word in words if word[0].isupper()) for words in organisations
        ),
    )


def _weigh_part(name: str, ballot: Ballot, parts: _Parts, people: NamedPeople) -> None:
    """What the full names of the article say of a name of one word.

    The last word of a person's full name is the surname; the first is one where family names
    lead ("Wang Donghai"), or a first name used alone. An organisation's first word is short for
    it, unless it is the place that it is called after. A known town is hardly a surname where
    nobody is introduced by it: news gives people their full name first.
    """
    if name in parts.surnames or people.bear(name):
        ballot[Label.PERSON] += _FULL_NAME_IS_PERSON
    elif name in BODIES:
        ballot[Label.ORG] += _IS_A_BODY
    elif name in parts.first_of_people or name in parts.inside_people:
        ballot[Label.PERSON] += _FIRST_WORD_OF_PERSON
    elif name in parts.last_of_founders:
        # "Arthur Holm" the firm is Holm for short.
        ballot[Label.ORG] += _LAST_WORD_OF_FOUNDER
    said = opinion(name)
    if said is None and len(name) > 1 and name in parts.initials_of_organisations:
        ballot[Label.ORG] += _SPELLED_OUT
    if said is None and _JOINED_WORDS.fullmatch(name):
        ballot[Label.GPE] += _NO_PLACE
    if name in parts.first_of_organisations and (said is None or said[0] is Label.ORG):
        ballot[Label.ORG] += _FIRST_WORD_OF_ORGANISATION
    if said is not None and said[0] is Label.GPE and name not in parts.surnames:
        ballot[Label.PERSON] -= _NOBODY_INTRODUCED


def _acronyms(draft: Draft) -> list[tuple[str, str]]:
    """Pairs of an acronym in brackets and the name right before the brackets."""
    named = list(draft.named())
    pairs = []
    for left, right in pairwise(named):
        if not draft.text.startswith(")", right.end):
            continue
        acronym, expansion = draft.name(right), draft.name(left)
        gap = draft.text[left.end : right.start]
        if _BRACKET.match(gap) and _is_acronym_of(acronym, expansion):
            pairs.append((acronym, expansion))
    return pairs


def _is_acronym_of(acronym: str, expansion: str) -> bool:
    """Do the capitals of ``expansion`` begin as ``acronym`` does, and go on to its last letter?

    "Michael Chang (USA)" is no acronym of Michael Chang.
    """
    letters = [char for char in acronym if char.isalpha()]
    capitals = [char for char in expansion if char.isupper()]
    return (
        len(letters) > 1
        and acronym.isupper()
        and len(expansion.split()) > 1
        and capitals[:1] == letters[:1]
        and letters[-1] in capitals[1:]
    )


def _with_label(draft: Draft, span: Span, winners: Mapping[str, Label]) -> Span:
    if span.label not in NAMED_LABELS:
        return span
    setting = draft.settings[span[:2]]
    label = winners[setting.name]
    if setting.before in _FORMS_OF_ADDRESS and setting.follows_title:
        label = Label.PERSON
    if label is span.label:
        return span
    return span._replace(label=label).because(Evidence.RULE)
