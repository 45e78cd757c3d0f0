"""The ledger as JSON Lines: one decision a line, form 1.

Fields beyond those that every reader of the form knows (``scope``, ``name``, ``type``, ``words``,
``seen``, ``shown``, and ``side`` and ``piece`` of an anchor) are left out where they say nothing;
a line without them is read as the plainest decision of its kind.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Anchor, Decision, NewDecision, Op, Scope
from newsreader.model import EntityType
from newsreader.values import replace

FORM = 1
_SIDED = frozenset((Op.MERGE, Op.DIFFERENT, Op.UNSURE))
_LAST_PLACE = 1 << 53
_DAY = timedelta(days=1)


def line_of(decision: Decision) -> str:
    """The decision as one line of JSON, without its end."""
    made = decision.made
    values: dict[str, Any] = {
        "v": FORM,
        "id": decision.id,
        "at": decision.at,
        "op": str(made.op),
        "targets": [anchor_values(anchor) for anchor in made.targets],
        "because": made.because,
        "undoes": made.undoes,
    }
    if made.scope is not Scope.THIS:
        values["scope"] = str(made.scope)
    for name, value in (("name", made.name), ("type", made.type), ("words", made.words or None)):
        if value is not None:
            values[name] = str(value)
    if made.seen is not None:
        values["seen"] = made.seen
    if made.shown:
        values["shown"] = list(made.shown)
    return json.dumps(values, ensure_ascii=False)


def anchor_values(anchor: Anchor) -> dict[str, Any]:
    """The anchor in the form that JSON takes."""
    values: dict[str, Any] = {
        "content_hash": anchor.content_hash,
        "locator": anchor.locator,
        "start": anchor.start,
        "end": anchor.end,
        "text": anchor.text,
        "before": anchor.before,
        "after": anchor.after,
        "side": anchor.side,
    }
    if anchor.piece is not None:
        values["piece"] = anchor.piece
    return values


def decision_of(line: str) -> Decision:
    """The decision that a line holds. Raises LedgerError where it holds none."""
    try:
        values = json.loads(line)
    except ValueError as error:
        raise LedgerError("is not JSON") from error
    except RecursionError as error:
        raise LedgerError("is nested too deeply") from error
    if not isinstance(values, dict):
        raise LedgerError("is not a decision")
    form = values.get("v")
    if form != FORM:
        raise LedgerError(f"is of form {form}, which this newsreader does not know; update it")
    try:
        return _decision(values)
    except (KeyError, TypeError, ValueError) as error:
        raise LedgerError(f"is not a decision ({_blame(error)})") from error


def refuse_unsound(decision: Decision) -> None:
    """LedgerError where a decision of another ledger cannot be about anything: no person made it.
    What stands in a ledger already is read as it is."""
    made = decision.made
    anywhere = made.op is Op.HIDE and made.scope is Scope.EVERYWHERE
    if not (made.targets or anywhere or made.op in (Op.UNDO, Op.REDO)):
        raise LedgerError("is not a decision (it points to no passage)")
    by_name = made.op is Op.SPLIT and made.scope is Scope.NAME
    if (anywhere or by_name) and not (made.name or "").strip():
        raise LedgerError("is not a decision (it gives no name)")
    if not all(anchor.text.strip() and anchor.end < _LAST_PLACE for anchor in made.targets):
        raise LedgerError("is not a decision (a passage has no words, or no place)")
    at = datetime.fromisoformat(decision.at).replace(tzinfo=UTC)
    # Where the person is, it may be the day before or after.
    if not datetime.min.replace(tzinfo=UTC) + _DAY < at < datetime.max.replace(tzinfo=UTC) - _DAY:
        raise LedgerError("is not a decision (its time is none)")


def _blame(error: Exception) -> str:
    return f"no {error}" if isinstance(error, KeyError) else str(error)


def _decision(values: Mapping[str, Any]) -> Decision:
    op = Op(values["op"])
    given = values["targets"]
    if not (isinstance(given, list) and all(isinstance(target, dict) for target in given)):
        raise TypeError("its passages are none")
    targets = [anchor_of(target) for target in given]
    if op in _SIDED and not any("side" in target for target in given):
        # Each passage speaks for an entity of its own.
        targets = [replace(anchor, side=n) for n, anchor in enumerate(targets)]
    kind = values.get("type")
    made = NewDecision(
        op=op,
        targets=tuple(targets),
        because=_text(values.get("because") or ""),
        scope=Scope(values.get("scope", Scope.THIS)),
        name=_optional_text(values.get("name")),
        type=None if kind is None else EntityType(kind),
        undoes=_optional_text(values.get("undoes")),
        words=_text(values.get("words") or ""),
        seen=_count(values.get("seen")),
        shown=_texts(values.get("shown") or []),
    )
    _check(made)
    at = _text(values["at"])
    datetime.fromisoformat(at)
    return Decision(_named(values["id"]), at, made)


def _check(made: NewDecision) -> None:
    if made.op in (Op.UNDO, Op.REDO) and not made.undoes:
        raise ValueError("it does not say what it undoes")
    if made.op is Op.RENAME and not made.name:
        raise ValueError("it gives no name")
    if made.op in (Op.RETYPE, Op.MARK) and made.type is None:
        raise ValueError("it gives no type")
    if made.op in _SIDED and len({anchor.side for anchor in made.targets}) < 2:
        raise ValueError("it is about one entity alone")


def anchor_of(values: Mapping[str, Any]) -> Anchor:
    """The anchor that ``anchor_values`` gave. Raises KeyError, TypeError or ValueError, which
    say what is wrong, where it is none."""
    start, end = values["start"], values["end"]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        raise ValueError("a passage has no place")
    side = values.get("side", 0)
    if not isinstance(side, int):
        raise TypeError("a side is not a number")
    return Anchor(
        content_hash=_text(values["content_hash"]),
        locator=_optional_text(values.get("locator")),
        start=start,
        end=end,
        text=_text(values["text"]),
        before=_text(values.get("before", "")),
        after=_text(values.get("after", "")),
        side=side,
        piece=_optional_text(values.get("piece")),
    )


def _named(value: object) -> str:
    text = _text(value)
    if not text:
        raise ValueError("it has no id")
    return text


def _count(value: object) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise TypeError(f"{value!r} is not a count")
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _texts(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError(f"{values!r} is not a list of sentences")
    return tuple(map(_text, values))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value
