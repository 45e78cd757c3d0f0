import re
from pathlib import Path

import pytest

from newsreader import gazetteer
from newsreader.gazetteer import Gazetteer, is_acronym, read_table
from newsreader.model import EntityType, Label
from newsreader.paths import resources_dir

TABLES = sorted((resources_dir() / "gazetteer").glob("*.tsv"))
FURTHER = {"city_names.tsv", "namesakes.tsv"}


@pytest.fixture
def shipped() -> Gazetteer:
    return gazetteer.shipped()


def id_of(found: gazetteer.Entry | None) -> str | None:
    return None if found is None else found.id


@pytest.mark.parametrize("table", TABLES, ids=lambda p: p.name)
def test_every_row_is_whole_and_says_where_it_comes_from(table: Path) -> None:
    rows = list(read_table(table))
    assert rows
    for row in rows:
        assert row["source"] and row["name"]
        assert all(cell == cell.strip() for cell in row.values()), row
        if table.name != "city_names.tsv":
            assert re.fullmatch(r"[a-z]+:[\w-]+", row["id"]), row
            assert Label(row["label"])


def test_ids_are_unique() -> None:
    ids = [r["id"] for t in TABLES if t.name not in FURTHER for r in read_table(t)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("name", "entry_id"),
    [
        ("Syria", "country:SY"),
        ("SYRIA", "country:SY"),
        ("U.S.", "country:US"),
        ("US", "country:US"),
        ("the United States", "country:US"),
        ("the UK", "country:GB"),
        ("Côte d’Ivoire", "country:CI"),
        ("S. Korea", "country:KR"),
        ("Republic of Korea", "country:KR"),
        ("UN", "organisation:un"),
        ("U.N.", "organisation:un"),
        ("United Nations", "organisation:un"),
        ("Al Qaida", "organisation:al-qaeda"),
        ("IS", "organisation:is"),
        ("Agence France-Presse", "organisation:afp"),
        ("GM", "company:general-motors"),
        ("Ford Motor Company", "company:ford"),
        ("NYSE", "organisation:nyse"),
        ("Mediterranean", "region:mediterranean"),
        ("Calif.", "state:US-CA"),
    ],
)
def test_known_names(shipped: Gazetteer, name: str, entry_id: str) -> None:
    entry = shipped.find(name)
    assert id_of(entry) == entry_id
    assert entry is not None
    assert not entry.ambiguous


@pytest.mark.parametrize("word", ["us", "is", "who", "Who", "ap", "It", "Smithers", "", "the"])
def test_words_are_not_acronyms(shipped: Gazetteer, word: str) -> None:
    assert shipped.find(word) is None


@pytest.mark.parametrize("name", ["Ford", "Georgia", "Washington", "Jordan", "Turkey", "Apple"])
def test_names_that_are_other_things_too_are_ambiguous(shipped: Gazetteer, name: str) -> None:
    entry = shipped.find(name)
    assert entry is not None
    assert entry.ambiguous


def test_a_name_of_several_gives_all_of_them(shipped: Gazetteer) -> None:
    assert {e.id for e in shipped.find_all("Georgia")} == {"country:GE", "state:US-GA"}


def test_an_acronym_says_so(shipped: Gazetteer) -> None:
    who, health = shipped.find("WHO"), shipped.find("World Health Organisation")
    assert who is not None and who.acronym
    assert health is not None and not health.acronym
    assert who == health


@pytest.mark.parametrize(
    ("demonym", "entry_id"),
    [
        ("Syrian", "country:SY"),
        ("Syrians", "country:SY"),
        ("Briton", "country:GB"),
        ("Dutch", "country:NL"),
        ("the French", "country:FR"),
        ("Frenchmen", "country:FR"),
        ("English", "region:uk-england"),
        ("European", "region:europe"),
        ("Texans", "state:US-TX"),
        ("Syria", None),
        ("Muslim", None),
    ],
)
def test_demonyms(shipped: Gazetteer, demonym: str, entry_id: str | None) -> None:
    assert id_of(shipped.find_demonym(demonym)) == entry_id


def test_a_shared_demonym_is_ambiguous(shipped: Gazetteer) -> None:
    dominican = shipped.find_demonym("Dominican")
    assert dominican is not None and dominican.ambiguous


def test_what_an_entry_tells(shipped: Gazetteer) -> None:
    syria = shipped.entry("country:SY")
    assert syria is not None
    assert (syria.name, syria.type, syria.country) == ("Syria", EntityType.PLACE, "SY")
    assert syria.capital == "Damascus"
    assert "Syrian Arab Republic" in syria.aliases
    assert shipped.entry("country:XX") is None
    kremlin = shipped.find("Kremlin")
    assert kremlin is not None and kremlin.seat


def test_a_gazetteer_of_ones_own() -> None:
    own = Gazetteer([{"id": "company:acme", "name": "Acme", "label": "ORG", "aliases": "?Ace|ACM"}])
    assert id_of(own.find("ACME")) == "company:acme"
    assert id_of(own.find("ACM")) == "company:acme"
    assert own.find("acm") is None
    ace = own.find("Ace")
    assert ace is not None and ace.ambiguous


def test_what_is_written_like_an_acronym() -> None:
    assert all(map(is_acronym, ["UN", "U.S.", "AT&T", "G-7", "AFL-CIO", "3M", "U. S."]))
    assert not any(map(is_acronym, ["Un", "un", "1996", "A", "SYRIAN ARMY FORCES"]))


def test_the_fingerprint_is_short_and_stable() -> None:
    assert re.fullmatch("[0-9a-f]{8}", gazetteer.fingerprint())
    assert gazetteer.fingerprint() == gazetteer.fingerprint()


def test_clubs_are_found_by_town_and_game() -> None:
    rows = [
        {"id": "club:a", "name": "Leeds United", "label": "ORG", "game": "football"},
        {"id": "club:b", "name": "Leeds Tykes", "label": "ORG", "game": "rugby"},
        {"id": "club:c", "name": "Detroit Tigers", "label": "ORG", "game": "baseball"},
    ]
    gazetteer = Gazetteer(rows)
    assert [e.id for e in gazetteer.find_clubs("Leeds", "football")] == ["club:a"]
    assert [e.id for e in gazetteer.find_clubs("TIGERS", "baseball")] == ["club:c"]
    assert gazetteer.find_clubs("United", "football") == ()
    assert gazetteer.find_clubs("Leeds United", "football") == ()
    assert gazetteer.find_clubs("Leeds", "cricket") == ()


def test_demonyms_are_told_by_id(shipped: Gazetteer) -> None:
    assert "Syrian" in shipped.demonyms("country:SY")
    assert shipped.demonyms("country:nowhere") == ()


def test_how_long_a_name_may_be_that_begins_with_a_word() -> None:
    rows = [
        {"id": "a:1", "name": "Lervik", "label": "GPE", "demonyms": "Lervik Islander"},
        {"id": "a:2", "name": "Al-Lervik of the North", "label": "GPE"},
    ]
    gazetteer = Gazetteer(rows)
    assert gazetteer.longest_from("Lervik") == 2
    assert gazetteer.longest_from("LERVIK") == 2
    assert gazetteer.longest_from("Al") == gazetteer.longest_from("al-Lervik") == 5
    assert gazetteer.longest_from("North") == 0


def test_all_towns_of_a_name_are_found_the_usual_one_first(shipped: Gazetteer) -> None:
    towns = shipped.find_towns("Tripoli")
    assert [town.country for town in towns[:1]] == ["LY"]
    assert {"LB", "GR"} <= {town.country for town in towns}
    assert [e.country for e in shipped.find_all("Tripoli")] == ["LY"]
    assert shipped.find_towns("Lebanon") == ()


def test_a_town_says_in_which_state_it_lies(shipped: Gazetteer) -> None:
    assert {t.within for t in shipped.find_towns("the Athens")} >= {None, "state:US-GA"}
    atlanta = shipped.find("Atlanta")
    assert atlanta is not None and atlanta.within == "state:US-GA"
    (far,) = (t for t in shipped.find_towns("Worcester") if t.country == "ZA")
    assert far.rival and far.population > 100_000


def test_where_a_person_names_a_town_no_other_is_meant() -> None:
    own = gazetteer.with_own([{"id": "own:1", "name": "Tripoli", "label": "GPE"}])
    assert own.find_towns("Tripoli") == ()
