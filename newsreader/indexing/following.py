"""Decisions followed: at once in what someone looks at, bit by bit in the rest."""

from collections.abc import Sequence
from time import perf_counter

from newsreader.indexing.telling import Teller
from newsreader.library import LibraryWriter

_HELD_S = 0.015
"""About so long at a time the library is held: who takes a decision back waits no longer."""

_MOST = 30


class Following:
    """Has decisions applied and tells what that changed.

    How many articles one transaction takes follows from how long those of the last took: what
    is marked takes ten times as long as what is hidden.
    """

    def __init__(self, library: LibraryWriter, teller: Teller) -> None:
        self._library = library
        self._teller = teller
        self._at_once = 1
        self._in_sight: Sequence[str] = ()

    def answer(self, looked_at: Sequence[str]) -> None:
        """Someone decided something and waits: apply it in the first of the articles (ids) that
        they look at, and say so. The others come next, before all that nobody looks at."""
        self._at_once = 1
        self._in_sight = looked_at[1:]
        self._teller.add(self._library.apply_some_decisions(looked_at[:1], 1))
        self._teller.flush(asked=True)

    def go_on(self) -> None:
        """Apply what is not applied everywhere yet, in some more articles; and what was decided
        in processes that cannot tell: the command line."""
        if not self._library.applying:
            # Of what is found here, no one knows yet how long it takes.
            self._at_once = 1
            self._teller.add(self._library.apply_some_decisions((), self._at_once))
            return
        next_ones = self._in_sight[: self._at_once]
        began = perf_counter()
        change = self._library.apply_some_decisions(next_ones, self._at_once)
        self._pace(perf_counter() - began)
        self._teller.add(change)
        self._in_sight = self._in_sight[len(next_ones) :]
        if next_ones and not self._in_sight:
            self._teller.flush(asked=bool(change))
        if not self._library.applying:
            self._teller.flush(always=True)

    def _pace(self, took: float) -> None:
        fits = int(self._at_once * _HELD_S / took) if took else _MOST
        self._at_once = max(1, min(fits, 2 * self._at_once, _MOST))
