"""How the window looks: themes, typography, icons, and what a reader chose of them."""
