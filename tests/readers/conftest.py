"""Files of any kind in an empty folder, and what a reader makes of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.model import Article
from newsreader.readers.registry import read_file

Reader = Callable[[str, bytes | str], Article]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Writes a file of this name and these contents, and reads the one article in it."""

    def write_and_read(name: str, contents: bytes | str) -> Article:
        path = tmp_path / name
        data = contents.encode("utf-8") if isinstance(contents, str) else contents
        path.write_bytes(data)
        (article,) = read_file(path)
        return article

    return write_and_read


def roles_of(article: Article) -> list[tuple[str, str]]:
    """Every section's role and words."""
    return [(s.role.value, article.text[s.start : s.end]) for s in article.sections]
