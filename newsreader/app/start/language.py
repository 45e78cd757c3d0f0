"""The language of the window: the one the person chose, else the first of the system's that it
is written in."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from newsreader.app.translation import CONTEXT
from newsreader.paths import resources_dir

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""What the window is written in, by the languages' codes (ISO 639-1), each in its own words."""
SYSTEM = "system"
_OWN = "en"


def speak(app: QCoreApplication, choice: str) -> str:
    """Have ``app`` speak ``choice``, a code of :data:`LANGUAGES`, or what the system does.

    To be called before any window is made: words that are on screen stay as they are. A language
    other than the system's own brings its dates and numbers along. Returns the code.
    """
    system = QLocale.system()
    code = choice if choice in LANGUAGES else _first_of(system.uiLanguages())
    if (choice in LANGUAGES or code != _OWN) and _code(system.bcp47Name()) != code:
        QLocale.setDefault(QLocale(code))
    if code != _OWN:
        _install(app, CONTEXT, code, str(resources_dir() / "translations"))
        # The words of Qt's own buttons and dialogs.
        _install(app, "qtbase", code, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return code


def _first_of(languages: list[str]) -> str:
    return next((code for code in map(_code, languages) if code in LANGUAGES), _OWN)


def _code(name: str) -> str:
    return name.replace("_", "-").partition("-")[0].lower()


def _install(app: QCoreApplication, catalogue: str, code: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(f"{catalogue}_{code}", folder):
        app.installTranslator(translator)
