from collections.abc import Sequence

import pytest

from newsreader.errors import LibraryError
from newsreader.indexing.storing import store_together
from newsreader.model import LibraryChange


class Store:
    """Takes words, all or none at once; some of them bring a fault to light."""

    def __init__(self, faulty: str = "") -> None:
        self.kept: list[str] = []
        self.refused: dict[str, str] = {}
        self._faulty = faulty

    def store(self, words: Sequence[str]) -> LibraryChange:
        if self._faulty in words:
            raise ValueError("no such word")
        self.kept += words
        return LibraryChange(frozenset(words))

    def refuse(self, word: str, reason: str) -> None:
        self.refused[word] = reason


def test_all_is_stored_at_once() -> None:
    store = Store()
    change = store_together(store.store, ["one", "two"], store.refuse)
    assert change == LibraryChange(frozenset(["one", "two"]))
    assert (store.kept, store.refused) == (["one", "two"], {})


def test_a_fault_costs_what_brings_it_to_light(caplog: pytest.LogCaptureFixture) -> None:
    store = Store(faulty="two")
    change = store_together(store.store, ["one", "two", "three"], store.refuse)
    assert change == LibraryChange(frozenset(["one", "three"]))
    assert store.kept == ["one", "three"]
    assert list(store.refused) == ["two"]
    assert "please report it: ValueError('no such word')" in store.refused["two"]
    assert "no such word" in caplog.text
    caplog.clear()


def test_what_the_environment_did_is_not_the_items_fault() -> None:
    def full(words: Sequence[str]) -> LibraryChange:
        raise LibraryError("The disk is full.")

    with pytest.raises(LibraryError):
        store_together(full, ["one", "two"], Store().refuse)


def test_nothing_is_stored_of_nothing() -> None:
    store = Store()
    assert store_together(store.store, [], store.refuse) == LibraryChange()
