"""Library to files that people take away."""
