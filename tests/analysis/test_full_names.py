"""People's names over nicknames, numerals and particles."""

import pytest

from newsreader.analysis.rules.full_names import complete_people
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
        ("[Elsa von der Lunde|PERSON] left. Von der [Lunde|PERSON] won.", "Von der Lunde"),
        ("[Elsa da Lunde|PERSON] left. Mr da [Lunde|PERSON] won.", "da Lunde"),
        ("[Elsa von Lunde|PERSON] left. It was de [Lunde|PERSON].", "Lunde"),
        ("They sent [Sun Yat|ORG]-sen home.", "Sun Yat-sen"),
        ("They sent [Chiang Wan|PERSON]-an home.", "Chiang Wan-an"),
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
