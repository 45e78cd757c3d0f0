"""Values behave as frozen dataclasses with slots do, and are defined without compiling."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.values import anew, record, replace, value


@value
class Range:
    """A value to try things with."""

    start: int
    end: int = 9
    words: tuple[str, ...] = ()

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Stock:
    """The same by the standard library."""

    start: int
    end: int = 9
    words: tuple[str, ...] = ()

    def __len__(self) -> int:
        return self.end - self.start


@value
class Other:
    """Of the same fields."""

    start: int
    end: int = 9
    words: tuple[str, ...] = ()


@value
class Small:
    """One that sees to what it is given."""

    number: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "number", min(self.number, 9))


@value
class Empty:
    """Nothing at all."""


_FIELDS = st.tuples(st.integers(), st.integers(), st.lists(st.text(max_size=3)).map(tuple))


@given(_FIELDS, _FIELDS)
def test_values_are_equal_and_hashed_by_their_fields(one: Any, other: Any) -> None:
    assert (Range(*one) == Range(*other)) == (one == other)
    assert hash(Range(*one)) == hash(Stock(*one)) == hash(one)
    assert repr(Range(*one)) == repr(Stock(*one)).replace("Stock", "Range")


@given(_FIELDS)
def test_values_survive_pickling_and_copying(fields: Any) -> None:
    made = Range(*fields)
    assert pickle.loads(pickle.dumps(made)) == made
    assert copy.deepcopy(made) == copy.copy(made) == made


def test_defaults_and_names_are_taken_as_a_dataclass_takes_them() -> None:
    assert Range(1) == Range(start=1, end=9, words=()) == Range(1, words=())
    assert len(Range(3)) == 6
    for wrong in ((), (1, 2, (), 4)):
        with pytest.raises(TypeError) as ours:
            Range(*wrong)
        with pytest.raises(TypeError) as stock:
            Stock(*wrong)
        assert str(ours.value) == str(stock.value).replace("Stock", "Range")
    with pytest.raises(TypeError):
        Range(1, no_such_field=2)  # type: ignore[call-arg]


@pytest.mark.parametrize("before", (0, 3, 30))
def test_the_first_values_are_made_as_later_ones_are(before: int) -> None:
    @value
    class Fresh:
        start: int
        end: int = 9
        words: tuple[str, ...] = ()

    for number in range(before):
        assert Fresh(number).start == number
    wrong: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
        ((), {}),
        ((1, 2, (), 4), {}),
        ((1,), {"start": 2}),
        ((), {"end": 2}),
        ((1,), {"no_such_field": 2}),
        ((), {"no_such_field": 2}),
    ]
    for given_, named in wrong:
        with pytest.raises(TypeError) as ours:
            Fresh(*given_, **named)
        with pytest.raises(TypeError) as stock:
            Stock(*given_, **named)
        assert (
            str(ours.value).partition(".__init__")[2] == str(stock.value)[len("Stock.__init__") :]
        )
    assert repr(Fresh(1, words=("a",))).endswith("Fresh(start=1, end=9, words=('a',))")


def test_a_class_of_the_same_fields_is_another() -> None:
    of_others: list[object] = [Other(1), Stock(1)]
    assert Range(1) not in of_others
    assert Empty() == Empty()
    assert repr(Empty()) == "Empty()"


def test_a_value_never_changes() -> None:
    made = Range(1)
    with pytest.raises(AttributeError, match="Range is never changed"):
        made.start = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="Range is never changed"):
        del made.start
    with pytest.raises(AttributeError):
        made.new = 2  # type: ignore[attr-defined]
    assert made.start == 1


def test_one_with_other_fields_is_made_from_it() -> None:
    assert replace(Range(1, words=("a",)), end=5) == Range(1, 5, ("a",))
    with pytest.raises(TypeError):
        replace(Range(1), no_such_field=2)  # type: ignore[call-arg]


def test_the_functions_of_dataclasses_take_it_for_one() -> None:
    made = Range(1, words=("a",))
    assert dataclasses.replace(made, end=5) == Range(1, 5, ("a",))
    assert [field.name for field in dataclasses.fields(Range)] == ["start", "end", "words"]
    assert dataclasses.asdict(made) == {"start": 1, "end": 9, "words": ("a",)}
    assert Small(1) == dataclasses.replace(Small(7), number=1)


def test_what_is_given_can_be_put_right() -> None:
    assert Small(12) == Small(9)
    assert replace(Small(1), number=30).number == 9


def test_fields_can_be_matched_in_their_order() -> None:
    match Range(1, 2):
        case Range(start, end):
            assert (start, end) == (1, 2)


def test_no_module_of_dataclasses_is_loaded_for_values() -> None:
    program = "import sys, newsreader.model; print('dataclasses' in sys.modules)"
    words = [sys.executable, "-c", program]
    assert subprocess.check_output(words, text=True).split() == ["False"]


@record
class Growing:
    """A record to try things with."""

    name: str
    parts: list[int] = anew(factory=list)
    whole: bool = False

    def __post_init__(self) -> None:
        self.name = self.name.strip()


@pytest.mark.parametrize("before", (0, 30))
def test_a_record_changes_and_shares_nothing_with_others(before: int) -> None:
    for _ in range(before):
        Growing("a")
    one, other = Growing(" a "), Growing("a", whole=False)
    assert one == other
    one.parts.append(1)
    one.whole = True
    assert one != other == Growing("a", [])
    assert repr(one) == "Growing(name='a', parts=[1], whole=True)"
    assert copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one
    assert replace(one, parts=[]) == dataclasses.replace(one, parts=[]) == Growing("a", whole=True)
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
    with pytest.raises(AttributeError):
        one.new = 2  # type: ignore[attr-defined]


def test_a_value_may_have_what_is_made_for_each() -> None:
    @value
    class Held:
        by_name: dict[str, int] = anew(factory=dict)

    made = [Held() for _ in range(20)]
    made[0].by_name["a"] = made[-1].by_name["b"] = 1
    assert [held.by_name for held in made if held.by_name] == [{"a": 1}, {"b": 1}]
