"""What a person keeps about articles: stars, tags, notes, details put right."""
