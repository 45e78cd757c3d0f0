"""The modules that a start imports, loaded from one file.

To find a module, to see whether its byte code is that of its source, and to read it, takes Python
longer than to run it; for the 180 modules before the window that is a tenth of the start. So the
byte code of those that a start imported is kept in one file too, beside Python's own files of it,
which it is made from, in the order in which they were done. When a module is asked for at the next
start, all that came before it are run, and then it is there, with nothing to be looked for.

A module whose source has changed since is left to Python, as are all where there is no such file;
it is written anew when the window has been closed. Nothing depends on it.
"""

import marshal
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType, ModuleType

_PACKAGE = __name__.partition(".")[0]
_FOLDER = Path(__file__).parent

_Entry = tuple[str, str, bool, int, int, CodeType]
"""A module's name, its source, whether it is a package, the source's time (in whole seconds) and
size (in bytes), and the code."""


@contextmanager
def loading_at_once() -> Iterator[None]:
    """Load newsreader's modules so, until :func:`all_is_loaded`; at the end keep them for the next
    time, if they are not kept already."""
    start = _Start(Path(cache_from_source(_FOLDER / "at_once.py")))
    sys.meta_path.insert(0, start)
    try:
        yield
    finally:
        all_is_loaded()
        start.keep()


def all_is_loaded() -> None:
    """Leave what comes from now on to Python. To be called before another thread imports anything:
    it would find modules that are half done, as Python's locks know nothing of what is run here."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, _Start)]


class _Start:
    """A finder of modules, and the loader of those it finds."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries = _kept(path)
        self._at = {entry[0]: number for number, entry in enumerate(self._entries)}
        self._next = 0
        self._done: list[str] = []
        self._has_new = False

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """See :class:`importlib.abc.MetaPathFinder`."""
        if name.partition(".")[0] != _PACKAGE:
            return None
        number = self._at.get(name, -1)
        while self._next < number:
            self._next += 1
            entry = self._entries[self._next - 1]
            # What is in a package comes when that is run, which is what this is about.
            if not entry[0].startswith(f"{name}."):
                self._run(entry)
        if number >= 0 and (kept := self._spec(self._entries[number])) is not None:
            return kept
        spec = PathFinder.find_spec(name, path)
        if spec is None or type(spec.loader) is not SourceFileLoader:
            return None
        self._has_new = True
        spec.loader = _Noting(self._done, name, spec.loader.path)
        return spec

    def _run(self, entry: _Entry) -> None:
        """Load a module, and before it the package that it is in; or leave it to Python."""
        name, modules = entry[0], sys.modules
        package, _, own_name = name.rpartition(".")
        if package not in modules and package in self._at:
            self._run(self._entries[self._at[package]])
        if name in modules or package not in modules or (spec := self._spec(entry)) is None:
            return
        # As importlib does it, but for the locks.
        module = ModuleType(name)
        module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, entry[1]
        module.__package__ = spec.parent
        if spec.submodule_search_locations is not None:
            module.__path__ = spec.submodule_search_locations
        modules[name] = module
        try:
            spec.loader.exec_module(module)  # type: ignore[union-attr]
        except BaseException:
            del modules[name]
            raise
        setattr(modules[package], own_name, module)

    def _spec(self, entry: _Entry) -> ModuleSpec | None:
        """What a module is made by; None where its source is another now."""
        name, path, is_package, time, size, code = entry
        try:
            source = os.stat(path)  # noqa: PTH116 (done for every module)
        except OSError:
            return None
        if (int(source.st_mtime), source.st_size) != (time, size):
            return None
        loader = _Noting(self._done, name, path, code)
        spec = ModuleSpec(name, loader, origin=path, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [str(Path(path).parent)]
        return spec

    def keep(self) -> None:
        """Write the file, unless it holds just this."""
        if not self._has_new or sys.dont_write_bytecode:
            return
        entries = [entry for name in self._done if (entry := _entry(name)) is not None]
        # Whole or not at all: another start may read it meanwhile.
        new = self._path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            new.write_bytes(marshal.dumps((str(_FOLDER), entries)))
            new.replace(self._path)


class _Noting(SourceFileLoader):
    """Python's own loader, that may have the code already, and notes what it has loaded."""

    def __init__(self, done: list[str], name: str, path: str, code: CodeType | None = None) -> None:
        super().__init__(name, path)
        self._done = done
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        return self._code or super().get_code(fullname)

    def exec_module(self, module: ModuleType) -> None:
        super().exec_module(module)
        self._code = None
        self._done.append(module.__name__)


def _kept(path: Path) -> list[_Entry]:
    """What an earlier start has kept; nothing where there is none, or all has been moved since."""
    try:
        folder, entries = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return []
    return entries if folder == str(_FOLDER) else []


def _entry(name: str) -> _Entry | None:
    """What is to be kept of a module; None where Python itself has kept nothing of use."""
    spec = getattr(sys.modules.get(name), "__spec__", None)
    if spec is None or spec.origin is None or spec.cached is None:
        return None
    try:
        content = Path(spec.cached).read_bytes()
    except OSError:
        return None
    # PEP 552: the number of Python's version, the kind of stamp, the source's time and size.
    kind, time, size = (int.from_bytes(content[at : at + 4], "little") for at in (4, 8, 12))
    if content[:4] != MAGIC_NUMBER or kind != 0:
        return None
    is_package = spec.submodule_search_locations is not None
    return name, spec.origin, is_package, time, size, marshal.loads(content[16:])
