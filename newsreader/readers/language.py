"""The language of an article, offline, with English as the answer in doubt.

A statistical guesser takes lists of names for Italian and tables for Latin. So the most frequent
words of a language have to stand in the text before an article in Latin script is anything but
English.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from newsreader.model import Role, Section

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"

#: The most frequent words of each language, less those that English has too.
_FREQUENT: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to that with from his her they their which would been were this are not "
        "but said it by as at on an be who for is was has have he she will after",
        "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch "
        "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
        "fr": "de la le les et des en un du une que est pour qui dans par au sur pas plus ne se "
        "avec son il ont aux ce sont cette mais été d l à",
        "es": "de la que el en y los del se las por un para con una su al lo como más pero sus le "
        "ha este sí porque esta son entre está cuando muy sin sobre también fue",
        "it": "di e il che la in a un per è una sono non del si da con le dei alla nel della ha "
        "anche come al gli più ma lo l delle dal nella",
        "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas ao "
        "das à seu sua ou foi são pelo pela",
        "nl": "de van een het en in is dat op te zijn voor met niet aan er om ook als bij door "
        "maar naar uit over dan heeft hij worden werd nog tot",
        "sv": "och att det i en som på är av för med den till inte har de ett om var men från vid "
        "efter kan sig nu enligt också",
        "da": "og at det i en er på til af for den med ikke som de har et der om han var men fra "
        "ved efter kan sig også ud blev",
        "no": "og det i en er på til av for den med ikke som de har et at om han var men fra ved "
        "etter kan seg også ut ble",
        "pl": "w i na z się do nie że to jest o od za po jak ale przez dla jego są był oraz tym co "
        "został także będzie",
        "cs": "a v se na je že s z o do by to i pro jsou ve k jako který podle ale po však jeho za "
        "také už byl při",
        "ro": "de în și a la cu pe din că o un să nu care pentru este mai al au fost sau prin lui "
        "după către",
        "hu": "a az és hogy nem is egy ez meg volt már csak mint de el vagy azt szerint még ki "
        "után pedig minden",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi ne sonra kadar en ise dedi oldu "
        "var değil",
        "fi": "ja on ei että se oli hän mutta ovat myös kun sen jos kuin joka ole mukaan sitä nyt "
        "tai jo",
        "id": "yang dan di dari untuk dengan ini pada itu dalam tidak akan ke juga ada oleh "
        "mereka karena telah tersebut bisa",
        "ca": "de la que el i a en els les un per una amb és del no al va dels ha més es són com "
        "però",
    }.items()
}

#: Shares of frequent words: plain English has 0.3 and more, other prose at least this much of its
#: own words. An English table or list of names has next to none of either.
_SURELY_ENGLISH = 0.2
_SURELY_FOREIGN = 0.15
#: Particles of names ("van", "de", "la") alone are not enough.
_FEWEST_DISTINCT = 4

#: For a language whose words are not listed above: how sure the guess, and how little English.
_SURE = 0.9
_HARDLY_ENGLISH = 0.03

_FEWEST_LETTERS = 40
_FEWEST_LETTERS_UNLISTED = 120
_SAMPLE = 3000

_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, sections: Sequence[Section], declared: str | None = None) -> str:
    """The ISO 639-1 code of the language that an article is written in.

    ``declared`` is what the file says of itself. It is believed only where the words agree, since
    many pages declare English whatever they hold.
    """
    sample = _sample_of(text, sections)
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    english = _share(words, ENGLISH)
    if letters < _FEWEST_LETTERS or english >= _SURELY_ENGLISH:
        return ENGLISH
    if _is_english_whatever_is_guessed(words, english, declared):
        return ENGLISH
    language: str
    language, confidence = _identifier().classify(sample.lower())
    if language == ENGLISH or _is_borne_out(language, confidence, words, english):
        return language
    return language if declared and declared[:2].lower() == language else ENGLISH


def _is_english_whatever_is_guessed(
    words: Sequence[str], english: float, declared: str | None
) -> bool:
    """Whether no guess can make a table or a list of names anything but English.

    The guesser takes half a second to load and 70 MB to hold: folders in English need none.
    """
    if declared and declared[:2].lower() != ENGLISH:
        return False
    if english < _HARDLY_ENGLISH or not _is_latin(words):
        return False
    others = _FREQUENT.keys() - {ENGLISH}
    return not any(_is_frequent(language, words, english) for language in others)


def _is_borne_out(language: str, confidence: float, words: Sequence[str], english: float) -> bool:
    if not _is_latin(words):
        return True
    if language in _FREQUENT:
        return _is_frequent(language, words, english)
    letters = sum(map(len, words))
    return confidence >= _SURE and english < _HARDLY_ENGLISH and letters >= _FEWEST_LETTERS_UNLISTED


def _is_latin(words: Sequence[str]) -> bool:
    letters = sum(map(len, words))
    latin = sum(len(word) for word in words if word[0] < "\u0250")
    return 2 * latin >= letters


def _is_frequent(language: str, words: Sequence[str], english: float) -> bool:
    """Whether the frequent words of ``language`` stand in a text as in its prose."""
    distinct = len(_FREQUENT[language].intersection(words))
    share = _share(words, language)
    return distinct >= _FEWEST_DISTINCT and share >= max(_SURELY_FOREIGN, english)


def _sample_of(text: str, sections: Sequence[Section]) -> str:
    """The beginning of the body: tables and captions are names. The title where there is none."""
    for wanted in ((Role.BODY,), (Role.TITLE, Role.SUBTITLE, Role.CAPTION)):
        parts = [text[s.start : s.end] for s in sections if s.role in wanted]
        if parts:
            return "\n".join(parts)[:_SAMPLE]
    return ""


def _share(words: Sequence[str], language: str) -> float:
    frequent = _FREQUENT[language]
    return sum(word in frequent for word in words) / max(1, len(words))


@cache
def _identifier() -> "LanguageIdentifier":
    """The guesser of our own, so that no setting of the module's shared one is touched."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
