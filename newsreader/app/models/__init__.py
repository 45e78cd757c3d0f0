"""Qt models: rows fetched lazily from the library."""
