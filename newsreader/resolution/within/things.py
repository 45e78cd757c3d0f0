"""Products and events within one article: their short forms."""

from collections import defaultdict
from collections.abc import Sequence

from newsreader import names
from newsreader.model import EntityType
from newsreader.resolution.forms import Form, Link


def link_things(forms: Sequence[Form]) -> dict[str, Link]:
    """The fuller form of each short one that has exactly one in the article.

    A product is called by its last words ("Nano" for "iPod Nano", never "iPod"), an event by its
    first ("U.S. Open" for "U.S. Open Tennis Championships"). Works are left alone: "Star Wars" is
    not the film whose title begins so.
    """
    longer: dict[tuple[EntityType, str], set[str]] = defaultdict(set)
    for form in forms:
        kind = form.readings[0].type
        for words in (names.fold(text).split() for text in form.texts):
            for cut in range(1, len(words)):
                if kind is EntityType.PRODUCT:
                    longer[kind, " ".join(words[cut:])].add(form.key)
                elif kind is EntityType.EVENT and cut > 1:
                    longer[kind, " ".join(words[:cut])].add(form.key)
    by_key = {form.key: form for form in forms}
    links: dict[str, Link] = {}
    for form in forms:
        kind = form.readings[0].type
        found = {key for text in form.texts for key in longer[kind, names.fold(text)]} - {form.key}
        if len(found) == 1 and form.entry is None and not form.text.isdigit():
            target = by_key[found.pop()]
            links[form.key] = Link(target.key, f"short for {target.text} in the same article")
    return links
