"""Fetching again: one fetch after the other."""

from newsreader.app.models.refetch import Refetch


def test_a_burst_of_changes_is_two_fetches() -> None:
    fetched: list[int] = []
    refetch = Refetch(lambda: fetched.append(1))
    for _ in range(10):
        refetch.soon()
    assert len(fetched) == 1
    refetch.answered()
    assert len(fetched) == 2
    refetch.answered()
    assert len(fetched) == 2


def test_none_overtakes_the_one_before() -> None:
    fetched: list[int] = []
    refetch = Refetch(lambda: fetched.append(1))
    refetch.now()
    refetch.soon()
    assert len(fetched) == 1
    assert refetch.owed
    refetch.answered()
    assert len(fetched) == 2


def test_what_changes_after_an_answer_does_not_wait() -> None:
    fetched: list[int] = []
    refetch = Refetch(lambda: fetched.append(1))
    refetch.now()
    refetch.answered()
    refetch.soon()
    assert len(fetched) == 2


def test_what_a_person_asks_for_does_not_wait() -> None:
    fetched: list[int] = []
    refetch = Refetch(lambda: fetched.append(1))
    refetch.now()
    refetch.now()
    assert len(fetched) == 2
