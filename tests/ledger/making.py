"""Decisions and anchors for tests."""

from newsreader.ledger.decisions import Anchor, Decision, NewDecision, Op

AT = "2026-05-03T10:00:00+00:00"


def anchor(text: str = "Assad", start: int = 0, side: int = 0, piece: str | None = None) -> Anchor:
    return Anchor("hash", None, start, start + len(text), text, "", " spoke", side, piece)


def decision(number: int | str, op: Op = Op.HIDE, undoes: str | None = None) -> Decision:
    targets = () if undoes else (anchor(),)
    return Decision(str(number), AT, NewDecision(op, targets, "shown", undoes=undoes))
