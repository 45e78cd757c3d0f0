import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import Role
from newsreader.readers.web.html_blocks import PageBlock, blocks_of, key_of
from newsreader.readers.web.html_choice import chances_of
from newsreader.readers.web.html_features import PageFacts, first_look, second_look
from newsreader.readers.web.html_kinds import Kind
from newsreader.readers.web.html_tree import parse_html, parts_of, short_words


def _blocks(source: str) -> list[PageBlock]:
    root = parse_html(source)
    assert root is not None
    return blocks_of(root)


def test_blocks_are_the_parts_of_a_page_with_more_about_them() -> None:
    source = (
        "<h1>Title</h1><p>One <b>two</b> <a href='/'>three</a></p><figcaption>A ship</figcaption>"
    )
    root = parse_html(source)
    assert root is not None

    assert [(b.role, b.words) for b in blocks_of(root)] == parts_of(root)
    paragraph = blocks_of(root)[1]
    assert (paragraph.linked, paragraph.emphasised, paragraph.key) == (5, 3, "onetwothree")
    assert paragraph.element.tag == "p"


def test_names_of_classes_say_where_a_block_stands() -> None:
    related, body = _blocks(
        "<div class='relatedPosts'><p>Another story</p></div>"
        "<div class='side-box'><div class='article-body'><p class='lead'>The story</p></div></div>"
    )

    assert related.inner & Kind.RELATED
    assert body.inner & Kind.SUMMARY
    assert body.outer & Kind.SIDE
    assert not body.inner & Kind.SIDE


@pytest.mark.parametrize("tag", ["nav", "aside", "footer", "dialog"])
def test_what_stands_beside_the_article_is_known(tag: str) -> None:
    beside, article = _blocks(f"<{tag}><p>Elsewhere</p></{tag}><article><p>Here</p></article>")

    assert beside.is_beside
    assert not article.is_beside


def test_elements_that_a_page_invents_end_no_block() -> None:
    source = "<p>It can help (<my-source><a href='/1'>10</a></my-source>), they say.</p>"

    assert [block.words for block in _blocks(source)] == ["It can help (10), they say."]


def test_rows_of_a_table_gather_the_links_of_their_cells() -> None:
    row, *cells = _blocks(
        "<table><tr><td><a href='/'>Leeds</a></td><td>3</td></tr>"
        f"<tr><td>{'A long cell of a layout. ' * 9}</td><td>b</td></tr></table>"
    )

    assert (row.role, row.words, row.linked) == (Role.TABLE, "Leeds | 3", 5)
    assert [cell.role for cell in cells] == [None, None]
    assert [cell.element.tag for cell in cells] == ["td", "td"]


def test_scripts_styles_and_the_head_hold_no_blocks() -> None:
    source = "<head><title>T</title></head><script>x</script><p hidden>h</p><p>Shown</p>"

    assert [block.words for block in _blocks(source)] == ["Shown"]


def test_words_of_an_element_are_short_or_not_looked_at() -> None:
    root = parse_html("<p>By <b>Jane  Doe</b></p>")

    assert short_words(root, 20) == "By Jane Doe"
    assert short_words(root, 5) == ""


@given(st.text(max_size=400))
def test_a_key_is_letters_without_case(words: str) -> None:
    assert key_of(words) == key_of(words.casefold().upper().casefold()) or "ß" in words.casefold()
    assert len(key_of(words)) <= 80
    assert "_" not in key_of(words)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["p", "div", "li", "h2", "a", "td", "span", "nav", "figcaption"]),
            st.sampled_from(["", "article-body", "related", "share", "byline", "caption"]),
            st.text("ab .?©|@1\n", max_size=120),
        ),
        max_size=25,
    )
)
def test_every_page_gets_a_chance_for_every_block(pieces: list[tuple[str, str, str]]) -> None:
    source = "".join(f"<{tag} class='{name}'>{words}</{tag}>" for tag, name, words in pieces)
    blocks = _blocks(f"<p>Words.</p>{source}")
    facts = PageFacts(title="words", stated="wordsandmore", votes={"words"})
    chances = chances_of(blocks, facts)
    seen = first_look(blocks, facts)

    assert len(chances) == len(blocks) == len(second_look(blocks, seen, chances))
    assert all(0 <= chance <= 1 for chance in chances)


def test_paragraphs_of_an_article_are_likelier_than_links_below_it() -> None:
    prose = "The envoy left the port on Monday, and nobody who had come to the quay spoke of it."
    blocks = _blocks(
        "<article><h1>Envoy leaves</h1>" + f"<p>{prose}</p>" * 4 + "</article>"
        "<div class='related-stories'><h3>Most read</h3>"
        + "<li><a href='/'>Another story of today</a></li>" * 4
        + "</div>"
    )
    chances = chances_of(blocks, PageFacts(title="envoyleaves", votes={key_of(prose)}))
    by_words = {block.words: chance for block, chance in zip(blocks, chances, strict=True)}

    assert by_words[prose] > 0.6
    assert by_words["Most read"] < 0.2
    assert by_words["• Another story of today"] < 0.2
