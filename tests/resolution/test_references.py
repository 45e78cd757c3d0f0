from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import Article, Evidence, Mention, Role, Section
from newsreader.resolution.chains import chain_mentions
from newsreader.resolution.within.references import is_reference, with_references
from tests.resolution.test_chains import read


def referred(marked: str) -> tuple[Article, tuple[Mention, ...]]:
    """The article, one body, and its mentions with references."""
    article, mentions = read(marked)
    article = Article("hash", article.text, (Section(Role.BODY, 0, len(article.text)),))
    chains = chain_mentions(article, mentions)
    return article, with_references(article, mentions, chains, references=True)


def meant(marked: str) -> dict[str, str]:
    """Whom each reference, by its text, stands for."""
    article, mentions = referred(marked)
    return {
        mentions[m.mention].text: chain.name
        for chain in chain_mentions(article, mentions)
        for m in chain.members
        if is_reference(mentions[m.mention])
    }


def test_a_pronoun_stands_for_the_only_person_of_its_paragraph() -> None:
    marked = "[PERSON:Amira Haddad] won. She thanked her team, and they cheered her."
    assert meant(marked) == {"She": "Amira Haddad", "her": "Amira Haddad"}


def test_off_nothing_is_added() -> None:
    article, mentions = read("[PERSON:Amira Haddad] won. She left.")
    chains = chain_mentions(article, mentions)
    assert with_references(article, mentions, chains, references=False) == tuple(mentions)


def test_references_are_doubtful_and_say_why() -> None:
    article, mentions = referred("[PERSON:Amira Haddad] won. She left.")
    (made,) = (m for m in mentions if is_reference(m))
    assert made.evidence == (Evidence.RULE,)
    assert made.doubt == "a pronoun: the only person named in the paragraph before it"
    (chain,) = chain_mentions(article, mentions)
    assert [m.reason for m in chain.members] == ["same name", made.doubt]


@pytest.mark.parametrize(
    "marked",
    [
        "[PERSON:Amira Haddad] met [PERSON:Ida Reed]. She left.",
        "[PERSON:Amira Haddad] won.\n\nShe left.",
        "[PERSON:Mr Haddad] won. She left.",
        "The minister fell out with [PERSON:Amira Haddad]'s friends, and she left.",
        "The woman, according to Dr [PERSON:Amira Haddad], was ill when she left.",
        "[PERSON:Amira Haddad] won. She left. He stayed.",
        '[PERSON:Amira Haddad] said: "She left."',
        "[PERSON:Amira Haddad] failed, he said.",
        "She left. [PERSON:Amira Haddad] won.",
        "[ORG:Hallam] won. She left.",
        "The president left. President [PERSON:Haddad] won.",
        "President [PERSON:Haddad] and President [PERSON:Reed] met. The president left.",
        "President [PERSON:Haddad] met the president of [GPE:France].",
        "President [PERSON:Haddad] met the president-elect.",
        "[PERSON:Haddad] won. The president left.",
    ],
)
def test_where_it_is_not_sure_nothing_is_read(marked: str) -> None:
    assert meant(marked) == {}


def test_an_office_stands_for_the_only_one_who_holds_it() -> None:
    marked = "President [PERSON:Haddad] met [PERSON:Ida Reed].\n\nReed thanked the president."
    assert meant(marked) == {"the president": "Haddad"}
    assert meant("Prime Minister [PERSON:Haddad] won. The prime minister left.") == {
        "The prime minister": "Haddad"
    }


def test_a_headline_is_not_read() -> None:
    article, mentions = read("[PERSON:Amira Haddad] wins, he says")
    article = Article("hash", article.text, (Section(Role.TITLE, 0, len(article.text)),))
    chains = chain_mentions(article, mentions)
    assert with_references(article, mentions, chains, references=True) == tuple(mentions)


def test_when_the_name_is_taken_away_the_pronoun_stands_for_nobody() -> None:
    article, mentions = referred("[PERSON:Amira Haddad] won. She left.")
    left = [m for m in mentions if is_reference(m)]
    (chain,) = chain_mentions(article, left)
    assert chain.members[0].reason == "stands for nobody named here"


WORDS = st.sampled_from(
    (
        *("[PERSON:Amira Haddad]", "[PERSON:Haddad]", "President [PERSON:Reed]", "[ORG:Hallam]"),
        *("he", "She", "her", "the president", "left.", "\n\n", '"', "of", "said"),
    )
)


@given(st.lists(WORDS, max_size=30))
def test_references_disturb_nothing(words: list[str]) -> None:
    article, mentions = referred(" ".join(words))
    names_only = [m for m in mentions if not is_reference(m)]
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    chains = chain_mentions(article, mentions)
    placed = sorted(m.mention for chain in chains for m in chain.members)
    assert placed == list(range(len(mentions)))
    before = {(c.type, c.name, c.key, c.blocks) for c in chain_mentions(article, names_only)}
    assert {(c.type, c.name, c.key, c.blocks) for c in chains} == before
