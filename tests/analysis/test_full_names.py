"""People's names over nicknames, numerals and particles."""

import pytest

from newsreader.analysis.full_names import complete_people
from newsreader.model import Role
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ('We met [Ove|PERSON] "[The Wombat|MISC]" [Lunde|GPE] there.', 'Ove "The Wombat" Lunde'),
        ("We met [Ove Bo|PERSON] (Bobo) [Lunde Dahl|PERSON].", "Ove Bo (Bobo) Lunde Dahl"),
        ("The palace of Queen [Astrid|PERSON] I of Marland.", "Astrid I"),
        ("The palace of [Astrid|PERSON] XIV of Marland.", "Astrid XIV"),
        ("They sent [Pak|PERSON] Do-min home.", "Pak Do-min"),
        ("Van [Lunde|PERSON] said no.", "Van Lunde"),
        ("It was de [Lunde|PERSON] who said no.", "Lunde"),
        ("So did [Astrid|PERSON] I would say.", "Astrid"),
        ("It was [Lunde|PERSON] Co-founder of it.", "Lunde"),
        ("It was [Lunde|PERSON] (Norway) Bergen had sent.", "Lunde"),
    ],
)
def test_a_persons_name_is_whole(marked: str, name: str) -> None:
    made = draft(marked)
    complete_people(made)
    assert (name, "PERSON") in found(made)


def test_brackets_in_rows_hold_no_nicknames() -> None:
    made = draft("1. [Ove Lunde|PERSON] (Bobo) Wombats 12", roles={0: Role.TABLE})
    complete_people(made)
    assert found(made) == [("Ove Lunde", "PERSON")]
