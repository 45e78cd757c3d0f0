"""Days as news writes them, in English, German, French and Spanish. No year is ever invented."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain

_MONTH_NAMES: tuple[str, ...] = (
    "january jan januar jänner janvier janv enero ene",
    "february feb februar février févr fév febrero",
    "march mar märz mrz mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug août agosto ago",
    "september sept sep septembre septiembre setiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre déc diciembre dic",
)

_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}

_WEEKDAY_NAMES = (
    "monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat "
    "sunday sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi "
    "mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo"
)


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_MONTH = rf"(?P<month>{_any_of(_MONTHS)})\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.|º)?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d)"

#: The ways to write a day, the year at hand or not. Named groups tell the parts.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 2018-05-17, 2018/05/17, and the day of a time stamp
        r"(?<!\d)(?P<year>(?:1[6-9]|20)\d\d)(?P<sep>[-/.])(?P<number>[01]?\d)(?P=sep)"
        r"(?P<day>[0-3]?\d)(?!\d)",
        # 17 May 2018, 17. Mai 2018, 17 de mayo de 2018, 17-May-2018
        rf"(?<![\d.,$£€])(?:\b(?:le|el)\s+)?{_DAY}[\s-]*(?:(?:de|of)\s+)?{_MONTH}"
        rf"(?:(?:[,\s-]|\bdel?\b)*{_YEAR})?",
        # May 17, 2018
        rf"\b{_MONTH}\s*{_DAY}(?!\d)(?![.,:]\d)(?:,?\s*{_YEAR})?",
        # 17.5.2018 with points is day first everywhere; 17/5/2018 only where it must be
        rf"(?<![\d.])(?P<day>[0-3]?\d)(?P<sep>[./])(?P<number>[01]?\d|[0-3]\d)(?P=sep){_YEAR}",
    )
)

#: A day with or without its year, for patterns that hold one (no groups).
DAY_PATTERN = (
    rf"(?i:(?:(?:le\s+|den\s+)?[0-3]?\d(?:st|nd|rd|th|er|\.)?\s(?:de\s)?{_any_of(_MONTHS)}\b\.?"
    rf"|{_any_of(_MONTHS)}\b\.?\s[0-3]?\d(?:st|nd|rd|th)?(?!\d)"
    r"|(?:1[6-9]|20)\d\d-[01]\d-[0-3]\d"
    r"|[0-3]?\d[./][01]?\d[./](?:1[6-9]|20)\d\d)"
    r"(?:,?\s(?:1[6-9]|20)\d\d\b)?)"
)

WEEKDAY_PATTERN = rf"(?i:{_any_of(_WEEKDAY_NAMES.split())}\b\.?)"

#: Words of a line that is nothing but a date, besides the date: labels, weekday, hour, zone.
_DATE_LINE_WORDS = re.compile(
    r"\b(?:(?:first|last)\s+)?(?:published|posted|updated|modified|created|dated?|issued|"
    r"veröffentlicht|publiziert|erschienen|aktualisiert|stand|datum|"
    r"publiée?|modifiée?|mise? à jour|publicado|actualizado|fecha)\b"
    rf"|\b{WEEKDAY_PATTERN}"
    r"|\bT?\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\b\.?|uhr\b|h\b|z\b)?"
    r"|\b\d{1,2}\s*(?:[ap]\.?m\b\.?|uhr\b)"
    r"|\b(?:gmt|utc|bst|cest|cet|e[sd]?t|c[sd]t|m[sd]t|p[sd]t|ist|jst|msk|mesz|mez)\b"
    r"|[+-]\d\d:?\d\d\b"
    r"|\b(?:at|on|am|um|à|le|el|on|a las|the)\b",
    re.IGNORECASE,
)

_LONGEST_DATE_LINE = 100

#: 2018-05-17 or 2018_05_17 in a file's name: eight digits alone are as often a number.
_IN_FILE_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.])([01]\d)\2([0-3]\d)(?!\d)")


def find_day(text: str, year: int | None = None) -> str | None:
    """The first day in ``text`` that has a day, a month and a year, as ISO 8601; or None.

    ``year`` stands in where none is written with the month's name, if the caller knows it.
    """
    matches = chain.from_iterable(form.finditer(text) for form in _FORMS)
    for match in sorted(matches, key=lambda match: match.start()):
        day = _iso(match, year)
        if day:
            return day
    return None


def is_date_line(line: str) -> bool:
    """Whether ``line`` is nothing but a date: "Published: Thursday, May 17, 2018 10:15 AM EDT"."""
    if len(line) > _LONGEST_DATE_LINE or not any(map(str.isdigit, line)):
        return False
    rest = without_date(line)
    return rest is not None and not any(map(str.isalnum, rest))


def without_date(line: str) -> str | None:
    """What ``line`` says besides its dates and the words around them; None if it has no date."""
    rest = line
    for form in _FORMS:
        rest = form.sub(" ", rest)
    return None if rest == line else _DATE_LINE_WORDS.sub(" ", rest)


def day_of_file_name(name: str) -> str | None:
    """The day that a file's name spells out: "2018-05-17 talks.txt"."""
    match = _IN_FILE_NAME.search(name)
    return _valid(match[1], match[3], match[4]) if match else None


def _iso(match: re.Match[str], year: int | None = None) -> str | None:
    parts = match.groupdict()
    if not parts["year"]:
        known = year and parts.get("month")
        return _valid(year or 0, _month(parts["month"]), parts["day"]) if known else None
    if parts.get("month"):
        month: int | str = _month(parts["month"])
    else:
        month = parts["number"]
        is_ambiguous = parts["sep"] == "/" and match.start("year") > match.start("day")
        if is_ambiguous and int(month) <= 12 and int(parts["day"]) <= 12 and month != parts["day"]:
            return None
        if is_ambiguous and int(month) > 12:
            return _valid(parts["year"], parts["day"], month)
    return _valid(parts["year"], month, parts["day"])


def _month(name: str) -> int:
    """The number of a month by the name that was matched.

    Without regard to case, a pattern takes the Turkish dotless and dotted i for ours.
    """
    return _MONTHS[name.casefold().replace("ı", "i").replace("i\u0307", "i")]


def _valid(year: int | str, month: int | str, day: int | str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
