"""A desktop reader for folders of news articles that knows who and what they are about."""

__version__ = "0.2.0"
