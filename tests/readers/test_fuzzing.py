from pathlib import Path

import pytest

from tests.readers.fuzzing import damaged_file, originals_of, read_damaged


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "pdf", "epub"])
def test_damaged_documents_are_read_or_refused(tmp_path: Path, suffix: str) -> None:
    originals = originals_of(suffix)
    outcomes = {read_damaged(suffix, seed, originals, tmp_path) for seed in range(40)}

    assert outcomes <= {"read", "refused"}


def test_a_seed_gives_the_same_damage() -> None:
    originals = originals_of("rtf")

    assert damaged_file(7, originals) == damaged_file(7, originals)
