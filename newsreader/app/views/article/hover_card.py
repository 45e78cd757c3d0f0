"""The card that says what a mention is while the mouse rests on it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from newsreader.app.looks.text_scale import scaled
from newsreader.app.relayed import relayed
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.parts.announcing import count_line
from newsreader.app.views.parts.type_chip import TypeChip
from newsreader.library.records import StoredMention

_GAP = 6
_WIDTH = 340


class HoverCard(QFrame):
    """Lies over the article, takes no mouse and no focus, and is gone when the mouse leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("hover_card")
        self.setAccessibleName(tr("What is under the mouse"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name = _label(self, bold=True)
        self._chip = TypeChip(self)
        self._counts = _label(self)
        self._why = _label(self, quiet=True)
        self._doubt = _label(self)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._name, 1)
        top.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._counts)
        column.addWidget(self._why)
        column.addWidget(self._doubt)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._chip.set_theme(theme)
        edge = theme.line.lighter(150) if theme.is_dark else theme.line.darker(115)
        self.setStyleSheet(
            f"#hover_card {{ background: {theme.paper.name()}; border-radius: 8px;"
            f" border: 1px solid {edge.name()}; }}"
            f"#hover_card QLabel {{ color: {theme.ink.name()}; background: transparent; }}"
            f"#hover_card QLabel[quiet='true'] {{ color: {theme.dim.name()}; }}"
        )

    def show_over(self, text: ArticleText, mention: StoredMention | None, near: QRect) -> None:
        """Show what a mention is, which takes up ``near`` in the text; none hides the card."""
        if mention is None:
            self.hide()
            return
        here = text.highlights.mentions.count_here(mention.entity_id)
        place = near.translated(text.mapTo(self._over, QPoint(0, 0)))
        is_new = mention.entity_id in (text.highlights.fresh or ())
        self.show_mention(mention, here, place, is_new=is_new)

    def show_mention(
        self, mention: StoredMention, here: int, near: QRect, *, is_new: bool = False
    ) -> None:
        """Show the card for a mention that takes up ``near`` in the parent's coordinates; of an
        entity that ``is_new``, no other article has been read."""
        self._name.setText(mention.entity)
        self._chip.set_type(mention.entity_type)
        news = f"\n{tr('New to you: no article that you have read names it.')}" if is_new else ""
        self._counts.setText(f"{count_line(mention, here)}{news}")
        # The entity's own name needs no explanation.
        why = mention.reason if mention.text != mention.entity else ""
        self._why.setText(relayed(why))
        self._why.setVisible(bool(why))
        doubt = relayed(mention.doubt or "")
        doubt = doubt and tr("May be wrong: {reason}").format(reason=doubt)
        self._doubt.setText(doubt)
        self._doubt.setVisible(bool(doubt))
        widest = min(scaled(_WIDTH), self._over.width() - 2 * _GAP)
        self.setFixedWidth(min(widest, self._natural_width()))
        height = self._column.heightForWidth(self.width())
        self.resize(self.width(), height if height > 0 else self.sizeHint().height())
        area = self._over.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        x = max(area.left(), min(near.left(), area.right() - self.width()))
        y = near.bottom() + _GAP
        if y + self.height() > area.bottom():
            y = max(area.top(), near.top() - _GAP - self.height())
        self.move(x, y)
        self.show()
        self.raise_()

    def _natural_width(self) -> int:
        widths = [
            label.fontMetrics().horizontalAdvance(line)
            for label in (self._counts, self._why, self._doubt)
            for line in label.text().split("\n")
        ]
        name = self._name.fontMetrics().horizontalAdvance(self._name.text())
        widths.append(name + 14 + self._chip.sizeHint().width())
        return max(widths) + 34


def _label(parent: QWidget, *, bold: bool = False, quiet: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("quiet", quiet)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label
