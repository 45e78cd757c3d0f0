"""The controls of the reading options, each made once for popover or preferences."""

from PySide6.QtCore import QObject

from newsreader.app.looks.emphasis import Emphasis
from newsreader.app.looks.reading_options import ReadingOptions
from newsreader.app.looks.typography import LINE_HEIGHTS, MEASURES, FontFamily
from newsreader.app.translation import tr
from newsreader.app.views.parts.choices import Choice, Measure, switch

SIZES = range(50, 301)
"""The sizes of the text that there may be, in per cent."""


class ReadingControls(QObject):
    """Widgets that show the options and change them; they follow what is changed elsewhere."""

    def __init__(self, options: ReadingOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self.theme = Choice(
            tr("Colours"),
            (
                (tr("System"), "system"),
                (tr("Light"), "light"),
                (tr("Sepia"), "sepia"),
                (tr("Dark"), "dark"),
                (tr("Contrast"), "contrast"),
                (tr("Contrast, dark"), "contrast-dark"),
            ),
            options.set_theme,
        )
        self.family = Choice(
            tr("Font"),
            (
                (tr("Serif"), FontFamily.SERIF),
                (tr("Sans"), FontFamily.SANS),
                (tr("System"), FontFamily.SYSTEM),
            ),
            options.set_family,
        )
        self.size = Measure(tr("Size"), SIZES, lambda value: f"{value} %", options.set_zoom)
        self.measure = Measure(
            tr("Width of the column"),
            MEASURES,
            lambda value: tr("{count} characters").format(count=value),
            options.set_measure,
        )
        self.line_height = Measure(
            tr("Height of the lines"),
            LINE_HEIGHTS,
            lambda value: f"{value} %",
            options.set_line_height,
        )
        sliders = (self.size, self.measure, self.line_height)
        widest = max(slider.value.minimumWidth() for slider in sliders)
        for slider in sliders:
            slider.value.setMinimumWidth(widest)
        self.justified = switch(tr("Lines of equal length (justified)"), options.set_justified)
        self.emphasis = _emphasis(options)
        self.tinted = switch(tr("A tint behind names, not the line alone"), options.set_tinted)
        self.counts = switch(
            tr("Beside a name, in how many other articles it is"), options.set_counts
        )
        for signal in (
            options.typography_changed,
            options.highlights_changed,
            options.zoom_changed,
            options.theme_changed,
            options.watched_changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self, _change: object = None) -> None:
        """Show what holds now."""
        typography, highlights = self._options.typography, self._options.highlights
        self.theme.show_choice(self._options.theme)
        self.family.show_choice(typography.family)
        self.size.show_value(self._options.zoom)
        self.measure.show_value(typography.measure)
        self.line_height.show_value(typography.line_height)
        self.justified.setChecked(typography.justified)
        self.emphasis.show_choice(highlights.emphasis)
        self.emphasis.button(Emphasis.WATCHED).setVisible(self._options.offers_watched)
        self.tinted.setChecked(highlights.tinted)
        self.counts.setChecked(highlights.counts)


def _emphasis(options: ReadingOptions) -> Choice[Emphasis]:
    """Which names stand out."""
    emphasis = Choice(
        tr("Emphasis"),
        (
            (tr("All alike"), Emphasis.ALL),
            (tr("What is new"), Emphasis.NEW),
            (tr("Only watched"), Emphasis.WATCHED),
        ),
        options.set_emphasis,
    )
    for choice, says in (
        (Emphasis.ALL, tr("Every name of the types shown")),
        (
            Emphasis.NEW,
            tr("Names that no article you have read mentions stand out, the others step back"),
        ),
        (Emphasis.WATCHED, tr("Only the names of entities that you watch")),
    ):
        emphasis.button(choice).setToolTip(says)
        emphasis.button(choice).setWhatsThis(says)
    return emphasis
