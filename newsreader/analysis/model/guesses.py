"""How sure a model is of what it found."""

from typing import NamedTuple

from newsreader.model import EntityType

GUESSES = "newsreader_guesses"
"""In ``Doc.user_data``: a ``Guess`` for each of ``doc.ents``, in their order. Components that can
tell how sure they are put it there."""


class Guess(NamedTuple):
    """How sure the model is where an entity begins.

    ``sure`` is the share, from 0 to 1, of what it believes that falls to the entity's type.
    ``rival`` is the type with the next largest share, None where that is "no name at all".
    """

    sure: float = 1.0
    rival: EntityType | None = None
