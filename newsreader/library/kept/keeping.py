"""The part of the library's door where a person keeps things about articles.

Stars, tags, read marks, corrected details and notes hang on the path at which an article
stands, and follow it through renames and edits; analysing again never touches them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsreader.library.articles import places
from newsreader.library.file.connection import Database
from newsreader.library.kept import details, marks, notes
from newsreader.library.records import Detail, Note, NoteColour, TagCount
from newsreader.model import LibraryChange

if TYPE_CHECKING:
    from newsreader.library.kept_records import KeptArticle, KeptNote, KeptReport


class Keeping:
    """What a person can note about articles. Each change is one short transaction of whichever
    process the person acts in."""

    _database: Database

    def mark_read(self, article_ids: Sequence[str], read: bool) -> LibraryChange:
        """Mark articles read or unread, at every path they stand at; says which changed."""
        with self._database.writing() as sql:
            return LibraryChange(frozenset(places.mark(sql, article_ids, read=read)))

    def star(self, article_ids: Sequence[str], starred: bool) -> LibraryChange:
        """Star articles, or take their stars; says which changed."""
        with self._database.writing() as sql:
            return LibraryChange(frozenset(marks.star(sql, article_ids, starred=starred)))

    def tag(self, article_ids: Sequence[str], tag: str, tagged: bool = True) -> LibraryChange:
        """Give articles a tag, or take it off; says which changed. Tags that differ in case
        alone are one, spelled as it was first. LibraryError where the tag has no letter."""
        with self._database.writing() as sql:
            return LibraryChange(frozenset(marks.tag(sql, article_ids, tag, tagged=tagged)))

    def tags(self) -> list[TagCount]:
        """Every tag in use, by name, and how many articles have it."""
        with self._database.reading() as sql:
            return marks.tags(sql)

    def correct_detail(self, article_id: str, detail: Detail, value: str | None) -> None:
        """What a person says the title, date or source is; None for what the file says. An
        empty value says that there is none: a date unknown, a source that is the folder's name.

        The article shows it once the process that writes has applied it, and for good.
        LibraryError where the article is gone, a date is no ISO 8601 day, or a title is empty.
        """
        with self._database.writing() as sql:
            details.correct(sql, article_id, detail, value)

    def add_note(
        self,
        article_id: str,
        start: int,
        end: int,
        text: str,
        colour: NoteColour = NoteColour.NONE,
    ) -> Note:
        """Pin a note to a passage (code points of ``Article.text``). With a colour it is a
        highlight, which needs no words. LibraryError where the article is gone, the passage is
        outside of it, or there is nothing in the note."""
        with self._database.writing() as sql:
            return notes.add(sql, article_id, (start, end), text, colour)

    def change_note(
        self, note_id: str, text: str, colour: NoteColour | None = None
    ) -> LibraryChange:
        """Give a note other words, and another colour unless that is None. LibraryError where it
        is gone or there is nothing in it."""
        with self._database.writing() as sql:
            return notes.change(sql, note_id, text, colour)

    def repin_note(self, note_id: str, article_id: str, start: int, end: int) -> LibraryChange:
        """Pin a note to another passage, as one that waits for its own. LibraryError where the
        note or the article is gone, or the passage is outside of it."""
        with self._database.writing() as sql:
            return notes.repin(sql, note_id, article_id, (start, end))

    def remove_note(self, note_id: str) -> LibraryChange:
        """Take a note away for good; nothing where it is gone."""
        with self._database.writing() as sql:
            return notes.remove(sql, note_id)

    def restore_note(self, note: Note) -> LibraryChange:
        """Pin a note that was taken away to where it was."""
        with self._database.writing() as sql:
            return notes.restore(sql, note)

    def notes(self) -> list[Note]:
        """Every note, those changed last first. ``article_id`` is None where its passage
        stands in no article of the library now."""
        with self._database.reading() as sql:
            return notes.every(sql)

    def bring_articles(self, rows: Sequence[tuple[int, KeptArticle]]) -> KeptReport:
        """Add what was kept about articles elsewhere, each with its row's number. What is kept
        here stays: where it is another, that is reported. Of an article that is not here, by
        its content or at its path, it holds when it is read."""
        from newsreader.library.kept.bringing import bring_articles

        with self._database.writing() as sql:
            return bring_articles(sql, rows)

    def bring_notes(self, rows: Sequence[tuple[int, KeptNote]]) -> KeptReport:
        """Add notes made elsewhere, each with its row's number. A note that is here stays as it
        is; one whose passage is not here waits for it."""
        from newsreader.library.kept.bringing import bring_notes

        with self._database.writing() as sql:
            return bring_notes(sql, rows)

    def waiting_notes(self) -> list[Note]:
        """The notes whose passage stands in no article of the library now: those of ``notes``
        whose ``end`` is 0."""
        with self._database.reading() as sql:
            return notes.waiting(sql)
