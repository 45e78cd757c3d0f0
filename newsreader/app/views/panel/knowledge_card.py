"""What the world knows of an entity: codes, coordinates and numbers, on a small card."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.theme import Theme
from newsreader.app.translation import tr

if TYPE_CHECKING:
    from newsreader.knowledge import Card

_DEMONYMS = 2
_DOT = " · "


class KnowledgeCard(QFrame):
    """Two quiet lines under the entity's name; hidden where nothing is known. The words can be
    selected and copied, and nothing is ever fetched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("knowledge_card")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setAccessibleName(tr("Known of it"))
        set_font_factor(self.words, 0.94)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setToolTip(tr("From the gazetteer that comes with newsreader; nothing is fetched."))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 7)
        column.addWidget(self.words)
        self._theme = Theme.light()
        self._card: Card | None = None
        self._name = ""
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self.setStyleSheet(
            f"#knowledge_card {{ border: 1px solid {theme.line.name()}; border-radius: 6px; }}"
        )
        self._show()

    def show_card(self, card: Card | None, name: str) -> None:
        """Show what is known of the entity that is called ``name``."""
        self._card, self._name = card, name
        self._show()
        self.setVisible(card is not None)

    def _show(self) -> None:
        if self._card is None:
            self.words.clear()
            return
        ink, dim = self._theme.ink.name(), self._theme.dim.name()
        first, second = _facts(self._card, self._name), _numbers(self._card)
        lines = ((ink, first), (dim, second))
        self.words.setText(
            "<br>".join(
                f"<span style='color:{colour}'>{escape(_DOT.join(facts))}</span>"
                for colour, facts in lines
                if facts
            )
        )


def _facts(card: Card, name: str) -> list[str]:
    """What a person may want to know."""
    facts = [card.name] if card.name != name else []
    if card.country_codes:
        facts.append(card.country_codes)
    if card.capital:
        facts.append(tr("capital {name}").format(name=card.capital))
    if card.demonyms:
        facts.append(", ".join(card.demonyms[:_DEMONYMS]))
    return facts


def _numbers(card: Card) -> list[str]:
    """What leads to more elsewhere."""
    numbers = [card.place] if card.place else []
    if card.geonames is not None:
        numbers.append(f"GeoNames\u00a0{card.geonames}")
    if card.wikidata:
        numbers.append(f"Wikidata\u00a0{card.wikidata}")
    return numbers
