"""Years of birth that ages tell, and of how many persons they are."""

from newsreader.resolution.evidence.ages import generations


def test_estimates_of_one_birth_lie_two_years_apart_at_most() -> None:
    assert generations([1952, 1950, 1952]) == [range(1950, 1953)]
    assert generations([1950, 1953]) == [range(1950, 1951), range(1953, 1954)]
    # From the first of them: a chain of estimates is no one person's.
    assert generations([1950, 1952, 1954]) == [range(1950, 1953), range(1954, 1955)]
    assert generations([]) == []
