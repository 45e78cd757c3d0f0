"""The style sheet (QSS) of the window. ``@paper`` and its like stand for the colours of a theme,
``@chevron`` and ``@tick`` for its pictures."""

RULES = """
QMainWindow, QDialog { background: @window; color: @ink; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: @paper; color: @ink; border: 1px solid @line; padding: 4px 6px; }

QMenuBar { background: @pane; color: @ink; }
QMenuBar::item { padding: 4px 9px; background: transparent; }
QMenuBar::item:selected { background: @selection; border-radius: 4px; }
QMenu { background: @paper; color: @ink; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @off; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }

QToolBar { background: @pane; border: 0; border-bottom: 1px solid @line; padding: 6px 10px;
           spacing: 8px; }
QStatusBar { background: @pane; color: @dim; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QPushButton, QToolButton { background: @paper; color: @ink; border: 1px solid @line;
    border-radius: 6px; padding: 4px 10px; }
QPushButton:hover, QToolButton:hover { border-color: @dim; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
    background: @selection; border-color: @accent; }
/* The border tells of the focus; the style would draw a box around the words as well. */
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 3px 9px; outline: 0; }
QPushButton:checked:focus, QToolButton:checked:focus { text-decoration: underline; }
QPushButton:disabled, QToolButton:disabled { color: @off; background: @pane; }
QPushButton:flat, QToolButton[quiet="true"] { background: transparent;
    border: 1px solid transparent; color: @dim; }
QPushButton:flat:hover, QToolButton[quiet="true"]:hover { color: @ink; border-color: @line; }
QToolButton[quiet="true"]:checked { color: @ink; background: @selection; border-color: @accent; }
QPushButton:flat:focus, QToolButton[quiet="true"]:focus { border: 2px solid @accent; }
QPushButton[tab="true"] { padding: 4px 9px; }
QPushButton[tab="true"]:checked { color: @ink; background: @selection;
    border: 1px solid transparent; }
QPushButton[tab="true"]:focus, QPushButton[tab="true"]:checked:focus {
    border: 2px solid @accent; padding: 3px 8px; }
QToolButton::menu-indicator { image: none; }

/* Without a colour of its own a placeholder would be the ink made half transparent. */
QLineEdit, QTextEdit, QPlainTextEdit { placeholder-text-color: @dim; }
QLineEdit { background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px;
    padding: 4px 8px; selection-background-color: @selection; selection-color: @ink; }
QLineEdit:focus { border: 2px solid @accent; padding: 3px 7px; }
QComboBox { background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px;
    padding: 3px 8px; }
QComboBox:focus, QComboBox:hover { border-color: @dim; }
QComboBox:focus { border: 2px solid @accent; padding: 2px 7px; }
QComboBox::drop-down { border: 0; width: 18px; }
QComboBox::down-arrow { width: 10px; height: 10px; margin-right: 8px; image: url("@chevron"); }
QComboBox QAbstractItemView { background: @paper; color: @ink; border: 1px solid @line;
    selection-background-color: @selection; selection-color: @ink; outline: 0; }

QListView, QTreeView, QTableView { background: @pane; color: @ink; outline: 0;
    border: 1px solid @pane;
    selection-background-color: @selection; selection-color: @ink; }
QListView:focus, QTreeView:focus, QTableView:focus, QTextEdit:focus, QPlainTextEdit:focus {
    border: 1px solid @accent; }
QComboBox QListView:focus { border: 1px solid @line; }
/* A pane as high as the window tells by a line at its side that the keys go to it. */
ArticleListView, MentionRows, EntityRows { border: 0; border-left: 2px solid @pane; }
ArticleListView:focus, MentionRows:focus, EntityRows:focus { border: 0;
    border-left: 2px solid @accent; }
QHeaderView::section { background: @pane; color: @dim; border: 0;
    border-bottom: 1px solid @line; padding: 4px 6px; }
QTextEdit, QPlainTextEdit { background: @paper; color: @ink; border: 1px solid @paper;
    selection-background-color: @selection; selection-color: @ink; }
QFrame#text_options, QFrame#peek_card { background: @paper; border: 1px solid @line;
    border-radius: 9px; }
ArticleText, ArticleText:focus { border: 0; }
QCheckBox { color: @ink; spacing: 7px; }
QCheckBox, QSlider, AliasLine, CompanyLine, TypeButton { border: 1px solid transparent;
    border-radius: 4px; }
QCheckBox:focus, QSlider:focus, AliasLine:focus, CompanyLine:focus { border-color: @accent; }
AliasLine, CompanyLine { padding: 2px 4px; }
QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QTabBar::tab { color: @dim; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @accent; }
QTabBar:focus { border: 1px solid @accent; border-radius: 4px; }
QCheckBox::indicator, QListView::indicator { border: 1px solid @dim; border-radius: 2px;
    background: @paper; width: 12px; height: 12px; }
QCheckBox::indicator:checked, QListView::indicator:checked { image: url("@tick"); }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @line; }
QSlider::sub-page:horizontal { border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 12px; margin: -5px 0; border: 1px solid @dim;
    border-radius: 7px; background: @paper; }
QSlider::handle:horizontal:hover { border-color: @ink; }
QListWidget#pages::item { padding: 7px 14px; }
QDialog QListWidget::item { padding: 5px 6px; }
QDialog QTreeWidget::item { padding: 3px 2px; }
QScrollArea { border: 0; background: @pane; }

QProgressBar { background: @line; border: 0; border-radius: 3px; max-height: 6px;
    color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; margin: 3px 2px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

FindBar QToolButton { padding: 4px 7px; }
FindBar QToolButton:focus { padding: 3px 6px; }
FindBar QToolButton:disabled { color: @handle; }
LinkBar { border-top: 1px solid @line; }
QLabel[quiet="true"] { color: @dim; }
QWidget[pane="true"] { background: @pane; }
QWidget[ruled="true"] { border-bottom: 1px solid @line; }
QWidget[paper="true"] { background: @paper; }
"""
