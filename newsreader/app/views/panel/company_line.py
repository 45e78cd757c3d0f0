"""With whom an entity is named: its strongest company."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsreader.app.theme import Theme, type_word
from newsreader.app.translation import tr, tr_number
from newsreader.app.views.parts.spoken_links import SpokenLinks
from newsreader.library.records import Companion

_SPACE = "&nbsp; "
_IN_ONE = 18  # characters of a name that is kept on one line


class CompanyLine(SpokenLinks):
    """``Ben 12 · the Authority 5``: each a link to the articles that name both.

    ``chosen`` carries the Companion.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("With whom"), parent)
        self.setWhatsThis(
            tr("Who is named most often in the same articles. A click lists those that name both.")
        )
        self._theme = Theme.light()
        self._company: tuple[Companion, ...] = ()
        self.linkHovered.connect(self._hover)
        self.linkActivated.connect(lambda link: self.chosen.emit(self._company[int(link)]))

    @property
    def company(self) -> tuple[Companion, ...]:
        """The company shown, who is named most often in the same articles first."""
        return self._company

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self._show()

    def show_company(self, company: Sequence[Companion]) -> None:
        """Show this company."""
        # The number beside a name is what one sees: by it they stand in order.
        ordered = tuple(sorted(company, key=lambda one: -one.together))
        if ordered != self._company:
            self._company = ordered
            self._show()
        self.setVisible(bool(company))

    def _hover(self, link: str) -> None:
        if link:
            one = self._company[int(link)]
            words = tr("{kind}; list the {count} articles that name both")
            kind = type_word(one.entity.type)
            self.setToolTip(words.format(kind=kind, count=tr_number(one.together)))

    def _show(self) -> None:
        dim = self._theme.dim.name()
        parts = []
        for number, one in enumerate(self._company):
            style = self._theme.style_of(one.entity.type)
            name = escape(one.entity.name)
            # A long one may be broken, or it would make the panel wider than it is.
            name = name.replace(" ", "&nbsp;") if len(one.entity.name) <= _IN_ONE else name
            parts.append(
                f"<a href='{number}' style='color:{self._theme.ink.name()};text-decoration:none;"
                f"background:{style.background.name()}'>&nbsp;{name}&nbsp;</a>"
                f"<span style='color:{dim}'>&nbsp;{tr_number(one.together)}</span>"
            )
        with_whom = f"<span style='color:{dim}'>{tr('With')}</span>"
        self.show_links(_SPACE.join([with_whom, *parts]))
