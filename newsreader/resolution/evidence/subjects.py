"""What an article that is no report of sport is about: politics, business, culture and so on.

Few subjects, told by words that one of them uses far more than the others. An article that is
about two in equal parts, or uses few such words, is about neither.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_VOCABULARY = {
    "politics": """
        minister ministers ministry cabinet parliament parliamentary mp mps lawmaker lawmakers
        legislator legislators election elections electoral elected voter voters vote votes voting
        ballot ballots poll polls campaign constituency manifesto party parties coalition opposition
        government governments prime premier presidency presidential president senate senator
        senators congress congressman congressional republican republicans democrat democrats
        democratic conservative conservatives tory tories labour liberal socialist socialists
        referendum policy policies politician politicians political chancellor backbench
        backbenchers backbencher frontbench peers commons whitehall diplomat diplomats diplomatic
        diplomacy ambassador treaty summit sanctions legislation bill reform reforms governor mayor
        councillor councillors
    """,
    "business": """
        shares share shareholder shareholders profit profits profitable earnings revenue revenues
        turnover sales stock stocks market markets investor investors investment investments
        company companies firm firms bank banks banking banker bankers economy economic economist
        economists growth inflation deficit currency dollar euro yen trading trader traders analyst
        analysts takeover merger acquisition bid bankruptcy bankrupt creditors debt debts retailer
        retailers exports imports manufacturing manufacturer quarter quarterly dividend bonds oil
        airline airlines prices price industry chief executive rates loan loans lender
    """,
    "culture": """
        film films movie movies cinema actor actors actress actresses director directors screenplay
        oscar oscars bafta album albums song songs singer singers band bands music musical musician
        musicians rapper rap pop rock hip-hop guitarist guitar drummer concert concerts gig gigs
        tour festival theatre theater stage play plays playwright drama comedy comedian sitcom tv
        television series show shows audience audiences star stars starring celebrity novel novels
        novelist author book books fiction poet poetry painter painting paintings artist artists art
        gallery exhibition museum opera orchestra composer conductor ballet chart charts single
        singles nominations nominated nominees awards award box-office sequel script
    """,
    "computing": """
        software computer computers pc pcs internet web website websites online broadband browser
        browsers users user microsoft windows linux server servers virus viruses spam spyware
        hackers hacker e-mail e-mails email mobile mobiles phone phones handset handsets wireless
        wi-fi gadget gadgets digital download downloads downloading file-sharing gaming gamers game
        games console consoles playstation xbox nintendo chip chips processor technology
        technologies data search blog blogs bloggers network networks operating machines devices
        device smartphone smartphones app apps algorithm
    """,
    "the courts": """
        court courts judge judges jury jurors trial trials tribunal prosecutor prosecutors
        prosecution defendant defendants convicted conviction sentenced sentence verdict guilty
        acquitted appeal lawyer lawyers attorney barrister solicitor murder murdered murders
        manslaughter killing police detective detectives arrested arrest suspect suspects charged
        charges jailed jail prison bail robbery burglary rape assault stabbed stabbing shooting
        crime crimes criminal criminals fraud theft witness witnesses testified testimony
    """,
    "science": """
        scientist scientists researcher researchers research study studies laboratory experiment
        experiments physics physicist physicists chemistry chemist biology biologist biologists
        genetic genes gene genome dna species fossil fossils astronomer astronomers telescope planet
        planets orbit spacecraft nasa probe disease diseases patients patient doctors doctor drug
        drugs vaccine vaccines cancer clinical hospital hospitals surgeon surgery medical medicine
        virus infection epidemic climate emissions university professor journal
    """,
    "war": """
        troops soldiers soldier army military rebel rebels guerrillas guerrilla insurgents insurgent
        militants militant militia fighters gunmen bomb bombs bombing bomber bombers attack attacks
        killed wounded ceasefire truce peacekeepers peacekeeping offensive frontline artillery
        shelling missile missiles airstrike airstrikes battle hostages hostage refugees
    """,
}
PUBLIC_LIFE, CULTURE = "public life", "culture"
AREAS = (PUBLIC_LIFE, CULTURE)
_SUBJECTS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        word: tuple(s for s, words in _VOCABULARY.items() if word in words.split())
        for words in _VOCABULARY.values()
        for word in words.split()
    }
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENOUGH_WORDS = 4
_ENOUGH_OF_TEXT = 0.02
_CLEARLY = 1.5
"""So many times the words of the next subject must an article have of the one it is about."""


def area_of(subject: str) -> str:
    """The wider part of the news: presidents are met in news of politics, business and war."""
    return CULTURE if subject == CULTURE else PUBLIC_LIFE


@lru_cache(maxsize=4)
def subject_of(text: str) -> str | None:
    """The one subject that ``text`` is about, if there is one."""
    words = Counter(m[0].casefold() for m in _WORD.finditer(text))
    weights: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, times in words.items():
        for subject in _SUBJECTS_OF.get(word, ()):
            weights[subject] += times
            different[subject] += 1
    ranked = weights.most_common(2)
    if not ranked:
        return None
    (first, most), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
    enough = different[first] >= _ENOUGH_WORDS and most >= _ENOUGH_OF_TEXT * words.total()
    return first if enough and most >= _CLEARLY * second else None
