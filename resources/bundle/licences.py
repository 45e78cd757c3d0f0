"""The licences of everything that travels in the frozen application."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

_LICENCE = re.compile(r"(licen[cs]e|copying|notice|copyright|authors)", re.IGNORECASE)
_DEBIAN_DOC = Path("/usr/share/doc")


def licences_of(sources: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """For each licence text of what ``sources`` (files that travel) belong to: the folder it is
    to lie in, called after the package with its version, and the file.

    Python packages bring theirs; a library of a Debian system has its package's copyright file.
    """
    files = {Path(source).resolve() for source in sources}
    yield from (("Python", path) for path in _python_licence())
    for distribution in sorted(distributions(), key=lambda d: d.name.lower()):
        own = {Path(str(distribution.locate_file(f))).resolve() for f in distribution.files or ()}
        if own & files:
            folder = f"{distribution.name}-{distribution.version}"
            yield from ((folder, path) for path in _texts(distribution))
    if sys.platform.startswith("linux") and shutil.which("dpkg-query"):
        system = sorted(str(f) for f in files if str(f).startswith(("/usr/lib", "/lib")))
        for package in sorted(set(_debian_packages(system))):
            path = _DEBIAN_DOC / package / "copyright"
            if path.exists():
                yield f"Debian/{package}", path


def _python_licence() -> list[Path]:
    stdlib = Path(sysconfig.get_path("stdlib"))
    return [path for path in (stdlib / "LICENSE.txt",) if path.exists()]


def _texts(distribution: Distribution) -> Iterator[Path]:
    for file in distribution.files or ():
        in_metadata = any(part.endswith((".dist-info", ".egg-info")) for part in file.parts)
        if in_metadata and (_LICENCE.search(file.name) or file.name == "METADATA"):
            path = Path(str(distribution.locate_file(file)))
            if path.exists():
                yield path


def _debian_packages(files: list[str]) -> Iterator[str]:
    for file in files:
        # Since the merge of /lib and /usr/lib, packages name either.
        for name in (file, file.removeprefix("/usr")):
            done = subprocess.run(
                ["dpkg-query", "-S", name], capture_output=True, text=True, check=False
            )
            if done.returncode == 0:
                yield done.stdout.split(":")[0]
                break
