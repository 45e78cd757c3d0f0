"""The SQLite file: the only place that knows SQL. Library is its one door."""
