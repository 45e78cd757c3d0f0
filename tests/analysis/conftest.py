"""The real pipeline, loaded once, and articles written for the occasion."""

import pytest

from newsreader.analysis.analyser import Analyser


@pytest.fixture(scope="session")
def analyser() -> Analyser:
    return Analyser()
