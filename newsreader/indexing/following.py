"""Decisions followed: at once in what someone looks at, bit by bit in the rest."""

from collections.abc import Sequence

from newsreader.indexing.telling import Teller
from newsreader.library import LibraryWriter

_HELD_S = 0.015
"""About so long at a time the library is held: who takes a decision back waits no longer."""


class Following:
    """Has decisions applied and tells what that changed."""

    def __init__(self, library: LibraryWriter, teller: Teller) -> None:
        self._library = library
        self._teller = teller
        self._in_sight: Sequence[str] = ()

    def answer(self, looked_at: Sequence[str]) -> None:
        """Someone decided something and waits: apply it in the first of the articles (ids) that
        they look at, and say so. The others come next, before all that nobody looks at."""
        self._in_sight = looked_at[1:]
        self._teller.add(self._library.apply_some_decisions(looked_at[:1], 1))
        self._teller.flush(asked=True)

    def go_on(self) -> None:
        """Apply what is not applied everywhere yet, in some more articles; and what was decided
        in processes that cannot tell: the command line."""
        under_way = self._library.applying
        change = self._library.apply_some_decisions(self._in_sight, seconds=_HELD_S)
        self._teller.add(change)
        if not change.articles.isdisjoint(self._in_sight):
            self._teller.flush(asked=True)
        if not self._library.applying:
            self._in_sight = ()
            if under_way:
                self._teller.flush(always=True)
