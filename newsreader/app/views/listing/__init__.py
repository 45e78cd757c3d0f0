"""The list of articles: its rows, and what stands there while it is empty."""
