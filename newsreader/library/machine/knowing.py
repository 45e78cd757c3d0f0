"""What the world knows of an entity, by what the machine took its names for."""

import sqlite3
from collections import Counter

from newsreader import knowledge
from newsreader.knowledge import Card
from newsreader.ledger.articles import atom_of, piece_of
from newsreader.library.decisions import overlay_rows
from newsreader.library.machine.analyses import split_blocks
from newsreader.model import EntityType

# A people is the organisation or the place it belongs to, in another sentence.
_ONE_THING = frozenset((EntityType.PLACE, EntityType.ORG, EntityType.GROUP))


def card_of(sql: sqlite3.Connection, entity: int, public_id: str) -> Card | None:
    """The card of the known thing that most mentions of the entity are taken for.

    What a person split off is not what the machine took it for; of what they merged, the part
    that names the whole decides; and where they gave another type, it is another thing. A new
    name changes nothing.
    """
    rows = [
        (key, split_blocks(blocks), machine, mentions)
        for key, blocks, machine, mentions in sql.execute(
            "SELECT key, blocks, machine, mentions FROM name_group WHERE entity_id = ?", (entity,)
        )
    ]
    if not any(knowledge.is_known(key) for key, _, _, _ in rows):
        return None
    now = overlay_rows.said_of(sql, [public_id])
    lead = now.lead.get(public_id)
    weights: Counter[str] = Counter()
    for key, blocks, machine, mentions in rows:
        leads = lead is None or lead in (machine or public_id, atom_of(blocks, key))
        if leads and piece_of(blocks) is None and knowledge.is_known(key):
            weights[key] += mentions
    if not weights:
        return None
    card = knowledge.card(min(weights, key=lambda key: (-weights[key], key)))
    given = now.types.get(public_id)
    if card is None or given is None or given == card.type or {given, card.type} <= _ONE_THING:
        return card
    return None
