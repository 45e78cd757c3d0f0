"""Pronouns and offices that stand for a person: "he", "her", "the president".

Conservative, and doubtful by nature: such mentions are only made where a person asks for them, say
so (``Mention.doubt``), and nothing else follows from them. A pronoun
is read where its paragraph names one person and no other; an office where the article calls
exactly one person so. Between quotation marks nothing is read: there another one speaks.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from newsreader.model import Article, Chain, ChainMember, EntityType, Evidence, Label, Mention, Role
from newsreader.resolution.evidence.address import GENDERS, marks_of
from newsreader.resolution.evidence.titles import titles_before

PRONOUN = "a pronoun: the only person named in the paragraph before it"
OFFICE = "an office: the only person whom the article calls so"

_PRONOUNS: Mapping[str, str] = MappingProxyType(
    {**dict.fromkeys(("he", "him", "his"), "m"), **dict.fromkeys(("she", "her", "hers"), "f")}
)
_OFFICES: Mapping[str, str] = MappingProxyType(
    {
        "president": "president",
        "prime minister": "premier",
        "premier": "premier",
        "chancellor": "chancellor",
        "senator": "senator",
        "governor": "governor",
        "mayor": "mayor",
        "congressman": "congressman",
        "congresswoman": "congressman",
        "ambassador": "ambassador",
        "judge": "judge",
        "archbishop": "bishop",
        "bishop": "bishop",
        "coach": "coach",
    }
)
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers)\b(?![’'](?!s\b|d\b|ll\b))", re.I)
# Not "the president of France", "the president-elect", "the president Amira Haddad".
_OFFICE = re.compile(
    rf"\b[Tt]he ({'|'.join(sorted(_OFFICES, key=len, reverse=True))})\b"
    r"(?!-| of\b| general\b|[’']s (?:office|spokes\w+)\b|,? [A-Z])"
)
_SAYS = re.compile(
    r" (?:said|says|claimed|added|argued|warned|told|insisted|asked|wrote|explained|noted)\b"
)
_SOURCE = re.compile(r"\baccording to (?:[\w'’-]+ ){0,3}\Z", re.I)
_POSSESSIVE = re.compile(r"['’](?:s\b|\s)")
_REACH = 60
_QUOTE = re.compile(r"[\"“”]")
_BLANK = re.compile(r"\n\s*\n")
_READ_IN = frozenset((Role.BODY, Role.CAPTION))


@dataclass(frozen=True, slots=True)
class _Named:
    """A person named: where, and the index of the chain."""

    start: int
    end: int
    chain: int


def is_reference(mention: Mention) -> bool:
    """Whether a mention is one that ``with_references`` made."""
    return mention.doubt in (PRONOUN, OFFICE) and mention.evidence == (Evidence.RULE,)


def with_references(
    article: Article, mentions: Sequence[Mention], chains: Sequence[Chain], *, references: bool
) -> tuple[Mention, ...]:
    """``mentions`` and, if ``references`` are wanted, those of pronouns and offices, sorted.

    ``chains`` are those of the mentions. Chained again, the new ones join the person they stand
    for.
    """
    if not references:
        return tuple(mentions)
    taken = sorted((m.start, m.end) for m in mentions)
    spans = [span for span in _spans(article) if not _overlaps(span, taken)]
    meant = _persons_meant(article, mentions, chains, spans)
    made = (
        Mention(start, end, article.text[start:end], Label.PERSON, (Evidence.RULE,), _doubt(text))
        for start, end in sorted(meant)
        if (text := article.text[start:end])
    )
    return tuple(sorted((*mentions, *made), key=lambda m: m.start))


def refer(
    article: Article,
    mentions: Sequence[Mention],
    chains: Sequence[Chain],
    references: Sequence[int],
) -> list[Chain]:
    """``chains`` with the mentions at ``references`` among their members; those that stand for
    nobody any more, since a person changed the names, are chains by themselves."""
    spans = [(mentions[index].start, mentions[index].end) for index in references]
    meant = _persons_meant(article, mentions, chains, spans)
    members: dict[int, list[ChainMember]] = defaultdict(list)
    lost: list[Chain] = []
    for index, span in zip(references, spans, strict=True):
        mention = mentions[index]
        if span in meant:
            members[meant[span]].append(ChainMember(index, mention.doubt or _doubt(mention.text)))
        else:
            key = f"reference {article.id} {mention.start}"
            member = ChainMember(index, "stands for nobody named here")
            block = f"reference:{article.id}:{mention.start}"
            lost.append(Chain(EntityType.PERSON, mention.text, key, (block,), (member,)))
    joined = [
        replace(chain, members=tuple(sorted((*chain.members, *members[i]), key=_place)))
        if i in members
        else chain
        for i, chain in enumerate(chains)
    ]
    return [*joined, *lost]


def _place(member: ChainMember) -> int:
    return member.mention


def _doubt(text: str) -> str:
    return PRONOUN if text.lower() in _PRONOUNS else OFFICE


def _overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (span[1], 0))
    return at > 0 and taken[at - 1][1] > span[0]


def _spans(article: Article) -> Iterator[tuple[int, int]]:
    """Where pronouns and offices stand outside of quotations."""
    for start, end in _paragraphs(article):
        text = article.text[start:end]
        marks = [m.start() for m in _QUOTE.finditer(text)]
        for pattern in (_PRONOUN, _OFFICE):
            for found in pattern.finditer(text):
                if bisect_left(marks, found.start()) % 2 == 0:
                    yield start + found.start(), start + (found.end())


def _paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    for section in article.sections:
        if section.role in _READ_IN:
            start = section.start
            for blank in _BLANK.finditer(article.text, section.start, section.end):
                yield start, blank.start()
                start = blank.end()
            yield start, section.end


def _persons_meant(
    article: Article,
    mentions: Sequence[Mention],
    chains: Sequence[Chain],
    spans: Iterable[tuple[int, int]],
) -> Mapping[tuple[int, int], int]:
    """The chain that each span stands for. Spans that are not sure are left out."""
    named, marks = _named(article, mentions, chains)
    starts = [n.start for n in named]
    paragraphs = sorted(_paragraphs(article))
    meant: dict[tuple[int, int], int] = {}
    genders: dict[int, Counter[str]] = defaultdict(Counter)
    for span in sorted(spans):
        text = article.text[span[0] : span[1]].lower()
        gender = _PRONOUNS.get(text)
        if gender is None:
            chain = _holder(_OFFICES.get(text.removeprefix("the ")), span, named, marks)
        else:
            begin = _paragraph_start(paragraphs, span[0])
            near = named[bisect_left(starts, begin) : bisect_left(starts, span[0])]
            spoken_of = any(_is_spoken_of(article.text, name) for name in near)
            chain = _only(near) if spoken_of else None
            if _says_of_another(article.text, span, near):
                chain = None
            if chain is not None and marks[chain] & GENDERS not in (set(), {gender}):
                chain = None
        if chain is not None:
            meant[span] = chain
            if gender is not None:
                genders[chain][gender] += 1
    # Both "he" and "she" for one person: one of them is wrong, and nobody knows which.
    torn = {chain for chain, said in genders.items() if len(said) > 1}
    return {
        span: chain
        for span, chain in meant.items()
        if chain not in torn or article.text[span[0] : span[1]].lower() not in _PRONOUNS
    }


def _named(
    article: Article, mentions: Sequence[Mention], chains: Sequence[Chain]
) -> tuple[list[_Named], Mapping[int, frozenset[str]]]:
    """Where persons are named, in order; and what the article calls each."""
    named: list[_Named] = []
    marks: dict[int, frozenset[str]] = {}
    for index, chain in enumerate(chains):
        if chain.type is not EntityType.PERSON:
            continue
        own = [mentions[m.mention] for m in chain.members if not is_reference(mentions[m.mention])]
        named += (_Named(m.start, m.end, index) for m in own)
        marks[index] = marks_of(t for m in own for t in titles_before(article.text, m))
    return sorted(named, key=lambda n: n.start), marks


def _paragraph_start(paragraphs: Sequence[tuple[int, int]], offset: int) -> int:
    at = bisect_left(paragraphs, (offset + 1, 0))
    return paragraphs[at - 1][0] if at else 0


def _is_spoken_of(text: str, name: _Named) -> bool:
    """Not in "Haddad's victims" nor "according to Haddad": there another one is spoken of."""
    before = text[max(0, name.start - _REACH) : name.start]
    return not _POSSESSIVE.match(text, name.end) and not _SOURCE.search(before)


def _says_of_another(text: str, span: tuple[int, int], near: Sequence[_Named]) -> bool:
    """Whether it is "Haddad failed, he said": who says it is another than who failed."""
    if text[max(0, span[0] - 2) : span[0]] != ", " or not _SAYS.match(text, span[1]):
        return False
    return bool(near) and ". " not in text[near[-1].end : span[0]]


def _only(named: Sequence[_Named]) -> int | None:
    found = {n.chain for n in named}
    return found.pop() if len(found) == 1 else None


def _holder(
    office: str | None,
    span: tuple[int, int],
    named: Sequence[_Named],
    marks: Mapping[int, frozenset[str]],
) -> int | None:
    """The only person called by the office, if named before."""
    holders = [chain for chain, said in marks.items() if office in said]
    if len(holders) != 1:
        return None
    before = any(n.chain == holders[0] and n.start < span[0] for n in named)
    return holders[0] if before else None
