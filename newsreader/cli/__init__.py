"""The command line: folders in, JSON and tables out."""

from newsreader.cli.commands import main

__all__ = ["main"]
