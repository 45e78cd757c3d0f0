"""Whose a name alone is, within one article: a surname, a given name, one of several surnames."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from newsreader import names
from newsreader.model import Article, Mention
from newsreader.name_order import is_family
from newsreader.names import Gender, PersonName
from newsreader.resolution.evidence.address import GENDERS, marks_of
from newsreader.resolution.evidence.genders import gender_of_given, gender_of_name
from newsreader.resolution.evidence.holders import bearers_of_office, holder_of
from newsreader.resolution.evidence.titles import follows_rank, names_several, titles_before
from newsreader.resolution.forms import Form, Link, Links, Reading, head_of
from newsreader.resolution.within.organisations import KINDS

_SHORTEST_GIVEN_NAME = 3
_SHORTEST_SURNAME = 4
# What a recogniser takes for a person is often called after one: "John Peel Show".
_THINGS = """
    act appeal arena award awards band bill campaign case cup day era family fund grounds inquiry
    lecture lectures library mps memorial orchestra park plan poll prize project quartet report road
    scandal series show square stadium story street theory town tour trial trio trophy years
"""
_NO_SURNAMES = KINDS | frozenset(_THINGS.split())
_LEAD = 150
_SHARED = re.compile(r" and [A-Z][\w'’-]* ([A-Z][\w'’-]*)")
_SENTENCE_END = re.compile(r"[a-z\d)”\"][.!?][”\"]?\s")
# A headline or a quotation may call by the given name whom the next sentence introduces.
_SOON = 300
_BEHIND = re.compile(r"(?:,| is| is the) ([^,.;:()\n]{3,60})[,.;]")
# "wife of the president" tells of another.
_OF_ANOTHER = re.compile(r"\b(?:of|to|for|with|by|and|who|from|in|at|on|as|whose|under|like)\b")


def because(what: str, form: Form) -> str:
    """The reason that a name is another form of ``form``."""
    return f"{what} of {names.strip_titles(form.text)} in the same article"


def keys_by(keys: Iterable[str], part: Callable[[str], str]) -> dict[str, list[str]]:
    """``keys`` by what ``part`` says of each."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        found[part(key)].append(key)
    return found


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A person named in full, and what the article and the given name say of the person.

    ``addressed`` is the gender by the forms of address alone.
    """

    readings: Sequence[Reading]
    titles: frozenset[str]
    offices: frozenset[str]
    addressed: Gender | None
    given: Gender | None

    def may_be(self, gender: Gender | None) -> bool:
        """Whether the person can be addressed as one of ``gender``."""
        own = self.addressed or self.given
        return gender is None or own in (None, gender)


def link_lone(
    forms: Mapping[str, Form],
    people: Mapping[str, PersonName],
    links: Mapping[str, Link],
    heads: Sequence[str],
    article: Article,
) -> Links:
    """``links``, with each name alone that is somebody's.

    A surname between two people of that name goes by form of address ("Mrs"), title, or the name
    last written out in its paragraph, mention by mention; where these do not tell, it stays apart.
    """
    by_surname = keys_by(heads, lambda key: people[key].family)
    sure = [key for key in heads if names.person_of_key(key).family not in _NO_SURNAMES]
    by_given = keys_by(sure, lambda key: names.person_of_key(key).given[0])
    by_middle = _by_middle(sure)
    families: dict[str, set[str]] = defaultdict(set)
    for key in forms:
        families[head_of(key, links)].add(names.person_of_key(key).family)
    bearers = _bearers(forms, links, article)
    found = dict(links)
    mentions: dict[int, Link] = {}
    for key, name in people.items():
        if not name.lone or key in links:
            continue
        own = names.person_of_key(key)
        named = by_given.get(own.family, [])
        if rivals := _bearing(forms[key], by_surname.get(name.family, []), families, forms):
            chosen = _decide(forms[key], {k: bearers[head_of(k, links)] for k in rivals}, article)
            reasons = {
                index: (k, f"{because('surname', forms[k])}{why}")
                for index, (k, why) in chosen.items()
            }
            if len(rivals) == 1 and len(chosen) == len(forms[key].readings):
                found[key] = Link(rivals[0], because("surname", forms[rivals[0]]))
            else:
                mentions |= {index: Link(*link) for index, link in reasons.items()}
        elif len(named) == 1 and _introduced(forms[key], forms[named[0]], article):
            found[key] = Link(named[0], because("given name", forms[named[0]]))
        elif len(middle := by_middle.get(own.family, [])) == 1 and not named:
            found[key] = Link(middle[0], because("one of the names", forms[middle[0]]))
    return Links(found, mentions)


def _by_middle(heads: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Whose surname before the last it can be: "Sheinbaum" of Claudia Sheinbaum Pardo."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in heads:
        for part in names.person_of_key(key).given[1:]:
            if len(part) >= _SHORTEST_SURNAME and gender_of_given(part) is None:
                found[part].append(key)
    return found


def _bearing(
    lone: Form,
    bearers: Sequence[str],
    families: Mapping[str, Set[str]],
    forms: Mapping[str, Form],
) -> Sequence[str]:
    """Of the bearers of a surname, in whatever spelling, those who write it so, if any do; and
    "Bin Salman" is no King Salman."""
    name = names.person_of_key(lone.key)
    if name.suffix:
        return [key for key in bearers if names.person_of_key(key).suffix == name.suffix]
    found = [key for key in bearers if name.family in families[key]] or bearers
    particles = _particles(lone)
    return [key for key in found if particles and particles <= _particles(forms[key])] or found


def _particles(form: Form) -> Set[str]:
    return {part for text in form.texts for part in names.person_name(text).particles}


def _introduced(lone: Form, full: Form, article: Article) -> bool:
    """Whether a given name alone follows the full name it is taken from, or comes once right
    before: in the headline, or one that is known as a given name. In "Joe and Hunter
    Biden" the surname stands behind both.
    """
    given = names.person_of_key(lone.key).family
    if (len(given) < _SHORTEST_GIVEN_NAME and not is_family(given)) or given in names.REGNAL:
        return False
    family = names.person_of_key(full.key).family
    before = [
        r.mention
        for r in lone.readings
        if r.mention.start < full.start and _surname_behind(r.mention, article) != family
    ]
    if not before:
        return True
    known = gender_of_given(given) is not None or _in_headline(before[0].start, article)
    return known and len(before) == 1 and full.start - before[0].start < _SOON


def _surname_behind(given: Mention, article: Article) -> str | None:
    """The surname that two given names share, behind the first of them."""
    shared = _SHARED.match(article.text, given.end)
    return names.fold(shared[1]) if shared is not None else None


def _in_headline(offset: int, article: Article) -> bool:
    return article.text.find("\n", 0, offset) < 0


def _bearers(
    forms: Mapping[str, Form], links: Mapping[str, Link], article: Article
) -> Mapping[str, _Bearer]:
    """Each person with the mentions in full, in whichever form."""
    found: dict[str, list[Reading]] = defaultdict(list)
    for key, form in forms.items():
        found[head_of(key, links)] += form.readings
    return {key: _bearer(key, readings, article) for key, readings in found.items()}


def _bearer(key: str, readings: Sequence[Reading], article: Article) -> _Bearer:
    titles = [titles_before(article.text, reading.mention) for reading in readings]
    said = {gender for words in titles if (gender := names.gender_of(words))}
    return _Bearer(
        readings,
        frozenset(word for words in titles for word in words),
        frozenset[str]().union(*(_offices_behind(reading, article) for reading in readings)),
        said.pop() if len(said) == 1 else None,
        _gender_of(key),
    )


def _gender_of(key: str) -> Gender | None:
    return gender_of_name(names.person_of_key(key).given)


def _offices_behind(reading: Reading, article: Article) -> frozenset[str]:
    """The offices of an apposition: "Amira Haddad, a former senator,"."""
    said = _BEHIND.match(article.text, reading.mention.end)
    if said is None:
        return frozenset()
    words = _OF_ANOTHER.split(said[1])[0].split()
    return marks_of(names.fold(word) for word in words) - GENDERS


def _decide(
    form: Form, rivals: Mapping[str, _Bearer], article: Article
) -> dict[int, tuple[str, str]]:
    """Whom each mention of a surname alone means, and how that is known."""
    chosen: dict[int, tuple[str, str]] = {}
    for reading in form.readings:
        if names_several(article.text, reading.mention):
            continue
        titles = titles_before(article.text, reading.mention)
        gender = names.gender_of(titles)
        fitting = {key: bearer for key, bearer in rivals.items() if bearer.may_be(gender)}
        if follows_rank(article.text, reading.mention):
            # "Prince" Harry is Prince Harry, and "King" Salman nobody's surname.
            fitting = {key: bearer for key, bearer in fitting.items() if _is_ranked(key)}
        office = marks_of(titles) - GENDERS
        family = names.person_of_key(form.key).family
        if (holder := holder_of(office, family, article.date)) is not None:
            # Beside Mrs Haddad alone "President Haddad" is somebody else.
            held = bearers_of_office(holder, {k: [names.person_of_key(k)] for k in fitting})
            if len(held) == 1:
                chosen[reading.index] = (held[0], f", known as {holder.office}")
            continue
        if fitting and len(rivals) == 1:
            chosen[reading.index] = (next(iter(rivals)), "")
        elif found := _bearer_meant(reading, titles, gender, fitting, article):
            chosen[reading.index] = (found[0], f", {found[1]}")
    return chosen


def _is_ranked(key: str) -> bool:
    return names.person_of_key(key).given[0] in names.REGNAL


def _bearer_meant(
    reading: Reading,
    titles: Sequence[str],
    gender: Gender | None,
    fitting: Mapping[str, _Bearer],
    article: Article,
) -> tuple[str, str] | None:
    if gender:
        sure = [key for key, bearer in fitting.items() if bearer.addressed is gender]
        if len(fitting) == 1 or len(sure) == 1:
            return (sure or [*fitting])[0], "by the form of address"
    said, offices = set(titles), marks_of(titles) - GENDERS
    held = [
        key for key, bearer in fitting.items() if said & bearer.titles or offices & bearer.offices
    ]
    if gender is None and len(held) == 1:
        return held[0], "by the title"
    before = [
        (r.mention.start, key)
        for key, bearer in fitting.items()
        for r in bearer.readings
        if r.mention.start < reading.mention.start
    ]
    if len({key for _, key in before}) == 1:
        return before[0][1], "the only one named before"
    paragraph = article.text.rfind("\n", 0, reading.mention.start)
    near = [key for start, key in sorted(before) if start > paragraph]
    if len(set(near)) == 1:
        return near[0], "named in the same paragraph"
    return _named_in_lead(reading, fitting, article)


def _named_in_lead(
    reading: Reading, fitting: Mapping[str, _Bearer], article: Article
) -> tuple[str, str] | None:
    """Whom a headline names: the first sentence tells it, if it names one of them alone."""
    if fitting and _in_headline(reading.mention.start, article):
        headline = article.text.find("\n", reading.mention.end)
        starts = {key: bearer.readings[0].mention.start for key, bearer in fitting.items()}
        first, *others = sorted(starts, key=lambda key: (starts[key], key))
        sentence = _SENTENCE_END.search(article.text, starts[first])
        if 0 < headline < starts[first] < headline + _LEAD and all(
            sentence is not None and starts[key] > sentence.start() for key in others
        ):
            return first, "whom the first sentence names"
    return None
