"""A name as structure: titles, given and family names, particles, acronyms, legal forms."""
