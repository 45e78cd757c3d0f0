"""One entry point for every chore.

python -m tests.chores            what each chore does
python -m tests.chores check      everything that .ci/run checks, in this environment
"""

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.chores import licences, reference

ROOT = Path(__file__).resolve().parents[2]

Chore = Callable[[Sequence[str]], int]


def main(words: Sequence[str] | None = None) -> int:
    """Do the chore that is named; the status of the first part that fails, else 0."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.chores",
        description="One entry point for every chore.",
        epilog="\n".join(f"  {name:<10} {chore.__doc__}" for name, chore in CHORES.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("chore", choices=CHORES, nargs="?")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to the tool")
    arguments = parser.parse_args(words)
    if arguments.chore is None:
        parser.print_help()
        return 0
    return CHORES[arguments.chore](arguments.rest)


def lint(rest: Sequence[str]) -> int:
    """ruff: rules and format"""
    return _python("ruff", "check", ".", *rest) or _python("ruff", "format", "--check", ".")


def tidy(rest: Sequence[str]) -> int:
    """let ruff put right what it can"""
    return _python("ruff", "check", "--fix", ".", *rest) or _python("ruff", "format", ".")


def types(rest: Sequence[str]) -> int:
    """mypy, strict, tests included"""
    return _python("mypy", *rest)


def imports(rest: Sequence[str]) -> int:
    """the directions of imports"""
    return _run(str(Path(sys.executable).with_name("lint-imports")), *rest)


def tests(rest: Sequence[str]) -> int:
    """pytest, as many files at once as there are cores"""
    # In their order: the longest are not among the last.
    at_once = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
    return _python("pytest", *at_once, *rest)


def check(rest: Sequence[str]) -> int:
    """lint, types, imports, licences, reference and tests"""
    chores: tuple[Chore, ...] = (lint, types, imports, check_licences, check_reference)
    return next((status for chore in chores if (status := chore(()))), 0) or tests(rest)


def coverage(rest: Sequence[str]) -> int:
    """the tests with lines and branches counted, in worker processes too; a table by room"""
    for step in (("erase",), ("run", "-m", "pytest", *rest), ("combine", "-q")):
        if status := _python("coverage", *step):
            return status
    inside = _python("coverage", "report", "--include=newsreader/app/*", "--fail-under=90")
    outside = _python(
        "coverage", "report", "--include=newsreader/*", "--omit=newsreader/app/*", "--fail-under=95"
    )
    return inside or outside


def states(rest: Sequence[str]) -> int:
    """pictures of every state of the window into a folder, in both themes, at 100 and 200 %"""
    return _python("tests.states", *rest)


def check_licences(_rest: Sequence[str]) -> int:
    """that every package newsreader needs may be shipped with it"""
    return licences.check()


def check_reference(_rest: Sequence[str]) -> int:
    """that README's reference is what the help pages say"""
    return reference.check()


def write_reference(_rest: Sequence[str]) -> int:
    """write README's reference anew from the help pages"""
    return reference.write()


CHORES: dict[str, Chore] = {
    "check": check,
    "lint": lint,
    "tidy": tidy,
    "types": types,
    "imports": imports,
    "tests": tests,
    "coverage": coverage,
    "states": states,
    "licences": check_licences,
    "reference": check_reference,
    "readme": write_reference,
}


def _python(*words: str) -> int:
    return _run(sys.executable, "-m", *words)


def _run(*words: str) -> int:
    print("$", " ".join(words), flush=True)
    return subprocess.run(words, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
