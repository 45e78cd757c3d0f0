"""Which articles wait for analysis."""

from dataclasses import replace

import pytest

from newsreader.library import Folder, LibraryWriter
from newsreader.model import Analysis, Article
from tests.library.making import PIPELINE, analysis, article, read

SIGNATURES = {"en": PIPELINE, "fr": "fr-1"}


@pytest.fixture
def articles(library: LibraryWriter, folder: Folder) -> list[Article]:
    made = [
        replace(article(f"Anna {n}."), language=language)
        for n, language in enumerate(["en", "fr", "de", "en"])
    ]
    for n, each in enumerate(made):
        read(library, folder, f"{n}.txt", each)
    return made


def waiting(library: LibraryWriter, **signatures: str) -> list[str]:
    asked = SIGNATURES | signatures
    found = library.pending(asked, 10)
    assert library.pending_count(asked) == len(found)
    assert library.pending_count(asked.get) == len(found)
    return [item.path.name[0] for item in found]


def test_everything_waits_at_first_oldest_first(
    library: LibraryWriter, articles: list[Article]
) -> None:
    assert waiting(library) == ["0", "1", "2", "3"]
    assert [item.article for item in library.pending(SIGNATURES, 2)] == articles[:2]


def test_what_someone_opened_leads(library: LibraryWriter, articles: list[Article]) -> None:
    first = [articles[3].id, "no such id", articles[2].id]
    found = library.pending(SIGNATURES, 3, first)
    assert [item.path.name[0] for item in found] == ["3", "2", "0"]
    library.store_analyses([analysis(articles[3])])
    found = library.pending(SIGNATURES, 3, first)
    assert [item.path.name[0] for item in found] == ["2", "0", "1"]


def test_another_pipeline_makes_its_language_wait(
    library: LibraryWriter, articles: list[Article]
) -> None:
    library.store_analyses([analysis(articles[0]), analysis(articles[1], pipeline="fr-1")])
    assert waiting(library) == ["2", "3"]
    assert waiting(library, fr="fr-2") == ["1", "2", "3"]
    assert waiting(library, en="test-2") == ["0", "2", "3"]
    # A pipeline that is gone leaves what it found.
    assert [i.path.name[0] for i in library.pending({}, 10)] == ["2", "3"]


def test_a_language_without_a_pipeline_waits_for_one(
    library: LibraryWriter, articles: list[Article]
) -> None:
    library.store_analyses([Analysis(articles[2].id, (), (), None, "Install the German one.")])
    stored = library.article(articles[2].id)
    assert stored is not None
    assert (stored.analysed, stored.note) == (True, "Install the German one.")
    assert waiting(library) == ["0", "1", "3"]
    assert waiting(library, de="de-1") == ["0", "1", "2", "3"]


def test_a_failure_waits_for_another_pipeline_or_content(
    library: LibraryWriter, folder: Folder, articles: list[Article]
) -> None:
    assert waiting(library) == ["0", "1", "2", "3"]
    change = library.store_analysis_failure(articles[0].id, "The worker died.")
    assert change.articles == {articles[0].id}
    library.store_analysis_failure(articles[2].id, "The worker died.")
    assert waiting(library) == ["1", "3"]
    assert [(f.path.name, f.reason) for f in library.failures()] == [
        ("0.txt", "The worker died."),
        ("2.txt", "The worker died."),
    ]
    assert library.counts().failed == 2
    stored = library.article(articles[0].id)
    assert stored is not None and (stored.analysed, stored.note) == (False, "The worker died.")
    assert waiting(library, en="test-2", de="de-1") == ["0", "1", "2", "3"]
    library.store_analyses([analysis(articles[0])])
    assert [f.path.name for f in library.failures()] == ["2.txt"]
    read(library, folder, "2.txt", replace(articles[2], text="Anna, again."))
    assert library.failures() == []
    assert waiting(library) == ["1", "2", "3"]


def test_a_failure_keeps_what_was_found_before(
    library: LibraryWriter, articles: list[Article]
) -> None:
    library.store_analyses([analysis(articles[0])])
    library.store_analysis_failure(articles[0].id, "The worker died.", "test-2")
    stored = library.article(articles[0].id)
    assert stored is not None and stored.analysed and len(stored.mentions) == 1
    assert waiting(library, en="test-2") == ["1", "2", "3"]


def test_a_failure_of_an_article_that_is_gone_is_passed_over(library: LibraryWriter) -> None:
    assert not library.store_analysis_failure("no such id", "The worker died.")


def test_an_analysis_of_another_text_is_made_again_once(
    library: LibraryWriter, articles: list[Article]
) -> None:
    """The text is another where a file with the same bytes was read as another format."""
    of_another = replace(analysis(article("The Anna 0.")), article_id=articles[0].id)
    library.store_analyses([of_another])
    assert waiting(library) == ["0", "1", "2", "3"]
    library.store_analyses([analysis(articles[0])])
    assert waiting(library) == ["1", "2", "3"]
    (row,) = library.article_rows([articles[0].id])
    assert row.entity_count == 1

    library.store_analyses([replace(of_another, article_id=articles[3].id)])
    library.store_analyses([replace(of_another, article_id=articles[3].id)])
    assert waiting(library) == ["1", "2"]
