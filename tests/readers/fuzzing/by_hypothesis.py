"""One process of inputs that hypothesis draws: ``READER COUNT FOLDER FIRST-SEED``."""

import signal
import sys
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.readers.fuzzing.damage import KINDS, Damage, between_marks, damaged, inside
from tests.readers.fuzzing.targets import Target, target_of
from tests.readers.fuzzing.watch import HANG_SECONDS, FoundError, Watch, prepare_process

#: Hypothesis remembers what it drew, so a long run is many short ones.
CHUNK = 500

#: Bytes of what is drawn: two choose, the others are damages of so many each. One draw of bytes
#: is many times quicker than draws of lists of tuples.
_CHOICE, _EACH, _MOST_DAMAGES = 2, 7, 6


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Damaged files of a reader: most of the time of the real ones, else out of nothing."""
    # One in ten or so out of nothing.
    real = [data for _, data in target.seeds]
    originals = st.sampled_from([*real * (10 // len(real) + 1), b""])
    drawn = st.binary(min_size=_CHOICE + _EACH, max_size=_CHOICE + _MOST_DAMAGES * _EACH)
    return st.builds(_damaged, originals, drawn)


def _damaged(original: bytes, drawn: bytes) -> bytes:
    damages = [
        Damage(drawn[at] % KINDS, _number(drawn[at + 1 : at + 4]) / 2**24, _number(drawn[at + 4 :]))
        for at in range(_CHOICE, len(drawn) - _EACH + 1, _EACH)
    ]
    choice = _number(drawn[:_CHOICE])

    def anywhere(data: bytes) -> bytes:
        return damaged(data, damages)

    def somewhere(data: bytes) -> bytes:
        is_xml = choice % 4 == 1 and data.lstrip()[:1] == b"<"
        return between_marks(data, anywhere, choice // 4) if is_xml else anywhere(data)

    return inside(original, somewhere, choice)


def _number(drawn: bytes) -> int:
    return int.from_bytes(drawn[:3], "big")


def run(target: Target, count: int, folder: Path, first: int) -> Watch:
    """Reads so many inputs. What fails is shrunk and kept; a failure is shrunk only once."""
    watch = Watch(target, folder)
    known: set[str] = set()
    while watch.tally.inputs < count:
        _chunk(watch, target, min(CHUNK, count - watch.tally.inputs), first, known)
        first += 1
    watch.save()
    return watch


def _chunk(watch: Watch, target: Target, count: int, number: int, known: set[str]) -> None:
    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(inputs(target))
    def look(data: bytes) -> None:
        # Nothing catches the alarm: it ends the process, and the input under way is kept.
        signal.alarm(HANG_SECONDS)
        try:
            watch.look(data)
        except FoundError as finding:
            watch.keep(str(finding), data)
            if str(finding) not in known:
                raise

    try:
        look()
    except FoundError as finding:
        known.add(str(finding))
    finally:
        signal.alarm(0)


if __name__ == "__main__":
    prepare_process()
    run(target_of(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
