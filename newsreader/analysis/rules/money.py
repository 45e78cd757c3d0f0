"""Amounts of money from their sign to their last word: "£20m", "US$1.2 billion", "3 euros"."""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.model.labels import NAMED_LABELS
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_NUMBER = r"(?<![\w.,])(?<!\d[-–])\d+(?:,\d{3})*(?:\.\d+)?"
_LARGE = (
    r"(?:\s?(?:m|mn|mln|bn|tn|trn|k|M|B|K|BN|MLN)\b|[\s-]?(?:thousand|million|billion|trillion)\b)"
)
_SIGNED = re.compile(
    r"(?:(?<![A-Za-z])(?:US|AU?S?|CA?|HK|NZ|NT|SG?|R)\s?)?[$£€¥₹]\s?"
    rf"\d+(?:,\d{{3}})*(?:\.\d+)?(?:[-–]\d+(?:\.\d+)?)?{_LARGE}?(?![\d%])"
)
# Pounds may be a weight, and marks those of a pupil, unless there are millions of them.
_CURRENCY = (
    r"(?:(?:US|Australian|Canadian|Hong Kong|New Zealand|Singapore|Swiss|Indian|Mexican|Russian) )?"
    r"(?:euros?|dollars?|yen|yuan|renminbi|pence|cents|francs?|rupees?|roubles?|rubles?|pesos?"
    r"|kronor|kroner|lira|lire|baht|ringgit|zlotys?|forints?|shekels?|dirhams?|riyals?|reais|rupiah)\b"
)
_NAMED = re.compile(rf"{_NUMBER}(?:{_LARGE}?[\s-]{_CURRENCY}|{_LARGE}[\s-](?:pounds|marks)\b)")
# "42p" is money where pence, pounds or shares are spoken of; "1080p" is a picture's lines.
_PENCE = re.compile(rf"{_NUMBER}p\b(?!\w)")
_LINES = re.compile(r"(?:240|360|480|540|576|720|1080|1440|2160|4320)p")
_SPEAKS_OF_PENCE = re.compile(r"£|\bpence\b|\b[Ss]hares?\b")


def read_money(draft: Draft) -> None:
    """Put amounts of money where the model found a part of them, a number or nothing.

    "Around" and "more than" are no part of an amount: the same sum has the same name everywhere.
    """
    draft.put(
        amount
        for amount in _amounts(draft)
        if not any(span.label in NAMED_LABELS for span in draft.over(amount.start, amount.end))
    )


def _amounts(draft: Draft) -> Iterator[Span]:
    text = draft.text
    patterns = [_SIGNED, _NAMED]
    if _SPEAKS_OF_PENCE.search(text):
        patterns.append(_PENCE)
    for zone in draft.zones:
        for pattern in patterns:
            for match in pattern.finditer(text, zone.start, zone.end):
                if pattern is not _PENCE or not _LINES.fullmatch(match[0]):
                    yield Span(*match.span(), Label.MONEY, (Evidence.RULE,))
