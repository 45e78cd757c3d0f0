"""Given names that are hardly anything else: evidence that a full name is a person's.

Names that are also places, months or everyday words (Paris, Jordan, April, Grant, Hope) are none.
"""

from newsreader.gazetteer import read_table
from newsreader.paths import resources_dir

GIVEN_NAMES = frozenset(
    name
    for row in read_table(resources_dir() / "names" / "given.tsv")
    if row["sure"] == "yes"
    for name in row["names"].split("|")
)
"""Given names as they are written, with their capital."""
