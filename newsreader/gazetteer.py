"""Names the world knows, shipped with the app and loaded once."""
