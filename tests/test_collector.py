"""The cycle collector rests for a while, and is left as it was found."""

import gc
from collections.abc import Iterator

import pytest

from newsreader.collector import collector_at_rest


@pytest.fixture(autouse=True)
def collects() -> Iterator[None]:
    gc.enable()
    yield
    gc.disable()


def test_nothing_is_collected_meanwhile() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_collects_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="bad"), collector_at_rest():
        raise ValueError("bad")
    assert gc.isenabled()


def test_whoever_had_it_off_keeps_it_off() -> None:
    gc.disable()
    with collector_at_rest():
        pass
    assert not gc.isenabled()
