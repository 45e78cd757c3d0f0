import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from newsreader.errors import ReadError
from tests.readers.fuzzing.__main__ import fuzz
from tests.readers.fuzzing.by_hypothesis import inputs, run
from tests.readers.fuzzing.damage import PIECES, Damage, damaged, inside
from tests.readers.fuzzing.targets import SUFFIXES, target_of
from tests.readers.fuzzing.watch import complaint

FOUND = Path(__file__).parent / "fuzzing" / "found"


@pytest.mark.parametrize("reader", SUFFIXES)
def test_damaged_files_are_read_or_refused(reader: str) -> None:
    target = target_of(reader)
    assert target.seeds

    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
    @given(inputs(target))
    def read(data: bytes) -> None:
        try:
            assert complaint(target.read(data)) is None
        except ReadError as error:
            assert str(error) and "\n" not in str(error)

    read()


@pytest.mark.parametrize("path", sorted(FOUND.glob("*-*")), ids=lambda path: str(path.name))
def test_what_a_reader_once_failed_on_is_read_or_refused(path: Path) -> None:
    """Found cases are called READER-what.suffix."""
    target = target_of(path.name.partition("-")[0])
    try:
        assert complaint(target.read(path.read_bytes())) is None
    except ReadError as error:
        assert str(error) and "\n" not in str(error)


@pytest.mark.parametrize("reader", SUFFIXES)
def test_undamaged_seeds_are_read(reader: str) -> None:
    target = target_of(reader)

    assert all(target.read(data) for _, data in target.seeds)


def test_a_run_counts_and_keeps_what_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: object, data: bytes) -> None:
        if b"Tunnel" in data:
            raise ValueError("tunnels")
        raise ReadError("is refused")

    monkeypatch.setattr("tests.readers.fuzzing.targets.Target.read", fail)
    tally = run(target_of("text"), 60, tmp_path, 0).tally

    assert tally.inputs >= 60
    assert tally.refused > 0
    ((words, path),) = tally.findings.items()
    assert words.startswith("ValueError in ")
    assert b"Tunnel" in Path(path).read_bytes()
    assert signal.alarm(0) == 0, "an alarm was left that ends this process later"


def test_a_run_of_its_own_process_says_what_came_of_it(tmp_path: Path) -> None:
    tally = fuzz("gz", "hypothesis", 30, tmp_path / "gz").tally

    assert tally.inputs == tally.read + tally.refused == 30
    assert tally.findings == {}


def test_coverage_guides_a_run_to_new_edges(tmp_path: Path) -> None:
    pytest.importorskip("atheris")
    result = fuzz("gz", "coverage-guided", 300, tmp_path / "gz")

    assert result.tally.inputs == 300
    assert result.edges > 100


def test_what_is_packed_is_damaged_within() -> None:
    _, data = target_of("gz").seeds[0]
    damage = Damage(4, 0.0, PIECES.index(b"<"))

    assert inside(data, lambda part: damaged(part, [damage]), 1) != data
    assert target_of("gz").read(inside(data, lambda part: damaged(part, [damage]), 1))
