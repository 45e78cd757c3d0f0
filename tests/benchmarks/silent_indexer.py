"""An indexer for windows that are measured with nothing to read."""

from multiprocessing import Pipe


class SilentIndexer:
    """An indexer that has nothing to say."""

    def __init__(self) -> None:
        self.connection, self._far = Pipe()

    def send(self, _command: object) -> None:
        """Take a command, and do nothing."""

    def close(self) -> None:
        """End what nobody speaks through."""
        self._far.close()
