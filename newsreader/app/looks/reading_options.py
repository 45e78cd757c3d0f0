"""What a reader has chosen about the text and its highlights, in one place for all who show it."""

from PySide6.QtCore import QObject, Signal

from newsreader.app.looks.emphasis import Emphasis, HighlightOptions
from newsreader.app.looks.page_options import PageOptions
from newsreader.app.looks.typography import FontFamily, Typography
from newsreader.app.settings import Settings
from newsreader.model import NAMED_TYPES, EntityType
from newsreader.values import replace


class ReadingOptions(QObject):
    """Keeps each choice in the settings and says so; what is no change is not said.

    ``highlights_off`` alone is not kept: who opens the window sees what it is for.
    """

    typography_changed = Signal(object)  # Typography
    page_changed = Signal(object)  # PageOptions
    highlights_changed = Signal(object)  # HighlightOptions
    types_changed = Signal(object)  # frozenset[EntityType]
    off_changed = Signal(bool)
    zoom_changed = Signal(int)  # per cent
    theme_changed = Signal(str)  # "system" or one of the themes' names
    read_after_changed = Signal(object)  # seconds or None
    watched_changed = Signal(object)  # frozenset of entity ids
    still_changed = Signal(bool)
    foot_changed = Signal(bool)
    selection_bar_changed = Signal(bool)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._off = False
        self._watched: frozenset[str] = frozenset()

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        return self._settings.typography

    def set_family(self, family: FontFamily) -> None:
        """Set the text in these fonts."""
        self._set_typography(replace(self.typography, family=family))

    def set_measure(self, characters: int) -> None:
        """Make the column as wide as so many characters."""
        self._set_typography(replace(self.typography, measure=characters))

    def set_line_height(self, percent: int) -> None:
        """Set the lines so far apart."""
        self._set_typography(replace(self.typography, line_height=percent))

    def set_justified(self, justified: bool) -> None:
        """Make lines equally long, or leave them ragged."""
        self._set_typography(replace(self.typography, justified=justified))

    def reset_text(self) -> None:
        """The text as it comes, its size too."""
        self._set_typography(Typography())
        self.set_zoom(100)

    @property
    def page(self) -> PageOptions:
        """What is shown beside the text."""
        return self._settings.page

    def set_outside(self, shown: bool) -> None:
        """Show the lines that are not the article, or hide them."""
        self._set_page(replace(self.page, outside=shown))

    def set_pictures(self, shown: bool) -> None:
        """Show the pictures that were saved with an article, or none."""
        self._set_page(replace(self.page, pictures=shown))

    @property
    def highlights(self) -> HighlightOptions:
        """How highlights look."""
        return self._settings.highlights

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Emphasise these mentions."""
        self._set_highlights(replace(self.highlights, emphasis=emphasis))

    def set_tinted(self, tinted: bool) -> None:
        """Give highlights a tint, or a line alone."""
        self._set_highlights(replace(self.highlights, tinted=tinted))

    def set_counts(self, counts: bool) -> None:
        """Say beside names in how many other articles they are, or not."""
        self._set_highlights(replace(self.highlights, counts=counts))

    @property
    def watched(self) -> frozenset[str]:
        """The ids of the entities that are watched in the library shown."""
        return self._watched

    def set_watched(self, entity_ids: frozenset[str]) -> None:
        """Say which entities are watched; they are kept where watching is."""
        if entity_ids != self._watched:
            self._watched = entity_ids
            self.watched_changed.emit(entity_ids)

    @property
    def offers_watched(self) -> bool:
        """Whether to show the watched alone can be chosen: not while nothing is watched."""
        return bool(self._watched) or self.highlights.emphasis is Emphasis.WATCHED

    @property
    def types(self) -> frozenset[EntityType]:
        """The types that are highlighted."""
        kept = self._settings.visible_types
        return NAMED_TYPES if kept is None else kept

    def set_types(self, types: frozenset[EntityType]) -> None:
        """Highlight these types; where all was hidden, it is shown again."""
        self.set_off(False)
        if types != self.types:
            self._settings.visible_types = types
            self.types_changed.emit(types)

    def toggle_type(self, entity_type: EntityType) -> None:
        """Highlight a type, or no longer. Where all is hidden, the type is what is shown."""
        if self._off and entity_type not in self.types:
            self.set_types(self.types | {entity_type})
        elif self._off:
            self.set_off(False)
        else:
            self.set_types(self.types ^ {entity_type})

    @property
    def highlights_off(self) -> bool:
        """Whether nothing is highlighted but the selected entity."""
        return self._off

    def set_off(self, off: bool) -> None:
        """Highlight nothing, or again what was chosen."""
        if off != self._off:
            self._off = off
            self.off_changed.emit(off)

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return self._settings.zoom

    def set_zoom(self, percent: int) -> None:
        """Set the text in this size."""
        if percent != self.zoom:
            self._settings.zoom = percent
            self.zoom_changed.emit(self.zoom)

    @property
    def theme(self) -> str:
        """``system`` or the name of a theme."""
        return self._settings.theme

    def set_theme(self, name: str) -> None:
        """Take the colours of this theme, or those the system asks for."""
        self._settings.theme = name
        self.theme_changed.emit(name)

    @property
    def still(self) -> bool:
        """Whether nothing moves by itself."""
        return self._settings.still

    def set_still(self, still: bool) -> None:
        """Let nothing move by itself, or what the system lets."""
        if still != self.still:
            self._settings.still = still
            self.still_changed.emit(still)

    @property
    def selection_bar(self) -> bool:
        """Whether a bar comes at words that are selected."""
        return self._settings.selection_bar

    def set_selection_bar(self, shown: bool) -> None:
        """Have that bar, or not."""
        if shown != self.selection_bar:
            self._settings.selection_bar = shown
            self.selection_bar_changed.emit(shown)

    @property
    def foot(self) -> bool:
        """Whether a line below the article says how far the reader is."""
        return self._settings.foot

    def set_foot(self, shown: bool) -> None:
        """Have that line, or not."""
        if shown != self.foot:
            self._settings.foot = shown
            self.foot_changed.emit(shown)

    @property
    def read_after(self) -> int | None:
        """After how many seconds on screen an article counts as read; None: never by itself."""
        return self._settings.read_after

    def set_read_after(self, seconds: int | None) -> None:
        """Count an article as read after so many seconds on screen; None: never by itself."""
        if seconds != self.read_after:
            self._settings.read_after = seconds
            self.read_after_changed.emit(seconds)

    def _set_typography(self, typography: Typography) -> None:
        if typography != self.typography:
            self._settings.typography = typography
            self.typography_changed.emit(typography)

    def _set_page(self, page: PageOptions) -> None:
        self._settings.page = page
        # Said again where it is no change: one article may show more than what was chosen.
        self.page_changed.emit(page)

    def _set_highlights(self, highlights: HighlightOptions) -> None:
        if highlights != self.highlights:
            self._settings.highlights = highlights
            self.highlights_changed.emit(highlights)
