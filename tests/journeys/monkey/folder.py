"""The folder under the window: articles that come, change, move and go while it is read."""

import hashlib
import os
import shutil
from pathlib import Path
from random import Random

_WORDS = (
    "harbour", "strike", "ministers", "talks", "lease", "ferry", "said", "on", "Tuesday", "the",
    "of", "to", "with", "inquiry", "board", "election", "storm", "cranes", "port", "against",
)  # fmt: skip
_NAMES = (
    "Elena Marchetti", "Marchetti", "London", "Rotterdam", "Northern Harbour Authority", "NHA",
    "Samuel Okafor", "Okafor", "Ingrid Solheim", "the Baltic Sea", "Friday", "Norway", "Solheim",
    "Reuters", "European Union", "EU", "Angela Merkel", "12 million euros", "José 🚢 Núñez",
    "محمد صلاح", "Åse Ødegård", "U.S.", "United States",
)  # fmt: skip
_FILE_NAMES = (
    "strike", "ferry", "a b", "naïve", "löwe", "emoji🚢", "new\nline", "quote'\"", "-dash", "#hash",
    "per%20cent", "~$lock", ".hidden", "very" * 40, "ends.", "محمد",
)  # fmt: skip
_ENDINGS = (".txt", ".txt", ".txt", ".html", ".md", ".TXT", ".json", ".csv", ".eml", "", ".pdf")
_ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "latin-1")

Stamp = tuple[str, int, int]
"""What a file must keep: the hash of its bytes, its time and its mode."""


class Folder:
    """The folder ``root``, whose files nobody but this may change.

    ``disturb`` changes something; ``touched_by_others`` says what somebody else did.
    """

    def __init__(self, root: Path, random: Random, seeds: Path) -> None:
        self.root = root
        self._random = random
        self._outside = root.parent / f"{root.name}-away"
        self._outside.mkdir(parents=True)
        shutil.copytree(seeds, root)
        self._kept: dict[str, Stamp] = self._stamps()

    def disturb(self) -> str:
        """Do something to the folder that a person might; says what."""
        does = self._random.choice(
            (self._add, self._add, self._edit, self._edit, self._remove, self._rename,
             self._move_away, self._bring_back, self._replace, self._damage, self._touch,
             self._copy, self._swap)
        )  # fmt: skip
        try:
            told = does()
        except OSError as error:
            told = f"refused: {error.strerror}"
        self._kept = self._stamps()
        return f"{does.__name__[1:]} {told!r}"

    def touched_by_others(self) -> list[str]:
        """The files that are not as this left them."""
        now = self._stamps()
        return sorted(name for name in {*now, *self._kept} if now.get(name) != self._kept.get(name))

    def _stamps(self) -> dict[str, Stamp]:
        found = {}
        for path in self._files():
            status = path.stat()
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[os.fsdecode(path.relative_to(self.root))] = (
                digest, status.st_mtime_ns, status.st_mode,
            )  # fmt: skip
        return found

    def _files(self) -> list[Path]:
        return sorted(path for path in self.root.rglob("*") if path.is_file())

    def _any(self) -> Path:
        return self._random.choice(self._files() or [self.root / "nothing"])

    def _somewhere(self) -> Path:
        name = self._random.choice(_FILE_NAMES) + self._random.choice(_ENDINGS)
        place = self._random.choice((self.root, self.root / "sub", self.root / "sub" / "d e e p"))
        place.mkdir(parents=True, exist_ok=True)
        if self._random.random() < 0.05:
            return Path(os.fsdecode(os.fsencode(place) + b"/caf\xe9.txt"))
        return place / name

    def text(self) -> str:
        """An article that nobody has written."""
        lines = [" ".join(self._random.choices(_WORDS, k=6)).title(), ""]
        for _ in range(self._random.choice((1, 3, 8, 40))):
            words = [
                self._random.choice(_NAMES if self._random.random() < 0.3 else _WORDS)
                for _ in range(self._random.randint(3, 40))
            ]
            lines += [" ".join(words) + ".", ""]
        return "\n".join(lines)

    def _add(self) -> str:
        path = self._somewhere()
        encoding = self._random.choice(_ENCODINGS)
        path.write_bytes(self.text().encode(encoding, "replace"))
        return path.name

    def _edit(self) -> str:
        path = self._any()
        data = path.read_bytes()
        at = self._random.randrange(len(data) + 1)
        more = self._random.choice((b" Elena Marchetti left.", b"\n\nLondon waited.\n\n", b"x"))
        path.write_bytes(data[:at] + more + data[at + self._random.choice((0, 0, 5, 200)) :])
        return path.name

    def _remove(self) -> str:
        path = self._any()
        path.unlink()
        return path.name

    def _rename(self) -> str:
        path = self._any()
        to = self._somewhere()
        path.rename(to)
        return f"{path.name} to {to.name}"

    def _move_away(self) -> str:
        path = self._any()
        path.rename(self._outside / path.name)
        return path.name

    def _bring_back(self) -> str:
        away = sorted(self._outside.iterdir())
        if not away:
            return "nothing"
        path = self._random.choice(away)
        path.rename(self.root / path.name)
        return path.name

    def _replace(self) -> str:
        """As editors do: write beside, then rename over."""
        path = self._any()
        part = path.with_name(".part")
        part.write_text(self.text(), encoding="utf-8")
        part.replace(path)
        return path.name

    def _damage(self) -> str:
        path = self._any()
        path.write_bytes(self._random.randbytes(self._random.choice((0, 1, 100, 5000))))
        return path.name

    def _touch(self) -> str:
        path = self._any()
        os.utime(path, (self._random.choice((0, 1e9, 4e9)),) * 2)
        return path.name

    def _copy(self) -> str:
        path = self._any()
        to = self._somewhere()
        shutil.copy2(path, to)
        return f"{path.name} to {to.name}"

    def _swap(self) -> str:
        one, aside = self._any(), self.root / ".aside"
        other = self._any()
        one.rename(aside)
        if other.exists():
            other.rename(one)
        aside.rename(other)
        return f"{one.name} and {other.name}"
