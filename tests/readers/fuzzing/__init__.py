"""Reads damaged files by the hundred thousand: ``python -m tests.readers.fuzzing --help``.

Two ways make the inputs out of the real files in ``tests/readers/files`` and ``fuzzing/seeds``:
hypothesis draws damages and shrinks what fails, atheris (libFuzzer) keeps what reaches new edges
and damages that again. Every input that a reader once failed on lies in ``fuzzing/found`` and is
read by the tests.
"""
