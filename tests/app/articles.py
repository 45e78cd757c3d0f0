"""Articles with mentions, for the tests of the viewer."""

from collections.abc import Sequence
from pathlib import Path
from re import escape, finditer

from newsreader.library.records import StoredArticle, StoredMention
from newsreader.model import (
    TYPE_OF_LABEL,
    Article,
    Evidence,
    Label,
    Role,
    Section,
    content_hash,
)

Part = tuple[Role | None, str]

STORY: tuple[Part, ...] = (
    (Role.TITLE, "Tuva Lind Leaves the Harbour Board"),
    (Role.CAPTION, "Tuva Lind at the quay in Lervik."),
    (Role.DATELINE, "LERVIK — "),
    (Role.BODY, "Tuva Lind left the Harbour Board on Friday. 🚢 The Norlandic side was silent."),
    (Role.BODY, "“I have said what I had to say,” Lind told reporters in Lervik."),
    (Role.TABLE, "Port      Ships\nLervik       14\nSundby        6"),
    (Role.BOILERPLATE, "Lind is on our newsletter. Comments are closed."),
)
NAMES: dict[str, tuple[Label, str]] = {
    "Tuva Lind": (Label.PERSON, "Tuva Lind"),
    "Lind": (Label.PERSON, "Tuva Lind"),
    "Harbour Board": (Label.ORG, "Harbour Board"),
    "Lervik": (Label.GPE, "Lervik"),
    "LERVIK": (Label.GPE, "Lervik"),
    "Norlandic": (Label.NORP, "Norland"),
    "Friday": (Label.DATE, "Friday"),
}


def text_of(parts: Sequence[Part]) -> tuple[str, tuple[Section, ...]]:
    """Blocks parted by blank lines, a dateline on the line of what follows it."""
    text, sections, before = "", [], None
    for role, words in parts:
        if text and before is not Role.DATELINE:
            text += "\n\n"
        if role is not None:
            sections.append(Section(role, len(text), len(text) + len(words)))
        text += words
        before = role
    return text, tuple(sections)


def stored(
    parts: Sequence[Part] = STORY,
    *,
    names: dict[str, tuple[Label, str]] = NAMES,
    title: str | None = "Tuva Lind Leaves the Harbour Board",
    source: str | None = "Coast Wire",
    byline: str | None = "Ane Solli",
    date: str | None = "2018-05-12",
    analysed: bool = True,
    note: str | None = None,
) -> StoredArticle:
    """An article as the library gives it; every name in its text is a mention."""
    text, sections = text_of(parts)
    article = Article(
        content_hash=content_hash(text.encode("utf-8", "surrogatepass")),
        text=text,
        sections=sections,
        title=title,
        byline=byline,
        source=source,
        date=date,
    )
    quiet = [(s.start, s.end) for s in sections if s.role is Role.BOILERPLATE]
    mentions: list[StoredMention] = []
    found = sorted(
        (match.start(), -match.end(), name)
        for name in names
        for match in finditer(rf"\b{escape(name)}\b", text)
    )
    for start, minus_end, name in found:
        label, entity = names[name]
        if (mentions and start < mentions[-1].end) or any(a <= start < b for a, b in quiet):
            continue
        mentions.append(
            StoredMention(
                start=start,
                end=-minus_end,
                text=name,
                label=label,
                evidence=(Evidence.MODEL,),
                entity_id=entity.casefold().replace(" ", "-"),
                entity=entity,
                entity_type=TYPE_OF_LABEL[label],
                entity_mentions=53,
                entity_articles=14,
                reason="" if name == entity else f"“{name}”: surname of {entity}",
            )
        )
    paths = (Path("/news/coast/lind.txt"),)
    shown = tuple(mentions) if analysed else ()
    return StoredArticle(article, paths, shown, analysed, note, read=False)
