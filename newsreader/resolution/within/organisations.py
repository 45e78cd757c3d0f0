"""Organisations and places within one article: acronyms and short forms."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from newsreader import names
from newsreader.gazetteer import Entry, Gazetteer, is_acronym
from newsreader.model import Article, EntityType
from newsreader.organisation_names import initials, organisation_key, without_company_tail
from newsreader.resolution.forms import Form, Link
from newsreader.resolution.within.misspellings import misspellings

_BETWEEN_NAME_AND_ACRONYM = re.compile(r"(?:['’]?s?\s*[(\[<]\s?[\"“']?|, )\Z")
_LONGEST_GAP = 5
_SHARE_CODE = re.compile(r"([A-Z]{2,5})\.[A-Z]{1,2}")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?")
_LONGEST_PLACE = 3
_SHORTEST_SINGULAR = 3

_KIND_WORDS = """
    academy agency airline airlines airport alliance army association authority bank board
    bureau business center central chamber church city club college commission committee
    commonwealth company confederation conference congress constitutional corporation council
    county court department division east energy enterprise european exchange executive federal
    federation financial first force forces foundation free front fund general government great
    group high hospital house independent industrial industries institute insurance international
    joint league local market media ministry movement museum national navy new news north
    office oil organization parliament party people peoples police popular power press public
    radical railway regional republic republican revolutionary royal school securities security
    senate service social society south southern northern eastern western state states steel
    stock supreme team television times trade trust union united university west world
"""
KINDS = frozenset(_KIND_WORDS.split())
"""Words that name a kind of organisation and so, alone, none."""

_CALLING_WORDS = """
    agency airline airlines army association authority bank board bureau city club college
    commission committee company confederation congress corporation council department exchange
    federal federation forces foundation front group institute league ministry movement museum
    parliament party republic senate service society team trust union united university
"""
_CALLED_BY_KIND = frozenset(_CALLING_WORDS.split())
_ONE_A_STATE = frozenset(("army", "congress", "parliament", "senate"))
# Bodies of a town that are not called by its name.
_WORDS_OF_TOWN = """
    airport association chamber club college council court festival hospital museum police school
    theatre theater university
"""
_OF_TOWN = frozenset(_WORDS_OF_TOWN.split())
_UNIVERSITY_OF = ("university", "of")


def names_kind_alone(key: str) -> bool:
    """Whether a key is a word that each article uses of another organisation: "the Commission".

    Not of bodies that a state has one of, which an article speaks of as its readers know them.
    """
    return key in _CALLED_BY_KIND - _ONE_A_STATE


def link_organisations(
    forms: Sequence[Form], article: Article, gazetteer: Gazetteer
) -> dict[str, Link]:
    """The fuller form of each acronym and short form that has exactly one in the article."""
    links: dict[str, Link] = {}
    acronyms = [f for f in forms if f.entry is None and any(map(is_acronym, f.texts))]
    expansions: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        if not all(map(is_acronym, form.texts)):
            for letters in frozenset[str]().union(*map(initials, form.texts)):
                expansions[letters].add(form.key)
    by_key = {form.key: form for form in forms}
    written_before = _forms_before_parentheses(forms, acronyms, article)
    for form in acronyms:
        letters_of = {_letters(t) for t in form.texts if is_acronym(t)}
        targets = {key for letters in letters_of for key in expansions[letters]} - {form.key}
        beside = written_before.get(form.key)
        if not targets and beside is not None and _abbreviates(letters_of, beside):
            targets = {beside.key}
        if len(targets) == 1:
            target = by_key[targets.pop()]
            reason = f"acronym of {target.text} in the same article"
            links[form.key] = Link(target.key, reason, lends=True)
    links.update(_short_forms([f for f in forms if f.key not in links], gazetteer))
    links.update(_members([f for f in forms if f.key not in links]))
    links.update(plurals([f for f in forms if f.key not in links]))
    links.update(misspellings([f for f in forms if f.key not in links]))
    return links


def plurals(forms: Sequence[Form]) -> dict[str, Link]:
    """Forms that only an "s" at the end sets apart from another: "All Black" of the All Blacks.

    Of texts that lost their apostrophes, too: "Texacos reserves". What the gazetteer knows is
    kept, else the singular.
    """
    by_name: dict[str, Form] = {
        names.fold(name): f
        for f in forms
        for t in sorted(f.texts)
        for name in (without_company_tail(t), t)
    }
    links: dict[str, Link] = {}
    for name, form in by_name.items():
        other = by_name.get(f"{name}s")
        if other is None or other is form or len(name) < _SHORTEST_SINGULAR:
            continue
        if form.entry is not None and other.entry is not None:
            continue
        kept, gone = (form, other) if other.entry is None else (other, form)
        if gone.key not in links and kept.key not in links:
            links[gone.key] = Link(kept.key, f"form of {kept.text} in the same article")
    return links


def _members(forms: Sequence[Form]) -> dict[str, Link]:
    """Parties called by their members: "the Liberals" of the Liberal Party."""
    parties: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for name in {organisation_key(text) for text in form.texts}:
            adjective, _, party = name.rpartition(" ")
            if party == "party":
                parties[f"{adjective}s"].append(form)
    return {
        form.key: Link(found[0].key, f"short for {found[0].text} in the same article")
        for form in forms
        if form.entry is None and len(found := parties.get(form.key, [])) == 1
    }


def _letters(acronym: str) -> str:
    """The letters of an acronym; of a share's code without its market's: "DSMN.AS"."""
    if code := _SHARE_CODE.fullmatch(acronym):
        return code[1]
    return re.sub(r"[^A-Z]", "", acronym)


def _forms_before_parentheses(
    forms: Sequence[Form], acronyms: Sequence[Form], article: Article
) -> Mapping[str, Form]:
    """For each acronym the form it follows in parentheses: "Turkish Petroleum (TPAO)"."""
    ends = {r.mention.end: form for form in forms for r in form.readings}
    found: dict[str, Form] = {}
    for form in acronyms:
        for reading in form.readings:
            start = reading.mention.start
            gap = article.text[max(0, start - _LONGEST_GAP) : start]
            if opening := _BETWEEN_NAME_AND_ACRONYM.search(gap):
                before = ends.get(start - len(gap) + opening.start())
                if before is not None and before is not form:
                    found.setdefault(form.key, before)
    return found


def _abbreviates(letters: set[str], form: Form) -> bool:
    """Whether the letters stand in the name in this order, the first opening its first word or
    its second: the CAC is the Victorian Corporate Affairs Commission; or whether a share's code
    begins with an acronym: "DSM (DSMN.AS)"."""
    for text in form.texts:
        if is_acronym(text):
            if any(acronym.startswith(_letters(text)) for acronym in letters):
                return True
            continue
        words = names.fold(text).upper().split()
        for start in range(min(len(words), 2)):
            spelled = " ".join(words[start:])
            for acronym in letters:
                rest = iter(spelled)
                if spelled[0] == acronym[:1] and all(letter in rest for letter in acronym):
                    return True
    return False


_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Longer:
    """The forms that each run of words opens, closes after a place, or says the kind of."""

    opened: Mapping[_Words, set[str]]
    closed: Mapping[_Words, set[str]]
    of_kind: Mapping[_Words, set[str]]

    def named(self, short: _Words) -> set[str]:
        """The longer forms that ``short`` is short for."""
        kinds = sum(word in KINDS for word in short)
        found = self.opened[short] if kinds < len(short) else self.of_kind[short]
        if found or (kinds == len(short) == 1):
            return found
        return self.closed[short]


def _longer_forms(
    forms: Sequence[Form], spelled: Mapping[str, Set[_Words]], gazetteer: Gazetteer
) -> _Longer:
    longer = _Longer(defaultdict(set), defaultdict(set), defaultdict(set))
    for form in forms:
        for words in spelled[form.key]:
            for cut in range(1, len(words)):
                longer.opened[words[:cut]].add(form.key)
            if words[:2] == _UNIVERSITY_OF:
                # "University of Kerrin" as "Kerrin University", and "Kerrin" alone.
                for cut in range(2, len(words)):
                    longer.opened[words[2 : cut + 1]].add(form.key)
                longer.opened[*words[2:], words[0]].add(form.key)
            if len(words) > 1:
                for word in _CALLED_BY_KIND & {words[0], words[-1]}:
                    longer.of_kind[word,].add(form.key)
        for text in form.texts:
            for rest in (*_behind_place(text, gazetteer), *behind_initials(text)):
                longer.closed[tuple(organisation_key(rest).split())].add(form.key)
    return longer


def _short_forms(forms: Sequence[Form], gazetteer: Gazetteer) -> dict[str, Link]:
    """Names that open, or after a place close, exactly one longer name of the article."""
    spelled = {form.key: {tuple(organisation_key(t).split()) for t in form.texts} for form in forms}
    longer = _longer_forms(forms, spelled, gazetteer)
    by_key = {form.key: form for form in forms}
    links: dict[str, Link] = {}
    for form in forms:
        short = min(spelled[form.key], key=lambda words: (len(words), words))
        if form.entry is not None or _is_country(" ".join(short), gazetteer):
            continue
        # A form of several texts is short for what they all are short for: not the Labor Party,
        # called "Labor" as well, for the Labour Party.
        targets = set.intersection(*map(longer.named, spelled[form.key])) - {form.key}
        if len(targets) > 1:
            targets = set(_nearest(form, targets, by_key, gazetteer))
        if len(targets) != 1:
            continue
        target = by_key[targets.pop()]
        if len(short) > 1 and _is_arm(target, short, gazetteer):
            continue
        if _has_people_before(target, form, gazetteer):
            links[target.key] = Link(form.key, f"form of {form.text} in the same article")
        elif not _is_body_of_town(target, form, gazetteer):
            reason = f"short for {target.text} in the same article"
            links[form.key] = Link(target.key, reason)
    return links


def _nearest(
    short: Form, targets: Set[str], forms: Mapping[str, Form], gazetteer: Gazetteer
) -> Set[str]:
    """Of several longer forms those of the same spelling, "Labor" of the Labor and not the Labour
    Party; and the one that all others open with: "Goldman" of Goldman Sachs beside its Asian arm.
    """
    opening = {key: min(organisation_key(t) for t in forms[key].texts) for key in targets}
    # "The Bank" is the Bank of England beside its committees; "the League" is not League One.
    if names_kind_alone(kind := organisation_key(short.text)):
        opening = {key: o for key, o in opening.items() if o.startswith(f"{kind} of ")}
        targets = opening.keys()
    if not all(o.startswith(organisation_key(short.text)) for o in opening.values()):
        return targets
    spelled = f"{names.fold(short.text)} "
    same = {key for key in targets if names.fold(forms[key].text).startswith(spelled)} or targets
    if len(same) < 2 or _is_place(short.text, gazetteer):
        return same
    least = min(same, key=lambda key: (len(opening[key]), key))
    return {least} if all(opening[key].startswith(opening[least]) for key in same) else same


def _is_arm(longer: Form, short: _Words, gazetteer: Gazetteer) -> bool:
    """Whether it is "Kestrel Bank Asia" beside Kestrel Bank, which is not all of it."""
    words = longer.text.split()
    return any(
        tuple(organisation_key(" ".join(words[:cut])).split()) == short
        and _is_place(" ".join(words[cut:]).strip("()"), gazetteer)
        for cut in range(2, len(words))
    )


def _is_body_of_town(longer: Form, short: Form, gazetteer: Gazetteer) -> bool:
    """Brighton is not its Hotel Association."""
    # Another of its names may be the longer one: "Internazionale" is Inter Milan.
    words = organisation_key(longer.text).split()
    ends = {*words[:1], *words[-1:]}
    return not _OF_TOWN.isdisjoint(ends) and _is_place(short.text, gazetteer)


def _has_people_before(longer: Form, short: Form, gazetteer: Gazetteer) -> bool:
    """Whether it is "Swiss Xstrata", where "Swiss" is no part of the name, and not "Red Sox"."""
    people, _, rest = longer.text.partition(" ")
    words = organisation_key(short.text).split()
    return (
        longer.entry is None
        and names.fold(rest) == names.fold(short.text)
        and KINDS.isdisjoint(words)
        and bool(gazetteer.find_demonym(people))
    )


def _behind_place(text: str, gazetteer: Gazetteer) -> Iterator[str]:
    """What follows a place or a people: "Red Sox" in "Boston Red Sox"."""
    words = text.split()
    for cut in range(1, min(len(words), _LONGEST_PLACE + 1)):
        place = names.without_possessive(" ".join(words[:cut]))
        if _is_place(place, gazetteer) or gazetteer.find_demonym(place):
            yield " ".join(words[cut:])


def behind_initials(text: str) -> Iterator[str]:
    """What follows a founder's initials: "Morgan" in "J.P. Morgan and Co"."""
    first, _, rest = without_company_tail(text).partition(" ")
    if rest and _INITIALS.fullmatch(first):
        yield rest


def _is_place(text: str, gazetteer: Gazetteer) -> bool:
    return any(e.type is EntityType.PLACE for e in gazetteer.find_all(text))


def _is_country(text: str, gazetteer: Gazetteer) -> bool:
    if gazetteer.find_demonym(text):
        return True
    return any(e.id.startswith("country:") for e in gazetteer.find_all(text))


def link_places(forms: Sequence[Form], gazetteer: Gazetteer) -> dict[str, Link]:
    """Towns that are also named with what they lie in: "Portland" to "Portland, Oregon"."""
    wider: dict[str, dict[str, Entry]] = defaultdict(dict)
    texts: dict[str, str] = {}
    for form in forms:
        for text in form.texts:
            town, _, rest = text.partition(",")
            around = [e for e in gazetteer.find_all(rest.strip()) if e.type is EntityType.PLACE]
            if form.entry is None and around:
                wider[names.place_key(town)][form.key] = around[0]
                texts[form.key] = text
    links: dict[str, Link] = {}
    for form in forms:
        own = form.entry.country if form.entry is not None else None
        targets = {
            key
            for text in form.texts
            for key, around in wider.get(names.place_key(text), {}).items()
            if key != form.key and own in (None, around.country)
        }
        if len(targets) == 1:
            target = targets.pop()
            links[form.key] = Link(target, f"short for {texts[target]} in the same article")
    return links
