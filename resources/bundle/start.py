"""Where the frozen application starts; worker processes come in by the same door."""

import os
import sys

from newsreader.__main__ import main

# Programs that are started from here (a file manager, a browser) find their own libraries, not
# those that were shipped for this one: what this process loads was settled when it began. Its
# own worker processes are told to settle it anew.
if sys.platform.startswith("linux"):
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

if __name__ == "__main__":
    sys.exit(main())
