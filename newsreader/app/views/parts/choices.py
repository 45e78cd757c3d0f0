"""Controls for choices, as popover and preferences show them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from newsreader.app.views.parts.flow import FlowLayout

C = TypeVar("C")


class Choice(QWidget, Generic[C]):
    """Buttons side by side, one of which is pressed. ``chosen`` is told which, when a person
    presses another one."""

    def __init__(
        self, name: str, choices: Sequence[tuple[str, C]], chosen: Callable[[C], None]
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: list[tuple[QPushButton, C]] = []
        self._group = QButtonGroup(self)
        row = FlowLayout(self, 4)
        for words, choice in choices:
            button = QPushButton()
            button.setText(words)
            button.setAccessibleName(f"{name}: {words}")
            button.setCheckable(True)
            button.setAutoDefault(False)  # Enter in a dialog is not for it
            button.setAutoExclusive(True)  # tells a screen reader that it is one of several
            button.clicked.connect(lambda _=False, choice=choice: chosen(choice))
            self._group.addButton(button)
            self._buttons.append((button, choice))
            row.addWidget(button)

    def show_choice(self, choice: C) -> None:
        """Press the button of this choice."""
        self.button(choice).setChecked(True)

    def button(self, choice: C) -> QPushButton:
        """The button of this choice."""
        return next(button for button, other in self._buttons if other == choice)


class Measure(QWidget):
    """A slider with its value in words. ``chosen`` is told while it is moved."""

    def __init__(
        self, name: str, allowed: range, words: Callable[[int], str], chosen: Callable[[int], None]
    ) -> None:
        super().__init__()
        self._words = words
        self._chosen = chosen
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(allowed[0], allowed[-1])
        self.slider.setSingleStep(5)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(name)
        self.value = QLabel()
        self.value.setProperty("quiet", True)
        widest = max((words(allowed[0]), words(allowed[-1])), key=len)
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(widest) + 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.slider, 1)
        row.addWidget(self.value)
        self.slider.valueChanged.connect(self._moved)
        self._say(self.slider.value())

    def show_value(self, value: int) -> None:
        """Set the slider to what holds now."""
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(blocked)
        self._say(value)

    def _moved(self, value: int) -> None:
        self._say(value)
        self._chosen(value)

    def _say(self, value: int) -> None:
        self.value.setText(self._words(value))


def switch(words: str, chosen: Callable[[bool], None]) -> QCheckBox:
    """A box to tick. ``chosen`` is told when a person does."""
    box = QCheckBox(words)
    box.clicked.connect(chosen)
    return box
