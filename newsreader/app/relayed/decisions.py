"""What was decided, as the history tells it."""

from newsreader.app.translation import later

DECISIONS = (
    later("Merged “{name}” into “{other}”"),
    later("Said that “{name}” and “{other}” are different"),
    later("Split “{name}” off"),
    later("Split “{name}” off “{other}”"),
    later("Split “{name}” in “{title}” off"),
    later("Split {count} mentions off “{name}”"),
    later("Split 1 mention off “{name}”"),
    later("Renamed “{name}” to “{other}”"),
    later("Said that “{name}” is of type {type}"),
    later("Hid “{name}”"),
    later("Hid “{name}” everywhere"),
    later("Hid “{name}” in “{title}”"),
    later("Marked “{name}” as {type}"),
    later("Marked “{name}” as {type} in the whole article"),
    later("Marked “{name}” as {type} everywhere"),
    later("Said that “{name}” is not a name here"),
    later("Left open whether “{name}” and “{other}” are one"),
    later("Watched “{name}”"),
    later("Took a decision back"),
    later("Made a decision again"),
)
