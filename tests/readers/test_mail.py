import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest

from newsreader.errors import ReadError
from newsreader.readers.registry import read_contents, read_file
from tests.readers.conftest import Reader, roles_of

BODY = "The harbour opened on Monday, said the minister.\n\nOwners want the money.\n"
PAGE = (
    "<html><head><title>Harbour Letter</title></head><body><h1>Harbour Letter</h1>"
    "<p>The harbour opened on Monday, said the minister.</p>"
    "<p>Owners want the money, and they want it soon.</p></body></html>"
)


def letter(subject: str = "Harbour opens – at last", **parts: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Jåne Doe <jane@herald.example>"
    message["To"] = "readers@herald.example"
    message["Subject"] = subject
    message["Date"] = "Mon, 14 May 2018 10:15:00 +0100"
    message["Message-ID"] = f"<{len(subject)}.1@herald.example>"
    message.set_content(parts.get("plain", BODY))
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html")
    return message


def test_a_message_is_an_article(read: Reader) -> None:
    article = read("a.eml", letter().as_bytes())

    assert article.title == "Harbour opens – at last"
    assert article.byline == "Jåne Doe"
    assert article.source == "herald.example"
    assert (article.date, article.date_from) == ("2018-05-14", "mail header")
    assert article.body == BODY.strip()
    assert article.locator is None


def test_a_newsletter_is_read_from_its_html(read: Reader) -> None:
    html = (
        "<html><body><table><tr><td><p>First <b>story</b> of the day.</p></td></tr>"
        "<tr><td><p>Second story of the day.</p></td></tr></table></body></html>"
    )
    article = read("a.eml", letter(plain="See it online", html=html).as_bytes())

    assert article.body == "First story of the day.\n\nSecond story of the day."


def test_the_title_of_a_newsletters_page_is_not_in_its_text(read: Reader) -> None:
    article = read("a.eml", letter(plain="See it online", html=PAGE).as_bytes())

    assert article.text.count("Harbour Letter") == 1


FLOWED = (
    "On Tuesday the ferry to the island \nof Lund sailed again. \n\nIt is the first \n"
    "since May.\n> What did \n> they say?\n>> Much, \n> he wrote.\n  an indented line\n-- \nIlse\n"
)


@pytest.mark.parametrize(
    ("parameters", "text", "expected"),
    [
        (
            "format=flowed",
            FLOWED,
            [
                "On Tuesday the ferry to the island of Lund sailed again.",
                "It is the first since May.",
                "> What did they say?",
                "> Much,",
                "> he wrote.",
                "an indented line",
                "--",
                "Ilse",
            ],
        ),
        (
            "FORMAT=Flowed; DelSp=yes",
            "The harb \nour was shut  \nin May.\n",
            ["The harbour was shut in May."],
        ),
        ("format=fixed", "It was shut \nin May.\n", ["It was shut", "in May."]),
    ],
)
def test_lines_that_flow_are_joined(
    read: Reader, parameters: str, text: str, expected: list[str]
) -> None:
    kind = f"Content-Type: text/plain; {parameters}"
    head = f"From: Jane Doe <j@a.example>\nSubject: A Ferry\n{kind}\n\n"
    article = read("a.eml", (head + text).replace("\n", "\r\n"))

    assert [words for _, words in roles_of(article)][2:] == expected


def test_a_letter_of_one_endless_flowing_paragraph_is_read_at_once(read: Reader) -> None:
    head = "From: Jane Doe <j@a.example>\nSubject: A\nContent-Type: text/plain; format=flowed\n\n"
    assert len(read("a.eml", head + "word \n" * 190_000).text) > 900_000


def test_a_letter_that_names_its_writer_is_by_that_writer(read: Reader) -> None:
    message = "From: Example Herald <l@herald.example>\nSubject: The week\nList-Id: <l.x>\n\n"
    body = "The week\n\nBy Jane Doe\n\nThe harbour opened on Monday.\n"
    article = read("a.eml", message + body)

    assert (article.byline, article.source) == ("Jane Doe", "Example Herald")
    assert ("byline", "By Jane Doe") in roles_of(article)


def test_encoded_words_and_transfer_encodings_are_resolved(read: Reader) -> None:
    head = (
        b"From: =?iso-8859-1?q?Ren=E9e?= <r@x.example>\r\nSubject: =?utf-8?b?w4lsZWN0aW9ucw==?=\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\nLe pr=E9sident parle.\r\n"
    )
    article = read("a.eml", head)

    assert (article.title, article.byline) == ("Élections", "Renée")
    assert article.body == "Le président parle."


def test_attachments_of_known_kinds_are_articles_and_others_are_left(tmp_path: Path) -> None:
    message = letter()
    message.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="page.html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    message.add_attachment(b"", maintype="text", subtype="plain", filename="empty.txt")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    contents = read_contents(path)

    mail, page = contents.articles
    place = str(message["Message-ID"]).strip("<>")
    assert mail.locator == place
    assert page.locator == f"{place}/part 2 page.html"
    assert page.title == "Harbour Letter"
    assert contents.problems == (f"{place}/part 4 empty.txt is empty",)


def test_a_forwarded_message_is_an_article_of_its_own(tmp_path: Path) -> None:
    message = letter("Forwarded")
    message.make_mixed()
    message.add_attachment(letter("The first letter"))
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())

    assert [article.title for article in read_file(path)] == ["Forwarded", "The first letter"]


def test_a_text_that_is_a_mail_is_read_as_one_and_a_letter_in_a_text_is_not(read: Reader) -> None:
    assert read("a.txt", letter().as_bytes()).title == "Harbour opens – at last"
    quoted = "From: Jane Doe\nSubject: Harbour\nDate: 14 May 2018\n\nThe harbour opened.\n"
    assert read("b.txt", quoted).text == quoted


def test_a_mailbox_gives_its_messages_and_a_bad_one_does_not_lose_the_others(
    tmp_path: Path,
) -> None:
    path = tmp_path / "post.mbox"
    box = mailbox.mbox(path)
    for subject in ("One", "Two", "Three"):
        message = letter(subject, plain=f"From the first line on, {subject} is told.\n")
        del message["Message-ID"]
        if subject != "Three":
            message["Message-ID"] = f"<{subject}@herald.example>"
        box.add(message)
    empty = letter("", plain="")
    del empty["Message-ID"]
    box.add(empty)
    box.close()
    contents = read_contents(path)

    assert [(a.title, a.locator) for a in contents.articles] == [
        ("One", "One@herald.example"),
        ("Two", "Two@herald.example"),
        ("Three", "message 00003"),
    ]
    assert contents.articles[0].body == "From the first line on, One is told."
    assert contents.problems == ("message 00004 is empty: it holds no text",)


def test_two_messages_of_one_id_have_places_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "post.mbox"
    box = mailbox.mbox(path)
    for _ in range(2):
        message = letter("One")
        message.replace_header("Message-ID", "<same@herald.example>")
        box.add(message)
    box.close()

    assert [a.locator for a in read_file(path)] == [
        "same@herald.example",
        "same@herald.example (2)",
    ]


def test_a_page_saved_by_a_browser_is_read_as_a_page(read: Reader) -> None:
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.herald.example/harbour\r\n"
        "Subject: Harbour Letter\r\nDate: Tue, 15 May 2018 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
        "----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: https://www.herald.example/harbour\r\n\r\n"
        f"{PAGE.replace('Owners', 'Propri=C3=A9taires')}\r\n----b\r\nContent-Type: image/png\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----b--\r\n"
    )
    for name in ("a.mhtml", "a.txt", "a.eml"):
        article = read(name, saved)
        assert article.title == "Harbour Letter"
        assert article.source == "herald.example"
        assert "Propriétaires want the money" in article.body
        assert article.date is None
        assert article.locator is None


def test_a_subject_and_sender_that_are_spoilt_are_read_as_they_stand(read: Reader) -> None:
    article = read(
        "a.eml",
        b"From: =?x?q?=\xff\xfe@@<>,;:\r\nSubject: =?utf-8?b?%%%?= caf\xe9\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=no-such\r\nDate: never\r\n\r\nA body of words.\r\n",
    )

    assert article.body == "A body of words."
    assert roles_of(article)[0][0] == "title"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.mbox", b"not a mailbox at all, only words", "holds no messages"),
        ("a.mht", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nwords", "no page"),
        ("a.eml", b"Subject: nothing\nFrom: a@b\n\n", "holds no text"),
    ],
)
def test_what_holds_nothing_says_so(read: Reader, name: str, data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(name, data)


def test_parts_in_parts_without_end_are_refused(read: Reader) -> None:
    data = b"MIME-Version: 1.0\nFrom: a@b\nSubject: s\n"
    for depth in range(2000):
        data += b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (depth, depth)
    with pytest.raises(ReadError, match="nested too deeply"):
        read("a.eml", data + b"\nwords\n")
