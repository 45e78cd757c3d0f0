"""Days and spans of time in a person's words."""

from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_in_words(iso: str | None) -> str:
    """``2018-05-12`` as ``12 May 2018``; None as nothing; what is no ISO day as it is."""
    if not iso:
        return ""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


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
