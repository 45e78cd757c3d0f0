"""One call of every public method, for tests that hold for all of them."""

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path

from newsreader.ledger.decisions import Decision, NewDecision, Op, Scope
from newsreader.ledger.lines import line_of
from newsreader.library import (
    ArticleQuery,
    Detail,
    EntityQuery,
    EntityRow,
    FileContent,
    FileFailure,
    Library,
    LibraryWriter,
    MentionPlace,
    Mixture,
    Part,
)
from newsreader.library.kept_records import KeptArticle, KeptNote
from newsreader.model import EntityType, digest
from tests.library.making import STAMP, add, analysis, article

KNOWN = article("Bashar Assad spoke. Then Assad left in 2020.", date="2020-01-01")
"""The article that stands at /news/a.txt in folder 1."""

NEW = article("Anna Smith came.")
_ENTITY = digest(EntityType.PERSON, "bashar assad")
_PART = Part("he", 1, 1, articles=(KNOWN.id,))
_MIXTURE = Mixture(EntityRow(_ENTITY, "he", EntityType.PERSON, 1, 1), _PART, _PART, "two ages")


def _entity(key: str) -> str:
    return digest(EntityType.PERSON, key)


def more_of_known(library: LibraryWriter) -> None:
    """Have whom KNOWN is about named in another article and otherwise too: what is all of an
    entity cannot be split off it."""
    add(library, library.folders()[0], "more.txt", "Bashar Assad spoke. Karl Assad left.")
    library.merge(_entity("karl assad"), _entity("bashar assad"))
    library.apply_decisions()


READS: Mapping[str, Callable[[Library], object]] = {
    "folders": lambda library: library.folders(),
    "restored_from": lambda library: library.restored_from(),
    "counts": lambda library: library.counts(),
    "failures": lambda library: library.failures(),
    "article_ids": lambda library: [
        library.article_ids(ArticleQuery()),
        library.article_ids(ArticleQuery(text="assad")),
        library.article_ids(ArticleQuery(folder_id=1)),
        library.article_ids(ArticleQuery(entity_id=_ENTITY)),
        library.article_ids(ArticleQuery(unread_only=True)),
        library.article_ids(ArticleQuery(starred_only=True)),
        library.article_ids(ArticleQuery(noted_only=True)),
        library.article_ids(ArticleQuery(tag="to check")),
        library.article_ids(ArticleQuery(with_id=_ENTITY, since="2019-01-01", until="2020-12-31")),
    ],
    "article_rows": lambda library: library.article_rows([KNOWN.id]),
    "article": lambda library: library.article(KNOWN.id),
    "snippets": lambda library: library.snippets([KNOWN.id], "assad"),
    "search": lambda library: library.search("assad"),
    "search_ranges": lambda library: library.search_ranges(KNOWN.id, "assad"),
    "entities_in_article": lambda library: library.entities_in_article(KNOWN.id),
    "new_entities": lambda library: library.new_entities(KNOWN.id),
    "entity": lambda library: library.entity(_ENTITY, 1),
    "entity_ids": lambda library: [
        library.entity_ids(EntityQuery()),
        library.entity_ids(EntityQuery(type=EntityType.PERSON, folder_id=1)),
        library.entity_ids(EntityQuery(text="assad")),
    ],
    "entity_rows": lambda library: library.entity_rows([_ENTITY], 1),
    "find_entities": lambda library: library.find_entities("assad"),
    "entities_with_words": lambda library: library.entities_with_words("assad"),
    "entities_under": lambda library: library.entities_under(["person:assad"]),
    "timeline": lambda library: library.timeline(_ENTITY, 1),
    "company": lambda library: [library.company(_ENTITY), library.company(_ENTITY, 1)],
    "related": lambda library: library.related(KNOWN.id),
    "watched": lambda library: library.watched(),
    "titles_like": lambda library: library.titles_like("as", 5),
    "names_like": lambda library: library.names_like("as", 5),
    "mention_lines": lambda library: [
        library.mention_lines(_ENTITY),
        library.mention_lines(_ENTITY, 1, MentionPlace(KNOWN.id, 0)),
    ],
    "exported_entities": lambda library: list(library.exported_entities()),
    "exported_mentions": lambda library: list(library.exported_mentions()),
    "article_id_of": lambda library: library.article_id_of(Path("/news/a.txt")),
    "articles_of_file": lambda library: library.articles_of_file(Path("/news/a.txt")),
    "get_meta": lambda library: library.get_meta("key"),
    "decisions": lambda library: library.decisions(5),
    "waiting_decisions": lambda library: library.waiting_decisions(),
    "waiting_count": lambda library: library.waiting_count(),
    "suggestions": lambda library: library.suggestions(5),
    "suggestions_bit_by_bit": lambda library: list(library.suggestions_bit_by_bit(5)),
    "mixtures": lambda library: library.mixtures(5),
    "mixtures_bit_by_bit": lambda library: list(library.mixtures_bit_by_bit(5)),
    "part_lines": lambda library: library.part_lines(_ENTITY, _PART),
    "steps": lambda library: library.steps(),
    "exported_decisions": lambda library: library.exported_decisions(),
    "anchor": lambda library: library.anchor(KNOWN.id, 0, 6),
    "tags": lambda library: library.tags(),
    "notes": lambda library: library.notes(),
    "waiting_notes": lambda library: library.waiting_notes(),
}

DECIDES: Mapping[str, Callable[[Library], object]] = {
    "decide": lambda library: library.decide(NewDecision(Op.UNDO, undoes="none")),
    "merge": lambda library: library.merge(_entity("then assad"), _entity("bashar assad")),
    "different": lambda library: library.different(_entity("then assad"), _entity("bashar assad")),
    "split_alias": lambda library: library.split_alias(_entity("bashar assad"), "Bashar Assad"),
    "split_article": lambda library: library.split_article(_entity("bashar assad"), KNOWN.id),
    "split_mentions": lambda library: library.split_mentions(
        _entity("bashar assad"), [MentionPlace(KNOWN.id, 0)]
    ),
    "rename": lambda library: library.rename(_entity("bashar assad"), "B. Assad"),
    "retype": lambda library: library.retype(_entity("bashar assad"), EntityType.ORG),
    "hide_entity": lambda library: library.hide_entity(_entity("bashar assad")),
    "hide_name": lambda library: library.hide_name("Then Assad"),
    "hide_mention": lambda library: library.hide_mention(KNOWN.id, 0),
    "mark": lambda library: library.mark(
        KNOWN.id, 13, 18, EntityType.MISC, Scope.EVERYWHERE, entity_id=_entity("bashar assad")
    ),
    "unmark": lambda library: library.unmark(KNOWN.id, 0),
    "unsure": lambda library: library.unsure(_entity("then assad"), _entity("bashar assad")),
    "split_mixture": lambda library: library.split_mixture(_MIXTURE),
    "keep_together": lambda library: library.keep_together(_MIXTURE),
    "unsure_of_mixture": lambda library: library.unsure_of_mixture(_MIXTURE),
    "watch": lambda library: library.watch(_entity("bashar assad")),
    "unwatch": lambda library: (
        library.watch(_entity("bashar assad")),
        library.watched(),
        library.unwatch(_entity("bashar assad")),
    ),
    "undo": lambda library: (library.hide_name("Anna"), library.undo()),
    "redo": lambda library: (library.hide_name("Anna"), library.undo(), library.redo()),
    "undo_decision": lambda library: library.undo_decision(library.hide_name("Anna").id),
    "redo_decision": lambda library: (
        library.undo_decision(one := library.hide_name("Anna").id),
        library.redo_decision(one),
    ),
    "import_decisions": lambda library: library.import_decisions(
        [line_of(Decision("an id", "2020-01-01T00:00:00+00:00", NewDecision(Op.UNDO, undoes="x")))]
    ),
}

KEEPS: Mapping[str, Callable[[Library], object]] = {
    "mark_read": lambda library: library.mark_read([KNOWN.id], True),
    "star": lambda library: library.star([KNOWN.id], True),
    "tag": lambda library: library.tag([KNOWN.id], "to check"),
    "correct_detail": lambda library: library.correct_detail(KNOWN.id, Detail.DATE, "2018-05-17"),
    "add_note": lambda library: library.add_note(KNOWN.id, 0, 6, "who?"),
    "change_note": lambda library: library.change_note(
        library.add_note(KNOWN.id, 0, 6, "who?").id, "he"
    ),
    "remove_note": lambda library: library.remove_note(library.add_note(KNOWN.id, 0, 6, "who?").id),
    "bring_articles": lambda library: library.bring_articles(
        [(1, KeptArticle(KNOWN.id, None, None, True, True, ("sea",), {Detail.TITLE: "He"}))]
    ),
    "bring_notes": lambda library: library.bring_notes(
        [(1, KeptNote(library.add_note(KNOWN.id, 0, 6, "who?"), None, None))]
    ),
    "repin_note": lambda library: library.repin_note(
        library.add_note(KNOWN.id, 0, 6, "who?").id, KNOWN.id, 7, 12
    ),
    "restore_note": lambda library: library.restore_note(library.add_note(KNOWN.id, 0, 6, "who?")),
}

WRITES: Mapping[str, Callable[[LibraryWriter], object]] = {
    **DECIDES,
    **KEEPS,
    "add_folder": lambda library: library.add_folder(Path("/other")),
    "forget_failures": lambda library: library.forget_failures(),
    "store_files": lambda library: library.store_files(
        1,
        [
            FileContent("b.txt", STAMP, NEW.content_hash, [NEW]),
            FileFailure("c.txt", None, None, "No."),
        ],
    ),
    "touch_file": lambda library: library.touch_file(1, "a.txt", STAMP),
    "move_file": lambda library: library.move_file(1, "a.txt", "d.txt", STAMP),
    "store_analyses": lambda library: library.store_analyses([analysis(KNOWN)]),
    "store_analysis_failure": lambda library: library.store_analysis_failure(KNOWN.id, "No."),
    "apply_some_decisions": lambda library: (
        library.hide_name("Bashar Assad"),
        library.apply_some_decisions(),
    ),
    "take_second_look": lambda library: (
        library.store_analyses([analysis(KNOWN)]),
        library.take_second_look(),
    ),
    "reresolve": lambda library: library.reresolve(),
    "set_meta": lambda library: library.set_meta("key", "value"),
    "relink_folder": lambda library: library.relink_folder(1, Path("/moved")),
    "forget_files": lambda library: library.forget_files(1, ["a.txt", "d.txt"]),
    "remove_folder": lambda library: library.remove_folder(1),
}

WRITER_READS: Mapping[str, Callable[[LibraryWriter], object]] = {
    "file_records": lambda library: library.file_records(1),
    "heirs": lambda library: library.heirs(1, ["a.txt"], ["d.txt"]),
    "keep_copy": lambda library: library.keep_copy(),
    "pending": lambda library: library.pending({"en": "x"}, 5, [KNOWN.id]),
    # With nothing new in the ledger.
    "apply_decisions": lambda library: library.apply_decisions(),
    "machine_mentions": lambda library: library.machine_mentions(KNOWN.id),
    "pending_count": lambda library: library.pending_count({"en": "x"}),
}


def public_methods() -> set[str]:
    """Every method that asks an open library something, or tells it."""
    names = {
        name
        for name, member in inspect.getmembers(LibraryWriter, inspect.isfunction)
        if not name.startswith("_")
    }
    return names - {"close", "copy_log", "take_folders_to_scan", "waiting_to_write"}
