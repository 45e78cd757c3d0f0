"""What the window remembers between two starts."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QByteArray, QSettings

from newsreader.app.arrangement import Arrangement
from newsreader.app.looks.emphasis import Emphasis, HighlightOptions
from newsreader.app.looks.page_options import PageOptions
from newsreader.app.looks.typography import FontFamily, Typography
from newsreader.app.start.language import LANGUAGES, SYSTEM
from newsreader.app.start.session import decoded
from newsreader.app.start.standing import Standing, standings_as_text, standings_of_text
from newsreader.app.theme import THEMES
from newsreader.library.records import ArticleSort
from newsreader.model import EntityType, digest

_RECENT = 8


class Settings:
    """One INI file. A value that is missing or makes no sense reads as never having been set."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Write what has been set to the file."""
        self._store.sync()

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, as Qt writes it; empty if never set."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def panes(self) -> tuple[Arrangement, bool, bool]:
        """Where the panes are, whether the list shows, and whether the panel does."""
        name, *hidden = self._text("window/panes").split(" ")
        arrangement = Arrangement(name) if name in set(Arrangement) else Arrangement.COLUMNS
        return arrangement, "list" not in hidden, "panel" not in hidden

    @panes.setter
    def panes(self, value: tuple[Arrangement, bool, bool]) -> None:
        arrangement, articles, panel = value
        words = [arrangement, *([] if articles else ["list"]), *([] if panel else ["panel"])]
        self._store.setValue("window/panes", " ".join(words))

    @property
    def pane_sizes(self) -> dict[str, QByteArray]:
        """The sizes of the panes in each arrangement, as Qt writes them."""
        names = [*Arrangement, "stack"]
        sizes = {str(name): self._bytes(f"window/sizes-{name}") for name in names}
        return {name: size for name, size in sizes.items() if not size.isEmpty()}

    @pane_sizes.setter
    def pane_sizes(self, value: Mapping[str, QByteArray]) -> None:
        for name, size in value.items():
            self._store.setValue(f"window/sizes-{name}", size)

    @property
    def welcomed(self) -> bool:
        """Whether the welcome has been said."""
        return self._text("window/welcomed") == "yes"

    @welcomed.setter
    def welcomed(self, value: bool) -> None:
        self._store.setValue("window/welcomed", "yes" if value else "no")

    @property
    def keys(self) -> dict[str, list[str]]:
        """The keys that the person gave to actions, by the actions' names."""
        try:
            values = json.loads(self._text("keys/own") or "{}")
        except ValueError:
            values = {}
        return {
            name: keys
            for name, keys in (values.items() if isinstance(values, dict) else ())
            if isinstance(keys, list) and all(isinstance(key, str) for key in keys)
        }

    @keys.setter
    def keys(self, value: Mapping[str, Sequence[str]]) -> None:
        self._store.setValue("keys/own", json.dumps(value))

    @property
    def theme(self) -> str:
        """``light``, ``dark``, ``sepia`` or ``system``."""
        name = self._text("window/theme")
        return name if name in THEMES else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("window/theme", value)

    @property
    def language(self) -> str:
        """``system``, or the code of a language that the window is written in."""
        code = self._text("window/language")
        return code if code in LANGUAGES else SYSTEM

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("window/language", value)

    @property
    def zoom(self) -> int:
        """The size of the article's text in percent."""
        text = self._text("window/zoom")
        return min(400, max(40, int(text))) if text.isdecimal() else 100

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("window/zoom", str(value))

    @property
    def typography(self) -> Typography:
        """How the article's text is set."""
        usual = Typography()
        family = self._text("text/family")
        return Typography(
            FontFamily(family) if family in set(FontFamily) else usual.family,
            self._number("text/measure", usual.measure),
            self._number("text/line_height", usual.line_height),
            self._text("text/justified") == "yes",
        )

    @typography.setter
    def typography(self, value: Typography) -> None:
        self._store.setValue("text/family", str(value.family))
        self._store.setValue("text/measure", str(value.measure))
        self._store.setValue("text/line_height", str(value.line_height))
        self._store.setValue("text/justified", "yes" if value.justified else "no")

    @property
    def highlights(self) -> HighlightOptions:
        """How highlights look."""
        emphasis = self._text("highlights/emphasis")
        return HighlightOptions(
            Emphasis(emphasis) if emphasis in set(Emphasis) else HighlightOptions().emphasis,
            tinted=self._text("highlights/tinted") != "no",
            counts=self._text("highlights/counts") != "no",
        )

    @highlights.setter
    def highlights(self, value: HighlightOptions) -> None:
        self._store.setValue("highlights/emphasis", str(value.emphasis))
        self._store.setValue("highlights/tinted", "yes" if value.tinted else "no")
        self._store.setValue("highlights/counts", "yes" if value.counts else "no")

    @property
    def page(self) -> PageOptions:
        """What is shown beside an article's text."""
        return PageOptions(
            outside=self._text("text/outside") == "yes",
            pictures=self._text("text/pictures") != "no",
        )

    @page.setter
    def page(self, value: PageOptions) -> None:
        self._store.setValue("text/outside", "yes" if value.outside else "no")
        self._store.setValue("text/pictures", "yes" if value.pictures else "no")

    @property
    def still(self) -> bool:
        """Whether nothing is to move by itself."""
        return self._text("window/still") == "yes"

    @still.setter
    def still(self, value: bool) -> None:
        self._store.setValue("window/still", "yes" if value else "no")

    @property
    def selection_bar(self) -> bool:
        """Whether a bar comes at words that are selected."""
        return self._text("text/selection_bar") != "no"

    @selection_bar.setter
    def selection_bar(self, value: bool) -> None:
        self._store.setValue("text/selection_bar", "yes" if value else "no")

    @property
    def foot(self) -> bool:
        """Whether a line below the article says how far the reader is."""
        return self._text("text/foot") != "no"

    @foot.setter
    def foot(self, value: bool) -> None:
        self._store.setValue("text/foot", "yes" if value else "no")

    @property
    def read_after(self) -> int | None:
        """After how many seconds on screen an article counts as read; None: never by itself."""
        if self._text("list/read_after") == "never":
            return None
        return min(60, self._number("list/read_after", 1))

    @read_after.setter
    def read_after(self, value: int | None) -> None:
        self._store.setValue("list/read_after", "never" if value is None else str(value))

    @property
    def visible_types(self) -> frozenset[EntityType] | None:
        """The types that are highlighted; None if never set."""
        known = {str(kind): kind for kind in EntityType}
        if self._store.contains("highlights/types"):
            names = self._text("highlights/types").split(" ")
            return frozenset(known[name] for name in names if name in known)
        if not self._store.contains("window/types"):
            return None
        names = self._text("window/types").split(" ")
        kept = frozenset(known[name] for name in names if name in known)
        # Written when money was among the numbers.
        return kept | {EntityType.MONEY} if EntityType.NUMBER in kept else kept

    @visible_types.setter
    def visible_types(self, value: frozenset[EntityType]) -> None:
        self._store.setValue("highlights/types", " ".join(sorted(value)))

    @property
    def sort(self) -> tuple[ArticleSort, bool]:
        """What the list is sorted by, and whether the largest comes first."""
        name, _, direction = self._text("list/sort").partition(" ")
        if name not in set(ArticleSort):
            return ArticleSort.DATE, True
        return ArticleSort(name), direction == "descending"

    @sort.setter
    def sort(self, value: tuple[ArticleSort, bool]) -> None:
        sort, descending = value
        self._store.setValue("list/sort", f"{sort} {'descending' if descending else 'ascending'}")

    @property
    def last_library(self) -> Path | None:
        """The library that was open last."""
        text = self._text("libraries/last")
        return Path(text) if text else None

    @last_library.setter
    def last_library(self, value: Path) -> None:
        self._store.setValue("libraries/last", str(value))

    @property
    def recent_folders(self) -> list[Path]:
        """The folders opened of late, latest first."""
        value = self._store.value("libraries/recent_folders", [])
        texts = [value] if isinstance(value, str) else value
        return [Path(text) for text in texts] if isinstance(texts, list) else []

    def forget_recent_folders(self) -> None:
        """Forget which folders were opened of late."""
        self._store.remove("libraries/recent_folders")

    def add_recent_folder(self, path: Path) -> None:
        """Put ``path`` at the head of the recent folders."""
        recent = [path, *(other for other in self.recent_folders if other != path)]
        self._store.setValue("libraries/recent_folders", [str(p) for p in recent[:_RECENT]])

    def standing(self, library: Path) -> Standing:
        """How the window stands in which the reader was last: as the last one stood, whatever it
        showed, with the folder and the places of ``library``."""
        folder = self._text(f"{_section(library)}/folder")
        return Standing(
            decoded(self._text(f"{_section(library)}/session")),
            bytes(self.geometry.data()),
            *self.panes,
            MappingProxyType({name: bytes(size.data()) for name, size in self.pane_sizes.items()}),
            Path(folder) if folder else None,
        )

    def set_standing(self, library: Path, standing: Standing) -> None:
        """Remember how the window stands in which the reader was last."""
        self.geometry = QByteArray(standing.geometry)
        self.panes = standing.arrangement, standing.list_shown, standing.panel_shown
        self.pane_sizes = {name: QByteArray(size) for name, size in standing.sizes.items()}
        self._store.setValue(f"{_section(library)}/session", standing.session.encoded())
        self.set_last_folder(library, standing.folder)

    def set_last_folder(self, library: Path, folder: Path | None) -> None:
        """Remember which folder the list of ``library`` is limited to; None for all."""
        self._store.setValue(f"{_section(library)}/folder", str(folder) if folder else "")

    def beside(self, library: Path) -> tuple[Standing, ...]:
        """How the other windows on ``library`` stood that were open at the end."""
        return standings_of_text(self._text(f"{_section(library)}/beside"))

    def set_beside(self, library: Path, standings: Sequence[Standing]) -> None:
        """Remember how the other windows on ``library`` stand."""
        self._store.setValue(f"{_section(library)}/beside", standings_as_text(standings))

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _number(self, key: str, usual: int) -> int:
        text = self._text(key)
        return int(text) if text.isdecimal() and len(text) < 6 else usual

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def _section(library: Path) -> str:
    return f"library-{digest(str(library.absolute()))}"
