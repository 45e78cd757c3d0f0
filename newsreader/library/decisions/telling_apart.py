"""Two entities in the words of a decision about both, so that a reader sees which is which."""

import sqlite3

from newsreader.library.file.text_keys import folded
from newsreader.library.machine.standing import newest
from newsreader.values import value


@value
class Told:
    """What an entity is called, and what tells it from another of that name, empty where it need
    not be told: ``PLACE``."""

    name: str
    kind: str = ""

    def __str__(self) -> str:
        """``“Copenhagen”`` or ``“Copenhagen” (PLACE)``."""
        return f"“{self.name}” ({self.kind})" if self.kind else f"“{self.name}”"


def told_apart(sql: sqlite3.Connection, one: int, other: int) -> tuple[Told, Told]:
    """The entities of these rows. Where both are called so, they are told apart by type, or else
    by how often each is mentioned, or by an article of each."""
    first, second = _told(sql, one), _told(sql, other)
    if folded(first[0]) == folded(second[0]):
        for mine, theirs in zip(first[1:], second[1:], strict=True):
            if mine != theirs:
                return Told(first[0], mine), Told(second[0], theirs)
    return Told(first[0]), Told(second[0])


def _told(sql: sqlite3.Connection, entity: int) -> tuple[str, str, str, str]:
    """An entity's name, and what may tell it from another of that name, the plainest first."""
    name, kind, mentions, title = sql.execute(
        "SELECT e.name, e.type, e.mentions, (SELECT a.shown_title FROM"
        f" {newest('?1', '1')} here JOIN article a ON a.id = here.article_id)"
        " FROM entity e WHERE e.id = ?1",
        (entity,),
    ).fetchone()
    return str(name), str(kind), f"mentions: {mentions}", f"in “{title or ''}”"
