"""The article in the viewer: its text, its highlights, and what is found in it."""
