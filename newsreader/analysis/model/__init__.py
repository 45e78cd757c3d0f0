"""spaCy's pipelines: found, loaded, and run at speed."""
