"""Runs a command: which module does it, and what its exit status is."""

from collections.abc import Sequence

from newsreader.cli.arguments import parser
from newsreader.cli.output import OutputError, put_no_more, put_out, say
from newsreader.errors import NewsreaderError

NOTHING_DONE = 2


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
            case "import":
                from newsreader.cli.bringing import take_in

                status = take_in(arguments)
            case "names":
                from newsreader.cli.preferring import NAMES

                status = NAMES[arguments.action](arguments)
            case "pipelines":
                from newsreader.cli.preferring import pipelines

                status = pipelines(arguments)
            case command:
                from newsreader.cli import asking

                status = asking.COMMANDS[command](arguments)
        put_out()
    except OutputError as error:
        put_no_more()
        say(str(error))
        return NOTHING_DONE
    except NewsreaderError as error:
        say(str(error))
        return NOTHING_DONE
    except BrokenPipeError:
        # Whoever read our answer has enough. Nothing more may be written at exit either.
        put_no_more()
        return 0
    return status
