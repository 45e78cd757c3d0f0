"""What the floors below say in English, in the window's language.

Why a name belongs to an entity, why a file could not be read, what was decided: the floors below
write that as plain English lines, which the library stores and the command line prints. The window
knows the pattern of each of these lines and its translation; a line of no pattern is shown as it
is.
"""

from newsreader.app.relayed.lines import relayed

__all__ = ["relayed"]
