"""What a person points at in an article, as what can be corrected."""

from newsreader.app.views.article.highlights import Highlights
from newsreader.app.views.panel.corrections import MentionsOf, Named, Passage
from newsreader.library.articles.sentences import sentence_around
from newsreader.library.records import MentionPlace, StoredArticle, StoredMention


def passage_at(
    stored: StoredArticle | None, span: tuple[int, int] | None, highlights: Highlights
) -> Passage | None:
    """The words of a range of the text, without white space around them, and the entity that is
    selected meanwhile."""
    if stored is None or span is None:
        return None
    chosen = stored.article.text[slice(*span)]
    start = span[0] + len(chosen) - len(chosen.lstrip())
    end = span[0] + len(chosen.rstrip())
    selected = highlights.selected
    mentions = highlights.mentions.of_entity(selected) if selected else ()
    entity = Named.of_mention(mentions[0], "") if mentions else None
    text = " ".join(chosen.split())
    return Passage(stored.article.id, start, end, text, entity) if text else None


def mention_at(stored: StoredArticle | None, mention: StoredMention | None) -> MentionsOf | None:
    """A mention with the sentence it is seen in."""
    if stored is None or mention is None:
        return None
    article = stored.article
    start, end = sentence_around(article.text, mention.start, mention.end)
    entity = Named.of_mention(mention, " ".join(article.text[start:end].split()))
    return MentionsOf(entity, (MentionPlace(article.id, mention.start),), mention.text)
