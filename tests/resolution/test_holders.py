import pytest

from newsreader import names
from newsreader.model import Article
from newsreader.resolution.chains import chain_mentions
from newsreader.resolution.evidence.holders import bearers_of_office, holder_in, holder_of
from tests.resolution.test_chains import chains_of, read
from tests.resolution.test_resolver import reason, store


@pytest.mark.parametrize(
    ("office", "family", "date", "key"),
    [
        ("president", "bush", "1990-05-01", "george h w bush"),
        ("president", "bush", "2003-05-01", "george w bush"),
        ("president", "clinton", "1996-08-30", "bill clinton"),
        # A former president is called so still, and without a date the only one ever is meant.
        ("president", "clinton", "2012-08-30", "bill clinton"),
        ("president", "clinton", None, "bill clinton"),
        # Two of the name, before the first of them, and what no president was called.
        ("president", "bush", "2012-05-01", None),
        ("president", "bush", None, None),
        ("president", "clinton", "1950-05-01", None),
        ("president", "brunswick", "1996-08-30", None),
        ("senator", "clinton", "2004-05-01", None),
        # Of a name that many bear only who is in office.
        ("president", "johnson", "1966-05-01", "lyndon b johnson"),
        ("president", "johnson", "1999-05-01", None),
        # In the year in which one follows another of the name, either may be meant.
        ("president", "kirchner", "2007-11-01", None),
        ("president", "castro", "2010-05-01", "raul castro"),
    ],
)
def test_who_held_an_office(office: str, family: str, date: str | None, key: str | None) -> None:
    found = holder_of([office], family, date)
    assert (found.key if found is not None else None) == key
    if found is not None:
        assert holder_in(["news of public life", found.mark]) == found


def test_the_holder_is_named_in_many_ways() -> None:
    holder = holder_of(["president"], "bush", "2003-05-01")
    assert holder is not None

    def fitting(*known: str) -> list[str]:
        return bearers_of_office(holder, {name: [names.person_name(name)] for name in known})

    assert fitting("Laura Bush", "George Bush") == ["George Bush"]
    assert fitting("George W. Bush", "George Bush", "George H. W. Bush") == ["George W. Bush"]
    assert fitting("George H. W. Bush", "Barbara Bush", "Bush") == []
    assert fitting("G. Bush") == ["G. Bush"]


def test_an_office_tells_whom_an_article_means() -> None:
    chains = chains_of(
        "[PERSON:Hillary Clinton] and [PERSON:Bill Clinton] came. President [PERSON:Clinton] spoke."
    )
    assert chains == {
        "Hillary Clinton": ["Hillary Clinton"],
        "Bill Clinton": ["Bill Clinton", "Clinton"],
    }


def test_a_president_is_not_the_only_other_of_the_name() -> None:
    chains = chains_of("[PERSON:Hillary Clinton] came. President [PERSON:Clinton] spoke.")
    assert chains.keys() == {"Hillary Clinton", "Clinton"}
    stored = store("[PERSON:Hillary Clinton] came.", "President [PERSON:Clinton] spoke.")
    assert reason(stored, "Clinton") == "same name"


def test_an_office_tells_whom_a_library_means() -> None:
    stored = store(
        "[PERSON:Hillary Clinton] came.",
        "[PERSON:Bill Clinton] came.",
        "President [PERSON:Clinton] spoke.",
    )
    assert reason(stored, "Clinton") == "surname of Bill Clinton, known as president"


def test_the_date_of_the_article_decides_between_two_presidents() -> None:
    article, mentions = read("President [PERSON:Bush] spoke.")
    keys = []
    for date in ("1990-05-01", "2003-05-01"):
        dated = Article("hash", article.text, (), date=date)
        (chain,) = chain_mentions(dated, mentions)
        holder = holder_in(chain.key.partition(names.CONTEXT)[2].split("+"))
        keys.append(holder.key if holder is not None else None)
    assert keys == ["george h w bush", "george w bush"]
