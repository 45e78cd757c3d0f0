"""What the window remembers survives a restart."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from newsreader.app.arrangement import Arrangement
from newsreader.app.looks.typography import FontFamily, Typography
from newsreader.app.navigation import PanelState, Place
from newsreader.app.settings import Settings
from newsreader.app.start.session import Session
from newsreader.app.start.standing import Standing
from newsreader.library.records import ArticleSort
from newsreader.model import EntityType
from newsreader.values import replace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


SESSION = Session(
    (Place("one", 3), Place("two", None, "someone", PanelState.ENTITY), Place(None)), 1
)
STANDING = Standing(
    SESSION,
    b"geometry",
    Arrangement.STACKED,
    list_shown=False,
    panel_shown=True,
    sizes={"stacked": b"sizes"},
    folder=Path("/some/folder"),
)


def reopened(settings: Settings, path: Path) -> Settings:
    settings.save()
    return Settings(path)


def test_a_first_start_has_sensible_values(path: Path) -> None:
    settings = Settings(path)
    assert settings.geometry.isEmpty()
    assert settings.theme == "system"
    assert settings.zoom == 100
    assert settings.typography == Typography()
    assert settings.visible_types is None
    assert settings.sort == (ArticleSort.DATE, True)
    assert settings.recent_folders == []
    assert settings.last_library is None
    assert settings.standing(path) == Standing()
    assert settings.beside(path) == ()


def test_everything_comes_back(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    settings.keys = {"find": ["Ctrl+G"], "quit": []}
    settings.theme = "dark"
    settings.zoom = 130
    settings.typography = Typography(FontFamily.SANS, 55, 190, justified=True)
    settings.visible_types = frozenset({EntityType.PERSON, EntityType.DATE})
    settings.sort = (ArticleSort.TITLE, False)
    settings.last_library = tmp_path / "case, one.newsreader"
    settings.add_recent_folder(tmp_path / "Ålesund, 2018")
    settings.set_standing(tmp_path / "a", STANDING)
    settings.set_beside(tmp_path / "a", [STANDING, Standing()])
    again = reopened(settings, path)
    assert again.geometry == QByteArray(b"geometry")
    assert again.panes == (Arrangement.STACKED, False, True)
    assert again.pane_sizes == {"stacked": QByteArray(b"sizes")}
    assert again.keys == {"find": ["Ctrl+G"], "quit": []}
    assert again.theme == "dark"
    assert again.zoom == 130
    assert again.typography == Typography(FontFamily.SANS, 55, 190, justified=True)
    assert again.visible_types == frozenset({EntityType.PERSON, EntityType.DATE})
    assert again.sort == (ArticleSort.TITLE, False)
    assert again.last_library == tmp_path / "case, one.newsreader"
    assert again.recent_folders == [tmp_path / "Ålesund, 2018"]
    assert again.standing(tmp_path / "a") == STANDING
    assert again.beside(tmp_path / "a") == (STANDING, Standing())
    elsewhere = again.standing(tmp_path / "b")
    assert elsewhere == replace(STANDING, session=Session(), folder=None)
    assert again.beside(tmp_path / "b") == ()


def test_no_type_shown_is_not_never_set(path: Path) -> None:
    settings = Settings(path)
    settings.visible_types = frozenset()
    assert reopened(settings, path).visible_types == frozenset()


def test_the_latest_folder_leads_and_none_is_there_twice(path: Path) -> None:
    settings = Settings(path)
    for number in range(12):
        settings.add_recent_folder(Path(f"/{number}"))
    settings.add_recent_folder(Path("/7"))
    assert reopened(settings, path).recent_folders[:2] == [Path("/7"), Path("/11")]
    assert len(settings.recent_folders) == len(set(settings.recent_folders)) == 8


def test_nonsense_in_the_file_reads_as_never_set(path: Path) -> None:
    path.write_text(
        "[window]\ntheme=plaid\nzoom=lots\ntypes=PERSON GHOST\ngeometry=5\n[list]\nsort=size up\n"
        "[text]\nfamily=comic\nmeasure=-3\nline_height=99999999\njustified=perhaps\n"
    )
    settings = Settings(path)
    assert settings.theme == "system"
    assert settings.typography == Typography()
    assert settings.zoom == 100
    assert settings.visible_types == frozenset({EntityType.PERSON})
    assert settings.geometry.isEmpty()
    assert settings.sort == (ArticleSort.DATE, True)


def test_who_saw_numbers_before_money_was_apart_from_them_sees_both(path: Path) -> None:
    path.write_text("[window]\ntypes=NUMBER PERSON\n")
    settings = Settings(path)
    both = frozenset({EntityType.PERSON, EntityType.NUMBER, EntityType.MONEY})
    assert settings.visible_types == both
    settings.visible_types = both - {EntityType.MONEY}
    assert reopened(settings, path).visible_types == both - {EntityType.MONEY}


def test_who_hid_numbers_before_money_was_apart_from_them_sees_neither(path: Path) -> None:
    path.write_text("[window]\ntypes=DATE PERSON\n")
    assert Settings(path).visible_types == frozenset({EntityType.PERSON, EntityType.DATE})
