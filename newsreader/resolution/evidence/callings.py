"""What an article says a person does: evidence that two of one name are two.

"Markus Braun, the chief executive" and "striker Markus Braun" are hardly one. Only words right
before and right behind a name count, and offices in the past tell nothing but that one person may
have been both.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain
from types import MappingProxyType

from newsreader.model import Article, Mention
from newsreader.resolution.evidence.sports import GAMES, Sport, speaks_of_sport
from newsreader.resolution.evidence.trades import WORKS, mark_of_trade

_REACH = 70
_SPACES = re.compile(r"\s+")
# Games by the words for those who play them; then what others do.
_PLAYERS: Mapping[str, str] = MappingProxyType(
    {
        "football": "striker|midfielder|goalkeeper|footballer|centre-back|left-back|right-back"
        "|centre-half",
        "rugby": "fly-half|scrum-half|hooker|flanker|lock|number eight|tight-head|loose-head"
        "|outside-half",
        "cricket": "batsman|bowler|all-rounder|wicketkeeper|spinner|cricketer|seamer",
        "tennis": "tennis player",
        "athletics": "sprinter|hurdler|decathlete|heptathlete|long jumper|high jumper",
        "baseball": "pitcher|shortstop|outfielder",
        "american football": "quarterback|linebacker",
        "golf": "golfer",
        "boxing": "boxer",
        "cycling": "cyclist",
        "swimming": "swimmer",
    }
)
_SPORTS = "coach|captain|skipper"
_OTHERS = (
    "minister|mp|mep|msp|senator|congressman|congresswoman|lawmaker|chancellor|councillor"
    "|backbencher|(?:home|foreign|health|education|defence) secretary|chief executive|ceo"
    "|finance director|managing director|chief (?:operating|financial) officer|economist|analyst"
    "|banker|broker|fund manager|actor|actress|singer|film-maker|film director|novelist|playwright"
    "|guitarist|drummer|comedian|rapper|composer|songwriter|screenwriter|scientist|researcher"
    "|astronomer|physicist|biologist|psychologist|judge|detective|prosecutor"
    "|chairman|chairwoman|general secretary|director general|spokesman|spokeswoman|author|writer"
    "|columnist|correspondent|editor|broadcaster|professor|lecturer|archbishop|bishop|lawyer"
    "|solicitor|barrister|architect|photographer|artist|painter|sculptor|poet|pianist|violinist"
    "|trombonist|saxophonist|trumpeter|conductor|dj|troubleshooter|trouble-shooter|bassist"
    "|chemist|engineer|specialist|designer|reporter|journalist|newsreader|secretary|sergeant|inspector|constable|historian|musician"
)
PLAYS = "plays "
IN_SPORT, IN_OTHER_NEWS, FORMERLY = "leads in sport", "does something else", "did it before"
_MARK_OF: Mapping[str, str] = MappingProxyType(
    {word: PLAYS + game for game, words in _PLAYERS.items() for word in words.split("|")}
    | dict.fromkeys(_SPORTS.split("|"), IN_SPORT)
)
_ANY = "|".join(sorted(chain(_PLAYERS.values(), (_SPORTS, _OTHERS)), key=len, reverse=True))
_PAST = r"(?P<past>former |ex-|retired |one-time )?(?:[\w'’-]+ )?"
# Not "brother of singer", "wife of the minister", "and coach".
_NOT_OF = (
    r"(?!(?:of|to|for|with|by|and|who|from|in|at|on|as|whose|wife|husband|son|daughter|brother"
    r"|sister|father|mother|friend|agent|lawyer)\b)"
)
# "Archbishop of Cardiff, the Most Reverend", "specialist at the institute,".
_OF_BODY = (
    r"(?: (?:of|at|for) (?:the )?(?-i:[A-Z])[\w'’&.-]*(?: (?-i:[A-Z])[\w'’&.-]*){0,3},"
    r"(?: the (?:(?:most|right|very) )?reverend)?)?"
)
_BEFORE = re.compile(rf"(?:\A|[\s-]){_PAST}(?P<word>{_ANY}){_OF_BODY},? \Z", re.I)
# "The BBC's Amira Haddad".
_REPORTS = re.compile(
    r"\b(?:BBC|ITV|CNN|CBS|NBC|NPR|Reuters|Associated Press|Agence France-Presse|AFP|Al[- ]Jazeera"
    r"|Sky News|Fox News|ABC News|Channel 4 News)(?: News)?['’]s \Z"
)
_BEHIND = re.compile(
    rf", (?:(?:the|a|an|its|their|his|her|our) )?(?P<past>former |ex-|retired )?"
    rf"(?:{_NOT_OF}[\w'’&.-]+ ){{0,3}}?(?P<word>{_ANY})\b(?!['’-])",
    re.I,
)


# What is done in a game alone, by the one named before: "Haddad headed", "Haddad's cross".
_ACTS = re.compile(
    r"(?:['’]s? (?:[\w-]+ ){0,2}?(?:header|shot|cross|corner|free-kick|penalty|volley|try|tries"
    r"|goal|equaliser|conversion|backhand|forehand|serve|century|fifty|innings|legs|boot)"
    r"|,? (?:(?:then|also|had|twice|duly|again|never|\w+ly) )?(?:headed|volleyed|cleared|crossed"
    r"|equalised|netted|tackled|dribbled|bowled|converted|slotted|lobbed|scored|saved well|dived"
    r"|touched down|went over for|scampered|broke clear|chipped|parried|hooked|curled|drilled"
    r"|fired (?:in|over|wide|home|just)|shot (?:over|wide|low|just)|hit the (?:post|bar)"
    r"|(?:to|had to) (?:save|score|head|clear|convert|volley|cross|touch down|dive)"
    r"|volleying|heading (?:over|wide|home)|scoring|clearing))\b"
)
# The same before the name: "a cross from Haddad", "a deflection off Haddad".
_ACTED = re.compile(
    r"\b(?:header|shot|cross|pass|corner|free-kick|goal|goals|try|tries|penalty|conversion|volley"
    r"|tackle|save|deflection|ball|ahead|through ball|substitute|replaced|beating|found|released)"
    r" (?:\w+ )?(?:from|by|off|through|past|against) \Z"
    # "Keeper Haddad", and "Celtic manager Haddad", but not "soul legend Haddad".
    r"|\b(?:keeper|international|winger|prop|full-back|back-row|defender|forward|striker|playmaker"
    r"|wing|skipper|debutant|substitute|(?-i:[A-Z])[\w'’-]+ (?:legend|manager|boss)),? \Z",
    re.I,
)


def callings_of(
    article: Article, mentions: Iterable[Mention], sport: Sport | None = None
) -> frozenset[str]:
    """What the article calls the person so named, as marks; in a report of sport, what the
    person does in the game is a calling, too."""
    found: set[str] = set()
    acts = False
    for mention in mentions:
        before = _line(article.text[max(0, mention.start - _REACH) : mention.start])
        behind = _line(article.text[mention.end : mention.end + _REACH])
        acts = acts or bool(_ACTS.match(behind) or _ACTED.search(before))
        if _REPORTS.search(before):
            found |= {IN_OTHER_NEWS, f"{WORKS}the news"}
        for said in (_BEFORE.search(before), _BEHIND.match(behind)):
            if said is not None:
                word = said["word"].lower()
                found.add(_MARK_OF.get(word, IN_OTHER_NEWS))
                if said["past"]:
                    found.add(FORMERLY)
                if (trade := mark_of_trade(word, past=bool(said["past"]))) is not None:
                    found.add(trade)
    if acts and (sport is not None or speaks_of_sport(article.text)):
        found.add(IN_SPORT)
    return frozenset(found)


def _line(text: str) -> str:
    return _SPACES.sub(" ", text)


def persona(
    article: Article, callings: frozenset[str], sport: Sport | None, *, elsewhere: bool = False
) -> frozenset[str]:
    """The mark of a key that says in which part of life the article meets the person: a game,
    sport, or neither. What the person is called says it before what the article is about; but
    a former striker met outside of sport does something else now. ``elsewhere`` is told of an
    article that has another subject, though it speaks of games and prizes, too."""
    games = sorted(c.removeprefix(PLAYS) for c in callings if c.startswith(PLAYS))
    if IN_OTHER_NEWS in callings or (FORMERLY in callings and sport is None):
        return frozenset()
    if games:
        return frozenset(games[:1])
    if sport is None:
        plays = not elsewhere and speaks_of_sport(article.text)
        return frozenset((ANY_GAME,) if plays else ())
    return frozenset((sport.game or ANY_GAME,))


ANY_GAME = "sport"
PERSONAS = GAMES | {ANY_GAME}
"""The marks of ``persona``."""


def two_lives(said: Mapping[str, tuple[str | None, Set[str]]]) -> dict[str, str]:
    """Which life each key belongs to, where keys of one name are of different persons; nothing
    where they may all be one's.

    ``said`` is by key the persona and all marks of what articles call the person.
    """
    marks_in: dict[str | None, set[str]] = defaultdict(set)
    for persona_, marks in said.values():
        marks_in[persona_] |= marks
    games = sorted(
        game for game, marks in marks_in.items() if game is not None and PLAYS + game in marks
    )
    games = [game for game in games if not _also_plays(game, games, marks_in)]
    elsewhere = marks_in[None]
    in_sport = {m for game, marks in marks_in.items() if game is not None for m in marks}
    leads = any(mark == IN_SPORT or mark.startswith(PLAYS) for mark in in_sport)
    both = any(mark == IN_SPORT or mark.startswith(PLAYS) for mark in elsewhere)
    apart = IN_OTHER_NEWS in elsewhere and leads and not both and IN_OTHER_NEWS not in in_sport
    if len(games) < 2 and not apart:
        return {}
    lives: dict[str, str] = {}
    for key, (persona_, _) in said.items():
        if persona_ is None:
            if apart:
                lives[key] = OTHER_LIFE
            elif len(own := {m.removeprefix(PLAYS) for m in elsewhere} & set(games)) == 1:
                lives[key] = own.pop()
        elif len(games) < 2:
            lives[key] = ANY_GAME
        elif persona_ in games:
            lives[key] = persona_
    return lives


OTHER_LIFE = "other news"


def _also_plays(game: str, games: Sequence[str], marks_in: Mapping[str | None, Set[str]]) -> bool:
    """Whether articles on one game call the person a player of another, too."""
    return any(
        PLAYS + other in marks_in[game] or PLAYS + game in marks_in[other]
        for other in games
        if other != game
    )
