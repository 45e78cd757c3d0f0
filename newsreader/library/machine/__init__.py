"""Mentions, chains and entities as rows, as machines found them."""
