"""Fetching again after changes, one fetch after the other."""

from collections.abc import Callable


class Refetch:
    """Calls ``fetch`` when it is asked to, and then not again before the answer.

    Requests that come meanwhile become one more call: while changes pour in, one fetch follows
    another and none overtakes the one before, so that each is answered. How often changes are
    told is the indexer's pace; one that a person waits for is fetched at once.
    """

    def __init__(self, fetch: Callable[[], None]) -> None:
        self._fetch = fetch
        self._owed = False
        self._again = False

    @property
    def owed(self) -> bool:
        """Whether a fetch is not answered yet: what changes now may have come too late for it."""
        return self._owed

    def soon(self) -> None:
        """Fetch, as soon as the last fetch is answered."""
        self._again = True
        self._go_on()

    def now(self) -> None:
        """Fetch at once, in place of what is still owed."""
        self._again = False
        self._owed = True
        self._fetch()

    def answered(self) -> None:
        """Say that the answer has come, or that none will."""
        self._owed = False
        self._go_on()

    def _go_on(self) -> None:
        if self._again and not self._owed:
            self.now()
