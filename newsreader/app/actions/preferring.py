"""The preferences of a window: which pages there are, and what is on ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from newsreader.app.looks.emphasis import TYPES_IN_ORDER
from newsreader.app.looks.reading_options import ReadingOptions
from newsreader.app.settings import Settings
from newsreader.app.start.language import LANGUAGES, SYSTEM
from newsreader.app.theme import type_word
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.preferences_page import PreferencesPage
from newsreader.app.views.parts.choices import Choice, switch
from newsreader.model import EntityType
from newsreader.paths import display_path, settings_file

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.dialogs.preferences_window import PageMaker, PreferencesWindow


class Preferences(QObject):
    """Opens the one preferences window of a main window. Other parts add pages to it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: PreferencesWindow | None = None
        options, settings = window.options, window.settings
        self._pages: list[tuple[str, PageMaker]] = [
            (tr("Reading"), lambda: reading_page(options)),
            (tr("Highlights"), lambda: highlights_page(options)),
            (tr("Lists"), lambda: lists_page(options)),
            (tr("Language"), lambda: language_page(settings)),
            (tr("Privacy"), lambda: privacy_page(settings.forget_recent_folders)),
            (tr("Recognition"), lambda: _recognition_page(window)),
        ]
        window.menus.preferences.triggered.connect(lambda _=False: self.open())

    def add_page(self, title: str, make: PageMaker) -> None:
        """Add a page after those that are there; it is made when it is first needed."""
        self._pages.append((title, make))
        if self._dialog is not None:
            self._dialog.add_page(title, make)

    def open_at(self, title: str) -> PreferencesWindow:
        """Open the window at the page of this title."""
        dialog = self.open()
        dialog.show_page(title)
        return dialog

    def open(self) -> PreferencesWindow:
        """Open the window, where it was left."""
        from newsreader.app.views.dialogs.preferences_window import PreferencesWindow

        if self._dialog is None:
            self._dialog = PreferencesWindow(self._window)
            for name, make in self._pages:
                self._dialog.add_page(name, make)
        self._dialog.show()
        self._dialog.activateWindow()
        self._dialog.search.setFocus()
        return self._dialog


def reading_page(options: ReadingOptions) -> PreferencesPage:
    """How the text is set."""
    from newsreader.app.views.dialogs.reading_controls import ReadingControls

    page = PreferencesPage()
    controls = ReadingControls(options, page)
    page.add(
        tr("Colours"),
        controls.theme,
        tr("System follows what your desktop says: light or dark, high contrast, as it changes."),
        words=tr("theme light dark sepia night high contrast"),
    )
    page.add(tr("Font"), controls.family, words=tr("typeface serif sans"))
    page.add(tr("Size of the text"), controls.size, words=tr("zoom larger smaller"))
    page.add(
        tr("Width of the column"),
        controls.measure,
        tr("Lines of 60 to 75 characters are easiest to follow."),
        words=tr("measure margin"),
    )
    page.add(tr("Height of the lines"), controls.line_height, words=tr("spacing leading"))
    page.add("", controls.justified, words=tr("align ragged"))
    for words, chosen, choose, help_words in (
        (
            tr("Show lines outside the article"),
            options.page.outside,
            options.set_outside,
            tr("Notices, links to other articles, footers: the key B does the same."),
        ),
        (
            tr("Show how far you have read"),
            options.foot,
            options.set_foot,
            tr("A line below the text, with the parts of the article by their headings."),
        ),
        (
            tr("Show a bar at selected words"),
            options.selection_bar,
            options.set_selection_bar,
            tr("To mark, highlight, note, copy or search them. Ctrl+. shows it in any case."),
        ),
        (
            tr("Show pictures saved with articles"),
            options.page.pictures,
            options.set_pictures,
            tr("Only from the folder or file that was opened; none is ever fetched."),
        ),
    ):
        box = QCheckBox(words)
        box.setChecked(chosen)
        box.toggled.connect(choose)
        page.add(
            "", box, help_words, words=tr("boilerplate image photo progress contents headings")
        )
    still = QCheckBox(tr("Reduce motion"))
    still.setChecked(options.still)
    still.toggled.connect(options.set_still)
    page.add(
        "",
        still,
        tr(
            "The caret does not blink, and nothing fades in. Without it, newsreader does as your"
            " desktop says; the size of all words follows your desktop too."
        ),
        words=tr("animation blink caret large text accessibility"),
    )
    reset = QPushButton(tr("Set the text as it was at first"))
    reset.clicked.connect(options.reset_text)
    page.add("", reset, words=tr("default"))
    return page


def highlights_page(options: ReadingOptions) -> PreferencesPage:
    """What is emphasised in the text."""
    from newsreader.app.views.dialogs.reading_controls import ReadingControls

    page = PreferencesPage()
    controls = ReadingControls(options, page)
    page.add(
        tr("Which names stand out"),
        controls.emphasis,
        tr("“What is new” dims every name that an article you have read mentions."),
        words=tr("emphasis highlight dim new watched"),
    )
    page.add("", controls.tinted, words=tr("highlight colour underline calm"))
    page.add(
        "", controls.counts, tr("Shown where the lines leave room for it."), words=tr("number")
    )
    page.add(
        tr("Types of names that are highlighted"),
        _types(options),
        tr("The keys 1 to 9 and 0 do the same while you read; H hides all highlights."),
        words=tr("entity type"),
    )
    return page


def lists_page(options: ReadingOptions) -> PreferencesPage:
    """How the list of articles behaves."""
    page = PreferencesPage()
    choices = (
        (tr("At once"), 0),
        (tr("After a second"), 1),
        (tr("After five seconds"), 5),
        (tr("Never by itself"), None),
    )
    read_after = Choice(tr("An article counts as read"), choices, options.set_read_after)
    if options.read_after in [choice for _, choice in choices]:
        read_after.show_choice(options.read_after)
    page.add(
        tr("An article counts as read"),
        read_after,
        tr("While it is on screen. Ctrl+M and Ctrl+Shift+M mark it by hand."),
        words=tr("unread mark"),
    )
    return page


def language_page(settings: Settings) -> PreferencesPage:
    """The language of the window."""
    page = PreferencesPage()

    def choose(code: str) -> None:
        settings.language = code
        settings.save()

    choices = [(tr("As the system has it"), SYSTEM), *((own, c) for c, own in LANGUAGES.items())]
    language = Choice(tr("Language of the window"), choices, choose)
    language.show_choice(settings.language)
    page.add(
        tr("Language of the window"),
        language,
        tr(
            "Holds from the next start of newsreader on. Articles are read in their own languages,"
            " whatever this says."
        ),
        words=" ".join([tr("translation"), *LANGUAGES.values()]),
    )
    return page


def privacy_page(forget_folders: Callable[[], None]) -> PreferencesPage:
    """What newsreader keeps, and that it sends nothing."""
    page = PreferencesPage()
    sealed = _words(
        tr(
            "newsreader opens no network connection: articles, libraries and notes stay on this"
            " computer. A link in an article is opened only in your browser, and only after you"
            " have pressed “Open in browser”."
        )
    )
    page.add(tr("Network"), sealed, words=tr("internet online link telemetry"))
    forget = QPushButton(tr("Forget the folders opened of late"))

    def forget_them() -> None:
        forget_folders()
        forget.setEnabled(False)
        forget.setText(tr("Forgotten"))

    forget.clicked.connect(forget_them)
    page.add(
        tr("Recent folders"),
        forget,
        tr("The folders themselves, and what the library holds of them, stay as they are."),
        words=tr("history clear"),
    )
    where = _words(display_path(settings_file()))
    page.add(tr("Where these preferences are kept"), where, words=tr("settings file ini"))
    return page


def _recognition_page(window: MainWindow) -> QWidget:
    from newsreader.app.actions.recognition_preferences import recognition_page

    return recognition_page(window)


def _types(options: ReadingOptions) -> QWidget:
    """A box to tick for each type."""
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    boxes = {}
    for number, kind in enumerate(TYPES_IN_ORDER):
        boxes[kind] = _type_box(options, kind)
        grid.addWidget(boxes[kind], number // 3, number % 3)

    def refresh(_types: object = None) -> None:
        for kind, box in boxes.items():
            box.setChecked(kind in options.types)

    options.types_changed.connect(refresh)
    options.off_changed.connect(refresh)
    refresh()
    return whole


def _type_box(options: ReadingOptions, kind: EntityType) -> QCheckBox:
    def toggle(_ticked: bool) -> None:
        options.toggle_type(kind)

    return switch(type_word(kind), toggle)


def _words(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
