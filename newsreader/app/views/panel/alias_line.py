"""What an entity is called, and how often: each form can be pointed at."""

from html import escape

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor
from PySide6.QtWidgets import QWidget

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.relayed import relayed
from newsreader.app.theme import Theme
from newsreader.app.translation import tr, tr_count, tr_number
from newsreader.app.views.parts.spoken_links import SpokenLinks
from newsreader.library.records import Alias

_SHOWN = 8
_MORE = "more"


class AliasLine(SpokenLinks):
    """``Marchetti 31 · Elena Marchetti 14``, the numbers quiet.

    ``alias_asked`` carries the form that was clicked (or reached by Tab and Enter), and a place
    on the screen for a menu about it. Pointed at, a form tells why it is one of the entity's.
    """

    alias_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Also called"), parent)
        self.setWhatsThis(tr("The names that this entity goes by in the articles, and how often."))
        self.setToolTip(tr("Click a name to correct it"))
        self._theme = Theme.light()
        self._aliases: tuple[Alias, ...] = ()
        self._all = False
        self._hovered = ""
        self.linkHovered.connect(self._hover)
        self.linkActivated.connect(self._activate)

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self._show()

    def show_aliases(self, aliases: tuple[Alias, ...]) -> None:
        """Show these forms instead of those before."""
        if aliases != self._aliases:
            self._aliases, self._all = aliases, False
            self._show()
        self.setVisible(bool(aliases))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu about the form under the mouse, or about the one that Tab has come to."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            come_to = " ".join(self.selectedText().split())
            if any(alias.text == come_to for alias in self._aliases):
                self.alias_asked.emit(come_to, self.mapToGlobal(self.rect().bottomLeft()))
        elif self._hovered and self._hovered != _MORE:
            self.alias_asked.emit(self._text(self._hovered), event.globalPos())

    def _hover(self, link: str) -> None:
        self._hovered = link
        reasons = self._aliases[int(link)].reasons if link and link != _MORE else ()
        because = [tr("Why: {reason}").format(reason=relayed(reason)) for reason in reasons]
        self.setToolTip(as_plain("\n".join([*because, tr("Click a name to correct it")])))

    def _activate(self, link: str) -> None:
        if link == _MORE:
            self._all = True
            self._show()
            return
        under = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        place = QCursor.pos() if under else self.mapToGlobal(self.rect().bottomLeft())
        self.alias_asked.emit(self._text(link), place)

    def _text(self, link: str) -> str:
        return self._aliases[int(link)].text

    def _show(self) -> None:
        ink, dim = self._theme.ink.name(), self._theme.dim.name()
        shown = self._aliases if self._all else self._aliases[:_SHOWN]
        parts = [
            f"<a href='{number}' style='color:{ink};text-decoration:none'>{escape(alias.text)}</a>"
            f"&nbsp;<span style='color:{dim}'>{tr_number(alias.count)}</span>"
            for number, alias in enumerate(shown)
        ]
        if left := len(self._aliases) - len(shown):
            more = tr_count(left, "1 more", "{n} more")
            parts.append(f"<a href='{_MORE}' style='color:{dim}'>{more}</a>")
        self.show_links(f"<span style='color:{dim}'> · </span>".join(parts))
