"""The screen that tests, pictures and measurements are made on where there is none."""

from pathlib import Path

PLATFORM = f"offscreen:configfile={Path(__file__).with_suffix('.json')}"
"""What ``QT_QPA_PLATFORM`` is set to: Qt's offscreen platform, with a screen as people have, not
of 800 pixels, on which the window would be cut short."""
