"""A stand-in is there while it is asked for, and the real module when something is called."""

import importlib
import sys

from newsreader.stand_ins import stand_ins


def test_a_stand_in_is_gone_afterwards_and_calls_the_real_one() -> None:
    real = sys.modules.pop("colorsys", None)
    with stand_ins({"colorsys": ("rgb_to_hls",)}):
        from colorsys import rgb_to_hls

        assert not hasattr(sys.modules["colorsys"], "hls_to_rgb")
    assert "colorsys" not in sys.modules
    assert rgb_to_hls(1.0, 1.0, b=1.0) == (0.0, 1.0, 0.0)
    assert sys.modules["colorsys"] is importlib.import_module("colorsys") is not real


def test_what_is_loaded_already_stays() -> None:
    colorsys = importlib.import_module("colorsys")
    with stand_ins({"colorsys": ()}):
        assert importlib.import_module("colorsys") is colorsys
    assert sys.modules["colorsys"] is colorsys
