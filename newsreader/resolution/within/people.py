"""Persons within one article: surnames, given names and fuller and shorter forms of a name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import combinations

from newsreader import names
from newsreader.model import Article
from newsreader.names import PersonName
from newsreader.resolution.evidence.genders import gender_of_given
from newsreader.resolution.evidence.spellings import are_forms, common_spelling, is_respelled_given
from newsreader.resolution.evidence.titles import ranks_of
from newsreader.resolution.forms import Form, Link, Links
from newsreader.resolution.within.aliases import told_aliases
from newsreader.resolution.within.bearers import because, keys_by, link_lone
from newsreader.resolution.within.misspellings import misspellings

_MOST_NAMESAKES = 10
_REACH = 40
_KIN = "father|mother|brother|sister|son|daughter|uncle|aunt|cousin|grandfather|grandmother"
_KIN_BEFORE = re.compile(rf"\b(?:his|her|their|whose|['’]s) (?:\w+ )?(?:{_KIN}),? \Z", re.I)
_KIN_BEHIND = re.compile(rf",? (?:(?:is|was) )?(?:his|her|their|\w+['’]s) (?:\w+ )?(?:{_KIN})\b")


def middles_agree(middles: Iterable[Sequence[str]]) -> bool:
    """Whether middle names and initials can be one person's: "W" and "Walker", or none.

    Linear: each is held against the longest seen at its place.
    """
    agreed: list[str] = []
    for middle in middles:
        for place, part in enumerate(middle):
            if place == len(agreed):
                agreed.append(part)
            elif agreed[place].startswith(part):
                continue
            elif part.startswith(agreed[place]):
                agreed[place] = part
            else:
                return False
    return True


def suffixes_agree(suffixes: Iterable[str]) -> bool:
    """Whether there is at most one of "jr", "sr", "iii"."""
    return len(set(filter(None, suffixes))) < 2


def link_people(forms: Sequence[Form], article: Article) -> Links:
    """Find the fuller form of each form that has exactly one, and whose each name alone is."""
    people = {form.key: common_spelling(names.person_of_key(form.key)) for form in forms}
    people = _with_particles_alone(people, forms)
    by_key = {form.key: form for form in forms}
    aliases = told_aliases(article, forms)
    links = dict(aliases)
    links |= _hyphenated({key: form for key, form in by_key.items() if key not in links})
    steps = (
        partial(_fuller_forms, article),
        partial(_ranked, article),
        _turned,
        _nicknames,
    )
    for find in steps:
        left = {key: form for key, form in by_key.items() if key not in links}
        links = links | find(left, people)
    links |= misspellings(
        [f for key, f in by_key.items() if key not in links and not people[key].lone]
    )
    full = (key for key, name in people.items() if not name.lone)
    heads = [key for key in full if key not in links or key in aliases]
    return link_lone(by_key, people, links, heads, article)


def _hyphenated(forms: Mapping[str, Form]) -> dict[str, Link]:
    """Links of "Anna Smith Jones" to "Anna Smith-Jones"."""
    plain = {key.replace("-", " "): key for key in forms if "-" in key}
    return {
        key: Link(plain[key], because("spelling", forms[plain[key]]))
        for key in forms
        if key in plain
    }


def _fuller_forms(
    article: Article, forms: Mapping[str, Form], people: Mapping[str, PersonName]
) -> dict[str, Link]:
    """Links of full names to fuller ones: "George Bush" to "George W. Bush"."""
    links: dict[str, Link] = {}
    full = [key for key in forms if not people[key].lone]
    by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in full:
        by_ends[people[key].given[0][0], people[key].family].append(key)
    for keys in by_ends.values():
        _link_variants(keys, forms, people, links)
    longer: dict[str, set[str]] = defaultdict(set)
    for key in full:
        words = key.split()
        for cut in range(2, len(words)):
            longer[" ".join(words[:cut])].add(key)
            longer[" ".join(words[-cut:])].add(key)
    for key in full:
        found = _least(longer[key])
        if key not in links and len(found) == 1 and not _is_kin(forms[key], article):
            (target,) = found
            if _has_word_too_many(forms[target], forms[key]) and target not in links:
                links[target] = Link(key, because("form", forms[key]))
            else:
                links[key] = Link(target, because("part of the name", forms[target]))
    return links


def _least(longer: Set[str]) -> Set[str]:
    """Of names that hold a shorter one those that hold none of the others."""
    if len(longer) < 2 or len(longer) > _MOST_NAMESAKES:
        return longer
    return {key for key in longer if not any(o != key and f" {o} " in f" {key} " for o in longer)}


def _is_kin(form: Form, article: Article) -> bool:
    """Whether the article calls this person somebody's father: "Her father, Aung San"."""
    return any(
        _KIN_BEFORE.search(article.text, max(0, r.mention.start - _REACH), r.mention.start)
        or _KIN_BEHIND.match(article.text, r.mention.end)
        for r in form.readings
    )


def _has_word_too_many(longer: Form, shorter: Form) -> bool:
    """Whether the article says "Nevertheless Amira Haddad" once, and "Amira Haddad" oftener."""
    word, _, rest = longer.key.partition(" ")
    oftener = len(longer.readings) < len(shorter.readings)
    return len(word) > 1 and rest == shorter.key and oftener


def _with_particles_alone(
    people: Mapping[str, PersonName], forms: Sequence[Form]
) -> dict[str, PersonName]:
    """``people``, with "Van Moer" as a surname alone where Wilfried van Moer is named.

    Alone, "Van" could have been a given name.
    """
    bearers: set[tuple[str, str]] = set()
    for form in forms:
        if not people[form.key].lone:
            person = names.person_name(form.text)
            bearers.update((particle, person.family) for particle in person.particles)
    found = dict(people)
    for key in people:
        name = names.person_of_key(key)
        if len(name.given) == 1 and (name.given[0], name.family) in bearers:
            found[key] = replace(people[key], given=())
    return found


def _ranked(
    article: Article, forms: Mapping[str, Form], people: Mapping[str, PersonName]
) -> dict[str, Link]:
    """Links of "Prince Saud" to "Prince Saud al-Faisal", whom other names tell from a surname."""
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, form in forms.items():
        if not people[key].lone:
            ranks = {rank for r in form.readings for rank in ranks_of(article.text, r.mention)}
            for rank in sorted(ranks):
                bearers[rank, names.person_of_key(key).given[0]].append(key)
    links: dict[str, Link] = {}
    for key in forms:
        rank, _, given = key.partition(" ")
        if len(fitting := bearers.get((rank, given), [])) == 1:
            links[key] = Link(fitting[0], because("given name", forms[fitting[0]]))
    return links


def _turned(forms: Mapping[str, Form], people: Mapping[str, PersonName]) -> dict[str, Link]:
    """Links of "Rhee Syngman" to "Syngman Rhee".

    Not of two names that are both given names to many, as "Martin Paul" and "Ali Said"; the order
    is the one that agrees with a surname alone, else the first met.
    """
    links: dict[str, Link] = {}
    for key, form in forms.items():
        one, _, other = key.partition(" ")
        turned = f"{other} {one}"
        if turned not in forms or " " in other or turned in links or key == turned:
            continue
        if any(gender_of_given(part) or is_respelled_given(part) for part in (one, other)):
            continue
        first, second = sorted((form, forms[turned]), key=lambda f: (f.start, f.key))
        alone = people[second.key].family in {people[k].family for k in forms if people[k].lone}
        kept, gone = (second, first) if alone and one != other else (first, second)
        links[gone.key] = Link(kept.key, because("other order of the name", kept))
    return links


def _nicknames(forms: Mapping[str, Form], people: Mapping[str, PersonName]) -> dict[str, Link]:
    """Link "Bill Haddad" to "William Haddad", where the article names no other that fits."""
    links: dict[str, Link] = {}
    heads = [key for key in forms if not people[key].lone]
    for keys in keys_by(heads, lambda key: people[key].family).values():
        if len(keys) > _MOST_NAMESAKES:
            continue
        for one, other in only_forms_of_each_other({k: [people[k]] for k in keys}):
            full, short = sorted((one, other), key=lambda k: (forms[k].start, k))
            links[short] = Link(full, because("another form of the name", forms[full]))
    return links


def only_forms_of_each_other(
    persons: Mapping[str, Sequence[PersonName]],
) -> Iterator[tuple[str, str]]:
    """Pairs of persons of one surname, each with all names it is given, whose given names are
    forms of one name ("Bill", "William"), and of no third person's."""
    fitting: dict[str, set[str]] = defaultdict(set)
    for one, other in combinations(sorted(persons), 2):
        given = {name.given[0] for key in (one, other) for name in persons[key]}
        if any(are_forms(a, b) for a, b in combinations(sorted(given), 2)):
            fitting[one].add(other)
            fitting[other].add(one)
    for one, others in fitting.items():
        other = min(others)
        if one < other and len(others) == len(fitting[other]) == 1:
            both = [*persons[one], *persons[other]]
            if middles_agree(n.given[1:] for n in both) and suffixes_agree(n.suffix for n in both):
                yield one, other


def _link_variants(
    keys: list[str],
    forms: Mapping[str, Form],
    people: Mapping[str, PersonName],
    links: dict[str, Link],
) -> None:
    """Link names with one surname and one first letter, unless two of them exclude each other."""
    if len(keys) < 2:
        return
    firsts = {people[k].given[0] for k in keys if len(people[k].given[0]) > 1}
    agree = len(firsts) < 2 and middles_agree(people[k].given[1:] for k in keys)
    if agree and suffixes_agree(people[k].suffix for k in keys):
        head = min(keys, key=lambda k: (len(people[k].given[0]) < 2, -len(k), forms[k].start, k))
        for key in keys:
            if key != head:
                links[key] = Link(head, because("form", forms[head]))
