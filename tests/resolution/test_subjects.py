import pytest

from newsreader.resolution.evidence.subjects import area_of, subject_of
from tests.resolution.test_lone_names import COURTS, CULTURE


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (CULTURE, "culture"),
        (COURTS, "the courts"),
        ("The shares rose as profits and sales of the bank beat what analysts saw.", "business"),
        ("MPs will vote on the bill, ministers of the government told parliament.", "politics"),
        ("Software on the server, the browser and the internet had a virus.", "computing"),
        ("Rebels and soldiers fought for the town; artillery shelling killed troops.", "war"),
        ("Astronomers saw a planet in its orbit through the telescope, scientists say.", "science"),
        ("The committee met on Tuesday.", None),
        (f"{CULTURE} {COURTS}", None),
        ("", None),
    ],
)
def test_subjects(text: str, subject: str | None) -> None:
    assert subject_of(text) == subject


def test_areas() -> None:
    assert area_of("culture") == "culture"
    assert area_of("politics") == area_of("the courts") == "public life"
