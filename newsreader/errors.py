"""Every error a person can meet. Anything else that is raised is a programming error."""


class NewsreaderError(Exception):
    """The root of the tree. ``str(error)`` is one clear line for a person."""


class ReadError(NewsreaderError):
    """A file cannot be read as an article; the message says why and what to do."""


class AnalysisError(NewsreaderError):
    """An article cannot be analysed: no pipeline, a limit reached, or a worker that died."""


class LibraryError(NewsreaderError):
    """The library file cannot be opened or written: newer, locked, damaged or out of space."""


class LockedError(LibraryError):
    """Another program has the library file locked; what was to be written was not, all of it."""


class QueryError(NewsreaderError):
    """A person's search or name cannot be understood or matches nothing."""


class LedgerError(NewsreaderError):
    """A decision cannot be made, or a line of a ledger cannot be read."""


class NameListError(NewsreaderError):
    """A person's own list of names cannot be read; the message names file and line."""


class PreferencesError(NewsreaderError):
    """The person's preferences cannot be written, or name what is not there."""


class DesktopError(NewsreaderError):
    """The desktop's files (menu entry, icons, file types) cannot be written or removed."""
