from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import StoredChain
from tests.resolution.test_resolver import RESOLVER, entities, reason, store

FOOTBALL = (
    "The midfielder and the goalkeeper were cheered in the football match, a cup final; two goals"
    " in the second half gave the team the win."
)
CULTURE = (
    "The album, songs and music of the band top the charts, and the singer will play a concert."
)
COURTS = (
    "The judge told the jury that witnesses at the trial had heard of the murder from the police."
)
WEEKLY = "The [ORG:Harbour Weekly] said so. [ORG:Harbour Weekly] and [ORG:Harbour Weekly]."
COUNCIL = "The [ORG:Council of Tarn] said so. [ORG:Council of Tarn] and [ORG:Council of Tarn]."


def joined(articles: tuple[str, ...], name: str, lone: str) -> bool:
    """Whether the surname alone, in an article more, is the person's."""
    chains = store(*articles, lone)
    answers = RESOLVER.assign(chains)
    last = max(chain.article_id for chain in chains)
    (person,) = {answers[c.id].entity_id for c in chains if c.name == name}
    (own,) = {answers[c.id].entity_id for c in chains if c.article_id == last and " " not in c.name}
    return person == own


TWO = (
    f"[PERSON:Amira Haddad] came, and [PERSON:Haddad] spoke. {WEEKLY}",
    f"[PERSON:Omar Haddad] came, and [PERSON:Haddad] spoke. {COUNCIL}",
)


def test_a_surname_goes_to_the_one_named_in_the_same_company() -> None:
    chains = store(*TWO, f"[PERSON:Haddad] left. {WEEKLY}")
    assert reason(chains, "Haddad") == (
        "surname of Amira Haddad, named with Harbour Weekly in other articles, too"
    )
    assert joined(TWO, "Omar Haddad", f"[PERSON:Haddad] left. {COUNCIL}")


def test_company_of_two_of_the_name_points_two_ways() -> None:
    both = f"[PERSON:Omar Haddad] came, and [PERSON:Haddad] spoke. {WEEKLY}"
    assert len(entities(*TWO, both, f"[PERSON:Haddad] left. {WEEKLY}")) == 5


def test_company_says_nothing_where_the_other_was_there_in_passing() -> None:
    both = "[PERSON:Amira Haddad] and [PERSON:Omar Haddad] met."
    assert not joined((*TWO, both), "Amira Haddad", f"[PERSON:Haddad] left. {WEEKLY}")


def test_company_must_be_named_often_and_oftenest() -> None:
    assert not joined(TWO, "Amira Haddad", "[PERSON:Haddad] left the [ORG:Harbour Weekly].")
    assert not joined(TWO, "Amira Haddad", f"[PERSON:Haddad] left. {WEEKLY} {COUNCIL}")


def test_what_the_gazetteer_knows_is_company_without_its_key() -> None:
    union = "[ORG:United Nations] and [ORG:UN] and [ORG:United Nations]."
    first = f"[PERSON:Amira Haddad] came, and [PERSON:Haddad] spoke. {union}"
    chains = store(first, TWO[1], f"[PERSON:Haddad] left. {union}")
    assert reason(chains, "Haddad") == (
        "surname of Amira Haddad, named in the same company in other articles, too"
    )


STRIKER = f"[PERSON:Marek Dolan] headed a goal. {FOOTBALL}"
SINGER = f"[PERSON:Eve Dolan] sang. {CULTURE}"


def test_a_surname_goes_to_the_only_one_met_in_the_game() -> None:
    assert joined((STRIKER, SINGER), "Marek Dolan", f"Then [PERSON:Dolan] left. {FOOTBALL}")
    second = f"[PERSON:Karl Dolan] headed a goal. {FOOTBALL}"
    lone = f"Then [PERSON:Dolan] left. {FOOTBALL}"
    assert not joined((STRIKER, SINGER, second), "Marek Dolan", lone)


def test_one_of_a_list_of_players_may_be_any_of_a_name_that_some_bear() -> None:
    articles = [a.replace("Dolan", "Burns") for a in (STRIKER, SINGER)]
    line_up = f"Nowak, [PERSON:Burns], Adler. {FOOTBALL}"
    assert not joined((articles[0], articles[1]), "Marek Burns", line_up)
    told = f"Then [PERSON:Burns] left. {FOOTBALL}"
    assert joined((articles[0], articles[1]), "Marek Burns", told)
    assert joined((STRIKER, SINGER), "Marek Dolan", f"Nowak, [PERSON:Dolan], Adler. {FOOTBALL}")


def test_a_very_common_surname_is_not_settled_by_the_game() -> None:
    articles = [a.replace("Dolan", "Miller") for a in (STRIKER, SINGER)]
    lone = f"Then [PERSON:Miller] left. {FOOTBALL}"
    assert not joined((articles[0], articles[1]), "Marek Miller", lone)


@pytest.mark.parametrize(
    ("full", "lone", "one"),
    [
        (CULTURE, FOOTBALL, False),
        (FOOTBALL, CULTURE, False),
        (CULTURE, COURTS, False),
        (COURTS, COURTS, True),
        (FOOTBALL, FOOTBALL, True),
        ("", COURTS, True),
        (CULTURE, "", True),
    ],
)
def test_the_only_bearer_is_met_in_the_same_part_of_the_news(
    full: str, lone: str, one: bool
) -> None:
    articles = (f"[PERSON:Hester Quill] was there. {full}",)
    assert joined(articles, "Hester Quill", f"Then [PERSON:Quill] came. {lone}") is one


def test_a_common_surname_or_a_given_name_needs_it_told() -> None:
    for family in ("Johnson", "Craig"):
        articles = (f"[PERSON:Lucy {family}] was there.",)
        lone = f"Then [PERSON:{family}] came. {COURTS}"
        assert not joined(articles, f"Lucy {family}", lone)
    assert joined(("[PERSON:Lucy Quill] was there.",), "Lucy Quill", f"[PERSON:Quill] {COURTS}")


def test_company_wins_over_the_part_of_the_news() -> None:
    articles = (f"[PERSON:Hester Quill] came, and [PERSON:Quill] spoke. {WEEKLY} {CULTURE}",)
    assert joined(articles, "Hester Quill", f"[PERSON:Quill] left. {WEEKLY} {COURTS}")


def test_a_suffix_is_borne_by_the_person() -> None:
    assert len(entities("[PERSON:Cliff Richard]", "[PERSON:Richard III]")) == 2


def test_nobodys_surname_is_parted_by_news_where_many_bear_it() -> None:
    assert len(entities(f"[PERSON:Smith] {FOOTBALL}", f"[PERSON:Smith] {COURTS}")) == 2
    assert len(entities(f"[PERSON:Zanetta] {FOOTBALL}", f"[PERSON:Zanetta] {COURTS}")) == 1


ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(
            ("Amira Haddad", "Omar Haddad", "Haddad", "A. Haddad", "Paul Smith", "Smith")
        ),
        st.sampled_from(("", "and [PERSON:Haddad] spoke.", "Then, [PERSON:Smith], ran.")),
        st.sampled_from((WEEKLY, COUNCIL, "")),
        st.sampled_from((FOOTBALL, CULTURE, COURTS, "")),
    ),
    max_size=8,
).map(lambda found: store(*(f"[PERSON:{n}] came. {m} {c} {t}" for n, m, c, t in found)))


@given(ARTICLES, st.randoms())
def test_order_and_repeats_change_nothing(chains: list[StoredChain], chance: Random) -> None:
    answers = RESOLVER.assign(chains)
    assert RESOLVER.assign(chance.sample(chains, len(chains))) == answers
    again = {(c.type, c.name, c.key, c.blocks): c for c in chains}
    assert all(answers[i] == a for i, a in RESOLVER.assign(list(again.values())).items())


@pytest.mark.parametrize(
    ("full", "lone"),
    [
        # A given name, a word, and what is no person's name at all.
        ("[PERSON:Leonard Craig] sang.", "[PERSON:Craig] came."),
        ("[PERSON:Sam Younger] sang.", "Pitt the [PERSON:Younger] came."),
        ("[PERSON:Amazing Wendle] sold well.", "[PERSON:Wendle] came."),
        # Well known as something else.
        ("[PERSON:Ada Unicef] sang.", "[PERSON:Unicef] came."),
        ("[PERSON:Ada Bolton] sang.", "A doctor from [PERSON:Bolton] came."),
        # Who is called by the given name.
        ("[PERSON:Billy Joelson] sang.", "[PERSON:Joelson Ross] came. [PERSON:Joelson] sat."),
        # A title that stands alone.
        ("[PERSON:Mary Queen] sang.", "the [PERSON:Queen] came."),
        # A family.
        ("[PERSON:Nadia Kolar] sang.", "The [PERSON:Kolar] sisters came."),
        ("[PERSON:Nadia Kolar] sang.", "Mr and Mrs [PERSON:Kolar] came."),
        ("[PERSON:Nadia Kolar] sang.", "[PERSON:Kolar] came, and the [PERSON:Kolar] family."),
    ],
)
def test_what_may_be_no_surname_is_not_the_only_bearers(full: str, lone: str) -> None:
    entity = {chain.key: a for chain, a in _answers(full, lone)}
    person = next(key for key in entity if " " in key.partition(",")[0])
    alone = [key for key in entity if " " not in key.partition(",")[0]]
    assert all(entity[key] != entity[person] for key in alone)


def _answers(*articles: str) -> list[tuple[StoredChain, str]]:
    chains = store(*articles)
    answers = RESOLVER.assign(chains)
    return [(chain, answers[chain.id].entity_id) for chain in chains]


def test_a_title_or_a_list_of_the_game_makes_a_given_name_a_surname() -> None:
    singer = ("[PERSON:Leonard Craig] sang.",)
    assert joined(singer, "Leonard Craig", "Mr [PERSON:Craig] came.")
    striker = (f"Striker [PERSON:Leonard Craig] sat. {FOOTBALL}",)
    assert joined(striker, "Leonard Craig", f"Nowak, [PERSON:Craig], Adler. {FOOTBALL}")
    assert not joined(striker, "Leonard Craig", f"Then [PERSON:Craig] sat. {FOOTBALL}")


def test_a_peer_is_who_is_called_so() -> None:
    lone = "Lord [PERSON:Quill] came."
    assert not joined(("[PERSON:Hester Quill] sat.",), "Hester Quill", lone)
    called = "[PERSON:Hester Quill] sat. Baroness [PERSON:Quill] left."
    assert joined((called,), "Hester Quill", "Baroness [PERSON:Quill] came.")
    weekly = f"[PERSON:Oscar Quill] came, and [PERSON:Quill] spoke. {WEEKLY}"
    assert joined((weekly,), "Oscar Quill", f"Lord [PERSON:Quill] left. {WEEKLY}")


def test_a_form_of_address_tells_where_the_others_cannot_be_addressed_so() -> None:
    two = ("Mrs [PERSON:Hester Quill] sat.", "[PERSON:Oscar Quill] sat.")
    assert joined(two, "Hester Quill", "Mrs [PERSON:Quill] came.")
    either = ("Mrs [PERSON:Hester Quill] sat.", "[PERSON:Robin Quill] sat.")
    assert not joined(either, "Hester Quill", "Mrs [PERSON:Quill] came.")


def test_a_family_is_told_to_be_several() -> None:
    stored = store("[PERSON:Nadia Kolar] sang.", "The [PERSON:Kolar] sisters came.")
    assert reason(stored, "Kolar") == "same name, said of several"
