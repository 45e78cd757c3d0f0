"""The palette: contrast, signs and colour-vision deficiencies, computed."""

import re
from dataclasses import fields
from itertools import combinations
from math import dist

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from newsreader.app.theme import THEMES as NAMES
from newsreader.app.theme import Theme
from newsreader.model import EntityType

THEMES = tuple(map(Theme.named, NAMES))

# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", IEEE TVCG 15(6), 2009: severity 1.0, on linear RGB.
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
TRITANOPIA = (
    (1.255528, -0.076749, -0.178779),
    (-0.078411, 0.930809, 0.147602),
    (0.004733, 0.691367, 0.303900),
)
DEFICIENCIES = {
    "protanopia": PROTANOPIA,
    "deuteranopia": DEUTERANOPIA,
    "tritanopia": TRITANOPIA,
}

Rgb = tuple[float, float, float]


def linear(colour: QColor) -> Rgb:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return channel(colour.redF()), channel(colour.greenF()), channel(colour.blueF())


def luminance(colour: QColor) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1 contrast ratio."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def simulated(colour: QColor, matrix: tuple[Rgb, Rgb, Rgb]) -> Rgb:
    rgb = linear(colour)

    def mixed(row: Rgb) -> float:
        return min(1.0, max(0.0, sum(a * b for a, b in zip(row, rgb, strict=True))))

    return mixed(matrix[0]), mixed(matrix[1]), mixed(matrix[2])


def lab(rgb: Rgb) -> Rgb:
    """CIE L*a*b* (D65) of linear RGB."""
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883

    def f(t: float) -> float:
        return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116

    return 116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))


def difference(one: Rgb, other: Rgb) -> float:
    """CIE 1976 colour difference."""
    return dist(lab(one), lab(other))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_is_readable_on_every_tint_and_ground(theme: Theme) -> None:
    grounds = [theme.style_of(kind).background for kind in EntityType]
    grounds += [theme.paper, theme.pane, theme.window, theme.selection, theme.find]
    for ground in grounds:
        assert contrast(theme.ink, ground) >= 7, ground.name()
        assert contrast(theme.dim, ground) >= 4.5, ground.name()
    assert contrast(theme.find_line, theme.find) >= 3
    assert contrast(theme.find_line, theme.paper) >= 3
    for ground in (theme.paper, theme.pane, theme.selection):
        assert contrast(theme.accent, ground) >= 4.5, ground.name()


def text_pairs(theme: Theme) -> list[tuple[str, QColor, QColor]]:
    """Every colour of words with everything that ever lies under it: what the style sheet, the
    palette and the painters put together."""
    tints = [theme.style_of(kind).background for kind in EntityType]
    grounds = [theme.paper, theme.pane, theme.window, theme.selection, theme.find, *tints]
    pairs = [("ink", theme.ink, ground) for ground in grounds]
    pairs += [("dim", theme.dim, ground) for ground in grounds]
    # Links stand in the text, where names have tints and hits are marked.
    pairs += [("accent", theme.accent, ground) for ground in grounds]
    palette = theme.palette()
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for which in (group.Active, group.Inactive):
        for words, ground in (
            (role.WindowText, role.Window),
            (role.Text, role.Base),
            (role.Text, role.AlternateBase),
            (role.ButtonText, role.Button),
            (role.HighlightedText, role.Highlight),
            (role.PlaceholderText, role.Base),
            (role.ToolTipText, role.ToolTipBase),
            (role.Link, role.Base),
        ):
            one, other = palette.color(which, words), palette.color(which, ground)
            pairs.append((f"{which.name} {words.name} on {ground.name}", one, other))
    return pairs


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_all_words_have_contrast_with_all_that_lies_under_them(theme: Theme) -> None:
    least = 7.0 if theme.has_high_contrast else 4.5
    low = [
        f"{name}: {one.name()} on {other.name()} {contrast(one, other):.2f}"
        for name, one, other in text_pairs(theme)
        if contrast(one, other) < least
    ]
    assert low == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_cannot_be_used_is_told_from_what_can(theme: Theme) -> None:
    palette = theme.palette()
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text):
        off, on = palette.color(disabled, role), palette.color(QPalette.ColorGroup.Active, role)
        assert contrast(off, on) >= (3 if theme.has_high_contrast else 1.5)
        for ground in (theme.paper, theme.pane, theme.window):
            assert contrast(off, ground) >= 4.5, ground.name()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_style_sheet_names_no_colour_of_its_own(theme: Theme) -> None:
    """So that the pairs above are all there are."""
    values = [getattr(theme, field.name) for field in fields(theme)]
    own = {value.name() for value in values if isinstance(value, QColor)}
    assert set(re.findall(r"#[0-9a-f]{6}\b", theme.stylesheet())) <= own


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_high_contrast_is_of_lines_too(theme: Theme) -> None:
    if theme.has_high_contrast:
        for kind in EntityType:
            style = theme.style_of(kind)
            assert contrast(style.line, style.background) >= 7, kind
        assert contrast(theme.line, theme.paper) >= 7
    assert theme.has_high_contrast == theme.name.startswith("contrast")
    assert theme.is_dark == theme.name.endswith("dark")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lines_are_seen_on_their_tint_and_on_paper(theme: Theme) -> None:
    for kind in EntityType:
        style = theme.style_of(kind)
        assert contrast(style.line, style.background) >= 3, kind
        assert contrast(style.line, theme.paper) >= 3, kind


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_each_type_has_a_sign_and_a_word_of_its_own(theme: Theme) -> None:
    styles = [theme.style_of(kind) for kind in EntityType]
    assert len({style.underline for style in styles}) == len(EntityType)
    assert len({style.word for style in styles}) == len(EntityType)
    assert len({style.line.name() for style in styles}) == len(EntityType)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_doubt_has_a_sign_that_is_no_types(theme: Theme) -> None:
    signs = {theme.style_of(kind).underline for kind in EntityType}
    for kind in EntityType:
        doubtful = theme.doubtful_style_of(kind)
        assert doubtful.underline not in signs
        assert doubtful.background == theme.paper
        assert contrast(doubtful.line, doubtful.background) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("matrix", DEFICIENCIES.values(), ids=DEFICIENCIES)
def test_types_stay_apart_under_colour_vision_deficiency(
    theme: Theme, matrix: tuple[Rgb, Rgb, Rgb]
) -> None:
    for one, other in combinations([theme.style_of(kind) for kind in EntityType], 2):
        seen = difference(simulated(one.line, matrix), simulated(other.line, matrix))
        assert one.underline != other.underline or seen >= 20


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("matrix", DEFICIENCIES.values(), ids=DEFICIENCIES)
def test_the_commonest_types_differ_by_colour_too(
    theme: Theme, matrix: tuple[Rgb, Rgb, Rgb]
) -> None:
    common = (EntityType.PERSON, EntityType.ORG, EntityType.GROUP)
    lines = [simulated(theme.style_of(kind).line, matrix) for kind in common]
    for one, other in combinations(lines, 2):
        assert difference(one, other) >= 10


def test_themes_are_found_by_name() -> None:
    assert Theme.named("dark").name == "dark"
    assert Theme.named("light").name == "light"
    assert Theme.named("sepia").name == "sepia"
    assert [Theme.named(name).name for name in NAMES] == list(NAMES)
    assert Theme.named("no such theme").name == "light"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_stylesheet_and_palette_carry_the_colours(theme: Theme) -> None:
    sheet = theme.stylesheet()
    assert "@" not in sheet
    assert theme.paper.name() in sheet
    assert theme.palette().color(QPalette.ColorRole.Base) == theme.paper
    assert theme.palette().color(QPalette.ColorRole.Text) == theme.ink


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_placeholder_is_as_readable_as_a_caption(theme: Theme, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setStyleSheet(theme.stylesheet())
    line.ensurePolished()
    assert line.palette().color(QPalette.ColorRole.PlaceholderText) == theme.dim
