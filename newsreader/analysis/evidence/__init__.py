"""What a text says about its names before any is repaired: words, casing, zones, cues."""
