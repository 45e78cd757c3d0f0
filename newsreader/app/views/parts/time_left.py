"""Spans of time in a person's words."""

from newsreader.app.translation import tr


def time_left_in_words(seconds: float | None) -> str:
    """How long something still takes, as roughly as it is known; None as nothing."""
    if seconds is None:
        return ""
    if seconds < 5:
        return tr("a moment left")
    if seconds < 55:
        return tr("{n} s left").format(n=5 * max(1, round(seconds / 5)))
    if seconds < 55 * 60:
        return tr("{n} min left").format(n=max(1, round(seconds / 60)))
    return tr("{n} h left").format(n=max(1, round(seconds / 3600)))
