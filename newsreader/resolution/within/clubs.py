"""Clubs under the name of their town: in a report of a match, "Detroit" that plays is a club."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from newsreader import names
from newsreader.gazetteer import Gazetteer
from newsreader.model import Article, Label
from newsreader.resolution.evidence.sports import Sport, speaks_of_sport
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Reading, read_as
from newsreader.resolution.within.sides import names_town, plays

# "Indians", "Rockies": labels that a club's own name is given when it is also something else.
_OTHER_LABELS = frozenset((Label.NORP, Label.MISC, Label.PRODUCT))
_REACH = 60
_POSSESSIVE = re.compile(r"['’]s?\s+")
# What players do with clubs and never with nations.
_HIRES = re.compile(
    r"\b(?:join(?:ed|ing|s)?|mov(?:e|ed|ing) to|on loan (?:at|to|from)"
    r"|loan (?:spell|move) (?:at|to)"
    r"|(?:defeat|win|won|loss|lost|draw|drew) at|clash with|take on|taking on"
    r"|sign(?:s|ed|ing)? (?:for|with|from)|spells? (?:at|with)|contract (?:at|with)"
    r"|knocked out of (?:the )?[\w ]{2,25} by|linked with|released by|left)\s+\Z",
)


def name_clubs(
    article: Article, readings: Sequence[Reading], gazetteer: Gazetteer, sport: Sport | None
) -> list[Reading]:
    """``readings``, those of towns and nicknames taken for the only club of the game so called.

    An organisation of the town's name is its club; a place is where the words around it, or its
    place in a table, say that it plays, and then wherever nothing says that the town is meant.
    """
    game = sport.game if sport is not None and sport.game else _game_of_clubs(article, readings)
    readings = [_not_of_another_game(reading, game, gazetteer) for reading in readings]
    if game is None:
        return readings
    people = {r.mention.start for r in readings if r.family is Family.PERSON}
    named = [
        _as_club(reading, game, gazetteer, _plays(article, reading, people)) for reading in readings
    ]
    known = {r.key for r in named if r.entry is not None and r.entry.game == game}
    return [
        _as_club(reading, game, gazetteer, not names_town(article, reading.mention), known)
        for reading in named
    ]


def _not_of_another_game(reading: Reading, game: str | None, gazetteer: Gazetteer) -> Reading:
    """Angels that the article does not say play baseball are no club."""
    entry = reading.entry
    if entry is None or entry.game in {None, game} or not entry.ambiguous:
        return reading
    return read_as(reading, reading.type, gazetteer)


def _plays(article: Article, reading: Reading, people: Container[int]) -> bool:
    """Do the words around it make it a side, or a club that has players and hires them?"""
    mention = reading.mention
    if mention.label in _OTHER_LABELS or plays(article, mention):
        return True
    possessive = _POSSESSIVE.match(article.text, mention.end)
    if possessive is not None and possessive.end() in people:
        return True
    return _HIRES.search(article.text[max(0, mention.start - _REACH) : mention.start]) is not None


def _game_of_clubs(article: Article, readings: Sequence[Reading]) -> str | None:
    """The game that all well-known clubs in a report of sport play."""
    games = {
        reading.entry.game
        for reading in readings
        if reading.entry is not None and reading.entry.game and not reading.entry.ambiguous
    }
    if len(games) != 1 or not speaks_of_sport(article.text):
        return None
    return next(iter(games))


def _as_club(
    reading: Reading,
    game: str,
    gazetteer: Gazetteer,
    plays_here: bool,
    known: Container[str] | None = None,
) -> Reading:
    """``reading`` as the club that it may name; one of ``known``, where given."""
    if reading.family not in (Family.ORGANISATION, Family.PLACE, Family.THING):
        return reading
    clubs = gazetteer.find_clubs(reading.text, game)
    if len(clubs) != 1 or not _may_be_club(reading, game, plays_here):
        return reading
    if reading.mention.label is Label.NORP and not _closes(clubs[0].name, reading.text):
        return reading
    if known is not None and clubs[0].id not in known:
        return reading
    return replace(
        reading,
        family=Family.ORGANISATION,
        type=clubs[0].type,
        key=clubs[0].id,
        entry=clubs[0],
        reason=f"short for {clubs[0].name} in a report on {game}",
    )


def _closes(club: str, name: str) -> bool:
    """Indians are from Cleveland; but who is Irish is no Irish Lion."""
    return names.fold(club).endswith(names.fold(name))


def _may_be_club(reading: Reading, game: str, plays_here: bool) -> bool:
    entry = reading.entry
    if entry is not None and entry.game == game:
        return False
    if reading.mention.label is Label.ORG:
        return entry is None or entry.game is not None
    return plays_here
