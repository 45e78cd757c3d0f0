"""The SQLite file: its tables, how it is opened, locked, migrated and copied."""
