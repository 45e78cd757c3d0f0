"""Where one name begins and ends: without articles, possessives, quotes, brackets, glued dates.

Steps over characters that narrow a name, again and again until nothing more goes, but for a closing
full stop that belongs to an abbreviation.
"""

import re
import unicodedata
from collections.abc import Callable

from newsreader import names
from newsreader.analysis.evidence.known import consulted
from newsreader.analysis.evidence.word_lists import (
    JOINING_WORDS,
    MONTH,
    NAME_PARTICLES,
    NO_NAMES,
    WEEKDAY,
    word_set,
)
from newsreader.analysis.model.labels import NAMED_LABELS, PLACE_LABELS
from newsreader.model import Label

_PEOPLE_AND_PLACES = PLACE_LABELS | {Label.PERSON, Label.NORP}
_COMMON_HEADS = word_set(
    "agency company daily government group news newspaper newswire party radio service state",
    "television weekly",
)
_NAMES = _PEOPLE_AND_PLACES | {Label.ORG}
_CONTRACTION = re.compile(r"(?:I|It|We|You|He|She|They)['’](?:m|s|ll|ve|re|d)|[A-Z]\w+n['’]t")
_OPENING = "\"'“”‘’„‚«»‹›`([{<*_|/\\#•·–—-,.;:!?…&+=~^"
_CLOSING = '"“”‘„‚«»‹›`([{<*_|/\\#•·–—-,;:!?…&=~^'
_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_OPENER_OF = {closer: opener for opener, closer in _PAIRS.items()}
_APOSTROPHES = "'’ʼ′"
_ARTICLE = re.compile(r"(?:the|The|THE|an|a)\s+(?=\S)|(?:A|An|AN)\s+(?=[A-Z\d])")
_NAME_HAS_ARTICLE = re.compile(r"(?:The|THE) (?i:Hague)\b")
_POSSESSIVE = re.compile(rf"(?<=\w[.)\w])[{_APOSTROPHES}][sS]\Z|(?<=\w)[{_APOSTROPHES}][sS]\Z")
# Initials and abbreviations that keep their full stop wherever they stand, and legal forms that
# keep it only inside a sentence, since at its end the stop is the sentence's.
_INITIALS = re.compile(
    r"(?:\A|[\s(&/-])(?:(?:\w\.){2,}|(?:Jr|Sr|St|Bros|Dept|Univ|Calif|Fla|Ala|Ariz|Ark"
    r"|Colo|Conn|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    r"|Tex|Va|Vt|Wash|Wis|Wyo)\.)\Z"
)
_LEGAL_FORM = re.compile(r"\s(?:Inc|Corp|Co|Ltd|Cos|Cie|Mfg|Assn|Intl|Plc)\.\Z")
_SENTENCE_GOES_ON = re.compile(
    r"\s*[,;:)'’]|\s+[a-z(]|-|\s+(?:[A-Z]{2,}|[A-Z]\w+ (?:Officer|of))\b"
)
_GLUED_DATE = re.compile(
    rf",?\s+(?:\d{{4}}-\d\d-\d\d.*|(?:on\s+)?{WEEKDAY}|{MONTH}\s+\d.*|\d{{1,2}}\s+{MONTH}.*"
    rf"|last\s+\w+|this\s+\w+|(?:for|in|since)\s+{MONTH}(?:\s+\d{{4}})?)\Z",
    re.DOTALL,
)
_LEADING_DATE = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}\s+\d{{1,2}}),?\s+(?=[A-Z])|(?!Ma|Jan\s)(?:{MONTH})\s+(?=[A-Z])"
)
_HAS_WEEKDAY_IN_NAME = re.compile(
    r"(?:Sheffield Wednesday|Black Friday|Bloody Sunday|Man Friday)\Z"
)
_ONLY_DATE = re.compile(rf"{MONTH} (?:[1-9]|[12]\d|3[01])")
_LEADING_NUMBER = re.compile(r"\d+\s*[-.)]?\s+(?=[^\W\d_])")
_TRAILING_SCORE = re.compile(r"\s+\d+-\d+\Z")
_TRAILING_NUMBERS = re.compile(r"(?:,?\s+[-+(]?\d[\d.,:/%()+-]*(?:st|nd|rd|th)?)+\Z")
_PARTICIPLE = re.compile(
    r"-(?:\w*(?:ed|born|led|held|run|made|style|wide|built|speaking|only|going|friendly|type|era|bound|ready))\Z"
)
_LOWER_WORD = re.compile(r"[a-zß-öø-ÿ]+(?:[’'-][a-zß-öø-ÿ]+)*")
# "Volkswagen AG VOWG.F", "Pennzoil Co PZL": what a newswire puts behind a company's name.
_TICKER = re.compile(
    r"\s[A-Z]{2,5}\.[A-Z]{1,2}\Z|(?<=\s(?:Inc|Ltd|LTd|PLC|Plc))\s[A-Z]{1,5}\Z"
    r"|(?<=\s(?:Corp|Bank))\s[A-Z]{1,5}\Z|(?<=\sTrust)\s[A-Z]{1,5}\Z"
    r"|(?<=\s(?:Co|AG|NV|SA))\s[A-Z]{2,5}\Z"
)
# "J.P. Stevens STN": the letters of the name's last word, in order.
_LIKE_TICKER = re.compile(r"\s([A-Z][a-z]{3,})\s([A-Z]{3,4})\Z")
# "Air France Flight 447" is a flight of Air France, whose name ends there.
_FLIGHT = re.compile(r"\s[Ff]light(?:\s\d+)?\Z")
# A "the" between a comma and the end is the start of something else.
_TAIL_AFTER_COMMA = re.compile(r",\s+(?:the|a|an|who|which|where|and|but|or)\b.*\Z", re.DOTALL)


def edges_of(text: str, start: int, end: int, label: Label) -> tuple[int, int] | None:
    """Where what is narrowed begins and ends; None if all goes."""
    before = None
    while before != (start, end):
        before = (start, end)
        for step in _STEPS:
            start, end = step(text, start, end, label)
            if start >= end:
                return None
    end = _with_full_stop(text, start, end)
    if label in NAMED_LABELS and not _names_something(text[start:end], label):
        return None
    return start, end


def _without_opening(text: str, start: int, end: int, _: Label) -> tuple[int, int]:
    while start < end and (
        text[start].isspace() or text[start] in _OPENING or _is_picture(text[start])
    ):
        closer = _PAIRS.get(text[start])
        if closer and text.find(closer, start, end - 1) > 0:
            break
        start += 1
    return start, end


def _without_closing(text: str, start: int, end: int, _: Label) -> tuple[int, int]:
    while start < end:
        last = text[end - 1]
        opener = _OPENER_OF.get(last)
        if opener is not None:
            if opener in text[start : end - 1]:
                break
        elif last == ".":
            if _ends_in_abbreviation(text, start, end):
                break
        elif not (last.isspace() or last in _CLOSING or last in _APOSTROPHES or _is_picture(last)):
            break
        end -= 1
    return start, end


def _is_picture(char: str) -> bool:
    """Is this an emoji or another sign that is no letter, or what joins and colours emoji?"""
    if char.isascii():
        return False
    return unicodedata.category(char) in {"So", "Sk"} or char in "\u200d\ufe0e\ufe0f\u20e3"


def _without_half_bracket(text: str, start: int, end: int, _: Label) -> tuple[int, int]:
    """An opening bracket whose partner lies outside cuts the name there."""
    for opener, closer in _PAIRS.items():
        at = text.find(opener, start + 1, end)
        if at > 0 and text.find(closer, at, end) < 0:
            end = at
    return start, end


def _without_article(text: str, start: int, end: int, label: Label) -> tuple[int, int]:
    match = _ARTICLE.match(text, start, end)
    if match is None or _NAME_HAS_ARTICLE.match(text, start, end):
        return start, end
    # "a year" and "an hour" are whole as they are; "the year" is not.
    drop = label in NAMED_LABELS or match[0].lower().startswith("the")
    return (match.end() if drop else start), end


def _without_possessive(text: str, start: int, end: int, _: Label) -> tuple[int, int]:
    match = _POSSESSIVE.search(text, start, end)
    if match is None or consulted().find(text[start:end]) is not None:
        return start, end
    return start, match.start()


def _without_date(text: str, start: int, end: int, label: Label) -> tuple[int, int]:
    """ "LONDON 1996-08-30" and "Baghdad Wednesday" are a place and a date."""
    inside = text[start:end]
    if label not in _NAMES or _HAS_WEEKDAY_IN_NAME.search(inside):
        return start, end
    if match := _LEADING_DATE.match(inside):
        start += match.end()
    if match := _GLUED_DATE.search(text, start, end):
        end = match.start()
    return start, end


def _without_tail(text: str, start: int, end: int, label: Label) -> tuple[int, int]:
    """What follows a comma or hyphen and belongs to the sentence: ", the", "-backed"."""
    if label in _NAMES:
        for pattern in (_TAIL_AFTER_COMMA, _PARTICIPLE, _TICKER, _FLIGHT):
            match = pattern.search(text, start + 1, end)
            if match:
                end = match.start()
        like = _LIKE_TICKER.search(text, start, end)
        if like is not None and _abbreviates(like[2].lower(), like[1].lower()):
            end = like.end(1)
    return start, end


def _abbreviates(letters: str, word: str) -> bool:
    """Do ``letters`` stand in ``word`` in their order, beginning where it does?"""
    rest = iter(word)
    return letters[0] == word[0] and all(letter in rest for letter in letters)


def _without_numbers(text: str, start: int, end: int, label: Label) -> tuple[int, int]:
    """Ages, scores and shirt numbers after a person or place."""
    if label in _PEOPLE_AND_PLACES:
        if match := _LEADING_NUMBER.match(text, start, end):
            start = match.end()
        if match := _TRAILING_NUMBERS.search(text, start + 1, end):
            end = match.start()
    elif label in NAMED_LABELS and (match := _TRAILING_SCORE.search(text, start + 1, end)):
        end = match.start()
    return start, end


def _without_lower_case(text: str, start: int, end: int, label: Label) -> tuple[int, int]:
    """Words in lower case before and after a name are not of it: "striker Shearer said"."""
    words = text[start:end].split()
    if not any(word[:1].isupper() for word in words):
        return start, end
    if label not in _NAMES:
        # The title of a work may end as it likes.
        if label is Label.MISC and words[-1] in JOINING_WORDS:
            end -= len(words[-1])
        return start, end
    strict = label is Label.PERSON or label in PLACE_LABELS
    first, last = words[0], words[-1]
    if strict and _LOWER_WORD.fullmatch(first) and first not in NAME_PARTICLES:
        start += len(first) if "-" not in first else 0
    # "Bank of America and" ends in a joining word; "San Francisco area" in a common noun.
    if _LOWER_WORD.fullmatch(last) and (last in JOINING_WORDS or strict or last in _COMMON_HEADS):
        end -= len(last)
    return start, end


def _without_titles(text: str, start: int, end: int, label: Label) -> tuple[int, int]:
    """ "President Bashar al-Assad" names Bashar al-Assad."""
    if label is not Label.PERSON:
        return start, end
    return start + names.after_titles(text[start:end]), end


_Step = Callable[[str, int, int, Label], tuple[int, int]]
# None but those that ask about full stops may look further than one character outside the span.
_STEPS: tuple[_Step, ...] = (
    _without_opening,
    _without_closing,
    _without_half_bracket,
    _without_article,
    _without_possessive,
    _without_date,
    _without_tail,
    _without_numbers,
    _without_lower_case,
    _without_titles,
)


def _with_full_stop(text: str, start: int, end: int) -> int:
    """Take in the full stop of "U.S" and "Acme Inc" where the text has one."""
    if text[end : end + 1] == "." and _ends_in_abbreviation(text, start, end + 1):
        return end + 1
    return end


def _ends_in_abbreviation(text: str, start: int, end: int) -> bool:
    inside = text[start:end]
    if _INITIALS.search(inside):
        return True
    return bool(_LEGAL_FORM.search(inside) and _SENTENCE_GOES_ON.match(text, end))


def _names_something(name: str, label: Label) -> bool:
    words = name.split()
    if (
        name in NO_NAMES
        or _CONTRACTION.fullmatch(name)
        or _ONLY_DATE.fullmatch(name)
        or (len(words) > 1 and all(len(word) == 1 for word in words))
    ):
        return False
    letters = [char for char in name if char.isalpha()]
    if not letters:
        return label is Label.PRODUCT and len(name) > 2 and name.isdigit()
    cased = [char for char in letters if char.lower() != char.upper()]
    return not cased or any(char.isupper() or char.istitle() for char in cased)
