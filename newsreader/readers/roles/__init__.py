"""Which role each block of an article has: pure functions of its words and its place."""

from newsreader.readers.roles.marking import mark_roles

__all__ = ["mark_roles"]
