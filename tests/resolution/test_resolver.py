from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import Assignment, EntityType, Label, StoredChain
from newsreader.resolution.chains import chain_mentions
from newsreader.resolution.resolver import NameResolver
from tests.resolution.test_chains import read

RESOLVER = NameResolver()


def store(*articles: str) -> list[StoredChain]:
    """The chains of these marked articles, as a library holds them."""
    found: list[StoredChain] = []
    for number, marked in enumerate(articles):
        for c in chain_mentions(*read(marked)):
            found.append(
                StoredChain(
                    len(found), f"a{number}", c.type, c.name, c.key, c.blocks, len(c.members)
                )
            )
    return found


def entities(*articles: str) -> list[set[str]]:
    """The names of the chains of each entity."""
    chains = store(*articles)
    answers = RESOLVER.assign(chains)
    found: dict[str, set[str]] = {}
    for chain in chains:
        found.setdefault(answers[chain.id].entity_id, set()).add(chain.name)
    return sorted(found.values(), key=sorted)


def reason(chains: list[StoredChain], name: str) -> str:
    answers = RESOLVER.assign(chains)
    (said,) = {answers[c.id].reason for c in chains if c.name == name}
    return said


def test_one_name_in_two_articles_is_one_entity() -> None:
    assert entities("[PERSON:Amira Haddad]", "[PERSON:Amira al-Haddad]") == [
        {"Amira Haddad", "Amira al-Haddad"}
    ]


def test_a_surname_goes_to_the_only_person_who_bears_it() -> None:
    chains = store("[PERSON:Amira Haddad]", "[PERSON:Haddad]")
    assert len({a.entity_id for a in RESOLVER.assign(chains).values()}) == 1
    assert reason(chains, "Haddad") == (
        "surname of Amira Haddad, the only one so named in the library"
    )


def test_a_surname_between_two_stays_apart_whatever_the_majority() -> None:
    many = ["[PERSON:Amira Haddad]"] * 20
    assert len(entities(*many, "[PERSON:Omar Haddad]", "[PERSON:Haddad]")) == 3


def test_middle_initials_join_or_part() -> None:
    chains = store("[PERSON:George W. Reed]", "[PERSON:George W. Reed]", "[PERSON:George Reed]")
    assert reason(chains, "George W. Reed") == "same name"
    assert reason(chains, "George Reed") == "form of George W. Reed"
    assert len(entities("[PERSON:George W. Reed]", "[PERSON:George Reed]")) == 1
    assert entities(
        "[PERSON:George W. Reed]", "[PERSON:George H. W. Reed]", "[PERSON:George Reed]"
    ) == [{"George H. W. Reed"}, {"George Reed"}, {"George W. Reed"}]


def test_initials_go_to_the_only_name_that_fits() -> None:
    assert len(entities("[PERSON:G. Reed]", "[PERSON:George Reed]")) == 1
    assert len(entities("[PERSON:G. Reed]", "[PERSON:George Reed]", "[PERSON:Gwen Reed]")) == 3
    assert len(entities("[PERSON:G.W. Reed]", "[PERSON:G.H. Reed]", "[PERSON:George Reed]")) == 3


def test_short_names_of_one_article_prove_nothing_in_another() -> None:
    assert len(entities("[PERSON:Wanda Stein] came. [PERSON:Wanda] sang.", "[PERSON:Wanda]")) == 2
    assert len(entities("[ORG:Hallam Motor] and [ORG:Hallam]", "[ORG:Hallam]")) == 2


def test_known_names_are_one_entity() -> None:
    assert len(entities("[GPE:U.S.]", "[GPE:United States]", "[NORP:Americans]")) == 1
    assert len(entities("[ORG:UN]", "[ORG:United Nations]")) == 1
    assert len(entities("[ORG:GM]", "[ORG:General Motors Corp.]")) == 1
    assert len(entities("[ORG:Hallam Group PLC]", "[ORG:Hallam]", "[ORG:Hallam Group]")) == 1
    assert len(entities("[ORG:Minsk Group]", "[ORG:Minsk]")) == 2


def test_an_acronym_expanded_in_one_article_is_expanded_in_all() -> None:
    expanding = "[ORG:Northern Dairy Workers Union] ([ORG:NDWU])"
    chains = store(expanding, "[ORG:NDWU]")
    assert len({a.entity_id for a in RESOLVER.assign(chains).values()}) == 1
    assert reason(chains, "NDWU") == "acronym of Northern Dairy Workers Union in another article"
    assert len(entities("[ORG:Northern Dairy Workers Union]", "[ORG:NDWU]")) == 2
    other = "[ORG:National Drivers and Waiters Union] ([ORG:NDWU])"
    assert len(entities(expanding, other, "[ORG:NDWU]")) == 3


def test_a_word_is_not_an_acronym_because_another_article_has_one() -> None:
    expanding = "[ORG:Military Aid for Yemen] ([ORG:MAY])"
    assert len(entities(expanding, "[ORG:MAY]")) == 1
    assert len(entities(expanding, "[ORG:MAY]", "[ORG:May]")) == 2


def test_a_side_that_is_named_like_its_town_lends_nothing() -> None:
    assert len(entities("[ORG:Leeds Wanderers] beat [ORG:Leeds]", "[ORG:Leeds]")) == 2


def test_types_of_different_families_stay_apart() -> None:
    assert len(RESOLVER.assign(store("[PERSON:Ford]", "[ORG:Ford]", "[GPE:Ford]"))) == 3
    chains = store("[PERSON:Ford]", "[ORG:Ford]", "[GPE:Ford]")
    assert len({a.entity_id for a in RESOLVER.assign(chains).values()}) == 3


def test_the_canonical_name_is_the_full_form_most_used() -> None:
    chains = store(
        "[PERSON:AMIRA HADDAD]",
        "[PERSON:Haddad]",
        "[PERSON:Haddad]",
        "[PERSON:Amira al-Haddad]",
        "[PERSON:Amira al-Haddad]",
        "[PERSON:Amira Haddad]",
    )
    described = RESOLVER.describe(chains)
    assert (described.name, described.type) == ("Amira al-Haddad", EntityType.PERSON)


def test_the_gazetteer_names_what_it_knows() -> None:
    described = RESOLVER.describe(store("[GPE:U.S.]", "[NORP:Americans]", "[GPE:America]"))
    assert (described.name, described.type) == ("United States", EntityType.PLACE)


def test_the_type_is_that_of_most_mentions() -> None:
    chains = store("[ORG:Tupamaros] [ORG:Tupamaros]", "[NORP:Tupamaros]")
    assert RESOLVER.describe(chains).type is EntityType.ORG


PIECES = st.sampled_from(
    (
        *("Karl Reed", "Joan Reed", "Reed", "Mrs Reed", "J. Reed", "K. Reed", "Karl B. Reed"),
        *("Karl A. Reed", "Karl Reed Jr", "Karl", "Karl Stein", "UN", "United Nations", "Syrian"),
        *("Hallam Co", "Hallam", "Hallam Motor", "NDWU", "Northern Dairy Workers Union"),
        *("North Deal Water Users", "Leeds", "Leeds Wanderers", "Wanderers", "Portland"),
        "Portland, Oregon",
    )
)
ARTICLES = st.lists(
    st.lists(
        st.tuples(st.sampled_from((Label.PERSON, Label.ORG, Label.NORP, Label.GPE)), PIECES),
        max_size=5,
    ),
    max_size=6,
).map(lambda found: store(*(" ".join(f"[{lab}:{n}]" for lab, n in a) for a in found)))


def by_place(chains: list[StoredChain]) -> dict[int, Assignment]:
    return dict(RESOLVER.assign(chains))


@given(ARTICLES, st.randoms())
def test_order_changes_nothing(chains: list[StoredChain], chance: Random) -> None:
    shuffled = chance.sample(chains, len(chains))
    assert by_place(shuffled) == by_place(chains)
    if chains:
        assert RESOLVER.describe(shuffled) == RESOLVER.describe(chains)


@given(ARTICLES)
def test_every_chain_has_an_entity(chains: list[StoredChain]) -> None:
    answers = RESOLVER.assign(chains)
    assert answers.keys() == {c.id for c in chains}
    assert all(a.entity_id and a.reason for a in answers.values())


@given(ARTICLES)
def test_a_chain_needs_only_those_it_shares_a_block_with(chains: list[StoredChain]) -> None:
    everything = RESOLVER.assign(chains)
    for chain in chains:
        near = [c for c in chains if set(c.blocks) & set(chain.blocks)]
        assert RESOLVER.assign(near)[chain.id] == everything[chain.id]


@given(ARTICLES)
def test_row_numbers_change_nothing(chains: list[StoredChain]) -> None:
    renumbered = [replace(c, id=10_000 - c.id) for c in chains]
    before, after = RESOLVER.assign(chains), RESOLVER.assign(renumbered)
    assert all(after[10_000 - c.id] == before[c.id] for c in chains)


@given(ARTICLES)
def test_same_key_and_type_is_the_same_entity(chains: list[StoredChain]) -> None:
    answers = RESOLVER.assign(chains)
    found: dict[tuple[EntityType, str], set[str]] = {}
    for chain in chains:
        found.setdefault((chain.type, chain.key), set()).add(answers[chain.id].entity_id)
    assert all(len(ids) == 1 for ids in found.values())
