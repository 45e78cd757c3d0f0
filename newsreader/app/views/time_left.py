"""Spans of time in a person's words."""


def time_left_in_words(seconds: float | None) -> str:
    """How long something still takes, as roughly as it is known; None as nothing."""
    if seconds is None:
        return ""
    if seconds < 5:
        return "a moment left"
    if seconds < 55:
        return f"{5 * max(1, round(seconds / 5))} s left"
    if seconds < 55 * 60:
        return f"{max(1, round(seconds / 60))} min left"
    return f"{max(1, round(seconds / 3600))} h left"
