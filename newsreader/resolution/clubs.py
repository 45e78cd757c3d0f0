"""Clubs under the name of their town: in a report of a match, "Detroit" that plays is a club."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.gazetteer import Gazetteer
from newsreader.model import Article, Label
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Reading
from newsreader.resolution.sides import plays
from newsreader.resolution.sports import Sport, speaks_of_sport

# "Indians", "Rockies": labels that a club's own name is given when it is also something else.
_OTHER_LABELS = frozenset((Label.NORP, Label.MISC, Label.PRODUCT))


def name_clubs(
    article: Article, readings: Sequence[Reading], gazetteer: Gazetteer, sport: Sport | None
) -> list[Reading]:
    """``readings``, those of towns and nicknames taken for the only club of the game so called.

    An organisation of the town's name is its club; a place is where the words around it, or its
    place in a table, say that it plays.
    """
    game = sport.game if sport is not None and sport.game else _game_of_clubs(article, readings)
    if game is None:
        return list(readings)
    return [_as_club(article, reading, game, gazetteer) for reading in readings]


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


def _as_club(article: Article, reading: Reading, game: str, gazetteer: Gazetteer) -> Reading:
    if reading.family not in (Family.ORGANISATION, Family.PLACE, Family.THING):
        return reading
    clubs = gazetteer.find_clubs(reading.text, game)
    if len(clubs) != 1 or not _may_be_club(article, reading, game):
        return reading
    return replace(
        reading,
        family=Family.ORGANISATION,
        type=clubs[0].type,
        key=clubs[0].id,
        entry=clubs[0],
        reason=f"short for {clubs[0].name} in a report on {game}",
    )


def _may_be_club(article: Article, reading: Reading, game: str) -> bool:
    entry = reading.entry
    if entry is not None and entry.game == game:
        return False
    if reading.mention.label is Label.ORG:
        return entry is None or entry.game is not None
    return reading.mention.label in _OTHER_LABELS or plays(article, reading.mention)
