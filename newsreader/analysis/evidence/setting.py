"""What stands around a name of an article, which no repair changes."""

from typing import NamedTuple

from newsreader.analysis.evidence.zones import Kind
from newsreader.model import Label


class Setting(NamedTuple):
    """What the text at and around a range says of the name there.

    ``follows_title`` and ``reads_as_person`` are those of ``people``; ``before`` is the word
    before it in its zone, empty where there is none; ``cues`` are the votes of ``cues``.
    """

    name: str
    kind: Kind
    before: str
    follows_title: bool
    reads_as_person: bool
    cues: tuple[tuple[Label, float], ...]
