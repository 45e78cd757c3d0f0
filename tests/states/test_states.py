"""The pictures of the states are made."""

from pathlib import Path

from PySide6.QtGui import QImage

from tests.states.__main__ import main
from tests.states.scenes import BARE, SCENES


def test_every_state_has_its_name_once() -> None:
    assert set(BARE) < set(SCENES)
    assert len(SCENES) > 50


def test_a_picture_is_made_in_a_process_of_its_own(tmp_path: Path) -> None:
    words = [str(tmp_path), "welcome", "--scale", "200", "--theme", "dark", "--size", "500x400"]
    assert main(words) == 0
    (found,) = tmp_path.iterdir()
    assert found.name == "welcome-dark-200.png"
    picture = QImage(str(found))
    assert picture.width() >= 1000
    assert picture.pixelColor(picture.width() // 2, picture.height() - 200).lightness() < 90
