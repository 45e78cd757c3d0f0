"""Files and articles as rows: stored, listed, searched, and found again when they moved."""
