"""Telling a screen reader what keys went to."""

import sys

from PySide6.QtWidgets import QWidget

from newsreader.app.relayed import relayed
from newsreader.app.theme import type_word
from newsreader.app.translation import tr, tr_count, tr_number
from newsreader.app.views.article.mention_index import MentionIndex
from newsreader.library.articles.sentences import sentence_around
from newsreader.library.records import StoredArticle, StoredMention


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say these words at once, and keep them as what it says of the widget
    when it is asked again."""
    widget.setAccessibleDescription(words)
    # Orca says a new description of what has the focus by itself; announced too, it is said twice.
    if not words or sys.platform == "linux":
        return
    # Not with the window: the class brings two hundred names of roles and events along.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def words_of(mention: StoredMention, here: int) -> str:
    """A mention as it is said: what it is, of which type, whose, and how often it is named."""
    parts = [mention.text, type_word(mention.entity_type)]
    if mention.entity != mention.text:
        parts.append(mention.entity)
    parts.append(count_line(mention, here))
    if mention.doubt:
        parts.append(tr("May be wrong: {reason}").format(reason=relayed(mention.doubt)))
    return ", ".join(parts)


def count_line(mention: StoredMention, here: int) -> str:
    """How often the entity is named ``here``, and in how many articles besides."""
    line = tr("{count} here").format(count=tr_number(here))
    others = mention.entity_articles - 1
    if others < 1:
        return f"{line} · {tr('in no other article')}"
    also = tr_count(others, "also in 1 article", "also in {n} articles")
    everywhere = tr_count(mention.entity_mentions, "1 mention in all", "{n} mentions in all")
    return f"{line} · {also} · {everywhere}"


def words_in_place(
    mention: StoredMention | None, mentions: MentionIndex, stored: StoredArticle | None
) -> str:
    """A mention as it is said when it is gone to: with the sentence it stands in, so that one of
    many sounds unlike the next; or that there is none."""
    if stored is None:
        return ""
    if mention is None:
        return tr("There is no name to go to.")
    text = stored.article.text
    start, end = sentence_around(text, mention.start, mention.end)
    words = words_of(mention, mentions.count_here(mention.entity_id))
    return f"{words}: {' '.join(text[start:end].split())}"


def words_of_choice(mention: StoredMention) -> str:
    """What is said when the entity of a mention has been chosen."""
    kind = type_word(mention.entity_type)
    return tr("Chosen: {name}, {kind}").format(name=mention.entity, kind=kind)
