import pytest

from newsreader.app.looks.icons import icon, icon_size
from newsreader.app.theme import THEMES, Theme
from newsreader.paths import resources_dir

NAMES = sorted(
    path.stem
    for path in (resources_dir() / "icons").glob("*.svg")
    if not path.stem.startswith(("chevron", "tick"))
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_ink_of_the_theme(name: str, theme: str, qapp: object) -> None:
    ink = Theme.named(theme).ink
    picture = icon(name, Theme.named(theme), 1.5).pixmap(icon_size(), 2.0).toImage()
    assert picture.width() == 2 * icon_size().width()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert ink.name() in colours
