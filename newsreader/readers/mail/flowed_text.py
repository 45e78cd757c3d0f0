"""Plain text of mails whose paragraphs were cut into lines that may flow again (RFC 3676)."""

#: The line above a signature ends with a blank and does not flow, by section 4.3 of the RFC.
_SIGNATURE = "-- "


def unflowed(text: str, *, delete_space: bool) -> str:
    """``text`` with each paragraph on one line.

    A line that ends with a blank goes on in the next one of the same depth of quotation.
    ``delete_space`` is what the message's DelSp says: that the blank is not one of the text.
    """
    paragraphs: list[list[str]] = []
    open_depth: int | None = None
    for depth, line in map(_unquoted, text.replace("\r\n", "\n").split("\n")):
        if depth != open_depth or line == _SIGNATURE:
            paragraphs.append(["> "] if depth else [])
        flows = line.endswith(" ") and line != _SIGNATURE
        paragraphs[-1].append(line[:-1] if flows and delete_space else line)
        open_depth = depth if flows else None
    return "\n".join(map("".join, paragraphs))


def _unquoted(line: str) -> tuple[int, str]:
    """How deep a line is quoted, and the line without the marks and the blank that keeps it."""
    words = line.lstrip(">")
    return len(line) - len(words), words.removeprefix(" ")
