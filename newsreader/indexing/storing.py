"""Storing what workers found: many at once, and one by one where that meets a fault of ours."""

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from newsreader.model import LibraryChange

Item = TypeVar("Item")

_FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)

_log = logging.getLogger(__name__)


def store_together(
    store: Callable[[Sequence[Item]], LibraryChange],
    items: Sequence[Item],
    refuse: Callable[[Item, str], None],
) -> LibraryChange:
    """``store`` the items in one transaction; what that changed.

    A fault of newsreader's own is logged, and costs the item that brings it to light and not the
    others: that one is given to ``refuse``, with words for a person that follow its name.
    """
    if not items:
        return LibraryChange()
    try:
        return store(items)
    except _FAULTS as error:
        _log.exception("storing %d results failed", len(items))
        if len(items) == 1:
            refuse(items[0], f"meets a fault of newsreader's own, please report it: {error!r}")
            return LibraryChange()
    change = LibraryChange()
    for item in items:
        change |= store_together(store, [item], refuse)
    return change
