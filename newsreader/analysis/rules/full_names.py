"""People's names made whole over what stands inside them: nicknames, numerals, particles."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.word_lists import NAME_PARTICLES, NO_NAMES, word_set
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label
from newsreader.name_order import opens_with_family
from newsreader.names import fold

# Roberto "Hands of Stone" Duran, Leo (Leonard) Nichols: up to four words in quotation marks or
# brackets, with a name close on both sides. A year or a party stands there with nothing behind.
_NICKNAME = re.compile(
    r" (?:[\"“‘'](?:[A-Z][\w’'-]*)(?: [\w’'-]+){0,3}[\"”’']|\((?:[A-Z][a-z]+|(?:[A-Z]\.)+)\)) "
    r"(?=(?:al-)?[A-Z][a-zà-ÿ])"
)
_AROUND = " \"“”‘’'()"
_SURNAME = re.compile(r"(?:al-)?[A-Z][\w’'-]*[a-zà-ÿ](?!\w)")
# Kings and popes are counted; "I" is a word too, so it needs a title before the name.
_NUMERAL = re.compile(r" (?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})(?![\w.-])")
_FIRST = re.compile(r" I(?![\w.’'-])")
_COUNTED = word_set("King Queen Prince Princess Pope Emperor Empress Tsar Czar Sultan Shah Kaiser")
# Korean and Chinese given names of two syllables, the second in lower case: "Kim Dae-jung".
_SYLLABLES = re.compile(r" [A-Z][a-z]{1,5}-[a-z]{1,6}(?![\w-])")
# "Sun Yat-sen", cut before the hyphen.
_SYLLABLE = re.compile(r"[-‐‑][a-z]{1,6}(?![\w-])")
# What is no second syllable: "Clinton Anti-war", "Bush Co-founder".
_PREFIXES = word_set("Anti Co Ex Far Mid Mini Multi Non Off On Pan Post Pre Pro Re Self Semi Sub")
_PARTICLES = word_set("Van Von De Di Da Du Al El Bin Ibn Abu Le Ould van von bin")


def complete_people(draft: Draft) -> None:
    """Take into a person's name what the model left at its edges.

    "Roberto" "Hands of Stone" Duran is one man, "Elizabeth" I one queen; "Van" belongs to
    "Liemt" and "In-so" to "Kim". In the rows of tables brackets hold countries and clubs.
    """
    found = []
    surnames = _with_particles(draft)
    for span in draft.spans:
        cut = _cut_syllable(draft, span)
        if cut > span.end:
            found.append(span._replace(end=cut, label=Label.PERSON).because(Evidence.RULE))
        elif span.label is Label.PERSON and draft.kind_at(span.start) is not Kind.ROW:
            start, end = _start(draft, span, surnames), _end(draft, span)
            if (start, end) != (span.start, span.end):
                found.append(span._replace(start=start, end=end).because(Evidence.RULE))
    draft.put(reversed(found))


def _with_particles(draft: Draft) -> Mapping[str, Sequence[str]]:
    """The particles, in lower case, of the surnames of people named in full: "von der" Leyen."""
    found: dict[str, Sequence[str]] = {}
    for span in draft.spans:
        if span.label is Label.PERSON and " " in draft.text[span.start : span.end]:
            *words, surname = (word.text for word in draft.words_in(span))
            particles = list(takewhile(NAME_PARTICLES.__contains__, reversed(words)))
            if particles and len(particles) < len(words):
                found.setdefault(surname, particles)
    return found


def _start(draft: Draft, span: Span, surnames: Mapping[str, Sequence[str]]) -> int:
    index = draft.word_range(span.start, span.start + 1).start
    particles = surnames.get(draft.name(span), ())
    first = index - len(particles)
    if particles and all(
        draft.precedes(at + 1) and draft.adjacent(at, at + 1) and draft.texts[at].lower() == said
        for at, said in zip(range(index - 1, first - 1, -1), particles, strict=True)
    ):
        return draft.words[first].start
    if not draft.precedes(index) or not draft.adjacent(index - 1, index):
        return span.start
    before = draft.words[index - 1]
    if before.text not in _PARTICLES or draft.over(before.start, before.end):
        return span.start
    return before.start


def _cut_syllable(draft: Draft, span: Span) -> int:
    """Where a name of East Asia ends that was cut before its last syllable."""
    rest = _SYLLABLE.match(draft.text, span.end)
    if rest is None or span.label not in (Label.PERSON, Label.ORG):
        return span.end
    words = draft.text[span.start : rest.end()].split()
    return rest.end() if opens_with_family(words, [fold(word) for word in words]) else span.end


def _end(draft: Draft, span: Span) -> int:
    text, end = draft.text, span.end
    nickname = _NICKNAME.match(text, end)
    if nickname is not None and opinion(nickname[0].strip(_AROUND)) is None:
        surname = _SURNAME.match(text, nickname.end())
        if surname is not None and surname[0] not in NO_NAMES:
            return max(surname.end(), _end_of_person_at(draft, nickname.end()))
    if " " not in draft.name(span):
        given = _SYLLABLES.match(text, end)
        if given is not None and given[0].strip().partition("-")[0] not in _PREFIXES:
            return given.end()
    numeral = _NUMERAL.match(text, end)
    if numeral is None and _is_counted(draft, span):
        numeral = _FIRST.match(text, end)
    return numeral.end() if numeral is not None else end


def _end_of_person_at(draft: Draft, offset: int) -> int:
    """Where the person's name that begins at ``offset`` ends; ``offset`` if none does."""
    return max(
        (
            other.end
            for other in draft.over(offset, offset + 1)
            if other.start == offset and other.label is Label.PERSON
        ),
        default=offset,
    )


def _is_counted(draft: Draft, span: Span) -> bool:
    before = draft.word_before(span.start)
    return before is not None and before.text in _COUNTED
