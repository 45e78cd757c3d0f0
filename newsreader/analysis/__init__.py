"""Article to Mentions: the only place that knows spaCy."""
