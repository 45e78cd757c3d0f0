"""Bytes of one file to Articles: one module per format, picked by the registry."""
