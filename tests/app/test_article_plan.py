"""What is shown as which block."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from newsreader.app.looks.page_options import PageOptions
from newsreader.app.theme import Theme
from newsreader.app.views.article.article_blocks import Block, Kind
from newsreader.app.views.article.article_document import DocumentBuilder, DocumentStyle
from newsreader.app.views.article.article_plan import LONG_BLOCK, OUTSIDE, marker_of, plan
from newsreader.app.views.article.offsets import utf16_length
from newsreader.library.records import Detail, StoredArticle
from newsreader.model import Article, Role, Section, Texture, TextureKind
from tests.app.articles import STORY, stored, text_of


def words(block: Block) -> str:
    return "".join(piece.text for piece in block.pieces)


def kinds(article: StoredArticle) -> list[tuple[Kind, str]]:
    return [(block.kind, words(block)) for block in plan(article)]


def plain(text: str, sections: tuple[Section, ...] = (), title: str | None = None) -> StoredArticle:
    article = Article(content_hash="0", text=text, sections=sections, title=title)
    return StoredArticle(article, stored().paths, (), True, None, False)


def test_an_article_from_top_to_bottom() -> None:
    blocks = kinds(stored())
    assert [kind for kind, _ in blocks] == [
        Kind.HEADLINE,
        Kind.META,
        Kind.CAPTION,
        Kind.BODY,
        Kind.BODY,
        Kind.TABLE,
        Kind.BOILERPLATE,
        Kind.META,
    ]
    assert blocks[-1][1] == "1 line outside the article is shown. Hide"
    assert blocks[1][1] == "By Ane Solli · Coast Wire · 12\u00a0May\u00a02018 · 1\u00a0min"
    assert blocks[3][1].startswith("LERVIK — Tuva Lind left")
    assert blocks[5][1].count("\u2028") == 2


def test_a_byline_of_the_text_is_not_said_twice() -> None:
    parts = [STORY[0], (Role.BYLINE, "By Ane Solli"), (Role.BODY, "The ferry was late.")]
    blocks = kinds(stored(parts))
    assert blocks[1] == (
        Kind.META,
        "By Ane Solli · Coast Wire · 12\u00a0May\u00a02018 · 1\u00a0min",
    )
    assert blocks[2] == (Kind.BODY, "The ferry was late.")


def test_a_byline_of_several_lines_has_the_rest_below() -> None:
    parts = [STORY[0], (Role.BYLINE, "Ane Solli\nPolitical editor"), (Role.BODY, "It was late.")]
    assert kinds(stored(parts))[1] == (
        Kind.META,
        "Ane Solli\u2028Political editor\u2028Coast Wire · 12\u00a0May\u00a02018 · 1\u00a0min",
    )


def test_a_very_long_article_takes_hours() -> None:
    whole = plain("word " * 100_000, title="T")
    assert kinds(whole)[1] == (Kind.META, "6\u00a0h")


def test_a_title_that_is_not_in_the_text_is_shown_above_it() -> None:
    parts = [(Role.BODY, "The ferry was late.")]
    assert kinds(stored(parts, title="Late ferry"))[0] == (Kind.HEADLINE, "Late ferry")
    assert kinds(stored(parts, title=None))[0] == (Kind.HEADLINE, "lind")


def test_a_title_put_right_by_hand_stands_beside_that_of_the_file() -> None:
    put_right = replace(stored(title="Mine & yours"), as_read={Detail.TITLE: STORY[0][1]})
    blocks = kinds(put_right)
    assert blocks[0] == (Kind.HEADLINE, STORY[0][1])
    assert blocks[1] == (Kind.META, "Your title: Mine & yours")
    assert blocks[2][0] is Kind.META
    parts = [(Role.BODY, "The ferry was late.")]
    without = replace(stored(parts, title="Late ferry"), as_read={Detail.TITLE: "FERRY_2"})
    assert kinds(without)[:2] == [
        (Kind.HEADLINE, "Late ferry"),
        (Kind.META, "Title in the file: FERRY_2"),
    ]
    nameless = replace(stored(parts, title="Late ferry"), as_read={Detail.TITLE: None})
    dated = replace(stored(), as_read={Detail.DATE: "2018-05-13"})
    for other in (nameless, dated):
        assert not any("itle" in told for kind, told in kinds(other) if kind is Kind.META)


def test_a_headline_is_shown_as_the_list_has_it() -> None:
    text = "Bid of &#163;8m&NewLine;for R&D at Caf&eacute; Lind\n\nMore of &#163;8m."
    title = "Bid of £8m for R&D at Café Lind"
    head = Section(Role.TITLE, 0, text.index("\n"))
    body = Section(Role.BODY, text.index("More"), len(text))
    headline, _, below = plan(plain(text, (head, body), title))
    assert words(headline) == title
    for piece in headline.pieces:
        assert piece.start is not None
        assert text.startswith((piece.text, "&"), piece.start)
    assert words(below) == "More of &#163;8m.", "the text itself is shown as it is"
    put_right, *_ = plan(plain(text, (head, body), "Another title"))
    assert words(put_right) == text[: head.end]


def test_what_is_named_in_a_headline_with_references_is_found_there(qtbot: QtBot) -> None:
    text = "Bid of &#163;8m, says Jos&#233; Lind of &#128674; Tern"
    article = plain(
        text, (Section(Role.TITLE, 0, len(text)),), "Bid of £8m, says José Lind of 🚢 Tern"
    )
    document = QTextDocument()
    builder = DocumentBuilder(document, article, DocumentStyle(Theme.light(), 100))
    builder.step(1000)
    assert builder.finished
    shown = QTextCursor(document)
    for name, seen in (("Jos&#233; Lind", "José Lind"), ("Tern", "Tern"), ("&#163;8m", "£8m")):
        start = text.index(name)
        shown.setPosition(builder.offsets.position(start))
        end = builder.offsets.end_position(start + len(name))
        shown.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        assert shown.selectedText() == seen
        assert builder.offsets.offset(shown.selectionStart()) == start


def test_boilerplate_after_the_body_is_ruled_once() -> None:
    parts = [
        (Role.BOILERPLATE, "Skip to content"),
        *STORY,
        (Role.BOILERPLATE, "Copyright 2018 Coast Wire"),
    ]
    ruled = [words(block) for block in plan(stored(parts)) if block.ruled]
    assert ruled == ["Lind is on our newsletter. Comments are closed."]


def test_what_is_not_the_article_is_hidden_and_told() -> None:
    parts = [(Role.BOILERPLATE, "Skip to content"), *STORY]
    blocks = list(plan(stored(parts), PageOptions(outside=False)))
    assert Kind.BOILERPLATE not in [block.kind for block in blocks]
    assert blocks[-1].ruled
    assert words(blocks[-1]) == "2 lines outside the article are hidden. Show"
    assert blocks[-1].pieces[-1].address == OUTSIDE


def test_an_article_that_is_nothing_else_is_shown() -> None:
    blocks = list(plan(stored([(Role.BOILERPLATE, "Skip")]), PageOptions(outside=False)))
    assert [words(block) for block in blocks if block.kind is Kind.BOILERPLATE] == ["Skip"]
    assert OUTSIDE not in [piece.address for block in blocks for piece in block.pieces]


def textured(*textures: Texture, text: str = "Head\n\nSee the list here.\n\nEnd.") -> list[Block]:
    blocks = re.finditer(r"[^\n]+", text)
    sections = tuple(Section(Role.BODY, match.start(), match.end()) for match in blocks)
    whole = plain(text, sections, title="T")
    article = replace(whole.article, textures=textures)
    return list(plan(replace(whole, article=article)))[2:]


def test_blocks_look_like_what_they_are() -> None:
    heading = Texture(TextureKind.HEADING, 0, 4, level=2)
    quote = Texture(TextureKind.QUOTE, 6, 24)
    found = [(block.kind, words(block)) for block in textured(heading, quote)]
    assert found == [
        (Kind.HEADING, "Head"),
        (Kind.QUOTE, "See the list here."),
        (Kind.BODY, "End."),
    ]
    (lower, *_) = textured(replace(heading, level=3))
    assert lower.kind is Kind.SUBHEADING


def test_links_of_the_page_are_links() -> None:
    link = Texture(TextureKind.LINK, 10, 18, "https://a.example/")
    (_, block, _) = textured(link)
    assert [(piece.text, piece.start, piece.address) for piece in block.pieces] == [
        ("See ", 6, None),
        ("the list", 10, "https://a.example/"),
        (" here.", 18, None),
    ]


def test_what_a_page_links_is_not_linked_once_more() -> None:
    text = "See www.a.example or www.b.example."
    link = Texture(TextureKind.LINK, 4, 17, "https://c.example/")
    (block,) = textured(link, text=text)
    assert [piece.address for piece in block.pieces if piece.address] == [
        "https://c.example/",
        "https://www.b.example",
    ]


def test_words_that_stand_out_are_pieces_of_their_own() -> None:
    textures = (
        Texture(TextureKind.BOLD, 6, 13),
        Texture(TextureKind.LINK, 10, 18, "https://a.example/"),
        Texture(TextureKind.ITALIC, 14, 23),
        Texture(TextureKind.BOLD, 15, 16),
    )
    (_, block, _) = textured(*textures)
    assert [(p.text, p.bold, p.italic, bool(p.address)) for p in block.pieces] == [
        ("See ", True, False, False),
        ("the", True, False, True),
        (" ", False, False, True),
        ("l", False, True, True),
        ("i", True, True, True),
        ("st", False, True, True),
        (" here", False, True, False),
        (".", False, False, False),
    ]


def test_an_item_of_an_ordered_list_has_its_number_for_the_bullet() -> None:
    item = Texture(TextureKind.ITEM, 0, 11, words="12.")
    (block,) = textured(item, text="• Late boat")
    assert block.kind is Kind.LIST
    assert (block.number, marker_of(block), words(block)) == ("12. ", "12. ", "Late boat")
    assert block.start == 2
    (bulleted,) = textured(text="• Late boat")
    assert (bulleted.number, words(bulleted)) == ("", "• Late boat")


def test_rows_whose_role_is_body_look_like_a_table() -> None:
    row = Texture(TextureKind.ROW, 0, 17)
    (block,) = textured(row, text="Port | Ships late")
    assert (block.kind, words(block)) == (Kind.TABLE, "Port \t Ships late")


def test_pictures_stand_before_their_block_unless_they_are_not_wanted() -> None:
    picture = Texture(TextureKind.PICTURE, 6, 6, "file:a.png", "A quay")
    blocks = textured(picture)
    assert [block.kind for block in blocks] == [Kind.BODY, Kind.PICTURE, Kind.BODY, Kind.BODY]
    assert blocks[1].picture == picture
    whole = plain("End.", (Section(Role.BODY, 0, 4),))
    article = replace(whole.article, textures=(replace(picture, start=0, end=0),))
    shown = plan(replace(whole, article=article), PageOptions(pictures=False))
    assert Kind.PICTURE not in [block.kind for block in shown]


def test_text_outside_every_section_is_kept_quietly() -> None:
    parts = [STORY[0], (None, "a line of nobody's"), (Role.BODY, "The ferry was late.")]
    assert (Kind.QUIET, "a line of nobody's") in kinds(stored(parts))
    whole = plain("one\ntwo\n\n\nthree")
    assert kinds(whole)[-2:] == [(Kind.QUIET, "one\u2028two"), (Kind.QUIET, "three")]


def test_words_between_sections_of_a_line_stay_on_it() -> None:
    text = "LERVIK (own) — The ferry was late."
    sections = (Section(Role.DATELINE, 0, 6), Section(Role.BODY, 15, len(text)))
    assert kinds(plain(text, sections, "T"))[-1] == (Kind.BODY, text)


def test_lines_wrapped_at_a_width_flow_and_verse_stays() -> None:
    wrapped = "The ferry that was to leave Lervik at noon on\nFriday was late."
    verse = "The ferry was late\nand so was the wind"
    blocks = kinds(stored([STORY[0], (Role.BODY, wrapped), (Role.BODY, verse)]))
    assert blocks[2][1] == wrapped.replace("\n", " ")
    assert blocks[3][1] == verse.replace("\n", "\u2028")


def test_a_very_long_line_is_cut_without_losing_a_character() -> None:
    for line in ("word " * 20_000, "x" * (3 * LONG_BLOCK)):
        blocks = [b for b in plan(stored([STORY[0], (Role.BODY, line)])) if b.kind is Kind.BODY]
        assert len(blocks) > 3
        assert all(utf16_length(words(block)) <= LONG_BLOCK for block in blocks)
        assert [block.continued for block in blocks] == [False] + [True] * (len(blocks) - 1)
        assert "".join(map(words, blocks)) == line.rstrip()


def test_what_a_document_takes_for_structure_is_replaced_one_for_one() -> None:
    line = "a\x00b\u2029c\ufffcd\ufdd0e\x0bf\ud800g"
    shown = kinds(stored([STORY[0], (Role.BODY, line)], title="T"))[-1][1]
    assert shown == "a\ufffdb\u2028c\ufffdd\ufffde f\ufffdg"


@st.composite
def articles(draw: st.DrawFn) -> StoredArticle:
    text = draw(
        st.lists(
            st.sampled_from([*"ab \n\t🚢é\u2028.—>•", "www.a.b", "http://c.d/"]), max_size=60
        ).map("".join)
    )
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    roles = st.none() | st.sampled_from(list(Role))
    sections = []
    for start, end in pairwise(cuts):
        if role := draw(roles):
            sections.append(Section(role, start, end))
    return plain(text, tuple(sections), draw(st.none() | st.just("Title")))


@given(articles())
def test_every_character_is_shown_once_and_in_order(article: StoredArticle) -> None:
    text = article.article.text
    shown: list[int] = []
    for block in plan(article):
        for piece in block.pieces:
            if piece.start is not None:
                shown += range(piece.start, piece.start + len(piece.text))
                original = text[piece.start : piece.start + len(piece.text)]
                assert utf16_length(original) == utf16_length(piece.text)
    assert shown == sorted(set(shown))
    hidden = set(range(len(text))) - set(shown)
    assert all(text[offset].isspace() for offset in hidden)


@pytest.mark.parametrize("line", ["• one ferry", "1. one ferry", "12) one ferry", "* one ferry"])
def test_items_of_a_list_are_known_by_their_markers(line: str) -> None:
    block = list(plan(stored([STORY[0], (Role.BODY, line)])))[-1]
    assert block.kind is Kind.LIST
    assert words(block) == line
    assert marker_of(block) == line[: line.index("one")]


@pytest.mark.parametrize("line", ["— Bonjour, dit-elle.", "2018 was late", "1.5 million came", "•"])
def test_what_only_begins_like_a_marker_is_no_list(line: str) -> None:
    assert kinds(stored([STORY[0], (Role.BODY, line)]))[-1] == (Kind.BODY, line)


def test_cells_of_a_table_stand_in_columns() -> None:
    rows = ["Port | Ships | Tons", "Lervik | 14 | 1,200", "Sundby and the north | 6"]
    parts = [STORY[0], *((Role.TABLE, row) for row in rows), (Role.BODY, "So it was | is.")]
    blocks = list(plan(stored(parts)))
    tables = [block for block in blocks if block.kind is Kind.TABLE]
    assert [words(block).split(" \t ") for block in tables] == [row.split(" | ") for row in rows]
    assert {block.columns for block in tables} == {(len("Sundby and the north") + 3, 31)}
    assert words(blocks[-1]) == "So it was | is."
    assert all(not block.columns for block in plan(stored()))


def test_quoted_lines_are_quotes() -> None:
    parts = [STORY[0], (Role.BODY, "> The ferry was late."), (Role.BODY, "So she said.")]
    found = [kind for kind, _ in kinds(stored(parts))]
    assert found[-2:] == [Kind.QUOTE, Kind.BODY]


def test_an_address_is_a_piece_of_its_own() -> None:
    line = "See https://example.org/a(b), or 🚢 www.example.com."
    block = list(plan(stored([STORY[0], (Role.BODY, line)])))[-1]
    addresses = [(piece.text, piece.address) for piece in block.pieces if piece.address]
    assert addresses == [
        ("https://example.org/a(b)", "https://example.org/a(b)"),
        ("www.example.com", "https://www.example.com"),
    ]
    assert words(block) == line


def test_text_of_lays_parts_out() -> None:
    text, sections = text_of(STORY)
    assert [text[s.start : s.end] for s in sections] == [words for _, words in STORY]
