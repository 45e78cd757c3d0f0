"""Addresses on the web that a text names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.views.article.links import find_links


def found(text: str) -> list[tuple[str, str]]:
    return [(text[link.start : link.end], link.address) for link in find_links(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Read http://example.org.", "http://example.org"),
        ("(see https://example.org/x_(y))", "https://example.org/x_(y)"),
        ("www.example.org/søk?q=1&r=2, it said", "https://www.example.org/søk?q=1&r=2"),
        ("HTTPS://EXAMPLE.ORG!", "HTTPS://EXAMPLE.ORG"),
        ("“https://example.org/a”", "https://example.org/a"),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text: str, expected: str) -> None:
    assert [address for _, address in found(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "file:///etc/passwd",
        "javascript://example.org/%0aalert(1)",
        "mail@www.example.org",
        "http://",
        "https://localhost",
        "awww.example.org",
    ],
)
def test_what_is_no_address_on_the_web_is_left_alone(text: str) -> None:
    assert found(text) == []


@given(st.lists(st.sampled_from([*"a. ()é🚢/:", "http://", "www.", "a.b"]), max_size=30))
def test_links_rise_and_lead_to_the_web(parts: list[str]) -> None:
    text = "".join(parts)
    end = 0
    for link in find_links(text):
        assert end <= link.start < link.end <= len(text)
        assert link.address.lower().startswith(("http://", "https://"))
        assert link.address.endswith(text[link.start : link.end])
        end = link.end
