"""A unit of work for an executor: one function over a few items, each with its own outcome."""

import logging
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from newsreader.errors import NewsreaderError

Item = TypeVar("Item")
Result = TypeVar("Result")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """An item's result."""

    value: Result


@dataclass(frozen=True, slots=True)
class Failed:
    """Why an item has no result: words for a person that follow the item's name."""

    reason: str


@dataclass(frozen=True, slots=True)
class Batch(Generic[Item, Result]):
    """``function`` over each of ``items``; a callable that any executor can run.

    One item that fails does not touch the others. An executor of ours also ends an item that
    takes longer than ``limit_s`` seconds, and takes ``urgent`` batches before all others.
    ``together`` gives the same results for several items at once, in less time: it is tried
    first, and where it fails, dies or takes too long the items are taken one by one.
    Functions, items and results must be picklable.
    """

    function: Callable[[Item], Result]
    items: tuple[Item, ...]
    limit_s: float
    urgent: bool = False
    together: Callable[[Sequence[Item]], Sequence[Result]] | None = None

    def __call__(self) -> tuple[Done[Result] | Failed, ...]:
        """The outcome of each item, in order."""
        if self.together is not None:
            outcomes = run_together(self.together, self.items)
            if outcomes is not None:
                return outcomes
        return tuple(run_item(self.function, item) for item in self.items)


def run_together(
    together: Callable[[Sequence[Item]], Sequence[Result]], items: Sequence[Item]
) -> tuple[Done[Result] | Failed, ...] | None:
    """The outcomes of all items at once, None when they have to be taken one by one."""
    try:
        return tuple(Done(result) for result in together(items))
    except Exception:  # whatever it is, it comes up again with the item that it belongs to
        _log.debug("a batch failed as a whole", exc_info=True)
        return None


def run_item(function: Callable[[Item], Result], item: Item) -> Done[Result] | Failed:
    """The outcome of one item.

    A failure nobody foresaw is a fault of ours on that item: it is logged with its traceback
    and named in the outcome, so that it neither hides nor stops the rest.
    """
    try:
        return Done(function(item))
    except NewsreaderError as error:
        return Failed(str(error))
    except RecursionError:
        return Failed("is nested too deeply")
    except MemoryError:
        return Failed("needs more memory than there is for one file or article")
    except Exception as error:
        _log.exception("%s failed", getattr(function, "__name__", function))
        last = traceback.extract_tb(error.__traceback__)[-1]
        return Failed(
            f"meets a fault of newsreader's own, please report it: "
            f"{type(error).__name__}: {error} ({last.name}, line {last.lineno})"
        )
