"""Amounts of money, from their sign to their last word."""

import pytest

from newsreader.analysis.rules.money import read_money
from tests.analysis.drafts import draft, found


def amounts(text: str) -> list[str]:
    made = draft(text)
    read_money(made)
    return [name for name, label in found(made) if label == "MONEY"]


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("It cost £[20|MONEY]m to build.", ["£20m"]),
        ("Sales were $[3bn|MONEY] (£[1.65bn|MONEY]).", ["$3bn", "£1.65bn"]),
        ("It paid [about $1.2 billion|MONEY] in all.", ["$1.2 billion"]),
        ("It paid US$25,000 and A$8.4bn.", ["US$25,000", "A$8.4bn"]),
        ("He gave [3|CARDINAL] euros.", ["3 euros"]),
        ("It lost [2.4bn|CARDINAL] euros and 497bn yen.", ["2.4bn euros", "497bn yen"]),
        ("A fee of €5-10m was paid.", ["€5-10m"]),
        ("It sold a £71.6million stake.", ["£71.6million"]),
        ("Shares fell [12|CARDINAL]p to 340p.", ["12p", "340p"]),
        ("Between £30 and £40.", ["£30", "£40"]),
        ("They spent [millions of dollars|MONEY].", ["millions of dollars"]),
        ("She has 10 million pounds.", ["10 million pounds"]),
    ],
)
def test_an_amount_is_whole(text: str, money: list[str]) -> None:
    assert amounts(text) == money


@pytest.mark.parametrize(
    "text",
    [
        "It weighs 20 pounds, and has 10 marks.",
        "The film comes in 1080p and 42p.",
        "Shares of films in 720p rose.",
        "He rose 20% on 12 May 2004.",
        "The band [The $100 Quartet|ORG] sang.",
    ],
)
def test_what_is_no_amount_stays(text: str) -> None:
    made = draft(text)
    before = found(made)
    read_money(made)
    assert found(made) == before
