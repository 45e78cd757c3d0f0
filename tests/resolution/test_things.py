from newsreader.resolution.chains import chain_mentions
from tests.resolution.test_chains import chains_of, one_chain, read
from tests.resolution.test_resolver import entities


def test_a_product_is_called_by_its_last_words() -> None:
    chain = one_chain("The [PRODUCT:Zentrix Pronto] sells. A [PRODUCT:Pronto] costs more.")
    assert [m.reason for m in chain.members] == [
        "same name",
        "short for Zentrix Pronto in the same article",
    ]


def test_the_first_words_of_a_product_are_another_product() -> None:
    assert len(chains_of("[PRODUCT:Pronto] and [PRODUCT:Pronto Mini]")) == 2


def test_an_event_is_called_by_its_first_words() -> None:
    assert len(chains_of("[EVENT:Dutch Open] and [EVENT:Dutch Open Golf Trophy]")) == 1
    assert len(chains_of("[EVENT:Open] and [EVENT:Dutch Open]")) == 2


def test_works_that_begin_alike_are_two() -> None:
    assert len(chains_of("[WORK_OF_ART:Sea Stories] [WORK_OF_ART:Sea Stories Retold]")) == 2


def test_the_maker_before_a_product_is_no_part_of_its_name() -> None:
    assert len(entities("[PRODUCT:Airbus A380]", "[PRODUCT:A380]")) == 1
    assert len(entities("[PRODUCT:Apple iPods]", "[PRODUCT:iPod]")) == 1


def test_a_number_alone_names_no_product() -> None:
    (chain,) = chain_mentions(*read("[PRODUCT:Boeing 747]"))
    assert chain.key == "boeing 747"


def test_an_event_named_for_its_sponsor_keeps_it() -> None:
    assert len(entities("[EVENT:SAP Open]", "[EVENT:Heineken Open]")) == 2


def test_events_and_products_are_known_by_other_names() -> None:
    assert len(entities("[EVENT:Academy Awards]", "[EVENT:Academy Award]", "[EVENT:Oscars]")) == 1


def test_prizes_have_no_plural() -> None:
    assert len(entities("[EVENT:Zentrix Awards]", "[EVENT:Zentrix Award]")) == 1
