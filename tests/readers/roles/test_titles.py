import pytest

from newsreader.readers.roles.titles import is_headline, is_slug


@pytest.mark.parametrize(
    "line",
    [
        "Minister Meets Envoy in Port City",
        "Minister meets envoy in port city",
        "Who will pay for the harbour?",
        "Harbour opens at last!",
        "Talks to resume between Norland and U.S.",
        "Who pays for the harbour of Easthaven...",
        "“We will not pay,” says minister",
        "CRICKET - NORLAND BEAT WESTMARK.",
        "HARBOUR OPENS",
        "北京举行会议",
    ],
)
def test_a_short_line_above_longer_text_is_a_headline(line: str) -> None:
    assert is_headline(line, has_longer_after=True, has_header_after=False)


@pytest.mark.parametrize(
    "line",
    [
        "The minister met the envoy on Monday.",
        "The minister met the envoy and said:",
        "By Jane Doe",
        "MOSCOW (AP) — The minister met the envoy on Monday",
        "word " * 60,
        "1 2 3 4",
        "",
    ],
)
def test_a_first_paragraph_is_no_headline(line: str) -> None:
    assert not is_headline(line, has_longer_after=True, has_header_after=False)


def test_a_sentence_above_a_dateline_is_a_headline() -> None:
    line = "Brisk reports rattle markets anew."

    assert is_headline(line, has_longer_after=True, has_header_after=True)
    assert not is_headline(line, has_longer_after=True, has_header_after=False)


def test_capitals_make_a_slug() -> None:
    assert is_slug("SOCCER - SHARE OF POINTS FOR NORTHPORT.")
    assert not is_slug("NASA says it will land")
    assert not is_slug("NASA")
