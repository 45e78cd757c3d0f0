"""Two names that were taken for one."""

import pytest

from newsreader.analysis.rules.run_together import part_names
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Ane Solli|PERSON] won. [Norwegian Solli|ORG] left.", ["Norwegian", "Solli"]),
        (
            "[Ann Solli|PERSON] led [Labour|ORG]. [Solli Labour|PERSON] won.",
            ["Labour", "Solli", "Labour"],
        ),
        ("[Hans Christian Solli|PERSON] won. [Christian Solli|PERSON] left.", ["Christian Solli"]),
        ("[Ane Solli|PERSON] won. [Solli Tories|ORG] left.", ["Solli", "Tories"]),
        ("[Ane Solli|PERSON] won. [Ane Solli|PERSON] left.", ["Ane Solli"]),
        ("[Ane Solli|PERSON] won. [Norwegian -|ORG] left.", ["Norwegian -"]),
        ("[Ane Solli|PERSON] won. [Solli Wombats|ORG] left.", ["Solli Wombats"]),
    ],
)
def test_a_surname_of_the_article_is_a_name_of_its_own(marked: str, names: list[str]) -> None:
    made = draft(marked)
    part_names(made)
    assert [name for name, _ in found(made)][1:] == names
