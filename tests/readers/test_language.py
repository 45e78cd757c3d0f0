import socket

import pytest

from newsreader.model import Role, Section
from newsreader.readers import language
from newsreader.readers.language import language_of
from tests.readers.conftest import Reader

PARAGRAPHS = {
    "en": "The minister met her counterpart on Thursday, and both said that the talks would go on.",
    "fr": "La ministre a rencontré jeudi son homologue dans le port. Les deux ont parlé des "
    "travaux qui sont prévus pour le printemps.",
    "de": "Die Ministerin hat am Donnerstag mit ihrem Amtskollegen gesprochen. Die Gespräche "
    "sollen in der nächsten Woche fortgesetzt werden.",
    "es": "La ministra se reunió el jueves con su homólogo en la ciudad, según informó el "
    "gobierno en un comunicado sobre las obras del puerto.",
    "it": "La ministra ha incontrato giovedì il suo omologo nella città, secondo quanto ha "
    "riferito il governo, e si è detta sicura che i lavori non sono in ritardo.",
    "pt": "A ministra reuniu-se na quinta-feira com o seu homólogo na cidade, segundo informou "
    "o governo, que não quis falar sobre as obras do porto.",
    "nl": "De minister sprak donderdag met haar ambtgenoot in de stad, zo meldt het kabinet, en "
    "zei dat de werken aan de haven niet zijn uitgesteld.",
    "ru": "Министр встретилась в четверг со своим коллегой, и оба сообщили, что переговоры "
    "продолжатся на следующей неделе.",
    "ja": "大臣は木曜日に港で担当者と会談した。次の会合は来週に予定されているということである。",
    "ar": "التقت الوزيرة يوم الخميس نظيرها في المدينة وقالت الحكومة إن المحادثات سوف تستمر.",
}

ENGLISH_IN_DISGUISE = (
    "BP 312.5 SHELL 811 HSBC 404 BARCLAYS 231 LLOYDS 99 VODAFONE 140 DIAGEO 760 UNILEVER 512",
    "Milan: Dida, Cafu, Nesta, Stam, Maldini, Gattuso, Pirlo, Seedorf, Kaka, Shevchenko, Crespo",
    "OSTHAVEN PORT DEAL SIGNED. MINISTER BRANDVOLD: WORK STARTS SOON. SHARES RISE.",
    "Tries: Joost van der Berg (2), Andre du Plessis. Conversion: Henry de Wet. Penalties: de Wet",
    "Rain in Lisbon.",
    "¡Goal!",
    "1 2 3 4 5",
)


def _language(words: str, declared: str | None = None) -> str:
    return language_of(words, (Section(Role.BODY, 0, len(words)),), declared)


@pytest.mark.parametrize("code", PARAGRAPHS)
def test_a_paragraph_is_enough_to_tell(code: str) -> None:
    assert _language(PARAGRAPHS[code]) == code


@pytest.mark.parametrize("words", ENGLISH_IN_DISGUISE)
def test_names_tables_and_capitals_stay_english(words: str) -> None:
    assert _language(words) == "en"


def test_what_a_page_declares_is_not_believed_against_its_words() -> None:
    assert _language(PARAGRAPHS["fr"], declared="en-GB") == "fr"
    assert _language(PARAGRAPHS["en"], declared="de") == "en"


def test_the_guesser_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    language._identifier.cache_clear()

    assert _language(PARAGRAPHS["fr"]) == "fr"


def test_the_body_counts_and_not_the_captions(read: Reader) -> None:
    body = PARAGRAPHS["de"]
    article = read(
        "a.txt", f"Gespräche in Osthaven\n\nFoto: The minister of the port/AFP\n\n{body}"
    )

    assert article.language == "de"
