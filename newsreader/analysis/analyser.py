"""Articles in, mentions out: the one door of this room."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.doubts import weigh_evidence
from newsreader.analysis.draft import Draft, Heard
from newsreader.analysis.evidence.known import consult
from newsreader.analysis.evidence.zones import zones_of
from newsreader.analysis.model.pieces import pieces_of
from newsreader.analysis.model.pipelines import (
    ANALYSIS_VERSION,
    missing_pipeline_note,
    pipeline_signature,
)
from newsreader.analysis.model.recogniser import Recogniser
from newsreader.analysis.repairs import repair
from newsreader.analysis.setup import Setup
from newsreader.analysis.spans import Span, as_mentions
from newsreader.collector import collector_at_rest
from newsreader.model import Article, Mention

__all__ = ["ANALYSIS_VERSION", "Analyser", "FoundMentions", "pipeline_signature"]


@dataclass(frozen=True, slots=True)
class FoundMentions:
    """The mentions of one article, sorted and never overlapping, none in boilerplate.

    ``pipeline`` is the signature of what found them; None when no pipeline for the article's
    language is installed, and then ``note`` says so in one line for the person.
    """

    mentions: tuple[Mention, ...]
    pipeline: str | None
    note: str | None = None


class Analyser:
    """Finds mentions. One per process: each pipeline is loaded once, when needed."""

    def __init__(self, setup: Setup | None = None) -> None:
        """Analyse as ``setup`` says, with what its lists of names hold by now."""
        self._asked = self._setup = Setup()
        self._recognisers: dict[str, Recogniser] = {}
        if setup is not None:
            self.use(setup)

    def use(self, setup: Setup) -> None:
        """Analyse as ``setup`` says from now on. Pipelines that are loaded stay so."""
        if setup != self._asked:
            self._asked, self._setup = setup, setup.as_found()

    @property
    def setup(self) -> Setup:
        """How articles are analysed."""
        return self._setup

    def find_mentions(self, articles: Sequence[Article]) -> list[FoundMentions]:
        """The mentions of each article, in order. Several at once are faster than one by one.

        Raises AnalysisError when an installed pipeline cannot be loaded.
        """
        found: dict[int, FoundMentions] = {}
        by_language: dict[str, list[int]] = {}
        for index, article in enumerate(articles):
            by_language.setdefault(article.language, []).append(index)
        for language, indices in by_language.items():
            group = [articles[index] for index in indices]
            with collector_at_rest():
                found.update(zip(indices, self._find_in(language, group), strict=True))
        return [found[index] for index in range(len(articles))]

    def _find_in(self, language: str, articles: Sequence[Article]) -> list[FoundMentions]:
        recogniser = self._recogniser(language)
        if recogniser is None:
            note = missing_pipeline_note(language)
            return [FoundMentions((), None, note) for _ in articles]
        consult(self._setup.gazetteer())
        drafts = [Draft(article.text, zones_of(article)) for article in articles]
        pieces = [(draft, piece) for draft in drafts for piece in pieces_of(draft)]
        answers = recogniser.recognise([piece.text for _, piece in pieces])
        for (draft, piece), entities in zip(pieces, answers, strict=True):
            for entity in entities:
                span = Span(piece.start + entity.start, piece.start + entity.end, entity.label)
                draft.heard.append(Heard(span, entity.guess))
                draft.spans.append(span)
        for draft in drafts:
            repair(draft)
            weigh_evidence(draft)
        return [
            FoundMentions(as_mentions(draft.text, draft.spans), self._setup.signature(language))
            for draft in drafts
        ]

    def _recogniser(self, language: str) -> Recogniser | None:
        pipeline = self._setup.pipeline(language)
        if pipeline is None:
            return None
        if pipeline.name not in self._recognisers:
            self._recognisers[pipeline.name] = Recogniser(pipeline)
        return self._recognisers[pipeline.name]
