import os
import socket
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.indexing.hashing import Stopped, hash_file
from newsreader.indexing.scan import FoundFile, ScanResult, scan_folder
from newsreader.library.records import FileRecord, FileStamp, FileStatus
from newsreader.model import content_hash


@dataclass
class Memory:
    """What a library would know after doing what scans say."""

    root: Path
    known: dict[str, FileRecord] = field(default_factory=dict)

    def scan(self, *, reread: bool = False) -> ScanResult:
        result = scan_folder(self.root, self.known, reread=reread)
        for move in result.moved:
            del self.known[move.old]
            self._remember(move.new)
        for relative in result.gone:
            del self.known[relative]
        for found in (*result.new, *result.changed, *result.touched):
            self._remember(found)
        return result

    def _remember(self, found: FoundFile) -> None:
        path = self.root if found.relative == "." else self.root / found.relative
        self.known[found.relative] = FileRecord(
            found.relative, found.stamp, content_hash(path.read_bytes()), FileStatus.READ
        )


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    root = tmp_path / "articles"
    root.mkdir()
    return Memory(root)


def names(files: Sequence[FoundFile]) -> list[str]:
    return [file.relative for file in files]


NOTHING = ScanResult()


def test_new_files_then_nothing(memory: Memory) -> None:
    (memory.root / "b.txt").write_text("two")
    (memory.root / "deep" / "er").mkdir(parents=True)
    (memory.root / "deep" / "er" / "a.html").write_text("one")
    (memory.root / "picture.png").write_bytes(b"\x89PNG")
    assert names(memory.scan().new) == ["b.txt", "deep/er/a.html"]
    assert memory.scan() == NOTHING


def test_changed_touched_moved_and_gone(memory: Memory) -> None:
    for name in ("changed", "longer", "touched", "moved", "gone", "same"):
        (memory.root / f"{name}.txt").write_text(f"the text of {name}")
    memory.scan()
    (memory.root / "changed.txt").write_text("the text of CHANGED")
    os.utime(memory.root / "changed.txt", ns=(1, 1))
    (memory.root / "longer.txt").write_text("the text of longer, longer")
    os.utime(memory.root / "touched.txt", ns=(1, 1))
    (memory.root / "sub").mkdir()
    (memory.root / "moved.txt").rename(memory.root / "sub" / "elsewhere.txt")
    (memory.root / "gone.txt").unlink()
    result = memory.scan()
    assert names(result.changed) == ["changed.txt", "longer.txt"]
    assert names(result.touched) == ["touched.txt"]
    assert [(move.old, move.new.relative) for move in result.moved] == [
        ("moved.txt", "sub/elsewhere.txt")
    ]
    assert result.gone == ("gone.txt",)
    assert result.new == ()
    assert memory.scan() == NOTHING


def test_another_file_of_the_same_size_is_no_move(memory: Memory) -> None:
    (memory.root / "old.txt").write_text("aaa")
    memory.scan()
    (memory.root / "old.txt").rename(memory.root.parent / "away.txt")
    (memory.root / "new.txt").write_text("bbb")
    result = memory.scan()
    assert (names(result.new), result.gone, result.moved) == (["new.txt"], ("old.txt",), ())


def test_a_renamed_folder_moves_its_files(memory: Memory) -> None:
    (memory.root / "one").mkdir()
    for n in range(5):
        (memory.root / "one" / f"{n}.txt").write_text("the same" if n < 3 else f"text {n}")
    memory.scan()
    (memory.root / "one").rename(memory.root / "two")
    result = memory.scan()
    assert len(result.moved) == 5
    assert (result.new, result.gone) == ((), ())


def test_a_single_file_is_a_root(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text("text")
    memory = Memory(file)
    assert names(memory.scan().new) == ["."]
    assert memory.scan() == NOTHING
    file.write_text("other text")
    assert names(memory.scan().changed) == ["."]


def test_what_is_no_article_is_passed_by(memory: Memory) -> None:
    root = memory.root
    (root / ".hidden.txt").write_text("x")
    (root / "~$draft.txt").write_text("x")
    (root / ".git").mkdir()
    (root / ".git" / "description.txt").write_text("x")
    (root / "page.html").write_text("x")
    (root / "page_files").mkdir()
    (root / "page_files" / "advert.html").write_text("x")
    (root / "my_files").mkdir()
    (root / "my_files" / "kept.txt").write_text("x")
    os.mkfifo(root / "pipe.txt")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(root / "s.txt"))
    listener.close()
    result = memory.scan()
    assert names(result.new) == ["my_files/kept.txt", "page.html"]
    assert result.failed == ()


def test_links_are_followed_only_inside_and_never_in_circles(memory: Memory) -> None:
    root = memory.root
    (root / "store").mkdir()
    (root / "store" / "real.txt").write_text("x")
    (root / "link.txt").symlink_to("store/real.txt")
    (root / "circle").symlink_to(root)
    (root.parent / "secret.txt").write_text("x")
    (root / "out.txt").symlink_to(root.parent / "secret.txt")
    (root / "parent").symlink_to(root.parent)
    (root / "broken.txt").symlink_to("nowhere.txt")
    (root / "self.txt").symlink_to("self.txt")
    result = memory.scan()
    assert names(result.new) == ["link.txt", "store/real.txt"]
    assert [name for name, _ in result.failed] == ["broken.txt", "self.txt"]
    assert result.failed[0][1] == "is a link that leads nowhere"


def test_a_linked_root_is_entered(memory: Memory) -> None:
    (memory.root / "a.txt").write_text("x")
    (memory.root / "b.txt").symlink_to("a.txt")
    link = memory.root.parent / "link"
    link.symlink_to(memory.root)
    assert names(Memory(link).scan().new) == ["a.txt", "b.txt"]


def test_names_that_are_not_utf8(memory: Memory) -> None:
    Path(os.fsdecode(os.fsencode(memory.root) + b"/caf\xe9.txt")).write_text("x")
    assert names(memory.scan().new) == [os.fsdecode(b"caf\xe9.txt")]
    assert memory.scan() == NOTHING


def test_very_deep_folders(memory: Memory) -> None:
    here = os.open(memory.root, os.O_RDONLY)
    for _ in range(20):  # the file can no longer be named by one path
        os.mkdir("deep" * 60, dir_fd=here)
        below = os.open("deep" * 60, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(os.open("end.txt", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.close(here)
    (memory.root / "near.txt").write_text("x")
    result = memory.scan()
    assert names(result.new) == ["near.txt"]
    ((_, reason),) = result.failed
    assert "cannot be listed" in reason


def test_a_root_that_vanished_keeps_its_articles(memory: Memory) -> None:
    (memory.root / "a.txt").write_text("x")
    memory.scan()
    memory.root.rename(memory.root.parent / "moved")
    result = memory.scan()
    assert result.missing is not None
    assert "re-link the folder or remove it" in result.missing
    assert result.gone == ()
    (memory.root.parent / "moved").rename(memory.root)
    assert memory.scan() == NOTHING


def test_an_empty_mount_point_keeps_its_articles(memory: Memory) -> None:
    for name in ("a.txt", "b.txt"):
        (memory.root / name).write_text(name)
    memory.scan()
    for file in memory.root.iterdir():
        file.unlink()
    result = memory.scan()
    assert result.missing is not None
    assert "is empty now" in result.missing


def test_the_last_article_can_go(memory: Memory) -> None:
    (memory.root / "a.txt").write_text("x")
    memory.scan()
    (memory.root / "a.txt").unlink()
    assert memory.scan().gone == ("a.txt",)


def test_an_empty_folder_is_no_failure(memory: Memory) -> None:
    assert memory.scan() == NOTHING


def test_files_whose_bytes_were_never_seen_are_tried_again(memory: Memory) -> None:
    (memory.root / "a.txt").write_text("x")
    memory.known["a.txt"] = FileRecord("a.txt", FileStamp(-1, -1), None, FileStatus.FAILED)
    assert names(memory.scan().changed) == ["a.txt"]
    assert memory.scan() == NOTHING


def test_everything_is_read_again_when_asked(memory: Memory) -> None:
    for name in ("a.txt", "b.txt"):
        (memory.root / name).write_text(name)
    memory.scan()
    assert names(memory.scan(reread=True).changed) == ["a.txt", "b.txt"]


def test_a_scan_stops_when_told(memory: Memory) -> None:
    with pytest.raises(Stopped):
        scan_folder(memory.root, {}, stop=lambda: True)


def test_the_streamed_hash_is_the_hash_of_the_bytes(tmp_path: Path) -> None:
    data = os.urandom((1 << 20) + 17)
    (tmp_path / "file").write_bytes(data)
    assert hash_file(tmp_path / "file") == content_hash(data)


TREE = st.dictionaries(
    st.sampled_from(["a.txt", "b.txt", "c.md", "s/a.txt", "s/d.html", "t/e.txt"]),
    st.sampled_from(["", "x", "y", "xy", "yx"]),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=TREE, after=TREE)
def test_doing_what_a_scan_says_always_ends_in_agreement(
    tmp_path_factory: pytest.TempPathFactory, before: dict[str, str], after: dict[str, str]
) -> None:
    memory = Memory(tmp_path_factory.mktemp("articles"))
    (memory.root / "keeps-the-folder-from-being-empty").touch()
    lay_out(memory.root, before)
    memory.scan()
    lay_out(memory.root, after)
    memory.scan()
    assert {name: record.content_hash for name, record in memory.known.items()} == {
        name: content_hash(text.encode()) for name, text in after.items()
    }
    assert memory.scan() == NOTHING


def lay_out(root: Path, tree: dict[str, str]) -> None:
    for path in [path for path in root.rglob("*.*") if path.is_file()]:
        if str(path.relative_to(root)) not in tree:
            path.unlink()
    for name, text in tree.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            stamp = FileStamp(path.stat().st_size, path.stat().st_mtime_ns)
            os.utime(path, ns=(stamp.mtime_ns + 1, stamp.mtime_ns + 1_000_000))
