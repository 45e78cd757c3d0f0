"""Datelines: the place, day and agency that a report is filed from."""

import re

from newsreader.readers.dates import DAY_PATTERN, WEEKDAY_PATTERN, is_date_line

#: Agencies and papers that sign a dateline. After a capitalised place any name in brackets will
#: do; after "Moscow" or alone only one of these, since brackets hold many things.
_KNOWN_AGENCY = (
    r"(?:AP|Associated Press|The Associated Press|AFP|Agence France-Presse|Reuters?|REUTERS|UPI|CNN"
    r"|CNN Business|Bloomberg|BLOOMBERG|dpa(?:/\w+)?|DPA|EFE|ANSA|ANSAmed|Adnkronos|TASS|ITAR-TASS"
    r"|Interfax|RIA Novosti|Sputnik|Xinhua|Kyodo|Yonhap|PTI|ANI|IANS|PA|PA Media|Press Association"
    r"|Dow Jones|BBC|NPR|CBS|NBC|ABC|AAP|ANP|APA|APA-dpa|KNA|epd|sid|SID|ots|taz|ATS|SDA|Keystone"
    r"|Belga|Lusa|IPS|IRNA|SANA|MENA|WAM|QNA|Anadolu|AA|RFE/RL|VOA|CNS|RNS|KUNA|Ukrinform|UNIAN"
    r"|CP|The Canadian Press|PRNewswire(?:-\w+)?|PR Newswire|GLOBE NEWSWIRE|GlobeNewswire"
    r"|BUSINESS WIRE|Business Wire|CNW|Marketwired?|ACCESSWIRE|Wikinews|StatePoint|TNS|MCT|KHN)"
)
_KNOWN_IN_SIGNS = rf"(?:\({_KNOWN_AGENCY}\)|/{_KNOWN_AGENCY}(?:\s--)?/)"
_ANY_IN_SIGNS = r"(?:\([^\W\d_][\w./&’' -]{1,40}\)|/[^\W\d_][\w ./-]{1,30}/)"

#: One word of a place's name; which case it is in is asked of the match.
_WORD = r"[^\W\d_][\w.'’-]*"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,4}}"
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_REGION = rf",\s(?!{DAY_PATTERN}){_UPPER}[\w.'’-]*(?:\s(?:of\s|and\s)?{_UPPER}[\w.'’-]*){{0,2}}"
#: A day in a language whose months are not known here, if an agency stands after it.
_FOREIGN_DAY = r"[0-3]?\d\.?\s[^\W\d_]{3,12}\.?(?=\s?\()"
_DATE = rf",?\s(?:{WEEKDAY_PATTERN},?\s)?(?:{DAY_PATTERN}|{WEEKDAY_PATTERN}|{_FOREIGN_DAY})"
_DASH = r"(?:[—–―]|--+|\.?\s?-(?=\s|\())"

_HEAD = re.compile(
    rf"(?P<before>{_KNOWN_IN_SIGNS}\s*(?:{_DASH}\s*)?)?"
    rf"(?P<place>{_PLACE})(?P<region>(?:{_REGION}){{0,2}})(?P<date>{_DATE})?"
    rf"(?:,?\s*(?P<after>{_ANY_IN_SIGNS}))?(?P<late_date>{_DATE})?"
    rf"\s*(?P<end>{_DASH}(?:\s?\((?:{_KNOWN_AGENCY})\)\s?--?)?|:|\|)\s+(?=\S)"
)

#: "(CNN) — ", "(Reuters) - " and "(CNN)The" with no place.
_AGENCY_ALONE = re.compile(rf"{_KNOWN_IN_SIGNS}\s*(?:{_DASH}|:)?\s*(?=[^\W_a-zß-öø-ÿ\"“‘'«„])")

#: "LONDON 1996-08-30", "London, 3 May 2018", "WASHINGTON (AP)" on a line of their own.
_LINE = re.compile(
    rf"(?P<before>{_KNOWN_IN_SIGNS}\s*)?(?P<place>{_PLACE})(?P<region>(?:{_REGION}){{0,2}})"
    rf"(?P<date>{_DATE})?(?:,?\s*(?P<after>{_ANY_IN_SIGNS}))?\s*(?:{_DASH})?"
)

#: Capitalised words before a colon or a dash that announce and are no place.
_ANNOUNCEMENT_WORDS = (
    "EXCLUSIVE BREAKING UPDATE UPDATED WATCH NOTE WARNING ANALYSIS OPINION VIDEO PHOTO PHOTOS LIVE"
    " REVIEW EDITOR CORRECTION CORRECTED SPOILER FILE READ RELATED MORE JUST FACT CLARIFICATION"
    " COMMENT EDITORIAL INTERVIEW FEATURE PROFILE PREVIEW TIMELINE FACTBOX QUOTES ADVERTISEMENT TIP"
    " STEP LISTEN QUESTION ANSWER IMPORTANT REMINDER DISCLAIMER DISCLOSURE SOURCE SUMMARY KEY TOP"
    " URGENT ALERT NEWS EIL EILMELDUNG ACHTUNG INFO EXKLUSIV KOMMENTAR INTERVIEW DIRECT VIDÉO"
    " RÉCIT PORTRAIT ENTRETIEN REPORTAGE ANALYSE ENQUÊTE TRIBUNE"
)
_ANNOUNCEMENTS = frozenset(_ANNOUNCEMENT_WORDS.split())

#: A name in capitals, and what the speaker is, before a colon.
_SPEAKER = re.compile(r"[^\W\d_a-zß-öø-ÿ][^a-zß-öø-ÿ:\n]{2,60}:\s")

_HEAD_REACH = 160
_FEWEST_BODY_LETTERS = 20
_LONGEST_LINE = 80


def dateline_length(paragraph: str, is_first: bool) -> int:
    """How many characters at the head of ``paragraph`` are its dateline; 0 where it has none.

    The dash belongs to the dateline, the blank after it does not. ``is_first`` is true for the
    first paragraph of the body: only there is a capitalised place with a dash enough.
    """
    head = paragraph[:_HEAD_REACH]
    match = _HEAD.match(head)
    if match:
        rest = paragraph[match.end() :]
        if _goes_on(rest) and _is_dateline(match, may_be_bare=is_first and not rest[0].islower()):
            return len(match.group().rstrip())
    alone = _AGENCY_ALONE.match(head)
    if alone and _goes_on(paragraph[alone.end() :]):
        return len(alone.group().rstrip())
    return 0


def is_dateline_line(line: str) -> bool:
    """Whether ``line`` is a dateline on its own: a place with a day or an agency."""
    if len(line) > _LONGEST_LINE:
        return False
    match = _LINE.fullmatch(line)
    if not match or not _starts_upper(match["place"]):
        return False
    known = match["before"] or _is_known(match["after"])
    if _is_capitals(match["place"]):
        return bool(match["date"] or match["after"] or known)
    return bool(known) or bool(match["date"] and is_date_line(match["date"].strip(", ")))


def is_speaker(paragraph: str) -> bool:
    """Whether ``paragraph`` begins as turns of a transcript do: "MARCHETTI: We have to begin"."""
    return _SPEAKER.match(paragraph) is not None


def is_capital_place(line: str) -> bool:
    """Whether ``line`` could be the place of a dateline whose day is on the next line."""
    match = _LINE.fullmatch(line) if len(line) <= _LONGEST_LINE else None
    return bool(match) and _is_capitals(line.partition(",")[0])


def _is_dateline(match: re.Match[str], may_be_bare: bool) -> bool:
    """Whether the parts make a dateline. ``may_be_bare``: a place in capitals alone is enough."""
    place, end = match["place"], match["end"]
    if not _starts_upper(place) or place.split()[0].upper() in _ANNOUNCEMENTS:
        return False
    has_date = bool(match["date"] or match["late_date"])
    known = bool(match["before"]) or _is_known(match["after"]) or "(" in end
    if known:
        return True
    if _is_capitals(place):
        return bool(has_date or match["after"]) or may_be_bare
    # "London, Nov. 3 – " is a dateline, "London - " and "On Nov. 3: " are prose.
    return has_date and bool(match["region"] or match["date"][0] == ",") and end != ":"


def _is_known(agency: str | None) -> bool:
    return bool(agency) and re.fullmatch(_KNOWN_IN_SIGNS, agency or "") is not None


def _is_capitals(place: str) -> bool:
    letters = [character for character in place if character.isalpha()]
    return len(letters) >= 3 and place.upper() == place and place.lower() != place


def _starts_upper(place: str) -> bool:
    return all(
        word[0].isupper() or not word[0].isascii() or word in {"de", "of", "la", "am", "an", "der"}
        for word in place.split()
    ) and (place[0].isupper() or not place[0].isascii())


def _goes_on(rest: str) -> bool:
    """Whether what follows is a sentence: a slug ("SOCCER - ENGLAND WIN") goes on in capitals."""
    rest = rest.strip()
    has_lower = rest.upper() != rest
    return (has_lower and len(rest) >= _FEWEST_BODY_LETTERS) or _is_caseless(rest)


def _is_caseless(rest: str) -> bool:
    return bool(rest) and rest.upper() == rest.lower() and any(map(str.isalpha, rest))
