"""Builds the application for this system, offline, from a checkout with ``.[bundle]`` installed:

    python resources/bundle/build.py OUT

OUT/newsreader/ is the application, which needs no Python. On Linux OUT also gets an archive with
an installer, and a .deb, which are the same byte for byte for the same folder.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def main() -> int:
    """Build the folder, then what people install it from; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("out", type=Path, metavar="OUT", help="a folder outside the checkout")
    parser.add_argument("--folder-only", action="store_true", help="make no archive and no .deb")
    arguments = parser.parse_args()
    out = arguments.out.resolve()
    build_folder(out)
    if sys.platform.startswith("linux") and not arguments.folder_only:
        sys.path[:0] = [str(HERE), str(ROOT)]
        from linux_packages import make_archive, make_deb

        for made in (make_archive(out / "newsreader", out), make_deb(out / "newsreader", out)):
            print(f"{made} ({made.stat().st_size / 1e6:.0f} MB)")
    return 0


def build_folder(out: Path) -> None:
    """Have PyInstaller make ``out``/newsreader."""
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(
            [
                *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
                *("--distpath", out, "--workpath", work, HERE / "newsreader.spec"),
            ],
            # Sets are written in one order, and the checkout is what is built.
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            check=True,
        )


if __name__ == "__main__":
    sys.exit(main())
