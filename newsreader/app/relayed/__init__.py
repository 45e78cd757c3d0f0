"""What the floors below say in English, in the window's language.

Why a name belongs to an entity, why a file could not be read, what was decided: the floors below
write that as plain English lines, which the library stores and the command line prints. The window
knows the pattern of each of these lines and its translation; a line of no pattern is shown as it
is.
"""


def relayed(line: str) -> str:
    """``line`` in the window's language; as it is where no pattern is its own, or none is
    translated."""
    # Hundreds of patterns, and nothing of the first page is such a line.
    from newsreader.app.relayed.lines import said_again

    return said_again(line)
