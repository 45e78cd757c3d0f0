"""Mentions and chains as rows: taking an article's out, putting an article's in.

Entities follow in ``resolving``; both happen in one transaction.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from newsreader.library.file.text_keys import folded, spaced, storable
from newsreader.library.machine.group_index import index_groups
from newsreader.model import MARK, Analysis, Chain, Mention, digest
from newsreader.values import anew, record

BLOCK_SEPARATOR = "\x1f"

_AT_ONCE = 25
_WITH_SIGNATURES = (
    f"SELECT signature, id FROM name_group WHERE signature IN ({', '.join('?' * _AT_ONCE)})"
)


@record
class ChainChanges:
    """What happened to chains in one transaction, for the entities to follow."""

    articles: set[int] = anew(factory=set)
    groups: dict[int, list[int]] = anew(factory=lambda: defaultdict(lambda: [0, 0]))
    """By group: chains and mentions more (or fewer) than before."""
    created: set[int] = anew(factory=set)
    presence: Counter[tuple[int, int]] = anew(factory=Counter)
    """By entity and article: mentions more or fewer, of chains that were there before."""
    added: Counter[tuple[int, int]] = anew(factory=Counter)
    """By group and article: mentions of chains that are new."""
    forms: Counter[tuple[int, int, int]] = anew(factory=Counter)
    """By group, form and reason: mentions more or fewer."""


def take_out(
    sql: sqlite3.Connection,
    article: int,
    changes: ChainChanges,
    only: Collection[int] | None = None,
) -> None:
    """Delete the mentions and chains of the article with this row id; with ``only``, those of
    chains with these ordinals."""
    changes.articles.add(article)
    groups: dict[int, int] = {}
    before, left = set[int](), set[int]()
    for ordinal, group, size, entity in sql.execute(
        "SELECT c.ordinal, c.group_id, c.size, g.entity_id FROM chain c"
        " JOIN name_group g ON g.id = c.group_id WHERE c.article_id = ?",
        (article,),
    ):
        before.add(group)
        if only is not None and ordinal not in only:
            left.add(group)
            continue
        groups[ordinal] = group
        changes.groups[group][0] -= 1
        changes.groups[group][1] -= size
        if (group, article) in changes.added:
            # Put in a moment ago: no entity has heard of it.
            changes.added[group, article] -= size
        else:
            changes.presence[entity, article] -= size
    if not groups:
        return
    index_groups(sql, article, before, left)
    text = str(
        sql.execute("SELECT text FROM article_text WHERE article_id = ?", (article,)).fetchone()[0]
    )
    mentions = [
        row
        for row in sql.execute(
            "SELECT start, end, chain, reason_id FROM mention WHERE article_id = ?", (article,)
        )
        if row[2] in groups
    ]
    forms = _ids(sql, "form", (spaced(text[start:end]) for start, end, _, _ in mentions))
    for start, end, ordinal, reason in mentions:
        changes.forms[groups[ordinal], forms[spaced(text[start:end])], reason] -= 1
    if only is None:
        sql.execute("DELETE FROM mention WHERE article_id = ?", (article,))
        sql.execute("DELETE FROM chain WHERE article_id = ?", (article,))
        return
    sql.executemany(
        "DELETE FROM mention WHERE article_id = ? AND start = ?",
        ((article, start) for start, _, _, _ in mentions),
    )
    sql.executemany(
        "DELETE FROM chain WHERE article_id = ? AND ordinal = ?",
        ((article, ordinal) for ordinal in groups),
    )


def put_in(
    sql: sqlite3.Connection,
    article: int,
    analysis: Analysis,
    changes: ChainChanges,
    first: int = 0,
) -> None:
    """Store mentions and chains of an article, whose chains so far have ordinals below
    ``first``."""
    changes.articles.add(article)
    chain_of, reason_of = _memberships(analysis)
    groups = _groups(sql, analysis.chains, changes)
    before = _groups_in(sql, article) if first else set()
    index_groups(sql, article, before, before.union(groups))
    sql.executemany(
        "INSERT INTO chain (article_id, ordinal, group_id, size) VALUES (?, ?, ?, ?)",
        (
            (article, ordinal, group, len(chain.members))
            for ordinal, (group, chain) in enumerate(
                zip(groups, analysis.chains, strict=True), first
            )
        ),
    )
    for group, chain in zip(groups, analysis.chains, strict=True):
        changes.groups[group][0] += 1
        changes.groups[group][1] += len(chain.members)
        changes.added[group, article] += len(chain.members)
    reasons = _ids(sql, "reason", reason_of)
    doubts = _ids(sql, "reason", (storable(m.doubt) for m in analysis.mentions if m.doubt))
    sql.executemany(
        "INSERT INTO mention"
        " (article_id, start, end, label, evidence, chain, reason_id, doubt_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                article,
                m.start,
                m.end,
                m.label,
                ",".join(m.evidence),
                first + chain,
                reasons[reason],
                doubts[storable(m.doubt)] if m.doubt else None,
            )
            for m, chain, reason in zip(analysis.mentions, chain_of, reason_of, strict=True)
        ),
    )
    forms = _ids(sql, "form", (_form(m) for m in analysis.mentions))
    for mention, chain_index, reason in zip(analysis.mentions, chain_of, reason_of, strict=True):
        changes.forms[groups[chain_index], forms[_form(mention)], reasons[reason]] += 1


def _groups_in(sql: sqlite3.Connection, article: int) -> set[int]:
    rows = sql.execute("SELECT group_id FROM chain WHERE article_id = ?", (article,))
    return {row[0] for row in rows}


def apply_counts(sql: sqlite3.Connection, changes: ChainChanges) -> None:
    """Bring the counts of groups and of their forms up to the changes."""
    sql.executemany(
        "UPDATE name_group SET chains = chains + ?, mentions = mentions + ? WHERE id = ?",
        ((chains, size, group) for group, (chains, size) in changes.groups.items()),
    )
    sql.executemany(
        "INSERT INTO group_form (group_id, form_id, reason_id, count) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET count = count + excluded.count",
        ((*key, more) for key, more in changes.forms.items() if more > 0),
    )
    fewer = [(-less, *key) for key, less in changes.forms.items() if less < 0]
    where = "group_id = ? AND form_id = ? AND reason_id = ?"
    sql.executemany(f"UPDATE group_form SET count = count - ? WHERE {where}", fewer)
    sql.executemany(
        f"DELETE FROM group_form WHERE count = 0 AND {where}", (row[1:] for row in fewer)
    )
    # A form nobody uses any more would keep words of an article that was taken out.
    sql.executemany(
        "DELETE FROM form WHERE id = ?"
        " AND NOT EXISTS (SELECT 1 FROM group_form WHERE form_id = form.id)",
        {(form,) for (_, form, _), less in changes.forms.items() if less < 0},
    )


def fits(analysis: Analysis, text: str) -> bool:
    """Whether every mention is the stretch of ``text`` it says it is."""
    return all(text[m.start : m.end] == storable(m.text) for m in analysis.mentions)


def _form(mention: Mention) -> str:
    return spaced(storable(mention.text))


def _memberships(analysis: Analysis) -> tuple[list[int], list[str]]:
    """For each mention the index of its chain, and why it is in it."""
    chain_of = [-1] * len(analysis.mentions)
    reason_of = [""] * len(analysis.mentions)
    for index, chain in enumerate(analysis.chains):
        for member in chain.members:
            if chain_of[member.mention] != -1:
                raise ValueError(f"A mention of {analysis.article_id} is in two chains")
            chain_of[member.mention] = index
            reason_of[member.mention] = storable(member.reason)
    if -1 in chain_of:
        raise ValueError(f"A mention of {analysis.article_id} is in no chain")
    return chain_of, reason_of


def _groups(sql: sqlite3.Connection, chains: Sequence[Chain], changes: ChainChanges) -> list[int]:
    """The group of each chain; those that are missing are added."""
    contents = [_content(chain) for chain in chains]
    signatures = [bytes.fromhex(digest(*content)) for content in contents]
    known = _known_groups(sql, list(dict.fromkeys(signatures)))
    for signature, content in zip(signatures, contents, strict=True):
        if signature not in known:
            known[signature] = _add_group(sql, signature, content, changes)
    return [known[signature] for signature in signatures]


def _content(chain: Chain) -> tuple[str, str, str, str]:
    """What chains of one group agree in: type, name, key and blocks."""
    blocks = BLOCK_SEPARATOR.join(dict.fromkeys(storable(b) for b in chain.blocks))
    return chain.type, storable(chain.name), storable(chain.key), blocks


def _known_groups(sql: sqlite3.Connection, signatures: Sequence[bytes]) -> dict[bytes, int]:
    known: dict[bytes, int] = {}
    for first in range(0, len(signatures), _AT_ONCE):
        wanted = list(signatures[first : first + _AT_ONCE])
        # Filled up, so that it is one statement, which is kept ready.
        wanted += wanted[-1:] * (_AT_ONCE - len(wanted))
        known |= sql.execute(_WITH_SIGNATURES, wanted)
    return known


def _add_group(
    sql: sqlite3.Connection,
    signature: bytes,
    content: tuple[str, str, str, str],
    changes: ChainChanges,
) -> int:
    group = sql.execute(
        "INSERT INTO name_group (signature, type, name, key, blocks) VALUES (?, ?, ?, ?, ?)",
        (signature, *content),
    ).lastrowid
    assert group is not None
    sql.executemany(
        "INSERT INTO block (block, group_id) VALUES (?, ?)",
        ((block, group) for block in split_blocks(content[-1]) if not block.startswith(MARK)),
    )
    changes.created.add(group)
    return group


# Those of a surname are read again with each of them who comes.
@lru_cache(maxsize=16384)
def split_blocks(blocks: str) -> tuple[str, ...]:
    """The blocks of a stored group."""
    return tuple(blocks.split(BLOCK_SEPARATOR)) if blocks else ()


def _ids(sql: sqlite3.Connection, table: str, texts: Iterable[str]) -> dict[str, int]:
    """The row ids of ``texts`` in ``form`` or ``reason``; what is missing is added."""
    wanted = list(dict.fromkeys(texts))
    ids: dict[str, int] = dict(
        sql.execute(
            "SELECT known.text, known.id FROM json_each(?) wanted"
            f" CROSS JOIN {table} known ON known.text = wanted.value",
            (json.dumps(wanted),),
        )
    )
    for text in wanted:
        if text not in ids:
            # Asked by itself: JSON in SQLite ends a text at a NUL.
            row = sql.execute(f"SELECT id FROM {table} WHERE text = ?", (text,)).fetchone()
            ids[text] = _add(sql, table, text) if row is None else row[0]
    return ids


def _add(sql: sqlite3.Connection, table: str, text: str) -> int:
    values: Sequence[str] = (text, folded(text)) if table == "form" else (text,)
    columns = "text, folded" if table == "form" else "text"
    marks = ", ".join("?" * len(values))
    row = sql.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values).lastrowid
    assert row is not None
    return row
