"""Articles from text: the first block is the title, those after it the body."""

import re

from newsreader.model import Article, Role, Section, content_hash

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")


def article(
    text: str, *, language: str = "en", roles: dict[int, Role] | None = None, title: bool = True
) -> Article:
    """An article whose blocks are title and body, or what ``roles`` says of a block by number."""
    sections = []
    for number, match in enumerate(_BLOCK.finditer(text)):
        role = Role.TITLE if title and number == 0 else Role.BODY
        end = match.start() + len(match[0].rstrip())
        sections.append(Section((roles or {}).get(number, role), match.start(), end))
    return Article(content_hash(text.encode()), text, tuple(sections), language=language)
