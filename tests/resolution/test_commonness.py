from newsreader import names
from newsreader.resolution.evidence.commonness import (
    is_common,
    is_common_family,
    is_rare_family,
    is_very_common_family,
)


def test_common_and_rare_full_names() -> None:
    common = ("John Smith", "Mike Skinner", "J. Johnson", "Jürgen Mueller", "Markus Braun")
    rare = ("Oleksiy Tarvonen", "Hester Quill", "Smith", "Oleksiy Smith")
    assert all(is_common(names.person_name(name)) for name in common)
    assert not any(is_common(names.person_name(name)) for name in rare)


def test_surnames_by_how_many_bear_them() -> None:
    assert is_very_common_family("smith")
    assert is_common_family("burns") and not is_very_common_family("burns")
    assert not is_common_family("bellamy") and is_rare_family("bellamy")
    assert is_rare_family("tarvonen")
