"""What the frozen application leaves out: parts of its libraries that nothing in it uses.

An entry is PyInstaller's: where the file goes, where it comes from, what it is.
"""

import subprocess
import sys
from collections.abc import Collection, Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]

EXCLUDED_MODULES = [
    "IPython", "PIL", "_pytest", "cupy", "curses", "ensurepip", "hypothesis", "idlelib", "jax",
    "lib2to3", "matplotlib", "mxnet", "mypy", "pandas", "pip", "pydoc_data", "pytest",
    "setuptools", "spacy.cli", "spacy.tests", "tensorflow", "thinc.tests", "tkinter",
    "torch", "turtledemo",
    "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql",
]  # fmt: skip

#: Sources and interfaces of compiled modules, and the names of babel's 1,000 languages.
_UNUSED_FILES = (
    "*.pyx", "*.pxd", "*.pyi", "*.c", "*.cc", "*.cpp", "*.h", "*.hh",
    "babel/locale-data/*",
    "spacy/tests/*", "thinc/tests/*",
    "PySide6/Qt/qml/*",
)  # fmt: skip
#: Of babel's languages: the root of all, and that of the words which trafilatura looks for.
_USED_FILES = ("babel/locale-data/root.dat", "babel/locale-data/en.dat")

#: A window on X11 and on Wayland, a picture without a screen, Windows, macOS; the formats an icon
#: or a picture of the help may have; accents and input methods; the desktop's own file dialogs.
_USED_QT_PLUGINS = (
    "platforms/*xcb*", "platforms/*wayland*", "platforms/*offscreen*",
    "platforms/*windows*", "platforms/*cocoa*", "styles/*",
    "imageformats/*svg*", "imageformats/*jpeg*", "imageformats/*ico.*", "imageformats/*gif*",
    "iconengines/*svg*",
    "platforminputcontexts/*compose*", "platforminputcontexts/*ibus*",
    "platformthemes/*xdgdesktopportal*",
    "printsupport/*",
    "wayland-*/*", "xcbglintegrations/*",
)  # fmt: skip
_QT_PLUGINS = "/plugins/"
_SPACY_LANGUAGES = "spacy/lang/"
#: Loaded by spaCy itself, whatever is asked of it.
_ALWAYS_SPOKEN = frozenset(("ja", "ko", "th", "vi", "xx", "zh"))
#: Already without symbols, or broken by taking them away (OpenBLAS beside numpy).
_LEFT_AS_THEY_ARE = ("numpy*", "PySide6/*", "shiboken6/*", "pypdfium2_raw/*")


def used_modules(entries: Iterable[Entry], languages: Collection[str]) -> list[Entry]:
    """The Python modules, less spaCy's rules for languages that no pipeline is for."""
    return [e for e in entries if _speaks(e[0].replace(".", "/") + "/", languages)]


def used_data(
    entries: Iterable[Entry], languages: Collection[str], translations: Collection[str]
) -> list[Entry]:
    """The data files that may be read; of Qt's own words those in ``translations``."""
    return [
        entry
        for entry in entries
        if _speaks(_place(entry), languages)
        and not _is_one_of(_place(entry), _UNUSED_FILES, but=_USED_FILES)
        and _is_spoken_by_qt(_place(entry), translations)
    ]


def used_binaries(entries: Iterable[Entry], work: Path) -> list[Entry]:
    """The extension modules and Qt's plugins that may be loaded, and the libraries they load.

    Symbols that only debuggers read are taken from copies below ``work``. Elsewhere than on Linux
    libraries are left as they were found: some are loaded by name, which nothing here has tried.
    """
    entries = [entry for entry in entries if not _is_unused_plugin(_place(entry))]
    if not sys.platform.startswith("linux"):
        return entries
    needed = _needed(entries)
    kept = [e for e in entries if not _is_library(e) or PurePosixPath(e[0]).name in needed]
    return [_without_symbols(entry, work) for entry in kept]


def without_dangling_links(entries: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """The entries, less links to libraries that are not among ``binaries``."""
    places = {_place(entry) for entry in binaries}
    return [entry for entry in entries if entry[2] != "SYMLINK" or _target(entry) in places]


def _place(entry: Entry) -> str:
    return entry[0].replace("\\", "/")


def _target(link: Entry) -> str:
    return (PurePosixPath(_place(link)).parent / link[1]).as_posix()


def _speaks(place: str, languages: Collection[str]) -> bool:
    if not place.startswith(_SPACY_LANGUAGES):
        return True
    language, slash, _ = place.removeprefix(_SPACY_LANGUAGES).partition("/")
    # Two or three letters are a language; longer names are rules that all languages share.
    return not slash or len(language) > 3 or language in _ALWAYS_SPOKEN.union(languages)


def _is_spoken_by_qt(place: str, translations: Collection[str]) -> bool:
    name = PurePosixPath(place)
    if name.suffix != ".qm" or "translations" not in name.parts or "PySide6" not in name.parts:
        return True
    catalogue, _, language = name.stem.partition("_")
    return catalogue == "qtbase" and language in translations


def _is_one_of(place: str, patterns: Iterable[str], but: Iterable[str] = ()) -> bool:
    return any(fnmatch(place, p) for p in patterns) and not any(fnmatch(place, p) for p in but)


def _is_unused_plugin(place: str) -> bool:
    before, here, plugin = place.partition(_QT_PLUGINS)
    return bool(here) and before.startswith("PySide6") and not _is_one_of(plugin, _USED_QT_PLUGINS)


def _is_library(entry: Entry) -> bool:
    """Whether it is there only because something else loads it."""
    return entry[2] == "BINARY" and _QT_PLUGINS not in _place(entry)


def _needed(entries: Iterable[Entry]) -> set[str]:
    """The names of all libraries that extension modules and plugins load, one by the other."""
    sources = {PurePosixPath(_place(e)).name: e[1] for e in entries}
    todo = [PurePosixPath(_place(e)).name for e in entries if not _is_library(e)]
    # What no file names: the interpreter, loaded by the program, and what is opened by name.
    todo += [name for name in sources if fnmatch(name, "*python3*") or "pdfium" in name]
    needed: set[str] = set()
    while todo:
        name = todo.pop()
        if name not in needed:
            needed.add(name)
            if name in sources:
                todo += [Path(found).name for found, _ in get_imports(sources[name])]
    return needed


def _without_symbols(entry: Entry, work: Path) -> Entry:
    place, source, kind = entry
    eligible = kind == "EXTENSION" or PurePosixPath(place).name.startswith("libpython")
    if not eligible or _is_one_of(place, _LEFT_AS_THEY_ARE):
        return entry
    copy = work / place
    copy.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["strip", "--strip-unneeded", "-o", copy, source], check=True)
    return place, str(copy), kind
