"""Files of decisions, as people hand them to each other."""

from pathlib import Path

from newsreader.errors import LedgerError
from newsreader.ledger.lines import decision_of
from newsreader.paths import display_path

SUFFIX = ".decisions.jsonl"
"""How the name of a file of decisions ends, so that a file manager knows it."""

_LONGEST_LINE = 1 << 20
_LARGEST = 1 << 27
"""A hundred thousand decisions, and more; some files have no end."""


def is_decisions_file(path: Path) -> bool:
    """Whether a file holds decisions, by its name, or for any ``.jsonl`` by its first line."""
    if not path.name.lower().endswith(".jsonl") or not path.is_file():
        return False
    if path.name.lower().endswith(SUFFIX):
        return True
    try:
        with path.open(encoding="utf-8-sig") as file:
            decision_of(file.readline(_LONGEST_LINE))
    except (OSError, UnicodeDecodeError, LedgerError):
        return False
    return True


def read_lines(path: Path) -> list[str]:
    """The lines of a file of decisions. Raises LedgerError where it cannot be read."""
    try:
        # Not splitlines: a passage may hold other line separators as they are.
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(_LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise LedgerError(f"{display_path(path)} cannot be read ({reason}).") from error
    except UnicodeDecodeError as error:
        raise LedgerError(f"{display_path(path)} is not a ledger of decisions.") from error
    if len(text) > _LARGEST:
        raise LedgerError(f"{display_path(path)} is too large for a ledger of decisions.")
    return text.split("\n")
