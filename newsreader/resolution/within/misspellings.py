"""Slips of the pen within one article: two neighbouring letters of a name changed about."""

from collections import defaultdict
from collections.abc import Sequence

from newsreader import names
from newsreader.organisation_names import without_company_tail
from newsreader.resolution.forms import Form, Link

_SHORTEST = 8
_MOST_ALIKE = 4


def misspellings(forms: Sequence[Form]) -> dict[str, Link]:
    """Forms that one slip sets apart from another, oftener written: "Western Digtial".

    Long names only, and that slip only: a letter more or less makes another name often
    enough ("Philips", "Phillips").
    """
    alike: dict[str, list[tuple[str, Form]]] = defaultdict(list)
    for form in forms:
        for name in {names.fold(without_company_tail(text)) for text in form.texts}:
            if len(name) >= _SHORTEST:
                alike["".join(sorted(name))].append((name, form))
    links: dict[str, Link] = {}
    for found in alike.values():
        if len(found) > _MOST_ALIKE:
            continue
        ranked = sorted(found, key=lambda pair: (-len(pair[1].readings), pair[1].start, pair[0]))
        kept, *others = ranked
        for name, form in others:
            if form.key != kept[1].key and form.entry is None and _one_swap(name, kept[0]):
                links[form.key] = Link(
                    kept[1].key, f"misspelling of {kept[1].text} in the same article"
                )
    return links


def _one_swap(one: str, other: str) -> bool:
    apart = [place for place, pair in enumerate(zip(one, other, strict=True)) if len(set(pair)) > 1]
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]
