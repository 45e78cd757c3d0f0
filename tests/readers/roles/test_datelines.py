import pytest

from newsreader.readers.roles.datelines import dateline_length, is_dateline_line

SENTENCE = "The government said on Thursday that talks would go on."

HEADS = (
    "(AP) MOSCOW —",
    "MOSCOW (AP) —",
    "MOSCOW, 3 May (Reuters) -",
    "MOSCOW, May 3 (Reuters) -",
    "WASHINGTON (AP) —",
    "PARIS, May 3 --",
    "New York, Nov. 3 /PRNewswire/ --",
    "SAN FRANCISCO, Calif., Nov. 3, 2018 (GLOBE NEWSWIRE) --",
    "NEW YORK--(BUSINESS WIRE)--",
    "MADRID —",
    "CLEVELAND, Ohio –",
    "DUBAI, United Arab Emirates —",
    "SANTA FE, N.M. (AP) —",
    "PORT-AU-PRINCE, Haiti -",
    "N'DJAMENA (AFP) -",
    "ST. LOUIS —",
    "UNITED NATIONS (AP) —",
    "MOSCOW/LONDON (Reuters) -",
    "BEIJING, Nov. 20 (Xinhua) --",
    "KABUL:",
    "NEW DELHI:",
    "LAGOS (Vanguard) -",
    "London, Nov. 3 –",
    "Moscow (AFP) -",
    "Berlin (dpa) -",
    "Berlin (dpa/tmn) -",
    "PARIS (AFP) -",
    "PARIS, le 3 mai (AFP) -",
    "Madrid, 3 may (EFE).-",
    "МОСКВА, 3 мая (ТАСС) —",
    "(CNN) —",
    "(Reuters) -",
    "(CNN)",
    "WASHINGTON, Monday, May 3 (AP) —",
    "ZÜRICH —",
)

PROSE = (
    "The Kremlin said on Monday that it would go on.",
    "Moscow — the capital — was calm on Monday, officials said.",
    "London - The City is calm.",
    "NASA - the space agency - said it would land in May.",
    "SOCCER - ENGLAND BEAT SPAIN IN CUP FINAL AT WEMBLEY",
    "EXCLUSIVE: The minister is to leave, her office said.",
    "UPDATE — The minister has left, her office said on Monday.",
    "On May 3 – the day of the vote – nobody spoke.",
    "In May 2018 - The Hague said - all was well.",
    "Smith: I think that we should go on as before.",
    "A - B is not the same as B - A, he said.",
    "Police (AP photos show) were there on Monday.",
    "MOSCOW",
    "MOSCOW —",
    "(AP)",
    "",
)


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_report_is_its_dateline(head: str) -> None:
    sentence = f"Правительство сообщило, {SENTENCE}" if head.startswith("М") else SENTENCE

    assert dateline_length(f"{head} {sentence}", is_first=True) == len(head)


def test_an_agency_may_touch_the_first_word() -> None:
    assert dateline_length(f"(CNN){SENTENCE}", is_first=True) == len("(CNN)")


@pytest.mark.parametrize("paragraph", PROSE)
def test_prose_has_no_dateline(paragraph: str) -> None:
    assert dateline_length(paragraph, is_first=True) == 0


def test_below_the_first_paragraph_capitals_and_a_dash_are_not_enough() -> None:
    assert dateline_length(f"OPEC - {SENTENCE}", is_first=False) == 0
    assert dateline_length(f"MOSCOW (AP) - {SENTENCE}", is_first=False) == len("MOSCOW (AP) -")


@pytest.mark.parametrize(
    "line",
    [
        "LONDON 1996-08-30",
        "PARAMARIBO, Surinam 1996-08-30",
        "NABLUS, West Bank 1996-08-31",
        "ST. LOUIS 1996-08-30",
        "London, 3 May 2018",
        "LONDON, May 3, 2018",
        "WASHINGTON (AP)",
        "(AP) MOSCOW",
        "Berlin (dpa)",
    ],
)
def test_a_place_and_a_day_or_agency_on_a_line_are_a_dateline(line: str) -> None:
    assert is_dateline_line(line)


@pytest.mark.parametrize(
    "line", ["London", "LONDON", "Ministers meet in London", "England 3 Spain 1", "May 3, 2018", ""]
)
def test_other_lines_are_no_datelines(line: str) -> None:
    assert not is_dateline_line(line)
