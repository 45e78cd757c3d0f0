"""One entity's page: what it is called, why, and where it is mentioned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.models.mention_list import MentionList, MentionRole
from newsreader.app.models.refetch import Refetch
from newsreader.app.operations import Operations
from newsreader.app.relayed import relayed
from newsreader.app.theme import Theme
from newsreader.app.translation import mentions_in_articles, tr
from newsreader.app.views.listing.narrowing import Narrowing
from newsreader.app.views.panel.alias_line import AliasLine
from newsreader.app.views.panel.company_line import CompanyLine
from newsreader.app.views.panel.correction_buttons import CorrectionButtons, TypeButton
from newsreader.app.views.panel.corrections import AliasOf, Entities, MentionsOf, Named
from newsreader.app.views.panel.entity_delegate import SIDE
from newsreader.app.views.panel.knowledge_card import KnowledgeCard
from newsreader.app.views.panel.mention_delegate import MentionDelegate
from newsreader.app.views.panel.mention_rows import MentionRows
from newsreader.app.views.panel.panel_list import caption
from newsreader.app.views.panel.when_strip import WhenStrip, words_of
from newsreader.app.views.parts.clipped_text import ClippedButton
from newsreader.app.views.parts.notice import Notice, Way
from newsreader.app.views.parts.spoken_links import RING_ROOM, SpokenLinks
from newsreader.app.views.parts.yielding import Yielding
from newsreader.library.records import (
    Companion,
    EntityDetail,
    MentionLine,
    Period,
)
from newsreader.model import NAMED_TYPES, LibraryChange
from newsreader.values import replace, value

if TYPE_CHECKING:
    from newsreader.library import Library

_REASONS = 3
_COMPANY = 6
_GAP = 6  # pixels between two parts
_HEAD_SHARE = 0.66  # of the page: below it, the mentions are what one came for


@value
class _Fetched:
    """What the page shows of an entity. No ``company`` where that follows: of all this, it takes
    longest to find out."""

    detail: EntityDetail | None
    timeline: Sequence[Period] = ()
    company: Sequence[Companion] | None = ()


class EntityPage(QWidget):
    """Fetches what it shows; a superseded id leads to the entity that took its place.

    ``shown`` says that an entity is on the page now, ``superseded`` that it is another than was
    asked for: the id asked for and the one that took its place.
    ``correction_asked`` carries a Subject and a place on the screen for a menu about it; ``left``
    says that the person would rather see all entities.
    """

    mention_activated = Signal(str, int)
    narrow_requested = Signal(object)  # Narrowing
    shown = Signal()
    superseded = Signal(str, str)
    correction_asked = Signal(object, QPoint)
    left = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._asked: str | None = None
        self._folder_id: int | None = None
        self._detail: EntityDetail | None = None
        self._focus_due = False
        self._theme = Theme.light()
        self._refetch = Refetch(self._fetch)

        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setAccessibleName(tr("Entity"))
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        set_font_factor(self.name, 1.3)
        self.name.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.name.customContextMenuRequested.connect(self._ask_about_name)
        self.chip = TypeButton()
        self.aliases = AliasLine()
        self.aliases.alias_asked.connect(self._ask_about_alias)
        self.card = KnowledgeCard()
        self.counts = _quiet(tr("Counts"))
        self.when = WhenStrip()
        self.when.chosen.connect(self._narrow_to_time)
        self.company = CompanyLine()
        self.company.chosen.connect(self._narrow_to_company)
        self.why = _quiet(tr("Why these are one"))
        self.buttons = CorrectionButtons()
        self.narrow = ClippedButton(tr("Only articles that mention it"))
        self.narrow.setWhatsThis(
            tr("Lists only the articles that mention this entity, until you list all again.")
        )
        self.narrow.setToolTip(tr("Narrow the list of articles to those that mention this entity"))
        self.narrow.clicked.connect(self._narrow)
        self.model = MentionList(operations, self)
        self.delegate = MentionDelegate(self)
        self.mentions = MentionRows(tr("Mentions everywhere"))
        self.mentions.setWhatsThis(
            tr(
                "Every passage of the library that mentions this entity, article by article. Enter "
                "or a click opens it, Space shows it without leaving this article."
            )
        )
        self.mentions.setItemDelegate(self.delegate)
        self.mentions.setModel(self.model)
        self.mentions.chosen.connect(self._activate)
        self.mentions.correction_asked.connect(self._ask_about_mentions)
        self.notice = Notice()
        self.notice.say(
            tr("No entity is chosen."),
            tr("Click a highlighted name to see here where else it is mentioned."),
        )
        self._lay_out()

    @property
    def entity_id(self) -> str | None:
        """The entity shown, or asked for."""
        return self._detail.entity.entity_id if self._detail else self._asked

    @property
    def detail(self) -> EntityDetail | None:
        """The entity shown, once it has been fetched."""
        return self._detail

    @property
    def named(self) -> Named | None:
        """The entity shown, as what can be corrected."""
        return Named.of_row(self._detail.entity) if self._detail else None

    def chosen_mentions(self) -> MentionsOf | None:
        """The mentions chosen in the list."""
        lines, named = self.mentions.chosen_lines(), self.named
        return MentionsOf.of_lines(named, lines) if named and lines else None

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self.chip.set_theme(theme)
        self.delegate.set_theme(theme)
        self.mentions.viewport().update()
        self.aliases.set_theme(theme)
        self.card.set_theme(theme)
        self.when.set_theme(theme)
        self.company.set_theme(theme)

    def show_entity(self, entity_id: str) -> None:
        """Show this entity."""
        if entity_id in (self._asked, self.entity_id):
            return
        self._asked = entity_id
        self._detail = None
        self._refetch.now()

    def set_folder(self, folder_id: int | None) -> None:
        """Count and list mentions in this folder only; None is everywhere."""
        if folder_id == self._folder_id:
            return
        self._folder_id = folder_id
        if self._asked is not None:
            self._refetch.now()

    def take_focus(self) -> None:
        """Have the keys go to the mentions, as soon as there are any to be seen, unless the person
        has gone elsewhere by then."""
        self._focus_due = not self._body.isVisibleTo(self)
        if not self._focus_due:
            self.mentions.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_focus_due(self, target: QWidget) -> None:
        focus, due = QApplication.focusWidget(), self._focus_due
        self._focus_due = False
        if (
            due
            and self.isVisible()
            and (focus is None or focus is self or self.isAncestorOf(focus))
        ):
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self, change: LibraryChange) -> None:
        """Fetch again what ``change`` touched."""
        shown = {self._asked, self.entity_id}
        if self._asked is not None and (change.listing or shown & change.entities):
            self._refetch.soon()

    def _lay_out(self) -> None:
        # The ring that tells of the focus has room around words that stand in line with others.
        side = SIDE - RING_ROOM
        head, column = _column(QMargins(side, 12, side, 0))
        foot, below = _column(QMargins(side, _GAP, side, 12))
        head.setProperty("pane", True)
        foot.setProperty("ruled", True)
        for part in (head, foot):
            part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QHBoxLayout()
        top.setContentsMargins(RING_ROOM, 0, RING_ROOM, 0)
        top.addWidget(self.name, 1)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        parts = (self.aliases, self.counts, self.why, self.card, self.when, self.company)
        for widget in (*parts, self.buttons, self.narrow):
            room = 0 if isinstance(widget, SpokenLinks) else RING_ROOM
            row = QHBoxLayout()
            above = {self.buttons: 2, self.when: 4}.get(widget, 0)
            row.setContentsMargins(room, above, room, 0)
            narrow = Qt.AlignmentFlag.AlignLeft if widget is self.narrow else Qt.AlignmentFlag(0)
            row.addWidget(widget, 0, narrow)
            (below if widget in (self.buttons, self.narrow) else column).addLayout(row)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Yielding(head, body, _HEAD_SHARE, foot))
        whole.addWidget(foot)
        whole.addWidget(caption(tr("Mentions everywhere")))
        whole.addWidget(self.mentions, 1)
        self._body = body
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.notice)
        self._pages.addWidget(body)

    def _fetch(self) -> None:
        entity_id, folder_id = self._asked, self._folder_id
        if entity_id is None:
            self._refetch.answered()
            return
        # Opened, the page is painted once; on one that stands, the news come first.
        stands = self._detail is not None

        def fetch(library: Library) -> _Fetched:
            detail = library.entity(entity_id, folder_id)
            if detail is None or detail.entity.type not in NAMED_TYPES:
                return _Fetched(detail)
            company = None if stands else library.company(entity_id, folder_id, _COMPANY)
            return _Fetched(detail, library.timeline(entity_id, folder_id), company)

        self._operations.forget((self, "company"))
        self._operations.run(
            fetch,
            self._take,
            token=(self, "detail"),
            urgent=True,
            failed=lambda _: self._refetch.answered(),
        )

    def _fetch_company(self, entity_id: str) -> None:
        folder_id = self._folder_id
        self._operations.run(
            lambda library: library.company(entity_id, folder_id, _COMPANY),
            self.company.show_company,
            token=(self, "company"),
        )

    def _take(self, fetched: _Fetched) -> None:
        detail = fetched.detail
        before, self._detail = self._detail, detail
        self._refetch.answered()
        if detail is None:
            self.notice.say(
                tr("This entity is no longer in the library."),
                tr("It was merged or hidden, or the articles that named it are gone."),
                Way(tr("All entities"), tr("Shows all entities of the library."), self.left.emit),
            )
            self._pages.setCurrentWidget(self.notice)
            self._take_focus_due(self.notice.buttons[0])
            self.model.set_entity(None, None)
            return
        row = detail.entity
        self.name.setText(row.name)
        self.mentions.setAccessibleName(tr("Mentions of {name} everywhere").format(name=row.name))
        self.chip.set_type(row.type)
        self.aliases.show_aliases(detail.aliases)
        self.card.show_card(detail.card, row.name)
        self.when.set_type(row.type)
        self.when.show_periods(fetched.timeline)
        if fetched.company is None:
            self._fetch_company(row.entity_id)
        else:
            self.company.show_company(fetched.company)
        counts = mentions_in_articles(row.mentions, row.articles)
        if self._folder_id is not None:
            counts = tr("{counts} of this folder").format(counts=counts)
        self.counts.setText(counts)
        reasons = [relayed(reason) for reason in detail.reasons]
        self.why.setText(tr("Why: {reason}").format(reason="; ".join(reasons[:_REASONS])))
        self.why.setToolTip(as_plain("\n".join(reasons)) if len(reasons) > _REASONS else "")
        self.why.setVisible(bool(reasons))
        self._pages.setCurrentWidget(self._body)
        self._take_focus_due(self.mentions)
        self.model.set_entity(row.entity_id, self._folder_id)
        if before is not None and before != detail:
            self.model.refresh()
        if self._asked is not None and self._asked != row.entity_id:
            asked, self._asked = self._asked, row.entity_id
            self.superseded.emit(asked, row.entity_id)
        self.shown.emit()

    def _ask_about_name(self, place: QPoint) -> None:
        if self.named is not None:
            self.correction_asked.emit(Entities((self.named,)), self.name.mapToGlobal(place))

    def _ask_about_alias(self, text: str, place: QPoint) -> None:
        if self.named is not None:
            self.correction_asked.emit(AliasOf(self.named, text), place)

    def _ask_about_mentions(self, place: QPoint) -> None:
        if (chosen := self.chosen_mentions()) is not None:
            self.correction_asked.emit(chosen, place)

    def _activate(self, index: QModelIndex) -> None:
        line = index.data(MentionRole.LINE)
        if isinstance(line, MentionLine):
            self.mention_activated.emit(line.article_id, line.start)

    def _narrow(self) -> None:
        if self.named is not None:
            self.narrow_requested.emit(Narrowing(self.named.entity_id, self.named.name))

    def _narrow_to_time(self, period: Period) -> None:
        if self.named is not None:
            named, when = self.named, words_of(period)
            narrowing = Narrowing(named.entity_id, f"{named.name}, {when}")
            self.narrow_requested.emit(replace(narrowing, since=period.since, until=period.until))

    def _narrow_to_company(self, companion: Companion) -> None:
        if self.named is not None:
            named, other = self.named, companion.entity
            words = tr("{one} and {other}").format(one=named.name, other=other.name)
            self.narrow_requested.emit(Narrowing(named.entity_id, words, with_id=other.entity_id))


def _column(margins: QMargins) -> tuple[QWidget, QVBoxLayout]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(margins)
    column.setSpacing(_GAP)
    return whole, column


def _quiet(name: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("quiet", True)
    label.setAccessibleName(name)
    set_font_factor(label, 0.94)
    return label
