"""Menus that offer what can be corrected about the thing that was pointed at."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from newsreader.app.theme import type_word
from newsreader.app.translation import later, tr, tr_count, tr_number
from newsreader.app.views.article.article_plan import headline_of
from newsreader.app.views.panel.corrections import (
    AliasOf,
    Corrections,
    Entities,
    MentionsOf,
    Named,
    Passage,
    Subject,
)
from newsreader.ledger.decisions import Scope
from newsreader.library.records import EntityDetail, StoredArticle
from newsreader.model import NAMED_TYPES, EntityType

_LONGEST = 40
_MOST_ALIASES = 20
_SCOPES = (
    (later("Mark “{name}” as"), Scope.THIS),
    (later("Mark in this article as"), Scope.ARTICLE),
    (later("Mark everywhere as"), Scope.EVERYWHERE),
)
NAMED_IN_ORDER = tuple(kind for kind in EntityType if kind in NAMED_TYPES)


def fill(menu: QMenu, subject: Subject, corrections: Corrections) -> None:
    """Offer in ``menu`` what can be decided about ``subject``."""
    match subject:
        case Entities(chosen) if len(chosen) == 1:
            _fill_whole(menu, chosen[0], corrections)
        case Entities(chosen):
            _fill_several(menu, chosen, corrections)
        case AliasOf(entity, text):
            _fill_alias(menu, entity, text, corrections)
        case MentionsOf():
            _fill_mentions(menu, subject, corrections)
        case Passage():
            fill_marks(menu, subject, corrections)


def fill_types(menu: QMenu, entity: Named, corrections: Corrections) -> None:
    """Offer the types of entities; that of this one is ticked."""
    for kind in NAMED_IN_ORDER:
        action = _add(menu, type_word(kind), corrections.retype, entity, kind)
        action.setCheckable(True)
        action.setChecked(kind is entity.type)
        action.setEnabled(kind is not entity.type)


def fill_marks(menu: QMenu, passage: Passage, corrections: Corrections) -> None:
    """Offer to mark words: as what, and how far."""
    for words, scope in _SCOPES:
        submenu = menu.addMenu(_plain(tr(words).format(name=short(passage.text))))
        entity = passage.entity
        if entity is not None:
            name = f"“{short(entity.name)}”"
            _add(submenu, name, corrections.mark, passage, entity.type, scope, entity)
            submenu.addSeparator()
        for kind in NAMED_IN_ORDER:
            _add(submenu, type_word(kind), corrections.mark, passage, kind, scope)


def fill_split(
    menu: QMenu,
    detail: EntityDetail,
    mentions: MentionsOf | None,
    article: StoredArticle | None,
    corrections: Corrections,
) -> None:
    """Offer what can be taken out of an entity: mentions chosen, the article shown, its names."""
    entity = Named.of_row(detail.entity)
    if mentions is not None:
        count = len(mentions.places)
        words = tr_count(count, "The chosen mention", "The {n} chosen mentions")
        _add(menu, words, corrections.split_mentions, mentions.entity, mentions.places)
    ids = {mention.entity_id for mention in article.mentions} if article else set()
    if article is not None and entity.entity_id in ids and detail.entity.articles > 1:
        words = _named(tr("All in “{name}”"), headline_of(article))
        _add(menu, words, corrections.split_article, entity, article.article.id)
    if len(detail.aliases) > 1:
        menu.addSeparator()
        for alias in detail.aliases[:_MOST_ALIASES]:
            words = f"“{short(alias.text)}”\t{tr_number(alias.count)}"
            _add(menu, words, corrections.split_alias, entity, alias.text)


def short(text: str) -> str:
    """``text``, cut to what a menu has room for."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _fill_entity(menu: QMenu, entity: Named, corrections: Corrections) -> None:
    _add(menu, _named(tr("Merge “{name}” with…"), entity.name), corrections.ask_merge, entity)
    _add(menu, tr("Different from…"), corrections.ask_different, entity)
    _add(menu, tr("Rename…"), corrections.ask_rename, entity)
    fill_types(menu.addMenu(tr("Type")), entity, corrections)


def _fill_whole(menu: QMenu, entity: Named, corrections: Corrections) -> None:
    _fill_entity(menu, entity, corrections)
    menu.addSeparator()
    _add(menu, tr("Split…"), corrections.ask_split, entity)
    menu.addSeparator()
    hide = menu.addMenu(tr("Hide"))
    _add_hiding(hide, entity.name, entity, corrections)


def _add_hiding(menu: QMenu, text: str, entity: Named, corrections: Corrections) -> None:
    """Offer to hide what is spelled so, and all of the entity."""
    words = _named(tr("“{name}” everywhere"), text)
    _add(menu, words, corrections.hide_name, text, entity.seen)
    _add(menu, _named(tr("All of “{name}”"), entity.name), corrections.hide_entity, entity)


def _fill_several(menu: QMenu, chosen: tuple[Named, ...], corrections: Corrections) -> None:
    into = chosen[-1]
    if len(chosen) == 2:
        one = chosen[0]
        words = tr("Merge “{one}” into “{other}”")
        if one.name == into.name and one.type is not into.type:
            words = tr("Merge “{one}” ({kind}) into “{other}” ({other_kind})")
        words = words.format(
            one=short(one.name),
            kind=type_word(one.type),
            other=short(into.name),
            other_kind=type_word(into.type),
        )
        _add(menu, words, corrections.merge, one, into)
        _add(menu, tr("These two are different"), corrections.different, one, into)
        return
    words = tr("Merge all {n} into “{name}”")
    action = menu.addAction(_plain(words.format(n=tr_number(len(chosen)), name=short(into.name))))
    for one in chosen[:-1]:
        action.triggered.connect(lambda _=False, one=one: corrections.merge(one, into))


def _fill_alias(menu: QMenu, entity: Named, text: str, corrections: Corrections) -> None:
    _add(menu, _named(tr("Split “{name}” off"), text), corrections.split_alias, entity, text)
    if text != entity.name:
        _add(menu, _named(tr("Rename to “{name}”"), text), corrections.rename, entity, text)
    menu.addSeparator()
    _add(
        menu, _named(tr("Hide “{name}” everywhere"), text), corrections.hide_name, text, entity.seen
    )


def _fill_mentions(menu: QMenu, subject: MentionsOf, corrections: Corrections) -> None:
    entity, places = subject.entity, subject.places
    seen = entity.seen
    articles = {place.article_id for place in places}
    if len(places) == 1:
        _fill_entity(menu, entity, corrections)
        menu.addSeparator()
        _add(menu, tr("Split this mention off"), corrections.split_mentions, entity, places)
    else:
        words = tr_count(len(places), "Split this mention off", "Split these {n} mentions off")
        _add(menu, words, corrections.split_mentions, entity, places)
    if len(articles) == 1:
        words = tr("Split all in this article off")
        _add(menu, words, corrections.split_article, entity, places[0].article_id)
    if len(places) > 1:
        return
    _add(
        menu,
        _named(tr("Split “{name}” off"), subject.text),
        corrections.split_alias,
        entity,
        subject.text,
    )
    menu.addSeparator()
    _add(
        menu,
        _named(tr("“{name}” is not a name here"), subject.text),
        corrections.unmark,
        places[0],
        seen,
    )
    hide = menu.addMenu(tr("Hide"))
    _add(hide, tr("This mention"), corrections.hide_mention, places[0], seen)
    _add_hiding(hide, subject.text, entity, corrections)


def _named(words: str, name: str) -> str:
    return words.format(name=short(name))


def _add(menu: QMenu, words: str, does: Callable[..., None], *about: object) -> QAction:
    action = menu.addAction(_plain(words))
    # The action's own argument (checked) is nothing to those it calls.
    action.triggered.connect(lambda _=False: does(*about))
    return action


def _plain(words: str) -> str:
    """A name's own ampersand is no key."""
    return words.replace("&", "&&")
