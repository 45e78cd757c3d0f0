"""Python's cycle collector, at rest while articles are analysed."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Collect no cycles meanwhile.

    A batch makes a few hundred thousand tuples, which are in no cycle and go when it is done.
    The collector would walk over them again and again, a tenth of the time of an analysis.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
