"""Waiting for something another process or thread does."""

import threading
from collections.abc import Callable


def until(condition: Callable[[], bool], limit_s: float = 60.0) -> None:
    """Return as soon as ``condition`` holds; fail after ``limit_s`` seconds."""
    never = threading.Event()
    for _ in range(int(limit_s * 100)):
        if condition():
            return
        never.wait(0.01)
    raise AssertionError(f"did not happen within {limit_s} seconds")
