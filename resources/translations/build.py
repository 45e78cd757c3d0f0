"""Collects the window's words for translators, and compiles what they wrote.

Run after changing words: ``python resources/translations/build.py``. Each ``newsreader_XX.ts``
(Qt Linguist) gets the words that are new, marked unfinished, and loses those that are gone; then
Qt's lrelease, which PySide6 brings along, compiles it to ``newsreader_XX.qm``. A new language is a
new file: ``python resources/translations/build.py fr`` begins one.

Qt's own lupdate reads tr() as a method of a class; here it is a function, so the source is read
with Python's parser instead.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import PySide6

HERE = Path(__file__).parent
_APP = HERE.parents[1] / "newsreader" / "app"
_CONTEXT = "newsreader"
_TIME_LIMIT_S = 60


class Words(NamedTuple):
    """Words to translate; ``counted`` where they have a form for each kind of number."""

    source: str
    counted: bool


def collect(app: Path = _APP) -> dict[Words, list[str]]:
    """The words below ``app``, sorted, each with the files that say them."""
    found: dict[Words, list[str]] = {}
    for path in sorted(app.rglob("*.py")):
        for words in words_in(path.read_text(encoding="utf-8")):
            files = found.setdefault(words, [])
            name = path.relative_to(app).as_posix()
            if name not in files:
                files.append(name)
    return dict(sorted(found.items()))


def words_in(code: str) -> Iterator[Words]:
    """The literals of ``tr``, ``later`` and ``tr_count`` in a module's code."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        place = {"tr": 0, "later": 0, "tr_count": 2}.get(node.func.id)
        if place is None or len(node.args) <= place:
            continue
        words = node.args[place]
        if isinstance(words, ast.Constant) and isinstance(words.value, str):
            yield Words(words.value, counted=place > 0)


def read(path: Path) -> dict[Words, list[str]]:
    """The finished translations of a .ts file, one for each form."""
    if not path.exists():
        return {}
    done = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        source = message.findtext("source") or ""
        if translation is None or translation.get("type") is not None:
            continue
        counted = message.get("numerus") == "yes"
        forms = [form.text or "" for form in translation.iter("numerusform")]
        done[Words(source, counted)] = forms if counted else [translation.text or ""]
    return done


def update(path: Path, language: str) -> list[str]:
    """Bring a .ts file up to date; the words that are still to be translated."""
    done, missing = read(path), []
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = _CONTEXT
    for words, files in collect().items():
        message = ET.SubElement(context, "message", {"numerus": "yes"} if words.counted else {})
        for name in files:
            ET.SubElement(message, "location", filename=f"../../newsreader/app/{name}")
        ET.SubElement(message, "source").text = words.source
        translation = ET.SubElement(message, "translation")
        forms = done.get(words)
        if forms is None:
            missing.append(words.source)
            translation.set("type", "unfinished")
        if words.counted:
            for form in forms or ["", ""]:
                ET.SubElement(translation, "numerusform").text = form
        elif forms:
            translation.text = forms[0]
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    path.write_text(text, encoding="utf-8")
    return missing


def release(path: Path, compiled: Path) -> None:
    """Compile a .ts file with Qt's lrelease. Raises CalledProcessError with what it said."""
    suffix = ".exe" if sys.platform == "win32" else ""
    lrelease = Path(PySide6.__file__).parent / f"lrelease{suffix}"
    subprocess.run([lrelease, "-silent", path, "-qm", compiled], check=True, timeout=_TIME_LIMIT_S)


def main(languages: list[str]) -> int:
    """Build every language there is and those that are named; 1 if any is incomplete."""
    here = {path.stem.rpartition("_")[2] for path in HERE.glob("newsreader_*.ts")}
    status = 0
    for language in sorted(here.union(languages)):
        path = HERE / f"newsreader_{language}.ts"
        for words in update(path, language):
            print(f"{path.name}: not translated: {words!r}", file=sys.stderr)
            status = 1
        release(path, path.with_suffix(".qm"))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
