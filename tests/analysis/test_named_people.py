"""The people an article names in full, and the ways of writing their names."""

from newsreader.analysis.evidence.named_people import NamedPeople

PEOPLE = NamedPeople(
    ["Elsa von der Linde", "J. K. Tolley", "Mesut Özgül", "Ali El Gourri", "Bjork"]
)


def test_a_surname_with_its_particles_is_a_persons() -> None:
    assert PEOPLE.include("Von der Linde")
    assert PEOPLE.include("El Gourri")
    assert not PEOPLE.include("Van Linde")


def test_a_full_name_in_another_spelling_is_a_persons() -> None:
    assert PEOPLE.include("J.K. Tolley")
    assert PEOPLE.include("JK Tolley")
    assert not PEOPLE.include("A. K. Tolley")
    assert not NamedPeople([]).include("J. K. Tolley")


def test_a_surname_without_its_marks_is_a_persons() -> None:
    assert PEOPLE.bear("Ozgul")
    assert not PEOPLE.bear("Mesut")
    assert not PEOPLE.bear("Bjork")
