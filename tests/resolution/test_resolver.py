from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import Assignment, EntityType, Label, StoredChain
from newsreader.resolution.chains import chain_mentions
from newsreader.resolution.evidence.address import marks_of_key
from newsreader.resolution.evidence.ages import birth_year
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


def test_a_city_that_sues_is_the_city() -> None:
    assert len(entities("[GPE:City of Leipzig]", "[ORG:City of Leipzig]", "[GPE:Leipzig]")) == 1
    # The one within London, and a town that nobody knows.
    assert len(entities("[GPE:City of London]", "[GPE:London]")) == 2
    assert len(entities("[ORG:City of Kerrin]", "[GPE:Kerrin]")) == 2


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
        *("Portland, Oregon", "Bill Reed", "William Reed", "President Reed", "Mr Reed"),
        *("Senator Karl Reed", "Mrs Joan Reed", "Viktor Zelensky", "Victor Zelenskyy", "Selenskyj"),
        *("Zelensky", "Mr Zelenskyy", "Kim Jong-il", "Kim", "Haddads", "Haddad", "Iraqi Army"),
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


@given(ARTICLES.filter(bool), st.randoms())
def test_growing_where_it_is_called_so_changes_no_description(
    chains: list[StoredChain], chance: Random
) -> None:
    called = RESOLVER.describe(chains)
    grown = [
        replace(c, size=c.size + chance.randint(0, 5), articles=c.articles + chance.randint(0, 5))
        if (c.name, c.type) == (called.name, called.type)
        else c
        for c in chains
    ]
    assert RESOLVER.describe(grown) == called


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


def one(*articles: str) -> bool:
    """Whether all of these articles name one entity."""
    return len({a.entity_id for a in RESOLVER.assign(store(*articles)).values()}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Muammar al-Gaddafi", "Muammar el-Kadafi"),
        ("Volodymyr Zelensky", "Wolodymyr Selenskyj"),
        ("Viktor Yushchenko", "Wiktor Juschtschenko"),
        ("Pyotr Chaikovsky", "Pyotr Tchaikovsky"),
        ("Alexei Kuznetsov", "Aleksey Kuznetsoff"),
        ("Marat Basayev", "Marat Basaev"),
        ("Dmitri Davydenko", "Dmitriy Davidenko"),
        ("Mohammed Haddad", "Muhammad al-Haddad"),
        ("Orbán Viktor", "Viktor Orban"),
        ("Xi Jinping", "Jinping Xi"),
        ("Kim Jong-il", "Kim Jong Il"),
        ("Bill Haddad", "William J. Haddad"),
        ("Joe Haddad", "Joseph Haddad"),
    ],
)
def test_one_person_under_two_spellings(first: str, second: str) -> None:
    assert one(f"[PERSON:{first}]", f"[PERSON:{second}]")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Karl Phillips", "Karl Philips"),
        ("Ivan Petrov", "Ivan Petrovsky"),
        ("Ivan Petrov", "Igor Petroff"),
        ("Ole Fischer", "Ole Fisher"),
        ("Viktor Han", "Viktor Khan"),
        ("Mike Haddad", "Mick Haddad"),
        ("Bill J. Haddad", "William K. Haddad"),
        ("Bill Haddad Jr.", "William Haddad Sr."),
        ("Mr Chris Haddad", "Mrs Christine Haddad"),
        ("Yulia Tymoshenko", "Yevhen Tymoshenko"),
    ],
)
def test_names_that_only_look_alike_are_two(first: str, second: str) -> None:
    assert not one(f"[PERSON:{first}]", f"[PERSON:{second}]")


def test_a_surname_alone_follows_its_spelling_first() -> None:
    first, second, lone = "[PERSON:Ivan Petrov]", "[PERSON:Ole Petroff]", "[PERSON:Petroff]"
    assert {"Ole Petroff", "Petroff"} in entities(first, second, lone)
    assert one("[PERSON:Ole Petroff]", "[PERSON:Petrow]")
    assert one("[PERSON:Zelensky]", "[PERSON:Selenskyj]")


def test_a_spelling_is_told_as_such() -> None:
    chains = store("[PERSON:Muammar Gaddafi]", "[PERSON:Moammar Qadhafi]")
    said = {a.reason for a in RESOLVER.assign(chains).values()}
    assert said == {"same name", "spelling of Moammar Qadhafi"}


def test_a_short_form_between_two_stays_apart() -> None:
    bills = ["[PERSON:Bert Haddad]", "[PERSON:Albert Haddad]", "[PERSON:Robert Haddad]"]
    assert one(*bills[:2])
    assert len(entities(*bills)) == 3


def test_in_a_large_family_a_short_form_proves_nothing() -> None:
    family = [f"[PERSON:{name} Haddad]" for name in ("Bill", "William", "Ida", "Omar")]
    assert len(entities(*family)) == 4


def test_a_player_is_not_a_singer_whose_name_has_a_short_form() -> None:
    football = "The soccer match, a qualifier, was won by a midfielder. "
    assert not one(f"{football}[PERSON:James Haddad] scored.", "[PERSON:Jim Haddad] sang.")
    assert one(f"{football}[PERSON:James Haddad]", f"{football}[PERSON:Jim Haddad]")


def test_an_office_tells_whose_a_surname_is() -> None:
    two = ["President [PERSON:Amira Haddad]", "[PERSON:Omar Haddad]"]
    assert {"Amira Haddad", "Haddad"} in entities(*two, "President [PERSON:Haddad]")
    assert {"Haddad"} in entities(*two, "[PERSON:Haddad]")
    assert {"Haddad"} in entities(*two, "Governor [PERSON:Haddad]")
    chains = store(*two, "President [PERSON:Haddad]")
    assert reason(chains, "Haddad") == (
        "surname of Amira Haddad, called president in other articles"
    )


def test_a_form_of_address_tells_whose_a_surname_is() -> None:
    two = ["[PERSON:Mrs Amira Haddad]", "[PERSON:Mr Omar Haddad]"]
    assert {"Amira Haddad", "Haddad"} in entities(*two, "[PERSON:Mrs Haddad]")
    assert {"Omar Haddad", "Haddad"} in entities(*two, "[PERSON:Mr Haddad]")
    assert len(entities(*two, "[PERSON:Haddad]")) == 3


def test_a_woman_is_not_the_only_man_of_her_name() -> None:
    assert not one("[PERSON:Mr Omar Haddad]", "[PERSON:Mrs Haddad]")
    assert one("[PERSON:Omar Haddad]", "[PERSON:Mr Haddad]")


def test_surnames_of_nobody_are_one_unless_called_otherwise() -> None:
    assert one("[PERSON:Haddad]", "[PERSON:Mr Haddad]", "President [PERSON:Haddad]")
    assert len(entities("[PERSON:Mr Haddad]", "[PERSON:Mrs Haddad]")) == 2


def test_one_named_only_beside_another_does_not_claim_the_surname() -> None:
    together = "[PERSON:Omar Haddad] and his wife [PERSON:Amira Haddad]"
    found = entities(together, "[PERSON:Omar Haddad]", "[PERSON:Haddad]")
    assert {"Omar Haddad", "Haddad"} in found
    alone = entities(together, "[PERSON:Amira Haddad]", "[PERSON:Haddad]", "[PERSON:Omar Haddad]")
    assert {"Haddad"} in alone


@given(ARTICLES, ARTICLES)
def test_more_articles_move_only_those_who_share_a_block(
    before: list[StoredChain], more: list[StoredChain]
) -> None:
    added = [replace(c, id=c.id + 1_000) for c in more]
    touched = {block for chain in added for block in chain.blocks}
    was, now = RESOLVER.assign(before), RESOLVER.assign([*before, *added])
    for chain in before:
        if touched.isdisjoint(chain.blocks):
            assert now[chain.id] == was[chain.id]


def dated(date: str, marked: str, number: int) -> list[StoredChain]:
    """The chains of an article of that day."""
    article, mentions = read(marked)
    chains = chain_mentions(replace(article, date=date), mentions)
    return [
        StoredChain(number, f"a{number}", c.type, c.name, c.key, c.blocks, len(c.members))
        for number, c in enumerate(chains, number)
    ]


def test_two_of_one_name_are_told_by_their_ages() -> None:
    chains = [
        *dated("2004-05-01", "[PERSON:Markus Braun], 34, plays. [PERSON:Braun] won.", 0),
        *dated("2009-05-01", "The 38-year-old striker [PERSON:Markus Braun] stopped.", 10),
        *dated("2004-06-01", "[PERSON:Markus Braun], aged 69, resigned.", 20),
        *dated("2004-07-01", "[PERSON:Markus Braun] resigned.", 30),
    ]
    answers = RESOLVER.assign(chains)
    ids = {number: answer.entity_id for number, answer in answers.items()}
    assert ids[0] == ids[10]
    assert len(set(ids.values())) == 3
    assert answers[20].reason == "same name, born 1935 by the age given"


def test_one_whose_ages_agree_is_one_with_and_without() -> None:
    chains = [
        *dated("2004-05-01", "[PERSON:Markus Braun], 34, plays.", 0),
        *dated("2005-02-01", "[PERSON:Markus Braun], 34, plays.", 10),
        *dated("2005-03-01", "[PERSON:Markus Braun] plays.", 20),
        *dated("2005-04-01", "[PERSON:Braun] plays.", 30),
    ]
    assert len({a.entity_id for a in RESOLVER.assign(chains).values()}) == 1


def test_figures_behind_a_name_are_no_age() -> None:
    for marked in ("[PERSON:Markus Braun], 21, 34", "[PERSON:Markus Braun] 34", "[PERSON:Braun] 3"):
        (chain,) = dated("2004-05-01", marked, 0)
        assert birth_year(marks_of_key(chain.key)) is None
    (undated,) = store("[PERSON:Markus Braun], 34, plays.")
    assert undated.key == "markus braun"


def test_a_name_with_a_sign_in_it_is_a_name() -> None:
    assert len(entities("[PERSON:CA @ Shoreline]", "[PERSON:CA]")) == 2
    assert len(entities("[PERSON:,]", "[PERSON:@]")) == 2


def test_who_is_named_only_beside_another_leaves_the_surname_to_them() -> None:
    chains = store(
        "[PERSON:Amira Haddad] spoke. [PERSON:Amira Haddad] left.",
        "[PERSON:Amira Haddad] came with [PERSON:Nadia Haddad].",
        "[PERSON:Haddad] was elected.",
    )
    assert reason(chains, "Haddad") == (
        "surname of Amira Haddad, beside whom others of the name are named"
    )


def test_a_known_thing_under_its_own_name_needs_no_explanation() -> None:
    chains = store("[GPE:France]", "[NORP:French]", "[GPE:France]")
    assert reason(chains, "France") == "same name"


def test_a_kind_alone_is_another_organisation_in_each_article() -> None:
    def met(number: int) -> list[StoredChain]:
        article, mentions = read(f"The [ORG:Commission] met {number} times.")
        chains = chain_mentions(replace(article, content_hash=str(number)), mentions)
        return [StoredChain(number, "", c.type, c.name, c.key, c.blocks, 1) for c in chains]

    assert len({a.entity_id for a in RESOLVER.assign([*met(1), *met(2)]).values()}) == 2
    assert len(entities("[ORG:Parliament]", "[ORG:Parliament]")) == 1


def test_initials_name_nobody_who_is_known_by_a_full_name() -> None:
    chains = store("[PERSON:P Reed]", "[PERSON:P Reed]", "[PERSON:Peter Reed]")
    assert RESOLVER.describe(chains).name == "Peter Reed"
    assert RESOLVER.describe(store("[PERSON:P Reed]", "[PERSON:Reed]")).name == "P Reed"


def test_initials_met_in_sport_are_not_those_of_a_politician() -> None:
    sport = "R. Reed scored in the football match; the striker and a midfielder won the cup final."
    assert len(entities(f"[PERSON:R. Reed]: {sport}", "[PERSON:Ruth Reed] resigned.")) == 2


def test_who_is_nobody_here_has_no_bearer() -> None:
    assert len(entities("[PERSON:Karl Reed]", "[PERSON:Omar Haddad]", "[PERSON:Stein]")) == 3


def test_one_who_may_be_meant_is_not_because_no_other_may() -> None:
    chains = ("Mr [PERSON:Omar Haddad]", "[PERSON:Robin Haddad]", "Mrs [PERSON:Haddad]")
    assert len(entities(*chains)) == 3


def test_three_initials_are_hardly_of_one_given_name() -> None:
    assert len(entities("[PERSON:J.K. Tolley]", "[PERSON:John Tolley]")) == 1
    assert len(entities("[PERSON:J.P.R. Tolley]", "[PERSON:John Tolley]")) == 2


def test_spellings_of_a_name_are_one_across_articles() -> None:
    for one, other in (
        ("Mesut Oezil", "Mesut Özil"),
        ("Fumio Kishida", "Kishida Fumio"),
        ("Rune Sønderby", "Rune Soenderby"),
        ("Valery Gerasimenko", "Waleri Gerassimenko"),
        ("Abdul Rahman Haddad", "Abd al-Rahman Haddad"),
    ):
        assert len(entities(f"[PERSON:{one}]", f"[PERSON:{other}]")) == 1
    assert len(entities("[PERSON:James George]", "[PERSON:George James]")) == 2


def test_a_king_is_nobody_who_bears_the_surname() -> None:
    assert len(entities("[PERSON:Talal bin Hamad]", "King [PERSON:Hamad]")) == 2
    assert len(entities("[PERSON:Prince Harald]", "Prince [PERSON:Harald]")) == 1


def test_the_given_name_excludes_a_form_of_address() -> None:
    assert len(entities("[PERSON:Derek Velde]", "Mrs [PERSON:Velde]")) == 2
    assert len(entities("[PERSON:Karin Velde]", "Mrs [PERSON:Velde]")) == 1
