"""What moves by itself in the window, and how it is made to stand still.

There is little: the caret blinks where words are typed, and Qt may fade menus, lists and tooltips
in, where the desktop asks for that. Nothing scrolls smoothly and nothing spins. Whoever turned
such things off for their desktop has none of it here either, as Qt hands that on; the setting is
for who wants it here alone.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

#: The switch of them all: Qt asks it before each of the others.
_EFFECTS = Qt.UIEffect.UI_General
_FLASH, _FADES = "usual_flash", "usual_effects"


def reduce_motion(reduced: bool) -> None:
    """Let nothing move by itself in any window, or again what the system lets."""
    app = QApplication.instance()
    if app is None:
        return
    # What the system lets is kept at the application: it is one for all windows.
    flash = app.property(_FLASH)
    if reduced and flash is None:
        app.setProperty(_FLASH, QApplication.cursorFlashTime())
        app.setProperty(_FADES, QApplication.isEffectEnabled(_EFFECTS))
        QApplication.setCursorFlashTime(0)
        QApplication.setEffectEnabled(_EFFECTS, False)
    elif not reduced and isinstance(flash, int):
        QApplication.setCursorFlashTime(flash)
        QApplication.setEffectEnabled(_EFFECTS, bool(app.property(_FADES)))
        app.setProperty(_FLASH, None)
