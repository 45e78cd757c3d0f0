"""Persons across articles: who bears a surname, and which of two."""
