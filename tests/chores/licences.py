"""The licences of what newsreader needs, and of what that needs."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement

# What may be shipped beside MIT code. LGPL: as libraries of their own, that a person can replace.
FREE = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|Unlicense|Zlib|MPL|Mozilla|"
    r"LGPL|Lesser|0BSD|CC0|HPND|Public Domain)",
    re.IGNORECASE,
)
BOUND = re.compile(r"\b(AGPL|Affero|GPL|General Public|non-?commercial|CC BY-NC)", re.IGNORECASE)


def needed(root: str = "newsreader") -> Iterator[Distribution]:
    """Every distribution that ``root`` needs to run, each once, itself left out."""
    seen: set[str] = set()
    left = [root]
    while left:
        name = re.sub(r"[-_.]+", "-", left.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            # For another system or Python than this one.
            continue
        if name != root:
            yield found
        for line in found.requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                left.append(requirement.name)


def licence_of(found: Distribution) -> str:
    """What a distribution says of its licence: the expression, the classifiers, or the text."""
    metadata = found.metadata
    for expression in metadata.get_all("License-Expression") or []:
        return str(expression)
    classifiers = [
        line.rpartition("::")[2].strip()
        for line in metadata.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    named = [line for line in classifiers if line != "OSI Approved"]
    if named:
        return "; ".join(named)
    text = "\n".join(metadata.get_all("License") or []).strip()
    return text.splitlines()[0] if text else ""


def may_ship(licence: str) -> bool:
    """Whether a licence leaves newsreader under MIT; where there are several, one is enough."""
    choices = re.split(r"\bOR\b|;", licence)
    return any(FREE.search(one) and not BOUND.search(_without_lesser(one)) for one in choices)


def _without_lesser(licence: str) -> str:
    return re.sub(r"LGPL[-\w.+]*|Lesser General Public[^;]*", "", licence, flags=re.IGNORECASE)


def check() -> int:
    """Print the table; 1 where a licence is unknown or binds newsreader."""
    bound = []
    for found in sorted(needed(), key=lambda one: one.metadata["Name"].lower()):
        licence = licence_of(found)
        print(f"{found.metadata['Name']:<28} {found.version:<12} {licence or '(says nothing)'}")
        if not may_ship(licence):
            bound.append(found.metadata["Name"])
    if bound:
        print(f"not to be shipped: {', '.join(bound)}", file=sys.stderr)
    return 1 if bound else 0
