"""Documents of word processors, PDF and EPUB."""
