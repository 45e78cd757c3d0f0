from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import TextureKind
from newsreader.readers.looks import (
    Look,
    Stretch,
    found_stretches,
    joined,
    led,
    look_of,
    looking,
    tidied,
)

_PIECES = st.lists(st.text(alphabet=" \n\tab🚢", max_size=6), max_size=8)


@given(_PIECES, st.data())
def test_a_link_is_where_its_words_are_once_blanks_are_single(
    pieces: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(pieces)))
    after = data.draw(st.integers(first, len(pieces)))
    words = " ".join("".join(pieces).split())
    linked = " ".join("".join(pieces[first:after]).split())

    links = found_stretches(pieces, [(first, after, TextureKind.LINK, "x")])

    assert [words[link.start : link.end] for link in links] == ([linked] if linked else [])


def test_a_link_moves_with_its_words() -> None:
    words = looking("see here", Look(stretches=(Stretch(4, 8, TextureKind.LINK, "x"),)))

    whole = joined(" | ", ["a", led("• ", words), "b"])

    assert whole == "a | • see here | b"
    (link,) = look_of(whole).stretches
    assert whole[link.start : link.end] == "here"


def test_words_that_were_changed_lose_their_links_and_keep_the_rest() -> None:
    words = looking("see  here", Look(level=2, stretches=(Stretch(5, 9, TextureKind.LINK, "x"),)))

    assert look_of(tidied(words, "see  here")).stretches
    assert look_of(tidied(words, "see here")) == Look(level=2)


def test_what_python_makes_of_words_is_plain() -> None:
    words = looking("see here", Look(quoted=True))

    assert not look_of(words.strip() + "!")
