"""The one door: a command for the command line, or else the window.

Kept light, as every worker process imports it: what is needed is imported when it is known.
"""

import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from newsreader.app.start.desk import Desk

COMMANDS = {
    "index": "read folders of articles into the library",
    "annotate": "write articles with their entities as JSON Lines",
    "entities": "list the entities of the library",
    "entity": "show an entity with its names and every mention",
    "search": "find articles by words and phrases",
    "export": "write entities, mentions, articles or notes as CSV or JSON Lines",
    "import": "take in the articles or notes that export wrote elsewhere",
    "decisions": "list, take back, export and import what you decided about names",
    "names": "use your own lists of names",
    "pipelines": "list the installed spaCy pipelines, and choose one",
}

_INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""


def main(words: Sequence[str] | None = None) -> int:
    """Run what the command line (``words``, without the program's name) asks for; exit status.
    Ctrl+C ends it without a word, whenever it comes."""
    try:
        return _run(sys.argv[1:] if words is None else words)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(words: Sequence[str]) -> int:
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    if words and words[0] in COMMANDS:
        from newsreader.cli import main as run_command

        return run_command(words)
    arguments = window_arguments(words)
    if arguments.install_desktop or arguments.uninstall_desktop:
        from newsreader.app.start.desktop_install import main as change_desktop

        return change_desktop(remove=arguments.uninstall_desktop)

    return open_window(arguments)


def open_window(arguments: SimpleNamespace, *, wait: "Callable[[Desk], int] | None" = None) -> int:
    """Open the window, as :func:`newsreader.app.application.main` does."""
    from newsreader.collector import collector_at_rest

    # What is made at the start stays; to look through it again and again takes a twentieth of it.
    with collector_at_rest():
        from newsreader.loading_ahead import load_ahead
        from newsreader.stand_ins import stand_ins

        load_ahead()
        # Nobody here asks for a path as an address of the web.
        with stand_ins({"urllib.parse": ("quote_from_bytes",)}):
            from newsreader.loading_at_once import loading_at_once
        with loading_at_once():
            # What needs no Qt comes first, which is still being loaded.
            import_module("newsreader.library.library")
            from newsreader.app.application import main as run_window

            return run_window(arguments, wait=wait)


def window_arguments(words: Sequence[str]) -> SimpleNamespace:
    """What :func:`window_parser` reads from the words of a command line."""
    if any(word.startswith("-") for word in words):
        return window_parser().parse_args(words, SimpleNamespace())
    # To load argparse takes as long as to paint the article.
    return SimpleNamespace(
        folders=list(words),
        library=None,
        samples=False,
        screenshot=None,
        theme=None,
        install_desktop=False,
        uninstall_desktop=False,
    )


def window_parser() -> "argparse.ArgumentParser":
    """The parser of the window's own options; its help names the commands too."""
    import argparse

    from newsreader import __version__

    width = max(map(len, COMMANDS)) + 4
    commands = "\n".join(f"  {name:<{width}}{summary}" for name, summary in COMMANDS.items())
    # To look at their words argparse makes a formatter for every option that is added; one that
    # asks how wide the terminal is loads shutil, and with it three ways of packing.
    of_some_width = partial(argparse.RawDescriptionHelpFormatter, width=80)
    parser = argparse.ArgumentParser(
        prog="newsreader",
        usage="newsreader [options] [FOLDER ...]\n       newsreader COMMAND ...",
        description="Read folders of news articles with the people, organisations and places in "
        "them highlighted, and follow them from article to article.",
        epilog=f"commands (newsreader COMMAND --help tells more):\n{commands}\n\n"
        "A folder that is called like a command is written ./index.\n"
        "Exit status: 0 done; 1 done, but some files failed; 2 nothing could be done.",
        formatter_class=of_some_width,
        allow_abbrev=False,
    )
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="open these folders or files")
    parser.add_argument(
        "--library", metavar="FILE", help="work in this library (default: your own, or the last)"
    )
    parser.add_argument(
        "--samples", action="store_true", help="open the sample articles, in a library of their own"
    )
    parser.add_argument(
        "--screenshot",
        metavar="FILE.png",
        help="wait until all is read, save a picture of the window and quit; needs no screen",
    )
    parser.add_argument(
        "--theme",
        choices=("light", "dark", "sepia", "contrast", "contrast-dark"),
        help="colours (default: as the system has them)",
    )
    desktop = parser.add_mutually_exclusive_group()
    desktop.add_argument(
        "--install-desktop",
        action="store_true",
        help="add newsreader to your menu, with its icon and “Open with” for folders",
    )
    desktop.add_argument(
        "--uninstall-desktop", action="store_true", help="take these away again; libraries stay"
    )
    parser.add_argument("--version", action="version", version=f"newsreader {__version__}")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


if __name__ == "__main__":
    sys.exit(main())
