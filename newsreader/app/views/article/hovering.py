"""The card over the article, made for the first name that is pointed at."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from newsreader.app.theme import Theme
from newsreader.app.views.article.article_text import ArticleText
from newsreader.library.records import StoredMention

if TYPE_CHECKING:
    from newsreader.app.views.article.hover_card import HoverCard


class Hovering(QObject):
    """Shows the card ``over`` a widget that holds the text, and hides it when that is scrolled."""

    def __init__(self, text: ArticleText, over: QWidget) -> None:
        super().__init__(over)
        self._text = text
        self._over = over
        self._theme = Theme.light()
        text.mention_hovered.connect(self.show)
        text.menu_asked.connect(self.hide)
        text.mark_bar.valueChanged.connect(self.hide)

    @cached_property
    def card(self) -> HoverCard:
        """What says what a mention is."""
        from newsreader.app.views.article.hover_card import HoverCard

        card = HoverCard(self._over)
        card.set_theme(self._theme)
        return card

    @property
    def is_shown(self) -> bool:
        """Whether the card is there to be seen."""
        return "card" in vars(self) and self.card.isVisible()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        if "card" in vars(self):
            self.card.set_theme(theme)

    def show(self, mention: StoredMention | None, near: QRect) -> None:
        """Show what a mention is, which takes up ``near`` in the text; none hides the card."""
        if mention is not None or self.is_shown:
            self.card.show_over(self._text, mention, near)

    def hide(self) -> None:
        """Hide the card."""
        if self.is_shown:
            self.card.hide()
