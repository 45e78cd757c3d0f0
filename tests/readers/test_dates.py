import pytest

from newsreader.readers.dates import day_of_file_name, find_day, is_date_line


@pytest.mark.parametrize(
    "words",
    [
        "2018-05-17",
        "2018-05-17T10:15:00+02:00",
        "2018/05/17",
        "May 17, 2018",
        "May 17 2018",
        "May 17th, 2018",
        "17 May 2018",
        "17th of May, 2018",
        "17-May-2018",
        "Thursday, May 17, 2018 10:15 AM EDT",
        "17. Mai 2018",
        "Donnerstag, 17. Mai 2018, 10:15 Uhr",
        "le 17 mai 2018",
        "17 de mayo de 2018",
        "17.05.2018",
        "17.5.2018",
        "17/05/2018",
        "05/17/2018",
        "LONDON 2018-05-17",
        "LONDON, May 17, 2018 (AP) -",
        "Published 17 May 2018, updated 18 May 2018",
        "Thu, 17 May 2018 10:15:00 GMT",
        "17. MAİ 2018",
        "17 maı 2018",
    ],
)
def test_a_whole_date_is_a_day(words: str) -> None:
    assert find_day(words) == "2018-05-17"


@pytest.mark.parametrize(
    "words",
    [
        "MOSCOW, 3 May (Reuters) -",
        "May 17",
        "17 May",
        "May 2018",
        "2018",
        "05/06/2018",
        "17/5/18",
        "2018-13-45",
        "31 February 2018",
        "Thursday",
        "1.2.3",
        "",
    ],
)
def test_a_year_is_never_invented_nor_a_month_guessed(words: str) -> None:
    assert find_day(words) is None


@pytest.mark.parametrize(
    "line",
    [
        "May 17, 2018",
        "17 May 2018",
        "2018-05-17 10:15",
        "2018-05-17T10:15:00Z",
        "Published: Thursday, May 17, 2018 10:15 AM EDT",
        "Posted on 17 May 2018 at 10.15 a.m.",
        "Last updated 17 May 2018",
        "UPDATED: Thu., May 17, 2018",
        "17. Mai 2018, 10:15 Uhr",
        "Veröffentlicht am 17.05.2018",
        "Publié le 17 mai 2018 à 10h15",
        "Saturday, 26 February",
    ],
)
def test_a_line_of_nothing_but_a_date_is_a_date_line(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "On May 17, 2018 the harbour opened.",
        "May 17, 2018: the harbour opens",
        "Harbour opens 17 May 2018",
        "LONDON, 17 May 2018",
        "May",
        "Monday",
        "10:15",
        "1-0",
        "",
    ],
)
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert not is_date_line(line)


def test_a_file_name_may_spell_a_day_out() -> None:
    assert day_of_file_name("2018-05-17 harbour opens") == "2018-05-17"
    assert day_of_file_name("post_2018_05_17") == "2018-05-17"
    assert day_of_file_name("20180517") is None
    assert day_of_file_name("2018-99-17") is None
    assert day_of_file_name("report-12018-05-17") is None
