"""Sport: whether an article is about a game, and about which."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

# Words that only one game uses; a game's own name weighs more, see _NAME_WEIGHT.
_VOCABULARY = {
    "football": """
        soccer football footballer footballers midfielder midfielders midfield goalkeeper
        goalkeepers goalless striker strikers winger uefa fifa substitutes offside
    """,
    "cricket": """
        cricket cricketer cricketers wicket wickets innings overs batsman batsmen bowler bowlers
        lbw wicketkeeper all-rounder odi ashes scoreboard
    """,
    "rugby": """
        rugby scrum scrums line-out line-outs lineout lineouts fly-half scrum-half flanker
        flankers hooker springbok springboks wallabies irb six-nations tri-nations
    """,
    "tennis": "tennis davis-cup fed-cup seeded seeds doubles racket wimbledon",
    "hockey": "hockey nhl puck goaltender goaltenders defenseman defensemen",
    "basketball": "basketball nba rebounds eurobasket",
    "american football": """
        nfl quarterback quarterbacks touchdown touchdowns linebacker linebackers cornerback
        super-bowl
    """,
    "baseball": "baseball inning homer homers pitcher pitchers shortstop mlb",
    "volleyball": "volleyball",
    "handball": "handball",
    "water polo": "polo",
    "netball": "netball",
    "athletics": "athletics metres hurdles sprinter marathon decathlon steeplechase relay",
    "cycling": "cycling cyclist cyclists peloton sprint pursuit",
    "swimming": "swimming swimmer swimmers freestyle backstroke butterfly",
    "golf": "golf golfer golfers birdie birdies bogey fairway",
    "boxing": "boxing boxer heavyweight featherweight middleweight",
}
GAMES = frozenset(_VOCABULARY)
_SPORT_OF: Mapping[str, str] = MappingProxyType(
    {word: sport for sport, words in _VOCABULARY.items() for word in words.split()}
)
_GENERAL_WORDS = """
    match matches game games cup qualifier qualifiers qualifying qualification goal goals scorer
    scorers scored halftime half-time season coach captain captained team teams squad squads
    championship championships tournament league friendly friendlies final finals semifinal
    semifinals semi-final semi-finals quarter-final win wins won beat defeat victory draw drew
    penalty referee stadium player players defender defenders attendance test side toss runs
    tries try under-21 champions champion aggregate injury injured round series fixture fixtures
    score scores scoring standings capped cap caps unbeaten club clubs trophy forwards victories
    rivals opener pitch teammate team-mate team-mates teammates comeback world-cup
    internationals grand-slam played play beaten defeated
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())
# Nations are named there for where a person is from; a relay's four are no standing side.
GAMES_OF_ONE = frozenset(("athletics", "boxing", "cycling", "golf", "swimming"))

_TRY = re.compile(
    r"\b(?:bonus-point|converted|disallowed|first-half|second-half|set up|scored?|scoring|two|three"
    r"|four|five|six) (?:an? |the |his |their )?(?:try|tries)\b"
)
_TRY_WEIGHT = 2
_NAME_WEIGHT = 3
_ENOUGH_WORDS = 3
_ENOUGH_GENERAL_WORDS = 5
# Of an article's words; of a match report's about a tenth are, of one on politics hardly any.
_ENOUGH_OF_TEXT = 0.02
_COMPETITION = re.compile(
    r"\b(six|tri|world|grand|davis|fed|super) (nations|cup|slam|bowl)\b", re.I
)
_NAME = r"[A-ZÀ-Þ][\w'’.&-]*(?: [A-ZÀ-Þ&][\w'’.&-]*){0,3}"
# A line that gives a result: "Norway 2-1 Hungary", "Norway 2, Hungary 1".
_RESULT = re.compile(
    rf"^(?:{_NAME} \d{{1,3}}[-–]\d{{1,3}} {_NAME}|{_NAME} \d{{1,3}},? {_NAME} \d{{1,3}})\.?$", re.M
)
# And a sentence of a report that has hardly another: "Norway beat Hungary 2-1".
_TOLD_RESULT = re.compile(
    rf"\b(?:beat|defeated|thrashed|edged|drew with|lost to|held) {_NAME} \d{{1,3}}[-–]\d{{1,3}}\b"
)
# So long at most are reports that consist of a result and little more, in words.
_SHORT_REPORT = 250
_SHORTEST_REPORT = 40
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Sport:
    """What an article of sport is about; ``game`` is None where the words do not settle it."""

    game: str | None


# Asked of each person of an article in turn.
@lru_cache(maxsize=4)
def speaks_of_sport(text: str) -> bool:
    """Whether ``text`` uses many words of games, though none that only one game has."""
    words = Counter(m[0].casefold() for m in _WORD.finditer(text))
    general = {w: n for w, n in words.items() if w in _GENERAL}
    many = sum(general.values()) >= _ENOUGH_OF_TEXT * words.total()
    return many and len(general) >= _ENOUGH_GENERAL_WORDS


def sport_of(text: str) -> Sport | None:
    """The sport that ``text`` is about; None where it is no report of sport."""
    words = Counter(m[0].casefold() for m in _WORD.finditer(_COMPETITION.sub(r"\1-\2", text)))
    own = {w: n for w, n in words.items() if w in _SPORT_OF}
    general = {w: n for w, n in words.items() if w in _GENERAL}
    share = sum(own.values()) + sum(general.values())
    many = len(own) + len(general) >= _ENOUGH_WORDS and share >= _ENOUGH_OF_TEXT * words.total()
    if not (own and many) and not _is_result(text, words.total()):
        return None
    weights = Counter({"rugby": _TRY_WEIGHT * len(_TRY.findall(text))})
    for word, times in own.items():
        sport = _SPORT_OF[word]
        # "We had all the football", say those who score tries.
        named = word in {sport, "soccer"} and not (word == "football" and weights["rugby"])
        weights[sport] += times * (_NAME_WEIGHT if named else 1)
    ranked = [(game, weight) for game, weight in weights.most_common(2) if weight]
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
    return Sport(ranked[0][0] if clear else None)


def _is_result(text: str, length: int) -> bool:
    """Whether a short text gives the result of a match, in whatever words."""
    if length > _SHORT_REPORT:
        return False
    told = length <= _SHORTEST_REPORT and _TOLD_RESULT.search(text) is not None
    return told or _RESULT.search(text) is not None
