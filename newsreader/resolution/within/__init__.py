"""The mentions of one article, joined: people, organisations, places, sides, things."""
