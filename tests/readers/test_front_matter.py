from newsreader.readers.front_matter import split_front_matter


def test_pairs_lists_and_nested_names_are_read() -> None:
    values, rest = split_front_matter(
        "---\n"
        "# a remark\n"
        'Title: "Talks: resume"\n'
        "author:\n  - Jane Doe\n  - name: John Roe\n"
        "tags: [port, 'talks']\n"
        "source: The Post\n"
        "empty:\n"
        "---\n"
        "Body: of the text\n"
    )
    assert values == {
        "title": ("Talks: resume",),
        "author": ("Jane Doe", "John Roe"),
        "tags": ("port", "talks"),
        "source": ("The Post",),
        "empty": (),
    }
    assert rest == "Body: of the text\n"


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    for text in (
        "---\nA paragraph between two rules.\n---\nMore.\n",
        "---\ntitle: never closed\n",
        "--- \n\n---\n",
        "title: no rule\n---\n",
        "",
    ):
        assert split_front_matter(text) == ({}, text)
