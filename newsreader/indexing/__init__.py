"""Folder to library: scan, workers, indexer, watch. No Qt."""
