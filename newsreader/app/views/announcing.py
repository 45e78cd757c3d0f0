"""Telling a screen reader what keys went to."""

from PySide6.QtWidgets import QWidget

from newsreader.app.relayed import relayed
from newsreader.app.theme import type_word
from newsreader.app.translation import tr
from newsreader.app.views.hover_card import count_line
from newsreader.library.records import StoredMention


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say these words at once, and keep them as what it says of the widget
    when it is asked again."""
    widget.setAccessibleDescription(words)
    if not words:
        return
    # Not with the window: the class brings two hundred names of roles and events along.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
        QAccessible.updateAccessibility(
            QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
        )


def words_of(mention: StoredMention, here: int) -> str:
    """A mention as it is said: what it is, of which type, whose, and how often it is named."""
    parts = [mention.text, type_word(mention.entity_type)]
    if mention.entity != mention.text:
        parts.append(mention.entity)
    parts.append(count_line(mention, here))
    if mention.doubt:
        parts.append(tr("May be wrong: {reason}").format(reason=relayed(mention.doubt)))
    return ", ".join(parts)
