"""What changes in the window when a reader chooses how the text looks."""

from typing import TYPE_CHECKING

from newsreader.app.looks.motion import reduce_motion
from newsreader.app.looks.text_scale import FontFollower

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow


def _follow_system(window: "MainWindow") -> None:
    """Follow the size that the system has for words, and what is to stand still."""
    follower = FontFollower(window)
    follower.changed.connect(window.viewer.follow_font)
    follower.changed.connect(window.bar.fit)
    window.options.still_changed.connect(reduce_motion)
    reduce_motion(window.options.still)


def _wire_foot(window: "MainWindow") -> None:
    """Show how far the reader is, where that is wanted."""
    foot = window.viewer.foot
    window.options.foot_changed.connect(foot.set_wanted)
    foot.set_wanted(window.options.foot)


def wire_options(window: "MainWindow") -> None:
    """Show what has been chosen, and follow it from now on."""
    options, viewer, legend = window.options, window.viewer, window.legend
    options.typography_changed.connect(viewer.set_typography)
    options.highlights_changed.connect(viewer.set_highlight_options)
    options.page_changed.connect(viewer.set_page)
    viewer.links.outside_asked.connect(lambda: options.set_outside(not viewer.shows_outside))
    options.off_changed.connect(viewer.set_highlights_off)
    options.watched_changed.connect(viewer.set_watched)
    options.off_changed.connect(legend.set_off)
    options.types_changed.connect(viewer.set_visible_types)
    options.types_changed.connect(legend.set_visible_types)
    options.zoom_changed.connect(viewer.set_zoom)
    options.zoom_changed.connect(window.strip.show_zoom)
    options.theme_changed.connect(window.theme_chosen)
    options.read_after_changed.connect(window.reading.set_read_after)
    viewer.zoom_changed.connect(options.set_zoom)
    legend.visible_types_changed.connect(options.set_types)
    _follow_system(window)
    _wire_foot(window)

    legend.set_visible_types(options.types)
    viewer.set_visible_types(options.types)
    viewer.set_typography(options.typography)
    viewer.set_highlight_options(options.highlights)
    viewer.set_page(options.page)
    viewer.set_zoom(options.zoom)
    window.strip.show_zoom(options.zoom)
    window.reading.set_read_after(options.read_after)

    window.bar.text.clicked.connect(lambda: open_text_options(window))


def open_text_options(window: "MainWindow") -> None:
    """Open the choices about the text, or close them. They are made when first asked for."""
    from newsreader.app.views.article.text_options import TextOptions

    popover = window.findChild(TextOptions)
    if popover is None:
        popover = TextOptions(window.options, window)
        popover.preferences_asked.connect(window.preferences.open)
    popover.close() if popover.isVisible() else popover.open_under(window.bar.text)
