"""Persons within one article: surnames, given names and fuller and shorter forms of a name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from newsreader import names
from newsreader.model import Article
from newsreader.names import Gender, PersonName
from newsreader.resolution.forms import Form, Link, Links, Reading
from newsreader.resolution.misspellings import misspellings
from newsreader.resolution.spellings import are_forms, common_spelling
from newsreader.resolution.titles import titles_before

_SHORTEST_GIVEN_NAME = 3
_MOST_NAMESAKES = 10


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
    """Find the fuller form of each form that has exactly one.

    A lone surname between two people of that name goes by form of address ("Mrs"), title, or
    the name last written out in its paragraph, mention by mention; where these do not tell, it
    stays apart.
    """
    people = {form.key: common_spelling(names.person_of_key(form.key)) for form in forms}
    by_key = {form.key: form for form in forms}
    links = _fuller_forms(by_key, people)
    links |= _capital_particles(by_key, people, links)
    links |= _nicknames(by_key, people, links)
    links |= misspellings(
        [f for key, f in by_key.items() if key not in links and not people[key].lone]
    )
    heads = [key for key, name in people.items() if not name.lone and key not in links]
    by_surname = _keys_by(heads, lambda key: people[key].family)
    by_given = _keys_by(heads, lambda key: names.person_of_key(key).given[0])
    full_readings = _readings_of_heads(by_key, links)
    mentions: dict[int, Link] = {}
    for key in (key for key, name in people.items() if name.lone):
        family = people[key].family
        bearers = by_surname.get(family, [])
        named = by_given.get(names.person_of_key(key).family, [])
        if len(bearers) == 1:
            links[key] = Link(bearers[0], _because("surname", by_key[bearers[0]]))
        elif bearers:
            rivals = {bearer: full_readings[bearer] for bearer in bearers}
            for reading in by_key[key].readings:
                if chosen := _bearer_meant(reading, rivals, article):
                    target, why = chosen
                    reason = f"{_because('surname', by_key[target])}, {why}"
                    mentions[reading.index] = Link(target, reason)
        elif len(named) == 1 and _introduced(by_key[key], by_key[named[0]]):
            reason = _because("given name", by_key[named[0]])
            links[key] = Link(named[0], reason)
    return Links(links, mentions)


def _because(what: str, form: Form) -> str:
    return f"{what} of {names.strip_titles(form.text)} in the same article"


def _keys_by(keys: Iterable[str], part: Callable[[str], str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        found[part(key)].append(key)
    return found


def _introduced(lone: Form, full: Form) -> bool:
    """Whether a given name alone follows the full name it is taken from."""
    given = names.person_of_key(lone.key).family
    known = len(given) >= _SHORTEST_GIVEN_NAME and given not in names.REGNAL
    return known and lone.start > full.start


def _fuller_forms(forms: Mapping[str, Form], people: Mapping[str, PersonName]) -> dict[str, Link]:
    """Links of full names to fuller ones: "George Bush" to "George W. Bush"."""
    links: dict[str, Link] = {}
    full = [key for key, name in people.items() if not name.lone]
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
        if key not in links and len(longer[key]) == 1:
            (target,) = longer[key]
            if _has_word_too_many(forms[target], forms[key]) and target not in links:
                links[target] = Link(key, _because("form", forms[key]))
            else:
                links[key] = Link(target, _because("part of the name", forms[target]))
    return links


def _has_word_too_many(longer: Form, shorter: Form) -> bool:
    """Whether the article says "Nevertheless Amira Haddad" once, and "Amira Haddad" oftener."""
    word, _, rest = longer.key.partition(" ")
    oftener = len(longer.readings) < len(shorter.readings)
    return len(word) > 1 and rest == shorter.key and oftener


def _capital_particles(
    forms: Mapping[str, Form], people: Mapping[str, PersonName], linked: Mapping[str, Link]
) -> dict[str, Link]:
    """Link "Van Moer" to "Wilfried Van Moer": alone, "Van" could have been a given name."""
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, name in people.items():
        if len(name.given) > 0 and key not in linked:
            for particle in names.person_name(forms[key].text).particles:
                bearers[particle, name.family].append(key)
    links: dict[str, Link] = {}
    for key, name in people.items():
        if len(name.given) == 1 and key not in linked:
            fitting = bearers.get((name.given[0], name.family), [])
            if len(fitting) == 1 and fitting[0] != key:
                links[key] = Link(fitting[0], _because("surname", forms[fitting[0]]))
    return links


def _nicknames(
    forms: Mapping[str, Form], people: Mapping[str, PersonName], linked: Mapping[str, Link]
) -> dict[str, Link]:
    """Link "Bill Haddad" to "William Haddad", where the article names no other that fits."""
    links: dict[str, Link] = {}
    heads = [key for key, name in people.items() if not name.lone and key not in linked]
    for keys in _keys_by(heads, lambda key: people[key].family).values():
        if len(keys) > _MOST_NAMESAKES:
            continue
        for one, other in only_forms_of_each_other({k: [people[k]] for k in keys}):
            full, short = sorted((one, other), key=lambda k: (forms[k].start, k))
            links[short] = Link(full, _because("another form of the name", forms[full]))
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
        head = max(keys, key=lambda k: (len(people[k].given[0]) > 1, len(k), k))
        for key in keys:
            if key != head:
                links[key] = Link(head, _because("form", forms[head]))


def _readings_of_heads(
    forms: Mapping[str, Form], links: Mapping[str, Link]
) -> dict[str, list[Reading]]:
    """Where each person is named in full, in whichever form."""
    found: dict[str, list[Reading]] = defaultdict(list)
    for key, form in forms.items():
        found[links[key].target if key in links else key] += form.readings
    return found


def _bearer_meant(
    reading: Reading, rivals: Mapping[str, list[Reading]], article: Article
) -> tuple[str, str] | None:
    titles = titles_before(article.text, reading.mention)
    gender = names.gender_of(titles)
    known = {
        key: [titles_before(article.text, r.mention) for r in readings]
        for key, readings in rivals.items()
    }
    if gender:
        left = [k for k, t in known.items() if _gender(t) in (None, gender)]
        sure = [k for k, t in known.items() if _gender(t) is gender]
        if len(left) == 1 or len(sure) == 1:
            return (sure or left)[0], "by the form of address"
    offices = set(titles)
    held = [k for k, t in known.items() if offices & {w for words in t for w in words}]
    if gender is None and len(held) == 1:
        return held[0], "by the title"
    before = [
        (r.mention.start, key)
        for key, readings in rivals.items()
        for r in readings
        if r.mention.start < reading.mention.start
    ]
    if len({key for _, key in before}) == 1:
        return before[0][1], "the only one named before"
    paragraph = article.text.rfind("\n", 0, reading.mention.start)
    near = [key for start, key in sorted(before) if start > paragraph]
    if len(set(near)) == 1:
        return near[0], "named in the same paragraph"
    return None


def _gender(title_lists: Iterable[tuple[str, ...]]) -> Gender | None:
    said = {g for titles in title_lists if (g := names.gender_of(titles))}
    return said.pop() if len(said) == 1 else None
