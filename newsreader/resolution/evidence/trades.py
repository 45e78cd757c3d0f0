"""Trades that hardly anybody has two of: a fund manager and a guitarist of one name are two.

Few trades, and those far apart: ministers write novels, and actresses are elected.
"""

import re
from collections.abc import Iterable, Mapping, Set
from types import MappingProxyType

WORKS = "works in "
_WORDS = {
    "music": "singer|guitarist|drummer|bassist|pianist|violinist|trombonist|saxophonist|trumpeter"
    "|rapper|songwriter|composer",
    "business": "chief executive|ceo|finance director|managing director|chief operating officer"
    "|chief financial officer|fund manager|banker|broker|economist|analyst",
    "the church": "archbishop|bishop",
    "science": "scientist|researcher|astronomer|physicist|biologist|chemist|engineer|specialist",
    "the news": "correspondent|reporter|journalist|newsreader",
    "the law": "judge|detective|prosecutor|sergeant|inspector|constable",
}
TRADES = frozenset(_WORDS)
_NEAR = ({"science", "business"}, {"science", "the news"}, {"science", "the law"})
"""Trades that one person may well have both of: engineers found companies."""
_TRADE_OF: Mapping[str, str] = MappingProxyType(
    {word: trade for trade, words in _WORDS.items() for word in words.split("|")}
)
_FOR_LIFE = re.compile(r"chief .*|ceo|(?:finance|managing) director|(?:arch)?bishop")
"""Callings that nobody leaves for another trade, as bankers and detectives do."""


def mark_of_trade(word: str, *, past: bool) -> str | None:
    """What a calling, perhaps of the past, says of the trade, as a mark."""
    trade = _TRADE_OF.get(word)
    return None if trade is None or (past and not _FOR_LIFE.fullmatch(word)) else WORKS + trade


def trade_of(callings: Iterable[str]) -> str | None:
    """The trade among marks of callings, if there is just one."""
    found = {mark.removeprefix(WORKS) for mark in callings if mark.startswith(WORKS)}
    return found.pop() if len(found) == 1 else None


def two_trades(said: Mapping[str, tuple[Set[str], Set[str]]]) -> dict[str, str]:
    """The trade of each key that has one, where keys of one name are of different persons;
    nothing where some article gives somebody two trades.

    ``said`` is by key the marks of the key itself, and all marks of what articles call the person.
    """
    trades = {key: next(iter(own & TRADES)) for key, (own, _) in said.items() if own & TRADES}
    if len(found := set(trades.values())) < 2 or any(found <= near for near in _NEAR):
        return {}
    for _, marks in said.values():
        if sum(mark.startswith(WORKS) for mark in marks) > 1:
            return {}
    return trades
