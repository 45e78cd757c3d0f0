"""How far the evidence for a mention agrees, and why one may be wrong.

A name that the gazetteer knows as what the mention is called gains that as evidence. A mention
is doubted where it rests on one source alone and that source is known to err there. Thresholds
and rules were chosen on annotated news so that about one mention in fifteen is doubted, and half
of those are wrong, against one in ten of the others.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence

from newsreader.analysis.draft import Draft, Heard
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.model.labels import NAMED_LABELS
from newsreader.analysis.rules.people import follows_title
from newsreader.analysis.spans import Span
from newsreader.model import TYPE_IN_WORDS, TYPE_OF_LABEL, EntityType, Evidence, Label

_SURE = 0.65
_SURE_OF_PERSON = 0.6
_CERTAIN = 1.0
_SELDOM = 2

# What models for news get wrong more often than right, however sure they are.
_SELDOM_RIGHT: Mapping[Label, str] = {
    Label.WORK_OF_ART: "only the model, which often mistakes titles of works",
    Label.LAW: "only the model, which often mistakes names of laws",
    Label.LANGUAGE: "only the model, which often mistakes names of languages",
}
_ONLY_CAPITALS = "only its capital letters make it a name"
_ONLY_HEADLINE = "only the model, in a headline whose capitals say nothing"
_ALSO_LOWER = "the article also writes it in lower case"


def weigh_evidence(draft: Draft) -> None:
    """Add to each name what else speaks for it, and say which names may be wrong.

    No label changes. Comes last: repairs count the evidence that they find.
    """
    model = _Model(draft)
    times = Counter(draft.name(span) for span in draft.named())
    surnames = _surnames(draft)
    draft.spans = [
        _weighed(draft, _introduced(draft, span, surnames), model, times)
        if span.label in NAMED_LABELS
        else span
        for span in draft.spans
    ]


def _surnames(draft: Draft) -> frozenset[str]:
    """The last words of the full names that the article gives people."""
    return frozenset(
        words[-1]
        for span in draft.named()
        if span.label is Label.PERSON and len(words := draft.name(span).split()) > 1
    )


def _introduced(draft: Draft, span: Span, surnames: Container[str]) -> Span:
    """A person with a title, or whose full name the article gives, rests on more than the model.

    No other article knows better who "Mr Houston" is.
    """
    if span.label is Label.PERSON and (draft.name(span) in surnames or follows_title(draft, span)):
        return span.because(Evidence.RULE)
    return span


def _weighed(draft: Draft, span: Span, model: "_Model", times: Mapping[str, int]) -> Span:
    name = draft.name(span)
    said = opinion(name)
    if said is not None and TYPE_OF_LABEL[said[0]] is TYPE_OF_LABEL[span.label]:
        span = span.because(Evidence.GAZETTEER)
        if said[1] >= _CERTAIN:
            return span
    return span._replace(doubt=_doubt(draft, span, model, times=times[name]))


def _doubt(draft: Draft, span: Span, model: "_Model", *, times: int) -> str | None:
    words = draft.words_in(span)
    kind = draft.kind_at(span.start)
    if [word.text for word in words] == [draft.name(span)] and (
        draft.casing.ever_lower(words[0].text)
    ):
        return _ALSO_LOWER
    if span.evidence == (Evidence.RULE,) and span.label in {Label.ORG, Label.MISC}:
        rare = kind is Kind.PROSE and times <= _SELDOM
        return _ONLY_CAPITALS if rare and not model.knows(span) else None
    if span.evidence != (Evidence.MODEL,):
        return None
    if times == 1 and kind is Kind.HEADLINE and draft.style_at(span.start) is not Style.SENTENCE:
        return _ONLY_HEADLINE
    if span.label is Label.PERSON and len(words) > 1 and words[0].text in GIVEN_NAMES:
        return None
    return _SELDOM_RIGHT.get(span.label) or model.doubt(span)


class _Model:
    """What the model said of the names of one article, and how sure it was."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._heard: Sequence[Heard] = draft.heard
        self._starts = [heard.span.start for heard in draft.heard]
        self._by_name: dict[str, list[Heard]] = defaultdict(list)
        for heard in draft.heard:
            self._by_name[draft.name(heard.span)].append(heard)

    def knows(self, span: Span) -> bool:
        """Did the model find this name anywhere in the article, or anything of it here?"""
        return self._draft.name(span) in self._by_name or self._at(span) is not None

    def doubt(self, span: Span) -> str | None:
        """Why the model alone is not enough here; None where it is.

        It is asked about all places where it found the very name, since a name that it is sure
        of elsewhere is hardly wrong here.
        """
        here = self._at(span)
        if here is None:
            return None
        kind = TYPE_OF_LABEL[span.label]
        same = self._by_name.get(self._draft.name(span)) or [here]
        sure = sum(_sure_of(heard, kind) for heard in same) / len(same)
        if sure >= (_SURE_OF_PERSON if kind is EntityType.PERSON else _SURE):
            return None
        rival = min(same, key=lambda heard: _sure_of(heard, kind)).guess.rival
        if rival is None or rival is kind:
            return "only the model, which is not sure that it is a name"
        return (
            f"only the model, which wavers between {TYPE_IN_WORDS[kind]} and {TYPE_IN_WORDS[rival]}"
        )

    def _at(self, span: Span) -> Heard | None:
        """What it said here: of several things the one that shares most with ``span``."""
        stop = bisect_left(self._starts, span.end)
        first = stop
        while first > 0 and self._heard[first - 1].span.end > span.start:
            first -= 1
        return max(
            self._heard[first:stop],
            key=lambda heard: min(heard.span.end, span.end) - max(heard.span.start, span.start),
            default=None,
        )


def _sure_of(heard: Heard, kind: EntityType) -> float:
    return heard.guess.sure if TYPE_OF_LABEL[heard.span.label] is kind else 0.0
