"""The second pass through the real indexer: what other articles say reaches the reader."""

import pytest

from newsreader.indexing import articles
from newsreader.indexing.messages import AddFolder, Changed, RemoveFolder, Resume
from newsreader.library import ArticleQuery
from newsreader.model import Evidence, Label
from tests.indexing import jobs_for_tests as jobs
from tests.indexing.conftest import Desk


@pytest.fixture
def marked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose articles carry what is found in them."""
    monkeypatch.setattr(articles, "analyse_article", jobs.analyse_marks_of_one)
    monkeypatch.setattr(articles, "analyse_articles", jobs.analyse_marks)
    return desk


def labels(desk: Desk) -> list[tuple[Label, tuple[Evidence, ...]]]:
    """What the first article says of its first name."""
    assert desk.indexer is not None
    library = desk.indexer.library
    (stored,) = (
        article
        for article_id in library.article_ids(ArticleQuery())
        if (article := library.article(article_id)) and article.paths[0].name == "odd.txt"
    )
    return [(mention.label, mention.evidence) for mention in stored.mentions]


def test_other_articles_settle_what_the_model_alone_says(marked: Desk) -> None:
    marked.write("odd.txt", "They asked [Vell|ORG] again.")
    marked.do(AddFolder(marked.folder))
    assert labels(marked) == [(Label.ORG, (Evidence.MODEL,))]
    for number in range(5):
        marked.write(f"{number}.txt", f"Story {number}: they asked [Vell|PERSON!] again.")
    events = marked.do(Resume())
    assert labels(marked) == [(Label.PERSON, (Evidence.MODEL, Evidence.LIBRARY))]
    assert any(isinstance(event, Changed) for event in events)
    assert not any(isinstance(event, Changed) for event in marked.do(Resume()))


def test_a_folder_that_leaves_takes_its_word_along(marked: Desk) -> None:
    others = marked.folder.parent / "others"
    others.mkdir()
    marked.write("odd.txt", "They asked [Vell|ORG] again.")
    for number in range(5):
        text = f"Story {number}: they asked [Vell|PERSON!] again."
        (others / f"{number}.txt").write_text(text)
    marked.do(AddFolder(marked.folder), AddFolder(others))
    assert labels(marked)[0][0] is Label.PERSON
    assert marked.indexer is not None
    (folder,) = (f for f in marked.indexer.library.folders() if f.path == others)
    marked.do(RemoveFolder(folder.id))
    assert labels(marked) == [(Label.ORG, (Evidence.MODEL,))]
