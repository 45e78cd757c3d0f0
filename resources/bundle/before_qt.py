"""What the frozen application does before all else, in every process.

PyInstaller's own hook for PySide6 imports Qt's core there, before any module of newsreader is.
Loaded now, ``newsreader.app`` sees to it that this is done leanly
(``newsreader/app/start/lean_qt.py``).
"""

import newsreader.app  # noqa: F401
