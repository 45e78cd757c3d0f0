"""Bylines: who wrote it, at the head, and who helped, at the foot."""

import re

from newsreader.readers.dates import DAY_PATTERN, WEEKDAY_PATTERN

_LEAD = r"(?i:by|von|par|por|di|door|text:|words by|story by|reported by|written by)"
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
#: Names are capitalised words and initials, joined by the particles of many languages.
_NAME = rf"{_UPPER}[\w.'’-]*"
_PARTICLE = (
    r"(?:de|da|do|di|du|del|della|der|den|van|von|zu|la|le|el|al|bin|ibn|ter|ten|dos|das|y|e)"
)
_FULL_NAME = rf"{_NAME}(?:\s(?:{_PARTICLE}\s){{0,2}}{_NAME}){{1,3}}"
_AND = r"(?:,\s|,?\s(?:and|und|et|y|e|&)\s)"
_ROLE = (
    r"(?i:staff|writers?|reporters?|correspondents?|editors?|columnist|contributor|contributing"
    r"|chief|senior|political|diplomatic|science|business|sports?|health|technology|education"
    r"|environment|foreign|special|freelance|journalist|bureau|news|newsroom|press|times|post"
    r"|reuters|ap|afp|bbc|cnn|agency|agencies|wikinews|redakteur(?:in)?|korrespondent(?:in)?"
    r"|correspondante?|envoyée?|spécial)"
)
_SMALL = r"(?:to|for|in|at|of|on|the|für|in|à|en)"

#: Atomic groups and possessive loops: "AP" is both a name and a role, and trying both for each
#: word of a long line would take for ever.
_BYLINE = re.compile(
    rf"{_LEAD}\s(?P<who>{_NAME}"
    rf"(?>(?>{_AND}|\s?[|/•·]\s?|\s[–-]\s|\s)(?:{_PARTICLE}\s)*+(?>{_NAME}|{_ROLE}|{_SMALL}))*+)"
    r"[.:]?"
)
_NAME_IN_PLACE = re.compile(
    rf"(?P<who>{_FULL_NAME}(?:{_AND}{_FULL_NAME}){{0,2}})\sin\s{_NAME}(?:\s{_NAME}){{0,3}}"
)
_NAME_WITH_ROLE = re.compile(
    rf"(?P<who>{_FULL_NAME})(?:,\s|\s?[|•·]\s?|\s[—–-]\s)"
    rf"(?=(?:.*\b){_ROLE}\b)(?>\s?(?>{_NAME}|{_ROLE}|{_SMALL}|&|,))++"
)
_BARE_NAME = re.compile(_FULL_NAME)
_NO_NAME = re.compile(rf"(?:{DAY_PATTERN}|{WEEKDAY_PATTERN}|(?i:the numbers)\b)")

#: "(Reporting by A; editing by B)", "Editing by B", as agencies close a report.
_CREDITS = re.compile(
    r"\(?(?i:(?:additional |further )?(?:reporting|writing|editing|compiled|translated|graphics?)"
    rf"(?: and (?:reporting|writing|editing))? by) {_UPPER}.{{2,300}}"
    r"|\((?:Bericht von|Redigiert von|avec|par) .{2,200}\)"
)
#: "-- Jim Ballantyne, London Newsroom +44 171 542 8062": a desk or a telephone after dashes.
_DESK = re.compile(
    r"(?:[-–—]+\s?|\({1,2})[^.!?]{0,70}\b(?:newsroom|newsdesk|news desk|bureau|desk)\b.{0,60}"
    r"|[-–—]+\s?[^\W\d_][^.!?]{0,60}[+\d][\d ()-]{7,25}",
    re.IGNORECASE,
)

_LONGEST = 140
_LONGEST_NAME = 60
_LONGEST_CREDITS = 400


def is_byline(line: str) -> bool:
    """Whether ``line`` names the writer: "By JANE DOE, Associated Press", "Jane Doe in Paris".

    A headline can look like the second ("Oil Falls in Asia"): ask only of a line below it.
    """
    return author_of(line) is not None


def is_by_someone(line: str) -> bool:
    """Whether ``line`` is a byline that says so: "By Jane Doe", "Von Jana Doe"."""
    return _BYLINE.fullmatch(" ".join(line.split())) is not None and is_byline(line)


def author_of(line: str) -> str | None:
    """The writer named in a byline, without the "By"; None when ``line`` is no byline."""
    if len(line) > _LONGEST:
        return None
    line = " ".join(line.split())
    match = _BYLINE.fullmatch(line)
    if match is None:
        match = _NAME_IN_PLACE.fullmatch(line)
    if match:
        return None if _NO_NAME.match(match["who"]) else match["who"]
    match = _NAME_WITH_ROLE.fullmatch(line)
    return line if match and not _NO_NAME.match(line) else None


def is_bare_name(line: str) -> bool:
    """Whether ``line`` has the shape of a name alone: a byline only where a byline must be."""
    return (
        len(line) <= _LONGEST_NAME and bool(_BARE_NAME.fullmatch(line)) and not _NO_NAME.match(line)
    )


def is_sign_off(line: str) -> bool:
    """Whether ``line`` credits reporters, editors or a desk at the foot of a report."""
    if len(line) > _LONGEST_CREDITS:
        return False
    return bool(_CREDITS.fullmatch(line) or _DESK.fullmatch(line))
