"""The block of "key: value" lines at the head of a Markdown file.

A small part of YAML, which is all that front matter of articles uses: plain and quoted values,
lists in brackets or as "- item" lines, and one level of nesting.
"""

import re

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<lines>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w .-]*?)\s*:(?:\s+(?P<value>.*))?")
_ITEM = re.compile(r"-\s+(?P<value>.*)")


def split_front_matter(text: str) -> tuple[dict[str, tuple[str, ...]], str]:
    """The values by lower-case key, and the text after the block.

    Without a block, or with lines that are no pairs (a rule and a paragraph), all is text.
    """
    match = _BLOCK.match(text)
    values = _parse(match["lines"]) if match else {}
    if match is None or not values:
        return {}, text
    return {key: tuple(found) for key, found in values.items()}, text[match.end() :]


def _parse(lines: str) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines.split("\n"):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        item = _ITEM.fullmatch(stripped)
        if item:
            named = _PAIR.fullmatch(item["value"])
            current.extend(_values((named["value"] or "") if named else item["value"]))
            continue
        pair = _PAIR.fullmatch(stripped)
        if pair and line[0] not in " \t":
            current = values.setdefault(pair["key"].lower(), [])
            current.extend(_values(pair["value"] or ""))
        elif pair:
            # "author:" and below it, indented, "name: Jane Doe".
            current.extend(_values(pair["value"] or ""))
        elif line[0] in " \t":
            current.append(stripped)
        else:
            return {}
    return values


def _values(written: str) -> list[str]:
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        parts = [_unquoted(part) for part in written[1:-1].split(",")]
    else:
        parts = [_unquoted(written)]
    return [part for part in parts if part and part not in {"|", ">", "null", "~"}]


def _unquoted(written: str) -> str:
    written = written.strip()
    if len(written) >= 2 and written[0] == written[-1] and written[0] in "\"'":
        quote = written[0]
        return written[1:-1].replace("\\" + quote, quote).replace("''", "'").strip()
    return written
