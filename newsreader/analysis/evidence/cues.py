"""What the words around a name say of its type: "the port of", "shares in", ", who".

The model reads one sentence and guesses at a name it has never met; the sentences of the whole
article together say what the name is. Each cue is a vote that ``consistency`` counts.
"""

import re
from collections.abc import Iterator, Mapping

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.known import is_place, opinion
from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS, word_set
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.model.labels import PLACE_LABELS
from newsreader.analysis.spans import Span
from newsreader.model import Label

Vote = tuple[Label, float]

# "the port of Lervik", "the mayor of Lervik": what a place has, or is.
_OF_PLACE = word_set(
    "archipelago area banks bay borough cape capital city coast county district districts east",
    "gulf hamlet harbour harbor island islands isle kilometres kilometers km mayor miles",
    "municipality neighbourhood north northeast northwest outskirts peninsula people port ports",
    "province region republic resident residents seaport shores south southeast southwest state",
    "streets suburb suburbs territory town towns township village villages west",
)
# "a company from Lervik"
_COMES_FROM_PLACE = word_set("band brewery company firm manufacturer start-up startup")
_DIRECTLY_BEFORE_PLACE = word_set("outside near around downtown central northern southern eastern")
_AFTER_PLACE = word_set(
    "airport area bay border city coast county district harbour harbor island islands mountains",
    "neighbourhood peninsula port prefecture province region river suburb town valley village",
)
# "confidence in Blair" and "shares in Yukos" are in no place.
_IN_NO_PLACE = word_set(
    "believe believed believes confidence faith fall fell fund holding holdings interest",
    "interests interested invest invested investing investment investments involved part place",
    "rise role rose share shares stake stakes stock trust work working",
)
_BEFORE_ORGANISATION = word_set(
    "airline bank band bookmaker brewer brewery broadcaster brokerage builder carmaker carrier",
    "chain charity club company conglomerate developer duo exporter firm giant group insurer",
    "label league maker manufacturer network newspaper operator parent producer publisher",
    "railway retailer side startup studio subsidiary supermarket supplier telecom thinktank",
    "trio union unit utility website champions contenders joined",
)
# "investment firm Grant Samuel", "retailer Ahold": what no person is.
_IS_ORGANISATION = word_set(
    "airline automaker band brewer broadcaster carmaker chain chains charity chipmaker company",
    "conglomerate consortium firm giant group insurer maker manufacturer newspaper operator",
    "publisher retailer startup subsidiary supermarket supplier thinktank",
)
_OF_ORGANISATION = word_set(
    "boss chairman chairwoman employee employees executive owner owners parent shareholder",
    "shareholders shares spokesman spokeswoman staff subsidiary takeover unit",
)
_AT_ORGANISATION = word_set(
    "analyst economist strategist trader dealer broker work works worked job jobs",
)
_SHARES = word_set("share shares stake stakes")
_IN_ORGANISATION = word_set("holding interest invest invested investment share shares stake stakes")
# "Omnicom shares", "Omnicom's profits".
_AFTER_ORGANISATION = word_set(
    "bosses chairman customers dividend employees executives headquarters investors magazine",
    "management newspaper",
    "officials plc products profit profits revenue revenues sales shareholders shares spokesman",
    "spokeswoman staff stock subsidiary takeover",
)
_HOLDS_OFFICE = word_set(
    "boss captain chairman chairwoman coach defender fly-half forward fullback goalkeeper keeper",
    "lock manager midfielder prop scrum-half skipper striker treasurer winger",
)
_OF_PERSON = word_set(
    "autobiography boyfriend brother career childhood colleague daughter death father friend",
    "funeral girlfriend goal grandfather grandmother husband lawyer lawyers life marriage",
    "mother office parents resignation sister son teammates uncle widow wife",
)
# What people do, and companies and countries do not.
_PERSON_DOES = word_set(
    "admitted believes grew himself herself joked laughed married quipped recalled recalls",
    "resigned retired sang scored smiled starred stars thinks thought whispered writes wrote",
)
_BEFORE_SHIP = word_set(
    "carrier warship frigate destroyer ferry yacht tanker submarine liner vessel ship trawler",
    "freighter uss hms",
)
_BEFORE_DRUG = word_set("drug painkiller vaccine")
_BEFORE_PRODUCT = word_set("software browser console smartphone handset virus worm")
_AFTER_PRODUCT = word_set(
    "missile missiles rifle rifles helicopter helicopters aircraft bomber bombers fighter console",
    "smartphone handset handsets laptop laptops browser pistol pistols vaccine worm virus drone",
    "trojan trojans",
    "drones torpedo torpedoes locomotive sedan",
)
# "Kalibr cruise missiles"
_KIND_OF_PRODUCT = word_set(
    "assault attack ballistic combat cruise fighter guided hypersonic nuclear stealth supersonic",
    "transport",
)
_BEFORE_WORK = word_set(
    "album albums biopic comedy documentary drama film movie musical novel opera remake",
    "programme show single sitcom soap song soundtrack sequel thriller track western",
)
# "Silent Harbour, a novel"; "the Confessions album".
_AFTER_WORK = word_set("album trilogy soundtrack")
_NATURE = re.compile(
    r", (?:an?|the|one of the)(?: [\w'’-]+){0,3}? (?:(company|firm|maker|bank|group|retailer"
    r"|airline|charity|agency|newspaper|broadcaster|union|supplier|publisher|manufacturer|consultancy"
    r"|subsidiary|band|club|website|association|organisation|organization)"
    r"|(town|city|village|port|suburb|province|island|resort|region|district)"
    r"|(lawyer|teacher|economist|analyst|singer|actor|actress|writer|politician|spokesman"
    r"|spokeswoman|professor|journalist|player|striker|midfielder|student|farmer|businessman)"
    r"|(novel|film|album|musical|memoir|sitcom|thriller|documentary))\b"
)
# "Vestland Dawn, the ruling party, said": no "party leader".
_PARTY = re.compile(
    r", (?:an?|the)(?: [\w’'-]+){0,2} (?:party|coalition|militia|alliance)"
    r"(?=[,.;)]| (?:which|that|led|of|in|founded|backed)\b)"
)
_PLACE_AFTER = re.compile(r"(?:, | \()([A-Z][\w.]+(?: [A-Z]\w+)?)")
_STATE_CODE = re.compile(
    r",\s(?:A[KLRZ]|C[AOT]|DC|FL|GA|HI|I[ADL]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]"
    r"|T[NX]|UT|V[AT]|W[AIVY])\b(?!\.)"
)
_HONOURED = re.compile(r"(?:-| )(?:winning|nominated|nomination|nominations|ceremony|laureate)\b")
_NOMINEE = re.compile(r" (?:nominees?|winners?|contenders?|hopefuls?|success)\b")
_WHICH = re.compile(
    r" which\b|, which (?:also )?(?:employs|makes|operates|owns|produces|provides|publishes|runs"
    r"|sells)\b"
)
# "director of product at Ask Jeeves", "head of research at Vestvik"
_JOB_AT = re.compile(
    r"\b(?:analyst|chief|director|economist|editor|executive|head|manager|officer|partner|president"
    r"|scientist|spokesman|spokeswoman|strategist)(?: (?:of|for) (?:\w+ ){0,4}?| )(?:at|with)"
    r" (?:the )?\Z"
)
_BEFORE_JOB = 60
_CODE_LENGTH = 2
# Quicker to ask for than the pattern, and seldom there.
_AT = ("at ", "with ", "at the ", "with the ")
_BASED = re.compile(r"-based\b")
_OPENING_QUOTES = frozenset("\"“‘'")
_PREPOSITIONS_OF_PLACE = word_set("in at of near from")

_CERTAIN, _STRONG, _FAIR, _WEAK = 4.0, 2.5, 1.2, 0.6
_NOT_AFTER_ARTICLE = -0.6
_NOT_ONE_OF_MANY = -1.5
_NOT_WHO = -1.5
_NATURES = (Label.ORG, Label.GPE, Label.PERSON, Label.WORK_OF_ART)
_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-‑")

Cues = Mapping[str, Vote]


def _cues(*said: tuple[frozenset[str], Label, float]) -> Cues:
    """The vote of each word; of a word in several sets, that of the first."""
    return {
        word: (label, weight) for words, label, weight in reversed(said) for word in sorted(words)
    }


_DIRECTLY_BEFORE = _cues(
    (_DIRECTLY_BEFORE_PLACE, Label.GPE, _FAIR),
    (_IS_ORGANISATION, Label.ORG, _CERTAIN),
    (_BEFORE_ORGANISATION, Label.ORG, _FAIR),
    (_BEFORE_SHIP, Label.PRODUCT, _STRONG),
    (_BEFORE_DRUG, Label.PRODUCT, _CERTAIN),
    (_BEFORE_PRODUCT, Label.PRODUCT, _FAIR),
    (_BEFORE_WORK, Label.WORK_OF_ART, _STRONG),
)
_WORK_ORGANISATION = _cues((_AT_ORGANISATION, Label.ORG, _FAIR))
_BEFORE_PREPOSITION: Mapping[str, Cues] = {
    "of": _cues((_OF_PLACE, Label.GPE, _STRONG), (_OF_ORGANISATION, Label.ORG, _FAIR)),
    "in": _cues((_SHARES, Label.ORG, _STRONG), (_IN_ORGANISATION, Label.ORG, _FAIR)),
    "from": _cues((_COMES_FROM_PLACE, Label.GPE, _FAIR)),
    "at": _WORK_ORGANISATION,
    "with": _WORK_ORGANISATION,
    "for": _WORK_ORGANISATION,
}
_OWNED = _cues((_OF_PERSON, Label.PERSON, _FAIR), (_AFTER_ORGANISATION, Label.ORG, _FAIR))
_DIRECTLY_AFTER = _cues(
    (_AFTER_ORGANISATION, Label.ORG, _FAIR),
    (_AFTER_PLACE, Label.GPE, _FAIR),
    (_AFTER_PRODUCT, Label.PRODUCT, _FAIR),
    (word_set("corporation corp"), Label.ORG, _STRONG),
    (_AFTER_WORK, Label.WORK_OF_ART, _FAIR),
    (_PERSON_DOES, Label.PERSON, _WEAK),
)


def cues(draft: Draft, span: Span) -> Iterator[Vote]:
    """What stands around ``span`` and speaks for a type."""
    for vote in (
        _said_before(draft, span),
        _said_after_punctuation(draft, span),
        _said_by_next_word(draft, span),
        _said_by_article(draft, span),
    ):
        if vote is not None:
            yield vote


def _said_before(draft: Draft, span: Span) -> Vote | None:
    if draft.text.endswith(_AT, 0, span.start) and _JOB_AT.search(
        draft.text, max(0, span.start - _BEFORE_JOB), span.start
    ):
        return Label.ORG, _FAIR
    before = _words_before(draft, span)
    if not before:
        return None
    last = before[-1].text.lower()
    second = before[-2].text.lower() if len(before) > 1 else ""
    possessive = draft.text[span.end : span.end + 1] in _APOSTROPHES
    vote = _BEFORE_PREPOSITION.get(last, {}).get(second) or _DIRECTLY_BEFORE.get(last)
    # "Fort Pitt Capital Group" "Ann Holm": the word is part of another name; "film-maker Holm".
    if last in _IS_ORGANISATION and (
        (before[-1].capital and not before[-1].opens)
        or draft.text[before[-1].start - 1 : before[-1].start] in _HYPHENS
    ):
        vote = None
    if vote is None:
        in_place = last == "in" and second not in _IN_NO_PLACE and not possessive
        return (Label.GPE, _WEAK) if in_place else None
    # To programme a recorder is to name no programme.
    work = vote[0] is Label.WORK_OF_ART
    if (possessive and last in _DIRECTLY_BEFORE_PLACE) or (
        work and draft.text.endswith((" a ", " an "), 0, span.start)
    ):
        return None
    if work and draft.text[span.start - 1] in _OPENING_QUOTES:
        return vote[0], 2 * _STRONG
    return vote


def _said_after_punctuation(draft: Draft, span: Span) -> Vote | None:
    text = draft.text
    if _BASED.match(text, span.end):
        # A "Linux-based" or "LED-based" thing has no seat.
        name = draft.name(span)
        said = opinion(name)
        seat = said[0] in PLACE_LABELS if said else not name.isupper()
        return (Label.GPE, _STRONG) if seat else None
    if _WHICH.match(text, span.end):
        # People take "who".
        return Label.PERSON, _NOT_WHO
    if _HONOURED.match(text, span.end) or (
        _NOMINEE.match(text, span.end) and (opinion(draft.name(span)) or ("",))[0] is Label.EVENT
    ):
        return Label.EVENT, _STRONG
    if _STATE_CODE.match(text, span.end) or _is_state_of_town(draft, span):
        return Label.GPE, _STRONG
    before = text[max(0, span.start - 6) : span.start].split()
    if before and before[-1] in _PREPOSITIONS_OF_PLACE:
        match = _PLACE_AFTER.match(text, span.end)
        if match and (is_place(match[1]) or is_place(match[1].rstrip("."))):
            return Label.GPE, _FAIR
    return _said_of_nature(text, span.end)


def _is_state_of_town(draft: Draft, span: Span) -> bool:
    """Is this the "FL" of "Palm Coast, FL"?"""
    if span.end - span.start != _CODE_LENGTH or not _STATE_CODE.match(draft.text, span.start - 2):
        return False
    return any(town.label in PLACE_LABELS for town in draft.over(span.start - 3, span.start - 2))


def _said_of_nature(text: str, end: int) -> Vote | None:
    if _PARTY.match(text, end):
        return Label.ORG, _CERTAIN
    nature = _NATURE.match(text, end)
    if nature and nature.lastindex:
        return _NATURES[nature.lastindex - 1], _FAIR
    return None


def _said_by_next_word(draft: Draft, span: Span) -> Vote | None:
    index = draft.word_range(span.end, span.end + 4).start
    if index >= len(draft.words) or not draft.precedes(index):
        return None
    gap = draft.text[span.end : draft.words[index].start]
    if gap == " ":
        if draft.words[index].text in _KIND_OF_PRODUCT and draft.adjacent(index, index + 1):
            index += 1
        # A person has no chairman.
        if span.label is Label.PERSON and _is_whose(draft, index):
            return Label.ORG, _CERTAIN
        return _DIRECTLY_AFTER.get(draft.words[index].text)
    if gap in _APOSTROPHES and draft.words[index].text == "s":
        if draft.adjacent(index, index + 1):
            return _OWNED.get(draft.words[index + 1].text)
    elif gap.strip() in _APOSTROPHES:
        return _OWNED.get(draft.words[index].text)
    return None


def _is_whose(draft: Draft, index: int) -> bool:
    """Is the word with this index the "chairman" of "Ludlow chairman Ann Holm"?"""
    words = draft.words
    return (
        words[index].text in _HOLDS_OFFICE
        and draft.adjacent(index, index + 1)
        and any(
            other.label is Label.PERSON and other.start == words[index + 1].start
            for other in draft.over(words[index + 1].start, words[index + 1].end)
        )
    )


def _said_by_article(draft: Draft, span: Span) -> Vote | None:
    """Nobody is called "the Mustang" or "an Oscar", though there is a Blair government."""
    text = draft.text
    before = text[max(0, span.start - 5) : span.start]
    one_of_many = before.endswith((" a ", " an "))
    if not (one_of_many or before == " the ") or " " in draft.name(span):
        return None
    index = draft.word_range(span.end, span.end + 4).start
    # "the Holm-directed film"
    if text[span.end : span.end + 1] in _APOSTROPHES | _HYPHENS:
        return None
    alone = index >= len(draft.words) or text[span.end : draft.words[index].start] != " "
    if alone or draft.words[index].text in FUNCTION_WORDS:
        return Label.PERSON, _NOT_ONE_OF_MANY if one_of_many else _NOT_AFTER_ARTICLE
    return None


def _words_before(draft: Draft, span: Span) -> list[Word]:
    """Up to two words right before ``span``, less an article."""
    at = draft.word_range(span.start, span.start + 1).start
    found: list[Word] = []
    while len(found) < 2 and draft.precedes(at):
        gap = draft.text[draft.words[at - 1].end : draft.words[at].start]
        if gap.strip(" \n\"“‘'"):
            break
        at -= 1
        word = draft.words[at]
        if word.text not in {"the", "The", "a", "an"}:
            found.insert(0, word)
    return found
