"""Whether there is a screen is told in words, before Qt would abort."""

import sys

import pytest

from newsreader.app.start.screen import problem_with_qt, problem_with_screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")


def test_without_any_screen_names_the_ways_out() -> None:
    problem = problem_with_screen({})
    assert problem is not None
    assert "--screenshot" in problem
    assert "newsreader index" in problem
    assert "\n" not in problem


@pytest.mark.parametrize("display", [":4711", "no.such.host.invalid:3", "nonsense"])
def test_a_display_that_does_not_answer(display: str) -> None:
    problem = problem_with_screen({"DISPLAY": display})
    assert problem is not None
    assert "\n" not in problem


def test_a_wayland_screen_that_does_not_answer() -> None:
    problem = problem_with_screen({"WAYLAND_DISPLAY": "wayland-9"})
    assert problem is not None
    assert "wayland-9" in problem


def test_a_platform_that_was_asked_for_is_believed() -> None:
    assert problem_with_screen({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_qt_is_here() -> None:
    assert problem_with_qt() is None
