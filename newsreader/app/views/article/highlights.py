"""What is to be emphasised in the article shown."""

from collections.abc import Mapping

from newsreader.app.looks.emphasis import Emphasis, HighlightOptions
from newsreader.app.views.article.mention_index import MentionIndex, RangeIndex, shown_type
from newsreader.library.records import NoteColour, StoredMention
from newsreader.model import NAMED_TYPES, EntityType
from newsreader.values import anew, record


@record
class Highlights:
    """Offsets are code points. ``off`` hides all but the selected entity; ``fresh`` are the ids of
    the entities not met before, None while that is not known; ``watched`` those watched."""

    mentions: MentionIndex = anew(factory=MentionIndex)
    visible_types: frozenset[EntityType] = NAMED_TYPES
    options: HighlightOptions = anew(factory=HighlightOptions)
    off: bool = False
    fresh: frozenset[str] | None = None
    watched: frozenset[str] = frozenset()
    selected: str | None = None
    current: int | None = None  # the start of the mention last gone to
    search: RangeIndex = anew(factory=RangeIndex)
    found: RangeIndex = anew(factory=RangeIndex)
    notes: RangeIndex = anew(factory=RangeIndex)  # passages that notes are pinned to
    colours: Mapping[tuple[int, int], NoteColour] = anew(factory=dict)  # of highlights
    found_current: tuple[int, int] | None = None

    @property
    def current_mention(self) -> StoredMention | None:
        """The mention last gone to."""
        return None if self.current is None else self.mentions.at(self.current)

    def shows(self, mention: StoredMention) -> bool:
        """True where this mention is emphasised: its entity is selected, or else its type is to
        be seen and nothing else hides it."""
        if mention.entity_id == self.selected:
            return True
        if self.off or shown_type(mention) not in self.visible_types:
            return False
        return self.options.emphasis is not Emphasis.WATCHED or mention.entity_id in self.watched

    def marks_new(self, mention: StoredMention) -> bool:
        """True where a sign says that this entity was not met before: at its first mention."""
        if not self._tells_new or mention.entity_id not in (self.fresh or ()):
            return False
        return self.mentions.of_entity(mention.entity_id)[0].start == mention.start

    def dims(self, mention: StoredMention) -> bool:
        """True where this mention steps back behind those of new entities."""
        if not self._tells_new or mention.entity_id == self.selected:
            return False
        return mention.entity_id not in (self.fresh or ())

    @property
    def _tells_new(self) -> bool:
        return self.options.emphasis is Emphasis.NEW and self.fresh is not None
