"""The numbers of a Word document's lists (ECMA-376 part 1, 17.9)."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsreader.readers.documents.list_numbers import written
from newsreader.readers.safe_xml import Element, attribute, local_name, number_of, parse_part

if TYPE_CHECKING:
    from newsreader.readers.zip_limits import SafeZip

_STYLES = {
    "decimal": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: how it counts, from where, and what stands around its numbers, in which
    "%1" is that of the first level."""

    style: str
    start: int
    text: str


@dataclass
class Lists:
    """Counts the items of a document's lists as they come."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _counted: dict[str, dict[int, int]] = field(default_factory=dict)

    def number(self, name: str, level: str) -> str:
        """What stands before the next item of the list of this name, at this level; empty where
        its items have bullets."""
        levels = self.levels.get(name, {})
        here = number_of(level) or 0
        counted = self._counted.setdefault(name, {})
        if here not in levels:
            return ""
        counted[here] = counted.get(here, levels[here].start - 1) + 1
        for deeper in [other for other in counted if other > here]:
            del counted[deeper]

        def shown(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            known = levels.get(place)
            return written(counted.get(place, known.start), known.style) if known else ""

        return _PLACE.sub(shown, levels[here].text).strip()


def lists_of(archive: "SafeZip", part: str) -> Lists:
    """The lists that a document's part of numbering describes, by the names paragraphs use."""
    if part not in archive:
        return Lists()
    root = parse_part(archive.read(part), part)
    kinds: dict[str, dict[int, _Level]] = {}
    for kind in root.iterfind("{*}abstractNum"):
        kinds[attribute(kind, "abstractNumId") or ""] = _levels(kind)
    found: dict[str, dict[int, _Level]] = {}
    for one in root.iterfind("{*}num"):
        levels = dict(kinds.get(value_of(one, "abstractNumId"), {}))
        for own in one.iterfind("{*}lvlOverride"):
            place = number_of(attribute(own, "ilvl")) or 0
            start = number_of(value_of(own, "startOverride"))
            if place in levels and start is not None:
                levels[place] = _Level(levels[place].style, start, levels[place].text)
        found[attribute(one, "numId") or ""] = levels
    return Lists(found)


def _levels(kind: Element) -> dict[int, _Level]:
    """The numbered levels of a kind of list."""
    levels: dict[int, _Level] = {}
    for level in kind:
        style = _STYLES.get(value_of(level, "numFmt")) if local_name(level) == "lvl" else None
        if style is not None:
            start = number_of(value_of(level, "start"))
            place = number_of(attribute(level, "ilvl")) or 0
            levels[place] = _Level(style, 1 if start is None else start, value_of(level, "lvlText"))
    return levels


def value_of(element: Element, name: str) -> str:
    """The value of an element's child of this name, empty without one."""
    child = element.find(f"{{*}}{name}")
    return "" if child is None else attribute(child, "val") or ""
