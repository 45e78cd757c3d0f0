"""Runs a command: which module does it, and what its exit status is."""

import os
import sys
from collections.abc import Sequence

from newsreader.cli.arguments import parser
from newsreader.cli.output import say
from newsreader.errors import NewsreaderError

NOTHING_DONE = 2
_INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""


def main(words: Sequence[str]) -> int:
    """Run the command that ``words`` begin with; the exit status.

    0 done, 1 done but some file failed, 2 usage or nothing could be done. What a command does
    not need is not imported: asking a library is quick.
    """
    arguments = parser().parse_args(words)
    try:
        match arguments.command:
            case "index":
                from newsreader.cli.indexing import index

                status = index(arguments)
            case "annotate":
                from newsreader.cli.indexing import annotate

                status = annotate(arguments)
            case "decisions":
                from newsreader.cli.deciding import ACTIONS

                status = ACTIONS[arguments.action](arguments)
            case "names":
                from newsreader.cli.preferring import NAMES

                status = NAMES[arguments.action](arguments)
            case "pipelines":
                from newsreader.cli.preferring import pipelines

                status = pipelines(arguments)
            case command:
                from newsreader.cli import asking

                status = asking.COMMANDS[command](arguments)
        sys.stdout.flush()
    except NewsreaderError as error:
        say(str(error))
        return NOTHING_DONE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our answer has enough. Nothing more may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
