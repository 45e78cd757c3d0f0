"""Python's cycle collector, at rest while much is made that is in no cycle."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Collect no cycles meanwhile.

    A batch of articles makes a few hundred thousand tuples, which are in no cycle and go when it is
    done. The collector would walk over them again and again, and over all that is kept at hand, the
    longer the more that is: a tenth of the time of an analysis, and of storing one.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
