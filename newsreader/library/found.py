"""What was found in an article, out of its rows, and kept aside where decisions changed it."""

import json
import sqlite3

from newsreader.ledger.articles import Found
from newsreader.library.analyses import split_blocks
from newsreader.model import Chain, ChainMember, EntityType, Evidence, Label, Mention


def machine_found(sql: sqlite3.Connection, article: int, text: str) -> Found:
    """What the machine found in the article, whatever decisions made of it."""
    row = sql.execute("SELECT content FROM found WHERE article_id = ?", (article,)).fetchone()
    return shown_found(sql, article, text) if row is None else _decoded(row[0], text)


def keep_machine_found(sql: sqlite3.Connection, article: int, found: Found | None) -> None:
    """Keep aside what the machine found; None where its rows say just that."""
    if found is None:
        sql.execute("DELETE FROM found WHERE article_id = ?", (article,))
    else:
        sql.execute(
            "INSERT INTO found (article_id, content) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET content = excluded.content",
            (article, _encoded(found)),
        )


def shown_found(sql: sqlite3.Connection, article: int, text: str) -> Found:
    """The mentions and chains that the article's rows hold."""
    mentions: list[Mention] = []
    members: dict[int, list[ChainMember]] = {}
    for index, (start, end, label, evidence, chain, reason) in enumerate(
        sql.execute(
            "SELECT m.start, m.end, m.label, m.evidence, m.chain, r.text FROM mention m"
            " CROSS JOIN reason r ON r.id = m.reason_id WHERE m.article_id = ? ORDER BY m.start",
            (article,),
        )
    ):
        mentions.append(
            Mention(start, end, text[start:end], Label(label), _evidence(evidence.split(",")))
        )
        members.setdefault(chain, []).append(ChainMember(index, reason))
    chains = [
        Chain(EntityType(kind), name, key, split_blocks(blocks), tuple(members.get(ordinal, ())))
        for ordinal, kind, name, key, blocks in sql.execute(
            "SELECT c.ordinal, g.type, g.name, g.key, g.blocks FROM chain c"
            " CROSS JOIN name_group g ON g.id = c.group_id WHERE c.article_id = ?"
            " ORDER BY c.ordinal",
            (article,),
        )
    ]
    return Found(tuple(mentions), tuple(chains))


def _evidence(parts: list[str]) -> tuple[Evidence, ...]:
    return tuple(Evidence(part) for part in parts if part)


def _encoded(found: Found) -> str:
    return json.dumps(
        [
            [[m.start, m.end, m.label, list(m.evidence)] for m in found.mentions],
            [
                [c.type, c.name, c.key, list(c.blocks), [[m.mention, m.reason] for m in c.members]]
                for c in found.chains
            ],
        ],
        separators=(",", ":"),
    )


def _decoded(content: str, text: str) -> Found:
    mentions, chains = json.loads(content)
    return Found(
        tuple(
            Mention(start, end, text[start:end], Label(label), _evidence(evidence))
            for start, end, label, evidence in mentions
        ),
        tuple(
            Chain(
                EntityType(kind),
                name,
                key,
                tuple(blocks),
                tuple(ChainMember(mention, reason) for mention, reason in members),
            )
            for kind, name, key, blocks, members in chains
        ),
    )
