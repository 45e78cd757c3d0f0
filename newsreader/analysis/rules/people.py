"""People by what stands around their names: titles, offices, ages."""

import re
from collections.abc import Container, Sequence

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.word_lists import NAME_PARTICLES, TITLES, word_set
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label
from newsreader.plain_words import plain_words

_ROLES = word_set(
    "spokesman spokeswoman spokesperson president minister premier chancellor chairman chairwoman",
    "director secretary senator governor mayor ambassador analyst economist trader broker coach",
    "manager captain striker midfielder defender goalkeeper keeper skipper batsman bowler pitcher",
    "quarterback champion player driver rider jockey golfer boxer swimmer sprinter runner singer",
    "actor actress author writer producer lawyer attorney judge prosecutor professor historian",
    "expert journalist reporter editor correspondent photographer officer general colonel leader",
    "chief head founder owner wife husband son daughter brother sister mother father teammate",
    "compatriot countryman rival seed veteran forward winger fullback hooker seamer spinner",
    "opener leftist dissident guerrilla activist detective sergeant lieutenant",
    "comedian novelist poet playwright composer conductor pianist drummer guitarist rapper",
    "presenter broadcaster columnist backbencher frontbencher lawmaker delegate negotiator",
    "diplomat envoy strategist surgeon psychologist physicist chemist biologist astronomer",
    "geologist astronaut cosmonaut paceman freshman sophomore rookie shortstop linebacker",
    "cornerback tycoon magnate financier entrepreneur philanthropist socialite supermodel",
    "ballerina dancer choreographer filmmaker screenwriter cartoonist sculptor restaurateur",
    "bassist cinematographer defenceman defenseman frontman goaltender librarian lyricist",
    "songwriter vocalist",
    "widow widower adviser advisor superstar heartthrob goalscorer tryscorer",
)
# Words that are roles only where they open a sentence before a full name: a shopping centre and
# next year's model are none.
_OPENING_ROLES = _ROLES | word_set(
    "aide architect boss centre center cleric comic commissioner counsel critic designer engineer",
    "flanker heavyweight inspector lock middleweight midfielder model mogul organiser organizer",
    "painter prop rebel seamer singer-songwriter sweeper wing",
)
# "Retailer Ahold" at the head of a sentence is Ahold.
_OPENING_KINDS = word_set(
    "Airline Automaker Bookmaker Brewer Broadcaster Carmaker Chipmaker Insurer Publisher Retailer"
)
_NEWLY = word_set("New Former Outgoing Incoming Ex Veteran Injured Struggling Beleaguered")
_ALSO_AFTER_OPENING = frozenset({Label.GPE, Label.NORP, Label.LOC, Label.ORG})
_AGE_OR_WHO = re.compile(r",? (?:aged )?\d{1,2},|, who\b| who\b|,? \(?aged \d| \(\d\d\)")
_SECOND_HALF = re.compile(r"[-‑][A-ZÀ-ÖØ-Þ][^\W\d_]+\b(?![-‑])")


def follows_title(draft: Draft, span: Span) -> bool:
    """Does a title or a person's role stand right before ``span``?"""
    before = draft.word_before(span.start)
    if before is None:
        return False
    gap = draft.text[before.end : span.start]
    if gap not in {" ", ". ", "\n"}:
        return False
    return before.text in TITLES or (gap != ". " and before.text in _ROLES)


def reads_as_person(draft: Draft, span: Span) -> bool:
    """Does an age or "who" stand right after ``span``?"""
    return bool(_AGE_OR_WHO.match(draft.text, span.end))


def drop_roles(draft: Draft) -> None:
    """A role that only opens a sentence or headline is no part of a name: "Sprinter Walker"."""
    firms = {draft.name(span) for span in draft.spans if span.label is Label.ORG}
    surnames = {
        draft.name(span).rpartition(" ")[2] for span in draft.spans if span.label is Label.PERSON
    }
    draft.set_spans(_without_role(draft, span, firms, surnames) for span in draft.spans)


def _without_role(
    draft: Draft, span: Span, firms: Container[str], surnames: Container[str]
) -> Span:
    words = draft.words_in(span)
    if span.label in _ALSO_AFTER_OPENING and len(words) == 2:
        span = _without_opening_word(draft, span, words)
    if (
        len(words) > 1
        and words[0].opens
        and words[0].text in _OPENING_KINDS
        and (words[1].text not in GIVEN_NAMES or draft.text[words[1].start : span.end] in firms)
    ):
        return span._replace(start=words[1].start, label=Label.ORG)
    if span.label is not Label.PERSON and not _reads_as_role_and_name(words):
        return span
    if (
        span.label is Label.PERSON
        and len(words) > 2
        and words[0].text.lower() in _OPENING_ROLES
        and words[1].text in GIVEN_NAMES
    ):
        # "Team Leader Ann Holm": the role has a capital, and is no part of her name.
        span = span._replace(start=words[1].start)
    if len(words) > 1 and _does_something_to(words, surnames):
        return span._replace(start=words[1].start)
    while len(words) > 1 and words[0].opens and _is_role(draft, words[0].text):
        words.pop(0)
        words[0] = words[0]._replace(opens=True)
        span = span._replace(start=words[0].start, label=Label.PERSON)
    return span


def _reads_as_role_and_name(words: list[Word]) -> bool:
    """ "Centre Walter Little" is a person, whatever the model makes of the role."""
    return (
        len(words) > 2 and words[0].text.lower() in _OPENING_ROLES and words[1].text in GIVEN_NAMES
    )


def _does_something_to(words: Sequence[Word], surnames: Container[str]) -> bool:
    """ "Questioning Holm" at the head of a line, where Holm is somebody's surname elsewhere."""
    doing = words[0].text
    return (
        words[0].opens
        and doing.endswith("ing")
        and doing.lower() in plain_words()
        and doing not in GIVEN_NAMES
        and (words[1].text in GIVEN_NAMES or (len(words) == 2 and words[1].text in surnames))
    )


def _without_opening_word(draft: Draft, span: Span, words: list[Word]) -> Span:
    """ "Controversial Australian" at the head of a sentence names the Australian alone."""
    known = opinion(words[1].text)
    if known is None or known[1] <= 1 or not words[0].opens:
        return span
    # "New Southampton manager Ann Holm": a club with a new manager.
    following = draft.words[draft.word_range(span.end, span.end + 2).start :][:1]
    if words[0].text in _NEWLY and following and is_role(following[0].text):
        return span._replace(start=words[1].start)
    # "Rotor Volgograd" and "Virgin America" are organisations; nobody is called "Angry French".
    if span.label is Label.ORG and known[0] is not Label.NORP:
        return span
    if opinion(words[0].text) or opinion(draft.name(span)):
        return span
    return span._replace(start=words[1].start, label=known[0])


def is_role(word: str) -> bool:
    """Is ``word`` what a person does or is, as "spokeswoman" or "striker"?"""
    return word.lower() in _ROLES


def _is_role(draft: Draft, word: str) -> bool:
    return word.lower() in _OPENING_ROLES or draft.casing.is_common(word)


def join_people(draft: Draft) -> None:
    """Make whole the names of people that the model cut: "Bashar" and "al-Assad".

    A person's name goes on over particles and hyphenated articles to the next capital word, and
    two people with nothing but a space between them are one.
    """
    joined = [
        span._replace(end=end).because(Evidence.RULE)
        for span in draft.spans
        if span.label is Label.PERSON and (end := _end_of_person(draft, span)) > span.end
    ]
    draft.put(reversed(joined))


def _end_of_person(draft: Draft, span: Span) -> int:
    inside = draft.word_range(span.start, span.end)
    if not inside:
        return span.end
    at, end = inside.stop - 1, _end_of_hyphenated(draft.text, span)
    while draft.adjacent(at, at + 1):
        at += 1
        word = draft.words[at]
        if word.text in NAME_PARTICLES:
            continue
        arabic = word.text.lower().startswith(("al-", "el-", "ul-", "bin-"))
        after_particle = draft.words[at - 1].text in NAME_PARTICLES
        follows = _person_at(draft, word)
        if not (word.capital and (arabic or after_particle or follows)):
            break
        end = follows.end if follows else word.end
        at = max(at, draft.word_range(span.start, end).stop - 1)
    return end


def _end_of_hyphenated(text: str, span: Span) -> int:
    """A full name ends where its surname does: "Nana Akufo" is "Nana Akufo-Addo"."""
    rest = _SECOND_HALF.match(text, span.end)
    whole = rest is not None and " " in text[span.start : span.end]
    return rest.end() if rest is not None and whole else span.end


def _person_at(draft: Draft, word: Word) -> Span | None:
    """The person whose name begins with ``word``, unless it is a title."""
    if word.text in TITLES:
        return None
    for other in draft.over(word.start, word.end):
        if other.start != word.start:
            continue
        # "R. Foster" "Winans": no people is called so.
        unheard = other.label is Label.NORP and opinion(draft.name(other)) is None
        if other.label is Label.PERSON or (unheard and other.end == word.end):
            return other
    return None
