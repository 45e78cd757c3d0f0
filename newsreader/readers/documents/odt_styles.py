"""What the styles of an OpenDocument text say of its paragraphs, words and lists
(OpenDocument 1.3, part 3, sections 16 and 20)."""

from dataclasses import dataclass, field
from enum import Flag

from newsreader.readers.documents.list_numbers import written
from newsreader.readers.safe_xml import Element, attribute, local_name, number_of

_LIGHTEST_BOLD = 600
_SLANTED = frozenset({"italic", "oblique"})


class Emphasis(Flag):
    """How words stand out."""

    BOLD = 1
    ITALIC = 2


PLAIN = Emphasis(0)


@dataclass
class ListUnderWay:
    """A list whose items come: the name of its style, and the number of the last item."""

    style: str = ""
    last: int | None = None


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    prefix: str
    suffix: str
    start: int


@dataclass(frozen=True)
class Styles:
    """``names`` are those that people see of the paragraph styles that say what a paragraph is,
    ``emphases`` how the words of a style stand out; both by the names that the document uses."""

    names: dict[str, str] = field(default_factory=dict)
    emphases: dict[str, Emphasis] = field(default_factory=dict)
    lists: dict[str, dict[int, _Level]] = field(default_factory=dict)

    def number(self, under_way: ListUnderWay, depth: int) -> str:
        """What stands before the next item of a list at this depth, from 1; empty where its items
        have bullets."""
        level = self.lists.get(under_way.style, {}).get(depth)
        if level is None:
            return ""
        last = level.start - 1 if under_way.last is None else under_way.last
        under_way.last = last + 1
        return f"{level.prefix}{written(under_way.last, level.style)}{level.suffix}".strip()


def styles_of(trees: list[Element]) -> Styles:
    """The styles of a document's parts."""
    emphases: dict[str, Emphasis] = {}
    lists: dict[str, dict[int, _Level]] = {}
    for tree in trees:
        for style in tree.iterfind(".//{*}style"):
            if found := _emphasis(style):
                emphases[attribute(style, "name") or ""] = found
        for kind in tree.iterfind(".//{*}list-style"):
            lists[attribute(kind, "name") or ""] = _levels(kind)
    return Styles(_names(trees), emphases, lists)


def _names(trees: list[Element]) -> dict[str, str]:
    """Styles of a single paragraph ("P7") have only a parent."""
    from newsreader.readers.documents.document_parts import says_what

    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for tree in trees:
        for style in tree.iterfind(".//{*}style"):
            identity = attribute(style, "name") or ""
            names[identity] = attribute(style, "display-name") or identity
            parents[identity] = attribute(style, "parent-style-name") or ""
    found: dict[str, str] = {}
    for identity, name in names.items():
        parent = parents.get(identity, "")
        for ancestor in (name, names.get(parent, parent), names.get(parents.get(parent, ""), "")):
            if says_what(ancestor):
                found[identity] = ancestor
                break
    return found


def _emphasis(style: Element) -> Emphasis:
    """How the words of a style of text stand out; those of a paragraph's do so as a whole."""
    found = PLAIN
    if attribute(style, "family") != "text":
        return found
    for properties in style.iterfind("{*}text-properties"):
        weight = attribute(properties, "font-weight") or ""
        if weight == "bold" or (number_of(weight) or 0) >= _LIGHTEST_BOLD:
            found |= Emphasis.BOLD
        if attribute(properties, "font-style") in _SLANTED:
            found |= Emphasis.ITALIC
    return found


def _levels(kind: Element) -> dict[int, _Level]:
    """The numbered levels of a style of lists."""
    levels: dict[int, _Level] = {}
    for level in kind:
        style = attribute(level, "num-format")
        if local_name(level) == "list-level-style-number" and style:
            start = number_of(attribute(level, "start-value"))
            levels[number_of(attribute(level, "level")) or 1] = _Level(
                style,
                attribute(level, "num-prefix") or "",
                attribute(level, "num-suffix") or "",
                1 if start is None else start,
            )
    return levels
