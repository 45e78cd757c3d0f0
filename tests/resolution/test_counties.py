import pytest

from newsreader.resolution.chains import chain_mentions
from tests.resolution.test_chains import read
from tests.resolution.test_resolver import entities


def key(marked: str) -> tuple[str, str]:
    """Key and reason of an article's first mention."""
    chain, *_ = chain_mentions(*read(marked))
    return chain.key, chain.members[0].reason


def test_a_county_tells_the_british_town() -> None:
    london = "[GPE:Boston] in [GPE:Massachusetts] came."
    assert key("From [GPE:Boston], Lincs, came.")[1] == "the one in Lincs"
    assert key("From [GPE:Boston], Lincolnshire, came.")[0] == key("[GPE:Boston], Lincs.")[0]
    assert len(entities(london, "From [GPE:Boston], Lincs, came.")) == 3


def test_it_holds_for_the_whole_article() -> None:
    chains = chain_mentions(*read("From [GPE:Boston], Lincs, came. [GPE:Boston] won."))
    assert len(chains) == 1


def test_of_towns_that_britain_has_several_of_it_is_another() -> None:
    assert key("From [GPE:Richmond], North Yorks, came.") == (
        "richmond,north yorks",
        "the one in North Yorks",
    )
    articles = ["[GPE:Richmond], N Yorks.", "[GPE:Richmond], Surrey.", "[GPE:Richmond] won."]
    assert len(entities(*articles)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "From [GPE:Boston], New Hampshire, came.",
        "From [GPE:Boston], Lincs and [GPE:London] came.",
        "From [GPE:Boston], Lincs. From [GPE:Boston], Staffs.",
        "From [GPE:Boston]. Lincs came.",
    ],
)
def test_what_is_no_county_of_the_town_tells_nothing(text: str) -> None:
    assert key(text)[0] == key("From [GPE:Boston] came.")[0]


def test_an_abbreviated_state_has_its_full_stop() -> None:
    kansas = key("[GPE:Kansas] voted.")[0]
    assert key("In Ulysses, [GPE:Kan.], they voted.")[0] == kansas
    assert key("[GPE:Kan] reported it.")[0] != kansas
    assert key("In [GPE:Tenn], they voted.")[0] == key("[GPE:Tennessee] voted.")[0]
