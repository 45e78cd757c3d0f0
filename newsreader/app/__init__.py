"""The window: the only place that knows Qt."""

from newsreader.app.start.lean_qt import load_leanly

load_leanly()
