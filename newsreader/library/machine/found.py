"""What was found in an article, out of its rows, and kept aside where decisions changed it."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache

from newsreader.ledger.articles import Found
from newsreader.library.file.text_keys import storable
from newsreader.library.machine.analyses import ChainChanges, put_in, split_blocks, take_out
from newsreader.model import Analysis, Chain, ChainMember, EntityType, Evidence, Label, Mention
from newsreader.values import replace, value

_LABELS = {str(label): label for label in Label}

_Content = tuple[tuple[int, int, str, str, str, str], ...]


@value
class Shown:
    """The mentions that an article's rows hold, and the chains by ordinal."""

    mentions: tuple[Mention, ...]
    chains: Mapping[int, Chain]

    @property
    def found(self) -> Found:
        """The same, chains in the order of their first mentions."""
        ordered = sorted(self.chains.values(), key=lambda chain: chain.members[0].mention)
        return Found(self.mentions, tuple(ordered))


def machine_found(sql: sqlite3.Connection, article: int, text: str) -> Found:
    """What the machine found in the article, whatever decisions made of it."""
    kept = kept_found(sql, article, text)
    return shown_rows(sql, article, text).found if kept is None else kept


def kept_found(sql: sqlite3.Connection, article: int, text: str) -> Found | None:
    """What the machine found where that was kept aside."""
    row = sql.execute("SELECT content FROM found WHERE article_id = ?", (article,)).fetchone()
    return None if row is None else _decoded(row[0], text)


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


def replace_shown(
    sql: sqlite3.Connection, article: int, shown: Shown, now: Found, changes: ChainChanges
) -> bool:
    """Make the article's rows say ``now``, touching only chains that differ; whether any did.

    All chains of a group are replaced where one of them differs: who follows what moved counts
    a group's chains in an article either as there before or as new.
    """
    before: dict[tuple[object, ...], list[_Content]] = {}
    ordinals: dict[tuple[object, ...], list[int]] = {}
    for ordinal, chain in shown.chains.items():
        before.setdefault(_group(chain), []).append(_content(chain, shown.mentions))
        ordinals.setdefault(_group(chain), []).append(ordinal)
    after: dict[tuple[object, ...], list[Chain]] = {}
    for chain in now.chains:
        after.setdefault(_group(chain), []).append(chain)
    gone: list[int] = []
    come: list[Chain] = []
    for group in {**before, **after}:
        new = after.get(group, [])
        if sorted(before.get(group, [])) != sorted(_content(c, now.mentions) for c in new):
            gone += ordinals.get(group, [])
            come += new
    if not gone and not come:
        return False
    take_out(sql, article, changes, only=gone)
    members = sorted(m.mention for chain in come for m in chain.members)
    moved = {index: position for position, index in enumerate(members)}
    part = Analysis(
        str(article),
        tuple(now.mentions[index] for index in members),
        tuple(
            replace(c, members=tuple(ChainMember(moved[m.mention], m.reason) for m in c.members))
            for c in come
        ),
        None,
    )
    put_in(sql, article, part, changes, first=max(shown.chains, default=-1) + 1)
    return True


def _group(chain: Chain) -> tuple[object, ...]:
    blocks = tuple(dict.fromkeys(storable(block) for block in chain.blocks))
    return (chain.type, storable(chain.name), storable(chain.key), blocks)


def _content(chain: Chain, mentions: Sequence[Mention]) -> _Content:
    return tuple(
        (
            m.start,
            m.end,
            str(m.label),
            ",".join(m.evidence),
            storable(m.doubt or ""),
            storable(member.reason),
        )
        for member in sorted(chain.members, key=lambda one: one.mention)
        for m in (mentions[member.mention],)
    )


def shown_rows(sql: sqlite3.Connection, article: int, text: str) -> Shown:
    """The mentions and chains that the article's rows hold."""
    mentions: list[Mention] = []
    members: dict[int, list[ChainMember]] = {}
    for index, (start, end, label, evidence, doubt, chain, reason) in enumerate(
        sql.execute(
            "SELECT m.start, m.end, m.label, m.evidence, d.text, m.chain, r.text FROM mention m"
            " CROSS JOIN reason r ON r.id = m.reason_id LEFT JOIN reason d ON d.id = m.doubt_id"
            " WHERE m.article_id = ? ORDER BY m.start",
            (article,),
        )
    ):
        found_as = _LABELS[label], _evidence(evidence), doubt
        mentions.append(Mention(start, end, text[start:end], *found_as))
        members.setdefault(chain, []).append(ChainMember(index, reason))
    chains = {
        ordinal: Chain(EntityType(kind), name, key, split_blocks(blocks), tuple(members[ordinal]))
        for ordinal, kind, name, key, blocks in sql.execute(
            "SELECT c.ordinal, g.type, g.name, g.key, g.blocks FROM chain c"
            " CROSS JOIN name_group g ON g.id = c.group_id WHERE c.article_id = ?",
            (article,),
        )
        if ordinal in members
    }
    return Shown(tuple(mentions), chains)


@cache
def _evidence(parts: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(part) for part in parts.split(",") if part)


def _encoded(found: Found) -> str:
    return json.dumps(
        [
            [[m.start, m.end, m.label, ",".join(m.evidence), m.doubt] for m in found.mentions],
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
            # Doubt is not there in what version 2 kept.
            Mention(start, end, text[start:end], _LABELS[label], _evidence(evidence), *doubt)
            for start, end, label, evidence, *doubt in mentions
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
