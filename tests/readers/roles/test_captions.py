import pytest

from newsreader.readers.roles.captions import is_caption, is_caption_above_credit, is_credit

CREDITS = (
    "Ministry of Ports Facebook page/AFP",
    "Jane Doe/AFP",
    "Jane Doe/Getty Images",
    "AFP/Getty Images",
    "REUTERS/Jane Doe",
    "Jane Doe | Getty Images",
    "Getty Images",
    "AP Photo",
    "Jane Doe via AP",
    "© Jane Doe",
    "Credit: Jane Doe",
    "Photo credit: Jane Doe",
    "Foto: Jana Müller",
    "Picture: PA",
)

CAPTIONS = (
    "Photo: The minister on the quay.",
    "Caption: The minister on the quay",
    "Image caption The minister: on the quay (Photo by Jane Doe)",
    "Photo by Jane Doe/Getty Images",
    "The minister on the quay. (AP Photo/Jane Doe)",
    "The minister on the quay on May 3, 2018. (AP Photo/Jane Doe, File)",
    "The minister on the quay [File: Reuters]",
    "The minister on the quay (Image: GETTY)",
    "The minister on the quay. REUTERS/Jane Doe",
    "FILE - The minister on the quay in 2015.",
    "FILE PHOTO: The minister on the quay in 2015.",
    "Bildunterschrift: Die Ministerin am Kai",
)

BODY = (
    "The minister was on the quay on Monday, the photo shows.",
    "Photographs by the police show the minister.",
    "The picture is not clear: the minister may have been there.",
    "He works for AFP and/or Reuters.",
    "The pages (and the images they hold) were removed on Monday.",
    "A ruling by the court (see the image below) was expected on Monday, she said.",
    "Reuters could not confirm the report.",
    "She signed the treaty and/or the protocol",
    "Getty Images said it would sue.",
    "© 2018 The Daily Post",
    "File the report by Monday, she said.",
    "Picture this: a harbour without ships.",
    "",
)


@pytest.mark.parametrize("line", CREDITS)
def test_a_credit_says_whose_the_picture_is(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("block", CAPTIONS)
def test_a_caption_says_itself_that_it_is_one(block: str) -> None:
    assert is_caption(block)


@pytest.mark.parametrize("block", BODY)
def test_prose_is_no_caption(block: str) -> None:
    assert not is_caption(block)


def test_a_caption_of_its_own_is_no_credit() -> None:
    assert is_credit("Jane Doe/AFP")
    assert not is_credit("FILE - The minister on the quay in 2015.")


def test_the_line_above_a_credit_is_a_caption_unless_it_is_a_paragraph() -> None:
    cut_off = "The minister greets the envoy on the quay before the two went ins"
    sentence = "The minister greets the envoy."

    assert is_caption_above_credit(cut_off, is_adjacent=False)
    assert is_caption_above_credit(sentence, is_adjacent=True)
    assert not is_caption_above_credit(sentence, is_adjacent=False)
    assert not is_caption_above_credit(sentence * 20, is_adjacent=True)
