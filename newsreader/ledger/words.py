"""Decisions in words: why a mention is where it is, and lines of the history."""

from contextlib import suppress
from datetime import datetime

from newsreader.ledger.decisions import Decision, Op

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_DONE = {
    Op.MERGE: "merged",
    Op.SPLIT: "split off",
    Op.RENAME: "renamed",
    Op.HIDE: "hid",
    Op.MARK: "marked",
    Op.UNMARK: "unmarked",
}

_PLAIN = {
    Op.MERGE: "Merged {rest} into {last}",
    Op.SPLIT: "Split {first} off",
    Op.RENAME: "Renamed {first} to {name}",
    Op.RETYPE: "Said that {first} is of type {type}",
    Op.HIDE: "Hid {first}",
    Op.MARK: "Marked {first} as {type}",
    Op.UNMARK: "Said that {first} is not a name here",
    Op.DIFFERENT: "Said that {all} are different",
    Op.UNSURE: "Left open whether {all} are one",
    Op.WATCH: "Watched {first}",
    Op.UNDO: "Took a decision back",
    Op.REDO: "Made a decision again",
}


def day_of(decision: Decision) -> str:
    """The day of a decision: "3 May 2026", where the person is."""
    moment = datetime.fromisoformat(decision.at)
    if moment.tzinfo is not None:
        # The first and the last day there is have no other anywhere.
        with suppress(OverflowError):
            moment = moment.astimezone()
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def reason_of(decision: Decision) -> str:
    """The decision as the reason for a mention: "you merged it on 3 May 2026"."""
    if decision.op is Op.SPLIT:
        return f"you split it off on {day_of(decision)}"
    if decision.op is Op.DIFFERENT:
        return f"you kept it apart on {day_of(decision)}"
    if decision.op is Op.RETYPE:
        return f"you said its type on {day_of(decision)}"
    return f"you {_DONE[decision.op]} it on {day_of(decision)}"


def words_of(decision: Decision) -> str:
    """What was done, for a history: the words it was made with, or what its passages tell."""
    made = decision.made
    if made.words:
        return made.words
    sides = dict.fromkeys(anchor.side for anchor in made.targets)
    names = [f"“{decision.side(side)[0].text}”" for side in sides] or [f"“{made.name or ''}”"]
    return _PLAIN[made.op].format(
        first=names[0],
        rest=", ".join(names[:-1]),
        last=names[-1],
        all=" and ".join(names),
        name=f"“{made.name}”",
        type=made.type,
    )
