import pytest

from tests.resolution.test_chains import chains_of


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        (
            "[ORG:Hallam Digital] and [ORG:Hallam Digital], [ORG:Hallam Digtial Corp]",
            "Hallam Digital",
        ),
        ("[PERSON:Amira Haddad], [PERSON:Amira Hadadd] and [PERSON:Amira Haddad]", "Amira Haddad"),
        # Eight letters are just enough; the first spelling counts where both are as frequent.
        ("[ORG:Hallamor] and [ORG:Hallamro]", "Hallamor"),
        ("[ORG:Hallamor], [ORG:Hallamro] and [ORG:Hallamro]", "Hallamro"),
    ],
)
def test_two_letters_changed_about_are_a_slip(marked: str, name: str) -> None:
    (chain,) = chains_of(marked)
    assert chain.casefold().startswith(name.casefold())


@pytest.mark.parametrize(
    "marked",
    [
        # A letter more or less, letters that are not neighbours, and short names.
        "[PERSON:Mark Philips] and [PERSON:Mark Phillips]",
        "[ORG:Hallam Digital] and [ORG:Hillam Dagital]",
        "[ORG:Hlal] and [ORG:Hall]",
        "[PERSON:Brian] and [PERSON:Brain]",
        "[ORG:Hallamo] and [ORG:Hallaom]",
        # Two slips, and letters that were moved further.
        "[ORG:Hallamor] and [ORG:Ahllamro]",
        "[ORG:Hallamor] and [ORG:Hallarmo]",
    ],
)
def test_other_differences_make_other_names(marked: str) -> None:
    assert len(chains_of(marked)) == 2


def test_a_name_with_many_alike_is_left_alone() -> None:
    slips = ["Hallamro", "Hallaomr", "Hallmaor", "Halalmor"]
    told = "[ORG:Hallamor] and [ORG:Hallamor]"
    few, many = ("".join(f", [ORG:{slip}]" for slip in slips[:count]) for count in (3, 4))
    assert len(chains_of(told + few)) == 1
    assert len(chains_of(told + many)) == 5
